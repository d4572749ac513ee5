package org.dateline.text.clean;

import java.util.Set;
import org.dateline.text.word.Lines;

/**
 * Where a dispatch ends: at its end mark, "(END)" or "-0-" on a line or at the end of one. What
 * stands after it was never part of it, but scraped along: headlines of other days, menus.
 */
public final class EndMarks {
  private static final Set<String> ALONE =
      Set.of(
          "(END)",
          "(End)",
          "(end)",
          "-0-",
          "- 0 -",
          "ENDS",
          "(ENDS)",
          "###",
          "-END-",
          "--END--",
          "-30-",
          "- 30 -",
          "NNNN",
          "***END***",
          "-ENDS-");

  private EndMarks() {}

  /** Whether a line, stripped, is an end mark. */
  public static boolean isEndMark(String line) {
    return ALONE.contains(line);
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
  static int cut(String raw, int from, int end, CutList ledger) {
    Lines lines = new Lines(raw, from, end);
    while (lines.next()) {
      if (!mayBeMark(lines)) {
        continue;
      }
      int mark =
          lines.isOneOf(ALONE) ? lines.length() : trailing(raw.substring(lines.start, lines.last));
      if (mark > 0) {
        ledger.cut(CleaningRule.END_MARK, lines.last - mark, lines.last);
        ledger.cut(CleaningRule.TAIL, lines.last, end);
        return lines.last - mark;
      }
    }
    return cutListedHeadlines(raw, from, end, ledger);
  }

  /** A look at two characters, as this is asked of every line. */
  private static boolean mayBeMark(Lines lines) {
    char closing = lines.closing();
    boolean trailing = closing == '-' || closing == ')';
    return trailing || (lines.length() <= 9 && "(-#EN*".indexOf(lines.opening()) >= 0);
  }

  /** Without an end mark: a list of headlines between lone hyphens at the end. */
  private static int cutListedHeadlines(String raw, int from, int end, CutList ledger) {
    Lines lines = new Lines(raw, from, end);
    int hyphens = 0;
    int first = -1;
    boolean wasHyphen = true;
    while (lines.previous()) {
      if (lines.isBlank()) {
        continue;
      }
      boolean hyphen = lines.length() == 1 && lines.opening() == '-';
      if (hyphen) {
        hyphens++;
        first = lines.start;
      } else if (!wasHyphen) {
        break;
      }
      wasHyphen = hyphen;
    }
    if (hyphens < 2) {
      return end;
    }
    ledger.cut(CleaningRule.TAIL, first, end);
    return first;
  }
}
