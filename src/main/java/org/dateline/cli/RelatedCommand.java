package org.dateline.cli;

import java.io.PrintWriter;
import org.dateline.report.RelatedReport;
import org.dateline.run.lookup.Published;
import org.dateline.run.lookup.RelatedLookup;
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
          + " test, Benjamini and Hochberg): over all that could be partners of this one entity in"
          + " these days. The q_value of entity_pairs, which 'dateline show related' prints, is over"
          + " all pairs of the archive, and so another."
    })
final class RelatedCommand extends LookupCommand {
  @Parameters(paramLabel = "ENTITY", description = "Id or name of an entity.")
  private String entity = "";

  @Mixin private DayRange days = new DayRange();

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

  RelatedCommand() {}

  @Override
  void check() {
    if (least < 1 || most < 1) {
      throw wrong("--least and --most must be 1 or more: " + least + ", " + most);
    }
    String fault = days.fault();
    if (fault != null) {
      throw wrong(fault);
    }
  }

  @Override
  void print(Published published, PrintWriter out) {
    RelatedLookup related = new RelatedLookup(published);
    out.print(
        RelatedReport.of(related.of(entity, days.from(), days.to(), least, most), days.words()));
  }
}
