package org.dateline.topic.learn;

import org.apache.spark.ml.clustering.LDA;
import org.apache.spark.ml.linalg.Matrix;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Learns topics by MLlib's latent Dirichlet allocation, with settings under which it moves away
 * from its random start: the defaults discount the first batches so much (learningOffset 1024) that
 * it hardly does.
 */
final class Allocation implements Estimator {
  /** Batches of a twentieth, five passes. */
  private static final double BATCH = 0.05;

  private static final int ONLINE_BATCHES = 100;
  private static final int EM_ROUNDS = 40;

  private final SparkSession spark;
  private final LDA lda;

  private Allocation(SparkSession spark, LDA lda) {
    this.spark = spark;
    this.lda = lda;
  }

  /** Variational Bayes in small batches (Hoffman, Blei, Bach 2010). */
  static Estimator online(SparkSession spark) {
    return new Allocation(
        spark,
        new LDA()
            .setOptimizer("online")
            .setLearningOffset(1)
            .setLearningDecay(0.5)
            .setSubsamplingRate(BATCH)
            .setOptimizeDocConcentration(true)
            .setMaxIter(ONLINE_BATCHES));
  }

  /** Expectation and maximisation over the whole (Asuncion et al. 2009). */
  static Estimator em(SparkSession spark) {
    // Concentrations little above 1, the least EM allows: its defaults smooth all topics alike.
    return new Allocation(
        spark,
        new LDA()
            .setOptimizer("em")
            .setDocConcentration(1.02)
            .setTopicConcentration(1.01)
            .setCheckpointInterval(-1)
            .setMaxIter(EM_ROUNDS));
  }

  @Override
  public int refinements() {
    return 0;
  }

  @Override
  public Estimator quick() {
    return this;
  }

  @Override
  public float[][] learn(SampleVectors vectors, int topics, long seed) {
    Dataset<Row> rows = vectors.dataset(spark).persist();
    try {
      return byTerm(
          lda.setK(topics)
              .setSeed(seed)
              .setFeaturesCol(SampleVectors.COUNTS)
              .fit(rows)
              .topicsMatrix());
    } finally {
      rows.unpersist();
    }
  }

  private static float[][] byTerm(Matrix matrix) {
    float[][] byTerm = new float[matrix.numRows()][matrix.numCols()];
    for (int term = 0; term < byTerm.length; term++) {
      for (int k = 0; k < byTerm[term].length; k++) {
        byTerm[term][k] = (float) matrix.apply(term, k);
      }
    }
    return byTerm;
  }
}
