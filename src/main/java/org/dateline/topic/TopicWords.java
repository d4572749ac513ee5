package org.dateline.topic;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** The words of the topics, those that set a topic apart most first. */
final class TopicWords implements Serializable {
  /** Words a topic is judged by. */
  static final int JUDGED = 10;

  private final int[][] terms;
  private final double[][] weights;
  private final double[] exclusivity;

  /**
   * Orders the words of every topic by how much they set it apart.
   *
   * @param most words kept of each topic
   */
  TopicWords(Mixture mixture, int most) {
    float[][] distinct = mixture.distinctiveness();
    int topics = mixture.topics();
    terms = new int[topics][];
    weights = new double[topics][];
    exclusivity = new double[topics];
    for (int k = 0; k < topics; k++) {
      int topic = k;
      double all = 0;
      for (float[] row : distinct) {
        all += row[topic];
      }
      double mass = all;
      terms[k] =
          IntStream.range(0, distinct.length)
              .filter(term -> distinct[term][topic] > 0)
              .boxed()
              .sorted(
                  Comparator.comparingDouble((Integer term) -> -distinct[term][topic])
                      .thenComparing(Comparator.naturalOrder()))
              .limit(most)
              .mapToInt(Integer::intValue)
              .toArray();
      weights[k] =
          Arrays.stream(terms[k]).mapToDouble(term -> distinct[term][topic] / mass).toArray();
      exclusivity[k] =
          Arrays.stream(terms[k])
              .limit(JUDGED)
              .mapToDouble(term -> own(mixture, term, topic))
              .average()
              .orElse(0);
    }
  }

  /** Which part of a term's use is the topic's. */
  private static double own(Mixture mixture, int term, int topic) {
    double all = 0;
    for (int k = 0; k < mixture.topics(); k++) {
      all += mixture.prior()[k] * mixture.byTerm()[term][k];
    }
    return mixture.prior()[topic] * mixture.byTerm()[term][topic] / all;
  }

  int topics() {
    return terms.length;
  }

  int[] terms(int topic) {
    return terms[topic];
  }

  double[] weights(int topic) {
    return weights[topic];
  }

  /** The words a topic is judged by. */
  int[] judged(int topic) {
    return Arrays.copyOf(terms[topic], Math.min(JUDGED, terms[topic].length));
  }

  double exclusivity(int topic) {
    return exclusivity[topic];
  }
}
