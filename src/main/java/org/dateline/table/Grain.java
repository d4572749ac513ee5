package org.dateline.table;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The length of a period. */
public enum Grain {
  /** A calendar day. */
  DAY,
  /** From Monday to Sunday (ISO 8601). */
  WEEK,
  /** A calendar month. */
  MONTH,
  /** Three months from January, April, July or October. */
  QUARTER,
  /** A calendar year. */
  YEAR;

  /**
   * A period and what of it lies in a range of days.
   *
   * @param start the first day of the period
   * @param from the first day of it in the range, by number from 0
   * @param to the day after the last of it in the range
   * @param isComplete whether the range covers the whole period
   */
  public record Period(LocalDate start, int from, int to, boolean isComplete) {}

  /** The value of the {@code grain} column. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The grain of that code, such as {@code month}. */
  public static Grain of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /** The first day of the period that holds a day. */
  public LocalDate start(LocalDate day) {
    return switch (this) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> day.withDayOfMonth(1);
      case QUARTER -> LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
      case YEAR -> day.withDayOfYear(1);
    };
  }

  /** The first day after the period that begins on a day. */
  public LocalDate next(LocalDate start) {
    return switch (this) {
      case DAY -> start.plusDays(1);
      case WEEK -> start.plusWeeks(1);
      case MONTH -> start.plusMonths(1);
      case QUARTER -> start.plusMonths(3);
      case YEAR -> start.plusYears(1);
    };
  }

  /** All periods of a range, the first and the last of which it may cut. */
  public List<Period> periods(LocalDate firstDay, int days) {
    List<Period> periods = new ArrayList<>();
    LocalDate start = start(firstDay);
    int from = 0;
    while (from < days) {
      LocalDate next = next(start);
      int end = Math.toIntExact(ChronoUnit.DAYS.between(firstDay, next));
      int to = Math.min(days, end);
      periods.add(new Period(start, from, to, !start.isBefore(firstDay) && to == end));
      start = next;
      from = to;
    }
    return periods;
  }
}
