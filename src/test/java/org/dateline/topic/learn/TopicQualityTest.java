package org.dateline.topic.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dateline.topic.term.Vocabulary;
import org.junit.jupiter.api.Test;

/** Stability, diversity, the number of topics, and labels, all of which go by the words alone. */
class TopicQualityTest {
  private static final List<String> TERMS =
      List.of(
          "missile",
          "missiles",
          "nuclear test",
          "korea",
          "korean",
          "oil",
          "crude",
          "barrel",
          "opec",
          "kim jong-il",
          "goal",
          "match");

  private static final Vocabulary VOCABULARY =
      new Vocabulary(TERMS, Collections.nCopies(TERMS.size(), 5L), 100);

  private static TopicWords words(int[]... terms) {
    float[][] even = new float[TERMS.size()][terms.length];
    for (float[] row : even) {
      Arrays.fill(row, 1f / TERMS.size());
    }
    double[] prior = new double[terms.length];
    Arrays.fill(prior, 1.0 / terms.length);
    return new TopicWords(
        Arrays.stream(terms).map(TopicQualityTest::topic).toList(), new Mixture(even, prior), 10);
  }

  private static LearnedTopic topic(int[] terms) {
    return new LearnedTopic(
        "",
        0,
        0,
        0,
        false,
        Arrays.stream(terms).boxed().toList(),
        IntStream.range(0, terms.length).mapToObj(i -> 1.0 / (i + 1)).toList());
  }

  @Test
  void theSameTopicsInAnotherOrderAreFoundAgain() {
    TopicWords one = words(new int[] {0, 1, 2}, new int[] {5, 6, 7});
    assertThat(Stability.matched(one, words(new int[] {7, 6, 5}, new int[] {0, 1, 2})))
        .isEqualTo(1);
    assertThat(Stability.of(new int[] {0, 1, 2}, one)).isEqualTo(1);
  }

  @Test
  void twoTopicsCannotBothBeTheSameOne() {
    TopicWords twice = words(new int[] {0, 1, 2}, new int[] {0, 1, 3});
    TopicWords once = words(new int[] {0, 1, 2}, new int[] {5, 6, 7});
    assertThat(Stability.matched(twice, once)).isEqualTo(0.5);
    assertThat(Stability.of(new int[] {0, 1, 3}, once)).isCloseTo(2.0 / 3, within(1e-9));
  }

  @Test
  void aTopicWithoutACounterpartCountsAsLost() {
    TopicWords two = words(new int[] {0, 1, 2}, new int[] {5, 6, 7});
    TopicWords one = words(new int[][] {{5, 6, 7}});
    assertThat(Stability.matched(two, one)).isEqualTo(0.5);
    assertThat(Stability.matched(one, two)).isEqualTo(0.5);
  }

  @Test
  void diversityIsTheShareOfDifferentWords() {
    assertThat(TopicNumber.diversity(words(new int[] {0, 1, 2}, new int[] {2, 5, 6, 7, 8})))
        .isEqualTo(7.0 / 8);
  }

  @Test
  void theBestNumberIsThatOfTheGreatestProductAndTheSmallerOfEquals() {
    TopicNumber.Tried few = new TopicNumber.Tried(10, 0.2, 1, 0.9);
    TopicNumber.Tried some = new TopicNumber.Tried(20, 0.4, 0.9, 0.7);
    TopicNumber.Tried many = new TopicNumber.Tried(50, 0.4, 0.9, 0.7);
    TopicNumber.Tried incoherent = new TopicNumber.Tried(75, -0.1, 1, 1);
    assertThat(TopicNumber.best(List.of(few, some, many, incoherent))).isEqualTo(some);
    assertThat(incoherent.score()).isZero();
    assertThat(some).hasToString("20: 0.252 (0.40 x 0.90 x 0.70)");
  }

  @Test
  void triesNoMoreTopicsThanTheSampleHasDispatchesFor() {
    assertThat(TopicNumber.counts(60)).containsExactly(50, 30, 20, 10);
    assertThat(TopicNumber.counts(4)).containsExactly(4);
  }

  @Test
  void aLabelBeginsWithAPhraseAndDoesNotSayAWordTwice() {
    List<String> labels =
        Labels.of(
            words(new int[] {0, 2, 1, 3, 4}, new int[] {5, 6, 7}),
            VOCABULARY,
            Map.of("korea", "Korea", "opec", "OPEC"));
    assertThat(labels).containsExactly("nuclear test, missile, Korea", "oil, crude, barrel");
  }

  @Test
  void noTwoLabelsAreAlike() {
    List<String> labels =
        Labels.of(
            words(new int[] {5, 6, 7, 8}, new int[] {5, 6, 7, 10}, new int[] {5, 6, 7}),
            VOCABULARY,
            Map.of());
    assertThat(labels).doesNotHaveDuplicates().hasSize(3);
    assertThat(labels.get(0)).isEqualTo("oil, crude, barrel");
  }
}
