package org.dateline.job;

import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.dateline.store.Manifest;
import org.dateline.store.Output;

/** The tables of the last finished run of an output, for commands that only look. */
final class Published {
  private final SparkSession spark;
  private final Output output;
  private final String run;
  private final List<String> batches;

  private Published(SparkSession spark, Output output, String run, List<String> batches) {
    this.spark = spark;
    this.output = output;
    this.run = run;
    this.batches = batches;
  }

  /**
   * Opens an output.
   *
   * @throws org.dateline.store.OutputException if the path is not ours
   * @throws DataException if no run has finished there
   */
  static Published open(SparkSession spark, String path) {
    Output output = Output.open(path, spark.sessionState().newHadoopConf());
    String run = output.currentRun();
    if (run == null) {
      throw new DataException(
          String.format(
              Locale.ROOT,
              "No run has finished in %s; name the folder that was the --output of a run.",
              path));
    }
    return new Published(spark, output, run, Manifest.fromJson(output.manifest(run)).batches());
  }

  /** A table of the run. */
  Dataset<Row> table(String name, StructType schema) {
    return spark.read().schema(schema).parquet(output.table(run, name));
  }

  /** A table of the corpus that the run summarised. */
  Dataset<Row> corpus(String name, StructType schema) {
    return Corpus.read(spark, output.batchesWith(name, batches), schema);
  }
}
