package org.dateline.topic.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Makes fewer topics of many: the two that are set apart by the most alike words become one, again
 * and again. A small topic is joined to its nearest sooner than a large one, so that what is left
 * is what much of the corpus is about and comes back in another sample of it.
 */
final class Merging {
  /** Topics without a word in common are still this much alike, so that the small ones go. */
  private static final double STRANGERS = 0.01;

  /** Power of the smaller share that similarity is divided by: at 0, size would not matter. */
  private static final double SMALL_FIRST = 0.3;

  private final double[] prior;

  /** {@code probabilities[topic][term]}. */
  private final float[][] probabilities;

  /** Of each term in the whole sample, which merging does not change. */
  private final double[] all;

  /** What sets each topic apart, as vectors of length 1. */
  private final float[][] apart;

  private final int[][] terms;

  /** Cosines of these, and so the similarity of each topic with those before it. */
  private final double[][] cosine;

  private final boolean[] isGone;
  private int left;

  private Merging(Mixture mixture) {
    int topics = mixture.topics();
    this.prior = mixture.prior().clone();
    this.probabilities = new float[topics][mixture.terms()];
    this.all = new double[mixture.terms()];
    this.apart = new float[topics][];
    this.terms = new int[topics][];
    this.cosine = new double[topics][topics];
    this.isGone = new boolean[topics];
    this.left = topics;
    for (int term = 0; term < all.length; term++) {
      for (int k = 0; k < topics; k++) {
        probabilities[k][term] = mixture.byTerm()[term][k];
        all[term] += prior[k] * probabilities[k][term];
      }
    }
    for (int k = 0; k < topics; k++) {
      apart[k] = apart(k);
      terms[k] = terms(apart[k]);
      for (int other = 0; other < k; other++) {
        cosine[k][other] = cosine(k, other);
      }
    }
  }

  /** At most so many topics. */
  static Mixture merge(Mixture mixture, int most) {
    if (mixture.topics() <= most) {
      return mixture;
    }
    Merging merging = new Merging(mixture);
    while (merging.left > most) {
      merging.joinNearest();
    }
    return merging.result();
  }

  /**
   * From one number of topics to a smaller one in so many steps, each the same part of the last.
   */
  static List<Integer> steps(int from, int to, int times) {
    List<Integer> steps = new ArrayList<>();
    for (int i = 1; i <= times; i++) {
      int step = (int) Math.round(from * Math.pow((double) to / from, (double) i / times));
      if (step < from && (steps.isEmpty() || step < steps.get(steps.size() - 1))) {
        steps.add(step);
      }
    }
    return steps;
  }

  private float[] apart(int topic) {
    float[] vector = new float[all.length];
    double squares = 0;
    for (int term = 0; term < vector.length; term++) {
      vector[term] = Mixture.distinctiveness(probabilities[topic][term], all[term]);
      squares += (double) vector[term] * vector[term];
    }
    double length = Math.sqrt(squares);
    for (int term = 0; term < vector.length && length > 0; term++) {
      vector[term] /= (float) length;
    }
    return vector;
  }

  private double cosine(int one, int other) {
    float[] a = apart[one];
    float[] b = apart[other];
    double sum = 0;
    for (int term : terms[one]) {
      sum += (double) a[term] * b[term];
    }
    return sum;
  }

  /** The terms that set a topic apart; most do not. */
  private static int[] terms(float[] apart) {
    return IntStream.range(0, apart.length).filter(term -> apart[term] > 0).toArray();
  }

  private void joinNearest() {
    int first = -1;
    int second = -1;
    double most = -1;
    for (int k = 0; k < prior.length; k++) {
      for (int other = 0; other < k && !isGone[k]; other++) {
        double near =
            (cosine[k][other] + STRANGERS)
                / Math.pow(Math.min(prior[k], prior[other]), SMALL_FIRST);
        if (!isGone[other] && near > most) {
          most = near;
          first = other;
          second = k;
        }
      }
    }
    join(first, second);
  }

  private void join(int into, int from) {
    double both = prior[into] + prior[from];
    for (int term = 0; term < all.length; term++) {
      probabilities[into][term] =
          (float)
              ((prior[into] * probabilities[into][term] + prior[from] * probabilities[from][term])
                  / both);
    }
    prior[into] = both;
    isGone[from] = true;
    left--;
    apart[into] = apart(into);
    terms[into] = terms(apart[into]);
    for (int k = 0; k < prior.length; k++) {
      if (!isGone[k] && k != into) {
        cosine[Math.max(k, into)][Math.min(k, into)] = cosine(into, k);
      }
    }
  }

  private Mixture result() {
    int[] kept = IntStream.range(0, prior.length).filter(k -> !isGone[k]).toArray();
    float[][] byTerm = new float[all.length][kept.length];
    for (int term = 0; term < all.length; term++) {
      for (int i = 0; i < kept.length; i++) {
        byTerm[term][i] = probabilities[kept[i]][term];
      }
    }
    return new Mixture(byTerm, Arrays.stream(kept).mapToDouble(k -> prior[k]).toArray());
  }
}
