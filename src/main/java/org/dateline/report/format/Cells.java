package org.dateline.report.format;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values as text. */
final class Cells {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int DIGITS = 3;

  /** Ids of dispatches and stories, and digests: their beginning tells them apart. */
  private static final Pattern HASH = Pattern.compile("s[0-9a-f]{24}|[0-9a-f]{32}|[0-9a-f]{64}");

  private static final int HASH_SHOWN = 12;

  /** Of smaller shares, such as those of a country in all the world's news, two decimals tell. */
  private static final double SMALL = 0.01;

  private Cells() {}

  /** For machines: numbers in full, ISO 8601, lists with a semicolon between; "" for null. */
  static String exact(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof List<?> list) {
      return list.stream().map(Cells::exact).collect(Collectors.joining(";"));
    }
    return value.toString();
  }

  /**
   * For people: thousands apart, shares as percentages, three digits, ids by how they begin, one
   * line; "" for null.
   */
  static String readable(Column column, @Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Long whole) {
      return String.format(Locale.ROOT, "%,d", whole);
    }
    if (value instanceof Double number) {
      return column.isShare()
          ? String.format(
              Locale.ROOT, number < SMALL && number > 0 ? "%.2f%%" : "%.1f%%", 100 * number)
          : shortened(number);
    }
    if (value instanceof Boolean flag) {
      return flag ? "yes" : "no";
    }
    if (value instanceof Instant instant) {
      return MINUTE.format(instant);
    }
    if (value instanceof List<?> list) {
      return list.stream().map(item -> readable(column, item)).collect(Collectors.joining(", "));
    }
    String text = value.toString();
    return HASH.matcher(text).matches() ? text.substring(0, HASH_SHOWN) : onLine(text);
  }

  private static String shortened(double number) {
    if (number == 0) {
      return "0";
    }
    double size = Math.abs(number);
    if (Double.isNaN(number) || Double.isInfinite(number) || size < 1e-4 || size >= 1e12) {
      return String.format(Locale.ROOT, "%.1e", number);
    }
    int whole = (int) Math.floor(Math.log10(size)) + 1;
    int decimals = size >= 1 ? Math.max(0, DIGITS - whole) : size >= 0.01 ? DIGITS : 5;
    return String.format(Locale.ROOT, "%,." + decimals + "f", number);
  }

  /** A line break or any other control character would tear the table, or command the terminal. */
  private static String onLine(String text) {
    StringBuilder line = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              boolean blank =
                  Character.isISOControl(c)
                      || Character.getType(c) == Character.LINE_SEPARATOR
                      || Character.getType(c) == Character.PARAGRAPH_SEPARATOR
                      || Character.getType(c) == Character.FORMAT;
              line.appendCodePoint(blank ? ' ' : c);
            });
    return line.toString();
  }
}
