package org.dateline.notebooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.cli.SampleRun;
import org.dateline.cli.SampleRun.Ended;
import org.dateline.table.TableDocs;
import org.dateline.table.TableDocs.Table;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * An output after {@code --rebuild}, in which the batches of the run before lie beside the new
 * ones: whoever reads its last run reads only these, and of one that is gone no answer is given.
 */
@Execution(ExecutionMode.CONCURRENT)
class RebuildIT {
  private static final String MAIN = "org.dateline.cli.Main";

  @TempDir static Path folder;
  private static Path output;
  private static String before;
  private static String run;

  @BeforeAll
  static void readOnceAndAgain() throws IOException, InterruptedException {
    output = folder.resolve("out");
    before = run("");
    run = run(" --rebuild");
  }

  private static String run(String option) throws IOException, InterruptedException {
    Ended ended =
        SampleRun.java(
            folder,
            MAIN,
            "run --input data/sample/kcna/kcna-2009.json --topics 2 --set entities.recogniser=none"
                + " --master local[2] --output "
                + output
                + option);
    assertThat(ended.code()).as(ended.err()).isZero();
    return Files.readString(output.resolve("CURRENT")).strip();
  }

  private static Ended look(Path at, String arguments) throws IOException, InterruptedException {
    return SampleRun.java(folder, MAIN, arguments + " --master local[1] --output " + at);
  }

  private static long count(Statement sql, String from) throws SQLException {
    try (ResultSet rows = sql.executeQuery("select count(*) from " + from)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  @Test
  void viewsAndSourcesHaveTheRowsOfTheLastRun()
      throws IOException, SQLException, ReflectiveOperationException {
    List<String> corpus =
        TableDocs.read().stream().filter(Table::isCorpus).map(Table::name).toList();
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement sql = duck.createStatement()) {
      Views.open(sql, output);
      for (DbtSources.Source source : DbtSources.of(output)) {
        assertThat(count(sql, source.address()))
            .as(source.name())
            .isEqualTo(count(sql, source.name()));
        if (corpus.contains(source.name())) {
          assertThat(count(sql, "'" + output + "/corpus/" + source.name() + "/*/*.parquet'"))
              .as("both readings of " + source.name())
              .isEqualTo(2 * count(sql, source.name()));
        }
      }
      assertThat(count(sql, "dispatches"))
          .isPositive()
          .isEqualTo(count(sql, "(select distinct dispatch_id from dispatches)"));
    }
  }

  @Test
  void aComparisonSaysThatFilesWereReadAnew() throws IOException, InterruptedException {
    String note =
        "the batches of run "
            + before
            + " ("
            + before
            + ") are not in the corpus of run "
            + run
            + ", which has others in their place ("
            + run
            + ").";
    Ended text = look(output, "diff");
    assertThat(text.code()).as(text.err()).isZero();
    assertThat(text.out())
        .contains("\nFiles were read anew between the two runs, as by --rebuild,", note)
        .contains("settings  read anew        1       1  settings")
        .doesNotContain("set aside", "re-dated");
    JsonNode json =
        new ObjectMapper()
            .readTree(look(output, "diff " + before + " " + run + " --format json").out());
    assertThat(json.get("notes").get(0).get("note").asText()).endsWith(note);
    JsonNode change = json.get("changes").get(0);
    assertThat(change.get("part").asText()).isEqualTo("settings");
    assertThat(change.get("change").asText()).isEqualTo("read anew");
    assertThat(change.get("before").asText()).isEqualTo(before);
    assertThat(change.get("after").asText()).isEqualTo(run);
    Ended csv = look(output, "diff --format csv");
    assertThat(csv.err()).contains(note);
    assertThat(csv.out()).contains("settings,read anew,batches,");
  }

  @Test
  void whatIsGoneIsNamedAndNoAnswerIsGivenWithoutIt()
      throws IOException, InterruptedException, SQLException {
    Path damaged = folder.resolve("damaged");
    copy(output, damaged);
    remove(damaged.resolve("corpus/dispatches/batch=" + run));
    removeFiles(damaged.resolve("runs/" + run + "/topics"));
    for (String question : List.of("show dispatches", "show views", "diff")) {
      refused(
          look(damaged, question), "Batch " + run + " of the table dispatches is not as it was");
    }
    refused(look(damaged, "show topics"), "The table topics of the run " + run + " is not as it");
    assertThat(look(damaged, "show coverage").code()).isZero();
    assertThat(look(damaged, "show dispatches --run " + before).code()).isZero();
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement sql = duck.createStatement()) {
      assertThatThrownBy(() -> Views.open(sql, damaged))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("/corpus/dispatches/batch=" + run + " is not as it was written");
    }
  }

  private static void refused(Ended ended, String said) {
    assertThat(ended.code()).as(ended.err()).isEqualTo(2);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).contains(said, " has no file, where ").doesNotContain("\tat ");
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.toList()) {
        if (!Files.isSymbolicLink(path)) {
          Files.copy(path, to.resolve(from.relativize(path)));
        }
      }
    }
  }

  private static void remove(Path folder) throws IOException {
    removeFiles(folder);
    Files.delete(folder);
  }

  private static void removeFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
  }
}
