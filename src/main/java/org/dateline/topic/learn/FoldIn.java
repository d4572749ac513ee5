package org.dateline.topic.learn;

import java.io.Serializable;
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

  /** Words that are taken at once, so that a processor need not wait for one after the other. */
  private static final int AT_ONCE = 4;

  private final double[] prior;
  private final float[][] byTerm;
  private final int topics;

  /** The rows of {@link #byTerm} that have been needed, as they are reckoned with. */
  private final double[][] rows;

  /** The topics, fixed. */
  public static final class Factors implements Serializable {
    private final Mixture mixture;

    Factors(Mixture mixture) {
      this.mixture = mixture;
    }
  }

  public FoldIn(Factors factors) {
    this.prior = factors.mixture.prior();
    this.byTerm = factors.mixture.byTerm();
    this.topics = factors.mixture.topics();
    this.rows = new double[byTerm.length][];
  }

  /**
   * The share of each topic in a dispatch: each word is from one topic, and the shares are those
   * under which the words are likeliest, by expectation maximisation (Hofmann 1999) with the
   * topics' shares of the corpus as prior. Not negative, sum 1, or all 0 where no word is known.
   */
  public double[] shares(Vocabulary.Vector vector) {
    double[] shares = new double[topics];
    int words = vector.terms().length;
    if (words == 0) {
      return shares;
    }
    double[][] probabilities = probabilities(vector.terms());
    double[] weights = new double[words];
    double mass = PRIOR_WORDS;
    for (int i = 0; i < words; i++) {
      weights[i] = SHARPNESS * vector.weights()[i];
      mass += weights[i];
    }
    System.arraycopy(prior, 0, shares, 0, topics);
    double[] next = new double[topics];
    double[] parts = new double[words];
    for (int round = 0; round < ROUNDS; round++) {
      divide(probabilities, weights, shares, parts);
      add(probabilities, parts, shares, next);
      double change = 0;
      for (int k = 0; k < topics; k++) {
        double share = next[k] / mass;
        change = Math.max(change, Math.abs(share - shares[k]));
        shares[k] = share;
      }
      if (change < TOLERANCE) {
        break;
      }
    }
    return shares;
  }

  /** The probabilities of the words, word by word. */
  private double[][] probabilities(int[] terms) {
    double[][] probabilities = new double[terms.length][];
    for (int i = 0; i < terms.length; i++) {
      double[] row = rows[terms[i]];
      if (row == null) {
        row = new double[topics];
        for (int k = 0; k < topics; k++) {
          row[k] = byTerm[terms[i]][k];
        }
        rows[terms[i]] = row;
      }
      probabilities[i] = row;
    }
    return probabilities;
  }

  /** How much of each word's weight falls on each unit of probability. */
  private void divide(double[][] words, double[] weights, double[] shares, double[] parts) {
    int i = 0;
    for (; i + AT_ONCE <= words.length; i += AT_ONCE) {
      double[] one = words[i];
      double[] two = words[i + 1];
      double[] three = words[i + 2];
      double[] four = words[i + 3];
      double ofOne = 0;
      double ofTwo = 0;
      double ofThree = 0;
      double ofFour = 0;
      for (int k = 0; k < topics; k++) {
        double share = shares[k];
        ofOne += one[k] * share;
        ofTwo += two[k] * share;
        ofThree += three[k] * share;
        ofFour += four[k] * share;
      }
      parts[i] = ofOne;
      parts[i + 1] = ofTwo;
      parts[i + 2] = ofThree;
      parts[i + 3] = ofFour;
    }
    for (; i < words.length; i++) {
      parts[i] = 0;
      for (int k = 0; k < topics; k++) {
        parts[i] += words[i][k] * shares[k];
      }
    }
    for (i = 0; i < words.length; i++) {
      parts[i] = parts[i] > 0 ? weights[i] / parts[i] : 0;
    }
  }

  /** Divides the words among the topics. */
  private void add(double[][] words, double[] parts, double[] shares, double[] next) {
    for (int k = 0; k < topics; k++) {
      next[k] = PRIOR_WORDS * prior[k];
    }
    int i = 0;
    for (; i + AT_ONCE <= words.length; i += AT_ONCE) {
      double[] one = words[i];
      double[] two = words[i + 1];
      double[] three = words[i + 2];
      double[] four = words[i + 3];
      double ofOne = parts[i];
      double ofTwo = parts[i + 1];
      double ofThree = parts[i + 2];
      double ofFour = parts[i + 3];
      for (int k = 0; k < topics; k++) {
        double share = shares[k];
        next[k] =
            next[k]
                + ofOne * one[k] * share
                + ofTwo * two[k] * share
                + ofThree * three[k] * share
                + ofFour * four[k] * share;
      }
    }
    for (; i < words.length; i++) {
      for (int k = 0; k < topics; k++) {
        next[k] += parts[i] * words[i][k] * shares[k];
      }
    }
  }
}
