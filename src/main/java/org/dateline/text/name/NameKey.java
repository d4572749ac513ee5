package org.dateline.text.name;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.text.korean.KoreanName;

/**
 * What the spellings of one name have in common: "Kim Jong-un" and "Kim Jong Un", "Antony J.
 * Blinken" and "Antony Blinken", "Toyota Motor Corp." and "Toyota Motor" have the same key. A key
 * is the second part of an entity's id.
 */
public final class NameKey {
  private static final Set<String> COMPANY_ENDS =
      Set.of(
          "corp",
          "corporation",
          "inc",
          "incorporated",
          "ltd",
          "limited",
          "plc",
          "co",
          "company",
          "ag",
          "sa",
          "nv",
          "spa",
          "llc",
          "lp",
          "ab",
          "asa",
          "oyj",
          "bhd",
          "pcl",
          "kk",
          "as");

  private static final Set<String> GENERAL =
      Set.of("bank", "group", "ministry", "company", "commission", "unit", "court", "house", "");

  private static final Set<String> DIRECTIONS =
      Set.of("north", "south", "east", "west", "northern", "southern", "eastern", "western");

  private static final Set<String> GENERATIONS = Set.of("jr", "sr", "ii", "iii");

  private NameKey() {}

  /**
   * Of a person: without accents, marks, inner initials and "Jr"; of a Korean the surname first.
   */
  public static String person(String name) {
    List<String> words = words(KoreanName.inOrder(name));
    while (words.size() > 2 && GENERATIONS.contains(words.get(words.size() - 1))) {
      words.remove(words.size() - 1);
    }
    for (int i = words.size() - 2; i > 0; i--) {
      if (words.get(i).length() == 1 && words.size() > 2) {
        words.remove(i);
      }
    }
    joinClans(words);
    return String.join("-", words);
  }

  /** "Mc Donald" is "McDonald", "Mac Arthur" is "MacArthur". */
  private static void joinClans(List<String> words) {
    for (int i = words.size() - 2; i > 0; i--) {
      if (words.get(i).equals("mc") || words.get(i).equals("mac")) {
        words.set(i, words.get(i) + words.remove(i + 1));
      }
    }
  }

  /** Of an organization: without "the" and the kinds of company at the end. */
  public static String organization(String name) {
    List<String> words = words(name);
    if (words.size() > 1 && words.get(0).equals("the")) {
      words.remove(0);
    }
    while (words.size() > 1 && COMPANY_ENDS.contains(words.get(words.size() - 1))) {
      words.remove(words.size() - 1);
    }
    return String.join("-", words);
  }

  /** Whether a word only says what kind of company it is: "Corp.", "plc". */
  public static boolean isCompanyEnd(String word) {
    List<String> key = words(word);
    return key.size() == 1 && COMPANY_ENDS.contains(key.get(0));
  }

  /** Whether a key names no organization in particular: "Co Inc", "Bank". */
  static boolean isGeneral(String organization) {
    for (String word : organization.split("-", -1)) {
      if (!COMPANY_ENDS.contains(word) && !GENERAL.contains(word)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a key names a direction and no place: "North". */
  static boolean isDirection(String location) {
    return DIRECTIONS.contains(location);
  }

  /** Of a place. */
  public static String location(String name) {
    List<String> words = words(name);
    if (words.size() > 1 && words.get(0).equals("the")) {
      words.remove(0);
    }
    return String.join("-", words);
  }

  /** Words in lower case, letters and digits of ASCII where there is such a letter. */
  private static List<String> words(String name) {
    String plain = isAscii(name) ? name : Normalizer.normalize(name, Normalizer.Form.NFD);
    List<String> words = new ArrayList<>(4);
    int from = 0;
    for (int i = 0; i <= plain.length(); i++) {
      char c = i < plain.length() ? plain.charAt(i) : ' ';
      if (!Character.isLetterOrDigit(c) && isBreak(c)) {
        String word = word(plain, from, i);
        if (!word.isEmpty()) {
          words.add(word);
        }
        from = i + 1;
      }
    }
    return words;
  }

  /** Letters and digits in lower case. */
  private static String word(String text, int from, int to) {
    boolean whole = true;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      whole &= c < 128 && Character.isLetterOrDigit(c);
    }
    if (whole) {
      return text.substring(from, to).toLowerCase(Locale.ROOT);
    }
    StringBuilder word = new StringBuilder(to - from);
    for (int i = from; i < to; i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        word.append(Character.toLowerCase(text.charAt(i)));
      }
    }
    return word.toString().toLowerCase(Locale.ROOT);
  }

  /** Full stops, apostrophes and accents are dropped, everything else parts words. */
  private static boolean isBreak(char c) {
    return c != '.'
        && c != '\''
        && c != '\u2019'
        && Character.getType(c) != Character.NON_SPACING_MARK;
  }

  private static boolean isAscii(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }
}
