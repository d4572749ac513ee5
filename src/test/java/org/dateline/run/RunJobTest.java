package org.dateline.run;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.dateline.SparkExtension;
import org.dateline.config.RunSettings;
import org.dateline.config.SettingsLoader;
import org.dateline.config.UserException;
import org.dateline.read.InputException;
import org.dateline.report.Highlights.Carrier;
import org.dateline.report.Highlights.SubjectYears;
import org.dateline.run.stage.CorpusStage;
import org.dateline.run.stage.CoverageStage;
import org.dateline.run.stage.EntityStage;
import org.dateline.run.stage.PublishStage;
import org.dateline.run.stage.ReadStage;
import org.dateline.run.stage.StoryStage;
import org.dateline.run.stage.TopicStage;
import org.dateline.store.OutputException;
import org.dateline.table.Funnel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SparkExtension.class)
class RunJobTest {
  @TempDir Path folder;
  private int seconds;

  private RunResult run(SparkSession spark, Path input, Map<String, String> settings) {
    return new RunJob(spark, new SilentProgress(), clock()).run(request(input, settings));
  }

  /** Adds to the corpus, runs stages and publishes what they give, where no more is looked at. */
  private RunContext runTo(SparkSession spark, Map<String, String> settings, Stage... stages) {
    List<Stage> all = new ArrayList<>(List.of(new ReadStage(), new CorpusStage()));
    all.addAll(List.of(stages));
    all.add(new PublishStage());
    return ShortRoad.run(spark, request(input(), settings), clock(), all);
  }

  private Clock clock() {
    return Clock.fixed(
        Instant.parse("2020-01-01T00:00:00Z").plusSeconds(seconds++), ZoneOffset.UTC);
  }

  private RunRequest request(Path input, Map<String, String> settings) {
    return request(input, output(), settings);
  }

  private static RunRequest request(Path input, Path output, Map<String, String> settings) {
    return new RunRequest(
        List.of(input.toString()),
        output.toString(),
        SettingsLoader.load(null, plain(settings)),
        List.of("run"));
  }

  /** Short periods, learned lines, names and topics cost time, and have tests of their own. */
  private static Map<String, String> plain(Map<String, String> settings) {
    Map<String, String> all = new HashMap<>(settings);
    all.put("coverage.grains", "month,year");
    all.put("cleaning.boilerplate", "0");
    all.put("entities.recogniser", "none");
    if (!all.containsKey("topics.count")) {
      all.put("topics.count", "2");
      all.put("topics.iterations", "1");
      all.put("topics.refinements", "0");
    }
    return all;
  }

