package org.dateline.coverage.burst;

import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;

/** Series drawn for tests: totals with a weekly rhythm, counts binomial or over-dispersed. */
public final class DrawnSeries {
  /** A Monday. */
  static final LocalDate FIRST = LocalDate.of(2001, 1, 1);

  private DrawnSeries() {}

  /**
   * A series of which the overall share is expected.
   *
   * @param perDay stories a day on average, fewer on weekends
   * @param share of the subject on a day
   * @param rho correlation of two stories of one day
   */
  public static ShareSeries draw(
      long seed, int days, double perDay, IntToDoubleFunction share, double rho) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] totals = new int[days];
    int[] counts = new int[days];
    for (int day = 0; day < days; day++) {
      totals[day] = poisson(random, perDay * (day % 7 >= 5 ? 0.4 : 1.24));
      double p = share.applyAsDouble(day);
      if (rho > 0) {
        double a = gamma(random, p * (1 - rho) / rho);
        p = a / (a + gamma(random, (1 - p) * (1 - rho) / rho));
      }
      for (int story = 0; story < totals[day]; story++) {
        counts[day] += random.nextDouble() < p ? 1 : 0;
      }
    }
    return ShareSeries.of(FIRST, totals, counts);
  }

  private static int poisson(SplittableRandom random, double mean) {
    double left = Math.exp(-mean);
    int count = -1;
    for (double product = 1; product > left; count++) {
      product *= random.nextDouble();
    }
    return count;
  }

  /** By Marsaglia and Tsang (2000). */
  private static double gamma(SplittableRandom random, double shape) {
    if (shape < 1) {
      return gamma(random, shape + 1) * Math.pow(random.nextDouble(), 1 / shape);
    }
    double d = shape - 1.0 / 3;
    while (true) {
      double x = random.nextGaussian();
      double v = Math.pow(1 + x / Math.sqrt(9 * d), 3);
      if (v > 0 && Math.log(random.nextDouble()) < x * x / 2 + d - d * v + d * Math.log(v)) {
        return d * v;
      }
    }
  }
}
