package org.dateline.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.dateline.job.StoryLookup;
import org.dateline.report.ChainReport;
import org.dateline.session.Sessions;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
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

  @Option(
      names = "--output",
      required = true,
      paramLabel = "FOLDER",
      description = "The output of earlier runs.")
  private String output = "";

  @Mixin private SessionOptions session = new SessionOptions();

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  StoryCommand() {}

  @Override
  public Integer call() {
    SparkSession spark = Sessions.open(session.settings());
    try {
      PrintWriter out = spec.commandLine().getOut();
      out.print(ChainReport.of(new StoryLookup(spark, output).find(id)));
      out.flush();
      return 0;
    } finally {
      spark.stop();
    }
  }
}
