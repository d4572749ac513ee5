package org.dateline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.dateline.run.lookup.Answer;
import org.dateline.run.lookup.KeptRuns;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code dateline runs}: the runs that are kept. */
@Command(
    name = "runs",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Lists the runs that an output has kept, oldest first: when each ran and how long, what it read,"
          + " and what it summarised.",
      "The current one is what readers see. csv and json have all columns, the notes among them."
    })
final class RunsCommand implements Callable<Integer> {
  @Mixin private OutputOption output = new OutputOption();

  @Mixin private FormatOption format = new FormatOption();

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  RunsCommand() {}

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    try (Answer runs = KeptRuns.of(output.path(), format.isTable())) {
      if (format.isTable()) {
        out.write(runs.title() + "\n");
      }
      format.print(runs.rows(), out);
    }
    out.flush();
    return 0;
  }
}
