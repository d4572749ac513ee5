package org.dateline.run;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.dateline.SparkExtension;
import org.dateline.report.ChainReport;
import org.dateline.run.lookup.DuckEngine;
import org.dateline.run.lookup.Published;
import org.dateline.run.lookup.StoryLookup;
import org.dateline.run.stage.CorpusStage;
import org.dateline.run.stage.CoverageStage;
import org.dateline.run.stage.EntityStage;
import org.dateline.run.stage.PublishStage;
import org.dateline.run.stage.ReadStage;
import org.dateline.run.stage.StoryStage;
import org.dateline.run.stage.TopicStage;
import org.dateline.store.LocalOutput;
import org.dateline.store.Manifest;
import org.dateline.store.StoryChanges;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Stories through whole runs: what they join, what they are called, and what is counted. */
@ExtendWith(SparkExtension.class)
class StoriesTest {
  private static final String FIRST =
      "North Korea fired two rockets into the sea before dawn, the ministry said. They flew for some"
          + " three hundred kilometres. Fishing boats had been warned the day before by radio.";
  private static final String MORE =
      " The president called ministers together at noon. Markets hardly moved on the report.";

  @TempDir Path folder;
  private int seconds;

  private RunContext run(SparkSession spark, Stage... others) {
    List<Stage> stages =
        new ArrayList<>(List.of(new ReadStage(), new CorpusStage(), new StoryStage()));
    stages.addAll(List.of(others));
    stages.add(new PublishStage());
    return ShortRoad.run(
        spark,
        folder,
        Map.of(
            "coverage.grains", "month",
            "cleaning.boilerplate", "0",
            "topics.count", "2",
            "topics.iterations", "1",
            "topics.refinements", "0",
            "entities.recogniser", "none"),
        Instant.parse("2020-01-01T00:00:00Z").plusSeconds(seconds++),
        stages);
  }

  private RunContext runToCoverage(SparkSession spark) {
    return run(spark, new EntityStage(), new TopicStage(), new CoverageStage());
  }

  private String output() {
    return folder.resolve("out").toString();
  }

  private void write(String name, String... lines) throws IOException {
    Files.createDirectories(folder.resolve("in"));
    Files.writeString(folder.resolve("in").resolve(name), String.join("\n", lines) + "\n");
  }

  private static String line(String id, String source, String title, String date, String text) {
    return String.format(
        Locale.ROOT,
        "{\"id\":\"%s\",\"source\":\"%s\",\"title\":\"%s\",\"date\":\"%s\",\"text\":\"%s\"}",
        id,
        source,
        title,
        date,
        text);
  }

  private Dataset<Row> table(SparkSession spark, RunContext result, String table) {
    return spark.read().parquet(output() + "/runs/" + result.id() + "/" + table);
  }

  private StoryChanges changes(RunContext result) throws IOException {
    Path manifest = Path.of(output(), "runs", result.id(), "manifest.json");
    return Manifest.fromJson(Files.readString(manifest)).storyChanges();
  }

  private Map<String, String> counts(SparkSession spark, RunContext result) {
    Map<String, String> counts = new TreeMap<>();
    table(spark, result, "coverage")
        .where(
            col("subject_id")
                .equalTo("north-korea")
                .and(col("source").equalTo("*"))
                .and(col("period_start").equalTo(java.sql.Date.valueOf("2012-03-01"))))
        .select("policy", "subject_count", "named_count", "total_count", "inflation_factor")
        .collectAsList()
        .forEach(
            row ->
                counts.put(
                    row.getString(0),
                    row.getLong(1)
                        + " of "
                        + row.getLong(2)
                        + "/"
                        + row.getLong(3)
                        + " x"
                        + row.get(4)));
    return counts;
  }

