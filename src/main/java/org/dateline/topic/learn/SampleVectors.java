package org.dateline.topic.learn;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.SparseVector;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dateline.table.corpus.Dispatches;
import org.dateline.table.row.RowBuilder;
import org.dateline.topic.term.Sample;
import org.dateline.topic.term.Vocabulary;

/** The sample as vectors: each dispatch its number, its weights and its counts. */
public final class SampleVectors {
  /** (1 + ln count) idf of each term, scaled to length 1. */
  static final String FEATURES = "features";

  /** How often each term is written. */
  static final String COUNTS = "counts";

  /**
   * MLlib adds up the parts in the order in which they are done; of two, either order gives the
   * same sum to the last bit.
   */
  static final int PARTS = 2;

  private static final StructType SCHEMA =
      new StructType()
          .add(Sample.DOCUMENT, DataTypes.IntegerType, false)
          .add(FEATURES, SQLDataTypes.VectorType(), false)
          .add(COUNTS, SQLDataTypes.VectorType(), false);

  private SampleVectors() {}

  /** In two parts, which dispatch is in which and in what order being told by its number alone. */
  public static Dataset<Row> of(Dataset<Row> sample, Vocabulary vocabulary) {
    Broadcast<Vocabulary> shared =
        JavaSparkContext.fromSparkContext(sample.sparkSession().sparkContext())
            .broadcast(vocabulary);
    return sample
        .map((MapFunction<Row, Row>) row -> vectors(row, shared.value()), Encoders.row(SCHEMA))
        .repartition(PARTS, col(Sample.DOCUMENT).mod(PARTS))
        .sortWithinPartitions(col(Sample.DOCUMENT));
  }

  private static Row vectors(Row row, Vocabulary vocabulary) {
    Vocabulary.Vector vector =
        vocabulary.vector(
            row.<String>getAs(Dispatches.HEADLINE_PLAIN), row.<String>getAs(Dispatches.BODY));
    int size = vocabulary.size();
    return new RowBuilder(SCHEMA)
        .set(Sample.DOCUMENT, row.getAs(Sample.DOCUMENT))
        .set(FEATURES, Vectors.sparse(size, vector.terms(), vector.weights()))
        .set(COUNTS, Vectors.sparse(size, vector.terms(), vector.counts()))
        .row();
  }

  static SparseVector features(Row row) {
    return row.<SparseVector>getAs(FEATURES);
  }

  static SparseVector counts(Row row) {
    return row.<SparseVector>getAs(COUNTS);
  }
}
