package org.dateline.cli;

import java.io.PrintWriter;
import org.dateline.report.ChainReport;
import org.dateline.run.lookup.Published;
import org.dateline.run.lookup.StoryLookup;
import picocli.CommandLine.Command;
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
final class StoryCommand extends LookupCommand {
  @Parameters(paramLabel = "ID", description = "Id of a story or dispatch, or how it begins.")
  private String id = "";

  StoryCommand() {}

  @Override
  void check() {}

  @Override
  void print(Published published, PrintWriter out) {
    out.print(ChainReport.of(new StoryLookup(published).find(id)));
  }
}
