package org.dateline.cli;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that choose among days. */
final class DayRange {
  @Option(names = "--from", paramLabel = "DAY", description = "First day, such as 2009-01-01.")
  private @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "DAY", description = "Last day, such as 2009-12-31.")
  private @Nullable LocalDate to;

  DayRange() {}

  @Nullable LocalDate from() {
    return from;
  }

  @Nullable LocalDate to() {
    return to;
  }

  /** What is wrong with them, as a sentence; null if nothing is. */
  @Nullable String fault() {
    return from != null && to != null && from.isAfter(to)
        ? "--from " + from + " is after --to " + to + "."
        : null;
  }

  /** The range in words; empty where all days are meant. */
  String words() {
    if (from == null) {
      return to == null ? "" : "until " + to;
    }
    return to == null ? "from " + from : from + " to " + to;
  }
}
