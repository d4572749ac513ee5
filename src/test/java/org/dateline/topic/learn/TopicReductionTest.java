package org.dateline.topic.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.dateline.topic.term.Vocabulary;
import org.junit.jupiter.api.Test;

/** From many topics to few, and how well the words of topics go together, on six terms. */
class TopicReductionTest {
  /** Two subjects of three terms each; of the first there are four times as many dispatches. */
  private static final int[][] SUBJECTS = {{0, 1, 2}, {0, 1, 2}, {0, 1, 2}, {0, 1, 2}, {3, 4, 5}};

  private static final int DISPATCHES = 100;

  /** The first subject in three splinters, the second, and one that no dispatch is about. */
  private static final float[][] START = {
    {0.70f, 0.12f, 0.12f, 0.01f, 0.17f},
    {0.15f, 0.70f, 0.15f, 0.02f, 0.16f},
    {0.12f, 0.15f, 0.70f, 0.02f, 0.17f},
    {0.01f, 0.01f, 0.01f, 0.30f, 0.16f},
    {0.01f, 0.01f, 0.01f, 0.30f, 0.17f},
    {0.01f, 0.01f, 0.01f, 0.35f, 0.17f}
  };

  private static SampleVectors vectors() {
    List<Vocabulary.Vector> vectors = new ArrayList<>();
    for (int i = 0; i < DISPATCHES; i++) {
      int[] subject = SUBJECTS[i % SUBJECTS.length];
      int[] terms = {subject[i % 3], subject[(i + 1) % 3]};
      java.util.Arrays.sort(terms);
      double weight = Math.sqrt(0.5);
      vectors.add(new Vocabulary.Vector(terms, new double[] {weight, weight}, new int[] {1, 1}));
    }
    return SampleVectors.of(vectors, START.length);
  }

  private static Mixture start() {
    return new Mixture(START, new double[] {0.25, 0.25, 0.25, 0.2, 0.05});
  }

  @Test
  void splintersGoBackToTheirSubjectAndWhatNobodyIsAboutIsGivenUp() {
    Mixture two = new TopicReduction(vectors(), 6).narrow(start(), List.of(2)).get(0);
    assertThat(two.topics()).isEqualTo(2);
    assertThat(two.prior()).contains(new double[] {0.8, 0.2}, within(0.02));
    int second = two.prior()[0] < two.prior()[1] ? 0 : 1;
    assertThat(two.byTerm()[4][second]).isGreaterThan(10 * two.byTerm()[1][second]);
  }

  @Test
  void withoutRefinementsTopicsAreJoinedAndNothingIsLearned() {
    List<Mixture> fewer = new TopicReduction(vectors(), 0).narrow(start(), List.of(5, 3));
    assertThat(fewer.get(0).byTerm()).isEqualTo(START);
    assertThat(fewer.get(1).topics()).isEqualTo(3);
  }

  @Test
  void coherenceIsThatOfTheDispatchesWithBothWords() {
    TopicWords words = TopicWords.distinctive(start(), 3);
    double[][][] npmi = Coherence.npmi(vectors(), words);
    int[] ranked = words.terms(3);
    assertThat(ranked).containsExactlyInAnyOrder(3, 4, 5);
    double both = 0;
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < i; j++) {
        both += npmi[3][i][j];
        assertThat(npmi[3][i][j]).isEqualTo(npmi[3][j][i]);
      }
    }
    // Of 20 dispatches each has two of three words: a pair stands in 6 or 7, a word in 13 or 14.
    assertThat(both / 3).isCloseTo(Coherence.npmi(20 / 3.0, 40 / 3.0, 40 / 3.0, 100), within(0.02));
  }
}
