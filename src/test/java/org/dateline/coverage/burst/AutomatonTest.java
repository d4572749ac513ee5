package org.dateline.coverage.burst;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AutomatonTest {
  private static final BurstOptions OPTIONS = new BurstOptions(2, 2, 0.5, 30, 10, 0.05, 10, 1);

  private static ShareSeries series(int[] totals, int[] counts) {
    double[] expected = new double[totals.length];
    Arrays.fill(expected, 0.1);
    return new ShareSeries(DrawnSeries.FIRST, totals, counts, expected, new boolean[totals.length]);
  }

  @Test
  void thePathIsTheBestOfAll() {
    checkBest(new int[] {10, 10, 10, 0, 10, 10, 10, 10}, new int[] {1, 3, 5, 0, 4, 2, 1, 0});
    Random random = new Random(5);
    for (int series = 0; series < 200; series++) {
      int[] totals = random.ints(8, 0, 12).toArray();
      int[] counts =
          Arrays.stream(totals)
              .map(total -> random.nextInt(3) > 0 ? 0 : random.nextInt(total + 1))
              .toArray();
      checkBest(totals, counts);
    }
  }

  private static void checkBest(int[] totals, int[] counts) {
    Automaton automaton = new Automaton(series(totals, counts), 0, null, OPTIONS);
    // What an earlier search has written must not matter.
    automaton.runs(totals);
    List<Automaton.Run> runs = automaton.runs(counts);
    double up = 0.5 * Math.log(Math.max(2, (int) Arrays.stream(totals).filter(n -> n > 0).count()));
    double best = Double.NEGATIVE_INFINITY;
    int[] bestPath = {};
    for (int code = 0; code < 6561; code++) {
      int[] path = new int[8];
      int rest = code;
      double value = 0;
      for (int day = 0; day < 8; day++) {
        path[day] = rest % 3;
        rest /= 3;
        value -= up * Math.max(0, path[day] - (day == 0 ? 0 : path[day - 1]));
        value += gain(path[day], totals[day], counts[day], up);
      }
      if (value > best + 1e-9) {
        best = value;
        bestPath = path;
      }
    }
    boolean[] within = new boolean[8];
    for (Automaton.Run run : runs) {
      Arrays.fill(within, run.start(), run.end() + 1, true);
      double weight = 0;
      int level = 0;
      for (int day = run.start(); day <= run.end(); day++) {
        weight += gain(bestPath[day], totals[day], counts[day], up);
        level = Math.max(level, bestPath[day]);
      }
      assertThat(run.weight()).isGreaterThanOrEqualTo(weight - 1e-9);
      assertThat(run.level()).isEqualTo(level);
    }
    for (int day = 0; day < 8; day++) {
      assertThat(within[day])
          .as("day %s of %s", day, Arrays.toString(counts))
          .isEqualTo(bestPath[day] > 0);
    }
  }

  private static double gain(int state, int total, int count, double up) {
    if (state == 0) {
      return 0;
    }
    if (total == 0) {
      return -up / 30;
    }
    double times = Math.pow(2, state);
    double odds = 0.1 / 0.9;
    return count * Math.log(times) + total * Math.log((1 + odds) / (1 + times * odds));
  }

  @Test
  void aDayAloneWeighsWhatItsOwnShareGains() {
    int[] totals = {10, 10, 10};
    int[] counts = {1, 7, 1};
    List<Automaton.Run> runs = new Automaton(series(totals, counts), 0, null, OPTIONS).runs(counts);
    assertThat(runs).hasSize(1);
    assertThat(runs.get(0).weight())
        .isCloseTo(7 * Math.log(7) + 3 * Math.log(3 / 9.0), within(1e-9));
  }

  @Test
  void whatIsHighInABurstThatFadesOutIsHeldAgainstWhatItRisesFrom() {
    int[] totals = new int[60];
    int[] counts = new int[60];
    Arrays.fill(totals, 50);
    Arrays.fill(counts, 20, 23, 30);
    Arrays.fill(counts, 23, 35, 10);
    List<Automaton.Run> fading =
        new Automaton(series(totals, counts), 0, null, OPTIONS).runs(counts);
    assertThat(fading).hasSize(1);
    assertThat(fading.get(0).end()).isEqualTo(22);
    Arrays.fill(counts, 23, 50, 10);
    List<Automaton.Run> lasting =
        new Automaton(series(totals, counts), 0, null, OPTIONS).runs(counts);
    assertThat(lasting).hasSize(1);
    assertThat(lasting.get(0).weight()).isLessThan(fading.get(0).weight());
  }

  @Test
  void whatIsTooLongIsCutToWhatIsHigher() {
    int[] totals = new int[60];
    int[] counts = new int[60];
    Arrays.fill(totals, 50);
    Arrays.fill(counts, 20, 40, 10);
    Arrays.fill(counts, 30, 33, 20);
    List<Automaton.Run> runs = new Automaton(series(totals, counts), 0, null, OPTIONS).runs(counts);
    assertThat(runs).hasSize(1);
    assertThat(runs.get(0).start()).isEqualTo(30);
    assertThat(runs.get(0).end()).isEqualTo(32);
  }
}
