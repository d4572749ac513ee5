package org.dateline.topic.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.dateline.topic.term.Vocabulary;
import org.junit.jupiter.api.Test;

class FoldInTest {
  private static final Mixture MIXTURE =
      new Mixture(
          new float[][] {{0.7f, 0.1f}, {0.2f, 0.2f}, {0.1f, 0.7f}}, new double[] {0.5, 0.5});

  private static FoldIn foldIn() {
    return new FoldIn(new FoldIn.Factors(MIXTURE));
  }

  private static Vocabulary.Vector vector(int[] terms, double... weights) {
    return new Vocabulary.Vector(terms, weights, new int[terms.length]);
  }

  @Test
  void aDispatchWithoutKnownWordsHasNoTopic() {
    assertThat(foldIn().shares(vector(new int[0]))).containsExactly(0, 0);
  }

  @Test
  void sharesAddUpToOneAndFollowTheWords() {
    double[] shares = foldIn().shares(vector(new int[] {0, 1}, 3, 1));
    assertThat(Arrays.stream(shares).sum()).isCloseTo(1, within(1e-9));
    assertThat(shares[0]).isGreaterThan(0.7);
    assertThat(foldIn().shares(vector(new int[] {0, 2}, 2, 2))[0]).isCloseTo(0.5, within(1e-6));
  }

  @Test
  void thePosteriorIsThatOfBayes() {
    double[] posterior =
        new NaiveBayes(MIXTURE, 1).posterior(vector(new int[] {0}, 1 / FoldIn.SHARPNESS));
    assertThat(posterior[0]).isCloseTo(0.7 / 0.8, within(1e-6));
  }

  @Test
  void whereLargeTopicsArePreferredTheirShareCountsSeveralTimes() {
    Mixture uneven = new Mixture(MIXTURE.byTerm(), new double[] {0.75, 0.25});
    double[] posterior = new NaiveBayes(uneven, 2).posterior(vector(new int[] {1}, 1));
    assertThat(posterior[0]).isCloseTo(9.0 / 10, within(1e-6));
  }

  @Test
  void wordsThatAllTopicsHaveSetNoneApart() {
    float[][] distinct = MIXTURE.distinctiveness();
    assertThat(distinct[1]).containsExactly(0, 0);
    assertThat(distinct[0][0]).isCloseTo((float) (0.7 * Math.log(0.7 / 0.4)), within(1e-6f));
  }
}
