package org.dateline.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.dateline.SparkExtension;
import org.dateline.config.SettingsLoader;
import org.dateline.run.stage.CorpusStage;
import org.dateline.run.stage.CoverageStage;
import org.dateline.run.stage.EntityStage;
import org.dateline.run.stage.FunnelStage;
import org.dateline.run.stage.IdentityStage;
import org.dateline.run.stage.PublishStage;
import org.dateline.run.stage.ReadStage;
import org.dateline.run.stage.StoryStage;
import org.dateline.run.stage.TopicStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a run publishes depends on the corpus, not on how it arrived. */
@ExtendWith(SparkExtension.class)
class IncrementalTest {
  private static final List<List<String>> THEMES =
      List.of(
          List.of("missile", "launch", "rocket", "satellite", "warhead", "radar", "navy"),
          List.of("barrel", "crude", "refinery", "pipeline", "tanker", "output", "quota"),
          List.of("goal", "striker", "match", "referee", "stadium", "penalty", "coach"),
          List.of("vaccine", "hospital", "patients", "doctors", "clinic", "virus", "nurses"));

  private static final List<String> TABLES =
      List.of(
          "coverage",
          "dispatch_entities",
          "dispatch_topics",
          "entities",
          "entity_links",
          "entity_pairs",
          "funnel",
          "pair_trends",
          "periods",
          "stories",
          "story_members",
          "topic_terms");

  /** Where a copy was read that came twice, and how the night was that a table speaks of. */
  private static final Set<String> OF_ARRIVAL =
      Set.of("input_file", "input_position", "label", "matched_previous", "founder_dispatch_id");

  @TempDir Path folder;
  private int seconds;

  private RunContext run(SparkSession spark, String output, Map<String, String> settings) {
    return run(
        spark,
        output,
        settings,
        List.of(
            new ReadStage(),
            new CorpusStage(),
            new StoryStage(),
            new IdentityStage(),
            new EntityStage(),
            new TopicStage(),
            new CoverageStage(),
            new FunnelStage(),
            new PublishStage()));
  }

  private RunContext run(
      SparkSession spark, String output, Map<String, String> settings, List<Stage> stages) {
    Map<String, String> all = new TreeMap<>(settings);
    all.put("coverage.grains", "month");
    all.putIfAbsent("topics.count", "4");
    all.put("topics.iterations", "1");
    all.put("topics.refinements", "0");
    all.putIfAbsent("entities.recogniser", "none");
    return ShortRoad.run(
        spark,
        new RunRequest(
            List.of(folder.resolve("in-" + output).toString()),
            folder.resolve(output).toString(),
            SettingsLoader.load(null, all),
            List.of("run")),
        Clock.fixed(Instant.parse("2020-01-01T00:00:00Z").plusSeconds(seconds++), ZoneOffset.UTC),
        stages);
  }

  private static String line(String id, String date, String headline, String text) {
    return String.format(
        Locale.ROOT,
        "{\"id\":\"%s\",\"title\":\"%s\",\"date\":\"%s\",\"text\":\"%s\"}\n",
        id,
        headline,
        date,
        text);
  }

  /** Dispatches of each theme in turn, none like the other. */
  private static String themed(int first, int end, String month) {
    StringBuilder lines = new StringBuilder();
    for (int id = first; id < end; id++) {
      Random random = new Random(id);
      List<String> theme = THEMES.get(id % THEMES.size());
      StringBuilder text =
          new StringBuilder(id % 4 == 0 ? "North Korea and China had" : "They had");
      for (int word = 0; word < 30; word++) {
        text.append(' ').append(theme.get(random.nextInt(theme.size())));
      }
      String date = String.format(Locale.ROOT, "%s-%02d", month, 1 + id % 28);
      lines.append(line("t" + id, date, "Theme " + id, text.append('.').toString()));
    }
    return lines.toString();
  }

  private static final String STORY =
      "North Korea fired two short-range rockets into the sea off its eastern coast on Monday, the"
          + " military of South Korea said in a statement to reporters in the capital.";

