package org.dateline.coverage.burst;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BurstFinderTest {
  private static final int SERIES = 40;

  /** More than so many of 40 series happen with a probability below 0.001 at a rate of 5 %. */
  private static final int MAX = 7;

  private static List<Burst> find(ShareSeries series) {
    return BurstFinder.find(series, BurstOptions.DEFAULT);
  }

  @ParameterizedTest
  @CsvSource({
    "0.07, 0.02, 0",
    "0.07, 0.2, 0",
    "0.07, 0.7, 0",
    "2, 0.02, 0.05",
    "20, 0.02, 0.05",
    "20, 0.2, 0.05",
    "20, 0.7, 0.05"
  })
  void whereNothingHappensBurstsAreFoundAtTheStatedRate(double perDay, double share, double rho) {
    int days = perDay < 1 ? 2000 : 500;
    int found = 0;
    for (int seed = 0; seed < SERIES; seed++) {
      found += find(DrawnSeries.draw(seed, days, perDay, day -> share, rho)).isEmpty() ? 0 : 1;
    }
    assertThat(found).isLessThanOrEqualTo(MAX);
  }

  @ParameterizedTest
  @CsvSource({"0.1, 0.3, 0", "0.2, 0.6, 0.02", "0.7, 0.95, 0"})
  void aPlantedBurstOfAWeekIsFoundOnItsDays(double share, double within, double rho) {
    int found = 0;
    for (int seed = 0; seed < 20; seed++) {
      ShareSeries series =
          DrawnSeries.draw(seed, 700, 30, day -> day >= 301 && day < 308 ? within : share, rho);
      found +=
          find(series).stream()
                  .anyMatch(
                      burst ->
                          Math.abs(series.day(burst.start()) - 301) <= 2
                              && Math.abs(series.day(burst.peak()) - 304) <= 3)
              ? 1
              : 0;
    }
    assertThat(found).isGreaterThanOrEqualTo(16);
  }

  @Test
  void aBurstKnowsItsStoriesAndWhatWasExpected() {
    int[] totals = new int[400];
    int[] counts = new int[400];
    Arrays.fill(totals, 10);
    for (int day = 0; day < 400; day += 5) {
      counts[day] = 1;
    }
    counts[205] = 0;
    counts[200] = 4;
    counts[201] = 9;
    counts[202] = 3;
    Burst burst = find(ShareSeries.of(DrawnSeries.FIRST, totals, counts)).get(0);
    assertThat(burst.start()).isEqualTo(DrawnSeries.FIRST.plusDays(200));
    assertThat(burst.peak()).isEqualTo(DrawnSeries.FIRST.plusDays(201));
    assertThat(burst.end()).isEqualTo(DrawnSeries.FIRST.plusDays(202));
    assertThat(burst.stories()).isEqualTo(16);
    assertThat(burst.total()).isEqualTo(30);
    assertThat(burst.expected()).isBetween(0.5, 0.7);
    assertThat(burst.level()).isGreaterThan(2);
    assertThat(burst.p()).isLessThan(0.001);
  }

  @Test
  void aWeekendDoesNotCutABurstAndAGapDoes() {
    int[] totals = new int[700];
    int[] counts = new int[700];
    for (int day = 0; day < 700; day++) {
      totals[day] = day % 7 >= 5 ? 0 : 20;
      counts[day] = totals[day] > 0 && day % 3 == 0 ? 1 : 0;
    }
    for (int day = 350; day < 364; day++) {
      counts[day] = totals[day] / 2;
    }
    double[] expected = new double[700];
    Arrays.fill(expected, 0.02);
    boolean[] gaps = new boolean[700];
    ShareSeries whole = new ShareSeries(DrawnSeries.FIRST, totals, counts, expected, gaps);
    assertThat(find(whole)).hasSize(1);
    gaps[355] = true;
    gaps[356] = true;
    ShareSeries cut = new ShareSeries(DrawnSeries.FIRST, totals, counts, expected, gaps);
    assertThat(find(cut))
        .extracting(Burst::start, Burst::end)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(whole.date(350), whole.date(354)),
            org.assertj.core.groups.Tuple.tuple(whole.date(357), whole.date(361)));
  }

  @Test
  void inASparseArchiveStoriesCloseInTimeAreABurst() {
    int[] totals = new int[3000];
    int[] counts = new int[3000];
    for (int day = 0; day < 3000; day += 13) {
      totals[day] = 1;
      counts[day] = day % 91 == 0 ? 1 : 0;
    }
    for (int day : new int[] {1500, 1501, 1504, 1507, 1511}) {
      totals[day]++;
      counts[day]++;
    }
    List<Burst> bursts = find(ShareSeries.of(DrawnSeries.FIRST, totals, counts));
    assertThat(bursts).hasSize(1);
    assertThat(bursts.get(0).start()).isEqualTo(DrawnSeries.FIRST.plusDays(1500));
    assertThat(bursts.get(0).end()).isEqualTo(DrawnSeries.FIRST.plusDays(1511));
  }

  @Test
  void inASparseArchiveWhatIsExpectedOfSomeDaysHidesNoBurst() {
    int[] totals = new int[3000];
    int[] counts = new int[3000];
    for (int day = 0; day < 3000; day += 13) {
      totals[day] = 1;
      counts[day] = day % 91 == 0 ? 1 : 0;
    }
    for (int day : new int[] {1500, 1501, 1504, 1507, 1511}) {
      totals[day]++;
      counts[day]++;
    }
    ShareSeries even = ShareSeries.of(DrawnSeries.FIRST, totals, counts);
    double[] shares = new double[3000];
    Arrays.fill(shares, 0.1);
    Arrays.fill(shares, 1490, 1520, 0.6);
    assertThat(find(even.expecting(shares))).isEqualTo(find(even)).hasSize(1);
  }

  @Test
  void thatEverythingIsMoreIsNoBurst() {
    int[] totals = new int[3000];
    int[] counts = new int[3000];
    for (int day = 0; day < 3000; day += 13) {
      totals[day] = 1;
      counts[day] = day % 91 == 0 ? 1 : 0;
    }
    for (int day = 1500; day < 1520; day++) {
      totals[day] = 7;
      counts[day] = 1;
    }
    assertThat(find(ShareSeries.of(DrawnSeries.FIRST, totals, counts))).isEmpty();
  }

  @Test
  void aSeriesWithoutASubjectOrWithNothingElseHasNone() {
    int[] totals = new int[300];
    Arrays.fill(totals, 5);
    assertThat(find(ShareSeries.of(DrawnSeries.FIRST, totals, new int[300]))).isEmpty();
    assertThat(find(ShareSeries.of(DrawnSeries.FIRST, totals, totals))).isEmpty();
    assertThat(find(ShareSeries.of(DrawnSeries.FIRST, new int[300], new int[300]))).isEmpty();
    assertThat(find(ShareSeries.of(DrawnSeries.FIRST, new int[] {1}, new int[] {1}))).isEmpty();
    assertThat(find(ShareSeries.of(DrawnSeries.FIRST, new int[0], new int[0]))).isEmpty();
  }

  @Test
  void whatFadesOutOverMonthsIsABurstOfItsBestQuarter() {
    int[] totals = new int[3000];
    int[] counts = new int[3000];
    Arrays.fill(totals, 13);
    for (int day : new int[] {200, 900, 2100, 2700}) {
      counts[day] = 1;
    }
    for (int day = 1500; day < 1530; day += 3) {
      counts[day] = 1;
    }
    for (int day = 1530; day < 1640; day += 14) {
      counts[day] = 1;
    }
    List<Burst> bursts = find(ShareSeries.of(DrawnSeries.FIRST, totals, counts));
    assertThat(bursts).hasSize(1);
    assertThat(bursts.get(0).start()).isEqualTo(DrawnSeries.FIRST.plusDays(1500));
    assertThat(bursts.get(0).end()).isBeforeOrEqualTo(DrawnSeries.FIRST.plusDays(1590));
  }

  @Test
  void whatLastsIsNoBurst() {
    ShareSeries series =
        DrawnSeries.draw(3, 1500, 30, day -> day >= 700 && day < 1100 ? 0.3 : 0.1, 0);
    assertThat(find(series))
        .allSatisfy(
            burst ->
                assertThat(series.day(burst.end()) - series.day(burst.start())).isLessThan(91));
  }

  @Test
  void theSameSeriesHasTheSameBursts() {
    ShareSeries series =
        DrawnSeries.draw(5, 600, 30, day -> day >= 300 && day < 307 ? 0.3 : 0.05, 0.02);
    assertThat(find(series)).isEqualTo(find(series)).isNotEmpty();
  }
}
