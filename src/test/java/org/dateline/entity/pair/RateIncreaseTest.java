package org.dateline.entity.pair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RateIncreaseTest {
  @Test
  void agreesWithTheTailOfPoisson() {
    // P(X >= 3) for mean 1 is 1 - 2.5/e.
    assertThat(RateIncrease.atLeast(3, 1)).isCloseTo(1 - 2.5 / Math.E, within(1e-12));
    assertThat(RateIncrease.atLeast(0, 5)).isEqualTo(1);
  }

  @Test
  void risesOnlyAboveItsOwnRate() {
    assertThat(RateIncrease.isRising(12, 100, 12, 600)).isTrue();
    assertThat(RateIncrease.isRising(3, 100, 18, 600)).isFalse();
    assertThat(RateIncrease.isRising(2, 100, 0, 600)).isFalse();
    assertThat(RateIncrease.isRising(9, 100, 0, 0)).isFalse();
  }
}
