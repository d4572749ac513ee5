package org.dateline.cluster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A standalone master and two workers, by {@code scripts/local-cluster}. */
final class LocalCluster implements AutoCloseable {
  private static final Path FOLDER = Path.of("target", "cluster-test").toAbsolutePath();

  private final String master;

  private LocalCluster(String master) {
    this.master = master;
  }

  /** Starts it on a free port. */
  static LocalCluster start() throws IOException, InterruptedException {
    String said = script("start");
    return new LocalCluster(
        said.lines()
            .filter(line -> line.startsWith("master address: "))
            .map(line -> line.substring(line.indexOf("spark:")))
            .findFirst()
            .orElseThrow(() -> new AssertionError("There is no master in: " + said)));
  }

  /** The address of its master. */
  String master() {
    return master;
  }

  /** What its script says of it. */
  static String status() throws IOException, InterruptedException {
    return script("status");
  }

  /** A SPARK_HOME with Spark's jars and spark-submit; laid down where it is not there yet. */
  static synchronized Path home() throws IOException, InterruptedException {
    if (!FOLDER.resolve("bin/spark-submit").toFile().exists()) {
      script("home");
    }
    return FOLDER;
  }

  private static String script(String command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder("scripts/local-cluster", command);
    builder.environment().put("DATELINE_CLUSTER", FOLDER.toString());
    builder.environment().put("DATELINE_PORT", "0");
    builder.environment().put("WORKER_MEMORY", "1g");
    Path said = FOLDER.resolveSibling("cluster-test-" + command + ".txt");
    Process process = builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
    boolean ended = process.waitFor(2, TimeUnit.MINUTES);
    String text = Files.readString(said, StandardCharsets.UTF_8);
    if (!ended || process.exitValue() != 0) {
      throw new AssertionError("scripts/local-cluster " + command + " failed: " + text);
    }
    return text;
  }

  @Override
  public void close() throws IOException {
    try {
      script("stop");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
