package org.dateline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dateline.store.Manifest;

/**
 * What a run takes, as a user has it: whole processes, and each stage by the run's own account. A
 * command given behind {@code --} is measured in the same sitting.
 */
public final class RunBench {
  private static final String OTHER = "--";
  private static final long POLL_MILLIS = 50;

  private RunBench() {}

  /**
   * A process that has ended.
   *
   * @param seconds wall-clock time
   * @param cpuSeconds of itself, as last seen
   * @param residentBytes the most memory it had, as Linux tells it; 0 elsewhere
   */
  private record Measured(double seconds, double cpuSeconds, long residentBytes) {
    void print(String what) {
      System.out.printf(
          Locale.ROOT,
          "%-10s %7.1f s wall  %7.1f s CPU  %,6d MB resident at most%n",
          what,
          seconds,
          cpuSeconds,
          residentBytes >> 20);
    }
  }

  /** INPUT [OPTION …] [-- COMMAND …]. */
  public static void main(String[] args) throws IOException, InterruptedException {
    List<String> all = Arrays.asList(args);
    int at = all.indexOf(OTHER);
    List<String> own = at < 0 ? all : all.subList(0, at);
    Path output = Files.createTempDirectory("dateline-bench");
    try {
      List<String> command = new ArrayList<>(List.of("scripts/dateline", "run", "--input"));
      command.addAll(own);
      command.addAll(List.of("--output", output.resolve("out").toString()));
      Measured run = measure(command);
      Path latest = output.resolve("out");
      String id = Files.readString(latest.resolve("CURRENT")).strip();
      stages(Manifest.fromJson(Files.readString(latest.resolve("runs/" + id + "/manifest.json"))));
      run.print("dateline");
      if (at >= 0) {
        Measured other = measure(all.subList(at + 1, all.size()));
        other.print("beside it");
        System.out.printf(Locale.ROOT, "ratio      %7.2f%n", run.seconds() / other.seconds());
      }
    } finally {
      delete(output);
    }
  }

  private static void stages(Manifest manifest) {
    System.out.println("stage       wall s   jobs  queries  task CPU s  heap MB");
    for (Manifest.Stage stage : manifest.stages()) {
      System.out.printf(
          Locale.ROOT,
          "%-10s %7.1f %6d %8d %11.1f %8d%n",
          stage.name(),
          stage.seconds(),
          stage.jobs(),
          stage.queries(),
          stage.taskSeconds(),
          stage.heapBytes() >> 20);
    }
    System.out.printf(
        Locale.ROOT,
        "%-10s %7.1f %6d %8d %11.1f %8d%n",
        "all",
        manifest.stages().stream().mapToDouble(Manifest.Stage::seconds).sum(),
        manifest.stages().stream().mapToLong(Manifest.Stage::jobs).sum(),
        manifest.stages().stream().mapToLong(Manifest.Stage::queries).sum(),
        manifest.stages().stream().mapToDouble(Manifest.Stage::taskSeconds).sum(),
        manifest.stages().stream().mapToLong(Manifest.Stage::heapBytes).max().orElse(0) >> 20);
  }

  private static Measured measure(List<String> command) throws IOException, InterruptedException {
    long begin = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    long resident = 0;
    double cpu = 0;
    while (process.isAlive()) {
      for (ProcessHandle one :
          Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList()) {
        resident = Math.max(resident, resident(one.pid()));
        cpu =
            Math.max(cpu, one.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1000.0);
      }
      Thread.sleep(POLL_MILLIS);
    }
    if (process.exitValue() != 0) {
      throw new IllegalStateException(command + " ended with " + process.exitValue() + ".");
    }
    return new Measured((System.nanoTime() - begin) / 1e9, cpu, resident);
  }

  /** Linux keeps the greatest it has seen itself, so that nothing between two looks is lost. */
  private static long resident(long pid) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
          .findFirst()
          .orElse(0);
    } catch (IOException | java.io.UncheckedIOException e) {
      return 0;
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
