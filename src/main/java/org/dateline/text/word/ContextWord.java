package org.dateline.text.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A word beside a name; a hyphen parts words.
 *
 * @param written as it stands there, without the marks around it
 * @param normal in small letters and without full stops
 * @param start offset of its first character
 * @param end one past its last character
 * @param isClosed whether a mark of punctuation follows that parts it from the next word; the full
 *     stop of an abbreviation does not
 */
public record ContextWord(String written, String normal, int start, int end, boolean isClosed) {
  /** The words before an offset, the nearest first, back to a mark. */
  public static List<ContextWord> before(String text, int offset, int most) {
    List<ContextWord> words = new ArrayList<>();
    int at = offset;
    while (words.size() < most) {
      int end = at;
      while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
        end--;
      }
      if (end == 0 || end == at) {
        break;
      }
      int start = end;
      while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) {
        start--;
      }
      List<ContextWord> parts = parts(text, start, end);
      if (parts.isEmpty() || parts.get(parts.size() - 1).isClosed) {
        break;
      }
      for (int i = parts.size() - 1; i >= 0; i--) {
        words.add(parts.get(i));
      }
      if (parts.get(0).start > start) {
        break;
      }
      at = start;
    }
    return words;
  }

  /**
   * The words behind the comma at an offset, up to a mark behind another word than an age; none
   * where there is no comma. The last is closed where a mark ends them.
   */
  public static List<ContextWord> behindComma(String text, int offset, int most) {
    List<ContextWord> words = new ArrayList<>();
    if (offset >= text.length() || text.charAt(offset) != ',') {
      return words;
    }
    int at = offset + 1;
    while (words.size() < most) {
      int start = at;
      while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
        start++;
      }
      if (start == text.length() || start == at) {
        break;
      }
      int end = start;
      while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
        end++;
      }
      List<ContextWord> parts = parts(text, start, end);
      if (parts.isEmpty() || parts.get(0).start > start) {
        break;
      }
      words.addAll(parts);
      boolean isAge = words.size() == 1 && Character.isDigit(words.get(0).written.charAt(0));
      if (words.get(words.size() - 1).isClosed && !isAge) {
        break;
      }
      at = end;
    }
    return words;
  }

  /** Whether it begins with a capital, as names do; a sentence's first word does as well. */
  public boolean isCapitalised() {
    return Character.isUpperCase(written.charAt(0));
  }

  /** What lies between two white spaces, parted at its hyphens. */
  private static List<ContextWord> parts(String text, int from, int to) {
    List<ContextWord> parts = new ArrayList<>();
    int start = from;
    while (start < to && !Character.isLetterOrDigit(text.charAt(start))) {
      start++;
    }
    int end = to;
    while (end > start && !Character.isLetterOrDigit(text.charAt(end - 1))) {
      end--;
    }
    int begin = start;
    for (int i = start; i <= end; i++) {
      if (i == end || text.charAt(i) == '-' || text.charAt(i) == '/') {
        if (i > begin) {
          boolean isLast = i == end;
          parts.add(of(text, begin, i, isLast && isClosed(text, begin, end, to)));
        }
        begin = i + 1;
      }
    }
    return parts;
  }

  private static ContextWord of(String text, int start, int end, boolean isClosed) {
    String written = text.substring(start, end);
    return new ContextWord(
        written, written.replace(".", "").toLowerCase(Locale.ROOT), start, end, isClosed);
  }

  private static boolean isClosed(String text, int start, int end, int to) {
    if (end == to || (end == to - 1 && isApostrophe(text.charAt(end)))) {
      return false;
    }
    String word = text.substring(start, end);
    boolean isStop = text.charAt(end) == '.' && end == to - 1;
    return !isStop || !(Sentences.isAbbreviation(word) || word.indexOf('.') > 0);
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019';
  }
}
