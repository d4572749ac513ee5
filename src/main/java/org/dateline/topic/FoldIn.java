package org.dateline.topic;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Finds the topics of a dispatch for fixed topics: the same non-negative least squares that
 * implicit ALS solves for a row (Hu, Koren, Volinsky 2008), by coordinate descent.
 *
 * <p>Not for several threads at once: make one for each task.
 */
final class FoldIn {
  private static final int SWEEPS = 60;
  private static final double TOLERANCE = 1e-7;

  private final Factors factors;
  private final int topics;
  private final double[] matrix;
  private final double[] target;

  /** The topics, fixed. */
  static final class Factors implements Serializable {
    private final float[][] byTerm;
    private final double[] gram;
    private final double[] mass;
    private final double alpha;
    private final double lambda;

    private Factors(float[][] byTerm, double[] gram, double[] mass, double alpha, double lambda) {
      this.byTerm = byTerm;
      this.gram = gram;
      this.mass = mass;
      this.alpha = alpha;
      this.lambda = lambda;
    }

    /**
     * Prepares topics.
     *
     * @param byTerm weight of each topic in each term, {@code byTerm[term][topic]}
     * @param alpha confidence of ALS
     * @param lambda regularization of ALS
     */
    static Factors of(float[][] byTerm, int topics, double alpha, double lambda) {
      double[] gram = new double[topics * topics];
      double[] mass = new double[topics];
      for (float[] row : byTerm) {
        for (int a = 0; a < topics; a++) {
          mass[a] += row[a];
          for (int b = 0; b < topics; b++) {
            gram[a * topics + b] += (double) row[a] * row[b];
          }
        }
      }
      return new Factors(byTerm, gram, mass, alpha, lambda);
    }

    /** Each topic's weight over all terms. */
    double[] mass() {
      return mass;
    }
  }

  FoldIn(Factors factors) {
    this.factors = factors;
    this.topics = factors.mass().length;
    this.matrix = new double[topics * topics];
    this.target = new double[topics];
  }

  /** The share of each topic in a dispatch: non-negative, sum 1, or all 0 where nothing fits. */
  double[] shares(Vocabulary.Vector vector) {
    double[] shares = weights(vector);
    double sum = 0;
    for (int k = 0; k < topics; k++) {
      shares[k] *= factors.mass()[k];
      sum += shares[k];
    }
    for (int k = 0; k < topics && sum > 0; k++) {
      shares[k] /= sum;
    }
    return shares;
  }

  /** The solution of the least squares. */
  double[] weights(Vocabulary.Vector vector) {
    setUp(vector);
    double[] x = new double[topics];
    if (vector.terms().length == 0) {
      return x;
    }
    double[] gradient = target.clone();
    double greatest = Arrays.stream(target).max().orElse(0);
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      double change = 0;
      for (int k = 0; k < topics; k++) {
        double next = Math.max(0, x[k] + gradient[k] / matrix[k * topics + k]);
        double step = next - x[k];
        if (step == 0) {
          continue;
        }
        x[k] = next;
        change = Math.max(change, Math.abs(step) * matrix[k * topics + k]);
        for (int j = 0; j < topics; j++) {
          gradient[j] -= step * matrix[k * topics + j];
        }
      }
      if (change <= TOLERANCE * greatest) {
        break;
      }
    }
    return x;
  }

  private void setUp(Vocabulary.Vector vector) {
    System.arraycopy(factors.gram, 0, matrix, 0, matrix.length);
    Arrays.fill(target, 0);
    for (int i = 0; i < vector.terms().length; i++) {
      float[] row = factors.byTerm[vector.terms()[i]];
      double confidence = factors.alpha * vector.weights()[i];
      for (int a = 0; a < topics; a++) {
        if (row[a] == 0) {
          continue;
        }
        target[a] += (1 + confidence) * row[a];
        double weight = confidence * row[a];
        for (int b = 0; b < topics; b++) {
          matrix[a * topics + b] += weight * row[b];
        }
      }
    }
    double ridge = factors.lambda * Math.max(1, vector.terms().length);
    for (int k = 0; k < topics; k++) {
      matrix[k * topics + k] += ridge;
    }
  }
}
