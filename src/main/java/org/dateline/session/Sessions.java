package org.dateline.session;

import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.dateline.config.SessionSettings;

/** Opens Spark sessions. */
public final class Sessions {
  /**
   * Whether MLlib looks for a linear algebra library of the machine. One of those rounds otherwise
   * than the one in Java, and then topics would differ in their last digits from machine to
   * machine.
   */
  private static final String NATIVE_BLAS = "dev.ludovic.netlib.blas.allowNative";

  private static final String EXECUTOR_OPTIONS = "spark.executor.extraJavaOptions";

  private Sessions() {}

  /**
   * Opens a session, or takes the one a surrounding spark-submit has opened. The master is set only
   * if the user named one.
   *
   * <p>Times are UTC. The local file system is used without checksum files beside every file; HDFS
   * and object stores have their own.
   */
  public static SparkSession open(SessionSettings settings) {
    if (System.getProperty(NATIVE_BLAS) == null) {
      System.setProperty(NATIVE_BLAS, "false");
    }
    SparkSession.Builder builder =
        SparkSession.builder()
            .appName("dateline")
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.parquet.compression.codec", "zstd")
            .config("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS")
            .config("spark.sql.sources.partitionColumnTypeInference.enabled", "false")
            .config("spark.hadoop.fs.file.impl", "org.apache.hadoop.fs.RawLocalFileSystem")
            .config("spark.hadoop.mapreduce.fileoutputcommitter.marksuccessfuljobs", "false")
            .config("spark.ui.showConsoleProgress", "false")
            .config(EXECUTOR_OPTIONS, executorOptions());
    String master = settings.master();
    if (master != null) {
      builder = builder.master(master);
      if (master.startsWith("local")) {
        builder =
            builder
                .config("spark.ui.enabled", "false")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1");
      }
    }
    if (settings.shufflePartitions() > 0) {
      builder = builder.config("spark.sql.shuffle.partitions", settings.shufflePartitions());
    }
    SparkSession spark = builder.getOrCreate();
    if (!settings.verbose()) {
      spark.sparkContext().setLogLevel("ERROR");
    }
    return spark;
  }

  /** What the user gave to executors, and the same choice of library as here. */
  private static String executorOptions() {
    String given = new SparkConf().get(EXECUTOR_OPTIONS, "");
    return given.contains(NATIVE_BLAS)
        ? given
        : (given + " -D" + NATIVE_BLAS + "=" + System.getProperty(NATIVE_BLAS)).strip();
  }
}
