package org.dateline.session;

import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.dateline.config.SessionSettings;
import org.jspecify.annotations.Nullable;

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
   *
   * @throws SessionException if nobody says where Spark is to run, or it does not start there
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
            .config("spark.hadoop.mapreduce.fileoutputcommitter.marksuccessfuljobs", "false")
            // A page whose bits have changed on the disk is refused, and not read as other values.
            .config("spark.hadoop.parquet.page.write-checksum.enabled", "true")
            .config("spark.hadoop.parquet.page.verify-checksum.enabled", "true")
            .config("spark.ui.showConsoleProgress", "false")
            .config(EXECUTOR_OPTIONS, executorOptions());
    String master = settings.master();
    if (master == null && !isToldMaster()) {
      throw SessionException.withoutMaster();
    }
    if (master != null) {
      SessionException.check(master);
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
    SparkSession spark = start(builder, master);
    if (!settings.verbose()) {
      spark.sparkContext().setLogLevel("ERROR");
    }
    return spark;
  }

  /** Whether a surrounding spark-submit, or a session that is open already, says where to run. */
  private static boolean isToldMaster() {
    return new SparkConf().contains("spark.master")
        || SparkSession.getActiveSession().isDefined()
        || SparkSession.getDefaultSession().isDefined();
  }

  // Spark throws what it does not declare.
  private static SparkSession start(SparkSession.Builder builder, @Nullable String master) {
    try {
      SparkSession spark = builder.getOrCreate();
      PlainLocalFileSystem.use(spark.sparkContext().hadoopConfiguration());
      return spark;
    } catch (Exception e) {
      String named = master == null ? new SparkConf().get("spark.master", "") : master;
      throw SessionException.of(e, named);
    }
  }

  /** What the user gave to executors, and the same choice of library as here. */
  private static String executorOptions() {
    String given = new SparkConf().get(EXECUTOR_OPTIONS, "");
    return given.contains(NATIVE_BLAS)
        ? given
        : (given + " -D" + NATIVE_BLAS + "=" + System.getProperty(NATIVE_BLAS)).strip();
  }
}
