package org.dateline.run.stage;

import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.dateline.prepare.Preparer;
import org.dateline.prepare.PreparerResources;
import org.dateline.read.ReadOptions;
import org.dateline.read.Slice;
import org.dateline.table.corpus.FirstPass;

/** The one pass over the raw text: read, clean, date, find names. */
public final class FirstPassStage {
  private FirstPassStage() {}

  /**
   * The rows of {@link FirstPass}, not yet computed.
   *
   * @param tasks the slices of each task, as planned
   */
  public static Dataset<Row> rows(
      SparkSession spark,
      List<List<Slice>> tasks,
      ReadOptions options,
      PreparerResources knowledge) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    Broadcast<PreparerResources> shared = context.broadcast(knowledge);
    Broadcast<SerializableConfiguration> hadoop =
        context.broadcast(new SerializableConfiguration(spark.sessionState().newHadoopConf()));
    JavaRDD<Row> rows =
        context
            .parallelize(tasks, Math.max(1, tasks.size()))
            .flatMap(
                slices ->
                    new FirstPassTask(
                        slices.iterator(),
                        options,
                        hadoop.value().value(),
                        new Preparer(shared.value())));
    return spark.createDataFrame(rows, FirstPass.SCHEMA);
  }
}
