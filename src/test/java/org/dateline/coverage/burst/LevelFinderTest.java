package org.dateline.coverage.burst;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LevelFinderTest {
  private static final int SERIES = 40;

  /** More than so many of 40 series happen with a probability below 0.001 at a rate of 5 %. */
  private static final int MAX = 7;

  private static List<LevelChange> find(ShareSeries series) {
    List<Burst> bursts = BurstFinder.find(series, BurstOptions.DEFAULT);
    return LevelFinder.find(series, bursts, LevelOptions.DEFAULT);
  }

  @ParameterizedTest
  @CsvSource({"0.07, 0.2, 0", "2, 0.2, 0.05", "20, 0.02, 0", "20, 0.2, 0.05", "20, 0.7, 0.05"})
  void changesAreFoundAtTheStatedRateWhereNoneIs(double perDay, double share, double rho) {
    int found = 0;
    for (int seed = 0; seed < SERIES; seed++) {
      ShareSeries series = DrawnSeries.draw(seed, 1100, perDay, day -> share, rho);
      found += LevelFinder.find(series, List.of(), LevelOptions.DEFAULT).isEmpty() ? 0 : 1;
    }
    assertThat(found).isLessThanOrEqualTo(MAX);
  }

  @Test
  void eachLastingChangeIsFoundWithinDays() {
    ShareSeries series =
        DrawnSeries.draw(1, 1400, 20, day -> day < 400 ? 0.1 : day < 1000 ? 0.2 : 0.12, 0.01);
    List<LevelChange> changes = find(series);
    assertThat(changes).hasSize(2);
    assertThat(series.day(changes.get(0).date())).isBetween(390, 410);
    assertThat(series.day(changes.get(1).date())).isBetween(990, 1010);
    assertThat(changes.get(0).before()).isBetween(0.08, 0.12);
    assertThat(changes.get(0).after()).isBetween(0.18, 0.22);
    assertThat(changes.get(0).p()).isLessThan(0.001);
  }

  @Test
  void aBurstIsNotARiseAndAFall() {
    ShareSeries series =
        DrawnSeries.draw(2, 1000, 20, day -> day >= 500 && day < 520 ? 0.6 : 0.1, 0);
    assertThat(BurstFinder.find(series, BurstOptions.DEFAULT)).isNotEmpty();
    assertThat(find(series)).isEmpty();
  }

  @Test
  void fewStoriesSayNothingOfLevels() {
    ShareSeries series = DrawnSeries.draw(1, 1000, 0.05, day -> day < 500 ? 0.01 : 0.3, 0);
    assertThat(find(series)).isEmpty();
    assertThat(find(DrawnSeries.draw(1, 100, 20, day -> 0.2, 0))).isEmpty();
  }
}
