package org.dateline.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.io.LocalInputFile;
import org.apache.spark.sql.SparkSession;
import org.dateline.SparkExtension;
import org.dateline.run.stage.CorpusStage;
import org.dateline.run.stage.PublishStage;
import org.dateline.run.stage.ReadStage;
import org.dateline.run.stage.StoryStage;
import org.dateline.store.OutputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What was published is damaged, or the clock has been set back, before the next run. */
@ExtendWith(SparkExtension.class)
class DamagedOutputTest {
  private static final Map<String, String> SETTINGS =
      Map.of("cleaning.boilerplate", "0", "entities.recogniser", "none");
  private static final Instant FIRST = Instant.parse("2020-01-02T00:00:00Z");

  @TempDir Path folder;

  @BeforeEach
  void oneRunIsPublished(SparkSession spark) throws IOException {
    write("a");
    run(spark, FIRST);
    write("b");
  }

  private void write(String name) throws IOException {
    Files.createDirectories(folder.resolve("in"));
    Files.writeString(
        folder.resolve("in").resolve(name + ".jsonl"),
        "{\"title\":\"Harvest of grain "
            + name
            + "\",\"date\":\"2006-03-02\",\"text\":\"Farmers of district "
            + name
            + " said that rice had grown.\"}\n");
  }

  private RunContext run(SparkSession spark, Instant at) {
    return ShortRoad.run(
        spark,
        folder,
        SETTINGS,
        at,
        List.of(new ReadStage(), new CorpusStage(), new StoryStage(), new PublishStage()));
  }

  @Test
  void aClockThatWasSetBackMakesAnIdThatStillComesAfter(SparkSession spark) {
    RunContext second = run(spark, FIRST.minusSeconds(86_400));
    assertThat(second.id()).isEqualTo("20200102T000001Z");
    assertThat(second.previous()).isEqualTo("20200102T000000Z");
  }

  @Test
  void aFileOfTheCorpusThatWasCutIsNamed(SparkSession spark) throws IOException {
    Path file = parquet("dispatches");
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
    assertThat(catchThrowable(() -> run(spark, FIRST.plusSeconds(60))))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("corpus/dispatches/batch=20200102T000000Z")
        .hasMessageContaining(file.getFileName().toString())
        .hasMessageContaining("--rebuild");
    assertThat(folder.resolve("out/CURRENT")).hasContent("20200102T000000Z\n");
  }

  @Test
  void aMissingFileOfTheCorpusIsNoTableWithoutRows(SparkSession spark) throws IOException {
    for (String table : List.of("dispatches", "mentions", "fingerprints", "inputs")) {
      Path file = parquet(table);
      byte[] bytes = Files.readAllBytes(file);
      Files.delete(file);
      assertThat(catchThrowable(() -> run(spark, FIRST.plusSeconds(60))))
          .isInstanceOf(OutputException.class)
          .hasMessageContaining("corpus/" + table + "/batch=20200102T000000Z has no file");
      Files.write(file, bytes);
    }
    assertThat(run(spark, FIRST.plusSeconds(60)).previous()).isEqualTo("20200102T000000Z");
  }

  @Test
  void aTableOfTheRunBeforeThatWasRemovedIsNamed(SparkSession spark) throws IOException {
    Path table = folder.resolve("out/runs/20200102T000000Z/stories");
    try (Stream<Path> files = Files.walk(table)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }
    assertThat(catchThrowable(() -> run(spark, FIRST.plusSeconds(60))))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("stories of the run 20200102T000000Z is not as it was written")
        .hasMessageContaining("stories has no file, where ");
  }

  @Test
  void aFileWhoseBitsHaveChangedIsNamed(SparkSession spark) throws IOException {
    Path file = parquet("dispatches");
    byte[] bytes = Files.readAllBytes(file);
    bytes[lastOfFirstColumn(file)] ^= 1;
    Files.write(file, bytes);
    DataException told = Surroundings.told(catchThrowable(() -> run(spark, FIRST.plusSeconds(60))));
    assertThat(told).isNotNull();
    assertThat(told)
        .hasMessageContaining("corpus/dispatches/batch=20200102T000000Z/" + file.getFileName())
        .hasMessageContaining("is damaged or was cut");
  }

  /** Where the last byte of what the first column holds stands. */
  private static int lastOfFirstColumn(Path file) throws IOException {
    try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file))) {
      ColumnChunkMetaData column = reader.getFooter().getBlocks().get(0).getColumns().get(0);
      return Math.toIntExact(column.getStartingPos() + column.getTotalSize() - 1);
    }
  }

  @Test
  void aDamagedManifestIsNamed(SparkSession spark) throws IOException {
    Path manifest = folder.resolve("out/runs/20200102T000000Z/manifest.json");
    Files.writeString(manifest, "{\"version\": ", StandardCharsets.UTF_8);
    assertThat(catchThrowable(() -> run(spark, FIRST.plusSeconds(60))))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("20200102T000000Z")
        .hasMessageContaining("manifest.json");
  }

  private Path parquet(String table) throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("out/corpus").resolve(table))) {
      return files.filter(path -> path.toString().endsWith(".parquet")).findFirst().orElseThrow();
    }
  }
}
