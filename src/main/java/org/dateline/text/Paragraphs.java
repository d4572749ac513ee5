package org.dateline.text;

import java.util.ArrayList;
import java.util.List;
import org.dateline.text.Lines.Line;

/**
 * Joins hard-wrapped lines into paragraphs. A paragraph ends at a blank line and where the next
 * line is indented; in a text that has neither and whose lines are long, every line is a paragraph.
 * Rows of tables stay lines.
 */
final class Paragraphs {
  /** Agencies wrap at 60 to 80 columns; longer lines are no wrapped ones. */
  private static final int LONGEST_WRAPPED = 100;

  private Paragraphs() {}

  /** The text with paragraphs separated by one empty line and without white space around them. */
  static String join(String text) {
    List<Line> lines = Lines.of(text, 0, text.length());
    boolean everyLine = lines.stream().anyMatch(line -> line.text().length() > LONGEST_WRAPPED);
    StringBuilder out = new StringBuilder(text.length());
    boolean open = false;
    boolean wasRow = false;
    for (Line line : lines) {
      if (line.isBlank()) {
        open = false;
        continue;
      }
      boolean row = isRow(line);
      boolean begins = !open || everyLine || (line.indent() >= 2 && !row && !wasRow);
      if (out.length() > 0) {
        out.append(begins ? "\n\n" : row || wasRow ? "\n" : " ");
      }
      append(out, line.stripped(), row);
      open = true;
      wasRow = row;
    }
    return out.toString();
  }

  /** A row has columns: three blanks or more between words, more than once. */
  private static boolean isRow(Line line) {
    String text = line.stripped();
    int columns = 0;
    int blanks = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == ' ' || text.charAt(i) == '\t') {
        blanks += text.charAt(i) == '\t' ? 3 : 1;
      } else {
        columns += blanks >= 3 ? 1 : 0;
        blanks = 0;
      }
    }
    return columns >= 2;
  }

  private static void append(StringBuilder out, String line, boolean row) {
    boolean blank = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean white = !row && (Character.isWhitespace(c) || c == '\u00A0');
      if (!white) {
        out.append(c);
      } else if (!blank) {
        out.append(' ');
      }
      blank = white;
    }
  }

  /** The parts of a text on one line, separated by single blanks. */
  static String oneLine(String text) {
    List<String> parts = new ArrayList<>();
    for (Line line : Lines.of(text, 0, text.length())) {
      if (!line.isBlank()) {
        StringBuilder part = new StringBuilder();
        append(part, line.stripped(), false);
        parts.add(part.toString());
      }
    }
    return String.join(" ", parts);
  }
}
