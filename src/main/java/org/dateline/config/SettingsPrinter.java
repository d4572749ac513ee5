package org.dateline.config;

import java.util.Locale;

/** Shows settings to people. */
public final class SettingsPrinter {
  private SettingsPrinter() {}

  /** Every setting with its default, range and effect, three lines each. */
  public static String table() {
    StringBuilder out = new StringBuilder();
    for (Setting<?> setting : Settings.ALL) {
      String value = setting.defaultText().isEmpty() ? "(nothing)" : setting.defaultText();
      out.append(String.format(Locale.ROOT, "%-27s %s%n", setting.key(), setting.effect()))
          .append(String.format(Locale.ROOT, "%-27s   default: %s%n", "", value))
          .append(String.format(Locale.ROOT, "%-27s   allowed: %s%n", "", setting.range()));
    }
    return out.toString();
  }

  /** A settings file with the values in effect; loading it gives the same settings. */
  public static String toYaml(Settings settings) {
    StringBuilder out = new StringBuilder();
    String group = "";
    for (Setting<?> setting : Settings.ALL) {
      int dot = setting.key().indexOf('.');
      if (!setting.key().substring(0, dot).equals(group)) {
        group = setting.key().substring(0, dot);
        out.append(group).append(":\n");
      }
      out.append("  # ")
          .append(setting.effect())
          .append("; ")
          .append(setting.range())
          .append("\n  ")
          .append(setting.key().substring(dot + 1))
          .append(": '")
          .append(settings.effective().getOrDefault(setting.key(), "").replace("'", "''"))
          .append("'\n");
    }
    return out.toString();
  }
}
