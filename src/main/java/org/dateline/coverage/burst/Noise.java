package org.dateline.coverage.burst;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Series in which nothing happens, drawn from what is expected, and the bursts found in them. */
final class Noise {
  private Noise() {}

  /** The law of the counts of a series where nothing happens. */
  static NoiseCounts law(ShareSeries series, double rho) {
    int[] totals = new int[series.length()];
    double[] shares = new double[series.length()];
    for (int day = 0; day < totals.length; day++) {
      totals[day] = series.isGap(day) ? 0 : series.total(day);
      shares[day] = series.expected(day);
    }
    return NoiseCounts.of(totals, shares, rho);
  }

  /** The counts of a series. */
  static int[] counts(ShareSeries series) {
    int[] counts = new int[series.length()];
    Arrays.setAll(counts, series::count);
    return counts;
  }

  /**
   * The weights of the bursts that the automaton finds where nothing happens.
   *
   * @param rhythm of a sparse archive, whose totals are drawn too
   */
  static NoiseWeights of(
      ShareSeries series,
      double rho,
      @Nullable SparseRhythm rhythm,
      Automaton automaton,
      BurstOptions options) {
    RandomGenerator random = new SplittableRandom(options.seed());
    NoiseCounts law = rhythm == null ? law(series, rho) : rhythm.law(series);
    int[] totals = new int[series.length()];
    int[] counts = new int[series.length()];
    double[] weights = new double[options.simulations()];
    int size = 0;
    for (int i = 0; i < options.simulations(); i++) {
      List<Automaton.Run> runs;
      if (rhythm == null) {
        law.draw(random, counts);
        runs = automaton.runs(counts);
      } else {
        law.draw(random, totals);
        draw(series, totals, random, counts);
        runs = automaton.runs(totals, counts);
      }
      if (weights.length < size + runs.size()) {
        weights = Arrays.copyOf(weights, 2 * weights.length + runs.size());
      }
      for (Automaton.Run run : runs) {
        weights[size++] = run.weight();
      }
    }
    return new NoiseWeights(Arrays.copyOf(weights, size), options.simulations());
  }

  /** Of few stories a day, each is about the subject or not. */
  private static void draw(ShareSeries series, int[] totals, RandomGenerator random, int[] counts) {
    for (int day = 0; day < counts.length; day++) {
      counts[day] = 0;
      for (int story = 0; story < totals[day]; story++) {
        counts[day] += random.nextDouble() < series.expected(day) ? 1 : 0;
      }
    }
  }
}
