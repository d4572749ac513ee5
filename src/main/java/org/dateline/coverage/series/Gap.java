package org.dateline.coverage.series;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Days without a dispatch that a source's own rhythm does not explain.
 *
 * @param start the first day, on which the source would have been expected to send
 * @param end the last such day
 * @param expectedCount dispatches that the source would have sent, by its days around the gap
 * @param probability of a silence so long anywhere in the source's range, by its rhythm, 0..1
 */
public record Gap(LocalDate start, LocalDate end, double expectedCount, double probability)
    implements Serializable {
  /** Days from the first to the last, both counted. */
  public int days() {
    return Math.toIntExact(ChronoUnit.DAYS.between(start, end)) + 1;
  }
}
