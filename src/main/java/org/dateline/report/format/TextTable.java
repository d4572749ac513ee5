package org.dateline.report.format;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows as a table for a terminal: numbers to the right, names broken at their underscores where the
 * values are narrower, long texts cut with an ellipsis, no line wider than the terminal. Columns
 * that do not fit are named below.
 */
public final class TextTable {
  private static final String BETWEEN = "  ";
  private static final int MIN_TEXT = 20;
  private static final int MAX_TEXT = 60;
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
    for (List<String> line : head(widths, shown)) {
      append(out, line, widths, shown);
    }
    for (List<String> line : lines) {
      append(out, line, widths, shown);
    }
    if (shown < columns.size()) {
      List<String> left = columns.stream().skip(shown).map(Column::name).toList();
      out.append("Too wide for here: ").append(String.join(", ", left)).append(".\n");
    }
    return out.toString();
  }

  /** The names, on as many lines as the longest of them needs, the last parts lowest. */
  private List<List<String>> head(int[] widths, int shown) {
    List<List<String>> names = new ArrayList<>();
    int height = 1;
    for (int i = 0; i < shown; i++) {
      names.add(broken(columns.get(i).name(), widths[i]));
      height = Math.max(height, names.get(i).size());
    }
    List<List<String>> head = new ArrayList<>();
    for (int row = 0; row < height; row++) {
      List<String> line = new ArrayList<>();
      for (List<String> name : names) {
        int part = row - (height - name.size());
        line.add(part < 0 ? "" : name.get(part));
      }
      head.add(line);
    }
    return head;
  }

  /** A name in parts that are no wider than its column, each but the last ending in "_". */
  private static List<String> broken(String name, int width) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (String word : words(name)) {
      if (!part.isEmpty() && part.length() + word.length() > width) {
        parts.add(part.toString());
        part.setLength(0);
      }
      part.append(word);
    }
    parts.add(part.toString());
    return parts;
  }

  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    int from = 0;
    for (int at = name.indexOf('_'); at >= 0; at = name.indexOf('_', from)) {
      words.add(name.substring(from, at + 1));
      from = at + 1;
    }
    words.add(name.substring(from));
    return words;
  }

  private int[] natural() {
    int[] widths = new int[columns.size()];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = words(columns.get(i).name()).stream().mapToInt(String::length).max().orElse(0);
      for (List<String> line : lines) {
        widths[i] = Math.max(widths[i], DisplayWidth.of(line.get(i)));
      }
      if (isText(i)) {
        widths[i] = Math.min(widths[i], Math.max(MAX_TEXT, width / 2));
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
        boolean canShrink = isText(i) && widths[i] > MIN_TEXT;
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
