package org.dateline.coverage.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;

class WilsonTest {
  /** Newcombe (1998), table I: 81 of 263, 15 of 148, 0 of 20, 1 of 29, without correction. */
  @Test
  void agreesWithPublishedIntervals() {
    assertThat(Wilson.of(81, 263).low()).isCloseTo(0.2553, within(5e-5));
    assertThat(Wilson.of(81, 263).high()).isCloseTo(0.3662, within(5e-5));
    assertThat(Wilson.of(15, 148).low()).isCloseTo(0.0624, within(5e-5));
    assertThat(Wilson.of(15, 148).high()).isCloseTo(0.1605, within(5e-5));
    assertThat(Wilson.of(0, 20).low()).isZero();
    assertThat(Wilson.of(0, 20).high()).isCloseTo(0.1611, within(5e-5));
    assertThat(Wilson.of(1, 29).low()).isCloseTo(0.0061, within(5e-5));
    assertThat(Wilson.of(1, 29).high()).isCloseTo(0.1718, within(5e-5));
  }

  @Test
  void oneStratumIsTheIntervalItself() {
    Interval plain = Wilson.of(7, 120);
    Interval stratified = Wilson.stratified(new long[] {7}, new long[] {120}, new double[] {0.3});
    assertThat(stratified.low()).isCloseTo(plain.low(), within(1e-12));
    assertThat(stratified.high()).isCloseTo(plain.high(), within(1e-12));
  }

  /** Exact: the chances of all counts whose interval holds the share, no draws. */
  @Test
  void holdsTheShareInNinetyFiveOfAHundred() {
    RandomGenerator random = new Well19937c(1);
    double covered = 0;
    int cases = 2000;
    for (int at = 0; at < cases; at++) {
      double share = Math.exp(Math.log(0.005) + random.nextDouble() * Math.log(0.5 / 0.005));
      int total = (int) Math.exp(Math.log(20) + random.nextDouble() * Math.log(2000 / 20.0));
      BinomialDistribution law = new BinomialDistribution(null, total, share);
      for (int count = 0; count <= total; count++) {
        if (Wilson.of(count, total).contains(share)) {
          covered += law.probability(count);
        }
      }
    }
    Figures.add("Wilson interval: %.1f %% over %d shares and totals", 100 * covered / cases, cases);
    assertThat(covered / cases).isBetween(0.94, 0.96);
  }

  @Test
  void holdsTheShareAtAConstantMixToo() {
    RandomGenerator random = new Well19937c(2);
    int cases = 400;
    int draws = 50;
    int covered = 0;
    for (int at = 0; at < cases; at++) {
      int strata = 2 + random.nextInt(4);
      double[] shares = new double[strata];
      double[] weights = new double[strata];
      long[] totals = new long[strata];
      double share = 0;
      double all = 0;
      for (int one = 0; one < strata; one++) {
        shares[one] = Math.exp(Math.log(0.005) + random.nextDouble() * Math.log(0.5 / 0.005));
        totals[one] = (long) Math.exp(Math.log(20) + random.nextDouble() * Math.log(2000 / 20.0));
        // The mix of the whole archive is not that of the period.
        weights[one] = totals[one] * (0.5 + random.nextDouble());
        share += weights[one] * shares[one];
        all += weights[one];
      }
      for (int draw = 0; draw < draws; draw++) {
        long[] counts = new long[strata];
        for (int one = 0; one < strata; one++) {
          counts[one] = new BinomialDistribution(random, (int) totals[one], shares[one]).sample();
        }
        covered += Wilson.stratified(counts, totals, weights).contains(share / all) ? 1 : 0;
      }
    }
    double rate = (double) covered / (cases * draws);
    Figures.add(
        "Stratified Wilson interval: %.1f %% over %d mixes of 2 to 5 sources, %d draws of each",
        100 * rate, cases, draws);
    assertThat(rate).isBetween(0.94, 0.96);
  }
}
