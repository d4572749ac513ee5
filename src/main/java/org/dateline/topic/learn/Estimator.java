package org.dateline.topic.learn;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dateline.topic.term.TopicOptions;

/** A way of learning topics, by MLlib. */
interface Estimator {
  /**
   * The weight of each topic in each term, {@code byTerm[term][topic]}, not negative, on a scale of
   * the estimator's own. Where topics are refined afterwards there may be more of them than are
   * wanted.
   *
   * @param vectors as {@link SampleVectors} makes them
   * @param documents how many of these there are
   * @param terms how many terms
   * @param topics how many are wanted
   */
  float[][] learn(Dataset<Row> vectors, long documents, int terms, int topics, long seed);

  /** How often the topics are learned again from the dispatches they fit best; 0 for not at all. */
  int refinements();

  /** The estimator that is asked for. */
  static Estimator of(TopicOptions options) {
    return switch (options.estimator()) {
      case ALS -> new Factorization(options.iterations(), options.refinements());
      case LDA_ONLINE -> Allocation.online();
      case LDA_EM -> Allocation.em();
    };
  }
}
