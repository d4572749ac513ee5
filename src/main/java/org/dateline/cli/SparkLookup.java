package org.dateline.cli;

import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.dateline.config.SessionSettings;
import org.dateline.report.format.Rows;
import org.dateline.run.lookup.Engine;
import org.dateline.run.lookup.Published;
import org.dateline.run.lookup.SparkEngine;
import org.dateline.session.Sessions;
import org.dateline.store.Output;
import org.jspecify.annotations.Nullable;

/** Opens an output through Spark; a class of its own so that nobody else needs Spark to load. */
final class SparkLookup implements Engine {
  private final SparkSession spark;
  private final SparkEngine engine;

  private SparkLookup(SparkSession spark) {
    this.spark = spark;
    this.engine = new SparkEngine(spark);
  }

  static Published open(String output, @Nullable String run, SessionSettings settings) {
    SparkSession spark = Sessions.open(settings);
    try {
      return Published.open(
          Output.open(output, spark.sessionState().newHadoopConf()), new SparkLookup(spark), run);
    } catch (RuntimeException e) {
      spark.stop();
      throw e;
    }
  }

  @Override
  public void view(String table, List<String> folders) {
    engine.view(table, folders);
  }

  @Override
  public Rows query(String sql, List<@Nullable Object> parameters) {
    return engine.query(sql, parameters);
  }

  @Override
  public void close() {
    engine.close();
    spark.stop();
  }
}
