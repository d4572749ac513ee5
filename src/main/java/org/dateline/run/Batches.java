package org.dateline.run;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** Tables of the corpus, which lie in a folder for each run that has added to them. */
final class Batches {
  private Batches() {}

  /** All of them as one; empty where there is none. A column that older ones lack is null there. */
  static Dataset<Row> read(SparkSession spark, List<String> folders, StructType schema) {
    return folders.isEmpty()
        ? spark.createDataFrame(List.of(), schema)
        : spark.read().schema(schema).parquet(folders.toArray(String[]::new));
  }
}
