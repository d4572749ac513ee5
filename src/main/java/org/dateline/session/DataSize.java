package org.dateline.session;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.RuntimeConfig;
import org.apache.spark.sql.SparkSession;

/**
 * Tells Spark how much data a run is over, for as long as the run lasts. What the user has set
 * himself stays as it is, and when the run ends the session is as it was before.
 *
 * <p>A corpus of some thousands of dispatches is planned for one partition: every query is then one
 * job, joins move nothing, and no code is generated that runs for less time than it takes to
 * compile. A large one gets a partition of a shuffle for every so many bytes.
 */
public final class DataSize implements AutoCloseable {
  /** Up to so many bytes of stored text the rows of any query fit one task well. */
  private static final long MAX_SMALL_BYTES = 8L << 20;

  private static final long BYTES_PER_PARTITION = 32L << 20;
  private static final long MAX_PARTITIONS = 2000;
  private static final String SHUFFLE_PARTITIONS = "spark.sql.shuffle.partitions";

  /** Off or at one, all that plans for many partitions. */
  private static final Map<String, String> SMALL =
      Map.of(
          SHUFFLE_PARTITIONS,
          "1",
          "spark.sql.leafNodeDefaultParallelism",
          "1",
          "spark.sql.files.minPartitionNum",
          "1",
          "spark.sql.adaptive.enabled",
          "false",
          "spark.sql.autoBroadcastJoinThreshold",
          "-1",
          "spark.sql.optimizer.disableHints",
          "true",
          "spark.sql.codegen.wholeStage",
          "false",
          "spark.sql.codegen.factoryMode",
          "NO_CODEGEN",
          // What is told to Spark's pages of each query takes longer to write than the query runs.
          "spark.sql.ui.explainMode",
          "simple");

  private final RuntimeConfig conf;
  private final Set<String> told = new LinkedHashSet<>();

  /**
   * Tells it.
   *
   * @param bytes size of all files that the corpus was read from, as stored
   */
  public DataSize(SparkSession spark, long bytes) {
    this.conf = spark.conf();
    if (isSmall(bytes)) {
      SMALL.forEach(this::set);
    } else {
      long bySize = Math.min(bytes / BYTES_PER_PARTITION, MAX_PARTITIONS);
      int cores = spark.sparkContext().defaultParallelism();
      set(SHUFFLE_PARTITIONS, Long.toString(Math.max(cores, bySize)));
    }
  }

  /** Whether so much is planned for one partition. */
  public static boolean isSmall(long bytes) {
    return bytes <= MAX_SMALL_BYTES;
  }

  private void set(String key, String value) {
    if (!conf.getAll().contains(key)) {
      told.add(key);
      conf.set(key, value);
    }
  }

  /** Leaves the session as it was. */
  @Override
  public void close() {
    told.forEach(conf::unset);
    told.clear();
  }
}
