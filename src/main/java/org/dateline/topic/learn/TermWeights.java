package org.dateline.topic.learn;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The strongest words of a topic with their share of these words' weight, strongest first.
 *
 * @param terms the words
 * @param shares of each, sum 1
 */
public record TermWeights(List<String> terms, List<Double> shares) implements Serializable {
  /** Words two topics are compared by. */
  static final int COMPARED = 20;

  public TermWeights {
    terms = List.copyOf(terms);
    shares = List.copyOf(shares);
    if (terms.size() != shares.size()) {
      throw new IllegalArgumentException(terms.size() + " words but " + shares.size() + " shares");
    }
  }

  /** Scales weights, strongest first, to the sum 1. */
  public static TermWeights of(List<String> terms, List<Double> weights) {
    double sum = weights.stream().mapToDouble(Double::doubleValue).sum();
    return new TermWeights(
        terms, weights.stream().map(weight -> sum > 0 ? weight / sum : 0).toList());
  }

  /** The weight that two topics share, 0 for other words and 1 for the same words and weights. */
  public double overlap(TermWeights other) {
    Map<String, Double> own = new LinkedHashMap<>();
    for (int i = 0; i < terms.size(); i++) {
      own.put(terms.get(i), shares.get(i));
    }
    double shared = 0;
    for (int i = 0; i < other.terms.size(); i++) {
      shared += Math.min(own.getOrDefault(other.terms.get(i), 0.0), other.shares.get(i));
    }
    return shared;
  }
}
