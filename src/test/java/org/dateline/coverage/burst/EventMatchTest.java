package org.dateline.coverage.burst;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventMatchTest {
  private static Burst burst(int start, int end) {
    return new Burst(day(start), day(end), day(start), 1, 3, 3, 1, 5, 0.01);
  }

  private static LocalDate day(int number) {
    return DrawnSeries.FIRST.plusDays(number);
  }

  private static final List<Burst> BURSTS = List.of(burst(10, 20), burst(22, 25), burst(60, 60));

  @Test
  void anEventExplainsWhatStartsSoonAfterItOrHoldsIt() {
    assertThat(EventMatch.of(day(6), BURSTS, 3)).isNull();
    assertThat(EventMatch.of(day(7), BURSTS, 3)).isEqualTo(new EventMatch(0, 3));
    assertThat(EventMatch.of(day(10), BURSTS, 0)).isEqualTo(new EventMatch(0, 0));
    assertThat(EventMatch.of(day(15), BURSTS, 3)).isEqualTo(new EventMatch(0, -5));
    assertThat(EventMatch.of(day(26), BURSTS, 3)).isNull();
    assertThat(EventMatch.of(day(61), BURSTS, 3)).isNull();
  }

  @Test
  void ofSeveralTheNearestStartCounts() {
    assertThat(EventMatch.of(day(20), BURSTS, 3)).isEqualTo(new EventMatch(1, 2));
    assertThat(EventMatch.of(day(16), List.of(burst(10, 20), burst(22, 25)), 6))
        .isEqualTo(new EventMatch(1, 6));
  }
}
