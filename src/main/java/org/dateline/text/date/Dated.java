package org.dateline.text.date;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The date of a dispatch and where it comes from.
 *
 * @param day the agency's local day; null where the evidence does not give the whole date, or gives
 *     one that cannot be right
 * @param instant the instant of publication; null where no time with its zone is written
 * @param source the rung of the ladder
 * @param confidence 0..1; 0 without a day
 * @param monthDay {@code --MM-DD} where only month and day are known; null otherwise
 * @param doubted the day that was read but cannot be right; null otherwise
 * @param flag why it cannot: {@link #FUTURE}, {@link #OUT_OF_RANGE} or {@link #DAY_OF_COLLECTING};
 *     or what is doubted of a day that was taken: {@link #UNREADABLE_FIELD}, {@link #DAY_OR_MONTH},
 *     {@link #FIELD_DISAGREES} or {@link #DAY_OF_COLLECTING}; null otherwise
 */
public record Dated(
    @Nullable LocalDate day,
    @Nullable Instant instant,
    DateSource source,
    double confidence,
    @Nullable String monthDay,
    @Nullable LocalDate doubted,
    @Nullable String flag) {
  /** The flag of a day after the last that can be. */
  public static final String FUTURE = "future";

  /** The flag of a day before the first that can be, or after the last that is asked for. */
  public static final String OUT_OF_RANGE = "out_of_range";

  /** The flag of a dispatch whose own date field is no date: its day comes from elsewhere. */
  public static final String UNREADABLE_FIELD = "unreadable_field";

  /** The flag of a day such as "03/09/2015" that may be another, with day and month swapped. */
  public static final String DAY_OR_MONTH = "day_or_month";

  /** The flag of a dispatch whose own date field is the day on which its feed was collected. */
  public static final String DAY_OF_COLLECTING = "day_of_collecting";

  /** The flag of a dispatch whose own date field is days off its dateline, which is believed. */
  public static final String FIELD_DISAGREES = "field_disagrees";

  public static Dated of(
      LocalDate day, @Nullable Instant instant, DateSource source, double confidence) {
    return new Dated(day, instant, source, confidence, null, null, null);
  }

  public static Dated without(DateSource source, @Nullable String monthDay) {
    return new Dated(null, null, source, 0, monthDay, null, null);
  }

  /** The same with its day in doubt. */
  public Dated doubted(String why) {
    return new Dated(null, null, source, 0, null, day, why);
  }

  /** The same with a doubt that leaves it its day. */
  public Dated flagged(String doubt) {
    return new Dated(day, instant, source, confidence, monthDay, doubted, doubt);
  }

  /** The same, taken although the record's own field says another day, which is kept as doubted. */
  public Dated against(LocalDate field) {
    return new Dated(day, instant, source, confidence, monthDay, field, FIELD_DISAGREES);
  }
}
