package org.dateline.config;

import java.util.List;

/**
 * How dispatches are cleaned, and which are in a language that is read further.
 *
 * @param boilerplate {@link #BOILERPLATE}
 * @param languages {@link #LANGUAGES}
 */
public record CleaningSettings(int boilerplate, List<String> languages) {
  static final Setting<Integer> BOILERPLATE =
      Setting.integer(
          "cleaning.boilerplate",
          20,
          0,
          1_000_000,
          "a line at the head or tail of so many different dispatches of a source is boilerplate; 0 learns none");

  /** In whose dispatches names are looked for. */
  public static final Setting<List<String>> LANGUAGES =
      Setting.languages(
          "cleaning.languages",
          "en",
          "languages whose dispatches get names and topics, all for every language; others are cleaned, dated and counted");

  /** Among the languages: every one of them. */
  public static final String EVERY_LANGUAGE = LanguageCodes.ALL;

  static final List<Setting<?>> ALL = List.of(BOILERPLATE, LANGUAGES);

  public CleaningSettings {
    languages = List.copyOf(languages);
  }

  /** Whether every language is read. */
  public boolean readsAll() {
    return languages.contains(EVERY_LANGUAGE);
  }

  static CleaningSettings of(Values values) {
    return new CleaningSettings(values.get(BOILERPLATE), values.get(LANGUAGES));
  }
}
