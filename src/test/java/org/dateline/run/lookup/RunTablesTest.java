package org.dateline.run.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.dateline.PublishedFixture;
import org.dateline.store.LocalOutput;
import org.dateline.store.Manifest;
import org.dateline.store.Output;
import org.dateline.store.OutputException;
import org.dateline.store.OutputReader;
import org.dateline.store.TableFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of a run's tables is gone is told, with and without Hadoop. */
class RunTablesTest {
  @TempDir Path output;
  private List<OutputReader> readers;

  @BeforeEach
  void write() throws IOException, SQLException {
    PublishedFixture.write(output);
    readers =
        List.of(
            LocalOutput.open(output.toString()),
            Output.open(output.toString(), new Configuration(false)));
  }

  private static RunTables tables(OutputReader reader) {
    Manifest manifest = Manifest.of(reader, PublishedFixture.RUN);
    return new RunTables(reader, manifest, manifest.batches());
  }

  private void refused(String table, String message) {
    for (OutputReader reader : readers) {
      assertThatThrownBy(() -> tables(reader).folders(table))
          .isInstanceOf(OutputException.class)
          .hasMessageStartingWith(message)
          .hasMessageContaining("restore the folder from a copy");
      assertThat(tables(reader).folders("coverage")).hasSize(1);
      assertThat(tables(reader).names()).contains(table);
    }
  }

  @Test
  void wholeTablesAreFoundWhereTheyLie() {
    for (OutputReader reader : readers) {
      assertThat(tables(reader).folders("dispatches")).hasSize(2);
      assertThat(tables(reader).folders("stories")).hasSize(1);
      assertThat(tables(reader).folders("of_another_version")).isEmpty();
    }
  }

  @Test
  void aBatchWithoutItsFileIsRefusedAndThenWithoutItsFolder() throws IOException {
    Path batch = output.resolve("corpus/dispatches/batch=" + PublishedFixture.EARLIER);
    String message =
        "Batch " + PublishedFixture.EARLIER + " of the table dispatches is not as it was written: ";
    Files.delete(batch.resolve("part-0.parquet"));
    refused("dispatches", message);
    Files.delete(batch);
    refused("dispatches", message);
  }

  @Test
  void aTableWithoutItsFileIsRefusedAndThenWithoutItsFolder() throws IOException {
    Path table = output.resolve("runs").resolve(PublishedFixture.RUN).resolve("stories");
    String message =
        "The table stories of the run " + PublishedFixture.RUN + " is not as it was written: ";
    Files.delete(table.resolve("part-0.parquet"));
    refused("stories", message);
    Files.delete(table);
    refused("stories", message);
  }

  @Test
  void aFileThatWasCutIsNamed() throws IOException {
    Path file =
        output.resolve("runs").resolve(PublishedFixture.RUN).resolve("topics/part-0.parquet");
    Files.write(file, new byte[1000]);
    refused(
        "topics",
        "The table topics of the run " + PublishedFixture.RUN + " is not as it was written: ");
    for (OutputReader reader : readers) {
      assertThatThrownBy(() -> tables(reader).folders("topics"))
          .hasMessageContaining("has 1,000 bytes in part-0.parquet, where ");
    }
  }

  /** Its manifest has no sizes, but how many rows each stage wrote. */
  @Test
  void ofAnEarlierReleaseATableOfWhichRowsWereWrittenMustHaveAFile() throws IOException {
    Path manifest = output.resolve("runs").resolve(PublishedFixture.RUN).resolve("manifest.json");
    String json = Files.readString(manifest);
    Files.writeString(
        manifest, json.replace("table_bytes", "other_bytes").replace("batch_bytes", "more_bytes"));
    Path stories = manifest.resolveSibling("stories");
    Files.delete(stories.resolve("part-0.parquet"));
    refused("stories", "The table stories of the run ");
    Files.delete(manifest.resolveSibling("topics").resolve("part-0.parquet"));
    Files.delete(manifest.resolveSibling("topics"));
    for (OutputReader reader : readers) {
      assertThat(tables(reader).folders("topics")).isEmpty();
    }
  }

  @Test
  void markersAndChecksumsAreNoFilesOfATable() throws IOException {
    Path table = output.resolve("runs").resolve(PublishedFixture.RUN).resolve("topics");
    Files.write(table.resolve("_SUCCESS"), new byte[3]);
    Files.write(table.resolve(".part-0.parquet.crc"), new byte[3]);
    Files.createDirectories(table.resolve("below"));
    for (OutputReader reader : readers) {
      TableFolder found = reader.tableFolder(PublishedFixture.RUN, "topics");
      assertThat(found.files()).containsOnlyKeys("part-0.parquet");
      assertThat(tables(reader).folders("topics")).hasSize(1);
    }
  }
}
