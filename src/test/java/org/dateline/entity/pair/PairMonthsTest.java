package org.dateline.entity.pair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PairMonthsTest {
  private static final int JANUARY = 2007 * 12;

  private static NavigableMap<Integer, Long> months(long... stories) {
    NavigableMap<Integer, Long> months = new TreeMap<>();
    for (int i = 0; i < stories.length; i++) {
      if (stories[i] > 0) {
        months.put(JANUARY + i, stories[i]);
      }
    }
    return months;
  }

  private static final PairMonths ARCHIVE =
      new PairMonths(months(100, 100, 100, 100, 100, 100, 100, 100, 100));

  @Test
  void measuresEachMonthByItsOwnStories() {
    var months = ARCHIVE.of(months(0, 10), months(5, 20), months(0, 10));
    assertThat(months).hasSize(1);
    // ln(10 · 100 / (20 · 10)) / -ln(10 / 100)
    assertThat(months.get(0).npmi()).isCloseTo(Math.log(5) / Math.log(10), within(1e-12));
    assertThat(months.get(0).month()).isEqualTo(JANUARY + 1);
  }

  @Test
  void inTheFirstThreeMonthsOfAnArchiveNothingIsNew() {
    Map<Integer, Long> all = months(50, 50, 50, 50, 50, 50);
    assertThat(ARCHIVE.of(months(0, 0, 1, 1), all, all))
        .extracting(PairMonths.Month::isNew)
        .containsExactly(false, false);
    assertThat(ARCHIVE.of(months(0, 0, 0, 1, 2), all, all))
        .extracting(PairMonths.Month::isNew)
        .containsExactly(true, false);
  }

  @Test
  void aPairRisesByTheSixMonthsBefore() {
    Map<Integer, Long> all = months(50, 50, 50, 50, 50, 50, 50, 50, 50);
    // Nine in March are forgotten in October; in September they are not.
    assertThat(ARCHIVE.of(months(0, 1, 9, 0, 0, 0, 0, 0, 4), all, all))
        .extracting(PairMonths.Month::isRising)
        .containsExactly(false, true, false);
    assertThat(ARCHIVE.of(months(0, 9, 0, 0, 0, 0, 0, 0, 4), all, all))
        .extracting(PairMonths.Month::isRising)
        .containsExactly(true, true);
  }
}
