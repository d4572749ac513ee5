package org.dateline.text.date;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A date field that was read.
 *
 * @param day the day as written, which is the agency's local day unless the field is in UTC
 * @param instant the instant, where time and zone are written; null otherwise
 * @param isUniversal whether the field counts in UTC, so that the agency's own day may be the next
 *     or the one before
 * @param swapped the day that is written if month and day stand the other way round, as they may in
 *     "03/09/2015"; null where only one day can be meant
 */
public record Stamp(
    LocalDate day, @Nullable Instant instant, boolean isUniversal, @Nullable LocalDate swapped) {
  /** Whether another day can be meant. */
  public boolean isAmbiguous() {
    return swapped != null;
  }
}
