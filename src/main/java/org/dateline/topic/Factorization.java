package org.dateline.topic;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.ml.linalg.SparseVector;
import org.apache.spark.ml.recommendation.ALS;
import org.apache.spark.ml.recommendation.ALSModel;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Learns topics by MLlib's ALS as a non-negative factorization (Hu, Koren, Volinsky 2008):
 * dispatches are the users, terms the items, tf-idf weights the strength of preference. It costs
 * most of the time, and is asked of part of the sample only; {@link Refinement} goes over all of
 * it.
 *
 * @param iterations rounds
 * @param refinements {@link Estimator#refinements}
 */
record Factorization(int iterations, int refinements) implements Estimator {
  static final String NAME = "als";

  /** High confidence keeps the topics apart: few words are in two of them. */
  private static final double ALPHA = 20;

  private static final double LAMBDA = 0.1;

  /** A dispatch is told from others by its strongest terms; the rest costs time. */
  private static final int STRONGEST = 40;

  /** So many dispatches, and the commonest terms of so many, show what topics there are. */
  private static final int DOCUMENTS = 10_000;

  private static final int TERMS = 8_000;

  private static final String TERM = "term";
  private static final String WEIGHT = "weight";
  private static final StructType RATINGS =
      new StructType()
          .add(Sample.DOCUMENT, DataTypes.IntegerType, false)
          .add(TERM, DataTypes.IntegerType, false)
          .add(WEIGHT, DataTypes.FloatType, false);

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public float[][] learn(Dataset<Row> vectors, int terms, int topics, long seed) {
    Dataset<Row> ratings =
        vectors
            .orderBy(col(Sample.DOCUMENT))
            .limit(DOCUMENTS)
            .flatMap(
                (FlatMapFunction<Row, Row>) row -> ratings(row).iterator(), Encoders.row(RATINGS))
            // One partition in a fixed order, so that the factors do not depend on how the sample
            // was spread out.
            .repartition(1)
            .sortWithinPartitions(col(Sample.DOCUMENT), col(TERM));
    ALSModel model =
        new ALS()
            .setImplicitPrefs(true)
            .setNonnegative(true)
            .setRank(topics)
            .setRegParam(LAMBDA)
            .setAlpha(ALPHA)
            .setMaxIter(iterations)
            .setSeed(seed)
            .setNumUserBlocks(SampleVectors.PARTS)
            .setNumItemBlocks(SampleVectors.PARTS)
            .setCheckpointInterval(-1)
            .setUserCol(Sample.DOCUMENT)
            .setItemCol(TERM)
            .setRatingCol(WEIGHT)
            .fit(ratings);
    float[][] byTerm = new float[terms][topics];
    for (Row row : model.itemFactors().collectAsList()) {
      List<Float> weights = row.getList(1);
      for (int k = 0; k < topics; k++) {
        byTerm[row.getInt(0)][k] = weights.get(k);
      }
    }
    return byTerm;
  }

  private static List<Row> ratings(Row row) {
    SparseVector features = SampleVectors.features(row);
    double least = Strongest.least(features.values(), STRONGEST);
    List<Row> ratings = new ArrayList<>(STRONGEST);
    for (int i = 0; i < features.indices().length; i++) {
      if (features.values()[i] >= least && features.indices()[i] < TERMS) {
        ratings.add(
            RowFactory.create(row.getInt(0), features.indices()[i], (float) features.values()[i]));
      }
    }
    return ratings;
  }
}
