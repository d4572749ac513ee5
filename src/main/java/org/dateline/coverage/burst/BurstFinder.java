package org.dateline.coverage.burst;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the bursts of a subject, with false ones at a stated rate.
 *
 * <ol>
 *   <li>The {@link Automaton} cuts out what may be bursts.
 *   <li>Series in which nothing happens are drawn from the expected shares, beta-binomial with the
 *       dispersion of the series ({@link Noise}); how heavy the bursts found in them are says how
 *       heavy one must be. Kept are the heaviest {@code m} for the greatest {@code m} at which such
 *       series have no more than {@code rate * m} bursts as heavy (Benjamini and Hochberg 1995).
 *   <li>If any are kept, what is expected and the dispersion are measured again on the days outside
 *       of them, and all is repeated. A series in which nothing happens passes the first round with
 *       probability {@code 1 - rate}, and then there is no second: repeating adds no false bursts
 *       to it.
 * </ol>
 */
public final class BurstFinder {
  private static final int ROUNDS = 4;

  /** A share of nothing or of all could not become any greater. */
  private static final double MIN_SHARE = 1e-5;

  private static final double MAX_SHARE = 0.995;

  private BurstFinder() {}

  /** The bursts of a series, by time. */
  public static List<Burst> find(ShareSeries series, BurstOptions options) {
    boolean sparse = SparseRhythm.isSparse(series);
    return find(sparse ? flat(series) : series, sparse, options);
  }

  private static List<Burst> find(ShareSeries series, boolean sparse, BurstOptions options) {
    ShareSeries expecting = withinReason(series, 1);
    double rho = sparse ? 0 : Dispersion.robust(expecting, options);
    List<Automaton.Run> found = List.of();
    List<Burst> bursts = List.of();
    for (int round = 1; round <= ROUNDS; round++) {
      SparseRhythm rhythm =
          sparse ? SparseRhythm.of(series, Dispersion.marked(series.length(), found)) : null;
      Automaton automaton = new Automaton(expecting, rho, rhythm, options);
      List<Automaton.Run> runs = new ArrayList<>(automaton.runs(Noise.counts(series)));
      runs.sort(Comparator.comparingDouble(Automaton.Run::weight).reversed());
      double[] p = adjusted(runs, Noise.of(expecting, rho, rhythm, automaton, options));
      List<Automaton.Run> kept = new ArrayList<>();
      List<Burst> next = new ArrayList<>();
      for (int i = 0; i < runs.size() && p[i] <= options.rate(); i++) {
        kept.add(runs.get(i));
        next.add(burst(expecting, runs.get(i), rho, rhythm, p[i]));
      }
      boolean settled = sameDays(kept, found);
      found = kept;
      bursts = next;
      if (kept.isEmpty() || settled) {
        break;
      }
      boolean[] out = Dispersion.marked(series.length(), found);
      expecting = withinReason(series, Dispersion.timesOdds(series, Noise.counts(series), out));
      rho = Dispersion.byMoments(expecting, Noise.counts(series), found);
    }
    return bursts.stream().sorted(Comparator.comparing(Burst::start)).toList();
  }

  /** With a story now and then, weekdays and seasons are noise: the overall share is expected. */
  private static ShareSeries flat(ShareSeries series) {
    double[] shares = new double[series.length()];
    double total = 0;
    double count = 0;
    for (int day = 0; day < shares.length; day++) {
      total += series.total(day);
      count += series.count(day);
    }
    Arrays.fill(shares, total == 0 ? 0 : count / total);
    return series.expecting(shares);
  }

  private static boolean sameDays(List<Automaton.Run> some, List<Automaton.Run> others) {
    return some.size() == others.size()
        && others.stream()
            .allMatch(
                other ->
                    some.stream()
                        .anyMatch(run -> run.start() == other.start() && run.end() == other.end()));
  }

  /**
   * p-values of runs in order of weight: each the least of its own and of those of lighter ones.
   */
  private static double[] adjusted(List<Automaton.Run> heaviestFirst, NoiseWeights noise) {
    double[] p = new double[heaviestFirst.size()];
    double least = 1;
    for (int i = p.length - 1; i >= 0; i--) {
      least = Math.min(least, noise.expectedAtLeast(heaviestFirst.get(i).weight()) / (i + 1));
      p[i] = least;
    }
    return p;
  }

  private static Burst burst(
      ShareSeries series, Automaton.Run run, double rho, @Nullable SparseRhythm rhythm, double p) {
    long stories = 0;
    long total = 0;
    double expected = 0;
    int peak = run.start();
    double highest = Double.NEGATIVE_INFINITY;
    for (int day = run.start(); day <= run.end(); day++) {
      int n = series.total(day);
      double share = series.expected(day);
      stories += series.count(day);
      total += n;
      double of = rhythm == null ? n : rhythm.exposure(day, n - series.count(day), share);
      expected += of * share;
      double variance = of * share * (1 - share) * (1 + Math.max(0, of - 1) * rho);
      double surprise = n == 0 ? -1 : (series.count(day) - of * share) / Math.sqrt(variance);
      if (surprise > highest) {
        highest = surprise;
        peak = day;
      }
    }
    return new Burst(
        series.date(run.start()),
        series.date(run.end()),
        series.date(peak),
        run.level(),
        stories,
        total,
        expected,
        run.weight(),
        p);
  }

  private static ShareSeries withinReason(ShareSeries series, double times) {
    double[] shares = new double[series.length()];
    for (int day = 0; day < shares.length; day++) {
      double share = series.expected(day);
      double odds = times * share / Math.max(1e-12, 1 - share);
      shares[day] = Math.min(MAX_SHARE, Math.max(MIN_SHARE, odds / (1 + odds)));
    }
    return series.expecting(shares);
  }
}
