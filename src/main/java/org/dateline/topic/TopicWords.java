package org.dateline.topic;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The words of the topics, strongest first. */
final class TopicWords implements Serializable {
  /** Words a topic is judged by. */
  static final int JUDGED = 10;

  private final int[][] terms;
  private final double[][] weights;
  private final double[] exclusivity;

  /**
   * Orders the words of every topic.
   *
   * @param byTerm weight of each topic in each term
   * @param mass each topic's weight over all terms
   * @param most words kept of each topic
   */
  TopicWords(float[][] byTerm, double[] mass, int most) {
    int topics = mass.length;
    terms = new int[topics][];
    weights = new double[topics][];
    exclusivity = new double[topics];
    for (int k = 0; k < topics; k++) {
      int topic = k;
      terms[k] =
          IntStream.range(0, byTerm.length)
              .filter(term -> byTerm[term][topic] > 0)
              .boxed()
              .sorted(
                  Comparator.comparingDouble((Integer term) -> -byTerm[term][topic])
                      .thenComparing(Comparator.naturalOrder()))
              .limit(most)
              .mapToInt(Integer::intValue)
              .toArray();
      weights[k] =
          Arrays.stream(terms[k]).mapToDouble(term -> byTerm[term][topic] / mass[topic]).toArray();
      exclusivity[k] =
          Arrays.stream(terms[k])
              .limit(JUDGED)
              .mapToDouble(term -> own(byTerm[term], mass, topic))
              .average()
              .orElse(0);
    }
  }

  private static double own(float[] weights, double[] mass, int topic) {
    double all = 0;
    for (int k = 0; k < mass.length; k++) {
      all += mass[k] > 0 ? weights[k] / mass[k] : 0;
    }
    return weights[topic] / mass[topic] / all;
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

  /** Three words of a topic that are not forms of each other. */
  String label(int topic, Vocabulary vocabulary) {
    List<String> words = new ArrayList<>();
    for (int term : terms[topic]) {
      String word = vocabulary.term(term);
      if (words.size() < 3 && words.stream().noneMatch(other -> sameStem(word, other))) {
        words.add(word);
      }
    }
    return String.join(", ", words);
  }

  /** "korea" and "korean", "missile" and "missiles". */
  private static boolean sameStem(String a, String b) {
    int shorter = Math.min(a.length(), b.length());
    int stem = Math.min(shorter, 5);
    return shorter >= 4 && a.regionMatches(0, b, 0, stem);
  }
}
