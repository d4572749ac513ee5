package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dateline.PublishedFixture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code dateline show} and its like over a small output, through DuckDB. */
class ShowCommandTest {
  @TempDir static Path folder;

  /** In a folder whose name is a string's end, a pattern and a class of characters. */
  private static Path output;

  /** What a command left. */
  private record Ended(int code, String out, String err) {}

  @BeforeAll
  static void write() throws IOException, SQLException {
    output = folder.resolve("it's [an] output * of {mine}? 한국");
    PublishedFixture.write(output);
  }

  private static Ended run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line = Main.commandLine();
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    int code = line.execute(arguments);
    return new Ended(code, out.toString(), err.toString());
  }

  private static Ended show(String... arguments) {
    List<String> all = new ArrayList<>(List.of("show"));
    all.addAll(Arrays.asList(arguments));
    all.addAll(List.of("--output", output.toString()));
    return run(all.toArray(String[]::new));
  }

  @Test
  void aTableSaysWhatItShowsAndHowMuchItLeavesOut() {
    Ended coverage = show("coverage", "--source", "all", "--policy", "all", "--limit", "2");
    assertThat(coverage.err()).isEmpty();
    assertThat(coverage.code()).isZero();
    assertThat(coverage.out())
        .startsWith("coverage of run " + PublishedFixture.RUN + ": grain year\n")
        .contains("subject_")
        .endsWith("2 of 8 rows; --limit 0 shows all.\n");
  }

  @Test
  void csvIsNothingButCsv() throws IOException {
    Ended stories = show("stories", "--format", "csv");
    assertThat(stories.err()).isEmpty();
    List<CSVRecord> records =
        CSVParser.parse(
                new StringReader(stories.out()),
                CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())
            .getRecords();
    assertThat(records).hasSize(6);
    assertThat(records.stream().map(record -> record.get("headline")))
        .contains("'" + PublishedFixture.HOSTILE);
  }

  @Test
  void jsonHasEveryRowOfSeveralAnswers() throws IOException {
    Ended answers = show("coverage", "dispatches", "runs", "--format", "json", "--grain", "all");
    JsonNode json = new ObjectMapper().readTree(answers.out());
    assertThat(json.get("dispatches").size()).isEqualTo(12);
    assertThat(json.get("coverage").get(0).get("evidence").isArray()).isTrue();
    assertThat(json.get("runs").get(0).get("run_id").textValue()).isEqualTo(PublishedFixture.RUN);
    assertThat(json.get("runs").get(0).get("is_current").booleanValue()).isTrue();
    assertThat(json.get("runs").get(1).get("is_current").booleanValue()).isFalse();
  }

  @Test
  void severalAnswersGoIntoOneWorkbook() {
    Path file = folder.resolve("all.xlsx");
    Ended workbook =
        show("coverage", "topics", "bursts", "--format", "xlsx", "--file", file.toString());
    assertThat(workbook.code()).as(workbook.err()).isZero();
    assertThat(workbook.out()).isEmpty();
    assertThat(file).isNotEmptyFile();
    Ended nowhere = show("coverage", "--format", "xlsx");
    assertThat(nowhere.code()).isEqualTo(1);
    assertThat(nowhere.err()).startsWith("Say with --file where the workbook goes");
  }

  @Test
  void rejectsTellWhereToLookAfterCountsByReason() {
    Ended rejects = show("rejects", "--reason", "reason 1");
    assertThat(rejects.code()).as(rejects.err()).isZero();
    assertThat(rejects.out())
        .startsWith("reasons of run ")
        .containsPattern("reason 1 +3 +3\n")
        .contains("\n\nrejects of run " + PublishedFixture.RUN + ": reason reason 1\n")
        .contains(
            "reason 1  input_file 1  input_position 2\n  detail: detail 1\n  run_id: run_id 1\n  raw: Plain 1\n");
  }

  @Test
  void daysChooseWhatTouchesThem() throws IOException {
    Ended bursts =
        show(
            "bursts",
            "--source",
            "all",
            "--from",
            "2008-01-01",
            "--to",
            "2008-12-31",
            "--format",
            "json");
    JsonNode json = new ObjectMapper().readTree(bursts.out());
    assertThat(json.size()).isPositive();
    json.forEach(burst -> assertThat(burst.get("start_date").textValue()).startsWith("2008-"));
  }

  @Test
  void dispatchesOfASubjectSayHowMuchTheyAreAboutIt() throws IOException {
    Ended dispatches = show("dispatches", "--subject", "oil", "--format", "json");
    JsonNode json = new ObjectMapper().readTree(dispatches.out());
    assertThat(json.size()).isEqualTo(4);
    assertThat(json.get(0).get("subject_id").textValue()).isEqualTo("oil");
    assertThat(json.get(0).has("is_about")).isTrue();
  }

  @Test
  void viewsAreStatementsThatDuckDbTakes() throws SQLException {
    Ended views = show("views");
    assertThat(views.code()).as(views.err()).isZero();
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement sql = duck.createStatement()) {
      for (String statement : views.out().split(";\n", -1)) {
        if (!statement.isBlank()) {
          sql.execute(statement);
        }
      }
      try (ResultSet rows =
          sql.executeQuery("select count(*) from dispatches join coverage on true")) {
        rows.next();
        assertThat(rows.getLong(1)).isEqualTo(144);
      }
    }
  }

  @Test
  void storiesPartnersAndCutsAreShown() {
    String at = output.toString();
    assertThat(run("story", "00001eef", "--output", at).out()).startsWith("Story s00019919");
    assertThat(show("story", "00001eef").out()).contains("00001eef0000  yonhap");
    assertThat(run("related", "country/PRK", "--least", "1", "--output", at).out())
        .startsWith("Label of country/PRK (country/PRK): named in ");
    assertThat(show("related", "--entity", "country/PRK").out()).contains("Label of ");
    assertThat(run("cuts", "--rule", "credit", "--samples", "1", "--output", at).out())
        .contains("before")
        .contains("[-(Writing by ");
  }

  @Test
  void aFileIsWhatItsNameSaysAndStaysWhereAnythingGoesWrong() throws IOException, SQLException {
    Path file = folder.resolve("kept.csv");
    assertThat(show("subjects", "--file", file.toString()).code()).isZero();
    String written = Files.readString(file);
    assertThat(written).startsWith("subject_id,");

    assertThat(show("coverage", "--subject", "none", "--file", file.toString()).code())
        .isEqualTo(2);
    assertThat(file).hasContent(written);
    assertThat(folder).isDirectoryNotContaining("glob:**.kept.csv*");
    Path away = folder.resolve("away");
    assertFault(
        show("coverage", "--format", "xlsx", "--file", away.resolve("x.xlsx").toString()),
        2,
        "There is no folder " + away + " to write " + away.resolve("x.xlsx") + " to.");
    assertFault(
        show("coverage", "--file", folder.toString()),
        2,
        folder + " is a folder; name a file with --file.");
  }

  @Test
  void theUsersFaultsAreSentences() throws IOException, SQLException {
    assertFault(show("covrage"), 2, "There is no covrage to show; did you mean coverage?");
    assertFault(
        show("coverage", "--subject", "north-corea"),
        2,
        "The run has no subject \"north-corea\"; it has: *, north-korea, oil; did you mean"
            + " north-korea?");
    assertFault(
        show("coverage", "--from", "2010-13-01"),
        1,
        "Invalid value for option '--from': \"2010-13-01\" is no day; write it as 2009-01-31");
    assertFault(
        show("funnel", "--source", "yonhap"),
        2,
        "--source chooses nothing among funnel; leave it out.");
    assertFault(
        show("topics", "--from", "2009-01-01"),
        2,
        "--from chooses nothing among topics; leave it out.");
    assertFault(show("story"), 1, "Say which story: dateline show story ID.");
    assertFault(
        show("coverage", "topics", "--format", "csv"),
        1,
        "CSV holds one table; show one at a time, or several with --format xlsx.");
    assertFault(
        show("coverage", "--run", "x"),
        2,
        "There is no run x in " + output + "; there are: 20260101T000000Z, 20260102T000000Z.");
    assertFault(
        show("bursts", "--run", PublishedFixture.EARLIER),
        2,
        "Run 20260101T000000Z in "
            + output
            + " was made by an earlier version, which wrote no bursts; run again to have it.");
    assertFault(
        run("show", "runs", "--output", folder.resolve("none").toString()),
        2,
        "There is no folder "
            + folder.resolve("none")
            + "; name the one that was the --output of a run.");
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertFault(
        run("show", "runs", "--output", empty.toString()),
        2,
        "No run has finished in " + empty + "; name the folder that was the --output of a run.");
    assertFault(
        show("related", "--entity", "country/XYZ"),
        2,
        "No entity of the run is named \"country/XYZ\"; the table entities has their ids and"
            + " labels.");
  }

  private static void assertFault(Ended ended, int code, String message) {
    assertThat(ended.err().lines().findFirst()).contains(message);
    assertThat(ended.err()).doesNotContain("\tat ");
    assertThat(ended.out()).isEmpty();
    assertThat(ended.code()).isEqualTo(code);
  }

  @Test
  void theHelpNamesAllThatCanBeShown() {
    assertThat(run("show", "--help").out())
        .contains("WHAT is one of")
        .contains("coverage ")
        .contains("views ");
  }
}
