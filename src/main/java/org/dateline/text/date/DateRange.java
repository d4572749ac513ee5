package org.dateline.text.date;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which dispatches can have been sent.
 *
 * @param first the first
 * @param last the last
 * @param today the day of the run; a later one has not come yet
 */
public record DateRange(LocalDate first, LocalDate last, LocalDate today) implements Serializable {
  /** Wire archives in English begin after the Second World War. */
  public static final LocalDate FIRST = LocalDate.of(1945, 1, 1);

  /** Clocks and time zones differ by a day. */
  private static final int GRACE = 1;

  /** From the first archives up to a day. */
  public static DateRange upTo(LocalDate today) {
    return new DateRange(FIRST, today, today);
  }

  /** Why a day cannot be; null where it can. */
  public @Nullable String flag(LocalDate day) {
    if (day.isAfter(today.plusDays(GRACE))) {
      return Dated.FUTURE;
    }
    boolean within = !day.isBefore(first) && !day.isAfter(last.plusDays(GRACE));
    return within ? null : Dated.OUT_OF_RANGE;
  }
}
