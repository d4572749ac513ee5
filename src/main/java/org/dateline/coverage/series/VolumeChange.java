package org.dateline.coverage.series;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A lasting change of how much a source sends.
 *
 * @param date the first day of the new volume
 * @param before dispatches a day before, back to the change before that one, gaps left out
 * @param after the same after, up to the next change
 */
public record VolumeChange(LocalDate date, double before, double after) implements Serializable {
  /** How many times as much it is. */
  public double ratio() {
    return after / before;
  }
}
