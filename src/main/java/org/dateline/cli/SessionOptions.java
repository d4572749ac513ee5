package org.dateline.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dateline.config.SessionSettings;
import org.dateline.config.SettingsLoader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of commands that need Spark and nothing else of the settings. */
final class SessionOptions {
  @Option(
      names = "--master",
      paramLabel = "URL",
      description = "Spark's master, such as local[4]; under spark-submit leave it out.")
  private @Nullable String master;

  @Option(names = "--verbose", description = "Show Spark's own log.")
  private boolean verbose;

  SessionOptions() {}

  SessionSettings settings() {
    Map<String, String> given = new LinkedHashMap<>();
    put(given);
    return SettingsLoader.load(null, given).session();
  }

  /** Adds what was given to other settings. */
  void put(Map<String, String> given) {
    if (master != null) {
      given.put(SessionSettings.MASTER.key(), master);
    }
    if (verbose) {
      given.put(SessionSettings.VERBOSE.key(), "true");
    }
  }
}
