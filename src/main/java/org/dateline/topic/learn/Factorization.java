package org.dateline.topic.learn;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Learns topics by the factors of MLlib's ALS. They are too few and too coarse to be topics; they
 * span the {@link Space} in which k-means finds many small groups of dispatches, of which {@link
 * Refinement} and {@link Merging} make topics. Both are asked of part of the sample only; the
 * refinement goes over all of it.
 *
 * @param space in which the dispatches lie
 * @param refinements {@link Estimator#refinements}
 */
record Factorization(Space space, int refinements) implements Estimator {
  private static final int QUICK_REFINEMENTS = 4;

  /** Groups for each topic: enough that none holds dispatches of two, as far as can be. */
  private static final int GROUPS = 5;

  /** A group has about so many dispatches or more. */
  private static final int GROUP = 8;

  /** Terms times groups, which the driver holds. */
  private static final int MAX_NUMBERS = 8_000_000;

  private static final int GROUPING_ROUNDS = 5;

  /** Where k-means begins decides about some topics; the best of three is seldom a bad one. */
  @Override
  public int attempts() {
    return 3;
  }

  @Override
  public Estimator quick() {
    return new Factorization(space, Math.min(refinements, QUICK_REFINEMENTS));
  }

  @Override
  public float[][] learn(SampleVectors vectors, int topics, long seed) {
    SampleVectors some = vectors.first(Space.DOCUMENTS);
    double[][] places = space.places(some);
    int[] distinct = distinct(places);
    int points = Arrays.stream(distinct).max().orElse(-1) + 1;
    int groups = Math.min(points, groups(some.size(), vectors.terms(), topics));
    int[] groupOf = groups < 2 ? new int[points] : grouped(places, distinct, points, groups, seed);
    TopicSums sums = new TopicSums(vectors.terms(), Math.max(1, groups));
    for (int at = 0; at < places.length; at++) {
      sums.add(groupOf[distinct[at]], 1, some.vector(at), 1);
    }
    return sums.byTerm();
  }

  /**
   * The number of the place of each dispatch, in the order in which they come first. Of places
   * drawn to begin with no two may be the same.
   */
  private static int[] distinct(double[][] places) {
    Map<List<Double>, Integer> numbers = new HashMap<>();
    int[] distinct = new int[places.length];
    for (int at = 0; at < places.length; at++) {
      List<Double> place = Arrays.stream(places[at]).boxed().toList();
      numbers.putIfAbsent(place, numbers.size());
      distinct[at] = numbers.getOrDefault(place, 0);
    }
    return distinct;
  }

  private static int[] grouped(
      double[][] places, int[] distinct, int count, int groups, long seed) {
    double[][] points = new double[count][];
    int[] weights = new int[count];
    for (int at = 0; at < places.length; at++) {
      points[distinct[at]] = places[at];
      weights[distinct[at]]++;
    }
    // Where dispatches are many, groups are: those that are one topic are joined later.
    return KMeans.groups(points, weights, groups, GROUPING_ROUNDS, seed);
  }

  /** How many groups are made. */
  static int groups(long documents, int terms, int topics) {
    long most = Math.min(documents / GROUP, MAX_NUMBERS / Math.max(1, terms));
    return (int) Math.max(topics, Math.min((long) GROUPS * topics, most));
  }
}
