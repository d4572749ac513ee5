package org.dateline.coverage.burst;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NoiseWeightsTest {
  @Test
  void theTailOfExponentialValuesIsFoundBeyondWhatWasDrawn() {
    SplittableRandom random = new SplittableRandom(1);
    double[] values = new double[2000];
    for (int i = 0; i < values.length; i++) {
      values[i] = -Math.log(random.nextDouble());
    }
    NoiseWeights weights = new NoiseWeights(values, 200);
    assertThat(weights.expectedAtLeast(1)).isCloseTo(10 * Math.exp(-1), within(0.3));
    double far = weights.expectedAtLeast(12);
    assertThat(Math.log(far)).isCloseTo(Math.log(10) - 12, within(1.5));
    assertThat(weights.expectedAtLeast(weights.weightAt(0.05))).isCloseTo(0.05, within(0.005));
  }

  @Test
  void whereNothingWasFoundAnythingIsRare() {
    NoiseWeights weights = new NoiseWeights(new double[0], 200);
    assertThat(weights.expectedAtLeast(3)).isLessThanOrEqualTo(1.0 / 200);
  }

  @Test
  void equalValuesCountTogether() {
    double[] values = new double[100];
    java.util.Arrays.fill(values, 2.5);
    NoiseWeights weights = new NoiseWeights(values, 200);
    assertThat(weights.expectedAtLeast(2.5)).isCloseTo(0.5, within(1e-9));
    assertThat(weights.expectedAtLeast(2.6)).isLessThan(0.2);
  }
}