  /** Takes and a kill of one story, copies, namesakes and a broken record, night by night. */
  private static List<String> nights() {
    String smith = "Gordon Smith, the %s, spoke of %s and of the weather in the north of it.";
    StringBuilder first = new StringBuilder(themed(0, 40, "2010-12"));
    first
        .append(line("a1", "2010-12-31", "N. Korea fires rockets", STORY))
        .append(line("k1", "2010-12-31", "Mayor resigns in scandal", "The mayor has resigned."))
        .append(line("c1", "2010-12-30", "Copy", "Rain fell on the fields of the south again."))
        .append("{broken\n");
    StringBuilder second = new StringBuilder(themed(40, 72, "2011-01"));
    second
        .append(
            line("a2", "2011-01-01", "(LEAD) N. Korea fires rockets", STORY + " More followed."))
        .append(line("c1", "2010-12-30", "Copy", "Rain fell on the fields of the south again."))
        .append(line("c2", "2011-01-01", "Copied", "Rain fell on the fields of the south again."));
    StringBuilder third = new StringBuilder(themed(72, 104, "2011-01"));
    third
        .append(line("a3", "2011-01-01", "(2nd LD) N. Korea fires rockets", STORY + " And more."))
        .append(line("k2", "2011-01-01", "KILL-Mayor resigns in scandal", "Please do not use it."));
    for (int i = 0; i < 4; i++) {
      String day = "2011-01-0" + (2 + i);
      first.append(said(smith, "g" + i, day, "senator", "Oregon"));
      second.append(said(smith, "h" + i, day, "chief executive of Acme Corp", "steel"));
      third.append(said(smith, "i" + i, day, i < 2 ? "senator" : "footballer", "Ohio"));
    }
    return List.of(first.toString(), second.toString(), third.toString());
  }

  private static String said(String text, String id, String day, String who, String what) {
    return line(id, day, "Smith " + id, String.format(Locale.ROOT, text, who, what + " " + id));
  }

  private void write(String output, int night) throws IOException {
    Path file = folder.resolve("in-" + output).resolve("night" + night + ".jsonl");
    Files.createDirectories(file.getParent());
    Files.writeString(file, nights().get(night));
  }

  private RunContext arrive(SparkSession spark, String output, int... nights) throws IOException {
    RunContext last = null;
    for (int night : nights) {
      write(output, night);
      last = run(spark, output, Map.of("entities.recogniser", "shipped"));
    }
    assertThat(last).isNotNull();
    return last;
  }

  @Test
  void inWhateverOrderAndHoweverManyNightsTheTablesAreTheSame(SparkSession spark)
      throws IOException {
    for (int night = 0; night < 3; night++) {
      write("one", night);
    }
    RunContext one = run(spark, "one", Map.of("entities.recogniser", "shipped"));
    RunContext inOrder = arrive(spark, "inOrder", 0, 1, 2);
    RunContext backwards = arrive(spark, "backwards", 2, 1, 0);
    for (String table : TABLES) {
      List<String> expected = rows(spark, one, table);
      assertThat(expected).as(table).isNotEmpty();
      assertThat(rows(spark, inOrder, table)).as(table).isEqualTo(expected);
      assertThat(rows(spark, backwards, table)).as(table).isEqualTo(expected);
    }
    assertThat(one.funnel("read").lost())
        .containsEntry("already_received", 1L)
        .containsEntry("malformed_record", 1L);
    assertThat(rows(spark, one, "entity_links").toString()).contains("person/gordon-smith--");

    RunContext rebuilt =
        run(spark, "backwards", Map.of("entities.recogniser", "shipped", "run.rebuild", "true"));
    assertThat(rebuilt.batches()).containsExactly(rebuilt.id());
    for (String table : TABLES) {
      assertThat(rows(spark, rebuilt, table)).as(table).isEqualTo(rows(spark, one, table));
    }
    assertThat(rows(spark, backwards, "stories")).isEqualTo(rows(spark, one, "stories"));
    assertThat(FinishedRuns.of(rebuilt.output(), rebuilt.id()))
        .containsAll(backwards.batches())
        .contains(rebuilt.id());
  }

  /** A night that adds hardly anything: some of a theme, and a kill of what came before. */
  private RunContext littleNight(SparkSession spark, String output, Map<String, String> settings)
      throws IOException {
    Path in = Files.createDirectories(folder.resolve("in-" + output));
    Files.writeString(
        in.resolve("a.jsonl"),
        themed(0, 100, "2010-12")
            + line("k1", "2010-12-31", "Mayor resigns in scandal", "The mayor has resigned.")
            + line("k0", "2010-12-31", "Mayor speaks of his time", "The mayor spoke of goals."));
    run(spark, output, Map.of());
    Files.writeString(
        in.resolve("b.jsonl"),
        themed(100, 103, "2011-01")
            + line("k2", "2011-01-01", "KILL-Mayor resigns in scandal", "Please do not use it."));
    return run(spark, output, settings);
  }

