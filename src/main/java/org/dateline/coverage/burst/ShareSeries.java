package org.dateline.coverage.burst;

import java.time.LocalDate;
import java.util.Arrays;

/**
 * Stories of a source day by day, those about a subject among them, and the share that is expected
 * of it. Days are consecutive; one without stories has a total of 0. Immutable.
 */
public final class ShareSeries {
  private final LocalDate first;
  private final int[] totals;
  private final int[] counts;
  private final double[] expected;
  private final boolean[] gaps;

  /**
   * Makes a series.
   *
   * @param first the first day
   * @param totals stories of each day
   * @param counts those about the subject, at most the total
   * @param expected share expected of each day, 0..1
   * @param gaps days that lie in a gap of the source: nothing is known of them, and no burst spans
   *     them
   * @throws IllegalArgumentException if the lengths differ or a count is not within its total
   */
  public ShareSeries(
      LocalDate first, int[] totals, int[] counts, double[] expected, boolean[] gaps) {
    if (counts.length != totals.length
        || expected.length != totals.length
        || gaps.length != totals.length) {
      throw new IllegalArgumentException("Totals, counts, shares and gaps differ in length.");
    }
    for (int day = 0; day < totals.length; day++) {
      if (counts[day] < 0 || counts[day] > totals[day]) {
        throw new IllegalArgumentException(
            first.plusDays(day) + " has " + counts[day] + " of " + totals[day] + " stories.");
      }
    }
    this.first = first;
    this.totals = totals.clone();
    this.counts = counts.clone();
    this.expected = expected.clone();
    this.gaps = gaps.clone();
  }

  /** A series without gaps of which the overall share is expected on every day. */
  public static ShareSeries of(LocalDate first, int[] totals, int[] counts) {
    double[] expected = new double[totals.length];
    double share = Arrays.stream(counts).asLongStream().sum();
    share /= Math.max(1, Arrays.stream(totals).asLongStream().sum());
    Arrays.fill(expected, share);
    return new ShareSeries(first, totals, counts, expected, new boolean[totals.length]);
  }

  /** The same days, of which other shares are expected. */
  ShareSeries expecting(double[] shares) {
    return new ShareSeries(first, totals, counts, shares, gaps);
  }

  /** Number of days. */
  public int length() {
    return totals.length;
  }

  /** A day by its number, from 0. */
  public LocalDate date(int day) {
    return first.plusDays(day);
  }

  /** The number of a day, from 0; it may lie outside of the series. */
  public int day(LocalDate date) {
    return (int) (date.toEpochDay() - first.toEpochDay());
  }

  /** All stories of a day. */
  public int total(int day) {
    return totals[day];
  }

  /** Stories about the subject. */
  public int count(int day) {
    return counts[day];
  }

  /** The share expected of a day. */
  public double expected(int day) {
    return expected[day];
  }

  /** Whether a day lies in a gap of the source. */
  public boolean isGap(int day) {
    return gaps[day];
  }

  /** Days with stories. */
  int daysWithStories() {
    return (int) Arrays.stream(totals).filter(total -> total > 0).count();
  }
}
