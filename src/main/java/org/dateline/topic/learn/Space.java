package org.dateline.topic.learn;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.ml.recommendation.ALS;
import org.apache.spark.ml.recommendation.ALSModel;
import org.apache.spark.rdd.RDD;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.dateline.table.row.RowBuilder;
import org.dateline.topic.term.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * A space of few dimensions in which dispatches about the same lie close together: that of the
 * factors of MLlib's ALS as a non-negative factorization (Hu, Koren, Volinsky 2008), with
 * dispatches as the users, terms as the items, and tf-idf weights as the strength of preference. It
 * is found where it is first needed, and once for all that is learned from a sample.
 */
final class Space {
  /** So many dispatches show what topics there are; more only cost time. */
  static final int DOCUMENTS = 5_000;

  /** … by the commonest terms. */
  private static final int TERMS = 5_000;

  /** Dimensions; the cost grows with their cube. */
  private static final int RANK = 20;

  /** High confidence keeps the factors apart: few words are in two of them. */
  private static final double ALPHA = 20;

  private static final double LAMBDA = 0.1;

  /** Parts of the factors; sums of two are the same in either order. */
  private static final int BLOCKS = 2;

  /** A dispatch is told from others by its strongest terms; the rest costs time. */
  private static final int STRONGEST = 40;

  private static final String TERM = "term";
  private static final String WEIGHT = "weight";
  private static final StructType RATINGS =
      new StructType()
          .add(SampleVectors.DOCUMENT, DataTypes.IntegerType, false)
          .add(TERM, DataTypes.IntegerType, false)
          .add(WEIGHT, DataTypes.FloatType, false);

  private final SparkSession spark;
  private final SampleVectors sample;
  private final int iterations;
  private final long seed;
  private float @Nullable [][] directions;

  /**
   * The space of a sample.
   *
   * @param iterations rounds of the factorization
   * @param seed of its random start
   */
  Space(SparkSession spark, SampleVectors sample, int iterations, long seed) {
    this.spark = spark;
    this.sample = sample;
    this.iterations = iterations;
    this.seed = seed;
  }

  /** Where dispatches lie, at distance 1 from the origin, or at the origin. */
  double[][] places(SampleVectors vectors) {
    float[][] axes = directions();
    return IntStream.range(0, vectors.size())
        .parallel()
        .mapToObj(
            at ->
                Directions.place(
                    axes, RANK, vectors.vector(at).terms(), vectors.vector(at).weights()))
        .toArray(double[][]::new);
  }

  private float[][] directions() {
    if (directions == null) {
      float[][] factors = factors();
      Directions.straighten(factors);
      directions = factors;
    }
    return directions;
  }

  /** The factors of each term. */
  private float[][] factors() {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    Broadcast<Ratings> shared = context.broadcast(new Ratings(sample.first(DOCUMENTS)));
    // One part in a fixed order, so that the factors do not depend on how the ratings are spread.
    JavaRDD<Row> ratings =
        context
            .parallelize(List.of(0), 1)
            .mapPartitions((FlatMapFunction<Iterator<Integer>, Row>) one -> shared.value().rows());
    ALSModel model =
        new ALS()
            .setImplicitPrefs(true)
            .setNonnegative(true)
            .setRank(RANK)
            .setRegParam(LAMBDA)
            .setAlpha(ALPHA)
            .setMaxIter(iterations)
            .setSeed(seed)
            .setNumUserBlocks(BLOCKS)
            .setNumItemBlocks(BLOCKS)
            .setCheckpointInterval(-1)
            // The factors are read once, and those of the dispatches not at all: no job for that.
            .setFinalStorageLevel("NONE")
            .setUserCol(SampleVectors.DOCUMENT)
            .setItemCol(TERM)
            .setRatingCol(WEIGHT)
            .fit(spark.createDataFrame(ratings, RATINGS));
    float[][] byTerm = ItemFactors.of(model.itemFactors().collectAsList(), sample.terms());
    release(model.itemFactors().rdd(), new HashSet<>());
    shared.destroy();
    return byTerm;
  }

  /** Lets go of what MLlib keeps on the way to rows, which it does not by itself. */
  private static void release(RDD<?> rows, Set<Integer> seen) {
    if (!seen.add(rows.id())) {
      return;
    }
    if (!rows.getStorageLevel().equals(StorageLevel.NONE())) {
      rows.unpersist(false);
    }
    for (int at = 0; at < rows.dependencies().size(); at++) {
      release(rows.dependencies().apply(at).rdd(), seen);
    }
  }

  /** The strongest terms of each dispatch. */
  private static final class Ratings implements Serializable {
    private final int[] documents;
    private final int[][] terms;
    private final float[][] weights;

    Ratings(SampleVectors vectors) {
      this.documents = IntStream.range(0, vectors.size()).map(vectors::document).toArray();
      this.terms = new int[documents.length][];
      this.weights = new float[documents.length][];
      for (int at = 0; at < documents.length; at++) {
        rate(at, vectors.vector(at));
      }
    }

    private void rate(int at, Vocabulary.Vector vector) {
      double least = TopWeights.least(vector.weights(), STRONGEST);
      int[] kept =
          IntStream.range(0, vector.terms().length)
              .filter(i -> vector.weights()[i] >= least && vector.terms()[i] < TERMS)
              .toArray();
      terms[at] = new int[kept.length];
      weights[at] = new float[kept.length];
      for (int i = 0; i < kept.length; i++) {
        terms[at][i] = vector.terms()[kept[i]];
        weights[at][i] = (float) vector.weights()[kept[i]];
      }
    }

    Iterator<Row> rows() {
      List<Row> rows = new ArrayList<>();
      for (int at = 0; at < documents.length; at++) {
        for (int i = 0; i < terms[at].length; i++) {
          rows.add(
              new RowBuilder(RATINGS)
                  .set(SampleVectors.DOCUMENT, documents[at])
                  .set(TERM, terms[at][i])
                  .set(WEIGHT, weights[at][i])
                  .row());
        }
      }
      return rows.iterator();
    }
  }
}
