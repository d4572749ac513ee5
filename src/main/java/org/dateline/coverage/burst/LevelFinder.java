package org.dateline.coverage.burst;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Finds from when on a subject's share was another: the segmentation of the weeks that explains
 * them best is found exactly (optimal partitioning, Jackson et al. 2005; what PELT of Killick et
 * al. 2012 prunes). A segment costs its binomial log-likelihood divided by the over-dispersion of
 * the weeks, and a penalty that series whose level never changes reach only at the stated rate. No
 * segment is shorter than {@link LevelOptions#shortestWeeks()}, and days of bursts shorter than
 * that are left out, so that a burst is never reported as a rise and a fall.
 */
public final class LevelFinder {
  private static final int WEEK = 7;

  /** With fewer stories about a subject (or about all else) nothing is said of levels. */
  private static final int MIN_COUNT = 20;

  /** A level of fewer stories is none. */
  private static final int MIN_OF_LEVEL = 10;

  private final ShareSeries series;
  private final LevelOptions options;
  private final WeekSums sums;
  private final double dispersion;

  private LevelFinder(ShareSeries series, List<Burst> bursts, LevelOptions options) {
    this.series = series;
    this.options = options;
    this.sums = WeekSums.of(series, days(series, bursts, options));
    this.dispersion = sums.dispersion(options.shortestWeeks());
  }

  /**
   * The changes of level of a series, by time.
   *
   * @param bursts of the same series
   */
  public static List<LevelChange> find(
      ShareSeries series, List<Burst> bursts, LevelOptions options) {
    LevelFinder finder = new LevelFinder(series, bursts, options);
    if (finder.sums.weeks() < 2 * options.shortestWeeks() || finder.sums.rarer() < MIN_COUNT) {
      return List.of();
    }
    return finder.changes();
  }

  /** Which days count: those outside of gaps and of bursts shorter than the shortest level. */
  private static boolean[] days(ShareSeries series, List<Burst> bursts, LevelOptions options) {
    boolean[] counted = new boolean[series.length()];
    for (int day = 0; day < counted.length; day++) {
      counted[day] = !series.isGap(day);
    }
    for (Burst burst : bursts) {
      int start = series.day(burst.start());
      int end = series.day(burst.end()) + 1;
      if (end - start < WEEK * options.shortestWeeks()) {
        Arrays.fill(counted, start, end, false);
      }
    }
    return counted;
  }

  private List<LevelChange> changes() {
    NoiseWeights noise = noise();
    List<Integer> cuts = new ArrayList<>(partition(noise.weightAt(options.rate())));
    while (true) {
      int weakest = -1;
      double least = Double.POSITIVE_INFINITY;
      List<LevelChange> changes = new ArrayList<>();
      for (int i = 0; i < cuts.size(); i++) {
        int from = i == 0 ? 0 : cuts.get(i - 1);
        int to = i + 1 == cuts.size() ? sums.weeks() : cuts.get(i + 1);
        double gain = sums.gain(from, cuts.get(i), to) / dispersion;
        if (gain < least) {
          least = gain;
          weakest = i;
        }
        changes.add(change(from, cuts.get(i), to, noise.expectedAtLeast(gain)));
      }
      if (weakest < 0 || noise.expectedAtLeast(least) <= options.rate()) {
        return changes;
      }
      cuts.remove(weakest);
    }
  }

  private LevelChange change(int from, int cut, int to, double p) {
    return new LevelChange(
        firstDay(from, cut, to), sums.share(from, cut), sums.share(cut, to), Math.min(1, p));
  }

  /** The day within a week of the cut that divides the days best. */
  private LocalDate firstDay(int from, int cut, int to) {
    double before = logOdds(sums.share(from, cut));
    double after = logOdds(sums.share(cut, to));
    double perHit = before - after;
    double perStory = Math.log1p(Math.exp(after)) - Math.log1p(Math.exp(before));
    int middle = sums.firstDay(cut);
    int best = middle;
    double sum = 0;
    double greatest = Double.NEGATIVE_INFINITY;
    for (int day = middle - WEEK; day < Math.min(series.length(), middle + WEEK); day++) {
      if (day < 0) {
        continue;
      }
      // What it gains to take the days up to here for the level before.
      if (sum > greatest && series.total(day) > 0) {
        greatest = sum;
        best = day;
      }
      sum += series.count(day) * perHit + series.total(day) * perStory;
    }
    return series.date(best);
  }

  private static double logOdds(double share) {
    double within = Math.min(1 - 1e-6, Math.max(1e-6, share));
    return Math.log(within / (1 - within));
  }

  /** The starts of all segments but the first. */
  private List<Integer> partition(double penalty) {
    int weeks = sums.weeks();
    int shortest = options.shortestWeeks();
    double[] best = new double[weeks + 1];
    int[] from = new int[weeks + 1];
    Arrays.fill(best, Double.NEGATIVE_INFINITY);
    best[0] = 0;
    for (int end = shortest; end <= weeks; end++) {
      for (int start = 0; start <= end - shortest; start++) {
        boolean isWhole = start == 0 && end == weeks;
        if (!isWhole && sums.total(start, end) < MIN_OF_LEVEL) {
          continue;
        }
        double value =
            best[start] + sums.likelihood(start, end) / dispersion - (start == 0 ? 0 : penalty);
        if (value > best[end]) {
          best[end] = value;
          from[end] = start;
        }
      }
    }
    List<Integer> cuts = new ArrayList<>();
    for (int at = from[weeks]; at > 0; at = from[at]) {
      cuts.add(0, at);
    }
    return cuts;
  }

  /** The gain of the best single change in series whose level never changes. */
  private NoiseWeights noise() {
    int[] totals = sums.totals();
    double[] shares = new double[totals.length];
    Arrays.fill(shares, sums.share(0, totals.length));
    NoiseCounts law = NoiseCounts.of(totals, shares, sums.correlation(dispersion));
    SplittableRandom random = new SplittableRandom(options.seed());
    int[] counts = new int[totals.length];
    double[] greatest = new double[options.simulations()];
    for (int i = 0; i < greatest.length; i++) {
      law.draw(random, counts);
      WeekSums drawn = sums.with(counts);
      for (int cut = options.shortestWeeks();
          cut <= totals.length - options.shortestWeeks();
          cut++) {
        boolean isLevel =
            drawn.total(0, cut) >= MIN_OF_LEVEL && drawn.total(cut, totals.length) >= MIN_OF_LEVEL;
        if (!isLevel) {
          continue;
        }
        greatest[i] = Math.max(greatest[i], drawn.gain(0, cut, totals.length) / dispersion);
      }
    }
    return new NoiseWeights(greatest, options.simulations());
  }
}
