package org.dateline.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.dateline.config.Settings;
import org.dateline.report.TerminalReport;
import org.dateline.report.words.Numbers;
import org.dateline.run.RunJob;
import org.dateline.run.RunRequest;
import org.dateline.run.RunResult;
import org.dateline.session.Sessions;
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

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  RunCommand() {}

  @Override
  // On the Javas Dateline is tried on, 17 and 25, there is no console in a pipe.
  @SuppressWarnings("SystemConsoleNull")
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Settings settings = options.settings();
    RunRequest request =
        new RunRequest(
            inputs,
            output,
            settings,
            spec.commandLine().getParseResult().originalArgs(),
            wait.atMost());
    SparkSession spark = Sessions.open(settings.session());
    try {
      TerminalProgress progress =
          new TerminalProgress(out, System.console() != null, settings.session().verbose());
      RunResult result = new RunJob(spark, progress, Clock.systemUTC()).run(request);
      print(out, result);
      return 0;
    } finally {
      spark.stop();
    }
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
    if (!result.rejects().isEmpty()) {
      line(
          out,
          "Set aside by this run: %s; where: dateline show rejects --output %s",
          new TreeMap<>(result.rejects()),
          result.output());
    }
    result.notes().forEach(out::println);
    line(out, "Tables: %s/runs/%s", result.output(), result.runId());
    line(out, "Report: %s", result.report());
    out.flush();
  }

  private static void line(PrintWriter out, String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
  }
}
