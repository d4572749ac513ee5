package org.dateline.report.format;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Rows as an Excel workbook (Office Open XML), one sheet for each answer. Dates, numbers and flags
 * are typed; times are UTC; a text is a text and never a formula, whatever it begins with.
 */
public final class WorkbookWriter implements AutoCloseable {
  /** Rows of a sheet that Excel reads, the line of names included. */
  private static final int MAX_ROWS = 1_048_576;

  /** Characters of a cell that Excel reads. */
  private static final int MAX_CHARACTERS = 32_767;

  /** Characters of a sheet's name that Excel reads. */
  private static final int MAX_NAME = 31;

  /** How wide a column of text is at most. */
  private static final int MAX_WIDTH = 60;

  /** Rows that are held; those before have been written. */
  private static final int HELD = 10_000;

  private final Workbook workbook;

  /** Writes to {@code out}, which {@link #close} leaves open. */
  public WorkbookWriter(OutputStream out) {
    workbook = new Workbook(out, "Dateline", null);
  }

  /**
   * Writes a sheet.
   *
   * @return whether all rows fitted
   */
  public boolean write(String name, Rows rows) throws IOException {
    Worksheet sheet =
        workbook.newWorksheet(name.length() <= MAX_NAME ? name : name.substring(0, MAX_NAME));
    List<Column> columns = rows.columns();
    int[] widths = new int[columns.size()];
    for (int i = 0; i < columns.size(); i++) {
      sheet.value(0, i, columns.get(i).name());
      sheet.style(0, i).bold().set();
      widths[i] = columns.get(i).name().length();
    }
    sheet.freezePane(0, 1);
    int at = 1;
    List<@Nullable Object> row = rows.next();
    for (; row != null && at < MAX_ROWS; row = rows.next()) {
      for (int i = 0; i < row.size(); i++) {
        Object value = row.get(i);
        if (value != null) {
          widths[i] = Math.max(widths[i], cell(sheet, at, i, value));
        }
      }
      at++;
      if (at % HELD == 0) {
        setWidths(sheet, widths, at == HELD);
        sheet.flush();
      }
    }
    setWidths(sheet, widths, at < HELD);
    sheet.finish();
    return row == null;
  }

  /** Widths stand before the rows in the file: the first that are written settle them. */
  private static void setWidths(Worksheet sheet, int[] widths, boolean isFirst) {
    for (int i = 0; isFirst && i < widths.length; i++) {
      sheet.width(i, Math.min(MAX_WIDTH, widths[i] + 2));
    }
  }

  /** Returns how many characters wide it is. */
  private static int cell(Worksheet sheet, int row, int column, Object value) {
    if (value instanceof Long || value instanceof Double) {
      Number number = (Number) value;
      if (Double.isFinite(number.doubleValue())) {
        sheet.value(row, column, number);
      }
      return 8;
    }
    if (value instanceof Boolean flag) {
      sheet.value(row, column, flag);
      return 6;
    }
    if (value instanceof LocalDate day) {
      sheet.value(row, column, day);
      sheet.style(row, column).format("yyyy-mm-dd").set();
      return 11;
    }
    if (value instanceof Instant instant) {
      sheet.value(row, column, LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
      sheet.style(row, column).format("yyyy-mm-dd hh:mm:ss").set();
      return 20;
    }
    String text = printable(Cells.exact(value));
    sheet.value(row, column, text);
    return text.length();
  }

  /** XML 1.0 has no way to write most control characters. */
  private static String printable(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints()
        .filter(
            c ->
                c == '\t'
                    || c == '\n'
                    || (c >= 0x20 && c <= 0xD7FF)
                    || (c >= 0xE000 && c <= 0xFFFD)
                    || c >= 0x10000)
        .limit(MAX_CHARACTERS)
        .forEach(kept::appendCodePoint);
    String whole = kept.toString();
    return whole.length() <= MAX_CHARACTERS ? whole : whole.substring(0, MAX_CHARACTERS - 1);
  }

  /** Ends the workbook. */
  @Override
  public void close() throws IOException {
    workbook.finish();
  }
}
