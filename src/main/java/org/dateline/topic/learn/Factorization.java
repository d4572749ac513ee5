package org.dateline.topic.learn;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.ml.clustering.KMeans;
import org.apache.spark.ml.clustering.KMeansModel;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.SparseVector;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.ml.recommendation.ALS;
import org.apache.spark.ml.recommendation.ALSModel;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dateline.table.row.RowBuilder;
import org.dateline.table.row.RowValues;
import org.dateline.topic.term.Sample;

/**
 * Learns topics by MLlib's ALS as a non-negative factorization (Hu, Koren, Volinsky 2008):
 * dispatches are the users, terms the items, tf-idf weights the strength of preference. Its factors
 * are too few and too coarse to be topics; they span the space in which MLlib's k-means finds many
 * small groups of dispatches, of which {@link Refinement} and {@link Merging} make topics. Both are
 * asked of part of the sample only; the refinement goes over all of it.
 *
 * @param iterations rounds of the factorization
 * @param refinements {@link Estimator#refinements}
 */
record Factorization(int iterations, int refinements) implements Estimator {
  /** Dimensions; the cost grows with their cube. */
  private static final int RANK = 20;

  /** High confidence keeps the factors apart: few words are in two of them. */
  private static final double ALPHA = 20;

  private static final double LAMBDA = 0.1;

  /** A dispatch is told from others by its strongest terms; the rest costs time. */
  private static final int STRONGEST = 40;

  /** So many dispatches show what topics there are; more only cost time. */
  private static final int DOCUMENTS = 5_000;

  /** … by the commonest terms. */
  private static final int TERMS = 5_000;

  /** Groups for each topic: enough that none holds dispatches of two, as far as can be. */
  private static final int GROUPS = 5;

  /** A group has about so many dispatches or more. */
  private static final int GROUP = 8;

  /** Terms times groups, which the driver holds. */
  private static final int MAX_NUMBERS = 8_000_000;

  private static final int GROUPING_ROUNDS = 5;

  private static final String TERM = "term";
  private static final String WEIGHT = "weight";
  private static final String PLACE = "place";
  private static final StructType RATINGS =
      new StructType()
          .add(Sample.DOCUMENT, DataTypes.IntegerType, false)
          .add(TERM, DataTypes.IntegerType, false)
          .add(WEIGHT, DataTypes.FloatType, false);
  private static final String DISPATCHES = "dispatches";
  private static final String DISTINCT_PLACES = "distinct_places";
  private static final StructType PLACES =
      new StructType()
          .add(PLACE, SQLDataTypes.VectorType(), false)
          .add(SampleVectors.FEATURES, SQLDataTypes.VectorType(), false)
          .add(Sample.DOCUMENT, DataTypes.IntegerType, false);

  @Override
  public float[][] learn(Dataset<Row> vectors, long documents, int terms, int topics, long seed) {
    Dataset<Row> some = some(vectors, documents);
    float[][] directions = directions(some, terms, seed);
    Broadcast<float[][]> shared =
        JavaSparkContext.fromSparkContext(vectors.sparkSession().sparkContext())
            .broadcast(directions);
    Dataset<Row> places =
        some.map((MapFunction<Row, Row>) row -> place(row, shared.value()), Encoders.row(PLACES))
            .persist();
    try {
      return groups(places, terms, topics, seed);
    } finally {
      places.unpersist();
    }
  }

  /** The dispatches with the smallest numbers, which are as good as drawn. */
  private static Dataset<Row> some(Dataset<Row> vectors, long all) {
    if (all <= DOCUMENTS) {
      return vectors;
    }
    double part = (double) DOCUMENTS / all;
    double[] last = vectors.stat().approxQuantile(Sample.DOCUMENT, new double[] {part}, 0);
    return vectors.where(col(Sample.DOCUMENT).leq(last[0]));
  }

  private float[][] directions(Dataset<Row> vectors, int terms, long seed) {
    Dataset<Row> ratings =
        vectors
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
            .setRank(RANK)
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
    float[][] byTerm = ItemFactors.of(model, terms);
    Directions.straighten(byTerm);
    return byTerm;
  }