  @Test
  void everyPolicyCountsWhatItSays(SparkSession spark) throws IOException {
    write(
        "a.jsonl",
        line("1", "yonhap", "N. Korea fires rockets", "2012-03-01", FIRST),
        line("2", "yonhap", "(LEAD) N. Korea fires rockets", "2012-03-01", FIRST + MORE),
        line("3", "ap", "Rockets fired", "2012-03-02", FIRST),
        line("4", "ap", "Rain falls", "2012-03-04", "Rain fell on the hills all day and night."));
    RunContext result = runToCoverage(spark);
    assertThat(counts(spark, result))
        // The copy of ap names the country and is not about it: its headline has none.
        .containsEntry("every_dispatch", "2 of 3/4 x1.0")
        .containsEntry("latest_revision", "1 of 1/2 x2.0")
        .containsEntry("story", "1 of 1/2 x2.0");
    Row korea =
        table(spark, result, "entities").where(col("entity_id").equalTo("country/PRK")).first();
    assertThat(korea.<Long>getAs("dispatch_count")).isEqualTo(3);
    assertThat(korea.<Long>getAs("story_count")).isEqualTo(1);
    Row story = table(spark, result, "stories").orderBy(col("dispatch_count").desc()).first();
    assertThat(story.<Long>getAs("dispatch_count")).isEqualTo(3);
    assertThat(story.<Long>getAs("revision_count")).isEqualTo(1);
    assertThat(story.<Long>getAs("duplicate_count")).isEqualTo(1);
    assertThat(story.<Long>getAs("source_count")).isEqualTo(2);
  }

  @Test
  void tomorrowsTakeJoinsYesterdaysStoryAndItsIdStays(SparkSession spark) throws IOException {
    write("a.jsonl", line("1", "yonhap", "N. Korea fires rockets", "2012-03-02", FIRST));
    RunContext first = run(spark);
    String id = table(spark, first, "stories").first().getAs("story_id");
    assertThat(changes(first).fresh()).isEqualTo(1);
    write(
        "b.jsonl",
        line("2", "yonhap", "(LEAD) N. Korea fires rockets", "2012-03-03", FIRST + MORE),
        line("0", "yonhap", "(URGENT) N. Korea fires rockets", "2012-03-01", FIRST));
    RunContext second = run(spark);
    Row story = table(spark, second, "stories").first();
    assertThat(table(spark, second, "stories").count()).isEqualTo(1);
    assertThat(story.<String>getAs("story_id")).isEqualTo(id);
    assertThat(story.<Long>getAs("dispatch_count")).isEqualTo(3);
    assertThat(changes(second).grownIds()).containsExactly(id);
    assertThat(changes(second).fresh()).isZero();
    RunContext third = run(spark);
    assertThat(table(spark, third, "stories").first().<String>getAs("story_id")).isEqualTo(id);
    assertThat(changes(third).grown()).isZero();
  }

  @Test
  void aKillTakesTheStoryOutOfEveryCount(SparkSession spark) throws IOException {
    write(
        "a.jsonl",
        line("1", "yonhap", "N. Korea fires rockets", "2012-03-01", FIRST),
        line("2", "ap", "N. Korea holds fair", "2012-03-02", "North Korea held a spring fair."),
        line("3", "yonhap", "KILL-N. Korea fires rockets", "2012-03-02", "Please do not use it."));
    RunContext result = runToCoverage(spark);
    assertThat(counts(spark, result))
        .containsEntry("every_dispatch", "1 of 1/1 x1.0")
        .containsEntry("latest_revision", "1 of 1/1 x1.0")
        .containsEntry("story", "1 of 1/1 x1.0");
    assertThat(changes(result).withdrawn()).isEqualTo(1);
    assertThat(String.join("\n", result.notes()))
        .contains("Withdrawn by their agency and in no count: 1.")
        .contains("N. Korea fires rockets");
  }

  @Test
  void aStoryIsShownByTheBeginningOfAnId(SparkSession spark) throws IOException {
    write(
        "a.jsonl",
        line("1", "yonhap", "N. Korea fires rockets", "2012-03-01", FIRST),
        line("2", "yonhap", "(LEAD) N. Korea fires rockets", "2012-03-01", FIRST + MORE));
    RunContext result = run(spark);
    String dispatch =
        table(spark, result, "story_members")
            .where(col("sequence").equalTo(2))
            .first()
            .getAs("dispatch_id");
    try (Published published =
        Published.open(LocalOutput.open(output()), DuckEngine.open(), null)) {
      StoryLookup lookup = new StoryLookup(published);
      String shown = ChainReport.of(lookup.find(dispatch.substring(0, 9)));
      assertThat(shown)
          .contains("2 dispatches")
          .contains("(LEAD) N. Korea fires rockets")
          .contains("joined to 1 because the headline is the same")
          .contains("+ Markets hardly moved on the report.")
          .doesNotContain("+ Fishing boats");
      assertThatThrownBy(() -> lookup.find("zzz"))
          .isInstanceOf(DataException.class)
          .hasMessageContaining("begins with zzz");
    }
  }
}
