package org.dateline.read;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dateline.config.DispatchField;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** The cells of a row of a sheet as they are shown. */
final class SheetRow {
  /** Of a format of numbers, what is no text and no colour: "[$-409]d. mmm yyyy". */
  private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]");

  /** Days that workbooks count: 1901 to 2447. A larger number is a day by its digits. */
  private static final int FIRST_DAY = 367;

  private static final int LAST_DAY = 200_000;
  private static final int FIRST_YEAR = 1800;
  private static final int LAST_YEAR = 2200;
  private static final int SECONDS = 86_400;

  /** A workbook's own counting of days starts here; the day that 1900 had not is behind it. */
  private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);

  private static final int FROM_1904 = 1462;

  private SheetRow() {}

  /**
   * The texts of all cells up to the last.
   *
   * @param header what the columns are called, to tell dates that have no format of one; empty for
   *     a row above all names
   * @param from1904 whether days are counted from 1904, as on old Macintoshes
   */
  static List<String> texts(Row row, List<String> header, FieldNames names, boolean from1904) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < row.getCellCount(); i++) {
      boolean dated = i < header.size() && names.field(header.get(i)) == DispatchField.DATE;
      Cell cell = row.getCell(i);
      texts.add(cell == null ? "" : text(cell, dated, from1904));
    }
    return texts;
  }

  private static String text(Cell cell, boolean dated, boolean from1904) {
    String raw = cell.getRawValue();
    if (cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR || raw == null) {
      return "";
    }
    if (cell.getType() == CellType.STRING) {
      return cell.getText();
    }
    if (cell.getType() == CellType.BOOLEAN) {
      return String.valueOf(raw.equals("1"));
    }
    BigDecimal number = number(raw);
    if (number == null) {
      return raw;
    }
    String day = isDay(cell, number, dated) ? day(number, from1904) : null;
    return day == null ? number.stripTrailingZeros().toPlainString() : day;
  }

  private static @Nullable BigDecimal number(String raw) {
    try {
      BigDecimal number = raw.length() > 40 ? null : new BigDecimal(raw);
      return number == null || Math.abs(number.scale()) > 40 ? null : number;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static boolean isDay(Cell cell, BigDecimal number, boolean dated) {
    int value = number.intValue();
    boolean year = value >= FIRST_YEAR && value <= LAST_YEAR;
    return value >= FIRST_DAY
        && value < LAST_DAY
        && number.precision() - number.scale() <= 6
        && (isDate(cell.getDataFormatString()) || (dated && !year));
  }

  private static boolean isDate(@Nullable String format) {
    if (format == null) {
      return false;
    }
    String bare = LITERAL.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
    return bare.indexOf('y') >= 0 || (bare.indexOf('d') >= 0 && bare.indexOf('m') >= 0);
  }

  private static String day(BigDecimal number, boolean from1904) {
    LocalDate day = EPOCH.plusDays(number.longValue() + (from1904 ? FROM_1904 : 0));
    double part = number.remainder(BigDecimal.ONE).doubleValue();
    LocalDateTime time = day.atStartOfDay().plusSeconds(Math.round(part * SECONDS));
    return part == 0 ? day.toString() : time.toString();
  }
}
