package org.dateline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.dateline.config.Reasons;
import org.dateline.config.Settings;
import org.dateline.report.TerminalReport;
import org.dateline.report.words.Numbers;
import org.dateline.run.Progress;
import org.dateline.run.RunJob;
import org.dateline.run.RunRequest;
import org.dateline.run.RunResult;
import org.dateline.session.Sessions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dateline run}: the main job. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Reads dispatches, adds what is new to the corpus and publishes coverage, topics and pairs.",
      "Files that an earlier run into the same output has read are not read again unless they changed."
    })
final class RunCommand implements Callable<Integer> {
  /** What a run ends with that was asked to say so, where nothing new came of it. */
  static final int NOTHING_NEW = 99;

  @Option(
      names = "--input",
      required = true,
      split = ",",
      paramLabel = "PATH",
      description = "A file, a folder or a pattern such as 'in/*.csv'; may be given several times.")
  private List<String> inputs = List.of();

  @Option(
      names = "--output",
      required = true,
      paramLabel = "FOLDER",
      description = "Where the tables go: a new or empty folder or an earlier output.")
  private String output = "";

  @Mixin private WaitOption wait = new WaitOption();

  @Mixin private SettingOptions options = new SettingOptions();

  @Option(
      names = "--log",
      paramLabel = "text|json",
      defaultValue = "text",
      description =
          "How it tells how it comes along: lines on the standard output, or JSON on the standard"
              + " error, an object a line; default: ${DEFAULT-VALUE}.")
  private LogFormat logFormat = LogFormat.TEXT;

  @Option(
      names = "--metrics",
      paramLabel = "FILE",
      description =
          "Write how the run ended, its seconds, rows and rejects to this file, for Prometheus.")
  private @Nullable Path metricsFile;

  @Option(
      names = "--exit-nothing-new",
      description =
          "Run only if a file is new or has changed, and end with 99 if nothing new came of it.")
  private boolean exitNothingNew;

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  private @Nullable String published;

  RunCommand() {}

  @Override
  public Integer call() {
    Clock clock = SteadyClock.ofSystem();
    Instant began = clock.instant();
    PrintWriter err = spec.commandLine().getErr();
    JsonLog log = logFormat == LogFormat.JSON ? new JsonLog(err, clock) : null;
    int code = Main.OUR_FAULT;
    RunMetrics metrics = null;
    RunResult result = null;
    try {
      if (metricsFile != null) {
        metrics = new RunMetrics(metricsFile, output);
      }
      result = run(clock, log);
      code = exitNothingNew && (result == null || result.newDispatches() == 0) ? NOTHING_NEW : 0;
      tell(result, log, Duration.between(began, clock.instant()));
    } catch (Exception e) { // Spark throws what it does not declare.
      Main.Failure failure = Main.Failure.of(e, Main.isEnding(), published);
      code = failure.code();
      if (log == null) {
        failure.tell(err);
      } else {
        log.failed(code, failure.sentence(), failure.trace());
      }
    } finally {
      // One that is killed without being asked cannot tell either.
      if (metrics != null && code != Main.STOPPED) {
        write(metrics, code, result, began, clock.instant());
      }
    }
    return code;
  }

  /** Runs; null where there was nothing to run for. */
  // On the Javas Dateline is tried on, 17 and 25, there is no console in a pipe.
  @SuppressWarnings("SystemConsoleNull")
  private @Nullable RunResult run(Clock clock, @Nullable JsonLog log) {
    Settings settings = options.settings();
    List<String> given = spec.commandLine().getParseResult().originalArgs();
    RunRequest request = new RunRequest(inputs, output, settings, given, wait.atMost());
    if (log != null) {
      log.begun(RunJob.codeVersion(), inputs, output);
    }
    SparkSession spark = Sessions.open(settings.session());
    RunJob job = null;
    try {
      Progress progress =
          log != null
              ? log
              : new TerminalProgress(
                  harmless(), System.console() != null, settings.session().verbose());
      job = new RunJob(spark, progress, clock);
      return exitNothingNew ? job.runIfNew(request).orElse(null) : job.run(request);
    } finally {
      published = job == null ? null : job.published();
      spark.stop();
    }
  }

