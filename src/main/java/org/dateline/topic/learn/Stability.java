package org.dateline.topic.learn;

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

  /**
   * How much of topics is found again in others, 0..1: topics are assigned one to one, so that the
   * sum of the words they have in common is greatest; a topic without a counterpart counts 0.
   */
  static double matched(TopicWords words, TopicWords others) {
    double[][] shared = new double[words.topics()][others.topics()];
    for (int k = 0; k < shared.length; k++) {
      for (int other = 0; other < others.topics(); other++) {
        int either = Math.max(words.judged(k).length, others.judged(other).length);
        shared[k][other] =
            either == 0 ? 0 : (double) common(words.judged(k), others.judged(other)) / either;
      }
    }
    int[] columns = HungarianAssignment.best(shared);
    double sum = 0;
    for (int k = 0; k < columns.length; k++) {
      sum += columns[k] < 0 ? 0 : shared[k][columns[k]];
    }
    int topics = Math.max(words.topics(), others.topics());
    return topics == 0 ? 0 : sum / topics;
  }

  private static int common(int[] words, int[] others) {
    return (int)
        Arrays.stream(words)
            .filter(word -> Arrays.stream(others).anyMatch(other -> other == word))
            .count();
  }
}
