package org.dateline.entity.pair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RiseTest {
  @Test
  void agreesWithTheTailOfPoisson() {
    // P(X >= 3) for mean 1 is 1 - 2.5/e.
    assertThat(Rise.atLeast(3, 1)).isCloseTo(1 - 2.5 / Math.E, within(1e-12));
    assertThat(Rise.atLeast(0, 5)).isEqualTo(1);
  }

  @Test
  void risesOnlyAboveItsOwnRate() {
    assertThat(Rise.isRising(12, 100, 12, 600)).isTrue();
    assertThat(Rise.isRising(3, 100, 18, 600)).isFalse();
    assertThat(Rise.isRising(2, 100, 0, 600)).isFalse();
    assertThat(Rise.isRising(9, 100, 0, 0)).isFalse();
  }
}
