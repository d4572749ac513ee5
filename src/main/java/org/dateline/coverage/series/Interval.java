package org.dateline.coverage.series;

/**
 * A range in which a share lies.
 *
 * @param low its lower end, 0..1
 * @param high its upper end, 0..1
 */
public record Interval(double low, double high) {
  /** Whether a value lies within, ends included. */
  public boolean contains(double value) {
    return low <= value && value <= high;
  }
}