  private Path output() {
    return folder.resolve("out");
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve("in").resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private Path input() {
    return folder.resolve("in");
  }

  private static String line(int id, String date, String text) {
    return String.format(
        Locale.ROOT,
        "{\"id\":\"%d\",\"title\":\"Headline %d\",\"date\":\"%s\",\"text\":\"%s\"}\n",
        id,
        id,
        date,
        text);
  }

  private Dataset<Row> corpus(SparkSession spark, String table) {
    return spark.read().parquet(output().resolve("corpus/" + table + "/*").toString());
  }

  private Dataset<Row> summary(SparkSession spark, RunResult result, String table) {
    return summary(spark, result.runId(), table);
  }

  private Dataset<Row> summary(SparkSession spark, String runId, String table) {
    return spark.read().parquet(output().resolve("runs/" + runId + "/" + table).toString());
  }

  @Test
  void accountsForEveryRecordOfAMixedFolderAndLetsTheCallersRowsBe(SparkSession spark)
      throws IOException {
    write("a.jsonl", line(1, "2006-10-09", "North Korea tested. China protested.") + "{broken\n");
    write("b.jsonl", line(2, "2006-13-45", "x") + line(3, "2007-01-02", "South Korea spoke."));
    write(
        "c.txt", "Head\nSEOUL, Jan. 10 (Yonhap) -- North Korea agreed.\n(END)\n-\nSamsung gains\n");
    write("empty.txt", "");
    Files.write(input().resolve("x.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G'});
    Dataset<Long> theirs = spark.range(1000).persist();
    theirs.count();
    Set<Object> before = kept(spark);
    RunResult result = run(spark, input(), Map.of("read.max_reject_share", "0.9"));
    assertThat(theirs.storageLevel()).isNotEqualTo(StorageLevel.NONE());
    assertThat(kept(spark)).isEqualTo(before);
    theirs.unpersist();
    assertThat(result.dispatches()).isEqualTo(4);
    assertThat(result.undated()).isEqualTo(2);
    assertThat(result.rejects())
        .containsOnly(
            Map.entry("binary_file", 1L),
            Map.entry("empty_file", 1L),
            Map.entry("malformed_record", 1L));
    assertThat(corpus(spark, "rejects").count()).isEqualTo(3);
    Row sums =
        corpus(spark, "inputs")
            .agg(sum("record_count"), sum("dispatch_count"), sum("reject_count"))
            .first();
    assertThat(sums.getLong(0)).isEqualTo(7);
    assertThat(sums.getLong(1)).isEqualTo(4);
    assertThat(sums.getLong(2)).isEqualTo(3);
    assertThat(corpus(spark, "dispatches").where(col("body").contains("Samsung")).count()).isZero();
    checkFunnel(spark, result);
  }

  /** What comes in at every step comes out or is lost with a reason. */
  private void checkFunnel(SparkSession spark, RunResult result) {
    Map<String, Long> steps = new TreeMap<>();
    for (Row row : summary(spark, result, "funnel").collectAsList()) {
      long signed = row.getString(1).equals("in") ? row.getLong(2) : -row.getLong(2);
      steps.merge(row.getString(0), signed, Long::sum);
    }
    assertThat(steps.keySet()).contains("read", "stories", "date", "pairs", "topics", "coverage");
    assertThat(steps.values()).containsOnly(0L);
  }

  /** An empty battery, and the machine begins in another year. */
  @Test
  void newsOfTodayKeepsItsDateUnderAClockThatWasSetBack(SparkSession spark) throws IOException {
    write("a.jsonl", line(1, "2019-12-30", "North Korea tested."));
    runTo(spark, Map.of());
    write("b.jsonl", line(2, "2019-12-31", "China protested."));
    RunContext run =
        ShortRoad.run(
            spark,
            request(input(), Map.of()),
            Clock.fixed(Instant.parse("2000-01-01T00:00:00Z"), ZoneOffset.UTC),
            List.of(new ReadStage(), new CorpusStage(), new PublishStage()));
    assertThat(run.id()).isEqualTo("20200101T000001Z");
    assertThat(corpus(spark, "dispatches").select(max("published_date")).first().getDate(0))
        .hasToString("2019-12-31");
  }

  @Test
  void countsAPeriodWithItsDenominatorAndFillsZeroPeriods(SparkSession spark) throws IOException {
    write(
        "a.jsonl",
        line(1, "2006-10-09", "North Korea tested. China warned North Korea.")
            + line(2, "2006-10-10", "Rain fell.")
            + line(3, "2006-12-01", "North Korea's envoy spoke. More on North Korea."));
    RunContext result =
        runTo(
            spark,
            Map.of(),
            new StoryStage(),
            new EntityStage(),
            new TopicStage(),
            new CoverageStage());
    List<Row> months =
        summary(spark, result.id(), "coverage")
            .where(
                col("grain")
                    .equalTo("month")
                    .and(col("source").equalTo("*"))
                    .and(col("policy").equalTo("every_dispatch"))
                    .and(col("subject_id").equalTo("north-korea")))
            .orderBy("period_start")
            .select("subject_count", "total_count", "share", "is_gap", "is_complete")
            .collectAsList();
    assertThat(months).hasSize(3);
    assertThat(months.get(0).getLong(0)).isEqualTo(1);
    assertThat(months.get(0).getLong(1)).isEqualTo(2);
    assertThat(months.get(0).getDouble(2)).isEqualTo(0.5);
    assertThat(months.get(0).getBoolean(4)).isFalse();
    assertThat(months.get(1).getLong(1)).isZero();
    assertThat(months.get(1).isNullAt(2)).isTrue();
    // Three dispatches have no rhythm that a silent month could break.
    assertThat(months.get(1).getBoolean(3)).isFalse();
    assertThat(months.get(1).getBoolean(4)).isTrue();
    assertThat(months.get(2).getLong(0)).isEqualTo(1);
  }

  @Test
  void aRecordReceivedTwiceIsCountedOnce(SparkSession spark) throws IOException {
    String first = line(1, "2006-10-09", "North Korea tested.");
    write("a.jsonl", first);
    write("b.jsonl", first + line(2, "2006-10-10", "Rain fell."));
    RunContext run = runTo(spark, Map.of());
    assertThat(run.funnel(Funnel.READ).out()).isEqualTo(2);
    assertThat(run.funnel(Funnel.READ).lost()).containsOnly(Map.entry("already_received", 1L));
    assertThat(corpus(spark, "dispatches").count()).isEqualTo(2);
    assertThat(corpus(spark, "mentions").count()).isEqualTo(1);
  }

  private static final List<List<String>> THEMES =
      List.of(
          List.of("missile", "launch", "rocket", "satellite", "warhead", "radar", "navy"),
          List.of("barrel", "crude", "refinery", "pipeline", "tanker", "output", "quota"),
          List.of("goal", "striker", "match", "referee", "stadium", "penalty", "coach"),
          List.of("vaccine", "hospital", "patients", "doctors", "clinic", "virus", "nurses"));

  /** Dispatches of each theme in turn, none like the other; those of the first on North Korea. */
  private static String themed(int first, int end, int words) {
    StringBuilder lines = new StringBuilder();
    for (int id = first; id < end; id++) {
      Random random = new Random(id);
      List<String> theme = THEMES.get(id % THEMES.size());
      StringBuilder text =
          new StringBuilder(id % 4 == 0 ? "North Korea, said North Korea, had" : "They had");
      for (int word = 0; word < words; word++) {
        text.append(' ').append(theme.get(random.nextInt(theme.size())));
      }
      String date = String.format(Locale.ROOT, "2006-10-%02d", 1 + id % 28);
      lines.append(line(id, date, text.append('.').toString()));
    }
    return lines.toString();
  }

  private List<Row> rows(SparkSession spark, String runId, String table, String... columns) {
    return summary(spark, runId, table)
        .selectExpr(columns)
        .orderBy(Stream.of(columns).map(name -> col(name)).toArray(Column[]::new))
        .collectAsList();
  }

  @Test
  void aSecondRunReadsOnlyWhatIsNewAndKnowsItsTopicsAgain(SparkSession spark) throws IOException {
    Map<String, String> four = Map.of("topics.count", "4");
    write("a.jsonl", themed(0, 96, 30));
    RunContext first = runTo(spark, four, new StoryStage(), new EntityStage(), new TopicStage());
    // Too short to be learned from, so that every topic must still be there.
    write("b.jsonl", themed(96, 104, 12));
    RunResult second = run(spark, input(), four);
    assertThat(second.files()).isEqualTo(1);
    assertThat(second.skippedFiles()).isEqualTo(1);
    assertThat(second.dispatches()).isEqualTo(104);
    assertThat(Files.readString(output().resolve("CURRENT")).strip()).isEqualTo(second.runId());
    assertThat(output().resolve("latest").toRealPath().getFileName().toString())
        .isEqualTo(second.runId());
    RunResult third = run(spark, input(), Map.of("topics.count", "reuse"));
    List<Row> names = rows(spark, first.id(), "topics", "topic_id", "label");
    List<Row> later = rows(spark, second.runId(), "topics", "topic_id", "label");
    assertThat(names).hasSizeGreaterThan(1);
    assertThat(later).containsAll(names);
    assertThat(rows(spark, third.runId(), "topics", "topic_id", "label")).isEqualTo(later);
    assertThat(rows(spark, first.id(), "topics", "matched_previous"))
        .containsOnly(RowFactory.create(false));
    assertThat(rows(spark, second.runId(), "topics", "matched_previous"))
        .filteredOn(row -> row.getBoolean(0))
        .hasSameSizeAs(names);
    assertThat(second.notes()).anyMatch(note -> note.startsWith(kept(names, later)));
    assertThat(third.notes()).contains(kept(later, later) + ".");
    assertThat(Files.readString(output().resolve("runs/" + second.runId() + "/manifest.json")))
        .containsPattern("\"topic_changes\" : \\{\\s+\"matched\" : " + names.size());
    assertThat(third.files()).isZero();
    assertThat(third.dispatches()).isEqualTo(104);
    assertThat(
            rows(spark, third.runId(), "dispatch_topics", "dispatch_id", "topic_id", "topic_share"))
        .hasSizeGreaterThanOrEqualTo(104)
        .isEqualTo(
            rows(
                spark,
                second.runId(),
                "dispatch_topics",
                "dispatch_id",
                "topic_id",
                "topic_share"));
    checkTrends(spark, third);
  }

  private static String kept(List<Row> before, List<Row> after) {
    return String.format(
        Locale.ROOT,
        "Topics: %d of %d continue those of the run before",
        before.size(),
        after.size());
  }

  /** Every story has one topic, and those about North Korea are told apart. */
  private void checkTrends(SparkSession spark, RunResult result) {
    List<Row> years =
        summary(spark, result, "topic_trends")
            .where(col("grain").equalTo("year").and(col("subject_id").isin("*", "north-korea")))
            .groupBy("subject_id", "period_start", "is_complete", "is_gap")
            .agg(sum("story_count"), max("total_count"))
            .orderBy("subject_id")
            .selectExpr("is_complete", "is_gap", "`sum(story_count)`", "`max(total_count)`")
            .collectAsList();
    assertThat(years)
        .containsExactly(
            RowFactory.create(false, false, 104L, 104L), RowFactory.create(false, false, 26L, 26L));
    assertThat(result.highlights().coverage())
        .filteredOn(subject -> subject.label().equals("North Korea"))
        .flatExtracting(SubjectYears::topics)
        .isNotEmpty()
        .extracting(Carrier::peak)
        .containsOnly(2006);
  }

  @Test
  void aDayLeavesOlderFilesToARunWithoutIt(SparkSession spark) throws IOException {
    modified(
        write("a.jsonl", line(1, "2006-10-09", "North Korea tested.")), "2019-12-30T23:59:59Z");
    modified(write("b.jsonl", line(2, "2006-10-10", "It was condemned.")), "2019-12-31T00:00:00Z");
    RunContext one = runTo(spark, Map.of("read.since", "yesterday"));
    assertThat(one.plan().fileCount()).isEqualTo(1);
    assertThat(one.plan().passedFiles()).isEqualTo(1);
    assertThat(one.notes())
        .contains(
            "1 file was left out that no run has read as it is now: last modified before --since"
                + " yesterday. A run without it reads it.");
    List<String> told = new ArrayList<>();
    RunJob job =
        new RunJob(
            spark,
            new SilentProgress() {
              @Override
              public void told(String sentence) {
                told.add(sentence);
              }
            },
            clock());
    assertThat(job.runIfNew(request(input(), Map.of("read.since", "yesterday")))).isEmpty();
    assertThat(told).singleElement().asString().startsWith("1 file was left out that no run");
    assertThat(job.published()).isNull();
    RunContext both = runTo(spark, Map.of());
    assertThat(both.plan().fileCount()).isEqualTo(1);
    assertThat(both.plan().skippedFiles()).isEqualTo(1);
    RunContext again = runTo(spark, Map.of("read.since", "2d"));
    assertThat(again.plan().passedFiles()).isZero();
    assertThat(again.plan().skippedFiles()).isEqualTo(2);
    assertThat(again.notes()).isEmpty();
    assertThatThrownBy(() -> runTo(spark, Map.of("read.since", "2020-01-02")))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("is still to come");
  }

  @Test
  void whatMergedBatchesHoldIsKnownToTheNextRun(SparkSession spark) throws IOException {
    write("a.jsonl", line(1, "2006-10-09", "North Korea tested."));
    runTo(spark, Map.of());
    write("b.jsonl", line(2, "2006-10-10", "It was condemned."));
    runTo(spark, Map.of());
    assertThat(
            Compaction.run(
                    spark,
                    output().toString(),
                    new RunSettings(1, 5, false),
                    Duration.ZERO,
                    told -> {})
                .batches())
        .isEqualTo(1);
    write("c.jsonl", line(2, "2006-10-10", "It was condemned."));
    RunContext third = runTo(spark, Map.of());
    assertThat(third.plan().skippedFiles()).isEqualTo(2);
    assertThat(third.batches()).hasSize(2);
    assertThat(third.funnel(Funnel.READ).lost()).containsOnly(Map.entry("already_received", 1L));
    assertThat(corpus(spark, "dispatches").count()).isEqualTo(2);
  }

  private static void modified(Path file, String instant) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse(instant)));
  }

