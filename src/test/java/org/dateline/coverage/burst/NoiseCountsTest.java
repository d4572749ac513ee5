package org.dateline.coverage.burst;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoiseCountsTest {
  private static final int DAYS = 40_000;

  private static double[] meanAndVariance(NoiseCounts law) {
    int[] counts = new int[DAYS];
    law.draw(new SplittableRandom(1), counts);
    double mean = Arrays.stream(counts).average().orElse(0);
    double variance =
        Arrays.stream(counts).mapToDouble(count -> (count - mean) * (count - mean)).sum() / DAYS;
    return new double[] {mean, variance};
  }

  @ParameterizedTest
  @CsvSource({"1, 0.3, 0", "30, 0.02, 0", "30, 0.5, 0.1", "5000, 0.7, 0.001"})
  void countsHaveTheMeanAndTheVarianceOfABetaBinomial(int n, double p, double rho) {
    int[] totals = new int[DAYS];
    double[] shares = new double[DAYS];
    Arrays.fill(totals, n);
    Arrays.fill(shares, p);
    double[] found = meanAndVariance(NoiseCounts.of(totals, shares, rho));
    double variance = n * p * (1 - p) * (1 + (n - 1) * rho);
    assertThat(found[0]).isCloseTo(n * p, within(4 * Math.sqrt(variance / DAYS)));
    assertThat(found[1]).isCloseTo(variance, within(0.05 * variance));
  }

  @ParameterizedTest
  @CsvSource({"0.05, 0", "0.05, 4", "3, 0.5"})
  void numbersHaveTheMeanAndTheVarianceOfANegativeBinomial(double mean, double dispersion) {
    double[] means = new double[DAYS];
    Arrays.fill(means, mean);
    double[] found = meanAndVariance(NoiseCounts.negativeBinomial(means, dispersion));
    double variance = mean + dispersion * mean * mean;
    assertThat(found[0]).isCloseTo(mean, within(4 * Math.sqrt(variance / DAYS)));
    assertThat(found[1]).isCloseTo(variance, within(0.06 * variance));
  }

  @Test
  void aDayWithoutStoriesHasNone() {
    int[] counts = {7, 7};
    NoiseCounts.of(new int[] {0, 3}, new double[] {0.5, 1}, 0)
        .draw(new SplittableRandom(1), counts);
    assertThat(counts).containsExactly(0, 3);
  }
}
