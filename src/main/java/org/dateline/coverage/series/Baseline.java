package org.dateline.coverage.series;

import java.util.Arrays;
import java.util.Locale;

/**
 * What is to be expected of a series: the share of each day, and how much more days scatter around
 * it than chance alone lets them. The arrays are not copied: nobody changes them.
 *
 * @param series the series
 * @param expectedShare the share expected on each day, above 0 and below 1, on silent days too
 * @param dispersion the correlation of two dispatches of one day, 0 (chance alone) to below 1: the
 *     count of a day with n dispatches and expected share p has the variance n p (1 - p) (1 + (n -
 *     1) dispersion), that of a beta-binomial distribution, see {@link BetaBinomial}
 */
// Handed on whole, many times, and never compared with each other: lists would only cost.
@SuppressWarnings("ArrayRecordComponent")
public record Baseline(DaySeries series, double[] expectedShare, double dispersion) {
  public Baseline {
    if (expectedShare.length != series.length()) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%d shares are expected for %d days",
              expectedShare.length,
              series.length()));
    }
  }

  /** The baseline of a series on its own. */
  public static Baseline of(DaySeries series) {
    double[] expected = new double[series.length()];
    Arrays.fill(expected, (series.count() + 0.5) / (series.total() + 1));
    return new Baseline(series, expected, 0);
  }

  /** What is expected to be about the subject on a day, of what the source sent. */
  public double expectedCount(int day) {
    return series.totals()[day] * expectedShare[day];
  }
}
