package org.dateline.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.dateline.PublishedFixture;
import org.dateline.SparkExtension;
import org.dateline.run.stage.CorpusStage;
import org.dateline.run.stage.PublishStage;
import org.dateline.run.stage.ReadStage;
import org.dateline.run.stage.StoryStage;
import org.dateline.run.stage.TopicStage;
import org.dateline.table.DispatchTopics;
import org.dateline.table.Stories;
import org.dateline.table.Topics;
import org.dateline.table.corpus.Dispatches;
import org.dateline.table.corpus.Fingerprints;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A run into the output of a version that had fewer columns. */
@ExtendWith(SparkExtension.class)
class OlderOutputTest {
  private static final Map<String, String> SETTINGS =
      Map.of(
          "cleaning.boilerplate", "0",
          "entities.recogniser", "none",
          "topics.count", "2",
          "topics.iterations", "1",
          "topics.refinements", "0");

  private static final List<String> READ_AGAIN =
      List.of(Dispatches.NAME, Fingerprints.NAME, Stories.NAME, DispatchTopics.NAME, Topics.NAME);

  @TempDir Path folder;
  private int seconds;

  private RunContext run(SparkSession spark) {
    return ShortRoad.run(
        spark,
        folder,
        SETTINGS,
        Instant.parse("2020-01-01T00:00:00Z").plusSeconds(seconds++),
        List.of(
            new ReadStage(),
            new CorpusStage(),
            new StoryStage(),
            new TopicStage(),
            new PublishStage()));
  }

  private Path output() {
    return folder.resolve("out");
  }

  private void write(String name, int from, int to) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int id = from; id < to; id++) {
      lines.append(
          String.format(
              Locale.ROOT,
              "{\"id\":\"%d\",\"title\":\"Harvest of grain %d\",\"date\":\"2006-03-%02d\","
                  + "\"text\":\"Farmers of district %d said that rice and wheat had grown.\"}\n",
              id,
              id,
              1 + id % 28,
              id));
    }
    Files.createDirectories(folder.resolve("in"));
    Files.writeString(folder.resolve("in").resolve(name), lines);
  }

  /** Writes what a later run reads again, without some of its columns. */
  private void drop(SparkSession spark, Predicate<StructField> column) throws IOException {
    for (String table : READ_AGAIN) {
      String[] dropped =
          Arrays.stream(PublishedFixture.tables().get(table).fields())
              .filter(column)
              .map(StructField::name)
              .toArray(String[]::new);
      for (Path old : folders(table)) {
        List<Row> rows = spark.read().parquet(old.toString()).drop(dropped).collectAsList();
        spark
            .createDataFrame(rows, spark.read().parquet(old.toString()).drop(dropped).schema())
            .coalesce(1)
            .write()
            .mode(SaveMode.Overwrite)
            .parquet(old.toString());
      }
    }
    forgetSizes();
  }

  /** Earlier releases did not write down how large their tables were, nor how they had read. */
  private void forgetSizes() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    try (Stream<Path> all = Files.walk(output().resolve("runs"), 2)) {
      for (Path manifest : all.filter(path -> path.endsWith("manifest.json")).toList()) {
        ObjectNode written = (ObjectNode) mapper.readTree(manifest.toFile());
        written.remove(List.of("batch_bytes", "table_bytes", "readings"));
        mapper.writeValue(manifest.toFile(), written);
        // Where the local disk is read with checksums, it is no longer what they say.
        Files.deleteIfExists(manifest.resolveSibling(".manifest.json.crc"));
      }
    }
  }

  /** Where a table lies: batches of the corpus, or runs. */
  private List<Path> folders(String table) throws IOException {
    try (Stream<Path> all = Files.walk(output(), 3)) {
      return all.filter(Files::isDirectory)
          .filter(
              path ->
                  path.getParent().equals(output().resolve("corpus").resolve(table))
                      || (path.endsWith(table)
                          && path.getParent().getParent().equals(output().resolve("runs"))))
          .toList();
    }
  }

  @Test
  void goesOnWithoutWhatMayBeMissingAndSaysWhatMayNot(SparkSession spark) throws IOException {
    write("a.jsonl", 0, 40);
    run(spark);
    drop(spark, StructField::nullable);
    write("b.jsonl", 40, 60);

    RunContext second = run(spark);

    assertThat(second.counted(Dispatches.NAME)).isEqualTo(20);

    drop(spark, field -> field.name().equals(Dispatches.WORD_COUNT));
    assertThatThrownBy(() -> run(spark))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith("The table dispatches has no column word_count in ")
        .hasMessageEndingWith(
            ": another version of Dateline has written it. Read the archive anew, with a new"
                + " folder for --output.");
  }
}
