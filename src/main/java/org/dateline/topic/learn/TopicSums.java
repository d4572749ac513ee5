package org.dateline.topic.learn;

import org.dateline.topic.term.Vocabulary;

/** How many dispatches are about each topic, and how much of each term these have. */
final class TopicSums {
  private final int topics;
  private final double[] dispatches;

  /** Term by term, the topics of a term side by side. */
  private final double[] words;

  TopicSums(int terms, int topics) {
    this.topics = topics;
    this.dispatches = new double[topics];
    this.words = new double[terms * topics];
  }

  /**
   * Adds a dispatch to a topic.
   *
   * @param share of the dispatch
   * @param scale how many words a weight of 1 stands for
   */
  void add(int topic, double share, Vocabulary.Vector vector, double scale) {
    dispatches[topic] += share;
    int[] terms = vector.terms();
    double[] weights = vector.weights();
    for (int i = 0; i < terms.length; i++) {
      words[terms[i] * topics + topic] += share * scale * weights[i];
    }
  }

  /** The weight of each topic in each term, {@code byTerm[term][topic]}. */
  float[][] byTerm() {
    float[][] byTerm = new float[words.length / topics][topics];
    for (int i = 0; i < words.length; i++) {
      byTerm[i / topics][i % topics] = (float) words[i];
    }
    return byTerm;
  }

  /**
   * The sums as probabilities.
   *
   * @param smoothing what is added to each sum (Laplace)
   */
  Mixture mixture(double smoothing) {
    int terms = words.length / topics;
    double[] prior = new double[topics];
    double[] mass = new double[topics];
    double all = 0;
    for (int k = 0; k < topics; k++) {
      mass[k] = smoothing * terms;
      all += dispatches[k] + smoothing;
    }
    for (int i = 0; i < words.length; i++) {
      mass[i % topics] += words[i];
    }
    for (int k = 0; k < topics; k++) {
      prior[k] = (dispatches[k] + smoothing) / all;
    }
    float[][] byTerm = new float[terms][topics];
    for (int i = 0; i < words.length; i++) {
      byTerm[i / topics][i % topics] = (float) ((words[i] + smoothing) / mass[i % topics]);
    }
    return new Mixture(byTerm, prior);
  }
}
