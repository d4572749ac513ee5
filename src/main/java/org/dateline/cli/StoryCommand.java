package org.dateline.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.dateline.report.ChainReport;
import org.dateline.run.lookup.Published;
import org.dateline.run.lookup.StoryLookup;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code dateline story}: one story with its dispatches. */
@Command(
    name = "story",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Shows a story: its dispatches in order, what each added, and why it was joined.",
      "The story is named by its id or that of one of its dispatches, or by how one of these begins."
    })
final class StoryCommand implements Callable<Integer> {
  @Parameters(paramLabel = "ID", description = "Id of a story or dispatch, or how it begins.")
  private String id = "";

  @Mixin private LookupOptions lookup = new LookupOptions();

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  StoryCommand() {}

  @Override
  public Integer call() {
    try (Published published = lookup.open()) {
      PrintWriter out = spec.commandLine().getOut();
      out.print(ChainReport.of(new StoryLookup(published).find(id)));
      out.flush();
      return 0;
    }
  }
}
