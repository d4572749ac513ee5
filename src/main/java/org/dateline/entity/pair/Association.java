package org.dateline.entity.pair;

import java.util.Locale;

/**
 * How far two things appear together more often than by chance, from a two-by-two table of stories.
 *
 * @param both stories with both
 * @param withA stories with the first
 * @param withB stories with the second
 * @param all stories altogether
 */
public record Association(long both, long withA, long withB, long all) {
  public Association {
    if (both < 1 || withA < both || withB < both || all < withA + withB - both) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "No two-by-two table has %d with both, %d with the one, %d with the other, %d in all.",
              both,
              withA,
              withB,
              all));
    }
  }

  /** Stories that would have both if one told nothing of the other. */
  public double expected() {
    return (double) withA * withB / all;
  }

  /** {@link #both} over {@link #expected}. */
  public double lift() {
    return both / expected();
  }

  /** Stories with both over stories with either, 0..1. */
  public double jaccard() {
    return (double) both / (withA + withB - both);
  }

  /**
   * Normalised pointwise mutual information, -1..1: 0 by chance, 1 when neither comes without the
   * other (Bouma 2009). Where all stories have both it is 1 as the limit has it.
   */
  public double npmi() {
    if (both == all) {
      return 1;
    }
    double joint = (double) both / all;
    return Math.log(lift()) / -Math.log(joint);
  }

  /**
   * How far and how surely: {@code npmi(k) * sqrt(G²)}, where k is the lower end of the 95 %
   * interval of {@link #both}, taken as a Poisson count whose root has the variance 1/4 (Bartlett
   * 1936), and the signed root of G² is a standard normal deviate under independence. A strength of
   * association times its significance, as Xiao et al. (2014) rank genes by; the lower end instead
   * of the estimate is Evert's (2004) conservative measure. NPMI alone puts first those named
   * seldom, G² alone those named everywhere. 0 where chance may explain it.
   *
   * @param worded stories that name both in one sentence, or ways of wording if fewer: they are
   *     what is counted, since what is said in the same words again tells nothing more
   */
  public double strength(long worded) {
    // No more than share a story wherever they are named is no more than chance.
    if (worded < 1 || worded < withA + withB - all) {
      return 0;
    }
    return worded < both ? new Association(worded, withA, withB, all).strength() : strength();
  }

  private double strength() {
    double root = Math.sqrt((double) both) - HALF_INTERVAL;
    double low = root > 0 ? root * root : 0;
    double expected = expected();
    if (low <= expected) {
      return 0;
    }
    double npmi = both == all ? 1 : Math.log(low / expected) / -Math.log(low / all);
    return npmi * Math.sqrt(Math.max(0, logLikelihood()));
  }

  /** 1.96 standard deviations of a Poisson count's root. */
  private static final double HALF_INTERVAL = 0.98;

  /**
   * Dunning's log-likelihood ratio G² (1993), with the sign of the association: negative where the
   * two avoid each other. 10.83 is exceeded by chance once in a thousand pairs.
   */
  public double logLikelihood() {
    double onlyA = withA - both;
    double onlyB = withB - both;
    double neither = (double) all - withA - withB + both;
    double rows = entropy((double) withA, (double) all - withA);
    double columns = entropy((double) withB, (double) all - withB);
    double cells = entropy((double) both, onlyA, onlyB, neither);
    double ratio = Math.max(0, 2 * (rows + columns - cells));
    return both < expected() ? -ratio : ratio;
  }

  /**
   * The probability that at least so many stories would have both by chance: Fisher's exact test
   * (1922), the upper tail of the hypergeometric distribution. Holds for small counts too, where
   * that of G² does not.
   */
  public double pValue() {
    long most = Math.min(withA, withB);
    double term = Math.exp(logProbability(both));
    double sum = 0;
    double k = both;
    while (term > 0 && k <= most) {
      sum += term;
      if (term < sum * NEGLIGIBLE && k > expected()) {
        break;
      }
      term *= (withA - k) * (withB - k) / ((k + 1) * (all - withA - withB + k + 1));
      k++;
    }
    return Math.min(1, sum);
  }

  private static final double NEGLIGIBLE = 1e-12;

  private double logProbability(long k) {
    return logChoose(withA, k) + logChoose(all - withA, withB - k) - logChoose(all, withB);
  }

  private static double logChoose(long n, long k) {
    return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
  }

  /** Stirling's series; below 16 the product itself. */
  private static double logFactorial(long n) {
    if (n < 16) {
      double product = 1;
      for (int i = 2; i <= n; i++) {
        product *= i;
      }
      return Math.log(product);
    }
    double x = n + 1.0;
    double inverse = 1 / (x * x);
    return (x - 0.5) * Math.log(x)
        - x
        + 0.5 * Math.log(2 * Math.PI)
        + (1.0 / 12 - inverse * (1.0 / 360 - inverse / 1260)) / x;
  }

  private static double entropy(double... counts) {
    double sum = 0;
    double logs = 0;
    for (double count : counts) {
      sum += count;
      logs += count > 0 ? count * Math.log(count) : 0;
    }
    return sum * Math.log(sum) - logs;
  }
}
