package org.dateline.config;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts settings together: defaults, then a YAML file, then the command line. */
public final class SettingsLoader {
  /** Keys of earlier releases and what to do instead. */
  private static final Map<String, String> RETIRED =
      Map.of(
          "coverage.burst_rate",
          "it is now called coverage.false_burst_rate.",
          "dates.min_confidence",
          "it is now called dates.min_year_confidence.",
          "pairs.communities",
          "how many communities there are follows from pairs.resolution, which is 1 if not set.",
          "topics.lemmas",
          "it is now called topics.join_plurals.");

  private SettingsLoader() {}

  /**
   * Loads the settings.
   *
   * @param yaml the settings file; null for none
   * @param commandLine texts by key, as given on the command line
   * @throws SettingException if a file cannot be read, or a key or value is wrong
   */
  public static Settings load(@Nullable Path yaml, Map<String, String> commandLine) {
    return load(yaml, commandLine, RETIRED);
  }

  static Settings load(
      @Nullable Path yaml, Map<String, String> commandLine, Map<String, String> retired) {
    Map<String, Setting<?>> known = new HashMap<>();
    Settings.ALL.forEach(setting -> known.put(setting.key(), setting));
    Values values = new Values();
    if (yaml != null) {
      for (YamlText.Leaf leaf : YamlText.file(yaml).leaves(List.of(ReadSettings.MAP.key()))) {
        check(leaf.key(), leaf.where(), known, retired);
        values.put(leaf.key(), leaf.text(), leaf.where());
      }
    }
    commandLine.forEach(
        (key, text) -> {
          check(key, "Command line", known, retired);
          values.put(key, text, "Command line");
        });
    return Settings.of(values);
  }

  private static void check(
      String key, String where, Map<String, Setting<?>> known, Map<String, String> retired) {
    String instead = retired.get(key);
    if (instead != null) {
      throw new SettingException(
          String.format(
              Locale.ROOT, "%s: the setting %s has been retired; %s", where, key, instead));
    }
    if (!known.containsKey(key)) {
      throw new SettingException(
          String.format(
              Locale.ROOT,
              "%s: unknown setting %s; did you mean %s?",
              where,
              key,
              NearestKey.of(key, known.keySet())));
    }
  }
}
