package org.dateline.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say which run of which output is meant. */
final class OutputOptions {
  @Mixin private OutputOption output = new OutputOption();

  @Option(
      names = "--run",
      paramLabel = "RUN",
      description = "An earlier run, by its id; default: the last one that finished.")
  private @Nullable String run;

  OutputOptions() {}

  String output() {
    return output.path();
  }

  /** The run's id; null for the last one that finished. */
  @Nullable String run() {
    return run;
  }
}
