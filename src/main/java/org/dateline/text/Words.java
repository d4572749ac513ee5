package org.dateline.text;

import java.util.Locale;
import java.util.function.Consumer;

/**
 * The words of wire English as topics are made of them: in lower case, abbreviations such as "u.s."
 * in one piece, hyphenated words whole, possessive endings dropped; no numbers, no single letters,
 * no {@linkplain StopWords stop words}.
 */
public final class Words {
  private static final int LONGEST = 40;

  private Words() {}

  /** Hands over every word of a text, in order. */
  public static void forEach(String text, Consumer<String> words) {
    int i = 0;
    while (i < text.length()) {
      if (!Character.isLetter(text.charAt(i))) {
        i = Character.isDigit(text.charAt(i)) ? endOfRun(text, i) : i + 1;
        continue;
      }
      int end = isAbbreviation(text, i) ? endOfAbbreviation(text, i) : endOfRun(text, i);
      word(text, i, end, words);
      i = end;
    }
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

  private static void word(String text, int start, int end, Consumer<String> words) {
    int to = end;
    boolean possessive =
        to - start > 2
            && (text.charAt(to - 1) == 's' || text.charAt(to - 1) == 'S')
            && (text.charAt(to - 2) == '\'' || text.charAt(to - 2) == '\u2019');
    if (possessive) {
      to -= 2;
    }
    if (to - start < 3 || to - start > LONGEST) {
      return;
    }
    String word = lower(text, start, to);
    if (!StopWords.contains(word)) {
      words.accept(word);
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
