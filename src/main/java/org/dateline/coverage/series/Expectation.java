package org.dateline.coverage.series;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a baseline lets expect of longer periods, and how surprising what came is.
 *
 * <p>What is expected of a period is what all other days let expect of it: the baseline without the
 * period's own days, so that nothing is measured by itself. Its count has a beta-binomial
 * distribution around that. The dispersion has two parts: what the other days leave unsure of the
 * share, and what periods of the same length scatter around it, since what makes one day differ
 * lasts for weeks; where there are few of them, it is drawn towards what days that know nothing of
 * each other would make.
 */
public final class Expectation {
  private static final double PRIOR_PERIODS = 10;
  private static final double TAIL = 0.025;

  /** With less than this expected and less than {@link #MIN_SEEN} seen nothing can be said. */
  public static final double MIN_EXPECTED = 1;

  /** See {@link #MIN_EXPECTED}. */
  public static final long MIN_SEEN = 3;

  private Expectation() {}

  /**
   * What is expected of a period and how surprising it is.
   *
   * @param share the share expected
   * @param interval the 95 % prediction interval of the share; null in a period without a dispatch
   *     and in one that holds more than half of all, which has nothing to be measured by
   * @param holds the chance that the interval holds the count: at least 95 %, more where counts are
   *     low, since they are whole numbers
   * @param surprise the standard normal score of the count; NaN where there is no interval
   * @param qValue two-sided, over all periods of these lengths; NaN where counts are too low to say
   */
  public record Expected(
      double share, @Nullable Interval interval, double holds, double surprise, double qValue) {}

  /**
   * The expectations of consecutive periods of one grain.
   *
   * @param baseline of the series
   * @param ends for each period the day after its last one, ascending, by number in the series; the
   *     first period begins with the series
   */
  public static List<Expected> of(Baseline baseline, int[] ends) {
    int periods = ends.length;
    long[] counts = new long[periods];
    long[] totals = new long[periods];
    double[] shares = new double[periods];
    double[] expected = new double[periods];
    double[] unsure = new double[periods];
    int from = 0;
    for (int at = 0; at < periods; at++) {
      for (int day = from; day < ends[at]; day++) {
        counts[at] += baseline.series().counts()[day];
        totals[at] += baseline.series().totals()[day];
      }
      LeaveOneOut.Foreseen foreseen =
          totals[at] == 0
              ? new LeaveOneOut.Foreseen(baseline.share(from, ends[at]), 0)
              : baseline.leftOut().without(from, ends[at]);
      shares[at] = foreseen.share();
      expected[at] = totals[at] * foreseen.share();
      unsure[at] = foreseen.share() * (1 - foreseen.share()) * foreseen.variance();
      from = ends[at];
    }
    double dispersion = dispersion(baseline, ends, counts, totals, expected, unsure);
    Expected[] said = new Expected[periods];
    double[] pValues = new double[periods];
    long all = baseline.series().total();
    int tests = 0;
    for (int at = 0; at < periods; at++) {
      pValues[at] = Double.NaN;
      if (totals[at] == 0 || 2 * totals[at] > all) {
        said[at] = new Expected(shares[at], null, Double.NaN, Double.NaN, Double.NaN);
        continue;
      }
      tests++;
      BetaBinomial law = BetaBinomial.of(totals[at], shares[at], dispersion + unsure[at]);
      long low = law.quantile(TAIL);
      long high = law.quantile(1 - TAIL);
      said[at] =
          new Expected(
              shares[at],
              new Interval((double) low / totals[at], (double) high / totals[at]),
              law.below(high + 1) - law.below(low),
              law.score(counts[at]),
              Double.NaN);
      if (expected[at] >= MIN_EXPECTED || counts[at] >= MIN_SEEN) {
        pValues[at] = law.pValue(counts[at]);
      }
    }
    double[] qValues = BenjaminiHochberg.qValues(pValues, tests);
    for (int at = 0; at < periods; at++) {
      Expected one = said[at];
      said[at] =
          new Expected(one.share(), one.interval(), one.holds(), one.surprise(), qValues[at]);
    }
    return List.of(said);
  }

  /** The dispersion of periods of that length. */
  private static double dispersion(
      Baseline baseline,
      int[] ends,
      long[] counts,
      long[] totals,
      double[] expected,
      double[] unsure) {
    if (ends.length == baseline.series().length()) {
      return baseline.dispersion();
    }
    int active = 0;
    double days = 0;
    for (long total : baseline.series().totals()) {
      active += total > 0 ? 1 : 0;
      days += total;
    }
    int used = 0;
    boolean[] isUsed = new boolean[totals.length];
    for (int at = 0; at < totals.length; at++) {
      isUsed[at] = totals[at] > 0;
      used += isUsed[at] ? 1 : 0;
    }
    if (used == 0) {
      return 0;
    }
    double aDay = days / active;
    double aPeriod = days / used;
    double independent =
        aPeriod <= 1 ? 0 : baseline.dispersion() * Math.max(0, aDay - 1) / (aPeriod - 1);
    double own = Dispersion.of(counts, totals, expected, unsure, isUsed, 0);
    return (used * own + PRIOR_PERIODS * independent) / (used + PRIOR_PERIODS);
  }
}
