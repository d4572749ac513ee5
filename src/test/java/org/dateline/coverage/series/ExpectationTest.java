package org.dateline.coverage.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.dateline.coverage.series.Expectation.Expected;
import org.junit.jupiter.api.Test;

class ExpectationTest {
  /** Years, dispatches of a working day, share, dispersion: from a few a week to a large agency. */
  private static final double[][] KINDS = {
    {8, 100, 0.02, 0},
    {8, 100, 0.02, 0.01},
    {8, 100, 0.1, 0.02},
    {8, 10, 0.02, 0.02},
    {8, 3, 0.3, 0.05},
    {12, 30, 0.002, 0},
    {5, 40, 0.9, 0.05},
    {2, 40, 0.05, 0.02},
  };

  private static final int[] LENGTHS = {1, 7, 30, 91, 365};
  private static final int SERIES = 12;

  /** What was measured over some periods. */
  private static final class Measured {
    int periods;
    int covered;
    double promised;
    double squares;
    int series;
    int alarmed;
  }

  /** Makes an archive of a kind. */
  private interface Maker {
    Archive make(int years, double volume, double share, double dispersion, long seed);
  }

  private static Measured[] measure(double[] kind, Maker maker) {
    Measured[] all = new Measured[LENGTHS.length];
    Arrays.setAll(all, at -> new Measured());
    IntStream.range(0, SERIES)
        .parallel()
        .mapToObj(seed -> maker.make((int) kind[0], kind[1], kind[2], kind[3], 100 + seed))
        .map(archive -> List.of(archive, Baseline.of(archive.series("kcna"))))
        .toList()
        .forEach(
            both -> {
              for (int at = 0; at < LENGTHS.length; at++) {
                measure(all[at], (Archive) both.get(0), (Baseline) both.get(1), LENGTHS[at]);
              }
            });
    return all;
  }

  private static void measure(Measured into, Archive archive, Baseline baseline, int length) {
    int[] ends = Archive.periods(archive.totals.length, length);
    List<Expected> expected = Expectation.of(baseline, ends);
    boolean isAlarmed = false;
    int from = 0;
    for (int at = 0; at < ends.length; at++) {
      long count = sum(archive.counts, from, ends[at]);
      long total = sum(archive.totals, from, ends[at]);
      from = ends[at];
      Expected one = expected.get(at);
      if (one.interval() != null) {
        into.periods++;
        into.covered += one.interval().contains((double) count / total) ? 1 : 0;
        into.promised += one.holds();
        into.squares += one.surprise() * one.surprise();
        isAlarmed |= one.qValue() < 0.05;
      }
    }
    into.series++;
    into.alarmed += isAlarmed ? 1 : 0;
  }

  private static long sum(long[] values, int from, int to) {
    return Arrays.stream(values, from, to).sum();
  }

  /**
   * Noise with weekdays, seasons, a trend and overdispersion. Counts are whole numbers, so that the
   * least interval of low ones that promises 95 % promises more: what is held is compared with
   * that; where forty or more are expected of a week or a month, with 95 %.
   */
  @Test
  void predictionIntervalsHoldNinetyFiveOfAHundredOnNoise() {
    Measured[] sums = new Measured[LENGTHS.length];
    Arrays.setAll(sums, at -> new Measured());
    Measured large = new Measured();
    for (double[] kind : KINDS) {
      Measured[] measured = measure(kind, Archive::noise);
      for (int at = 0; at < LENGTHS.length; at++) {
        add(sums[at], measured[at]);
        Figures.add(
            "years %.0f, %.0f a day, share %.3f, dispersion %.2f, periods of %d days: interval"
                + " holds %.1f %% of a promised %.1f, surprise has sd %.2f, q < 0.05 in %d of %d",
            kind[0],
            kind[1],
            kind[2],
            kind[3],
            LENGTHS[at],
            100.0 * measured[at].covered / measured[at].periods,
            100.0 * measured[at].promised / measured[at].periods,
            Math.sqrt(measured[at].squares / measured[at].periods),
            measured[at].alarmed,
            measured[at].series);
        boolean isLarge = kind[1] * Math.min(kind[2], 1 - kind[2]) * LENGTHS[at] * 0.83 >= 40;
        if (isLarge && LENGTHS[at] > 1 && LENGTHS[at] < 91) {
          add(large, measured[at]);
        }
      }
    }
    for (int at = 0; at < LENGTHS.length; at++) {
      double rate = (double) sums[at].covered / sums[at].periods;
      Figures.add(
          "periods of %d days: %.1f %% of %d held, %.1f promised, q < 0.05 in %d of %d series",
          LENGTHS[at],
          100 * rate,
          sums[at].periods,
          100 * sums[at].promised / sums[at].periods,
          sums[at].alarmed,
          sums[at].series);
      // Longer periods are foreseen with more room than this noise needs: trends may be steeper.
      double room = LENGTHS[at] == 365 ? 0.06 : LENGTHS[at] == 91 ? 0.02 : 0.01;
      assertThat(rate - sums[at].promised / sums[at].periods)
          .as("periods of %d days", LENGTHS[at])
          .isBetween(-0.01, room);
      assertThat(sums[at].alarmed).isLessThanOrEqualTo((int) (0.09 * sums[at].series));
    }
    double rate = (double) large.covered / large.periods;
    Figures.add(
        "weeks and months that expect 40 or more: %.1f %% of %d held", 100 * rate, large.periods);
    assertThat(rate).isBetween(0.94, 0.96);
  }

