package org.dateline.text;

import java.util.List;
import java.util.Set;
import org.dateline.text.Lines.Line;

/**
 * Where a dispatch ends: at its end mark, "(END)" or "-0-" on a line or at the end of one. What
 * stands after it was never part of it, but scraped along: headlines of other days, menus.
 */
public final class EndMarks {
  private static final Set<String> ALONE = Set.of("(END)", "-0-", "ENDS", "(ENDS)", "###", "-END-");

  private EndMarks() {}

  /** Whether a line, stripped, is an end mark. */
  public static boolean isEndMark(String line) {
    return ALONE.contains(line) || line.equals("(End)") || line.equals("(end)");
  }

  /** Length of the end mark with which a line closes; 0 if it closes with none. */
  public static int trailing(String line) {
    String stripped = line.stripTrailing();
    if (stripped.endsWith(" -0-")) {
      return 4;
    }
    return stripped.endsWith(" (END)") ? 6 : 0;
  }

  /** Cuts the end mark and all that follows; returns where the text now ends. */
  static int cut(List<Line> lines, Ledger ledger, int end) {
    for (Line line : lines) {
      String text = line.stripped();
      int mark = isEndMark(text) ? text.length() : trailing(text);
      if (mark > 0) {
        int markEnd = line.start() + line.text().stripTrailing().length();
        ledger.cut("end_mark", markEnd - mark, markEnd);
        ledger.cut("tail", markEnd, end);
        return markEnd - mark;
      }
    }
    return cutListedHeadlines(lines, ledger, end);
  }

  /** Without an end mark: a list of headlines between lone hyphens at the end. */
  private static int cutListedHeadlines(List<Line> lines, Ledger ledger, int end) {
    int hyphens = 0;
    int first = -1;
    boolean wasHyphen = true;
    for (int i = lines.size() - 1; i >= 0; i--) {
      Line line = lines.get(i);
      if (line.isBlank()) {
        continue;
      }
      boolean hyphen = line.stripped().equals("-");
      if (hyphen) {
        hyphens++;
        first = line.start();
      } else if (!wasHyphen) {
        break;
      }
      wasHyphen = hyphen;
    }
    if (hyphens < 2) {
      return end;
    }
    ledger.cut("tail", first, end);
    return first;
  }
}
