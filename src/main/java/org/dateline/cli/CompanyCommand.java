package org.dateline.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.dateline.job.CompanyLookup;
import org.dateline.report.CompanyReport;
import org.dateline.session.Sessions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline company}: who is named together with an entity. */
@Command(
    name = "company",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Shows who is named together with an entity far more than by chance, and in which dispatches.",
      "The entity is given by its id, such as country/PRK, or by its name.",
      "q is the expected share of chance among the partners at least as unlikely (Fisher's exact"
          + " test, Benjamini and Hochberg)."
    })
final class CompanyCommand implements Callable<Integer> {
  @Parameters(paramLabel = "ENTITY", description = "Id or name of an entity.")
  private String entity = "";

  @Option(
      names = "--output",
      required = true,
      paramLabel = "FOLDER",
      description = "The output of earlier runs.")
  private String output = "";

  @Option(names = "--from", paramLabel = "DAY", description = "First day, such as 2009-01-01.")
  private @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "DAY", description = "Last day, such as 2009-12-31.")
  private @Nullable LocalDate to;

  @Option(
      names = "--least",
      paramLabel = "N",
      defaultValue = "3",
      description = "Stories that name both, at least; default: ${DEFAULT-VALUE}.")
  private int least;

  @Option(
      names = "--most",
      paramLabel = "N",
      defaultValue = "15",
      description = "How many to show; default: ${DEFAULT-VALUE}.")
  private int most;

  @Mixin private SessionOptions session = new SessionOptions();

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  CompanyCommand() {}

  @Override
  public Integer call() {
    if (least < 1 || most < 1) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--least and --most must be 1 or more: " + least + ", " + most);
    }
    if (from != null && to != null && from.isAfter(to)) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--from " + from + " is after --to " + to + ".");
    }
    SparkSession spark = Sessions.open(session.settings());
    try {
      PrintWriter out = spec.commandLine().getOut();
      out.print(
          CompanyReport.of(
              new CompanyLookup(spark, output).of(entity, from, to, least, most), when()));
      out.flush();
      return 0;
    } finally {
      spark.stop();
    }
  }

  private String when() {
    if (from == null) {
      return to == null ? "" : "until " + to;
    }
    return to == null ? "from " + from : from + " to " + to;
  }
}
