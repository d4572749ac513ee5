package org.dateline.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.config.CleaningSettings;
import org.dateline.config.CoverageSettings;
import org.dateline.config.DateSettings;
import org.dateline.config.EntitySettings;
import org.dateline.config.ReadSettings;
import org.dateline.config.RunSettings;
import org.dateline.config.Setting;
import org.dateline.config.Settings;
import org.dateline.config.SettingsLoader;
import org.dateline.config.TopicSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * The options that set settings: the common ones by a name of their own, all of them by {@code
 * --set}.
 */
final class SettingOptions {
  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Settings in YAML; the command line wins over it.")
  private @Nullable Path config;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "Any setting, such as topics.count=30; see `dateline settings`.")
  private Map<String, String> set = new LinkedHashMap<>();

  @Option(
      names = "--map",
      paramLabel = "FIELD=NAME,…",
      description = "What the records call our fields: headline=title,text=story.")
  private @Nullable String map;

  @Option(
      names = "--source",
      paramLabel = "AGENCY",
      description = "The agency, where neither field nor dateline nor address tells.")
  private @Nullable String source;

  @Option(
      names = "--date-format",
      paramLabel = "PATTERN",
      description =
          "The order of dates such as 03/09/2015: dd/MM/yyyy or dmy, MM/dd/yyyy or mdy; default:"
              + " learned from the file.")
  private @Nullable String dateFormat;

  @Option(
      names = "--since",
      paramLabel = "DAY",
      description =
          "Look only at files modified on that day (UTC) or later: 2026-01-31, yesterday or 7d for"
              + " seven days back; older ones that no run has read are counted and said.")
  private @Nullable String since;

  @Option(
      names = "--max-reject-share",
      paramLabel = "SHARE",
      description = "Fail if more than this share of the records is set aside (0..1).")
  private @Nullable String maxRejectShare;

  @Option(
      names = "--subjects",
      paramLabel = "FILE",
      split = ",",
      description = "Subjects to follow, files or folders; default: the shipped ones.")
  private List<String> subjects = List.of();

  @Option(
      names = "--events",
      paramLabel = "FILE",
      description = "What happened, in CSV with the columns date and event, to explain bursts.")
  private @Nullable String events;

  @Option(
      names = "--gazetteer",
      paramLabel = "FILE",
      split = ",",
      description = "Names of your own, beside the shipped ones.")
  private List<String> gazetteer = List.of();

  @Option(
      names = "--date-range",
      paramLabel = "FIRST..LAST",
      description =
          "Days that dispatches can be from, such as 1994..2010; others are in no series.")
  private @Nullable String dateRange;

  @Option(
      names = "--language",
      paramLabel = "CODE",
      split = ",",
      description = "Languages that get names and topics, by ISO 639-1 codes, or all; default: en.")
  private List<String> languages = List.of();

  @Option(
      names = "--topics",
      paramLabel = "N|auto|reuse",
      description =
          "How many topics to extract; auto tries several numbers; reuse applies those of the run"
              + " before.")
  private @Nullable String topics;

  @Option(
      names = "--keep-runs",
      paramLabel = "N",
      description = "Keep only the newest N runs; 0 keeps all.")
  private @Nullable String keepRuns;

  @Option(
      names = "--rebuild",
      description =
          "Read again every file that the corpus comes from, as by a first run; earlier runs stay"
              + " readable.")
  private boolean rebuild;

  @Mixin private SessionOptions session = new SessionOptions();

  SettingOptions() {}

  /** All settings: defaults, then the file, then the command line. */
  Settings settings() {
    Map<String, String> given = new LinkedHashMap<>(set);
    put(given, ReadSettings.MAP, map);
    put(given, ReadSettings.SOURCE, source);
    put(given, ReadSettings.SINCE, since);
    put(given, ReadSettings.DATE_FORMAT, dateFormat);
    put(given, ReadSettings.MAX_REJECT_SHARE, maxRejectShare);
    put(given, CoverageSettings.EVENTS, events);
    put(given, CoverageSettings.SUBJECTS, subjects.isEmpty() ? null : String.join(",", subjects));
    put(given, EntitySettings.GAZETTEER, gazetteer.isEmpty() ? null : String.join(",", gazetteer));
    put(given, DateSettings.RANGE, dateRange);
    put(
        given,
        CleaningSettings.LANGUAGES,
        languages.isEmpty() ? null : String.join(",", languages));
    put(given, TopicSettings.COUNT, topics);
    put(given, RunSettings.KEEP_RUNS, keepRuns);
    put(given, RunSettings.REBUILD, rebuild ? "true" : null);
    session.put(given);
    return SettingsLoader.load(config, given);
  }

  private static void put(Map<String, String> given, Setting<?> setting, @Nullable String value) {
    if (value != null) {
      given.put(setting.key(), value);
    }
  }
}
