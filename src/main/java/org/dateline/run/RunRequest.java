package org.dateline.run;

import java.util.List;
import org.dateline.config.Settings;

/**
 * What the user asks of a run.
 *
 * @param inputs files and folders to read
 * @param output the output folder
 * @param settings all settings
 * @param commandLine the arguments as given, for the manifest
 */
public record RunRequest(
    List<String> inputs, String output, Settings settings, List<String> commandLine) {
  public RunRequest {
    inputs = List.copyOf(inputs);
    commandLine = List.copyOf(commandLine);
  }
}