  private void tell(@Nullable RunResult result, @Nullable JsonLog log, Duration took) {
    PrintWriter out = harmless();
    double seconds = took.toMillis() / 1e3;
    if (result == null) {
      line(
          out,
          "Nothing new: no file that was looked at is new or has changed since the last run into"
              + " %s.",
          output);
      if (log != null) {
        log.nothingNew(output, seconds);
      }
      return;
    }
    print(out, result);
    if (log != null) {
      log.published(result, seconds);
    }
  }

  /** Tells the file of {@code --metrics} that a command line was none, wherever it names it. */
  static void refuse(List<String> arguments, PrintWriter err) {
    String file = valueOf("--metrics", arguments);
    if (file == null) {
      return;
    }
    Instant now = SteadyClock.ofSystem().instant();
    String output = Objects.requireNonNullElse(valueOf("--output", arguments), "");
    try {
      new RunMetrics(Path.of(file), output).write(Main.WRONG_COMMAND_LINE, null, now, now);
    } catch (MetricsException | InvalidPathException | IOException e) {
      tellUnwritten(file, e, err);
    }
  }

  /** The last value of an option, written behind it or after an equals sign; null without it. */
  private static @Nullable String valueOf(String option, List<String> arguments) {
    String value = null;
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (argument.equals(option) && i + 1 < arguments.size()) {
        value = arguments.get(i + 1);
      } else if (argument.startsWith(option + "=")) {
        value = argument.substring(option.length() + 1);
      }
    }
    return value;
  }

  /** A run is what it is, whether its metrics can be written or not. */
  private void write(
      RunMetrics metrics, int code, @Nullable RunResult result, Instant began, Instant ended) {
    try {
      metrics.write(code, result, began, ended);
    } catch (IOException e) {
      tellUnwritten(metrics.file().toString(), e, spec.commandLine().getErr());
    }
  }

  private static void tellUnwritten(String file, Exception e, PrintWriter err) {
    line(err, "The file of --metrics, %s, could not be written: %s", file, Reasons.of(e));
  }

  private static void print(PrintWriter out, RunResult result) {
    out.print(TerminalReport.of(result.highlights()));
    out.println();
    line(
        out,
        "%s in the corpus, %,d of them without a date and so in no series.",
        Numbers.count(result.dispatches(), "dispatch", "dispatches"),
        result.undated());
    if (result.skippedFiles() > 0) {
      line(
          out,
          "%s read before and not changed since.",
          Numbers.count(result.skippedFiles(), "file", "files"));
    }
    if (result.hiddenFiles() > 0) {
      line(
          out,
          "%s not read: names that begin with a dot or an underscore.",
          Numbers.count(result.hiddenFiles(), "file or folder", "files and folders"));
    }
    if (result.linkedFiles() > 0) {
      line(
          out,
          "%s not read: links to what is read already.",
          Numbers.count(result.linkedFiles(), "file or folder", "files and folders"));
    }
    if (result.specialFiles() > 0) {
      line(
          out,
          "%s not read: no files.",
          Numbers.count(
              result.specialFiles(), "pipe, socket or device", "pipes, sockets and devices"));
    }
    if (!result.setAside().isEmpty()) {
      line(
          out,
          "Set aside by this run: %s; where: dateline show rejects --output %s, run_id %s",
          new TreeMap<>(result.setAside()),
          result.output(),
          result.runId());
    }
    if (result.readAgain() > 0) {
      line(
          out,
          "%s of changed files read before: each is one dispatch.",
          Numbers.count(result.readAgain(), "record", "records"));
    }
    result.notes().forEach(out::println);
    line(out, "Tables: %s/runs/%s", result.output(), result.runId());
    line(out, "Report: %s", result.report());
    out.flush();
  }

  private PrintWriter harmless() {
    return HarmlessWriter.on(spec.commandLine().getOut());
  }

  private static void line(PrintWriter out, String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
  }
}
