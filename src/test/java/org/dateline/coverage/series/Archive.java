package org.dateline.coverage.series;

import java.time.LocalDate;
import java.util.function.IntToDoubleFunction;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/**
 * An archive made up by known rules: what a source sends each day, and how much about a subject.
 */
final class Archive {
  static final LocalDate FIRST = LocalDate.of(2001, 1, 1);

  final long[] totals;
  final long[] counts;
  final double[] shares;
  final RandomGenerator random;

  private Archive(int days, long seed) {
    this.totals = new long[days];
    this.counts = new long[days];
    this.shares = new double[days];
    this.random = new Well19937c(seed);
  }

  /** Days without anything yet. */
  static Archive empty(int days, long seed) {
    return new Archive(days, seed);
  }

  /**
   * Years of noise.
   *
   * @param years how many
   * @param volume dispatches of a working day; a weekend has four tenths
   * @param share the share of the subject, which is a fifth higher in autumn and on Mondays, and
   *     drifts up to half as much again
   * @param dispersion the correlation of two dispatches of a day
   */
  static Archive noise(int years, double volume, double share, double dispersion, long seed) {
    Archive archive = new Archive(years * 365, seed);
    archive.fill(volume, share, dispersion, day -> 0.4 * day / archive.totals.length);
    return archive;
  }

  /**
   * Years of noise whose share drifts as the baseline takes shares to drift beforehand: a random
   * walk of its logit with a standard deviation of a half a year.
   */
  static Archive drifting(int years, double volume, double share, double dispersion, long seed) {
    Archive archive = new Archive(years * 365, seed);
    double[] trend = new double[archive.totals.length];
    for (int day = 1; day < trend.length; day++) {
      trend[day] = trend[day - 1] + 0.5 / Math.sqrt(365.25) * archive.random.nextGaussian();
    }
    archive.fill(volume, share, dispersion, day -> trend[day]);
    return archive;
  }

  private void fill(double volume, double share, double dispersion, IntToDoubleFunction trend) {
    for (int day = 0; day < totals.length; day++) {
      int weekday = weekday(day);
      totals[day] = poisson(weekday > 4 ? 0.4 * volume : volume);
      double season = 0.2 * Math.sin(2 * Math.PI * day / 365.25 - 1);
      double logit =
          BaselineFit.logit(share) + season + trend.applyAsDouble(day) + (weekday == 0 ? 0.2 : 0);
      shares[day] = 1 / (1 + Math.exp(-logit));
      counts[day] = binomial(totals[day], shares[day], dispersion);
    }
  }

  int weekday(int day) {
    return (FIRST.getDayOfWeek().getValue() - 1 + day) % 7;
  }

  long poisson(double mean) {
    return mean <= 0 ? 0 : new PoissonDistribution(random, mean, 1e-12, 100_000).sample();
  }

  long binomial(long n, double p, double dispersion) {
    double share = p;
    if (dispersion > 0) {
      double theta = dispersion / (1 - dispersion);
      share = new BetaDistribution(random, p / theta, (1 - p) / theta).sample();
    }
    return n == 0 ? 0 : new BinomialDistribution(random, (int) n, share).sample();
  }

  DaySeries series(String source) {
    return new DaySeries("subject", source, "story", FIRST, counts, totals);
  }

  /** The ends of consecutive periods of so many days. */
  static int[] periods(int days, int length) {
    int[] ends = new int[(days + length - 1) / length];
    for (int at = 0; at < ends.length; at++) {
      ends[at] = Math.min(days, (at + 1) * length);
    }
    return ends;
  }
}
