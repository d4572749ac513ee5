package org.dateline.cli;

import java.io.PrintWriter;
import org.dateline.report.CutsReport;
import org.dateline.run.lookup.CutsLookup;
import org.dateline.run.lookup.Published;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
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
final class CutsCommand extends LookupCommand {
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

  CutsCommand() {}

  @Override
  void check() {
    if (samples < 0) {
      throw wrong("--samples must be 0 or more: " + samples);
    }
  }

  @Override
  void print(Published published, PrintWriter out) {
    CutsLookup cuts = new CutsLookup(published);
    out.print(CutsReport.counts(cuts.counts(rule, source)));
    if (rule != null) {
      out.print(CutsReport.samples(cuts.samples(rule, source, samples)));
    }
  }
}
