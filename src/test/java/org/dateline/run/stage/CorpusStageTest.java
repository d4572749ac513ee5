package org.dateline.run.stage;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.dateline.SparkExtension;
import org.dateline.run.RunContext;
import org.dateline.run.ShortRoad;
import org.dateline.run.Stage;
import org.dateline.run.lookup.CutsLookup;
import org.dateline.run.lookup.DuckEngine;
import org.dateline.run.lookup.Published;
import org.dateline.store.LocalOutput;
import org.dateline.table.Funnel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What only all dispatches together show: boilerplate, dates of neighbours, unusual rules. */
@ExtendWith(SparkExtension.class)
class CorpusStageTest {
  private static final String SIGN_OFF = "Follow the harbour desk for more on this.";
  private static final String LEGAL = "Copyright 2009 Harbour Wire. No part may be sold.";

  @TempDir Path folder;
  private int seconds;

  private RunContext run(SparkSession spark, Map<String, String> settings, Stage... others) {
    Map<String, String> all = new HashMap<>(settings);
    all.put("entities.recogniser", "none");
    all.put("topics.count", "2");
    all.put("topics.iterations", "1");
    all.put("topics.refinements", "0");
    List<Stage> stages = new ArrayList<>(List.of(new ReadStage(), new CorpusStage()));
    stages.addAll(List.of(others));
    stages.add(new PublishStage());
    return ShortRoad.run(
        spark, folder, all, Instant.parse("2020-01-01T00:00:00Z").plusSeconds(seconds++), stages);
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve("in").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Dataset<Row> corpus(SparkSession spark, String table) {
    return spark.read().parquet(folder.resolve("out/corpus/" + table + "/*").toString());
  }

  private Dataset<Row> summary(SparkSession spark, RunContext result, String table) {
    return spark.read().parquet(folder.resolve("out/runs/" + result.id() + "/" + table).toString());
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\n", "\\n") + "\"";
  }

  /** A dispatch of its own words, with what a desk puts under each. */
  private static String record(int id, String below) {
    String[] ships = {"barge", "ferry", "tanker", "trawler", "tug", "yacht", "dredger"};
    String[] doings = {"left the quay", "ran aground", "was sold", "caught fire", "was named"};
    String text =
        String.format(
            Locale.ROOT,
            "The %s number %d %s at dawn.\n\nIts crew of %d was well.%s",
            ships[id % ships.length],
            id,
            doings[id % doings.length],
            id + 3,
            below);
    return String.format(
        Locale.ROOT,
        "{\"id\":\"%d\",\"title\":\"Ship %d in port\",\"source\":\"harbour\",\"date\":\"2009-03-%02d\",\"text\":%s}\n",
        id,
        id,
        1 + id % 28,
        quoted(text));
  }

  private static String records(int from, int to, String below) {
    StringBuilder all = new StringBuilder();
    for (int id = from; id < to; id++) {
      all.append(record(id, below));
    }
    return all.toString();
  }

  @Test
  void cutsLinesThatRecurAtTheEdgesAndLeavesContentThatRecurs(SparkSession spark)
      throws IOException {
    String below = "\n\nPrices of fuel:\n\n" + SIGN_OFF + "\n\n" + LEGAL;
    // The same words in the midst of a text are content.
    write("a.jsonl", records(0, 40, below) + records(40, 44, "\n\n" + SIGN_OFF + "\n\nAnd so on."));
    write(
        "tables.jsonl",
        records(100, 140, "\n\nshr 12 cts vs 11\n\nnet 3 mln vs 2 mln")
            .replace("harbour", "table"));
    run(spark, Map.of("cleaning.boilerplate", "10"));
    Dataset<Row> dispatches = corpus(spark, "dispatches");
    assertThat(
            dispatches
                .where(col("source").equalTo("harbour"))
                .where(col("body").contains(LEGAL))
                .count())
        .isZero();
    assertThat(dispatches.where(col("body").contains(SIGN_OFF)).count())
        .as("only where it is no edge")
        .isEqualTo(4);
    assertThat(dispatches.where(col("body").contains("shr 12 cts vs 11")).count()).isEqualTo(40);
    assertThat(dispatches.where(col("body").contains("Its crew of")).count()).isEqualTo(84);
    List<String> cut = new ArrayList<>();
    corpus(spark, "cuts")
        .where(col("rule").equalTo("boilerplate").and(col("text").equalTo(SIGN_OFF)))
        .select("kept_offset")
        .collectAsList()
        .forEach(row -> cut.add(row.get(0).toString()));
    assertThat(cut).hasSize(40);
  }

  @Test
  void whatWasLearnedOnceIsCutFromTheFirstDispatchOfALaterRun(SparkSession spark)
      throws IOException {
    String below = "\n\n" + SIGN_OFF;
    write("a.jsonl", records(0, 40, below));
    run(spark, Map.of("cleaning.boilerplate", "10"));
    write("b.jsonl", records(50, 51, below));
    run(spark, Map.of("cleaning.boilerplate", "10"));
    Dataset<Row> dispatches = corpus(spark, "dispatches");
    assertThat(dispatches.count()).isEqualTo(41);
    assertThat(dispatches.where(col("body").contains(SIGN_OFF)).count()).isZero();
  }

  @Test
  void aDayWithoutAYearGetsThatOfItsNeighboursAndAStrayDateIsDoubted(SparkSession spark)
      throws IOException {
    StringBuilder file = new StringBuilder();
    for (int day = 1; day <= 9; day++) {
      String date = String.format(Locale.ROOT, "2009-03-%02d", day);
      String field = day == 4 ? "" : day == 7 ? "1979-03-07" : date;
      file.append(
          String.format(
              Locale.ROOT,
              "{\"id\":\"%d\",\"title\":\"Ship %d\",\"date\":\"%s\",\"text\":\"OSLO, March %d (AP) -- The ship number %d left.\"}\n",
              day,
              day,
              field,
              day,
              day));
    }
    write("a.jsonl", file.toString());
    RunContext run = run(spark, Map.of(), new StoryStage());
    Row guessed = corpus(spark, "dispatches").where(col("headline").equalTo("Ship 4")).first();
    assertThat(guessed.<Object>getAs("published_date")).hasToString("2009-03-04");
    assertThat(guessed.<String>getAs("date_source")).isEqualTo("dateline_and_neighbours");
    assertThat(guessed.<Double>getAs("date_confidence")).isBetween(0.5, 0.95);
    Row doubted = corpus(spark, "dispatches").where(col("headline").equalTo("Ship 7")).first();
    assertThat(doubted.<Object>getAs("published_date")).isNull();
    assertThat(doubted.<Object>getAs("doubted_date")).hasToString("1979-03-07");
    assertThat(doubted.<String>getAs("date_flag")).isEqualTo("far_from_neighbours");
    assertThat(run.funnel(Funnel.DATE).lost()).containsEntry("far_from_neighbours", 1L);
    assertThat(run.funnel(Funnel.DATE).lostCount()).isEqualTo(1);
  }

  @Test
  void aRuleThatStopsFiringIsCalledUnusual(SparkSession spark) throws IOException {
    write("a.jsonl", records(0, 60, "\n\ndesk@harbour.example"));
    RunContext first = run(spark, Map.of());
    assertThat(summary(spark, first, "cleaning_rules").where(col("is_unusual")).count()).isZero();
    write("b.jsonl", records(60, 120, ""));
    RunContext second = run(spark, Map.of());
    Row rule =
        summary(spark, second, "cleaning_rules")
            .where(col("rule").equalTo("address").and(col("source").equalTo("harbour")))
            .first();
    assertThat(rule.<Boolean>getAs("is_unusual")).isTrue();
    assertThat(rule.<Double>getAs("new_share")).isZero();
    assertThat(rule.<Double>getAs("dispatch_share")).isEqualTo(0.5);
    try (Published published =
        Published.open(
            LocalOutput.open(folder.resolve("out").toString()), DuckEngine.open(), null)) {
      CutsLookup cuts = new CutsLookup(published);
      assertThat(cuts.counts("address", null)).hasSize(2);
      assertThat(cuts.samples("address", "harbour", 3))
          .hasSize(3)
          .allSatisfy(
              sample -> {
                assertThat(sample.cut()).isEqualTo("desk@harbour.example");
                assertThat(sample.kept()).startsWith("The ").endsWith("was well.");
                assertThat(sample.offset()).isEqualTo(sample.kept().length());
              });
    }
  }

  @Test
  void otherLanguagesAreKeptCleanedDatedAndCountedButNotReadForNames(SparkSession spark)
      throws IOException {
    write(
        "a.jsonl",
        record(1, "")
            + "{\"id\":\"2\",\"title\":\"Le port ferme\",\"date\":\"2009-03-02\",\"text\":\"SEOUL (AFP) - "
            + "Le ministre a déclaré que le port de Busan en Corée du Nord sera fermé pendant deux jours, "
            + "selon les autorités de la ville, et que les navires devront attendre au large. China.\"}\n");
    RunContext run = run(spark, Map.of(), new StoryStage(), new EntityStage(), new TopicStage());
    Row french =
        corpus(spark, "dispatches").where(col("headline").equalTo("Le port ferme")).first();
    assertThat(french.<String>getAs("language")).isEqualTo("fr");
    assertThat(french.<String>getAs("body")).startsWith("Le ministre");
    assertThat(french.<Object>getAs("published_date")).hasToString("2009-03-02");
    assertThat(
            corpus(spark, "mentions")
                .where(col("dispatch_id").equalTo(french.<String>getAs("dispatch_id")))
                .count())
        .isZero();
    assertThat(run.funnel(Funnel.TOPICS).lost()).containsEntry("other_language", 1L);
  }
}
