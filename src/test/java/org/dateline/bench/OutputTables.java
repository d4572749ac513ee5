package org.dateline.bench;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.dateline.store.LocalOutput;
import org.dateline.store.Manifest;

/** Tables of an output as its last run has them. */
public final class OutputTables {
  private OutputTables() {}

  /** A table of the corpus: of all batches that lie there those that the run summarises. */
  public static Dataset<Row> corpus(SparkSession spark, String out, String table) {
    LocalOutput output = LocalOutput.open(out);
    String run = output.currentRun();
    if (run == null) {
      throw new IllegalArgumentException("No run has finished in " + out + ".");
    }
    return spark
        .read()
        .parquet(
            output.batchesWith(table, Manifest.of(output, run).batches()).toArray(String[]::new));
  }
}
