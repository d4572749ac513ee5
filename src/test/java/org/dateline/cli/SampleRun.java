package org.dateline.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One run over the sample by the real command line, for all tests that only look at what it left.
 */
public final class SampleRun {
  private static @Nullable SampleRun made;

  private final Path folder;
  private final Ended ended;

  private SampleRun(Path folder, Ended ended) {
    this.folder = folder;
    this.ended = ended;
  }

  /** Reads a command line and runs nothing; throws what is wrong with it. */
  public static void parse(String... arguments) {
    Main.commandLine().parseArgs(arguments);
  }

  /** What a process left. */
  public record Ended(int code, String out, String err) {}

  /** The run; made by the first who asks. */
  public static synchronized SampleRun get() throws IOException, InterruptedException {
    if (made == null) {
      Path folder = Files.createTempDirectory("dateline-sample");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
      Ended ended =
          java(
              folder,
              "org.dateline.cli.Main",
              "run --input data/sample --master local[8] --output " + folder.resolve("out"));
      made = new SampleRun(folder, ended);
    }
    return made;
  }

  /** Its output folder. */
  public Path output() {
    return folder.resolve("out");
  }

  /** How it ended and what it said. */
  public Ended ended() {
    return ended;
  }

  /**
   * Runs a class of the shaded jar, as {@code scripts/dateline} and {@code spark-submit} do.
   *
   * @param folder where the files for its output go
   */
  public static Ended java(Path folder, String main, String arguments)
      throws IOException, InterruptedException {
    return startJava(folder, main, arguments).end();
  }

  /** Starts what {@link #java} runs and does not wait for it. */
  static Started startJava(Path folder, String main, String arguments) throws IOException {
    String classpath = Files.readString(Path.of(System.getProperty("dateline.classpath"))).strip();
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(List.of(System.getProperty("dateline.jvm").split(" ", -1)));
    command.addAll(
        List.of(
            "-Xmx2g",
            "-Dlog4j2.configurationFile=classpath:org/dateline/log4j2-quiet.properties",
            "-cp",
            System.getProperty("dateline.jar") + ":" + classpath,
            main));
    command.addAll(Arrays.asList(arguments.split(" ", -1)));
    return start(folder, new ProcessBuilder(command));
  }

  /** Starts a process and waits for its end, ten minutes at most. */
  public static Ended ended(Path folder, ProcessBuilder builder)
      throws IOException, InterruptedException {
    return start(folder, builder).end();
  }

  /** Starts a process and does not wait for it. */
  static Started start(Path folder, ProcessBuilder builder) throws IOException {
    Path out = Files.createTempFile(folder, "out", ".txt");
    Path err = Files.createTempFile(folder, "err", ".txt");
    Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    return new Started(process, out, err);
  }

  /** A process and the files that take what it says. */
  record Started(Process process, Path out, Path err) {
    /** Waits until it has said something, ten minutes at most. */
    void says(String text) throws IOException, InterruptedException {
      Instant until = Instant.now().plus(Duration.ofMinutes(10));
      while (!Files.readString(out, StandardCharsets.UTF_8).contains(text)) {
        if (process.waitFor(100, TimeUnit.MILLISECONDS) || Instant.now().isAfter(until)) {
          throw new AssertionError(
              "It did not say \"" + text + "\": " + Files.readString(err, StandardCharsets.UTF_8));
        }
      }
    }

    /** Waits for its end, ten minutes at most. */
    Ended end() throws IOException, InterruptedException {
      if (!process.waitFor(10, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new AssertionError("The command did not end: " + Files.readString(err));
      }
      return new Ended(
          process.exitValue(),
          Files.readString(out, StandardCharsets.UTF_8),
          Files.readString(err, StandardCharsets.UTF_8));
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      System.err.println("Left behind: " + folder + ": " + e.getMessage());
    }
  }
}
