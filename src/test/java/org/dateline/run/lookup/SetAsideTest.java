package org.dateline.run.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.io.FileUtils;
import org.apache.spark.sql.SparkSession;
import org.dateline.PublishedFixture;
import org.dateline.SparkExtension;
import org.dateline.store.LocalOutput;
import org.dateline.store.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What is shown of the records set aside is what the funnel counts. */
@ExtendWith(SparkExtension.class)
class SetAsideTest {
  private static final Criteria ALL = new Criteria(Map.of(), null, null, null, null, 0, false);
  private static final String INPUTS =
      """
      select * from (values
        ('a', 'x', '1'), ('a', 'x', '2'), ('b.zip', 'x', '1'), ('b.zip', 'x', '3'),
        ('c', 'x', '1'), ('c', null, '2'), ('d', null, '1'), ('d', null, '2')
      ) t(path, sha256, run_id)""";
  private static final String REJECTS =
      """
      select reason, input_file, input_position, 'why' as detail, 'raw' as raw, run_id from (values
        ('malformed_record', 'a', 0, '1'), ('malformed_record', 'a', 9, '1'),
        ('malformed_record', 'a', 5, '2'), ('read_again', 'a', 0, '2'),
        ('malformed_record', 'b.zip!/m', 0, '1'), ('malformed_record', 'b.zip!/n', 0, '1'),
        ('malformed_record', 'b.zip!/m', 0, '3'), ('malformed_record', 'c', 0, '1'),
        ('unreadable_file', 'd', 0, '1'), ('unreadable_file', 'd', 0, '2'),
        ('malformed_record', 'e', 0, '1')
      ) t(reason, input_file, input_position, run_id)""";

  @TempDir Path output;

  @BeforeEach
  void open() throws IOException, SQLException {
    PublishedFixture.write(output, "inputs", "rejects");
    Path manifest = output.resolve("runs/" + PublishedFixture.RUN + "/manifest.json");
    Files.writeString(
        manifest,
        Manifest.withBatches(Files.readString(manifest), List.of(PublishedFixture.RUN), Map.of()));
  }

  private void write(String table, String rows) throws IOException, SQLException {
    Path batch = output.resolve("corpus").resolve(table).resolve("batch=" + PublishedFixture.RUN);
    FileUtils.deleteDirectory(batch.toFile());
    Files.createDirectories(batch);
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement sql = duck.createStatement()) {
      sql.execute("copy (" + rows + ") to '" + batch + "/part-0.parquet' (format parquet)");
    }
  }

  private List<List<String>> told(SparkSession spark, String what, int... columns) {
    List<List<String>> first = null;
    for (Engine engine : List.of(DuckEngine.open(), new SparkEngine(spark))) {
      List<List<String>> rows = new ArrayList<>();
      try (Published published = Published.open(LocalOutput.open(output.toString()), engine, null);
          Answer answer = new Answers(published).of(what, ALL, false)) {
        for (List<Object> row = answer.rows().next(); row != null; row = answer.rows().next()) {
          List<String> told = new ArrayList<>();
          for (int column : columns) {
            told.add(String.valueOf(row.get(column)));
          }
          rows.add(told);
        }
      }
      assertThat(rows).isEqualTo(first == null ? rows : first);
      first = rows;
    }
    return first;
  }

  @Test
  void theLastReadingOfAFileIsShownWithItsRun(SparkSession spark) throws IOException, SQLException {
    write("inputs", INPUTS);
    write("rejects", REJECTS);
    assertThat(told(spark, "rejects", 1, 2, 5))
        .containsExactly(
            List.of("a", "5", "2"),
            List.of("b.zip!/m", "0", "3"),
            List.of("c", "0", "1"),
            List.of("e", "0", "1"),
            List.of("d", "0", "2"));
    assertThat(told(spark, "reasons", 0, 1, 2))
        .containsExactly(
            List.of("malformed_record", "4", "4"), List.of("unreadable_file", "1", "1"));
  }

  @Test
  void ofVersionsThatDidNotSayWhichRunItWasPlacesTellRecordsApart(SparkSession spark)
      throws IOException, SQLException {
    write("inputs", "select path, sha256 from (" + INPUTS + ")");
    write(
        "rejects", "select reason, input_file, input_position, detail, raw from (" + REJECTS + ")");
    assertThat(told(spark, "rejects", 1, 2, 5))
        .hasSize(8)
        .contains(List.of("a", "0", "null"), List.of("b.zip!/n", "0", "null"));
    write("inputs", INPUTS);
    assertThat(told(spark, "rejects", 1, 2, 5))
        .containsExactly(List.of("e", "0", "null"), List.of("d", "0", "null"));
  }
}
