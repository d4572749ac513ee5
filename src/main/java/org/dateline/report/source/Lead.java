package org.dateline.report.source;

import org.dateline.text.word.Sentences;

/** The first sentence of a body, on one line. */
public final class Lead {
  private static final String CUT = "…";

  private Lead() {}

  /**
   * The sentence.
   *
   * @param most characters; a longer one is cut after a word
   */
  static String of(String body, int most) {
    String text = body.strip();
    int[] starts = Sentences.starts(text);
    String first = starts.length > 1 ? text.substring(0, starts[1]) : text;
    return cut(first.strip().replaceAll("\\s+", " "), most);
  }

  /** A text cut after a word where it is longer, never within a character. */
  public static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = text.lastIndexOf(' ', most - CUT.length());
    end = end < most / 2 ? most - CUT.length() : end;
    end -= Character.isHighSurrogate(text.charAt(end - 1)) ? 1 : 0;
    return text.substring(0, end).stripTrailing() + CUT;
  }
}
