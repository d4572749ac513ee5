package org.dateline.topic.learn;

import org.apache.spark.sql.SparkSession;
import org.dateline.topic.term.TopicOptions;

/** A way of learning topics, by MLlib. */
interface Estimator {
  /**
   * The weight of each topic in each term, {@code byTerm[term][topic]}, not negative, on a scale of
   * the estimator's own. Where topics are refined afterwards there may be more of them than are
   * wanted.
   *
   * @param vectors those of the sample, or some of them
   * @param topics how many are wanted
   */
  float[][] learn(SampleVectors vectors, int topics, long seed);

  /** How often the topics are learned again from the dispatches they fit best; 0 for not at all. */
  int refinements();

  /** From how many beginnings it learns where it is quick and they matter. */
  default int attempts() {
    return 1;
  }

  /** The same with fewer rounds, to compare with. */
  Estimator quick();

  /** The estimator that is asked for, for topics of a sample or of parts of it. */
  static Estimator of(SparkSession spark, SampleVectors sample, TopicOptions options) {
    return switch (options.estimator()) {
      case ALS ->
          new Factorization(
              new Space(spark, sample, options.iterations(), options.seed()),
              options.refinements());
      case LDA_ONLINE -> Allocation.online(spark);
      case LDA_EM -> Allocation.em(spark);
    };
  }
}
