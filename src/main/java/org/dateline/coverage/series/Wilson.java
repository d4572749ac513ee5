package org.dateline.coverage.series;

/**
 * The score interval of Wilson (1927) for a share, and its extension to strata by Yan and Su (2010,
 * "Stratified Wilson and Newcombe confidence intervals for multiple binomial proportions").
 */
public final class Wilson {
  /** The normal quantile of an interval of 95 %. */
  public static final double Z95 = 1.959963984540054;

  private Wilson() {}

  /** The 95 % interval of a share that was seen as {@code count} of {@code total} (above 0). */
  public static Interval of(long count, long total) {
    return of((double) count, (double) total, Z95);
  }

  private static Interval of(double count, double total, double z) {
    double z2 = z * z;
    double centre = (count + z2 / 2) / (total + z2);
    double spread = z / (total + z2) * Math.sqrt(count * (total - count) / total + z2 / 4);
    // Exactly at an end where nothing or everything was seen, whatever rounding makes of it.
    return new Interval(
        count == 0 ? 0 : Math.max(0, centre - spread),
        count == total ? 1 : Math.min(1, centre + spread));
  }

  /**
   * The 95 % interval of a weighted mean of shares. Each stratum gets a Wilson interval of its own,
   * narrow enough that together they hold the mean with 95 %; the ends are the weighted means of
   * theirs. The variance of a stratum is taken at the centre of its own Wilson interval, so that a
   * share of 0 of 3 is not taken for certain.
   *
   * @param counts of each stratum
   * @param totals of each stratum, above 0
   * @param weights of each stratum, above 0; they need not add up to 1
   */
  public static Interval stratified(long[] counts, long[] totals, double[] weights) {
    double all = 0;
    double squares = 0;
    double straight = 0;
    for (int at = 0; at < counts.length; at++) {
      double z2 = Z95 * Z95;
      double centre = (counts[at] + z2 / 2) / (totals[at] + z2);
      double variance = centre * (1 - centre) / (totals[at] + z2);
      all += weights[at];
      squares += weights[at] * weights[at] * variance;
      straight += weights[at] * Math.sqrt(variance);
    }
    double z = Z95 * Math.sqrt(squares) / straight;
    double low = 0;
    double high = 0;
    for (int at = 0; at < counts.length; at++) {
      Interval own = of((double) counts[at], (double) totals[at], z);
      low += weights[at] / all * own.low();
      high += weights[at] / all * own.high();
    }
    return new Interval(low, Math.min(1, high));
  }
}
