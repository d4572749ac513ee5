package org.dateline.job;

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
  private final Manifest manifest;

  private Published(SparkSession spark, Output output, String run) {
    this.spark = spark;
    this.output = output;
    this.run = run;
    this.manifest = Manifest.fromJson(output.manifest(run));
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
    return new Published(spark, output, run);
  }

  /** A setting the run was made with; the default where it did not know it. */
  String setting(String key, String otherwise) {
    return manifest.settings().getOrDefault(key, otherwise);
  }

  /** A table of the run. */
  Dataset<Row> table(String name, StructType schema) {
    return spark.read().schema(schema).parquet(output.table(run, name));
  }

  /** A table of the corpus that the run summarised. */
  Dataset<Row> corpus(String name, StructType schema) {
    return Corpus.read(spark, output.batchesWith(name, manifest.batches()), schema);
  }
}
