package org.dateline.coverage.burst;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
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
    int[] totals = {10, 10, 10, 0, 10, 10, 10, 10};
    int[] counts = {1, 3, 5, 0, 4, 2, 1, 0};
    ShareSeries series = series(totals, counts);
    List<Automaton.Run> runs = new Automaton(series, 0, null, OPTIONS).runs(counts);
    double up = 0.5 * Math.log(7);
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
      if (value > best) {
        best = value;
        bestPath = path;
      }
    }
    assertThat(runs).hasSize(1);
    Automaton.Run run = runs.get(0);
    double weight = 0;
    for (int day = 0; day < 8; day++) {
      assertThat(day >= run.start() && day <= run.end()).isEqualTo(bestPath[day] > 0);
      weight += gain(bestPath[day], totals[day], counts[day], up);
    }
    assertThat(run.weight()).isGreaterThanOrEqualTo(weight - 1e-9);
    assertThat(run.level()).isEqualTo(Arrays.stream(bestPath).max().orElse(0));
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
