package org.dateline.coverage.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;

class BetaBinomialTest {
  @Test
  void withoutDispersionItIsTheBinomialDistribution() {
    BetaBinomial law = BetaBinomial.of(40, 0.3, 0);
    BinomialDistribution binomial = new BinomialDistribution(null, 40, 0.3);
    for (int k = 0; k <= 40; k++) {
      assertThat(law.probability(k)).isCloseTo(binomial.probability(k), within(1e-12));
    }
    assertThat(law.quantile(0.975)).isEqualTo(binomial.inverseCumulativeProbability(0.975));
    assertThat(law.logProbability(3)).isCloseTo(Math.log(law.probability(3)), within(1e-9));
  }

  @Test
  void itHasTheMomentsItPromises() {
    double[][] laws = {{50, 0.02, 0.1}, {700, 0.3, 0.02}, {5, 0.5, 0.4}, {100_000, 0.01, 1e-4}};
    for (double[] one : laws) {
      BetaBinomial law = BetaBinomial.of((long) one[0], one[1], one[2]);
      double mean = 0;
      double squares = 0;
      for (long k = law.least(); k <= law.most(); k++) {
        mean += law.probability(k) * k;
        squares += law.probability(k) * k * k;
      }
      double variance = one[0] * one[1] * (1 - one[1]) * (1 + (one[0] - 1) * one[2]);
      assertThat(mean).isCloseTo(one[0] * one[1], within(1e-6 * one[0]));
      assertThat(squares - mean * mean).isCloseTo(variance, within(1e-4 * variance));
      long k = Math.round(mean);
      assertThat(law.logProbability(k)).isCloseTo(Math.log(law.probability(k)), within(1e-6));
    }
  }

  @Test
  void scoresGrowWithTheCountHoweverFar() {
    BetaBinomial law = BetaBinomial.of(5000, 0.001, 0);
    double before = Double.NEGATIVE_INFINITY;
    for (long k = 0; k <= 5000; k += 5) {
      assertThat(law.score(k)).isGreaterThanOrEqualTo(before).isFinite();
      before = law.score(k);
    }
    assertThat(law.pValue(60)).isLessThan(1e-30);
    assertThat(law.pValue(5)).isEqualTo(1);
  }
}
