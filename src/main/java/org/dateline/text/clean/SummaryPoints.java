package org.dateline.text.clean;

import org.dateline.text.dateline.Dateline;
import org.dateline.text.dateline.DatelineParser;
import org.dateline.text.word.Lines;

/**
 * The points with which a desk sums up a dispatch above its by-line or dateline, each behind a star
 * or a dot: "* Board to meet again". A list that anything else follows is the text itself.
 */
final class SummaryPoints {
  private static final String MARKS = "*-\u2022\u00B7\u25AA";
  private static final int MAX_LINES = 40;
  private static final int LONGEST_POINT = 240;

  private SummaryPoints() {}

  /** Whether a line begins a point. */
  static boolean isPoint(String raw, Lines line) {
    if (MARKS.indexOf(line.opening()) < 0 || line.length() < 4 || line.length() > LONGEST_POINT) {
      return false;
    }
    boolean star = line.opening() == '*';
    int behind = line.first + (star && raw.charAt(line.first + 1) == '*' ? 2 : 1);
    char next = raw.charAt(behind);
    return Lines.isWhite(next) || (star && Character.isUpperCase(next));
  }

  /** Where the points end of which the line is the first; -1 if they are no summary. */
  static int end(String raw, Lines first, int to) {
    Lines lines = new Lines(raw, first.start, to);
    int end = first.first;
    boolean wasBlank = false;
    for (int count = 0; count < MAX_LINES && lines.next(); count++) {
      if (lines.isBlank()) {
        wasBlank = true;
        continue;
      }
      boolean point = isPoint(raw, lines);
      if (!point && opensText(raw, lines, to)) {
        return end;
      }
      // A line below a point that no empty line parts from it goes on with it.
      if (!point && (wasBlank || lines.length() > LONGEST_POINT)) {
        return -1;
      }
      wasBlank = false;
      end = lines.last;
    }
    return -1;
  }

  private static boolean opensText(String raw, Lines line, int to) {
    if (HeadMatter.isByline(raw, line) || HeadMatter.isNote(raw, line, to)) {
      return true;
    }
    Dateline dateline = DatelineParser.parse(raw, line.first);
    return dateline != null && dateline.agency() != null;
  }
}
