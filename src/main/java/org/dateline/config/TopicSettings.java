package org.dateline.config;

import java.util.List;

/**
 * What the dispatches are about.
 *
 * @param count {@link #COUNT}
 * @param sample {@link #SAMPLE}
 * @param terms {@link #TERMS}
 * @param iterations {@link #ITERATIONS}
 * @param seed {@link #SEED}
 * @param minDocuments {@link #MIN_DOCUMENTS}
 * @param topTerms {@link #TOP_TERMS}
 * @param estimator {@link #ESTIMATOR}
 * @param refinements {@link #REFINEMENTS}
 * @param joinPlurals {@link #JOIN_PLURALS}
 * @param relearnShare {@link #RELEARN_SHARE}
 */
public record TopicSettings(
    TopicCount count,
    int sample,
    int terms,
    int iterations,
    long seed,
    int minDocuments,
    int topTerms,
    TopicEstimator estimator,
    int refinements,
    boolean joinPlurals,
    double relearnShare) {
  /** How many topics there are. */
  public static final Setting<TopicCount> COUNT =
      new Setting<>(
          "topics.count",
          "40",
          TopicCount.RANGE,
          "how many topics are extracted; auto: as many as are best; reuse: those of the run before,"
              + " as they are",
          TopicCount::of);

  static final Setting<Integer> SAMPLE =
      Setting.integer(
          "topics.sample",
          50_000,
          100,
          1_000_000,
          "stories the topics are learned from; the rest is folded in");

  static final Setting<Integer> TERMS =
      Setting.integer(
          "topics.terms", 8_000, 100, 200_000, "greatest number of different words considered");

  static final Setting<Integer> ITERATIONS =
      Setting.integer("topics.iterations", 5, 1, 100, "rounds of the factorization");

  /** Where the random start comes from. */
  public static final Setting<Long> SEED =
      Setting.number(
          "topics.seed",
          1,
          Long.MIN_VALUE,
          Long.MAX_VALUE,
          "where the random start comes from; the same seed gives the same topics");

  static final Setting<Integer> MIN_DOCUMENTS =
      Setting.integer(
          "topics.min_documents",
          5,
          1,
          1_000_000,
          "a word in fewer dispatches of the sample is left out");

  static final Setting<Integer> TOP_TERMS =
      Setting.integer("topics.top_terms", 15, 3, 100, "words written down for each topic");

  static final Setting<TopicEstimator> ESTIMATOR =
      new Setting<>(
          "topics.estimator",
          TopicEstimator.ALS.code(),
          TopicEstimator.RANGE,
          "how topics are learned: by factorization, or by latent Dirichlet allocation, online or by"
              + " expectation maximisation",
          TopicEstimator::of);

  static final Setting<Integer> REFINEMENTS =
      Setting.integer(
          "topics.refinements",
          6,
          0,
          100,
          "how often topics found by factorization are learned again from the dispatches they fit");

  static final Setting<Boolean> JOIN_PLURALS =
      Setting.flag(
          "topics.join_plurals",
          false,
          "whether singular and plural of a word are one term, under the commoner of the two");

  static final Setting<Double> RELEARN_SHARE =
      Setting.share(
          "topics.relearn_share",
          0.05,
          "while the corpus has grown by no more than this share since topics were learned, new"
              + " dispatches are folded into them; 0: topics are learned by every run");

  static final List<Setting<?>> ALL =
      List.of(
          COUNT,
          SAMPLE,
          TERMS,
          ITERATIONS,
          SEED,
          MIN_DOCUMENTS,
          TOP_TERMS,
          ESTIMATOR,
          REFINEMENTS,
          JOIN_PLURALS,
          RELEARN_SHARE);

  static TopicSettings of(Values values) {
    return new TopicSettings(
        values.get(COUNT),
        values.get(SAMPLE),
        values.get(TERMS),
        values.get(ITERATIONS),
        values.get(SEED),
        values.get(MIN_DOCUMENTS),
        values.get(TOP_TERMS),
        values.get(ESTIMATOR),
        values.get(REFINEMENTS),
        values.get(JOIN_PLURALS),
        values.get(RELEARN_SHARE));
  }
}
