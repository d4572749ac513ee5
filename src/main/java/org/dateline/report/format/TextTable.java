package org.dateline.report.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Rows as a table for a terminal: numbers to the right, long texts cut with an ellipsis, no line
 * wider than the terminal. Columns that do not fit are named below.
 */
public final class TextTable {
  private static final String BETWEEN = "  ";
  private static final int LEAST_TEXT = 12;
  private static final int MOST_TEXT = 60;
  private static final String ELLIPSIS = "\u2026";

  private final List<Column> columns;
  private final List<List<String>> lines = new ArrayList<>();
  private final int width;

  private TextTable(List<Column> columns, int width) {
    this.columns = columns;
    this.width = width;
  }

  /**
   * The table.
   *
   * @param rows all of them are shown
   * @param width columns of the terminal
   */
  public static String of(Rows rows, int width) {
    TextTable table = new TextTable(rows.columns(), width);
    for (List<@Nullable Object> row = rows.next(); row != null; row = rows.next()) {
      List<String> line = new ArrayList<>();
      for (int i = 0; i < row.size(); i++) {
        line.add(Cells.readable(rows.columns().get(i), row.get(i)));
      }
      table.lines.add(line);
    }
    return table.text();
  }

  private String text() {
    int[] widths = natural();
    int shown = fit(widths);
    StringBuilder out = new StringBuilder();
    append(out, columns.stream().map(Column::name).toList(), widths, shown);
    for (List<String> line : lines) {
      append(out, line, widths, shown);
    }
    if (shown < columns.size()) {
      out.append(
          String.format(
              Locale.ROOT,
              "Too wide for here: %s.%n",
              String.join(
                  ", ",
                  columns.subList(shown, columns.size()).stream().map(Column::name).toList())));
    }
    return out.toString().replace(System.lineSeparator(), "\n");
  }

  private int[] natural() {
    int[] widths = new int[columns.size()];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = DisplayWidth.of(columns.get(i).name());
      for (List<String> line : lines) {
        widths[i] = Math.max(widths[i], DisplayWidth.of(line.get(i)));
      }
      if (isText(i)) {
        widths[i] = Math.min(widths[i], Math.max(MOST_TEXT, width / 2));
      }
    }
    return widths;
  }

  private boolean isText(int column) {
    Column.Kind kind = columns.get(column).kind();
    return kind == Column.Kind.TEXT || kind == Column.Kind.LIST;
  }

  /** Narrows the widest texts, then leaves out the last columns; returns how many are left. */
  private int fit(int[] widths) {
    int shown = widths.length;
    while (sum(widths, shown) > width) {
      int widest = -1;
      for (int i = 0; i < shown; i++) {
        boolean canShrink = isText(i) && widths[i] > LEAST_TEXT;
        if (canShrink && (widest < 0 || widths[i] > widths[widest])) {
          widest = i;
        }
      }
      if (widest >= 0) {
        widths[widest]--;
      } else if (shown > 1) {
        shown--;
      } else {
        break;
      }
    }
    return shown;
  }

  private static int sum(int[] widths, int shown) {
    int sum = (shown - 1) * BETWEEN.length();
    for (int i = 0; i < shown; i++) {
      sum += widths[i];
    }
    return sum;
  }

  private void append(StringBuilder out, List<String> cells, int[] widths, int shown) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < shown; i++) {
      String cell = DisplayWidth.cut(cells.get(i), widths[i], ELLIPSIS);
      String pad = " ".repeat(Math.max(0, widths[i] - DisplayWidth.of(cell)));
      line.append(i > 0 ? BETWEEN : "");
      line.append(columns.get(i).isNumeric() ? pad + cell : cell + pad);
    }
    out.append(line.toString().stripTrailing()).append('\n');
  }
}
