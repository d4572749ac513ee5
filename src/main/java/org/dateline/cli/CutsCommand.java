package org.dateline.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.dateline.job.CutsJob;
import org.dateline.report.CutsReport;
import org.dateline.session.Sessions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dateline cuts}: what cleaning has removed. */
@Command(
    name = "cuts",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Shows what cleaning has removed from the dispatches of an output, by rule and source.",
      "With --rule it shows samples before and after; a line break is shown as \u23CE."
    })
final class CutsCommand implements Callable<Integer> {
  @Option(
      names = "--output",
      required = true,
      paramLabel = "FOLDER",
      description = "The output of earlier runs.")
  private String output = "";

  @Option(names = "--rule", paramLabel = "RULE", description = "One rule, with samples.")
  private @Nullable String rule;

  @Option(names = "--source", paramLabel = "AGENCY", description = "One agency's dispatches.")
  private @Nullable String source;

  @Option(
      names = "--samples",
      paramLabel = "N",
      defaultValue = "10",
      description = "How many samples to show; default: ${DEFAULT-VALUE}.")
  private int samples;

  @Mixin private SessionOptions session = new SessionOptions();

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  CutsCommand() {}

  @Override
  public Integer call() {
    if (samples < 0) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--samples must be 0 or more: " + samples);
    }
    SparkSession spark = Sessions.open(session.settings());
    try {
      CutsJob job = new CutsJob(spark, output);
      PrintWriter out = spec.commandLine().getOut();
      out.print(CutsReport.counts(job.counts(rule, source)));
      if (rule != null) {
        out.print(CutsReport.samples(job.samples(rule, source, samples)));
      }
      out.flush();
      return 0;
    } finally {
      spark.stop();
    }
  }
}
