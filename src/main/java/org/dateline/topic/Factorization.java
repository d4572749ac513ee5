package org.dateline.topic;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.ml.recommendation.ALS;
import org.apache.spark.ml.recommendation.ALSModel;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Learns topics by MLlib's ALS as a non-negative factorization: dispatches are the users, words the
 * items, tf-idf weights the strength of preference.
 */
final class Factorization {
  /** Name of the estimator. */
  static final String NAME = "als";

  /** High confidence keeps the topics apart: few words are in two of them. */
  static final double ALPHA = 20;

  static final double LAMBDA = 0.1;

  /**
   * ALS adds up the blocks in the order in which they are done; of two, either order gives the same
   * sum to the last bit.
   */
  private static final int BLOCKS = 2;

  private static final String TERM = "term";
  private static final String WEIGHT = "weight";
  private static final StructType RATINGS =
      new StructType()
          .add(Sample.DOCUMENT, DataTypes.IntegerType, false)
          .add(TERM, DataTypes.IntegerType, false)
          .add(WEIGHT, DataTypes.FloatType, false);

  private Factorization() {}

  /** The weight of each topic in each word of the vocabulary. */
  static float[][] learn(
      Dataset<Row> sample, Broadcast<Vocabulary> vocabulary, int topics, TopicOptions options) {
    Dataset<Row> ratings =
        sample
            .flatMap(
                (FlatMapFunction<Row, Row>) row -> ratings(row, vocabulary.value()).iterator(),
                Encoders.row(RATINGS))
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
            .setMaxIter(options.iterations())
            .setSeed(options.seed())
            .setNumUserBlocks(BLOCKS)
            .setNumItemBlocks(BLOCKS)
            .setCheckpointInterval(-1)
            .setUserCol(Sample.DOCUMENT)
            .setItemCol(TERM)
            .setRatingCol(WEIGHT)
            .fit(ratings);
    float[][] byTerm = new float[vocabulary.value().size()][topics];
    for (Row row : model.itemFactors().collectAsList()) {
      List<Float> weights = row.getList(1);
      for (int k = 0; k < topics; k++) {
        byTerm[row.getInt(0)][k] = weights.get(k);
      }
    }
    return byTerm;
  }

  private static List<Row> ratings(Row row, Vocabulary vocabulary) {
    Vocabulary.Vector vector = vocabulary.vector(row.getString(1), row.getString(2));
    List<Row> ratings = new ArrayList<>(vector.terms().length);
    for (int i = 0; i < vector.terms().length; i++) {
      ratings.add(RowFactory.create(row.getInt(0), vector.terms()[i], (float) vector.weights()[i]));
    }
    return ratings;
  }
}
