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
      if (!fits || (part == 2 && length == 2 && (separator == ' ' || separator == ','))) {
        // "3 2 13" may be three numbers of anything.
        return null;
      }
      if (part == 2) {
        break;
      }
      int behind = behindSeparator(field, at, separator);
      separator = behind < 0 ? 0 : separator(field, at);
      if (behind < 0 || separator == ':') {
        return null;
      }
      at = behind;
    }
    return new NumericDate(numbers[0], numbers[1], numbers[2], separator, at);
  }

  /**
   * Where the number behind a separator begins; -1 where none separates.
   *
   * @param expected the separator before, which has to be the same; 0 if there is none yet
   */
  static int behindSeparator(String field, int from, char expected) {
    char separator = separator(field, from);
    if (separator == 0 || (expected != 0 && separator != expected)) {
      return -1;
    }
    int at = from;
    while (at < field.length() && !isDigit(field.charAt(at))) {
      at++;
    }
    return at < field.length() ? at : -1;
  }

  /** The separator that begins at a place, with blanks around it or alone; 0 if there is none. */
  static char separator(String field, int from) {
    char separator = 0;
    for (int at = from; at < field.length() && at - from <= 3; at++) {
      char c = field.charAt(at);
      if (isDigit(c)) {
        return separator;
      }
      if (c == ' ') {
        separator = separator == 0 ? ' ' : separator;
      } else if ("/-.,_:".indexOf(c) >= 0 && (separator == 0 || separator == ' ')) {
        separator = c;
      } else {
        return 0;
      }
    }
    return 0;
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
    if (isYearFirst(order)) {
      boolean dayFirst =
          order == DateOrder.YEAR_DAY_FIRST || (second > MONTHS && order != DateOrder.YEAR_FIRST);
      return DateFieldParser.day(
          TwoDigitYear.of(first), dayFirst ? third : second, dayFirst ? second : third);
    }
    return isMonthFirst(order) ? day(second, first) : day(first, second);
  }

  /** The day if month and day stand the other way round; null if they cannot. */
  @Nullable LocalDate swapped(DateOrder order) {
    if (isYearFirst(order) || first == second || first > MONTHS || second > MONTHS || isDotted()) {
      return null;
    }
    return isMonthFirst(order) ? day(first, second) : day(second, first);
  }

  private boolean isYearFirst(DateOrder order) {
    boolean known =
        order == DateOrder.YEAR_FIRST
            || order == DateOrder.YEAR_DAY_FIRST
            || order == DateOrder.LEARNED_SHORT_YEAR_FIRST;
    return beginsWithYear() || (known && third <= DAYS);
  }

  /** Whether its first number can only be a year: "99/12/31", "00/02/07". */
  boolean beginsWithYear() {
    return (first > DAYS || first == 0) && third <= DAYS;
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
