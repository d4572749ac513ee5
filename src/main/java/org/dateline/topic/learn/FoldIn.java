package org.dateline.topic.learn;

import java.io.Serializable;
import java.util.Arrays;
import org.dateline.topic.term.Vocabulary;

/**
 * Finds the topics of a dispatch for fixed topics.
 *
 * <p>Not for several threads at once: make one for each task.
 */
public final class FoldIn {
  /**
   * How many words a vector of length 1 stands for, per unit of weight. Words of a text are not
   * independent of each other; taken for as many as there are, they would leave no doubt.
   */
  static final double SHARPNESS = 4;

  /** What is known of the shares before a word is read counts as so many words. */
  private static final double PRIOR_WORDS = 5;

  private static final int ROUNDS = 20;
  private static final double TOLERANCE = 1e-4;

  private final Factors factors;
  private final int topics;

  /** Logarithm of each topic's prior, times what it counts. */
  private final double[] start;

  /** The topics, fixed. */
  public static final class Factors implements Serializable {
    private final Mixture mixture;
    private final float[][] logs;

    Factors(Mixture mixture) {
      this.mixture = mixture;
      this.logs = new float[mixture.terms()][mixture.topics()];
      for (int term = 0; term < logs.length; term++) {
        for (int k = 0; k < mixture.topics(); k++) {
          logs[term][k] = (float) Math.log(mixture.byTerm()[term][k]);
        }
      }
    }
  }

  public FoldIn(Factors factors) {
    this(factors, 1);
  }

  /**
   * Takes topics of which the larger are preferred.
   *
   * @param preference how many times the share of a topic counts in {@link #posterior}
   */
  public FoldIn(Factors factors, double preference) {
    this.factors = factors;
    this.topics = factors.mixture.topics();
    this.start =
        Arrays.stream(factors.mixture.prior()).map(prior -> preference * Math.log(prior)).toArray();
  }

  /** How well the likeliest topic fits a dispatch: mean log-probability of its words. */
  double fit(int[] terms, double[] weights) {
    double greatest = Double.NEGATIVE_INFINITY;
    double mass = Arrays.stream(weights).sum();
    for (int k = 0; k < topics && mass > 0; k++) {
      double sum = 0;
      for (int i = 0; i < terms.length; i++) {
        sum += weights[i] * factors.logs[terms[i]][k];
      }
      greatest = Math.max(greatest, sum / mass);
    }
    return mass > 0 ? greatest : 0;
  }

  /** How likely each topic is if the dispatch has only one; sum 1. */
  double[] posterior(int[] terms, double[] weights) {
    double[] scores = start.clone();
    for (int i = 0; i < terms.length; i++) {
      float[] logs = factors.logs[terms[i]];
      double weight = SHARPNESS * weights[i];
      for (int k = 0; k < topics; k++) {
        scores[k] += weight * logs[k];
      }
    }
    double greatest = Arrays.stream(scores).max().orElse(0);
    double sum = 0;
    for (int k = 0; k < topics; k++) {
      scores[k] = Math.exp(scores[k] - greatest);
      sum += scores[k];
    }
    for (int k = 0; k < topics; k++) {
      scores[k] /= sum;
    }
    return scores;
  }

  /**
   * The share of each topic in a dispatch: each word is from one topic, and the shares are those
   * under which the words are likeliest, by expectation maximisation (Hofmann 1999) with the
   * topics' shares of the corpus as prior. Not negative, sum 1, or all 0 where no word is known.
   */
  public double[] shares(Vocabulary.Vector vector) {
    double[] shares = new double[topics];
    if (vector.terms().length == 0) {
      return shares;
    }
    double[] prior = factors.mixture.prior();
    System.arraycopy(prior, 0, shares, 0, topics);
    double[] next = new double[topics];
    for (int round = 0; round < ROUNDS; round++) {
      for (int k = 0; k < topics; k++) {
        next[k] = PRIOR_WORDS * prior[k];
      }
      double words = PRIOR_WORDS;
      for (int i = 0; i < vector.terms().length; i++) {
        double weight = SHARPNESS * vector.weights()[i];
        words += weight;
        divide(factors.mixture.byTerm()[vector.terms()[i]], weight, shares, next);
      }
      double change = 0;
      for (int k = 0; k < topics; k++) {
        double share = next[k] / words;
        change = Math.max(change, Math.abs(share - shares[k]));
        shares[k] = share;
      }
      if (change < TOLERANCE) {
        break;
      }
    }
    return shares;
  }

  /** Divides a word among the topics. */
  private void divide(float[] word, double weight, double[] shares, double[] next) {
    double all = 0;
    for (int k = 0; k < topics; k++) {
      all += word[k] * shares[k];
    }
    if (all <= 0) {
      return;
    }
    double part = weight / all;
    for (int k = 0; k < topics; k++) {
      next[k] += part * word[k] * shares[k];
    }
  }
}
