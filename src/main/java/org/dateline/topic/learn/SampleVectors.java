package org.dateline.topic.learn;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dateline.table.row.RowBuilder;
import org.dateline.topic.term.Vocabulary;

/**
 * The sample as vectors: of each dispatch its number, its weights and its counts.
 *
 * <p>The driver holds them while topics are learned: 16 bytes for each different term of each
 * dispatch, some 130 MB for 50,000 dispatches of 450 words. That grows with the setting {@code
 * topics.sample}, not with the corpus.
 */
public final class SampleVectors implements Serializable {
  /** Number of the dispatch in the sample, from 0. */
  public static final String DOCUMENT = "document";

  /** How often each term is written. */
  public static final String COUNTS = "counts";

  private static final StructType SCHEMA =
      new StructType()
          .add(DOCUMENT, DataTypes.IntegerType, false)
          .add(COUNTS, SQLDataTypes.VectorType(), false);

  private final List<Vocabulary.Vector> vectors;
  private final int[] documents;
  private final int terms;

  private SampleVectors(List<Vocabulary.Vector> vectors, int[] documents, int terms) {
    this.vectors = vectors;
    this.documents = documents;
    this.terms = terms;
  }

  /**
   * Numbers vectors in their order.
   *
   * @param terms size of the vocabulary
   */
  public static SampleVectors of(List<Vocabulary.Vector> vectors, int terms) {
    return new SampleVectors(
        List.copyOf(vectors), IntStream.range(0, vectors.size()).toArray(), terms);
  }

  /** How many there are. */
  public int size() {
    return documents.length;
  }

  /** The size of the vocabulary. */
  int terms() {
    return terms;
  }

  /** The number of a dispatch in the whole sample. */
  int document(int at) {
    return documents[at];
  }

  Vocabulary.Vector vector(int at) {
    return vectors.get(at);
  }

  /** Those at some places, in the same order, with the numbers they have. */
  SampleVectors where(IntPredicate places) {
    List<Vocabulary.Vector> some = new ArrayList<>();
    int[] kept = IntStream.range(0, size()).filter(places).toArray();
    for (int at : kept) {
      some.add(vectors.get(at));
    }
    return new SampleVectors(some, IntStream.of(kept).map(this::document).toArray(), terms);
  }

  /** The first ones, which are as good as drawn. */
  SampleVectors first(int most) {
    return size() <= most ? this : where(at -> at < most);
  }

  /** Number and counts for MLlib, in one part, as sums over several depend on which ends first. */
  public Dataset<Row> dataset(SparkSession spark) {
    Broadcast<SampleVectors> shared =
        JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(this);
    return spark
        .range(0, size(), 1, 1)
        .map(
            (MapFunction<Long, Row>) at -> shared.value().row(at.intValue()), Encoders.row(SCHEMA));
  }

  private Row row(int at) {
    Vocabulary.Vector vector = vectors.get(at);
    return new RowBuilder(SCHEMA)
        .set(DOCUMENT, documents[at])
        .set(
            COUNTS,
            Vectors.sparse(
                terms, vector.terms(), Arrays.stream(vector.counts()).asDoubleStream().toArray()))
        .row();
  }
}
