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

  private ItemReference() {}

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
      if (id.charAt(i) < '0' || id.charAt(i) > '9') {
        return false;
      }
    }
    int year = Integer.parseInt(id.substring(from, from + 4));
    int month = Integer.parseInt(id.substring(from + 4, from + 6));
    int day = Integer.parseInt(id.substring(from + 6, from + 8));
    return year >= 1900 && year <= 2099 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
  }
}
