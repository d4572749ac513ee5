package org.dateline.report.format;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows with long texts for a terminal: what is short on one line, in full, and each long text on a
 * line of its own below, cut where the terminal ends.
 */
public final class TextRecords {
  private static final String BETWEEN = "  ";
  private static final String ELLIPSIS = "\u2026";

  private TextRecords() {}

  /**
   * The lines.
   *
   * @param rows all of them are shown
   * @param head how many columns stand on the first line of a row
   * @param width columns of the terminal
   */
  public static String of(Rows rows, int head, int width) {
    StringBuilder out = new StringBuilder();
    List<Column> columns = rows.columns();
    for (List<@Nullable Object> row = rows.next(); row != null; row = rows.next()) {
      List<String> first = new ArrayList<>();
      for (int i = 0; i < columns.size(); i++) {
        Column column = columns.get(i);
        // A position is typed into other programs: no separators.
        String text =
            column.isNumeric() ? Cells.exact(row.get(i)) : Cells.readable(column, row.get(i));
        if (i < head) {
          first.add(column.isNumeric() ? column.name() + " " + text : text);
        }
        if (i == head - 1) {
          out.append(String.join(BETWEEN, first)).append('\n');
        }
        if (i >= head) {
          String line = BETWEEN + column.name() + ": " + text.strip();
          out.append(DisplayWidth.cut(line, width, ELLIPSIS)).append('\n');
        }
      }
    }
    return out.toString();
  }
}
