package org.dateline;

import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One Spark session for all tests that ask for it, stopped when the last of them is done. */
public final class SparkExtension implements ParameterResolver {
  private record Shared(SparkSession spark) implements AutoCloseable {
    static Shared open() {
      return new Shared(
          SparkSession.builder()
              .master("local[2]")
              .appName("tests")
              .config("spark.ui.enabled", "false")
              .config("spark.sql.shuffle.partitions", "2")
              // A few rows each: compiling and replanning their queries would take the time.
              .config("spark.sql.adaptive.enabled", "false")
              .config("spark.sql.autoBroadcastJoinThreshold", "-1")
              .config("spark.sql.optimizer.disableHints", "true")
              .config("spark.sql.codegen.wholeStage", "false")
              .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
              .config("spark.sql.session.timeZone", "UTC")
              .config("spark.driver.host", "127.0.0.1")
              .config("spark.driver.bindAddress", "127.0.0.1")
              .config("spark.hadoop.parquet.page.verify-checksum.enabled", "true")
              .config("spark.hadoop.fs.file.impl", "org.dateline.session.PlainLocalFileSystem")
              .getOrCreate());
    }

    @Override
    public void close() {
      spark.stop();
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == SparkSession.class;
  }

  @Override
  public SparkSession resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.GLOBAL)
        .getOrComputeIfAbsent(Shared.class, key -> Shared.open(), Shared.class)
        .spark();
  }
}
