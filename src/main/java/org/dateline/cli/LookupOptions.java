package org.dateline.cli;

import org.dateline.run.lookup.DuckEngine;
import org.dateline.run.lookup.Published;
import org.dateline.store.LocalOutput;
import org.dateline.store.OutputException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;

/**
 * The options of commands that only look at an output. One on this machine's disk is asked through
 * DuckDB, which takes a second; any other, or where DuckDB is not on the class path, through Spark.
 */
final class LookupOptions {
  private static final String SPARK = "org.apache.spark.sql.SparkSession";

  @Mixin private OutputOptions chosen = new OutputOptions();

  @Mixin private SessionOptions session = new SessionOptions();

  LookupOptions() {}

  /** Opens what was named. */
  Published open() {
    return open(chosen.output(), chosen.run(), session);
  }

  /**
   * Opens an output.
   *
   * @param run the id of a run; null for the last that finished
   * @param session for Spark, where it is needed
   */
  static Published open(String output, @Nullable String run, SessionOptions session) {
    if (LocalOutput.isLocal(output) && DuckEngine.isAvailable()) {
      LocalOutput local = LocalOutput.open(output);
      return Published.open(local, DuckEngine.open(), run);
    }
    try {
      Class.forName(SPARK);
    } catch (ClassNotFoundException e) {
      throw new OutputException(
          "The output "
              + output
              + " is not on this machine's disk, or DuckDB is not on the class path, and Spark is"
              + " not either; use scripts/dateline or spark-submit.");
    }
    return SparkLookup.open(output, run, session.settings());
  }
}
