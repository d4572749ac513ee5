package org.dateline.coverage.series;

import java.util.Arrays;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.special.Gamma;

/**
 * The beta-binomial distribution: how many of n dispatches are about a subject whose share is p on
 * average, where dispatches of one period resemble each other. With a dispersion of 0 it is the
 * binomial distribution.
 *
 * <p>Its weights come from one another by a ratio, outwards from the mean until nothing is left
 * that a double could tell, so that there is no limit to n.
 */
public final class BetaBinomial {
  private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);
  private static final double NOTHING = 1e-18;
  private static final double MIN_TAIL = 1e-15;

  /** Just beyond the score of {@link #MIN_TAIL}. */
  private static final double FAR = 7.95;

  private final long n;
  private final double p;
  private final double theta;
  private final long first;
  private final double[] weights;
  private final double sum;

  private BetaBinomial(long n, double p, double theta, long first, double[] weights) {
    this.n = n;
    this.p = p;
    this.theta = theta;
    this.first = first;
    this.weights = weights;
    double all = 0;
    for (double weight : weights) {
      all += weight;
    }
    this.sum = all;
  }

  /**
   * The distribution.
   *
   * @param n how many there are, 0 or more
   * @param p the share expected, above 0 and below 1
   * @param dispersion the correlation of any two of them, 0 to below 1
   */
  public static BetaBinomial of(long n, double p, double dispersion) {
    double rho = Math.max(0, Math.min(0.9, dispersion));
    double theta = rho / (1 - rho);
    long start = Math.min(n, Math.round(n * p));
    double[] up = side(n, p, theta, start, 1);
    double[] down = side(n, p, theta, start, -1);
    double[] weights = new double[down.length + 1 + up.length];
    for (int at = 0; at < down.length; at++) {
      weights[at] = down[down.length - 1 - at];
    }
    weights[down.length] = 1;
    System.arraycopy(up, 0, weights, down.length + 1, up.length);
    return new BetaBinomial(n, p, theta, start - down.length, weights);
  }

  /** Weights to one side, as multiples of that of the start, as far as they are something. */
  private static double[] side(long n, double p, double theta, long start, int step) {
    double[] into = new double[32];
    double weight = 1;
    double greatest = 1;
    int count = 0;
    for (long k = start; step > 0 ? k < n : k > 0; k += step) {
      weight *= step > 0 ? ratio(n, p, theta, k) : 1 / ratio(n, p, theta, k - 1);
      greatest = Math.max(greatest, weight);
      if (weight < NOTHING * greatest) {
        break;
      }
      if (count == into.length) {
        into = Arrays.copyOf(into, 2 * count);
      }
      into[count++] = weight;
    }
    return Arrays.copyOf(into, count);
  }

  /** P(k + 1) / P(k). */
  private static double ratio(long n, double p, double theta, long k) {
    return (double) (n - k) / (k + 1) * (p + k * theta) / (1 - p + (n - k - 1) * theta);
  }

  /** The least count that is possible as far as a double can tell. */
  public long least() {
    return first;
  }

  /** The greatest one. */
  public long most() {
    return first + weights.length - 1;
  }

  /** The probability of exactly k. */
  public double probability(long k) {
    return k < first || k >= first + weights.length ? 0 : weights[(int) (k - first)] / sum;
  }

  /** The probability of less than k. */
  public double below(long k) {
    double all = 0;
    for (int at = 0; at < weights.length && first + at < k; at++) {
      all += weights[at];
    }
    return Math.min(1, all / sum);
  }

  /** The probability of more than k; where a double cannot tell it from 0 it is 0. */
  public double above(long k) {
    double all = 0;
    for (int at = weights.length - 1; at >= 0 && first + at > k; at--) {
      all += weights[at];
    }
    return Math.min(1, all / sum);
  }

  /** The least k with at least this probability of k or less. */
  public long quantile(double probability) {
    double all = 0;
    for (int at = 0; at < weights.length; at++) {
      all += weights[at];
      if (all >= probability * sum) {
        return first + at;
      }
    }
    return first + weights.length - 1;
  }

  /**
   * The chance of a count at least as far from what is expected as k, on either side: twice that of
   * its own side, at most 1. On what it describes it is at most a with a probability of at most a.
   */
  public double pValue(long k) {
    double here = probability(k);
    double low = below(k) + here;
    double high = above(k) + here;
    return Math.min(1, 2 * Math.min(low, Math.max(high, Math.exp(logTail(k, high)))));
  }

  /**
   * The standard normal score of k: the normal quantile of the probability of less than k and half
   * of that of k itself (mid-p). On what it describes it has mean 0 and, but for low counts, where
   * it is less, variance 1.
   */
  public double score(long k) {
    double here = probability(k);
    double low = below(k) + here / 2;
    double high = above(k) + here / 2;
    if (low <= high && low > MIN_TAIL) {
      return NORMAL.inverseCumulativeProbability(low);
    }
    if (high < low && high > MIN_TAIL) {
      return -NORMAL.inverseCumulativeProbability(high);
    }
    // Beyond what the weights reach, by the logarithm; a bound makes up for a tail without room.
    double far = Math.max(FAR, farScore(-logProbability(k)));
    return k < n * p ? -far : far;
  }

  /** The quantile of a tail too thin for a double, by the first terms of its expansion. */
  private static double farScore(double minusLog) {
    double square = 2 * minusLog - Math.log(2 * Math.PI);
    return Math.sqrt(Math.max(0, square - Math.log(Math.max(1, square))));
  }

  private double logTail(long k, double high) {
    return high > 0 ? Math.log(high) : k < n * p ? Double.NEGATIVE_INFINITY : logProbability(k);
  }

  /** The logarithm of the probability of exactly k, however small. */
  public double logProbability(long k) {
    double choose = Gamma.logGamma(n + 1.0) - Gamma.logGamma(k + 1.0) - Gamma.logGamma(n - k + 1.0);
    if (theta < 1e-9) {
      return choose + k * Math.log(p) + (n - k) * Math.log1p(-p);
    }
    double a = p / theta;
    double b = (1 - p) / theta;
    return choose + logBeta(k + a, n - k + b) - logBeta(a, b);
  }

  private static double logBeta(double a, double b) {
    return Gamma.logGamma(a) + Gamma.logGamma(b) - Gamma.logGamma(a + b);
  }
}
