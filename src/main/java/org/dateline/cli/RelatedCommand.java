package org.dateline.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.dateline.report.RelatedReport;
import org.dateline.run.lookup.Published;
import org.dateline.run.lookup.RelatedLookup;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline related}: who is named together with an entity. */
@Command(
    name = "related",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Shows who is named together with an entity far more than by chance, and in which dispatches.",
      "The entity is given by its id, such as country/PRK, or by its name.",
      "q is the expected share of chance among the partners at least as unlikely (Fisher's exact"
          + " test, Benjamini and Hochberg)."
    })
final class RelatedCommand implements Callable<Integer> {
  @Parameters(paramLabel = "ENTITY", description = "Id or name of an entity.")
  private String entity = "";

  @Mixin private LookupOptions lookup = new LookupOptions();

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

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  RelatedCommand() {}

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
    try (Published published = lookup.open()) {
      PrintWriter out = spec.commandLine().getOut();
      out.print(
          RelatedReport.of(new RelatedLookup(published).of(entity, from, to, least, most), when()));
      out.flush();
      return 0;
    }
  }

  private String when() {
    if (from == null) {
      return to == null ? "" : "until " + to;
    }
    return to == null ? "from " + from : from + " to " + to;
  }
}
