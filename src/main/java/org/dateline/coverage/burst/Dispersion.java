package org.dateline.coverage.burst;

import java.util.List;
import java.util.SplittableRandom;

/**
 * How alike the stories of one day are: the correlation {@code rho} of a beta-binomial, by moments
 * (Kleinman 1973) over the days outside of bursts.
 */
final class Dispersion {
  private static final int SIMULATIONS = 8;
  private static final int HALVINGS = 10;
  private static final double MAX = 0.5;

  private Dispersion() {}

  /**
   * The correlation over days outside of some, around the level of these days. A robust baseline
   * lies below it where bursts have been left out of it; held against that, every single story of a
   * rare subject would look like scatter.
   *
   * @param counts of the days, not always those of the series
   * @param left days that are left out
   */
  static double byMoments(ShareSeries series, int[] counts, List<Automaton.Run> left) {
    boolean[] out = marked(series.length(), left);
    double times = timesOdds(series, counts, out);
    double excess = 0;
    double weight = 0;
    for (int day = 0; day < series.length(); day++) {
      int n = series.total(day);
      if (n < 2 || out[day] || series.isGap(day)) {
        continue;
      }
      double odds = times * series.expected(day) / (1 - series.expected(day));
      double p = odds / (1 + odds);
      double variance = n * p * (1 - p);
      double residual = counts[day] - n * p;
      excess += residual * residual - variance;
      weight += variance * (n - 1);
    }
    return weight == 0 ? 0 : Math.min(MAX, Math.max(0, excess / weight));
  }

  /**
   * By what the odds of the expected shares must be multiplied to fit the days outside of some.
   *
   * @param counts of the days, not always those of the series
   * @param out days that are left out
   */
  static double timesOdds(ShareSeries series, int[] counts, boolean[] out) {
    double total = 0;
    double count = 0;
    double expected = 0;
    for (int day = 0; day < series.length(); day++) {
      if (!out[day] && !series.isGap(day)) {
        total += series.total(day);
        count += counts[day];
        expected += series.total(day) * series.expected(day);
      }
    }
    // Half a story on either side keeps the odds of nothing and of all within bounds.
    double odds = (count + 0.5) / (total - count + 0.5);
    return odds * (total - expected + 0.5) / (expected + 0.5);
  }

  static boolean[] marked(int days, List<Automaton.Run> runs) {
    boolean[] marked = new boolean[days];
    for (Automaton.Run run : runs) {
      java.util.Arrays.fill(marked, run.start(), run.end() + 1, true);
    }
    return marked;
  }

  /**
   * The correlation of a series that may hold bursts nobody has found yet. What stands out as if
   * days were binomial is left out, and the correlation is the one under which a series without any
   * burst, treated in the same way, looks like this one (indirect inference).
   */
  static double robust(ShareSeries series, BurstOptions options) {
    Automaton automaton = new Automaton(series, 0, null, options);
    double cut = Noise.of(series, 0, null, automaton, options).weightAt(options.rate());
    int[] observed = Noise.counts(series);
    double seen = byMoments(series, observed, heavy(automaton.runs(observed), cut));
    double low = seen;
    double high = byMoments(series, observed, List.of());
    if (seen == 0 || high <= low) {
      return seen;
    }
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (looksLike(series, middle, automaton, cut, options.seed()) < seen) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  private static double looksLike(
      ShareSeries series, double rho, Automaton automaton, double cut, long seed) {
    NoiseCounts law = Noise.law(series, rho);
    SplittableRandom random = new SplittableRandom(seed);
    int[] counts = new int[series.length()];
    double sum = 0;
    for (int i = 0; i < SIMULATIONS; i++) {
      law.draw(random, counts);
      sum += byMoments(series, counts, heavy(automaton.runs(counts), cut));
    }
    return sum / SIMULATIONS;
  }

  private static List<Automaton.Run> heavy(List<Automaton.Run> runs, double cut) {
    return runs.stream().filter(run -> run.weight() >= cut).toList();
  }
}
