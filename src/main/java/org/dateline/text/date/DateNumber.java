package org.dateline.text.date;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Dates that are one number: "20151225", "2015359", "20151225183000", seconds to nanoseconds since
 * 1970 with a fraction or an exponent, and the days since 1899 that spreadsheets count.
 */
final class DateNumber {
  /** No number of seconds to nanoseconds has more. */
  private static final int MAX_DIGITS = 20;

  /** Numbers with a fraction have so many digits before it at least: "16.11" is none. */
  private static final int LEAST_WHOLE = 5;

  /** Day 0 of spreadsheets, by which all days from 1 March 1900 on are right. */
  private static final LocalDate SHEET = LocalDate.of(1899, 12, 30);

  /** 1 January 1950 to 29 December 2063: other numbers are taken for no days of a spreadsheet. */
  private static final int FIRST_SHEET_DAY = 18_264;

  private static final int LAST_SHEET_DAY = 59_900;
  private static final int SECONDS_A_DAY = 86_400;

  /** Seconds that would be of 2033 and later are hours of a day: "2017111609". */
  private static final long HOURS_FROM = 2_000_000_000L;

  private DateNumber() {}

  /** Whether a field is one number, perhaps with a fraction or an exponent. */
  static boolean isOne(String text) {
    boolean marked = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        continue;
      }
      if (c == '.' && i == 1) {
        return isScientific(text);
      }
      if ((c == '.' || c == ',') && i >= LEAST_WHOLE && !marked) {
        marked = true;
      } else {
        return (c == 'E' || c == 'e') && i >= LEAST_WHOLE && isScientific(text);
      }
    }
    return true;
  }

  /** "1.441238461E9", as programs write large numbers. */
  private static boolean isScientific(String text) {
    int exponent = Math.max(text.indexOf('E'), text.indexOf('e'));
    return exponent >= 3 && text.chars().allMatch(c -> "0123456789.eE+".indexOf(c) >= 0);
  }

  /** The date that a number is; null if it is none. */
  static @Nullable Stamp read(String text, DateOrder order) {
    boolean exponent = text.indexOf('E') > 0 || text.indexOf('e') > 0;
    String number = exponent ? expanded(text) : text;
    int mark = Math.max(number.indexOf('.'), number.indexOf(','));
    String digits = mark < 0 ? number : number.substring(0, mark);
    String fraction = mark < 0 ? "" : number.substring(mark + 1);
    if (digits.length() > MAX_DIGITS || digits.chars().anyMatch(c -> c < '0' || c > '9')) {
      return null;
    }
    boolean whole = fraction.chars().allMatch(c -> c == '0');
    return switch (digits.length()) {
      case 5 -> ofSheet(Integer.parseInt(digits), fraction);
      case 6 -> order.isSaid() ? DateFieldParser.stamp(compact(digits, order), null, null) : null;
      case 7 ->
          DateFieldParser.stamp(
              whole ? CountedDay.ofYear(part(digits, 0, 4), part(digits, 4, 7)) : null, null, null);
      case 8 -> whole ? compactDay(digits, order) : null;
      case 9, 10 -> ofSeconds(digits);
      case 11, 13 -> universal(Instant.ofEpochMilli(Long.parseLong(digits)));
      case 12 -> ofClockOrMillis(digits);
      case 14, 17 -> ofClock(digits);
      case 15, 16 -> universal(Instant.ofEpochSecond(Long.parseLong(digits) / 1_000_000L));
      case 18, 19 -> universal(Instant.ofEpochSecond(Long.parseLong(digits) / 1_000_000_000L));
      default -> null;
    };
  }

  private static String expanded(String text) {
    try {
      BigDecimal number = new BigDecimal(text);
      return number.precision() - number.scale() > MAX_DIGITS
          ? text
          : number.toBigInteger().toString();
    } catch (NumberFormatException e) {
      return text;
    }
  }

  private static @Nullable Stamp ofSheet(int days, String fraction) {
    if (days < FIRST_SHEET_DAY || days > LAST_SHEET_DAY) {
      return null;
    }
    LocalTime time =
        fraction.isEmpty()
            ? null
            : LocalTime.ofSecondOfDay(
                Math.min(
                    SECONDS_A_DAY - 1L,
                    Math.round(Double.parseDouble("0." + fraction) * SECONDS_A_DAY)));
    return DateFieldParser.stamp(SHEET.plusDays(days), time, null);
  }

  private static Stamp ofSeconds(String digits) {
    long seconds = Long.parseLong(digits);
    if (seconds >= HOURS_FROM) {
      Stamp hour = ofClock(digits + "00");
      if (hour != null) {
        return hour;
      }
    }
    return universal(Instant.ofEpochSecond(seconds));
  }

  private static Stamp ofClockOrMillis(String digits) {
    Stamp clock = ofClock(digits);
    return clock == null ? universal(Instant.ofEpochMilli(Long.parseLong(digits))) : clock;
  }

  /** "201512251830", with seconds and more behind it. */
  private static @Nullable Stamp ofClock(String digits) {
    LocalTime time = DateFieldParser.time(part(digits, 8, 10), part(digits, 10, 12), 0);
    return time == null ? null : DateFieldParser.stamp(day(digits), time, null);
  }

  static Stamp universal(Instant instant) {
    return new Stamp(LocalDate.ofInstant(instant, ZoneOffset.UTC), instant, true, null);
  }

  /** "20151225"; "25122015" where it is no day otherwise. */
  private static @Nullable Stamp compactDay(String digits, DateOrder order) {
    LocalDate day = compact(digits, order);
    if (day != null || order.isSaid()) {
      return DateFieldParser.stamp(day, null, null);
    }
    NumericDate numbers =
        new NumericDate(part(digits, 0, 2), part(digits, 2, 4), part(digits, 4, 8), '/', 8);
    LocalDate turned = numbers.day(order);
    boolean likely = turned != null && turned.getYear() >= 1900 && turned.getYear() < 2100;
    return turned == null || !likely
        ? null
        : new Stamp(turned, null, false, numbers.swapped(order));
  }

  /** "20151225"; in another order, or with two digits of the year, only where the user says so. */
  private static @Nullable LocalDate compact(String digits, DateOrder order) {
    int length = digits.length();
    if (!order.isSaid() || order.isYearMonthFirst()) {
      return length == 8
          ? day(digits)
          : DateFieldParser.day(
              TwoDigitYear.of(part(digits, 0, 2)), part(digits, 2, 4), part(digits, 4, 6));
    }
    LocalDate plain = length == 8 ? day(digits) : null;
    if (order.isYearDayFirst()) {
      LocalDate turned =
          DateFieldParser.day(
              length == 8 ? part(digits, 0, 4) : TwoDigitYear.of(part(digits, 0, 2)),
              part(digits, length - 2, length),
              part(digits, length - 4, length - 2));
      return turned == null ? plain : turned;
    }
    int last = part(digits, 4, length);
    boolean monthFirst = order.isMonthFirst();
    LocalDate said =
        DateFieldParser.day(
            length == 8 ? last : TwoDigitYear.of(last),
            part(digits, monthFirst ? 0 : 2, monthFirst ? 2 : 4),
            part(digits, monthFirst ? 2 : 0, monthFirst ? 4 : 2));
    return said == null ? plain : said;
  }

  private static @Nullable LocalDate day(String digits) {
    return DateFieldParser.day(part(digits, 0, 4), part(digits, 4, 6), part(digits, 6, 8));
  }

  private static int part(String digits, int from, int to) {
    return Integer.parseInt(digits.substring(from, to));
  }
}
