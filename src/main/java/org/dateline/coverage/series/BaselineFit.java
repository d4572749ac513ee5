package org.dateline.coverage.series;

import java.io.Serializable;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Fits a baseline to a series: the logit of the share is a slow trend plus the effect of the
 * weekday plus, from two years on, that of the month.
 *
 * <p>The likelihood is the binomial one of each day, divided by how much four weeks scatter more
 * than that. Trend and effects are normally distributed beforehand (a random walk with a standard
 * deviation of {@link #TREND} a year; {@link #WEEKDAY}; {@link #MONTH}), so that few data leave the
 * mean as it is. The fit is robust (Cantoni and Ronchetti 2001): weeks outside of the central 95 %
 * of what the fit so far lets expect count as if they were at its end, and what that takes away on
 * noise is given back; weeks, and blocks of four of them, that are among the most extreme 0.2 % on
 * either side are left out. So a burst does not raise the baseline it is measured by.
 */
final class BaselineFit implements Serializable {
  private static final long serialVersionUID = 1;

  /** Standard deviation of the trend's logit over a year. */
  private static final double TREND = 0.5;

  /** Standard deviation of the logit between weekdays. */
  private static final double WEEKDAY = 0.3;

  /** Standard deviation of the logit between months. */
  private static final double MONTH = 0.2;

  private static final double KNOT_DAYS = 182.625;
  private static final int MAX_KNOTS = 120;
  private static final double CLIPPED = 0.025;
  private static final double LEFT_OUT = 0.002;
  private static final int ROUNDS = 10;
  private static final int STEPS = 12;
  private static final double NEAR = 1e-6;
  private static final double SETTLED = 1e-4;
  private static final int[] BLOCKS = {1, 7, 28};
  private static final double SHOWING = 2;
  private static final double MAX_OF_DAY = 0.3;
  private static final int SEASON_DAYS = 730;

  private final DaySeries series;
  private final double @Nullable [] offset;
  private final double priorShare;
  private final int knots;
  private final boolean hasSeason;
  private final int size;
  private final int[] months;
  private final double[] beta;
  private final double[] share;
  private final double[] clippedTo;
  private final double[] givenBack;
  private final boolean[] isLeftOut;
  private double[] weights = new double[0];
  private double[][] precision = new double[0][];
  private double[][] inverse = new double[0][];
  private double fitted;

  /**
   * Prepares the fit.
   *
   * @param offset the logit expected of each day by other means, to which only a level is fitted;
   *     null where there are none
   * @param priorShare the share that one dispatch more would have; it keeps the level of a series
   *     without a hit above 0
   */
  BaselineFit(DaySeries series, double @Nullable [] offset, double priorShare) {
    this.series = series;
    this.offset = offset;
    this.priorShare = priorShare;
    int days = series.length();
    this.knots =
        offset != null
            ? 1
            : (int) Math.min(MAX_KNOTS, Math.max(1, 1 + Math.round(days / KNOT_DAYS)));
    this.hasSeason = offset == null && days >= SEASON_DAYS;
    this.size = offset != null ? 1 : knots + 7 + (hasSeason ? 12 : 0);
    this.months = new int[days];
    for (int day = 0; day < days; day++) {
      months[day] = series.date(day).getMonthValue() - 1;
    }
    this.beta = new double[size];
    this.share = new double[days];
    this.clippedTo = new double[days];
    this.givenBack = new double[days];
    this.isLeftOut = new boolean[days];
  }

  /** The baseline. */
  Baseline fit() {
    double start = (series.count() + priorShare) / (series.total() + 1);
    Arrays.fill(beta, 0, knots, offset != null ? 0 : logit(start));
    Arrays.fill(clippedTo, 1);
    Arrays.fill(givenBack, 1);
    evaluate();
    double before = Double.NaN;
    for (int round = 0; round < ROUNDS; round++) {
      solve(dispersion(28));
      double expected = expected();
      // What the last fit was made of stays as it was: periods are taken out of it again.
      if (Math.abs(expected - before) < SETTLED * expected || round == ROUNDS - 1) {
        break;
      }
      before = expected;
      clip();
    }
    return new Baseline(series, share.clone(), dayDispersion(), this::without);
  }

  /** The level of a fit to an offset. */
  double level() {
    return beta[0];
  }

  private double expected() {
    double sum = 0;
    for (int day = 0; day < share.length; day++) {
      sum += series.totals()[day] * share[day];
    }
    return sum;
  }

  /**
   * The dispersion of days: where they hold too little to show it, that of weeks or of four weeks,
   * as if their days knew nothing of each other.
   */
  private double dayDispersion() {
    double squares = 0;
    long total = series.total();
    for (long one : series.totals()) {
      squares += (double) one * one;
    }
    double perDay = total == 0 ? 0 : squares / total;
    double mean = (double) series.count() / Math.max(1, total);
    for (int length : BLOCKS) {
      double block = perDay * length;
      boolean shows = block * Math.min(mean, 1 - mean) >= SHOWING || length == 28;
      if (shows) {
        double own = dispersion(length);
        return length == 1
            ? own
            : Math.min(MAX_OF_DAY, own * Math.max(0, block - 1) / Math.max(1, perDay - 1));
      }
    }
    return 0;
  }

  /** See {@link LeaveOneOut}. Of a day by its leverage, of longer periods by a fit without them. */
  private LeaveOneOut.Foreseen without(int from, int to) {
    if (to == from + 1) {
      return withoutDay(from);
    }
    double[][] without = copy(precision);
    double[] score = new double[size];
    add(from, to, -1, without, score);
    double[][] root = Cholesky.root(without);
    double[] change = Cholesky.solve(root, score);
    int[] at = new int[4];
    double[] x = new double[4];
    double[] gradient = new double[size];
    double count = 0;
    double total = 0;
    double spread = 0;
    boolean isSilent = true;
    for (int day = from; day < to; day++) {
      isSilent &= series.totals()[day] == 0;
    }
    for (int day = from; day < to; day++) {
      double n = isSilent ? 1 : series.totals()[day];
      int terms = terms(day, at, x);
      double sum = offset == null ? 0 : offset[day];
      for (int i = 0; i < terms; i++) {
        sum += (beta[at[i]] + Math.max(-2, Math.min(2, change[at[i]]))) * x[i];
      }
      double p = bounded(expit(sum));
      count += n * p;
      total += n;
      spread += n * p * (1 - p);
      for (int i = 0; i < terms; i++) {
        gradient[at[i]] += n * p * (1 - p) * x[i];
      }
    }
    double[] solved = Cholesky.solve(root, gradient);
    double variance = 0;
    for (int i = 0; i < size; i++) {
      variance += gradient[i] * solved[i];
    }
    return new LeaveOneOut.Foreseen(count / total, variance / (spread * spread));
  }

  /** The dispersion of blocks of so many days, without those that are left out. */
  private double dispersion(int length) {
    int blocks = (series.length() + length - 1) / length;
    long[] counts = new long[blocks];
    long[] totals = new long[blocks];
    double[] expected = new double[blocks];
    boolean[] isUsed = new boolean[blocks];
    for (int day = 0; day < series.length(); day++) {
      if (!isLeftOut[day]) {
        int block = day / length;
        counts[block] += series.counts()[day];
        totals[block] += series.totals()[day];
        expected[block] += series.totals()[day] * share[day];
        isUsed[block] = true;
      }
    }
    return Dispersion.of(counts, totals, expected, isUsed, fitted);
  }

  /** Marks the weeks that stand out, and how far the others are drawn in. */
  private void clip() {
    double weeks = dispersion(7);
    double months = dispersion(28);
    Arrays.fill(isLeftOut, false);
    leaveOut(28, months);
    for (int from = 0; from < series.length(); from += 7) {
      int to = Math.min(series.length(), from + 7);
      Sums sums = sums(from, to);
      if (sums.total() == 0) {
        continue;
      }
      BetaBinomial law = BetaBinomial.of(sums.total(), sums.expected() / sums.total(), weeks);
      long low = law.quantile(CLIPPED);
      long high = law.quantile(1 - CLIPPED);
      long count = sums.count();
      if (isFar(law, count)) {
        Arrays.fill(isLeftOut, from, to, true);
      }
      double drawn = count == 0 ? 1 : (double) Math.max(low, Math.min(high, count)) / count;
      Arrays.fill(clippedTo, from, to, drawn);
      Arrays.fill(givenBack, from, to, clippedMean(law, low, high) / sums.expected());
    }
  }

  private void leaveOut(int length, double dispersion) {
    for (int from = 0; from < series.length(); from += length) {
      int to = Math.min(series.length(), from + length);
      Sums sums = sums(from, to);
      if (sums.total() > 0) {
        double share = sums.expected() / sums.total();
        BetaBinomial law = BetaBinomial.of(sums.total(), share, dispersion);
        Arrays.fill(isLeftOut, from, to, isFar(law, sums.count()));
      }
    }
  }

  private static boolean isFar(BetaBinomial law, long count) {
    return law.below(count + 1) < LEFT_OUT || law.above(count - 1) < LEFT_OUT;
  }

  private record Sums(long count, long total, double expected) {}

  private Sums sums(int from, int to) {
    long count = 0;
    long total = 0;
    double expected = 0;
    for (int day = from; day < to; day++) {
      count += series.counts()[day];
      total += series.totals()[day];
      expected += series.totals()[day] * share[day];
    }
    return new Sums(count, total, expected);
  }

  /** The mean of what is drawn in, over all that is not left out. */
  private static double clippedMean(BetaBinomial law, long low, long high) {
    double mean = 0;
    double kept = 0;
    double below = 0;
    for (long k = law.least(); k <= law.most(); k++) {
      double probability = law.probability(k);
      boolean isKept = below + probability >= LEFT_OUT && 1 - below >= LEFT_OUT;
      if (isKept) {
        mean += probability * Math.max(low, Math.min(high, k));
        kept += probability;
      }
      below += probability;
    }
    return kept == 0 ? 0 : mean / kept;
  }

  /** Newton's steps to the greatest penalised likelihood. */
  private void solve(double dispersion) {
    weights = blockWeights(dispersion);
    for (int step = 0; step < STEPS; step++) {
      double[][] information = new double[size][size];
      double[] score = new double[size];
      add(0, series.length(), 1, information, score);
      double[][] data = copy(information);
      prior(information, score);
      double[][] root = Cholesky.root(information);
      double most = change(Cholesky.solve(root, score));
      evaluate();
      if (most < NEAR || step == STEPS - 1) {
        fitted = Cholesky.trace(root, data);
        precision = information;
        inverse = Cholesky.inverse(root);
        return;
      }
    }
  }

  /** Without one day, by how much it weighs in the fit: exact for a step of Newton's. */
  private LeaveOneOut.Foreseen withoutDay(int day) {
    int[] at = new int[4];
    double[] x = new double[4];
    int terms = terms(day, at, x);
    double sum = offset == null ? 0 : offset[day];
    double reach = 0;
    for (int i = 0; i < terms; i++) {
      sum += beta[at[i]] * x[i];
      for (int j = 0; j < terms; j++) {
        reach += x[i] * inverse[at[i]][at[j]] * x[j];
      }
    }
    long total = series.totals()[day];
    if (total > 0 && !isLeftOut[day]) {
      double p = share[day];
      double information = weights[day] * total * p * (1 - p) * givenBack[day];
      double score =
          weights[day] * (series.counts()[day] * clippedTo[day] - total * p * givenBack[day]);
      double left = Math.max(0.01, 1 - reach * information);
      sum -= Math.max(-2, Math.min(2, reach * score / left));
      reach /= left;
    }
    return new LeaveOneOut.Foreseen(bounded(expit(sum)), reach);
  }

  private static double bounded(double p) {
    return Math.max(1e-9, Math.min(1 - 1e-9, p));
  }

  private double change(double[] by) {
    double most = 0;
    for (int at = 0; at < size; at++) {
      double bounded = Math.max(-2, Math.min(2, by[at]));
      beta[at] += bounded;
      most = Math.max(most, Math.abs(bounded));
    }
    return most;
  }

  private static double[][] copy(double[][] matrix) {
    return Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
  }

  /** The inverse of how much more four weeks scatter than chance lets them, for each day. */
  private double[] blockWeights(double dispersion) {
    double[] weights = new double[series.length()];
    for (int from = 0; from < series.length(); from += 28) {
      int to = Math.min(series.length(), from + 28);
      long total = 0;
      for (int day = from; day < to; day++) {
        total += series.totals()[day];
      }
      Arrays.fill(weights, from, to, 1 / (1 + Math.max(0, total - 1) * dispersion));
    }
    return weights;
  }

  /** Adds or takes away what some days say. */
  private void add(int from, int to, int sign, double[][] information, double[] score) {
    int[] at = new int[4];
    double[] x = new double[4];
    for (int day = from; day < to; day++) {
      long total = series.totals()[day];
      if (total == 0 || isLeftOut[day]) {
        continue;
      }
      int terms = terms(day, at, x);
      double p = share[day];
      double weight = sign * weights[day];
      double residual = series.counts()[day] * clippedTo[day] - total * p * givenBack[day];
      double variance = total * p * (1 - p) * givenBack[day];
      for (int i = 0; i < terms; i++) {
        score[at[i]] += weight * residual * x[i];
        for (int j = 0; j < terms; j++) {
          information[at[i]][at[j]] += weight * variance * x[i] * x[j];
        }
      }
    }
  }

  /** Which parameters a day has, and how much of each; returns how many. */
  private int terms(int day, int[] at, double[] x) {
    if (offset != null || knots == 1) {
      at[0] = 0;
      x[0] = 1;
    } else {
      double place = (double) day / (series.length() - 1) * (knots - 1);
      int left = (int) Math.min(knots - 2, Math.floor(place));
      at[0] = left;
      x[0] = left + 1 - place;
      at[1] = left + 1;
      x[1] = place - left;
    }
    int count = offset != null || knots == 1 ? 1 : 2;
    if (offset == null) {
      at[count] = knots + (series.firstDay().getDayOfWeek().getValue() - 1 + day) % 7;
      x[count++] = 1;
      if (hasSeason) {
        at[count] = knots + 7 + months[day];
        x[count++] = 1;
      }
    }
    return count;
  }

  private void prior(double[][] information, double[] score) {
    double step = knots < 2 ? 1 : series.length() / 365.25 / (knots - 1);
    double walk = 1 / (TREND * TREND * step);
    for (int at = 0; at + 1 < knots; at++) {
      double change = beta[at + 1] - beta[at];
      information[at][at] += walk;
      information[at + 1][at + 1] += walk;
      information[at][at + 1] -= walk;
      information[at + 1][at] -= walk;
      score[at] += walk * change;
      score[at + 1] -= walk * change;
    }
    for (int at = knots; at < size; at++) {
      double sd = at < knots + 7 ? WEEKDAY : MONTH;
      information[at][at] += 1 / (sd * sd);
      score[at] -= beta[at] / (sd * sd);
    }
    // One dispatch more, spread over the knots.
    for (int at = 0; at < knots; at++) {
      double p = expit(beta[at] + (offset == null ? 0 : logit(priorShare)));
      score[at] += (priorShare - p) / knots;
      information[at][at] += p * (1 - p) / knots + 1e-9;
    }
  }

  private void evaluate() {
    int[] at = new int[4];
    double[] x = new double[4];
    for (int day = 0; day < share.length; day++) {
      double sum = offset == null ? 0 : offset[day];
      int terms = terms(day, at, x);
      for (int i = 0; i < terms; i++) {
        sum += beta[at[i]] * x[i];
      }
      share[day] = bounded(expit(sum));
    }
  }

  static double logit(double share) {
    return Math.log(share / (1 - share));
  }

  static double expit(double value) {
    return 1 / (1 + Math.exp(-value));
  }
}
