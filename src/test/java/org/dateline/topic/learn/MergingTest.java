package org.dateline.topic.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MergingTest {
  /** Two topics of the first two terms, one of the third and one of the fourth. */
  private static final float[][] BY_TERM = {
    {0.6f, 0.5f, 0.05f, 0.05f},
    {0.3f, 0.4f, 0.05f, 0.05f},
    {0.05f, 0.05f, 0.8f, 0.1f},
    {0.05f, 0.05f, 0.1f, 0.8f}
  };

  @Test
  void joinsTheTopicsOfTheSameWords() {
    Mixture merged = Merging.merge(new Mixture(BY_TERM, new double[] {0.25, 0.25, 0.25, 0.25}), 3);
    assertThat(merged.prior()).containsExactly(0.5, 0.25, 0.25);
    assertThat(merged.byTerm()[0][0]).isCloseTo(0.55f, within(1e-6f));
    assertThat(merged.byTerm()[2]).containsExactly(0.05f, 0.8f, 0.1f);
  }

  @Test
  void probabilitiesStayProbabilitiesHoweverFewAreLeft() {
    Mixture mixture = new Mixture(BY_TERM, new double[] {0.4, 0.3, 0.2, 0.1});
    for (int most = 1; most <= 4; most++) {
      Mixture merged = Merging.merge(mixture, most);
      assertThat(merged.topics()).isEqualTo(most);
      assertThat(Arrays.stream(merged.prior()).sum()).isCloseTo(1, within(1e-9));
      for (int k = 0; k < most; k++) {
        double sum = 0;
        for (float[] row : merged.byTerm()) {
          sum += row[k];
        }
        assertThat(sum).isCloseTo(1, within(1e-6));
      }
    }
  }

  @Test
  void aSmallTopicIsJoinedBeforeALargeOneThatIsAsAlike() {
    float[][] byTerm = {
      {0.9f, 0.1f, 0.1f},
      {0.05f, 0.8f, 0.1f},
      {0.05f, 0.1f, 0.8f}
    };
    Mixture merged = Merging.merge(new Mixture(byTerm, new double[] {0.49, 0.49, 0.02}), 2);
    assertThat(Arrays.stream(merged.prior()).min()).as("the third is gone").hasValue(0.49);
  }

  @Test
  void stepsGoDownByTheSamePartEachAndEndAtTheNumberWanted() {
    assertThat(Merging.steps(160, 10, 4)).containsExactly(80, 40, 20, 10);
    assertThat(Merging.steps(5, 4, 5)).containsExactly(4);
    assertThat(Merging.steps(4, 4, 5)).isEmpty();
    assertThat(Merging.steps(3, 10, 5)).isEmpty();
  }
}