  @Test
  void whereHardlyAnythingIsNewTopicsGoOnAndNewDispatchesAreFoldedIn(SparkSession spark)
      throws IOException {
    RunContext carried = littleNight(spark, "carried", Map.of());
    RunContext reused = littleNight(spark, "reused", Map.of("topics.count", "reuse"));
    RunContext learned = littleNight(spark, "learned", Map.of("topics.relearn_share", "0"));

    assertThat(summary(carried)).contains("learned when there were 102 dispatches");
    assertThat(summary(learned)).doesNotContain("learned when");
    for (String table : List.of("dispatch_topics", "topics", "topic_terms", "coverage")) {
      assertThat(rows(spark, carried, table))
          .as(table)
          .isNotEmpty()
          .isEqualTo(rows(spark, reused, table));
    }
    assertThat(carried.changes().topics()).isEqualTo(reused.changes().topics());
  }

  @Test
  void topicsAreLearnedAgainOnceTheCorpusHasGrownOrWhatTheyAreLearnedByIsOther(SparkSession spark)
      throws IOException {
    RunContext other = littleNight(spark, "other", Map.of("topics.seed", "7"));
    RunContext first = littleNight(spark, "grown", Map.of());
    Files.writeString(folder.resolve("in-grown").resolve("c.jsonl"), themed(103, 110, "2011-01"));
    RunContext grown = run(spark, "grown", Map.of());

    assertThat(summary(other)).doesNotContain("learned when");
    assertThat(summary(first)).contains("learned when there were 102 dispatches");
    assertThat(summary(grown)).doesNotContain("learned when");
  }

  @Test
  void aSubjectOfWhatARunDoesNotHaveIsTold(SparkSession spark) throws IOException {
    write("slips", 0);
    Path subject = folder.resolve("slips.yaml");
    Files.writeString(
        subject,
        "id: slips\nany_of: {topics: [t01, t99], entities: [country/FJI, country/PRKK]}\n");

    RunContext run = run(spark, "slips", Map.of("coverage.subjects", subject.toString()));

    assertThat(run.notes())
        .filteredOn(note -> note.contains("slips"))
        .containsExactly(
            "The subject slips names topic t99 and entity country/PRKK, which this run does not"
                + " know: they count for nothing.");
  }

  private static String summary(RunContext run) {
    return run.finished().stream()
        .filter(stage -> stage.name().equals("topic"))
        .map(stage -> stage.result().summary())
        .findFirst()
        .orElseThrow();
  }

  /** Rows as text, in order; stories by their first dispatch and topics by their words. */
  private List<String> rows(SparkSession spark, RunContext run, String table) {
    Dataset<Row> rows = read(spark, run, table);
    Map<String, String> stories = new TreeMap<>();
    read(spark, run, "stories")
        .select("story_id", "first_dispatch_id")
        .collectAsList()
        .forEach(row -> stories.put(row.getString(0), row.getString(1)));
    Map<String, Set<String>> topics = new TreeMap<>();
    read(spark, run, "topic_terms")
        .select("topic_id", "term")
        .collectAsList()
        .forEach(
            row ->
                topics
                    .computeIfAbsent(row.getString(0), id -> new TreeSet<>())
                    .add(row.getString(1)));
    List<String> columns =
        Arrays.stream(rows.columns())
            .filter(name -> table.equals("entities") || !OF_ARRIVAL.contains(name))
            .toList();
    List<String> texts = new ArrayList<>();
    for (Row row : rows.collectAsList()) {
      texts.add(
          columns.stream()
              .map(
                  name -> {
                    String value = String.valueOf(row.<Object>getAs(name));
                    return switch (name) {
                      case "story_id" -> stories.get(value);
                      case "topic_id" -> String.valueOf(topics.get(value));
                      default -> value;
                    };
                  })
              .collect(Collectors.joining(" | ")));
    }
    texts.sort(null);
    return texts;
  }

  private Dataset<Row> read(SparkSession spark, RunContext run, String table) {
    return spark.read().parquet(run.output().table(run.id(), table));
  }

  private static final List<Stage> CORPUS =
      List.of(new ReadStage(), new CorpusStage(), new StoryStage(), new PublishStage());

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve("in-late").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static String signed(int first, int end) {
    StringBuilder lines = new StringBuilder();
    for (int id = first; id < end; id++) {
      lines.append(
          line(
              "s" + id,
              "2010-12-2" + id % 8,
              "Report " + id,
              "Farmers of village number " + id + " were glad.\\n\\nVisit our other pages."));
    }
    return lines.toString();
  }

