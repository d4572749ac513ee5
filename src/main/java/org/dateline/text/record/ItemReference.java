package org.dateline.text.record;

import org.jspecify.annotations.Nullable;

/**
 * What the feed's own id says about which item a dispatch is a transmission of. Some feeds write
 * the day of transmission at the end of the id, and the desk's slug before it
 * ("us-cerberus-idUSTRE5817FT20090902"); the item's number lies between.
 */
public final class ItemReference {
  private static final int DAY_DIGITS = 8;
  private static final int MIN_LENGTH = 6;

  /** Digits of a number that counts the rows of one file. */
  private static final int ROW_DIGITS = 3;

  /** Digits of a number that a provider of its own may have given as well. */
  private static final int FEW_DIGITS = 5;

  private static final int MANY_DIGITS = 9;
  private static final int LONG = 16;
  private static final int LONG_WITH_BOTH = 8;

  private ItemReference() {}

  /**
   * An id by which dispatches of different files can be one item: an id that no two feeds give by
   * chance stands for itself; any other holds among the files of its feed, which are called alike
   * but for their numbers, and a number such as one counts rows with in its own file alone.
   *
   * @param source the agency, or {@link Agencies#UNKNOWN}; one that is known has ids of its own
   * @param file the path of the input file
   */
  public static @Nullable String scoped(@Nullable String reference, String source, String file) {
    if (reference == null || isUnique(reference)) {
      return reference;
    }
    boolean number = isNumber(reference);
    if (number && reference.length() <= ROW_DIGITS) {
      return file + '\n' + reference;
    }
    boolean few = number && reference.length() <= FEW_DIGITS;
    return few || source.equals(Agencies.UNKNOWN) ? feed(file) + '\n' + reference : reference;
  }

  /** What the files of a feed are called, without the numbers of their days. */
  private static String feed(String file) {
    StringBuilder feed = new StringBuilder(file.length());
    for (int i = 0; i < file.length(); i++) {
      if (!isDigit(file.charAt(i))) {
        feed.append(file.charAt(i));
      }
    }
    return feed.toString();
  }

  private static boolean isUnique(String id) {
    return id.contains("://")
        || id.startsWith("urn:")
        || id.startsWith("tag:")
        || id.length() >= LONG
        || (id.length() >= MANY_DIGITS && isNumber(id))
        || (id.length() >= LONG_WITH_BOTH && hasLetterAndDigit(id, 0, id.length()));
  }

  private static boolean isNumber(String id) {
    return id.chars().allMatch(c -> isDigit((char) c));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /**
   * The part of an id that stays the same when the item is sent again on another day; the whole id
   * where no day stands at its end; null where there is no id.
   */
  public static @Nullable String item(@Nullable String reference) {
    if (reference == null || reference.isBlank()) {
      return null;
    }
    String id = reference.strip();
    int stop = id.length() - DAY_DIGITS;
    if (stop < MIN_LENGTH || !isDay(id, stop)) {
      return id;
    }
    int start = stop;
    while (start > 0 && isItemCharacter(id.charAt(start - 1))) {
      start--;
    }
    boolean tells = stop - start >= MIN_LENGTH && hasLetterAndDigit(id, start, stop);
    return tells ? id.substring(start, stop) : id;
  }

  private static boolean isItemCharacter(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '#';
  }

  private static boolean hasLetterAndDigit(String id, int start, int end) {
    boolean letter = false;
    boolean digit = false;
    for (int i = start; i < end; i++) {
      letter |= Character.isLetter(id.charAt(i));
      digit |= Character.isDigit(id.charAt(i));
    }
    return letter && digit;
  }

  /** Whether YYYYMMDD begins there, of the years 1900 to 2099. */
  private static boolean isDay(String id, int from) {
    for (int i = from; i < from + DAY_DIGITS; i++) {
      if (!isDigit(id.charAt(i))) {
        return false;
      }
    }
    int year = Integer.parseInt(id.substring(from, from + 4));
    int month = Integer.parseInt(id.substring(from + 4, from + 6));
    int day = Integer.parseInt(id.substring(from + 6, from + 8));
    return year >= 1900 && year <= 2099 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
  }
}
