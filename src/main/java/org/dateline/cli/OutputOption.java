package org.dateline.cli;

import picocli.CommandLine.Option;

/** The option that names an output. */
final class OutputOption {
  @Option(
      names = "--output",
      required = true,
      paramLabel = "FOLDER",
      description = "The output of earlier runs.")
  private String path = "";

  OutputOption() {}

  String path() {
    return path;
  }
}
