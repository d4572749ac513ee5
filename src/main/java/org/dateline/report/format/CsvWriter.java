package org.dateline.report.format;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows as CSV (RFC 4180): a line of column names, fields quoted where they must be, lines ending in
 * CR LF, UTF-8 without a mark.
 *
 * <p>A spreadsheet takes a text that begins with {@code =}, {@code +}, {@code -}, {@code @}, a tab
 * or a carriage return for a formula, and wire text comes from strangers: such a text gets an
 * apostrophe in front, and so does one that begins with a line feed or with the wide forms of those
 * marks, which some take for the same, be it behind signs that nobody sees. Numbers and dates are
 * left as they are.
 */
public final class CsvWriter {
  private static final String END = "\r\n";
  private static final String DANGEROUS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private CsvWriter() {}

  /** Writes all rows. */
  public static void write(Rows rows, Appendable out) throws IOException {
    List<Column> columns = rows.columns();
    for (int i = 0; i < columns.size(); i++) {
      out.append(i > 0 ? "," : "").append(quoted(columns.get(i).name()));
    }
    out.append(END);
    for (List<@Nullable Object> row = rows.next(); row != null; row = rows.next()) {
      for (int i = 0; i < row.size(); i++) {
        String text = Cells.exact(row.get(i));
        out.append(i > 0 ? "," : "").append(quoted(guarded(columns.get(i), text)));
      }
      out.append(END);
    }
  }

  private static String guarded(Column column, String text) {
    boolean isText = column.kind() == Column.Kind.TEXT || column.kind() == Column.Kind.LIST;
    return isText && isDangerous(text) ? "'" + text : text;
  }

  private static boolean isDangerous(String text) {
    int first = 0;
    while (first < text.length() && Character.getType(text.charAt(first)) == Character.FORMAT) {
      first++;
    }
    return first < text.length() && DANGEROUS.indexOf(text.charAt(first)) >= 0;
  }

  private static String quoted(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
