package org.dateline.coverage.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class VolumeTest {
  /**
   * Weekends at four tenths, a fifth less in August, Christmas, and weeks that differ by a sixth.
   */
  private static long[] noise(int years, double volume, LocalDate doubledOn, long seed) {
    Archive archive = Archive.empty(years * 365, seed);
    double week = 1;
    for (int day = 0; day < archive.totals.length; day++) {
      LocalDate date = Archive.FIRST.plusDays(day);
      week = day % 7 == 0 ? Math.exp(0.15 * archive.random.nextGaussian()) : week;
      double mean = volume * week * (archive.weekday(day) > 4 ? 0.4 : 1);
      mean *= date.getMonthValue() == 8 ? 0.8 : 1;
      mean *= date.getMonthValue() == 12 && date.getDayOfMonth() > 23 ? 0.3 : 1;
      archive.totals[day] = archive.poisson(date.isBefore(doubledOn) ? mean : 2 * mean);
    }
    return archive.totals;
  }

  @Test
  void aFeedThatDoublesIsFoundAndItsMonthIsRight() {
    LocalDate doubled = LocalDate.of(2004, 3, 11);
    int right = 0;
    for (int seed = 0; seed < 20; seed++) {
      List<VolumeChange> changes =
          Volume.changes(Archive.FIRST, noise(6, 12, doubled, seed), List.of());
      assertThat(changes).hasSize(1);
      assertThat(changes.get(0).ratio()).isCloseTo(2, within(0.25));
      assertThat(Math.abs(ChronoUnit.DAYS.between(doubled, changes.get(0).date())))
          .isLessThanOrEqualTo(10);
      right += changes.get(0).date().getMonth() == doubled.getMonth() ? 1 : 0;
    }
    Figures.add("Doubled volume: 20 of 20 found, the month right in %d", right);
    assertThat(right).isGreaterThanOrEqualTo(19);
  }

  @Test
  void noiseHasNone() {
    int falseOnes = 0;
    int archives = 0;
    for (double volume : new double[] {0.3, 2, 12, 60}) {
      for (int seed = 0; seed < 25; seed++) {
        falseOnes +=
            Volume.changes(Archive.FIRST, noise(8, volume, LocalDate.MAX, seed), List.of()).size();
        archives++;
      }
    }
    Figures.add("False changes of volume: %d in %d archives of eight years", falseOnes, archives);
    assertThat(falseOnes).isLessThanOrEqualTo(archives / 50);
  }

  @Test
  void aGapIsNoChange() {
    long[] totals = noise(6, 12, LocalDate.MAX, 3);
    int from = 700;
    Arrays.fill(totals, from, from + 120, 0);
    List<Gap> gaps = Rhythm.gaps(Archive.FIRST, totals);
    assertThat(gaps).hasSize(1);
    assertThat(Volume.changes(Archive.FIRST, totals, gaps)).isEmpty();
  }

  @Test
  void anArchiveOfFewDaysHasNone() {
    assertThat(Volume.changes(Archive.FIRST, new long[] {3}, List.of())).isEmpty();
    assertThat(Volume.changes(Archive.FIRST, new long[] {3, 90, 80, 4}, List.of())).isEmpty();
  }
}
