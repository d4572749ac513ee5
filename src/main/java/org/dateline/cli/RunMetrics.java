package org.dateline.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.report.format.Gauges;
import org.dateline.run.RunContext;
import org.dateline.run.RunResult;
import org.dateline.run.Secrets;
import org.jspecify.annotations.Nullable;

/**
 * The file of {@code --metrics}: how the last run ended, when one last went well, and the figures
 * of the last that published. A run that fails changes only the first.
 */
final class RunMetrics {
  private static final String EXIT_CODE = "dateline_run_exit_code";
  private static final String ENDED = "dateline_run_timestamp_seconds";
  private static final String TOOK = "dateline_run_duration_seconds";
  private static final String SUCCESS = "dateline_success_timestamp_seconds";
  private static final String PUBLISHED = "dateline_published_timestamp_seconds";
  private static final String PUBLISHED_TOOK = "dateline_published_duration_seconds";
  private static final String STAGE_TOOK = "dateline_published_stage_duration_seconds";
  private static final String ROWS = "dateline_published_rows";
  private static final String FILES = "dateline_published_files";
  private static final String SKIPPED_FILES = "dateline_published_skipped_files";
  private static final String NEW_DISPATCHES = "dateline_published_new_dispatches";
  private static final String DISPATCHES = "dateline_published_dispatches";
  private static final String REJECTS = "dateline_published_rejects";

  /** Figures of the last run that published, in order, with what they mean. */
  private static final Map<String, String> OF_PUBLISHED = ofPublished();

  private static Map<String, String> ofPublished() {
    Map<String, String> figures = new LinkedHashMap<>();
    figures.put(PUBLISHED, "When the last run that published ended.");
    figures.put(PUBLISHED_TOOK, "How long the last run that published took.");
    figures.put(STAGE_TOOK, "How long each of its stages took.");
    figures.put(ROWS, "Rows that each of its stages wrote, by table, and what else it counted.");
    figures.put(FILES, "Files it read.");
    figures.put(SKIPPED_FILES, "Files it left as an earlier run had read them.");
    figures.put(NEW_DISPATCHES, "Dispatches it added to the corpus.");
    figures.put(DISPATCHES, "Dispatches in the corpus.");
    figures.put(REJECTS, "Records it set aside, by reason.");
    return Collections.unmodifiableMap(figures);
  }

  private final Path file;
  private final Map<String, String> labels;

  /**
   * The metrics of runs into an output.
   *
   * @param file where they go
   * @param output the output folder, which every figure is labelled with: a collector takes the
   *     files of several outputs together
   * @throws MetricsException if the folder of the file is none, or not to be written
   */
  RunMetrics(Path file, String output) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || Files.isDirectory(file) || !Files.isWritable(folder)) {
      throw new MetricsException(
          String.format(
              Locale.ROOT,
              "--metrics %s cannot be written: name a file in a folder that is there and yours to write.",
              file));
    }
    this.file = file;
    this.labels = Map.of("output", Secrets.hidden(output));
  }

  /** Where they go. */
  Path file() {
    return file;
  }

  /**
   * Writes how a run ended, whole or not at all.
   *
   * @param code what the command line ends with
   * @param result what it published; null where it published nothing
   */
  void write(int code, @Nullable RunResult result, Instant began, Instant ended)
      throws IOException {
    String before = Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
    Path next = file.resolveSibling("." + file.getFileName() + "." + ProcessHandle.current().pid());
    try {
      Files.writeString(next, text(code, result, began, ended, before), StandardCharsets.UTF_8);
      if (Files.getFileStore(next).supportsFileAttributeView("posix")) {
        // Collectors run as somebody else.
        Files.setPosixFilePermissions(next, PosixFilePermissions.fromString("rw-r--r--"));
      }
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(next);
    }
  }

  /** The same as text, after what was written before. */
  String text(int code, @Nullable RunResult result, Instant began, Instant ended, String before) {
    Gauges gauges =
        new Gauges()
            .define(EXIT_CODE, "", "What the last run ended with; 0 published, 99 nothing new.")
            .define(ENDED, "seconds", "When the last run ended.")
            .define(TOOK, "seconds", "How long the last run took.")
            .define(SUCCESS, "seconds", "When a run last ended with 0 or 99.");
    OF_PUBLISHED.forEach(
        (name, help) -> gauges.define(name, name.endsWith("_seconds") ? "seconds" : "", help));
    Duration took = Duration.between(began, ended);
    gauges.set(EXIT_CODE, labels, BigDecimal.valueOf(code));
    gauges.set(ENDED, labels, seconds(ended));
    gauges.set(TOOK, labels, seconds(took));
    if (code == 0 || code == RunCommand.NOTHING_NEW) {
      gauges.set(SUCCESS, labels, seconds(ended));
    } else {
      gauges.keep(SUCCESS, labels, before);
    }
    if (result == null) {
      OF_PUBLISHED.keySet().forEach(name -> gauges.keep(name, labels, before));
    } else {
      gauges.set(PUBLISHED, labels, seconds(ended));
      gauges.set(PUBLISHED_TOOK, labels, seconds(took));
      put(gauges, result);
    }
    return gauges.toString();
  }

  private void put(Gauges gauges, RunResult result) {
    for (RunContext.FinishedStage stage : result.stages()) {
      BigDecimal took = BigDecimal.valueOf(stage.cost().seconds());
      gauges.set(STAGE_TOOK, and("stage", stage.name()), took.setScale(3, RoundingMode.HALF_EVEN));
      stage
          .result()
          .rows()
          .forEach(
              (table, rows) -> {
                Map<String, String> where = and("stage", stage.name());
                where.put("table", table);
                gauges.set(ROWS, where, BigDecimal.valueOf(rows));
              });
    }
    gauges.set(FILES, labels, BigDecimal.valueOf(result.files()));
    gauges.set(SKIPPED_FILES, labels, BigDecimal.valueOf(result.skippedFiles()));
    gauges.set(NEW_DISPATCHES, labels, BigDecimal.valueOf(result.newDispatches()));
    gauges.set(DISPATCHES, labels, BigDecimal.valueOf(result.dispatches()));
    new TreeMap<>(result.rejects())
        .forEach(
            (reason, records) ->
                gauges.set(REJECTS, and("reason", reason), BigDecimal.valueOf(records)));
  }

  private Map<String, String> and(String label, String value) {
    Map<String, String> both = new LinkedHashMap<>(labels);
    both.put(label, value);
    return both;
  }

  private static BigDecimal seconds(Instant time) {
    return BigDecimal.valueOf(time.toEpochMilli(), 3);
  }

  private static BigDecimal seconds(Duration time) {
    return BigDecimal.valueOf(time.toMillis(), 3);
  }
}
