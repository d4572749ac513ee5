package org.dateline.coverage.burst;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The automaton of Kleinberg ("Bursty and hierarchical structure in streams", 2002, section 4) for
 * stories that arrive in batches, the days.
 *
 * <p>In state 0 a day has its expected share. In state i the odds of a story to be about the
 * subject are {@code step^i} times greater; for a small share that is Kleinberg's {@code p *
 * step^i}, and a subject of which seven stories in ten are expected can burst all the same. Each
 * state higher costs {@code ease * ln(days)} where {@code days} are those with stories, falling
 * costs nothing. The gain of a state on a day is the binomial log-likelihood against state 0,
 * divided by the day's over-dispersion {@code 1 + (n - 1) rho} (quasi-likelihood). The path of
 * greatest gain less costs is found exactly (Viterbi).
 *
 * <p>In a sparse archive ({@link SparseRhythm}) the stories about the subject are Poisson, {@code
 * step^i} times as many in state i as expected of the time that passes.
 *
 * <p>Elsewhere a day without stories says nothing, but time passes: in a burst it costs a part of
 * what the burst has cost to begin, so that silence neither ends a burst nor carries one for free.
 * A day in a gap of the source is always in state 0.
 */
final class Automaton {
  private final int days;
  private final int states;
  private final double up;
  private final double silence;
  private final int longest;
  private final double[] perHit;
  private final double[] perStory;
  private final byte[] from;
  private final byte[] path;
  private final boolean[] gaps;
  private final boolean[] falls;
  private final int[] totals;
  private final @Nullable SparseRhythm rhythm;
  private final double[] odds;
  private final double[] dispersions;
  private final double step;

  /** Days from a first to a last in a state above 0, with the highest state and the weight. */
  record Run(int start, int end, int level, double weight) {}

  /**
   * The automaton of a series.
   *
   * @param rho correlation of two stories of one day, 0..1
   * @param rhythm of a sparse archive
   */
  Automaton(ShareSeries series, double rho, @Nullable SparseRhythm rhythm, BurstOptions options) {
    this.rhythm = rhythm;
    this.days = series.length();
    this.states = options.levels();
    this.up = options.ease() * Math.log(Math.max(2, series.daysWithStories()));
    this.silence = up / options.silentDays();
    this.longest = options.longestDays();
    this.perHit = new double[days * states];
    this.perStory = new double[days * states];
    this.from = new byte[days * (states + 1)];
    this.path = new byte[days];
    this.gaps = new boolean[days];
    this.falls = new boolean[days];
    this.totals = new int[days];
    this.odds = new double[days];
    this.dispersions = new double[days];
    this.step = options.step();
    for (int day = 0; day < days; day++) {
      gaps[day] = series.isGap(day);
      totals[day] = series.total(day);
      double dispersion = rhythm != null ? 1 : 1 + Math.max(0, totals[day] - 1) * rho;
      dispersions[day] = dispersion;
      odds[day] = series.expected(day) / (1 - series.expected(day));
      for (int state = 1; state <= states; state++) {
        double times = Math.pow(options.step(), state);
        int at = day * states + state - 1;
        if (rhythm != null) {
          perStory[at] = (1 - times) * series.expected(day);
          perHit[at] = Math.log(times);
        } else {
          perStory[at] = Math.log((1 + odds[day]) / (1 + times * odds[day])) / dispersion;
          perHit[at] = Math.log(times) / dispersion;
        }
      }
      falls[day] = gaps[day] || (silence > 0 && perStory[day * states] < 0);
    }
  }

  /** What counts are held against: the day's stories, or what a sparse archive lets expect. */
  private double stories(int day, int[] all, int[] counts) {
    return rhythm == null
        ? all[day]
        : rhythm.exposure(day, all[day] - counts[day], odds[day] / (1 + odds[day]));
  }

  private double gain(int day, int state, int count, double stories) {
    if (gaps[day]) {
      return Double.NEGATIVE_INFINITY;
    }
    if (stories == 0) {
      return -silence;
    }
    int at = day * states + state - 1;
    return count * perHit[at] + stories * perStory[at];
  }

  /** The bursts among counts of the days' own totals, by time. */
  List<Run> runs(int[] counts) {
    return runs(totals, counts);
  }

  /** The bursts among counts, by time; they need not be those of the series itself. */
  List<Run> runs(int[] all, int[] counts) {
    follow(all, counts);
    return runs(0, days, 1, 0, all, counts);
  }

  /**
   * The runs of days in a state or above it; those too long only by what is higher in them.
   *
   * <p>What lasts more than twice as long as a burst may is a level: what is higher in it is held
   * against that. What lasts less is no level but a burst that fades out: what is higher in it is
   * held against what it rises from, and where nothing is, it is cut to the part that gains most.
   *
   * @param base the state that they rise from
   */
  private List<Run> runs(int from, int to, int floor, int base, int[] all, int[] counts) {
    List<Run> runs = new ArrayList<>();
    int start = -1;
    for (int day = from; day <= to; day++) {
      boolean within = day < to && path[day] >= floor;
      if (within && start < 0) {
        start = day;
      } else if (!within && start >= 0) {
        int length = day - start;
        if (length <= longest) {
          runs.add(run(start, day, base, all, counts));
        } else {
          boolean fades = length <= 2 * longest;
          List<Run> higher = runs(start, day, floor + 1, fades ? base : floor, all, counts);
          runs.addAll(higher);
          if (higher.isEmpty() && fades) {
            runs.add(best(start, day, base, all, counts));
          }
        }
        start = -1;
      }
    }
    return runs;
  }

