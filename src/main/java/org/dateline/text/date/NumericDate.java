package org.dateline.text.date;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A date in numbers that does not begin with its year: "25/12/2015", "3.9.15", "12-25-2015 18:30".
 *
 * @param first the first number
 * @param second the second
 * @param third the third, two digits or four
 * @param separator what stands between them
 * @param end where the date ends in its field
 */
record NumericDate(int first, int second, int third, char separator, int end) {
  private static final int MONTHS = 12;
  private static final int DAYS = 31;

  /** The date that begins at a place of a field; null if none does. */
  static @Nullable NumericDate at(String field, int from) {
    int[] numbers = new int[3];
    int at = from;
    char separator = 0;
    for (int part = 0; part < 3; part++) {
      int start = at;
      while (at < field.length() && isDigit(field.charAt(at)) && at - start < 5) {
        numbers[part] = numbers[part] * 10 + field.charAt(at++) - '0';
      }
      int length = at - start;
      boolean fits = part < 2 ? length == 1 || length == 2 : length == 2 || length == 4;
      if (!fits) {
        return null;
      }
      if (part == 2) {
        break;
      }
      char next = at < field.length() ? field.charAt(at) : 0;
      boolean separates = next == '/' || next == '-' || next == '.';
      if (!separates || (separator != 0 && next != separator)) {
        return null;
      }
      separator = next;
      at++;
      while (separator == '.' && at < field.length() && field.charAt(at) == ' ') {
        at++;
      }
    }
    return new NumericDate(numbers[0], numbers[1], numbers[2], separator, at);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Whether day and month can be told apart: only one of the first numbers can be a month. */
  boolean isTelling() {
    return first > MONTHS ^ second > MONTHS;
  }

  /** Whether the day certainly comes first, where the numbers tell. */
  boolean isDayFirst() {
    return first > MONTHS;
  }

  /** The day it names, by the order that is known; null if there is none of the calendar. */
  @Nullable LocalDate day(DateOrder order) {
    if (order == DateOrder.YEAR_FIRST && third <= DAYS) {
      return DateFieldParser.day(TwoDigitYear.of(first), second, third);
    }
    return isMonthFirst(order) ? day(second, first) : day(first, second);
  }

  /** The day if month and day stand the other way round; null if they cannot. */
  @Nullable LocalDate swapped(DateOrder order) {
    boolean yearFirst = order == DateOrder.YEAR_FIRST && third <= DAYS;
    if (yearFirst || first == second || first > MONTHS || second > MONTHS || isDotted()) {
      return null;
    }
    return isMonthFirst(order) ? day(first, second) : day(second, first);
  }

  /** With full stops the day comes first wherever this is written. */
  private boolean isDotted() {
    return separator == '.';
  }

  private boolean isMonthFirst(DateOrder order) {
    return first > MONTHS ? false : second > MONTHS || (order.isMonthFirst() && !isDotted());
  }

  private @Nullable LocalDate day(int day, int month) {
    int year = third < 100 ? TwoDigitYear.of(third) : third;
    return DateFieldParser.day(year, month, day);
  }
}
