package org.dateline.text.date;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A date in numbers that begins with its year of four digits: "2015-12-25", "2015. 9. 3.", "2015 12
 * 25". Month and day may stand the other way round where a file writes so.
 *
 * @param year the year
 * @param second the number behind it
 * @param third the last number
 * @param end where the date ends in its field
 */
record YearFirstDate(int year, int second, int third, int end) {
  private static final int MONTHS = 12;

  /** The date that begins at a place of a field; null if none does. */
  static @Nullable YearFirstDate at(String field, int from) {
    int end = from;
    while (end < field.length() && isDigit(field.charAt(end))) {
      end++;
    }
    return end - from == 4
        ? behind(field, Integer.parseInt(field.substring(from, end)), end)
        : null;
  }

  /** The date whose year ends at a place of a field; null if no month and day follow. */
  static @Nullable YearFirstDate behind(String field, int year, int from) {
    int at = NumericDate.behindSeparator(field, from, (char) 0);
    if (at < 0) {
      return null;
    }
    char separator = NumericDate.separator(field, from);
    int second = number(field, at);
    at = second < 0 ? -1 : at + (isDigitAt(field, at + 1) ? 2 : 1);
    int next = at < 0 ? -1 : NumericDate.behindSeparator(field, at, separator);
    int third = next < 0 ? -1 : number(field, next);
    return third < 0
        ? null
        : new YearFirstDate(year, second, third, next + (isDigitAt(field, next + 1) ? 2 : 1));
  }

  /** A number of one digit or two; -1 if there is none. */
  private static int number(String field, int at) {
    if (!isDigitAt(field, at)) {
      return -1;
    }
    int first = field.charAt(at) - '0';
    if (!isDigitAt(field, at + 1)) {
      return first;
    }
    return isDigitAt(field, at + 2) ? -1 : first * 10 + field.charAt(at + 1) - '0';
  }

  private static boolean isDigitAt(String field, int at) {
    return at < field.length() && isDigit(field.charAt(at));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** The order of month and day where the numbers tell it. */
  DateOrder telling() {
    if (second <= MONTHS && third > MONTHS && DateFieldParser.day(year, second, third) != null) {
      return DateOrder.LEARNED_YEAR_FIRST;
    }
    return second > MONTHS && third <= MONTHS && DateFieldParser.day(year, third, second) != null
        ? DateOrder.LEARNED_YEAR_DAY_FIRST
        : DateOrder.UNKNOWN;
  }

  /** Whether the day may stand before the month. */
  boolean hasTwoReadings() {
    return second <= MONTHS && third <= MONTHS && second != third;
  }

  /** The day it names, by the order that is known; null if there is none of the calendar. */
  @Nullable LocalDate day(DateOrder order) {
    boolean dayFirst = order.isYearDayFirst() || (second > MONTHS && !order.isYearMonthFirst());
    return dayFirst
        ? DateFieldParser.day(year, third, second)
        : DateFieldParser.day(year, second, third);
  }

  /** The day if month and day stand the other way round, as the file may have them; else null. */
  @Nullable LocalDate swapped(DateOrder order) {
    return order == DateOrder.LEARNED_YEAR_DAY_FIRST && hasTwoReadings()
        ? DateFieldParser.day(year, second, third)
        : null;
  }
}
