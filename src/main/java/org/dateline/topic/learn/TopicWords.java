package org.dateline.topic.learn;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The words of the topics, the strongest first. */
public final class TopicWords implements Serializable {
  /** Words a topic is judged by. */
  static final int JUDGED = 10;

  /** A word that goes with none of the others counts as if it did so little. */
  private static final double MIN_FIT = 0.01;

  private final int[][] terms;
  private final double[][] weights;
  private final double[] exclusivity;

  private TopicWords(int[][] terms, double[][] weights, Mixture mixture) {
    this.terms = terms;
    this.weights = weights;
    this.exclusivity = new double[terms.length];
    for (int k = 0; k < terms.length; k++) {
      int topic = k;
      exclusivity[k] =
          Arrays.stream(terms[k])
              .limit(JUDGED)
              .mapToDouble(term -> own(mixture, term, topic))
              .average()
              .orElse(0);
    }
  }

  /** The words topics have been given. */
  TopicWords(List<LearnedTopic> topics, Mixture mixture, int most) {
    this(
        topics.stream()
            .map(topic -> topic.terms().stream().limit(most).mapToInt(i -> i).toArray())
            .toArray(int[][]::new),
        topics.stream()
            .map(topic -> topic.weights().stream().limit(most).mapToDouble(w -> w).toArray())
            .toArray(double[][]::new),
        mixture);
  }

  /**
   * Orders the words of every topic by how much they set it apart.
   *
   * @param most words kept of each topic
   */
  static TopicWords distinctive(Mixture mixture, int most) {
    float[][] distinct = mixture.distinctiveness();
    int topics = mixture.topics();
    int[][] terms = new int[topics][];
    double[][] weights = new double[topics][];
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
    }
    return new TopicWords(terms, weights, mixture);
  }

  /**
   * The same words, those first that set their topic apart and go with its other words: each weight
   * times the square of the word's mean NPMI with the ten strongest.
   *
   * @param npmi of the words of each topic, by rank
   */
  TopicWords coherent(double[][][] npmi, Mixture mixture, int most) {
    int[][] chosen = new int[terms.length][];
    double[][] weighed = new double[terms.length][];
    for (int k = 0; k < terms.length; k++) {
      double[] own = new double[terms[k].length];
      for (int i = 0; i < own.length; i++) {
        double fit = Math.max(MIN_FIT, Coherence.withStrongest(npmi[k], i));
        own[i] = weights[k][i] * fit * fit;
      }
      int topic = k;
      int[] order =
          IntStream.range(0, own.length)
              .boxed()
              .sorted(Comparator.comparingDouble((Integer i) -> -own[i]).thenComparing(i -> i))
              .limit(most)
              .mapToInt(Integer::intValue)
              .toArray();
      double all = Arrays.stream(own).sum();
      chosen[k] = Arrays.stream(order).map(i -> terms[topic][i]).toArray();
      weighed[k] = Arrays.stream(order).mapToDouble(i -> own[i] / all).toArray();
    }
    return new TopicWords(chosen, weighed, mixture);
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

  public int[] terms(int topic) {
    return terms[topic];
  }

  public double[] weights(int topic) {
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
