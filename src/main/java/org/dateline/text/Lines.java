package org.dateline.text;

import java.util.ArrayList;
import java.util.List;

/** The lines of a text, with their places. */
final class Lines {
  /** A line without its line break. */
  record Line(int start, int end, String text) {
    String stripped() {
      return text.strip();
    }

    boolean isBlank() {
      return text.isBlank();
    }

    /** White space before the first character; 0 for a blank line. */
    int indent() {
      int indent = 0;
      while (indent < text.length() && Character.isWhitespace(text.charAt(indent))) {
        indent++;
      }
      return indent == text.length() ? 0 : indent;
    }
  }

  private Lines() {}

  /** The lines between two places; a line ends at a line feed, a carriage return, or both. */
  static List<Line> of(String text, int from, int to) {
    List<Line> lines = new ArrayList<>();
    int start = from;
    for (int i = from; i <= to; i++) {
      boolean ends = i == to || text.charAt(i) == '\n' || text.charAt(i) == '\r';
      if (!ends) {
        continue;
      }
      if (i > start || i < to) {
        lines.add(new Line(start, i, text.substring(start, i)));
      }
      if (i + 1 < to && text.charAt(i) == '\r' && text.charAt(i + 1) == '\n') {
        i++;
      }
      start = i + 1;
    }
    return lines;
  }
}