  @Test
  void whatIsLearnedTooLateIsCountedAndSettledByReadingAllAgain(SparkSession spark)
      throws IOException {
    Map<String, String> few = Map.of("cleaning.boilerplate", "6");
    write("a.jsonl", signed(0, 3));
    run(spark, "late", few, CORPUS);
    write("b.jsonl", signed(3, 12));

    RunContext second = run(spark, "late", few, CORPUS);

    assertThat(second.counted("late_boilerplate")).isEqualTo(3);
    assertThat(second.notes())
        .contains(
            "3 dispatches of earlier batches begin or end with lines that have turned out to be"
                + " boilerplate since; --rebuild settles it.");

    Map<String, String> rebuild = Map.of("cleaning.boilerplate", "6", "run.rebuild", "true");
    Files.move(folder.resolve("in-late/a.jsonl"), folder.resolve("away.jsonl"));
    assertThatThrownBy(() -> run(spark, "late", rebuild, CORPUS))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith("One file of the 2 that the corpus comes from cannot be read again")
        .hasMessageContaining("a.jsonl")
        .hasMessageEndingWith("Nothing was changed.");
    Files.move(folder.resolve("away.jsonl"), folder.resolve("in-late/a.jsonl"));

    RunContext rebuilt = run(spark, "late", rebuild, CORPUS);

    assertThat(rebuilt.notes()).noneMatch(note -> note.contains("--rebuild"));
    assertThat(
            spark
                .read()
                .parquet(rebuilt.output().batches("dispatches", rebuilt.batches()).get(0))
                .where("body like '%Visit our%'")
                .count())
        .isZero();
  }

  @Test
  void neighboursOfEarlierNightsTellTheYearAndLaterOnesAreCounted(SparkSession spark)
      throws IOException {
    write("b.jsonl", dated(0, 3));
    run(spark, "late", Map.of(), CORPUS);
    String undated =
        "{\"id\":\"u%d\",\"title\":\"Talks %d\",\"text\":\"SEOUL, Dec. 2%d (Yonhap) -- The two"
            + " sides met again.\"}\n";
    write("c.jsonl", String.format(Locale.ROOT, undated, 1, 1, 3));
    write("d.jsonl", dated(3, 6));
    RunContext second = run(spark, "late", Map.of(), CORPUS);
    assertThat(dateOf(spark, second, "Talks 1")).isEqualTo("2010-12-23");
    assertThat(second.counted("late_dates")).isZero();

    write("e.jsonl", String.format(Locale.ROOT, undated, 2, 2, 4));
    RunContext third = run(spark, "late", Map.of(), CORPUS);
    assertThat(dateOf(spark, third, "Talks 2")).isEqualTo("null");
    write("f.jsonl", dated(6, 9));
    RunContext fourth = run(spark, "late", Map.of(), CORPUS);
    assertThat(fourth.counted("late_dates")).isEqualTo(1);
    assertThat(fourth.notes())
        .contains(
            "1 dispatch of earlier batches would be dated otherwise by its neighbours that have"
                + " come since; --rebuild settles it.");
  }

  private static String dated(int first, int end) {
    StringBuilder lines = new StringBuilder();
    for (int id = first; id < end; id++) {
      lines.append(line("d" + id, "2010-12-2" + id, "Harvest " + id, "Rice " + id + " has grown."));
    }
    return lines.toString();
  }

  private static String dateOf(SparkSession spark, RunContext run, String headline) {
    return String.valueOf(
        spark
            .read()
            .parquet(run.output().batches("dispatches", run.batches()).toArray(String[]::new))
            .where("headline = '" + headline + "'")
            .first()
            .<Object>getAs("published_date"));
  }

  @Test
  void aFileThatHasGrownCountsItsRecordsOnce(SparkSession spark) throws IOException {
    write("a.jsonl", signed(0, 3) + "{broken\n");
    run(spark, "late", Map.of("read.max_reject_share", "0.9"), CORPUS);
    write("a.jsonl", signed(0, 3) + "{broken\n" + signed(3, 5));
    RunContext second = run(spark, "late", Map.of("read.max_reject_share", "0.9"), CORPUS);
    FunnelStep read = second.funnel("read");
    assertThat(read.in()).isEqualTo(6);
    assertThat(read.out()).isEqualTo(5);
    assertThat(read.lost()).containsOnly(Map.entry("malformed_record", 1L));
  }
}
