package org.dateline.topic;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.ml.classification.NaiveBayes;
import org.apache.spark.ml.classification.NaiveBayesModel;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.SparseVector;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Learns topics again from the dispatches that fit them: MLlib's multinomial naive Bayes, told what
 * each dispatch is likely to be about, tells the words of each topic, and from these what each
 * dispatch is about (Nigam, McCallum, Thrun, Mitchell 2000, without any labels). Topics that a
 * factorization has cut in several for the sake of a few words grow together, as the larger topic
 * is the likelier.
 */
final class Refinement {
  /** What each topic is given of each term beforehand, in words. */
  private static final double SMOOTHING = 0.6;

  /** A dispatch less likely to be about a topic says nothing of it. */
  private static final double LEAST = 0.02;

  /** Keeps a topic that no dispatch is about in its place. */
  private static final double NOTHING = 1e-9;

  private static final String LABEL = "label";
  private static final String WEIGHT = "weight";
  private static final StructType VOTES =
      new StructType()
          .add(LABEL, DataTypes.DoubleType, false)
          .add(WEIGHT, DataTypes.DoubleType, false)
          .add(SampleVectors.FEATURES, SQLDataTypes.VectorType(), false);

  private Refinement() {}

  /** Refines topics so many times. */
  static Mixture refine(Dataset<Row> vectors, Mixture start, int times) {
    Mixture mixture = start;
    for (int i = 0; i < times; i++) {
      mixture = once(vectors, mixture);
    }
    return mixture;
  }

  private static Mixture once(Dataset<Row> vectors, Mixture mixture) {
    Broadcast<FoldIn.Factors> shared =
        JavaSparkContext.fromSparkContext(vectors.sparkSession().sparkContext())
            .broadcast(new FoldIn.Factors(mixture));
    NaiveBayesModel model =
        new NaiveBayes()
            .setModelType("multinomial")
            .setSmoothing(SMOOTHING)
            .setLabelCol(LABEL)
            .setWeightCol(WEIGHT)
            .setFeaturesCol(SampleVectors.FEATURES)
            .fit(
                vectors.flatMap(
                    (FlatMapFunction<Row, Row>) row -> votes(row, shared.value()).iterator(),
                    Encoders.row(VOTES)));
    shared.unpersist();
    int topics = mixture.topics();
    float[][] byTerm = new float[mixture.terms()][topics];
    double[] prior = new double[topics];
    for (int k = 0; k < topics; k++) {
      prior[k] = Math.exp(model.pi().apply(k));
      for (int term = 0; term < byTerm.length; term++) {
        byTerm[term][k] = (float) Math.exp(model.theta().apply(k, term));
      }
    }
    return new Mixture(byTerm, prior);
  }

  /** What a dispatch says: which topics it is likely to be about, and its words. */
  private static List<Row> votes(Row row, FoldIn.Factors factors) {
    SparseVector features = SampleVectors.features(row);
    double[] posterior = new FoldIn(factors).posterior(features.indices(), features.values());
    double[] scaled = features.values().clone();
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] *= FoldIn.SHARPNESS;
    }
    SparseVector words = new SparseVector(features.size(), features.indices(), scaled);
    List<Row> votes = new ArrayList<>();
    // The first dispatch of the sample speaks of every topic, so that none is lost.
    boolean isFirst = row.getInt(0) == 0;
    for (int k = 0; k < posterior.length; k++) {
      if (posterior[k] >= LEAST) {
        votes.add(RowFactory.create((double) k, posterior[k], words));
      } else if (isFirst) {
        votes.add(
            RowFactory.create(
                (double) k, NOTHING, Vectors.sparse(features.size(), new int[0], new double[0])));
      }
    }
    return votes;
  }
}
