package org.dateline.coverage.series;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * How much more counts scatter than chance alone lets them, robustly: the dispersion of {@link
 * BetaBinomial} under which the squared standardised residuals, each at most {@link #BOUND}
 * squared, are as large as that distribution makes them (Huber's proposal 2, with the expectation
 * of the counts themselves, so that it holds for low ones too).
 */
final class Dispersion {
  private static final double BOUND = 2;
  private static final int MAX_SAMPLED = 50;
  private static final int ROUNDS = 16;
  private static final double MAX = 0.5;
  private static final double LARGE = 50;
  private static final double NORMAL_BOUNDED = normalBounded();

  private Dispersion() {}

  /**
   * The dispersion.
   *
   * @param counts what was seen in each period
   * @param totals of how many; periods of 0 are passed over
   * @param expected the count expected
   * @param isUsed which periods to use
   * @param fitted parameters that were fitted to the counts, which makes residuals smaller
   */
  static double of(
      long[] counts, long[] totals, double[] expected, boolean[] isUsed, double fitted) {
    return of(counts, totals, expected, new double[counts.length], isUsed, fitted);
  }

  /** The same on top of a dispersion that each period has anyway. */
  static double of(
      long[] counts,
      long[] totals,
      double[] expected,
      double[] anyway,
      boolean[] isUsed,
      double fitted) {
    int[] used =
        java.util.stream.IntStream.range(0, counts.length)
            .filter(at -> isUsed[at] && totals[at] > 1)
            .toArray();
    if (used.length < 3) {
      return 0;
    }
    double left = Math.max(0.5, 1 - fitted / used.length);
    double low = 0;
    double high = MAX;
    // How much larger the bounded squares are than a dispersion makes them, on average.
    DoubleUnaryOperator excess =
        rho ->
            seen(counts, totals, expected, anyway, used, rho)
                - allowed(totals, expected, anyway, used, left, rho);
    if (excess.applyAsDouble(0) <= 0) {
      return 0;
    }
    for (int round = 0; round < ROUNDS; round++) {
      // Half-way on a scale of logarithms, near enough to 0.
      double middle = Math.sqrt((low + 1e-7) * (high + 1e-7)) - 1e-7;
      if (excess.applyAsDouble(middle) > 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /** The bounded squares under a dispersion, on average. */
  private static double seen(
      long[] counts, long[] totals, double[] expected, double[] anyway, int[] used, double rho) {
    double seen = 0;
    for (int at : used) {
      double variance = variance(totals[at], expected[at] / totals[at], rho + anyway[at]);
      double residual = counts[at] - expected[at];
      seen += Math.min(BOUND * BOUND, residual * residual / variance);
    }
    return seen / used.length;
  }

  /**
   * What the distribution makes of them, on average over a sample of the periods.
   *
   * @param left the part of them that fitted parameters leave, 0..1
   */
  private static double allowed(
      long[] totals, double[] expected, double[] anyway, int[] used, double left, double rho) {
    int step = Math.max(1, used.length / MAX_SAMPLED);
    double lets = 0;
    int sampled = 0;
    for (int at = 0; at < used.length; at += step) {
      int one = used[at];
      lets += bounded(totals[one], expected[one] / totals[one], rho + anyway[one]);
      sampled++;
    }
    return left * lets / sampled;
  }

  static double variance(long total, double share, double rho) {
    return total * share * (1 - share) * (1 + (total - 1) * rho);
  }

  /** The mean of the bounded square under the distribution. */
  private static double bounded(long total, double share, double rho) {
    double variance = variance(total, share, rho);
    double skew = total * Math.min(share, 1 - share);
    if (skew > LARGE && skew * skew > LARGE * variance) {
      return NORMAL_BOUNDED;
    }
    BetaBinomial law = BetaBinomial.of(total, share, rho);
    double mean = 0;
    for (long k = law.least(); k <= law.most(); k++) {
      double residual = k - total * share;
      mean += law.probability(k) * Math.min(BOUND * BOUND, residual * residual / variance);
    }
    return mean;
  }

  private static double normalBounded() {
    NormalDistribution normal = new NormalDistribution(null, 0, 1);
    double tail = 1 - normal.cumulativeProbability(BOUND);
    return 1 - 2 * tail - 2 * BOUND * normal.density(BOUND) + 2 * BOUND * BOUND * tail;
  }
}
