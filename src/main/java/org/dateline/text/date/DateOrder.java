package org.dateline.text.date;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is known of the order of day and month in dates such as "03/09/2015". */
public enum DateOrder {
  /** Nothing: the day is taken to come first, as in most of the world. */
  UNKNOWN(0.5),
  /** Other dates of the same file or folder have the day first, such as "25/12/2015". */
  LEARNED_DAY_FIRST(0.9),
  /** Other dates of the same file or folder have the month first, such as "12/25/2015". */
  LEARNED_MONTH_FIRST(0.9),
  /** Other dates of the same file or folder have year, month and day, such as "2015-12-25". */
  LEARNED_YEAR_FIRST(0.98),
  /** Other dates of the same file or folder have year, day and month, such as "2015/25/12". */
  LEARNED_YEAR_DAY_FIRST(0.9),
  /** Other dates of the same file or folder begin with a year of two digits, such as "99/12/31". */
  LEARNED_SHORT_YEAR_FIRST(0.9),
  /** The user says that the day comes first. */
  DAY_FIRST(0.98),
  /** The user says that the month comes first. */
  MONTH_FIRST(0.98),
  /** The user says that the year comes first, in two digits or four. */
  YEAR_FIRST(0.98),
  /** The user says that the year comes first, in two digits or four, and then the day. */
  YEAR_DAY_FIRST(0.98);

  private final double confidence;

  DateOrder(double confidence) {
    this.confidence = confidence;
  }

  /** How sure a date is whose day and month could be swapped, 0..1. */
  public double confidence() {
    return confidence;
  }

  /** Whether the user has said it. */
  boolean isSaid() {
    return this == DAY_FIRST || this == MONTH_FIRST || this == YEAR_FIRST || this == YEAR_DAY_FIRST;
  }

  boolean isYearMonthFirst() {
    return this == LEARNED_YEAR_FIRST || this == YEAR_FIRST;
  }

  boolean isYearDayFirst() {
    return this == LEARNED_YEAR_DAY_FIRST || this == YEAR_DAY_FIRST;
  }

  boolean isMonthFirst() {
    return this == LEARNED_MONTH_FIRST || this == MONTH_FIRST;
  }

  /**
   * The order in a pattern: "dd/MM/yyyy", "%d/%m/%Y", "dmy" and "day-month-year" are one; null if
   * the pattern does not name day, month and year.
   */
  public static @Nullable DateOrder ofPattern(String pattern) {
    boolean percent = pattern.indexOf('%') >= 0;
    String lower = pattern.toLowerCase(Locale.ROOT);
    int day = percent ? firstOf(pattern, "%d", "%e", "%-d") : lower.indexOf('d');
    int month = percent ? firstOf(pattern, "%m", "%b", "%B", "%-m") : pattern.indexOf('M');
    month = month < 0 && !percent ? lower.indexOf('m') : month;
    int year = percent ? firstOf(pattern, "%Y", "%y") : firstOf(lower, "y", "u");
    if (!percent && lower.contains("day")) {
      // The "y" of "day" is no year.
      year = lower.indexOf("year");
    }
    if (day < 0 || month < 0 || year < 0) {
      return null;
    }
    if (year < day && year < month) {
      return day < month ? YEAR_DAY_FIRST : YEAR_FIRST;
    }
    return day < month ? DAY_FIRST : MONTH_FIRST;
  }

  private static int firstOf(String pattern, String... marks) {
    int first = -1;
    for (String mark : marks) {
      int at = pattern.indexOf(mark);
      first = at >= 0 && (first < 0 || at < first) ? at : first;
    }
    return first;
  }
}
