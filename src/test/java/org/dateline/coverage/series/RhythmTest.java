package org.dateline.coverage.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;

class RhythmTest {
  private static final LocalDate FIRST = LocalDate.of(2001, 1, 1);

  private static long[] days(int days, ToDoubleFunction<LocalDate> mean, long seed) {
    Archive archive = Archive.empty(days, seed);
    for (int day = 0; day < days; day++) {
      archive.totals[day] = archive.poisson(mean.applyAsDouble(FIRST.plusDays(day)));
    }
    archive.totals[0] = Math.max(1, archive.totals[0]);
    archive.totals[days - 1] = Math.max(1, archive.totals[days - 1]);
    return archive.totals;
  }

  private static boolean isWeekend(LocalDate date) {
    return date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
  }

  private static void silence(long[] totals, LocalDate from, int days) {
    int first = (int) (from.toEpochDay() - FIRST.toEpochDay());
    Arrays.fill(totals, first, first + days, 0);
  }

  @Test
  void twoWeeksWithoutADailyFeedAreAGap() {
    long[] totals = days(5 * 365, date -> 20, 1);
    silence(totals, LocalDate.of(2003, 5, 6), 14);
    List<Gap> gaps = Rhythm.gaps(FIRST, totals);
    assertThat(gaps).hasSize(1);
    assertThat(gaps.get(0).start()).isEqualTo(LocalDate.of(2003, 5, 6));
    assertThat(gaps.get(0).end()).isEqualTo(LocalDate.of(2003, 5, 19));
    assertThat(gaps.get(0).days()).isEqualTo(14);
    assertThat(gaps.get(0).expectedCount()).isBetween(250.0, 310.0);
    assertThat(gaps.get(0).probability()).isLessThan(1e-6);
  }

  @Test
  void aGapInAFeedOfWeekdaysHasNoWeekendAtItsEnds() {
    long[] totals = days(5 * 365, date -> isWeekend(date) ? 0 : 12, 2);
    silence(totals, LocalDate.of(2003, 5, 5), 14);
    assertThat(Rhythm.gaps(FIRST, totals))
        .extracting(Gap::start, Gap::end)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple(
                LocalDate.of(2003, 5, 5), LocalDate.of(2003, 5, 16)));
  }

  @Test
  void severalGapsDoNotHideEachOther() {
    long[] totals = days(4 * 365, date -> 15, 3);
    for (int month = 2; month <= 9; month++) {
      silence(totals, LocalDate.of(2002, month, 3), 14);
    }
    silence(totals, LocalDate.of(2003, 3, 1), 90);
    assertThat(Rhythm.gaps(FIRST, totals)).hasSize(9);
  }

  @Test
  void aHoleInAFeedWithWeekendsAndHolidaysIsFoundAndNoHolidayIs() {
    long[] totals = days(8 * 365, RhythmTest::withHolidays, 4);
    silence(totals, LocalDate.of(2005, 6, 6), 14);
    assertThat(Rhythm.gaps(FIRST, totals))
        .extracting(Gap::start)
        .containsExactly(LocalDate.of(2005, 6, 6));
  }

  /** Weekends, Christmas to New Year, Labour Day, and four days in autumn that move. */
  private static double withHolidays(LocalDate date) {
    MonthDay day = MonthDay.from(date);
    boolean isChristmas = !day.isBefore(MonthDay.of(12, 24)) || !day.isAfter(MonthDay.of(1, 2));
    LocalDate moving = LocalDate.of(date.getYear(), 9, 10).plusDays((date.getYear() * 11L) % 29);
    boolean isMoving = !date.isBefore(moving) && date.isBefore(moving.plusDays(4));
    boolean isHoliday = isChristmas || isMoving || day.equals(MonthDay.of(5, 1));
    return isWeekend(date) || isHoliday ? 0 : 10;
  }

  /**
   * Twenty archives of each kind without a gap: the rate of false ones is the stated one, or less.
   */
  @Test
  void whatARhythmExplainsIsNoGap() {
    RandomGenerator random = new Well19937c(5);
    int gaps = 0;
    int archives = 0;
    for (int seed = 0; seed < 20; seed++) {
      double rate = Math.exp(Math.log(0.03) + random.nextDouble() * Math.log(100));
      long[][] kinds = {
        days(6 * 365, date -> isWeekend(date) ? 0 : 8, seed),
        days(6 * 365, date -> isWeekend(date) ? 0.8 : 8, seed),
        days(8 * 365, RhythmTest::withHolidays, seed),
        days(10 * 365, date -> rate, seed),
        // Half a year of a few a day, half a year of one a week.
        days(8 * 365, date -> date.getMonthValue() < 7 ? 3 : 0.14, seed),
        // Hardly anything for years, then daily.
        days(8 * 365, date -> date.getYear() < 2005 ? 0.08 : 9, seed),
        bursts(seed)
      };
      for (long[] totals : kinds) {
        gaps += Rhythm.gaps(FIRST, totals).size();
        archives++;
      }
    }
    Figures.add("False gaps: %d in %d archives of 6 to 10 years", gaps, archives);
    assertThat(gaps).isLessThanOrEqualTo(archives / 20);
  }

  /** Busy for some days, silent for some weeks. */
  private static long[] bursts(long seed) {
    Archive archive = Archive.empty(8 * 365, seed);
    int day = 0;
    while (day < archive.totals.length) {
      int busy = 1 + (int) archive.poisson(6);
      for (int at = day; at < Math.min(archive.totals.length, day + busy); at++) {
        archive.totals[at] = 1 + archive.poisson(2);
      }
      day += busy + 1 + (int) (-30 * Math.log(archive.random.nextDouble()));
    }
    return archive.totals;
  }

  @Test
  void plantedGapsAreFoundAtAllVolumes() {
    int found = 0;
    int exact = 0;
    int planted = 0;
    for (double mean : new double[] {1.5, 3, 10, 50}) {
      for (int seed = 0; seed < 10; seed++) {
        long[] totals = days(6 * 365, date -> isWeekend(date) ? 0.4 * mean : mean, 100 + seed);
        LocalDate start = LocalDate.of(2003, 1 + seed, 6);
        silence(totals, start, 14);
        List<Gap> gaps = Rhythm.gaps(FIRST, totals);
        planted++;
        found += gaps.isEmpty() ? 0 : 1;
        exact +=
            gaps.stream().anyMatch(gap -> gap.start().equals(start) && gap.days() == 14) ? 1 : 0;
      }
    }
    Figures.add(
        "Gaps of two weeks: %d of %d found, %d to the day (1.5 to 50 dispatches a working day)",
        found, planted, exact);
    assertThat(found).isEqualTo(planted);
  }

  @Test
  void anArchiveOfFewDaysHasNoRhythm() {
    assertThat(Rhythm.gaps(FIRST, new long[] {1})).isEmpty();
    assertThat(Rhythm.gaps(FIRST, new long[] {5, 0, 7, 0, 0, 0, 0, 0, 0, 3})).isEmpty();
    long[] twoDispatches = new long[3650];
    twoDispatches[0] = 1;
    twoDispatches[3649] = 1;
    assertThat(Rhythm.gaps(FIRST, twoDispatches)).isEmpty();
  }

  @Test
  void aHoleInSixWeeksOfADailyFeedIsAGap() {
    long[] totals = days(42, date -> 30, 7);
    silence(totals, LocalDate.of(2001, 1, 15), 14);
    assertThat(Rhythm.gaps(FIRST, totals)).hasSize(1);
  }
}
