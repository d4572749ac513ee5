package org.dateline.topic.learn;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.dateline.topic.term.Vocabulary;

/** How likely a dispatch is to be about each topic, if it is about one alone. */
final class NaiveBayes {
  /** Below, {@link Math#exp} is 0. */
  private static final double NOTHING = -746;

  private final int topics;

  /** Logarithm of each topic's prior, times what it counts. */
  private final double[] start;

  /** Logarithms of the probabilities, exact to a float, {@code logs[term][topic]}. */
  private final double[][] logs;

  /**
   * Takes topics of which the larger are preferred.
   *
   * @param preference how many times the share of a topic counts; once is Bayes' rule
   */
  NaiveBayes(Mixture mixture, double preference) {
    this.topics = mixture.topics();
    this.start =
        Arrays.stream(mixture.prior()).map(prior -> preference * Math.log(prior)).toArray();
    this.logs =
        IntStream.range(0, mixture.terms())
            .parallel()
            .mapToObj(term -> logs(mixture.byTerm()[term]))
            .toArray(double[][]::new);
  }

  private static double[] logs(float[] probabilities) {
    double[] logs = new double[probabilities.length];
    for (int k = 0; k < logs.length; k++) {
      logs[k] = (float) Math.log(probabilities[k]);
    }
    return logs;
  }

  /** How likely each topic is; sum 1. */
  double[] posterior(Vocabulary.Vector vector) {
    double[] scores = start.clone();
    int[] terms = vector.terms();
    double[] weights = vector.weights();
    int i = 0;
    // Two words at once, so that each score is fetched half as often.
    for (; i + 2 <= terms.length; i += 2) {
      double[] one = logs[terms[i]];
      double[] two = logs[terms[i + 1]];
      double ofOne = FoldIn.SHARPNESS * weights[i];
      double ofTwo = FoldIn.SHARPNESS * weights[i + 1];
      for (int k = 0; k < scores.length; k++) {
        scores[k] = scores[k] + ofOne * one[k] + ofTwo * two[k];
      }
    }
    for (; i < terms.length; i++) {
      for (int k = 0; k < scores.length; k++) {
        scores[k] += FoldIn.SHARPNESS * weights[i] * logs[terms[i]][k];
      }
    }
    double greatest = Arrays.stream(scores).max().orElse(0);
    double sum = 0;
    for (int k = 0; k < topics; k++) {
      double behind = scores[k] - greatest;
      scores[k] = behind < NOTHING ? 0 : Math.exp(behind);
      sum += scores[k];
    }
    for (int k = 0; k < topics; k++) {
      scores[k] /= sum;
    }
    return scores;
  }

  /** How well the likeliest topic fits a dispatch: mean log-probability of its words. */
  double fit(Vocabulary.Vector vector) {
    double greatest = Double.NEGATIVE_INFINITY;
    int[] terms = vector.terms();
    double mass = Arrays.stream(vector.weights()).sum();
    for (int k = 0; k < topics && mass > 0; k++) {
      double sum = 0;
      for (int i = 0; i < terms.length; i++) {
        sum += vector.weights()[i] * logs[terms[i]][k];
      }
      greatest = Math.max(greatest, sum / mass);
    }
    return mass > 0 ? greatest : 0;
  }
}
