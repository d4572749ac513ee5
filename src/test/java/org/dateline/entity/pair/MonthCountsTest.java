package org.dateline.entity.pair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MonthCountsTest {
  @Test
  void storiesAreCountedByMonthInWhateverOrderTheyCome() {
    MonthCounts counts = new MonthCounts();
    for (int month : new int[] {24_120, 24_118, 24_120, 24_131, 24_119, 24_120, 24_118}) {
      counts.add(month);
    }

    assertThat(MonthCounts.of(counts.bytes()))
        .containsExactly(
            Map.entry(24_118, 2L),
            Map.entry(24_119, 1L),
            Map.entry(24_120, 3L),
            Map.entry(24_131, 1L));
  }

  @Test
  void nothingCountedHasNoMonth() {
    assertThat(MonthCounts.of(new MonthCounts().bytes())).isEmpty();
  }
}