  /** Shares that drift as much as the baseline allows for: then no period has room to spare. */
  @Test
  void predictionIntervalsOfDriftingSharesHoldWhatTheyPromise() {
    Measured[] sums = new Measured[LENGTHS.length];
    Arrays.setAll(sums, at -> new Measured());
    for (double[] kind : KINDS) {
      Measured[] measured = measure(kind, Archive::drifting);
      for (int at = 0; at < LENGTHS.length; at++) {
        add(sums[at], measured[at]);
      }
    }
    for (int at = 0; at < LENGTHS.length; at++) {
      double rate = (double) sums[at].covered / sums[at].periods;
      double promised = sums[at].promised / sums[at].periods;
      Figures.add(
          "drifting shares, periods of %d days: %.1f %% of %d held, %.1f promised",
          LENGTHS[at], 100 * rate, sums[at].periods, 100 * promised);
      assertThat(rate - promised)
          .as("periods of %d days", LENGTHS[at])
          .isBetween(-0.01, LENGTHS[at] == 365 ? 0.025 : 0.01);
    }
  }

  private static void add(Measured into, Measured one) {
    into.periods += one.periods;
    into.covered += one.covered;
    into.promised += one.promised;
    into.squares += one.squares;
    into.series += one.series;
    into.alarmed += one.alarmed;
  }

  /**
   * Three bursts of one to six weeks, five to fifteen times the usual: the baseline stays where it
   * is.
   */
  @Test
  void burstsDoNotDragTheirOwnBaseline() {
    double everywhere = 0;
    double within = 0;
    int days = 0;
    int burstDays = 0;
    for (int seed = 0; seed < 8; seed++) {
      Archive quiet = Archive.noise(6, 60, 0.02, 0.01, seed);
      Archive loud = Archive.noise(6, 60, 0.02, 0.01, seed);
      int[][] bursts = {{400, 7, 15}, {900, 21, 8}, {1500, 42, 5}};
      for (int[] burst : bursts) {
        for (int day = burst[0]; day < burst[0] + burst[1]; day++) {
          loud.counts[day] = loud.binomial(loud.totals[day], burst[2] * loud.shares[day], 0.01);
        }
      }
      Baseline without = Baseline.of(quiet.series("kcna"));
      Baseline with = Baseline.of(loud.series("kcna"));
      for (int day = 0; day < quiet.totals.length; day++) {
        double moved = Math.log(with.expectedShare()[day] / without.expectedShare()[day]);
        everywhere += moved;
        days++;
        for (int[] burst : bursts) {
          if (day >= burst[0] && day < burst[0] + burst[1]) {
            within += moved;
            burstDays++;
          }
        }
      }
      int[] ends = Archive.periods(loud.totals.length, 7);
      List<Expected> weeks = Expectation.of(with, ends);
      assertThat(weeks.get(902 / 7 + 1).qValue()).isLessThan(0.001);
      assertThat(weeks.get(902 / 7 + 1).surprise()).isGreaterThan(4);
    }
    Figures.add(
        "Three bursts move their baseline by %.1f %% on all days, %.1f %% on their own",
        100 * Math.expm1(everywhere / days), 100 * Math.expm1(within / burstDays));
    assertThat(everywhere / days).isBetween(-0.01, 0.01);
    assertThat(within / burstDays).isBetween(-0.05, 0.05);
  }

