package org.dateline.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.dateline.run.ReportAgain;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dateline report}: the page of a run, drawn again. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Draws the page of a run again from the data that the run has left, without Spark.",
      "Every run leaves a page; this is for another version's looks, or for a copy elsewhere."
    })
final class ReportCommand implements Callable<Integer> {
  @Mixin private OutputOptions chosen = new OutputOptions();

  @Option(
      names = "--to",
      paramLabel = "FILE",
      description = "Where the page goes; default: its own place in the run.")
  private @Nullable String to;

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  ReportCommand() {}

  @Override
  public Integer call() {
    String page = ReportAgain.draw(chosen.output(), chosen.run(), to);
    PrintWriter out = HarmlessWriter.on(spec.commandLine().getOut());
    out.println("Report: " + page);
    out.flush();
    return 0;
  }
}
