package org.dateline.topic.learn;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MixtureTest {
  @Test
  void aSingleTopicHasItsMostProbableWords() {
    Mixture one = Mixture.of(new float[][] {{0.1f}, {0.6f}, {0.3f}});

    assertThat(TopicWords.distinctive(one, 2).terms(0)).containsExactly(1, 2);
  }
}
