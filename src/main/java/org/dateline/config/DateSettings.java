package org.dateline.config;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which dates are believed.
 *
 * @param range {@link #RANGE}; the first and last day, null where nothing is said
 * @param minYearConfidence {@link #MIN_YEAR_CONFIDENCE}
 * @param farDays {@link #FAR_DAYS}
 */
public record DateSettings(@Nullable DaySpan range, double minYearConfidence, int farDays) {
  /** The first and the last day that can be. */
  public static final Setting<List<LocalDate>> RANGE =
      Setting.days(
          "dates.range",
          "first and last day that a dispatch can be from; days outside are flagged and in no series");

  static final Setting<Double> MIN_YEAR_CONFIDENCE =
      Setting.share(
          "dates.min_year_confidence",
          0.92,
          "an inferred year that is less sure leaves the dispatch without a date");

  static final Setting<Integer> FAR_DAYS =
      Setting.integer(
          "dates.far_days",
          400,
          0,
          100_000,
          "a dispatch so many days from its neighbours in the file, which agree, is flagged; 0 never");

  static final List<Setting<?>> ALL = List.of(RANGE, MIN_YEAR_CONFIDENCE, FAR_DAYS);

  /**
   * Days from one to another.
   *
   * @param first the first day
   * @param last the last day
   */
  public record DaySpan(LocalDate first, LocalDate last) {}

  static DateSettings of(Values values) {
    List<LocalDate> days = values.get(RANGE);
    return new DateSettings(
        days.isEmpty() ? null : new DaySpan(days.get(0), days.get(1)),
        values.get(MIN_YEAR_CONFIDENCE),
        values.get(FAR_DAYS));
  }
}