  /** Two sources, one with ten times the share of the other, which doubles half-way. */
  @Test
  void aFeedThatDoublesSurprisesNobody() {
    int held = 0;
    int periods = 0;
    for (int seed = 0; seed < 10; seed++) {
      Archive large = Archive.noise(4, 40, 0.02, 0.005, seed);
      Archive small = Archive.noise(4, 20, 0.2, 0.005, 1000 + seed);
      for (int day = large.totals.length / 2; day < large.totals.length; day++) {
        large.totals[day] *= 2;
        large.counts[day] = large.binomial(large.totals[day], large.shares[day], 0.005);
      }
      long[] counts = new long[large.totals.length];
      long[] totals = new long[large.totals.length];
      Arrays.setAll(counts, day -> large.counts[day] + small.counts[day]);
      Arrays.setAll(totals, day -> large.totals[day] + small.totals[day]);
      DaySeries all = new DaySeries("subject", "*", "story", Archive.FIRST, counts, totals);
      Baseline together =
          Baseline.composed(
              all, List.of(Baseline.of(large.series("ap")), Baseline.of(small.series("kcna"))));
      int[] ends = Archive.periods(totals.length, 30);
      List<Expected> months = Expectation.of(together, ends);
      int from = 0;
      for (int at = 0; at < ends.length; at++) {
        double share = (double) sum(counts, from, ends[at]) / sum(totals, from, ends[at]);
        from = ends[at];
        held += months.get(at).interval().contains(share) ? 1 : 0;
        periods++;
      }
    }
    double rate = (double) held / periods;
    Figures.add("Months of two sources, one of which doubles: %.1f %% held", 100 * rate);
    assertThat(rate).isBetween(0.93, 0.99);
  }

  @Test
  void aFeedThatDoublesDoesNotMoveTheAdjustedShare() {
    // Shares of 2 and 20 %, exactly; the mix of the archive; a year before and a year after.
    double[] weights = {15_000 + 30_000, 5_000 + 5_000};
    long[] before = {15_000, 5_000};
    long[] after = {30_000, 5_000};
    Interval first = Wilson.stratified(new long[] {300, 1000}, before, weights);
    Interval second = Wilson.stratified(new long[] {600, 1000}, after, weights);
    double adjusted = (weights[0] * 0.02 + weights[1] * 0.2) / (weights[0] + weights[1]);
    assertThat(first.contains(adjusted)).isTrue();
    assertThat(second.contains(adjusted)).isTrue();
    // The plain share falls by a third, far out of its interval.
    assertThat(Wilson.of(1300, 20_000).contains(1600 / 35_000.0)).isFalse();
  }

  @Test
  void whatIsTooFewSaysNothing() {
    long[] totals = new long[400];
    long[] counts = new long[400];
    Arrays.fill(totals, 1);
    counts[100] = 1;
    Baseline baseline =
        Baseline.of(new DaySeries("subject", "kcna", "story", Archive.FIRST, counts, totals));
    List<Expected> days = Expectation.of(baseline, Archive.periods(400, 1));
    assertThat(days).allMatch(day -> Double.isNaN(day.qValue()));
    assertThat(days.get(100).surprise()).isBetween(1.5, 4.0);
    // The year holds more than half of all: nothing to measure it by.
    List<Expected> years = Expectation.of(baseline, new int[] {365, 400});
    assertThat(years.get(0).interval()).isNull();
    assertThat(years.get(0).surprise()).isNaN();
  }

  @Test
  void anArchiveOfOneDispatchHasABaseline() {
    for (long count : new long[] {0, 1}) {
      Baseline baseline =
          Baseline.of(
              new DaySeries(
                  "subject", "kcna", "story", Archive.FIRST, new long[] {count}, new long[] {1}));
      assertThat(baseline.expectedShare()[0]).isBetween(0.1, 0.9);
      List<Expected> days = Expectation.of(baseline, new int[] {1});
      assertThat(days.get(0).interval()).isNull();
    }
  }

  @Test
  void aSilentPeriodHasAnExpectationAndNoSurprise() {
    Archive archive = Archive.noise(2, 20, 0.1, 0, 1);
    Arrays.fill(archive.totals, 300, 360, 0);
    Arrays.fill(archive.counts, 300, 360, 0);
    List<Expected> days =
        Expectation.of(
            Baseline.of(archive.series("kcna")), Archive.periods(archive.totals.length, 1));
    assertThat(days.get(330).share()).isCloseTo(0.1, within(0.05));
    assertThat(days.get(330).interval()).isNull();
    assertThat(days.get(330).surprise()).isNaN();
  }

  @Test
  void qValuesAreThoseOfBenjaminiAndHochberg() {
    double[] q = BenjaminiHochberg.qValues(new double[] {0.01, 0.04, Double.NaN, 0.03, 0.5}, 5);
    List<Double> rounded = new ArrayList<>();
    Arrays.stream(q).forEach(one -> rounded.add(Math.round(one * 1e4) / 1e4));
    assertThat(rounded.subList(0, 2)).containsExactly(0.05, 0.0667);
    assertThat(q[2]).isNaN();
    assertThat(rounded.subList(3, 5)).containsExactly(0.0667, 0.625);
  }
}
