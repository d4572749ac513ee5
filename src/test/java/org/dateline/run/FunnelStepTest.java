package org.dateline.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.dateline.table.Funnel;
import org.junit.jupiter.api.Test;

class FunnelStepTest {
  @Test
  void whatWentInCameOutOrLeftForAReason() {
    FunnelStep step = new FunnelStep(Funnel.DATE, 10, Map.of("no_date", 2L, "far", 1L), 7);

    assertThat(step.lostCount()).isEqualTo(3);
    assertThat(step.lost().keySet()).containsExactly("far", "no_date");
  }

  @Test
  void aStepThatDoesNotAddUpIsAFaultOfOurs() {
    assertThatThrownBy(() -> new FunnelStep(Funnel.DATE, 10, Map.of("no_date", 2L), 7))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "Step date took in 10 rows but accounts for 9: 7 came out and 2 left for {no_date=2}.");
  }
}
