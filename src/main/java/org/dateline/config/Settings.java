package org.dateline.config;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All settings of a job.
 *
 * @param read how files are read
 * @param dates which dates are believed
 * @param cleaning how dispatches are cleaned
 * @param stories which dispatches carry the same report
 * @param entities whom to find
 * @param pairs who is named together
 * @param topics what the dispatches are about
 * @param coverage what is followed over time
 * @param run what is kept
 * @param session how Spark runs
 * @param effective every setting's text by its key, for the record
 */
public record Settings(
    ReadSettings read,
    DateSettings dates,
    CleaningSettings cleaning,
    StorySettings stories,
    EntitySettings entities,
    PairSettings pairs,
    TopicSettings topics,
    CoverageSettings coverage,
    RunSettings run,
    SessionSettings session,
    Map<String, String> effective) {

  /** Every setting there is, in the order in which they are shown. */
  public static final List<Setting<?>> ALL =
      Stream.of(
              ReadSettings.ALL,
              DateSettings.ALL,
              CleaningSettings.ALL,
              StorySettings.ALL,
              EntitySettings.ALL,
              PairSettings.ALL,
              TopicSettings.ALL,
              CoverageSettings.ALL,
              RunSettings.ALL,
              SessionSettings.ALL)
          .<Setting<?>>flatMap(List::stream)
          .toList();

  /**
   * Those that reach a dispatch when it is read: another value finds something else in the same
   * record, and nothing in those that have been read.
   */
  private static final List<Setting<?>> OF_READING =
      Stream.of(
              List.of(
                  ReadSettings.MAP,
                  ReadSettings.SOURCE,
                  ReadSettings.DATE_FORMAT,
                  ReadSettings.MAX_RECORD_BYTES),
              DateSettings.ALL,
              CleaningSettings.ALL,
              EntitySettings.ALL)
          .<Setting<?>>flatMap(List::stream)
          .toList();

  public Settings {
    effective = Map.copyOf(effective);
  }

  static Settings of(Values values) {
    Map<String, String> effective = new TreeMap<>();
    ALL.forEach(setting -> effective.put(setting.key(), values.text(setting)));
    return new Settings(
        ReadSettings.of(values),
        DateSettings.of(values),
        CleaningSettings.of(values),
        StorySettings.of(values),
        EntitySettings.of(values),
        PairSettings.of(values),
        TopicSettings.of(values),
        CoverageSettings.of(values),
        RunSettings.of(values),
        SessionSettings.of(values),
        effective);
  }

  /**
   * The settings that reach a dispatch when it is read, by their keys; those of {@code all} that it
   * has.
   */
  public static Map<String, String> ofReading(Map<String, String> all) {
    Map<String, String> own = new TreeMap<>();
    OF_READING.stream()
        .map(Setting::key)
        .filter(all::containsKey)
        .forEach(key -> own.put(key, all.getOrDefault(key, "")));
    return own;
  }

  /** All defaults. */
  public static Settings defaults() {
    return of(new Values());
  }
}
