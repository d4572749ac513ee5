package org.dateline.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One call of spark-submit with the shaded jar, as a user types it. */
final class Submit {
  /**
   * What a large corpus is planned with, so that a small one is shared out among executors, too:
   * several partitions, plans made anew while they run, compiled code and joins by broadcast.
   */
  private static final Map<String, String> AS_LARGE =
      Map.of(
          "spark.sql.shuffle.partitions", "3",
          "spark.sql.files.minPartitionNum", "2",
          "spark.sql.leafNodeDefaultParallelism", "2",
          "spark.sql.adaptive.enabled", "true",
          "spark.sql.autoBroadcastJoinThreshold", "10MB",
          "spark.sql.optimizer.disableHints", "false",
          "spark.sql.codegen.wholeStage", "true",
          "spark.sql.codegen.factoryMode", "FALLBACK");

  /**
   * Compiling code as well as can be costs more than it brings in so short a time; where it is not,
   * Java sets aside less room for it than Spark fills.
   */
  private static final String JVM =
      "-XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=256m -XX:+UseSerialGC";

  private final Path folder;
  private final List<String> options = new ArrayList<>();
  private final Map<String, String> configuration = new LinkedHashMap<>(AS_LARGE);
  private final Map<String, String> environment = new LinkedHashMap<>();

  private Submit(Path folder) {
    this.folder = folder;
    configuration.put("spark.driver.memory", "1500m");
    configuration.put("spark.executor.memory", "1g");
    configuration.put("spark.executor.cores", "1");
    configuration.put("spark.driver.extraJavaOptions", JVM);
    configuration.put("spark.executor.extraJavaOptions", JVM);
  }

  /** What a process left. */
  record Ended(int code, String out, String err) {}

  /**
   * A call to a master.
   *
   * @param folder where the files for its output go
   */
  static Submit to(String master, Path folder) {
    return new Submit(folder).option("--master", master);
  }

  /** Adds an option of spark-submit. */
  Submit option(String name, String value) {
    options.add(name);
    options.add(value);
    return this;
  }

  /** Tells Spark something. */
  Submit conf(String key, String value) {
    configuration.put(key, value);
    return this;
  }

  /** Sets a variable of the environment. */
  Submit environment(String name, String value) {
    environment.put(name, value);
    return this;
  }

  /** Tells Hadoop how to reach a store. */
  Submit reaching(Store store) {
    store.settings().forEach((key, value) -> configuration.put("spark.hadoop." + key, value));
    return this;
  }

  /** Runs Dateline's command line and waits for its end, ten minutes at most. */
  Ended run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(LocalCluster.home().resolve("bin/spark-submit").toString());
    command.addAll(options);
    configuration.forEach((key, value) -> command.addAll(List.of("--conf", key + "=" + value)));
    command.addAll(List.of("--class", "org.dateline.cli.Main", System.getProperty("dateline.jar")));
    command.addAll(List.of(arguments));
    Path out = Files.createTempFile(folder, "out", ".txt");
    Path err = Files.createTempFile(folder, "err", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    if (!process.waitFor(10, TimeUnit.MINUTES)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      throw new AssertionError("spark-submit did not end: " + Files.readString(err));
    }
    return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
  }
}
