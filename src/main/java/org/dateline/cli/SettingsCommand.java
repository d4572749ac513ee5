package org.dateline.cli;

import java.util.concurrent.Callable;
import org.dateline.config.Settings;
import org.dateline.config.SettingsPrinter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dateline settings}: every setting with its default, range and effect. */
@Command(
    name = "settings",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Prints every setting with its default, range and effect.")
final class SettingsCommand implements Callable<Integer> {
  @Option(
      names = "--yaml",
      description = "Print the values in effect as a YAML file to start from.")
  private boolean yaml;

  @Mixin private SettingOptions options = new SettingOptions();

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  SettingsCommand() {}

  @Override
  public Integer call() {
    // Also where only the table is wanted: a wrong setting is told at once.
    Settings settings = options.settings();
    spec.commandLine()
        .getOut()
        .print(yaml ? SettingsPrinter.toYaml(settings) : SettingsPrinter.table());
    spec.commandLine().getOut().flush();
    return 0;
  }
}