  /**
   * The run of some days. Its weight is what its path gains on the state it rises from, or what a
   * share of its own for all of its days gains (the scan statistic of Kulldorff 1997), whichever is
   * more: steps of the states are coarse for a day or two, one share is coarse for many.
   */
  private Run run(int start, int end, int base, int[] all, int[] counts) {
    int level = 0;
    double gain = 0;
    double count = 0;
    double total = 0;
    double expected = 0;
    for (int day = start; day < end; day++) {
      double stories = stories(day, all, counts);
      level = Math.max(level, path[day]);
      gain += rise(day, base, counts, stories);
      count += counts[day] / dispersions[day];
      total += stories / dispersions[day];
      expected += stories * share(day, base) / dispersions[day];
    }
    return new Run(start, end - 1, level, Math.max(gain, scan(count, total, expected)));
  }

  /** Of some days those in a row that gain most, no more than the longest burst has. */
  private Run best(int start, int end, int base, int[] all, int[] counts) {
    int from = start;
    int to = start + 1;
    double most = Double.NEGATIVE_INFINITY;
    for (int first = start; first < end; first++) {
      double weight = 0;
      for (int day = first; day < Math.min(end, first + longest); day++) {
        weight += rise(day, base, counts, stories(day, all, counts));
        if (weight > most) {
          most = weight;
          from = first;
          to = day + 1;
        }
      }
    }
    return run(from, to, base, all, counts);
  }

  /** What a day's state on the path gains on another one. */
  private double rise(int day, int base, int[] counts, double stories) {
    double own = gain(day, path[day], counts[day], stories);
    return base == 0 ? own : own - gain(day, base, counts[day], stories);
  }

  /** What is expected in a state. */
  private double share(int day, int state) {
    double times = Math.pow(step, state);
    return rhythm != null
        ? times * odds[day] / (1 + odds[day])
        : times * odds[day] / (1 + times * odds[day]);
  }

  private double scan(double count, double total, double expected) {
    if (count <= expected) {
      return 0;
    }
    double within = count * Math.log(count / expected);
    if (rhythm != null) {
      return within - count + expected;
    }
    double rest = total - count;
    return rest <= 0 ? within : within + rest * Math.log(rest / (total - expected));
  }

  /**
   * Writes the best path. It is sought a thousand times in noise, so nothing is made anew here, and
   * days without a story about the subject, most of them, are passed over where no state can have
   * outlived the days before: there every state loses and the path is in state 0.
   */
  private void follow(int[] all, int[] counts) {
    double[] best = new double[states + 1];
    double[] reached = new double[states + 1];
    Arrays.fill(best, 1, states + 1, Double.NEGATIVE_INFINITY);
    boolean isCalm = true;
    for (int day = 0; day < days; day++) {
      if (isCalm && counts[day] == 0 && falls[day]) {
        from[day * (states + 1)] = 0;
        continue;
      }
      step(best, reached, day * (states + 1));
      double stories = stories(day, all, counts);
      for (int state = 1; state <= states; state++) {
        reached[state] += gain(day, state, counts[day], stories);
      }
      double[] before = best;
      best = reached;
      reached = before;
      isCalm = isCalm(best);
      if (isCalm) {
        Arrays.fill(best, 1, states + 1, Double.NEGATIVE_INFINITY);
      }
    }
    int state = 0;
    for (int other = 1; other <= states; other++) {
      if (best[other] > best[state]) {
        state = other;
      }
    }
    for (int day = days - 1; day >= 0; day--) {
      path[day] = (byte) state;
      state = from[day * (states + 1) + state];
    }
  }

  /** Whether it would be better to rise from state 0 anew than to have been in any other. */
  private boolean isCalm(double[] best) {
    double risen = best[0];
    for (int state = 1; state <= states; state++) {
      risen -= up;
      if (best[state] >= risen) {
        return false;
      }
    }
    return true;
  }

  /** One transition: down for free, up at {@code up} a state; on a tie the lower state before. */
  private void step(double[] best, double[] reached, int at) {
    int source = states;
    double greatest = best[states];
    for (int state = states; state >= 0; state--) {
      if (best[state] >= greatest) {
        greatest = best[state];
        source = state;
      }
      reached[state] = greatest;
      from[at + state] = (byte) source;
    }
    for (int state = 1; state <= states; state++) {
      if (reached[state - 1] - up > reached[state]) {
        reached[state] = reached[state - 1] - up;
        from[at + state] = from[at + state - 1];
      }
    }
  }
}
