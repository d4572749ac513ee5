package org.dateline.topic.learn;

import java.io.Serializable;

/**
 * Topics as probabilities: of each term in each topic, and of each topic. Whatever has learned
 * them, words, weights and shares are on this one scale.
 */
final class Mixture implements Serializable {
  /** Of every topic's probability this part is spread as in the whole sample. */
  private static final double BACKGROUND = 0.1;

  private final float[][] byTerm;
  private final double[] prior;

  /**
   * Probabilities as they are.
   *
   * @param byTerm of each term in each topic, {@code byTerm[term][topic]}, above 0
   * @param prior of each topic, sum 1
   */
  Mixture(float[][] byTerm, double[] prior) {
    this.byTerm = byTerm;
    this.prior = prior.clone();
  }

  /** Makes probabilities of weights, {@code weights[term][topic]}, all topics being as likely. */
  static Mixture of(float[][] weights) {
    int topics = weights.length == 0 ? 0 : weights[0].length;
    double[] mass = new double[topics];
    for (float[] row : weights) {
      for (int k = 0; k < topics; k++) {
        mass[k] += row[k];
      }
    }
    float[][] byTerm = new float[weights.length][topics];
    for (int term = 0; term < weights.length; term++) {
      double all = 0;
      for (int k = 0; k < topics; k++) {
        all += mass[k] > 0 ? weights[term][k] / mass[k] / topics : 0;
      }
      for (int k = 0; k < topics; k++) {
        double own = mass[k] > 0 ? weights[term][k] / mass[k] : all;
        // A term that no topic has is as rare in all of them.
        byTerm[term][k] =
            (float) Math.max((1 - BACKGROUND) * own + BACKGROUND * all, Float.MIN_NORMAL);
      }
    }
    double[] prior = new double[topics];
    java.util.Arrays.fill(prior, 1.0 / topics);
    return new Mixture(byTerm, prior);
  }

  /** Some of the topics, their probabilities scaled to the sum 1. */
  Mixture only(int[] topics) {
    float[][] some = new float[byTerm.length][topics.length];
    double[] their = java.util.Arrays.stream(topics).mapToDouble(k -> prior[k]).toArray();
    double sum = java.util.Arrays.stream(their).sum();
    for (int i = 0; i < topics.length; i++) {
      their[i] /= sum;
      for (int term = 0; term < byTerm.length; term++) {
        some[term][i] = byTerm[term][topics[i]];
      }
    }
    return new Mixture(some, their);
  }

  /** These topics and others of the same terms, all as likely. */
  Mixture and(Mixture other) {
    int all = topics() + other.topics();
    float[][] both = new float[byTerm.length][all];
    for (int term = 0; term < both.length; term++) {
      System.arraycopy(byTerm[term], 0, both[term], 0, topics());
      System.arraycopy(other.byTerm[term], 0, both[term], topics(), other.topics());
    }
    double[] even = new double[all];
    java.util.Arrays.fill(even, 1.0 / all);
    return new Mixture(both, even);
  }

  int topics() {
    return prior.length;
  }

  int terms() {
    return byTerm.length;
  }

  float[][] byTerm() {
    return byTerm;
  }

  double[] prior() {
    return prior;
  }

  /**
   * How much each term sets each topic apart: p(term|topic) ln p(term|topic) / p(term), its part of
   * the divergence of the topic from the whole (Kullback, Leibler 1951); 0 where that is negative.
   */
  float[][] distinctiveness() {
    float[][] distinct = new float[byTerm.length][prior.length];
    for (int term = 0; term < byTerm.length; term++) {
      double all = 0;
      for (int k = 0; k < prior.length; k++) {
        all += prior[k] * byTerm[term][k];
      }
      for (int k = 0; k < prior.length; k++) {
        // A single topic has nothing to be set apart from: its words are its most probable ones.
        distinct[term][k] =
            prior.length == 1 ? byTerm[term][k] : distinctiveness(byTerm[term][k], all);
      }
    }
    return distinct;
  }

  /**
   * How much a term sets a topic apart.
   *
   * @param own its probability in the topic, above 0
   * @param all its probability in the whole sample
   */
  static float distinctiveness(double own, double all) {
    return (float) Math.max(0, own * Math.log(own / all));
  }
}
