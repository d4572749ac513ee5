package org.dateline.read;

/** A line of one mark again and again, which parts the items of a text: "=====", "* * * * *". */
final class RuleLine {
  private static final String MARKS = "=-_*~#+\u2014\u2013\u2015\u2500\u2550";
  private static final int FEWEST = 5;

  private RuleLine() {}

  /** Whether a line is nothing else. */
  static boolean isOne(String line) {
    char mark = 0;
    int count = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (Character.isWhitespace(c)) {
        continue;
      }
      if (mark == 0 && MARKS.indexOf(c) >= 0) {
        mark = c;
      }
      if (c != mark) {
        return false;
      }
      count++;
    }
    return count >= FEWEST;
  }
}
