package org.dateline.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every setting: its default, and that a value that somebody gives comes to where it is read. */
class SettingsTest {
  /** A setting, what it is by default, a text that somebody gives and what it is then. */
  record Given(
      Setting<?> setting,
      Function<Settings, Object> read,
      Object byDefault,
      String text,
      Object value) {
    @Override
    public String toString() {
      return setting.key();
    }
  }

  private static final List<Given> ALL = new ArrayList<>();

  private static void add(
      Setting<?> setting,
      Function<Settings, Object> read,
      Object byDefault,
      String text,
      Object value) {
    ALL.add(new Given(setting, read, byDefault, text, value));
  }

  private static final String NOTHING = "nothing";

  private static Function<Settings, Object> orNothing(Function<Settings, Object> read) {
    return settings -> {
      Object value = read.apply(settings);
      return value == null ? NOTHING : value;
    };
  }

  static {
    add(ReadSettings.MAX_REJECT_SHARE, all -> all.read().maxRejectShare(), 0.2, "0.05", 0.05);
    add(
        ReadSettings.MAX_RECORD_BYTES,
        all -> all.read().maxRecordBytes(),
        16L << 20,
        "1MiB",
        1L << 20);
    add(ReadSettings.TASK_BYTES, all -> all.read().taskBytes(), 32L << 20, "1GiB", 1L << 30);
    add(
        ReadSettings.MAP,
        all -> all.read().map(),
        Map.of(),
        "headline=title, text=story",
        Map.of("headline", "title", "text", "story"));
    add(ReadSettings.SOURCE, orNothing(all -> all.read().source()), NOTHING, "kcna", "kcna");
    add(ReadSettings.DATE_FORMAT, all -> all.read().dateFormat(), "", "dd/MM/yyyy", "dd/MM/yyyy");
    add(ReadSettings.SINCE, all -> all.read().since(), "", "yesterday", "yesterday");
    add(
        DateSettings.RANGE,
        orNothing(all -> all.dates().range()),
        NOTHING,
        "1994..2010-06",
        new DateSettings.DaySpan(LocalDate.of(1994, 1, 1), LocalDate.of(2010, 6, 30)));
    add(DateSettings.MIN_YEAR_CONFIDENCE, all -> all.dates().minYearConfidence(), 0.92, "0.5", 0.5);
    add(DateSettings.FAR_DAYS, all -> all.dates().farDays(), 400, "0", 0);
    add(CleaningSettings.BOILERPLATE, all -> all.cleaning().boilerplate(), 20, "0", 0);
    add(
        CleaningSettings.LANGUAGES,
        all -> all.cleaning().languages(),
        List.of("en"),
        "en,ko",
        List.of("en", "ko"));
    add(StorySettings.CHAIN_HOURS, all -> all.stories().chainHours(), 48, "24", 24);
    add(StorySettings.NEAR_DAYS, all -> all.stories().nearDays(), 7, "0", 0);
    add(StorySettings.NEAR_SHARE, all -> all.stories().nearShare(), 0.6, "0.9", 0.9);
    add(StorySettings.CHAIN_SHARE, all -> all.stories().chainShare(), 0.5, "0.4", 0.4);
    add(StorySettings.NAMED_ABOVE, all -> all.stories().namedAbove(), 50, "9", 9);
    add(
        EntitySettings.GAZETTEER,
        all -> all.entities().gazetteer(),
        List.of(),
        "a.yaml,b.yaml",
        List.of("a.yaml", "b.yaml"));
    add(EntitySettings.RECOGNISER, all -> all.entities().recogniser(), "shipped", "none", "none");
    add(PairSettings.MIN_STORIES, all -> all.pairs().minStories(), 3, "1", 1);
    add(PairSettings.MAX_ENTITIES, all -> all.pairs().maxEntities(), 40, "10", 10);
    add(PairSettings.GROUP_STORIES, all -> all.pairs().groupStories(), 5, "2", 2);
    add(PairSettings.RESOLUTION, all -> all.pairs().resolution(), 1.0, "2.5", 2.5);
    add(PairSettings.GRAPH_EDGES, all -> all.pairs().graphEdges(), 5000, "100", 100);
    add(
        TopicSettings.COUNT,
        all -> all.topics().count(),
        new TopicCount(TopicCount.Choice.NUMBER, 40),
        "auto",
        new TopicCount(TopicCount.Choice.AUTO, 0));
    add(TopicSettings.SAMPLE, all -> all.topics().sample(), 50_000, "100", 100);
    add(TopicSettings.TERMS, all -> all.topics().terms(), 8_000, "500", 500);
    add(TopicSettings.ITERATIONS, all -> all.topics().iterations(), 5, "7", 7);
    add(TopicSettings.SEED, all -> all.topics().seed(), 1L, "-9", -9L);
    add(TopicSettings.MIN_DOCUMENTS, all -> all.topics().minDocuments(), 5, "2", 2);
    add(TopicSettings.TOP_TERMS, all -> all.topics().topTerms(), 15, "10", 10);
    add(
        TopicSettings.ESTIMATOR,
        all -> all.topics().estimator(),
        TopicEstimator.ALS,
        "lda_em",
        TopicEstimator.LDA_EM);
    add(TopicSettings.REFINEMENTS, all -> all.topics().refinements(), 6, "0", 0);
    add(TopicSettings.JOIN_PLURALS, all -> all.topics().joinPlurals(), false, "yes", true);
    add(TopicSettings.RELEARN_SHARE, all -> all.topics().relearnShare(), 0.05, "0", 0.0);
    add(
        CoverageSettings.SUBJECTS,
        all -> all.coverage().subjects(),
        List.of(),
        "mine",
        List.of("mine"));
    add(CoverageSettings.EVIDENCE, all -> all.coverage().evidence(), 5, "0", 0);
    add(
        CoverageSettings.GRAINS,
        all -> all.coverage().grains(),
        List.of("day", "week", "month", "quarter", "year"),
        "year,day",
        List.of("year", "day"));
    add(CoverageSettings.EVENTS, all -> all.coverage().events(), "", "events.csv", "events.csv");
    add(CoverageSettings.EVENT_DAYS, all -> all.coverage().eventDays(), 3, "0", 0);
    add(
        CoverageSettings.FALSE_BURST_RATE,
        all -> all.coverage().falseBurstRate(),
        0.05,
        "0.01",
        0.01);
    add(CoverageSettings.BURST_DAYS, all -> all.coverage().burstDays(), 91, "30", 30);
    add(RunSettings.KEEP_RUNS, all -> all.run().keepRuns(), 0, "3", 3);
    add(RunSettings.DEAD_AFTER_MINUTES, all -> all.run().deadAfterMinutes(), 5, "60", 60);
    add(RunSettings.REBUILD, all -> all.run().rebuild(), false, "true", true);
    add(
        SessionSettings.MASTER,
        orNothing(all -> all.session().master()),
        NOTHING,
        "local[4]",
        "local[4]");
    add(SessionSettings.SHUFFLE_PARTITIONS, all -> all.session().shufflePartitions(), 0, "64", 64);
    add(SessionSettings.VERBOSE, all -> all.session().verbose(), false, "true", true);
  }

  static List<Given> settings() {
    return ALL;
  }

  @Test
  void noSettingIsForgottenHere() {
    assertThat(ALL.stream().map(given -> given.setting().key()).toList())
        .isEqualTo(Settings.ALL.stream().map(Setting::key).toList());
  }

  @ParameterizedTest
  @MethodSource("settings")
  void itsDefaultAndWhatSomebodyGivesComeToWhereItIsRead(Given given) {
    Settings plain = Settings.defaults();
    Settings told = SettingsLoader.load(null, Map.of(given.setting().key(), given.text()));
    assertThat(given.read().apply(plain)).isEqualTo(given.byDefault());
    assertThat(given.read().apply(told)).isEqualTo(given.value()).isNotEqualTo(given.byDefault());
    assertThat(told.effective()).containsEntry(given.setting().key(), given.text());

    Map<String, String> others = new LinkedHashMap<>(told.effective());
    others.put(given.setting().key(), given.setting().defaultText());
    assertThat(others).as("no other setting has changed").isEqualTo(plain.effective());
  }
}