  @Test
  void tooManyRejectsPublishNothing(SparkSession spark) throws IOException {
    write("a.jsonl", line(1, "2006-10-09", "North Korea tested."));
    RunContext first = runTo(spark, Map.of());
    write("b.jsonl", "{broken}\n".repeat(5));
    assertThatThrownBy(() -> run(spark, input(), Map.of()))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("5 of 5 records would be set aside")
        .hasMessageContaining("b.jsonl");
    assertThat(Files.readString(output().resolve("CURRENT")).strip()).isEqualTo(first.id());
    assertThat(output().resolve(".work")).doesNotExist();
    try (Stream<Path> runs = Files.list(output().resolve("runs"))) {
      assertThat(runs).hasSize(1);
    }
  }

  @Test
  void refusesWhatIsNotThereOrNotOurs(SparkSession spark) throws IOException {
    write("a.jsonl", line(1, "2006-10-09", "x"));
    assertThatThrownBy(() -> run(spark, folder.resolve("none"), Map.of()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("none does not exist");
    assertThatThrownBy(() -> run(spark, input(), Map.of("topics.count", "reuse")))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("There are no topics to reuse: no run has finished in");
    assertThat(output()).doesNotExist();
    Files.createDirectories(output());
    Files.writeString(output().resolve("thesis.doc"), "mine");
    assertThatThrownBy(() -> run(spark, input(), Map.of()))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("thesis.doc, which is not Dateline's");
    assertThat(output().resolve("thesis.doc")).hasContent("mine");
  }

  @Test
  void anOutputWithinTheInputIsRefusedAndTheInputStaysAsItIs(SparkSession spark)
      throws IOException {
    write("a.jsonl", line(1, "2006-10-09", "x"));
    RunJob job = new RunJob(spark, new SilentProgress(), clock());
    RunRequest request = request(input(), input().resolve("new/out"), Map.of());
    assertThatThrownBy(() -> job.run(request))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("lies within the input");
    assertThat(input().resolve("new")).doesNotExist();
  }

  @Test
  void whatADeadRunLeftBehindIsRemoved(SparkSession spark) throws IOException {
    write("a.jsonl", line(1, "2006-10-09", "North Korea tested."));
    runTo(spark, Map.of());
    Files.createDirectories(output().resolve("corpus/dispatches/batch=19990101T000000Z"));
    Files.createDirectories(output().resolve(".work/19990101T000000Z/corpus"));
    run(spark, input(), Map.of("run.keep_runs", "1"));
    assertThat(output().resolve("corpus/dispatches/batch=19990101T000000Z")).doesNotExist();
    assertThat(output().resolve(".work")).doesNotExist();
    try (Stream<Path> runs = Files.list(output().resolve("runs"))) {
      assertThat(runs).hasSize(1);
    }
  }

  private static Set<Object> kept(SparkSession spark) {
    return new HashSet<>(
        JavaSparkContext.fromSparkContext(spark.sparkContext()).getPersistentRDDs().keySet());
  }
}
