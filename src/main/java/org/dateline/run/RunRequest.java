package org.dateline.run;

import java.time.Duration;
import java.util.List;
import org.dateline.config.Settings;

/**
 * What the user asks of a run.
 *
 * @param inputs files and folders to read
 * @param output the output folder
 * @param settings all settings
 * @param commandLine the arguments as given, for the manifest, but for secrets
 * @param waitAtMost how long to wait for another run that writes the same output; zero leaves at
 *     once
 */
public record RunRequest(
    List<String> inputs,
    String output,
    Settings settings,
    List<String> commandLine,
    Duration waitAtMost) {
  public RunRequest {
    inputs = List.copyOf(inputs);
    commandLine = List.copyOf(Secrets.hidden(commandLine));
    inputs.forEach(Secrets::refuseIn);
    Secrets.refuseIn(output);
  }

  /** A request that waits for nobody. */
  public RunRequest(
      List<String> inputs, String output, Settings settings, List<String> commandLine) {
    this(inputs, output, settings, commandLine, Duration.ZERO);
  }
}
