package org.dateline.text.word;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The words of wire English as topics are made of them: in lower case, abbreviations such as "u.s."
 * in one piece, hyphenated words whole, possessive endings dropped, "N. Korea" read as "north
 * korea"; no numbers, no single letters, no {@linkplain StopWords stop words}.
 */
public final class Words {
  private static final int MAX_LENGTH = 40;

  /** What a wire writes for the quarters of the sky before a name. */
  private static final Map<Character, String> QUARTERS =
      Map.of('N', "north", 'S', "south", 'E', "east", 'W', "west");

  /** Names with a quarter of the sky before them; "Robert E. Lee" has none. */
  private static final Set<String> QUARTERED =
      Set.of(
          "korea",
          "korean",
          "koreans",
          "africa",
          "african",
          "africans",
          "ireland",
          "irish",
          "germany",
          "german",
          "germans",
          "timor",
          "timorese",
          "ossetia",
          "sudan",
          "sudanese",
          "yemen",
          "vietnam",
          "carolina",
          "dakota",
          "virginia",
          "jerusalem",
          "bank");

  /** Takes the words of a text, in order. */
  public interface Reader {
    /**
     * A word.
     *
     * @param start where it begins in the text
     * @param end past it
     */
    void word(String word, int start, int end);

    /** Something lies between the word before and the next: a stop word, a number, a full stop. */
    void gap();
  }

  private Words() {}

  /** Hands over every word of a text, in order. */
  public static void forEach(String text, Consumer<String> words) {
    read(
        text,
        new Reader() {
          @Override
          public void word(String word, int start, int end) {
            words.accept(word);
          }

          @Override
          public void gap() {}
        });
  }

  /** Hands over every word of a text, in order, and where words do not stand side by side. */
  public static void read(String text, Reader words) {
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (!Character.isLetter(c)) {
        if (!Character.isWhitespace(c)) {
          words.gap();
        }
        i = Character.isDigit(c) ? endOfRun(text, i) : i + 1;
        continue;
      }
      if (isQuarter(text, i)) {
        words.word(QUARTERS.getOrDefault(c, ""), i, i + 2);
        i += 2;
        continue;
      }
      int end = isAbbreviation(text, i) ? endOfAbbreviation(text, i) : endOfRun(text, i);
      word(text, i, end, words);
      i = end;
    }
  }

  /** The "N." of "N. Korea". */
  private static boolean isQuarter(String text, int i) {
    if (i + 3 >= text.length()
        || text.charAt(i + 1) != '.'
        || text.charAt(i + 2) != ' '
        || !Character.isUpperCase(text.charAt(i + 3))
        || !QUARTERS.containsKey(text.charAt(i))) {
      return false;
    }
    int end = i + 3;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return QUARTERED.contains(text.substring(i + 3, end).toLowerCase(Locale.ROOT));
  }

  /** Past letters, digits, and hyphens or apostrophes between them. */
  private static int endOfRun(String text, int from) {
    int i = from;
    while (i < text.length()) {
      char c = text.charAt(i);
      boolean joins =
          (c == '-' || c == '\'' || c == '\u2019')
              && i + 1 < text.length()
              && Character.isLetterOrDigit(text.charAt(i + 1));
      if (!joins && !Character.isLetterOrDigit(c)) {
        break;
      }
      i++;
    }
    return i;
  }

  /** "U.S." begins with a letter, a full stop, a letter and a full stop. */
  private static boolean isAbbreviation(String text, int i) {
    return i + 3 < text.length()
        && text.charAt(i + 1) == '.'
        && Character.isLetter(text.charAt(i + 2))
        && text.charAt(i + 3) == '.';
  }

  private static int endOfAbbreviation(String text, int from) {
    int i = from;
    while (i + 1 < text.length()
        && Character.isLetter(text.charAt(i))
        && text.charAt(i + 1) == '.') {
      i += 2;
    }
    return i;
  }

  private static void word(String text, int start, int end, Reader words) {
    int to = end;
    boolean possessive =
        to - start > 2
            && (text.charAt(to - 1) == 's' || text.charAt(to - 1) == 'S')
            && (text.charAt(to - 2) == '\'' || text.charAt(to - 2) == '\u2019');
    if (possessive) {
      to -= 2;
    }
    if (to - start < 3 || to - start > MAX_LENGTH) {
      words.gap();
      return;
    }
    String word = lower(text, start, to);
    if (StopWords.contains(word)) {
      words.gap();
    } else {
      words.word(word, start, to);
    }
  }

  /** Most words are in lower case already and need no second copy. */
  private static String lower(String text, int start, int end) {
    String word = text.substring(start, end);
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c != '-' && c != '\'' && (c < 'a' || c > 'z')) {
        return word.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
      }
    }
    return word;
  }
}
