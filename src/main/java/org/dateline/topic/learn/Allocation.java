package org.dateline.topic.learn;

import org.apache.spark.ml.clustering.LDA;
import org.apache.spark.ml.linalg.Matrix;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

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

  private final LDA lda;

  private Allocation(LDA lda) {
    this.lda = lda;
  }

  /** Variational Bayes in small batches (Hoffman, Blei, Bach 2010). */
  static Estimator online() {
    return new Allocation(
        new LDA()
            .setOptimizer("online")
            .setLearningOffset(1)
            .setLearningDecay(0.5)
            .setSubsamplingRate(BATCH)
            .setOptimizeDocConcentration(true)
            .setMaxIter(ONLINE_BATCHES));
  }

  /** Expectation and maximisation over the whole (Asuncion et al. 2009). */
  static Estimator em() {
    // Concentrations little above 1, the least EM allows: its defaults smooth all topics alike.
    return new Allocation(
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
  public float[][] learn(Dataset<Row> vectors, long documents, int terms, int topics, long seed) {
    Matrix matrix =
        lda.setK(topics)
            .setSeed(seed)
            .setFeaturesCol(SampleVectors.COUNTS)
            .fit(vectors)
            .topicsMatrix();
    float[][] byTerm = new float[terms][topics];
    for (int term = 0; term < terms; term++) {
      for (int k = 0; k < topics; k++) {
        byTerm[term][k] = (float) matrix.apply(term, k);
      }
    }
    return byTerm;
  }
}
