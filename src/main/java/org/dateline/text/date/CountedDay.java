package org.dateline.text.date;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import org.jspecify.annotations.Nullable;

/**
 * A day that ISO 8601 counts within its year or week: "2017-320", "2017-W46-4", "2017W464".
 *
 * @param date the day
 * @param end where it ends in its field
 */
record CountedDay(LocalDate date, int end) {
  /** The day whose year ends at a place of a field; null if none is counted there. */
  static @Nullable CountedDay behind(String field, int year, int from) {
    int at = charAt(field, from) == '-' ? from + 1 : from;
    if (charAt(field, at) == 'W') {
      return ofWeek(field, year, at + 1);
    }
    int end = at;
    while (isDigit(charAt(field, end))) {
      end++;
    }
    if (at == from || end - at != 3) {
      return null;
    }
    LocalDate date = ofYear(year, Integer.parseInt(field.substring(at, end)));
    return date == null ? null : new CountedDay(date, end);
  }

  private static @Nullable CountedDay ofWeek(String field, int year, int from) {
    int dayAt = charAt(field, from + 2) == '-' ? from + 3 : from + 2;
    char day = charAt(field, dayAt);
    boolean whole =
        isDigit(charAt(field, from))
            && isDigit(charAt(field, from + 1))
            && day >= '1'
            && day <= '7'
            && !isDigit(charAt(field, dayAt + 1));
    if (!whole || year < DateFieldParser.FIRST_YEAR) {
      return null;
    }
    int week = Integer.parseInt(field.substring(from, from + 2));
    LocalDate inYear = LocalDate.of(year, 1, 4);
    if (week < 1 || week > inYear.range(IsoFields.WEEK_OF_WEEK_BASED_YEAR).getMaximum()) {
      return null;
    }
    LocalDate monday = inYear.minusDays(inYear.getDayOfWeek().getValue() - 1L);
    return new CountedDay(monday.plusDays((week - 1) * 7L + day - '1'), dayAt + 1);
  }

  /** The day of a number from 1 in its year; null if the year has none of it. */
  static @Nullable LocalDate ofYear(int year, int number) {
    boolean exists =
        year >= DateFieldParser.FIRST_YEAR
            && number >= 1
            && number <= LocalDate.of(year, 1, 1).lengthOfYear();
    return exists ? LocalDate.ofYearDay(year, number) : null;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static char charAt(String field, int at) {
    return at < field.length() ? field.charAt(at) : 0;
  }
}
