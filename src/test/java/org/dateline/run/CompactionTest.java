package org.dateline.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.io.FileUtils;
import org.apache.spark.sql.SparkSession;
import org.dateline.PublishedFixture;
import org.dateline.SparkExtension;
import org.dateline.config.RunSettings;
import org.dateline.store.BatchMerge;
import org.dateline.store.LocalOutput;
import org.dateline.store.Manifest;
import org.dateline.store.OutputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Batches are merged, and no row is changed. */
@ExtendWith(SparkExtension.class)
class CompactionTest {
  private static final int COPIES = 30;

  @TempDir Path folder;

  private Path output() {
    return folder.resolve("out");
  }

  /**
   * Two runs and, of the batch of the later one, many copies that it lists before its own; the
   * first batch of dispatches was written by a version that had one column less.
   */
  private void write() throws IOException, SQLException {
    PublishedFixture.write(output());
    List<String> batches = new ArrayList<>(List.of(PublishedFixture.EARLIER));
    for (int copy = 0; copy < COPIES; copy++) {
      String batch = String.format(Locale.ROOT, "20260101T%06dZ", copy + 1);
      batches.add(batch);
      for (String table : PublishedFixture.corpusTables()) {
        Path corpus = output().resolve("corpus").resolve(table);
        FileUtils.copyDirectory(
            corpus.resolve("batch=" + PublishedFixture.RUN).toFile(),
            corpus.resolve("batch=" + batch).toFile());
      }
    }
    batches.add(PublishedFixture.RUN);
    Path manifest = output().resolve("runs/" + PublishedFixture.RUN + "/manifest.json");
    Files.writeString(
        manifest, Manifest.withBatches(Files.readString(manifest), batches, Map.of()));
  }

  private Compaction.Result compact(SparkSession spark, int keepRuns) {
    return Compaction.run(
        spark, output().toString(), new RunSettings(keepRuns, 5, false), Duration.ZERO, told -> {});
  }

  private List<String> batches(String run) {
    return Manifest.fromJson(LocalOutput.open(output().toString()).manifest(run)).batches();
  }

  private List<Path> folders(String table) {
    return LocalOutput.open(output().toString())
        .batchesWith(table, batches(PublishedFixture.RUN))
        .stream()
        .map(Path::of)
        .toList();
  }

  private static String rows(List<Path> folders) {
    List<String> files = folders.stream().map(batch -> "'" + batch + "/*.parquet'").toList();
    return "select * from read_parquet(["
        + String.join(", ", files)
        + "], union_by_name = true, hive_partitioning = false)";
  }

  private static long count(Statement sql, String query) throws SQLException {
    try (ResultSet result = sql.executeQuery("select count(*) from (" + query + ")")) {
      result.next();
      return result.getLong(1);
    }
  }

  private static String columns(Statement sql, String table) throws SQLException {
    List<String> names = new ArrayList<>();
    try (ResultSet result = sql.executeQuery("select * from " + table + " limit 0")) {
      for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
        names.add('"' + result.getMetaData().getColumnName(i) + '"');
      }
    }
    return String.join(", ", names);
  }

  @Test
  void manyBatchesBecomeOneAndEveryRowStays(SparkSession spark) throws IOException, SQLException {
    write();
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement sql = duck.createStatement()) {
      for (String table : PublishedFixture.corpusTables()) {
        sql.execute("create table " + table + " as " + rows(folders(table)));
      }
      Compaction.Result result = compact(spark, 1);
      int tables = PublishedFixture.corpusTables().size();
      assertThat(result.merges()).hasSize(1);
      assertThat(result.merges().get(0).parts()).hasSize(COPIES + 2);
      assertThat(result.before().files()).isEqualTo((COPIES + 2L) * tables);
      assertThat(result.after().files()).isEqualTo(tables);
      assertThat(result.batches()).isEqualTo(1);
      assertThat(result.notes()).isEmpty();
      assertThat(batches(PublishedFixture.RUN))
          .containsExactly(PublishedFixture.EARLIER + "_to_" + PublishedFixture.RUN);
      for (String table : PublishedFixture.corpusTables()) {
        assertThat(output().resolve("corpus/" + table).toFile().list()).hasSize(1);
        String after = rows(folders(table));
        String names = columns(sql, table);
        String before = "select " + names + " from " + table;
        assertThat(count(sql, before)).isPositive().isEqualTo(count(sql, after));
        assertThat(
                count(
                    sql, "(" + before + ") except all (select " + names + " from (" + after + "))"))
            .as(table)
            .isZero();
      }
    }
    Compaction.Result again = compact(spark, 0);
    assertThat(again.merges()).isEmpty();
    assertThat(again.batches()).isEqualTo(1);
  }

  @Test
  void whatOneRunHasAndAnotherNotStaysApart(SparkSession spark) throws IOException, SQLException {
    write();
    Compaction.Result result = compact(spark, 0);
    assertThat(result.merges()).extracting(BatchMerge::id).hasSize(1);
    assertThat(result.batches()).isEqualTo(2);
    assertThat(result.notes()).singleElement().asString().contains("2 runs are kept, the oldest");
    assertThat(batches(PublishedFixture.EARLIER)).containsExactly(PublishedFixture.EARLIER);
    assertThat(batches(PublishedFixture.RUN))
        .containsExactly(PublishedFixture.EARLIER, "20260101T000001Z_to_" + PublishedFixture.RUN);
    assertThat(folders("dispatches")).hasSize(2).allSatisfy(batch -> assertThat(batch).exists());
  }

  @Test
  void noRunIsGivenUpWhereSomethingIsGone(SparkSession spark) throws IOException, SQLException {
    PublishedFixture.write(output());
    Path gone = output().resolve("corpus/mentions/batch=" + PublishedFixture.EARLIER);
    FileUtils.deleteDirectory(gone.toFile());
    assertThatThrownBy(() -> compact(spark, 1))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("of the table mentions is not as it was written");
    assertThat(LocalOutput.open(output().toString()).runs())
        .containsExactly(PublishedFixture.EARLIER, PublishedFixture.RUN);
  }

  @Test
  void aRunThatDiedAsItWasPublishedIsNoneToKeep(SparkSession spark)
      throws IOException, SQLException {
    PublishedFixture.write(output());
    Path runs = output().resolve("runs");
    String died = "20260103T000000Z";
    String manifest =
        Files.readString(runs.resolve(PublishedFixture.RUN).resolve("manifest.json"))
            .replace(PublishedFixture.RUN, died)
            .replace("\"" + PublishedFixture.EARLIER + "\"", "\"" + PublishedFixture.RUN + "\"");
    Files.createDirectories(runs.resolve(died));
    Files.writeString(runs.resolve(died).resolve("manifest.json"), manifest);
    assertThat(Manifest.fromJson(manifest).previousRunId()).isEqualTo(PublishedFixture.RUN);
    compact(spark, 2);
    assertThat(LocalOutput.open(output().toString()).runs())
        .containsExactly(PublishedFixture.EARLIER, PublishedFixture.RUN);
  }

  @Test
  void aFolderWithoutARunIsLeftAsItIs(SparkSession spark) {
    assertThatThrownBy(() -> compact(spark, 0))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("No run has finished in");
    assertThat(output()).doesNotExist();
  }
}
