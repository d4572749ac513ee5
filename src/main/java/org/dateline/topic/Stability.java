package org.dateline.topic;

import java.util.Arrays;

/** How much of topics comes back when they are learned again. */
final class Stability {
  private Stability() {}

  /** The greatest share of a topic's words that one of other topics has, 0..1. */
  static double of(int[] words, TopicWords others) {
    int most = 0;
    for (int k = 0; k < others.topics(); k++) {
      most = Math.max(most, common(words, others.judged(k)));
    }
    return words.length == 0 ? 0 : (double) most / words.length;
  }

  /** Mean over all topics. */
  static double mean(TopicWords words, TopicWords others) {
    double sum = 0;
    for (int k = 0; k < words.topics(); k++) {
      sum += of(words.judged(k), others);
    }
    return words.topics() == 0 ? 0 : sum / words.topics();
  }

  private static int common(int[] words, int[] others) {
    return (int)
        Arrays.stream(words)
            .filter(word -> Arrays.stream(others).anyMatch(other -> other == word))
            .count();
  }
}