  private static List<Row> ratings(Row row) {
    SparseVector features = SampleVectors.features(row);
    double least = TopWeights.least(features.values(), STRONGEST);
    List<Row> ratings = new ArrayList<>(STRONGEST);
    for (int i = 0; i < features.indices().length; i++) {
      if (features.values()[i] >= least && features.indices()[i] < TERMS) {
        ratings.add(
            new RowBuilder(RATINGS)
                .set(Sample.DOCUMENT, row.getAs(Sample.DOCUMENT))
                .set(TERM, features.indices()[i])
                .set(WEIGHT, (float) features.values()[i])
                .row());
      }
    }
    return ratings;
  }

  private static Row place(Row row, float[][] directions) {
    SparseVector features = SampleVectors.features(row);
    double[] place = Directions.place(directions, RANK, features.indices(), features.values());
    return new RowBuilder(PLACES)
        .set(PLACE, Vectors.dense(place))
        .set(SampleVectors.FEATURES, features)
        .set(Sample.DOCUMENT, row.getAs(Sample.DOCUMENT))
        .row();
  }

  /** What the dispatches of each group have of each term. */
  private static float[][] groups(Dataset<Row> places, int terms, int topics, long seed) {
    Row counts =
        places
            .agg(count(lit(1)).as(DISPATCHES), countDistinct(col(PLACE)).as(DISTINCT_PLACES))
            .first();
    long documents = RowValues.count(counts, DISPATCHES);
    long distinct = RowValues.count(counts, DISTINCT_PLACES);
    int groups = (int) Math.min(distinct, groups(documents, terms, topics));
    if (groups < 2) {
      return sums(places, row -> 0, terms, 1).byTerm();
    }
    Dataset<Row> points =
        distinct < documents ? once(places) : places.withColumn(DISPATCHES, lit(1.0));
    KMeansModel model =
        new KMeans()
            .setK(groups)
            // Where dispatches are many, groups are: those that are one topic are joined later.
            .setInitMode("random")
            .setMaxIter(GROUPING_ROUNDS)
            .setSeed(seed)
            .setFeaturesCol(PLACE)
            .setWeightCol(DISPATCHES)
            .fit(points);
    Broadcast<KMeansModel> shared =
        JavaSparkContext.fromSparkContext(places.sparkSession().sparkContext()).broadcast(model);
    return sums(
            places, row -> shared.value().predict(row.<Vector>getAs(PLACE)), terms, model.getK())
        .byTerm();
  }

  /**
   * Each place once, with the number of its dispatches. Of places drawn to begin with no two may be
   * the same: MLlib's k-means goes by fewer centres then, and fails for those it misses.
   */
  private static Dataset<Row> once(Dataset<Row> places) {
    return places
        .groupBy(col(PLACE))
        .agg(
            count(lit(1)).cast(DataTypes.DoubleType).as(DISPATCHES),
            min(col(Sample.DOCUMENT)).as(Sample.DOCUMENT))
        .repartition(SampleVectors.PARTS, col(Sample.DOCUMENT).mod(SampleVectors.PARTS))
        .sortWithinPartitions(col(Sample.DOCUMENT));
  }

  /** How many groups are made. */
  static int groups(long documents, int terms, int topics) {
    long most = Math.min(documents / GROUP, MAX_NUMBERS / Math.max(1, terms));
    return (int) Math.max(topics, Math.min((long) GROUPS * topics, most));
  }

  /** Which group a dispatch is in. */
  private interface Grouping extends Serializable {
    int of(Row place);
  }

  private static TopicSums sums(Dataset<Row> places, Grouping grouping, int terms, int groups) {
    return places
        .javaRDD()
        .mapPartitions(
            (FlatMapFunction<Iterator<Row>, TopicSums>)
                rows -> List.of(sums(rows, grouping, terms, groups)).iterator())
        .reduce(TopicSums::plus);
  }

  private static TopicSums sums(Iterator<Row> rows, Grouping grouping, int terms, int groups) {
    TopicSums sums = new TopicSums(terms, groups);
    while (rows.hasNext()) {
      Row row = rows.next();
      sums.add(grouping.of(row), 1, SampleVectors.features(row), 1);
    }
    return sums;
  }
}
