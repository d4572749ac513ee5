package org.dateline.notebooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import org.dateline.cli.SampleRun;
import org.dateline.table.TableDocs;
import org.dateline.table.TableDocs.Table;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The notebooks, executed over the sample and over an output in which nothing was found. */
@Execution(ExecutionMode.CONCURRENT)
class NotebooksIT {
  private static final String COVERAGE = "coverage-of-north-korea";
  private static final String NAMES = "who-is-named-with-whom";
  private static final List<String> ALL =
      List.of(COVERAGE, COVERAGE + "-java", NAMES, NAMES + "-java");

  @TempDir static Path folder;
  private static String jupyter;
  private static Path output;

  @BeforeAll
  static void runOverTheSample() throws IOException, InterruptedException {
    // Debian's comes with Debian's pandas; another one that is first on the path may have none.
    jupyter = Files.isExecutable(Path.of("/usr/bin/jupyter")) ? "/usr/bin/jupyter" : "jupyter";
    assumeTrue(
        works(jupyter, "nbconvert", "--version")
            && works(python(), "-c", "import ipykernel, pandas, matplotlib"),
        "Jupyter, pandas or matplotlib is not installed, so the notebooks are not executed; on Debian: apt-get"
            + " install jupyter-nbconvert python3-ipykernel python3-pandas python3-matplotlib");
    output = SampleRun.get().output();
    execute(output, folder.resolve("sample"));
  }

  /** The one that Jupyter's own first line names, as that is whose packages it has. */
  private static String python() throws IOException {
    Path script = Path.of(jupyter);
    if (!Files.isReadable(script)) {
      return "python3";
    }
    String first = Files.readString(script).lines().findFirst().orElse("");
    return first.startsWith("#!") ? first.substring(2).strip() : "python3";
  }

  private static boolean works(String... command) throws InterruptedException {
    try {
      return SampleRun.ended(folder, new ProcessBuilder(command)).code() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static void execute(Path from, Path to) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
            "scripts/notebooks",
            "--output",
            from.toString(),
            "--format",
            "notebook",
            "--to",
            to.toString());
    builder.environment().put("DATELINE_JUPYTER", jupyter);
    builder.environment().remove("DATELINE_SUBJECT");
    builder.environment().remove("DATELINE_ENTITY");
    SampleRun.Ended ended = SampleRun.ended(folder, builder);
    assertThat(ended.code()).as(ended.err()).isZero();
  }

  private static Notebook ran(String place, String name) throws IOException {
    return Notebook.read(folder.resolve(place).resolve(name + ".ipynb"));
  }

  @Test
  void allRunToTheirEndAndDrawTheirCharts() throws IOException {
    for (String name : ALL) {
      assertThat(ran("sample", name).errors()).as(name).isEmpty();
    }
    assertThat(ran("sample", COVERAGE).charts()).isEqualTo(5);
    assertThat(ran("sample", COVERAGE + "-java").charts()).isEqualTo(5);
    assertThat(ran("sample", NAMES).charts()).isEqualTo(3);
    // The circles are a table of cells in Java.
    assertThat(ran("sample", NAMES + "-java").charts()).isEqualTo(2);
  }

  @Test
  void theirFiguresAreThoseOfTheTables() throws IOException, SQLException {
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement sql = duck.createStatement()) {
      Views.open(sql, output);
      String share =
          text(
              sql,
              """
              select format('North Korea: {} of {} dated stories, {:.1f}% ', sum(subject_count)::bigint,
                sum(total_count)::bigint, 100 * sum(subject_count) / sum(total_count))
              from coverage where subject_id = 'north-korea' and source = '*' and grain = 'year' and policy = 'story'
              """);
      String bursts =
          text(
              sql,
              "select count(*) || ' bursts' from bursts where subject_id = 'north-korea' and source = '*'");
      String gaps =
          text(
              sql,
              "select (select count(*) from gaps) || ' gaps, ' || (select count(*) from volume_changes)"
                  + " || ' changes of volume'");
      String partners =
          text(
              sql,
              "select count(*) filter (q_value < 0.05 and npmi > 0) || ' of ' || count(*) ||"
                  + " ' partners with q below 0.05' from entity_pairs where 'country/PRK' in (entity_a, entity_b)");
      for (String language : List.of("", "-java")) {
        assertThat(ran("sample", COVERAGE + language).printed())
            .anyMatch(line -> line.startsWith(share))
            .contains(bursts, gaps);
        assertThat(ran("sample", NAMES + language).printed()).contains(partners);
      }
    }
  }

  @Test
  void bothLanguagesSayTheSame() throws IOException {
    for (String name : List.of(COVERAGE, NAMES)) {
      assertThat(ran("sample", name + "-java").printed()).isEqualTo(ran("sample", name).printed());
    }
  }

  @Test
  void anOutputInWhichNothingWasFoundIsNoError()
      throws IOException, InterruptedException, SQLException, ReflectiveOperationException {
    Path empty = folder.resolve("empty");
    String run = Files.readString(output.resolve("CURRENT")).strip();
    Files.createDirectories(empty.resolve("runs").resolve(run));
    Files.copy(output.resolve("CURRENT"), empty.resolve("CURRENT"));
    Path manifest = Path.of("runs", run, "manifest.json");
    ObjectMapper json = new ObjectMapper();
    ObjectNode told = (ObjectNode) json.readTree(output.resolve(manifest).toFile());
    told.remove(List.of("batch_bytes", "table_bytes")); // They are those of the sample.
    json.writeValue(empty.resolve(manifest).toFile(), told);
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement sql = duck.createStatement()) {
      Views.open(sql, output);
      for (Table table : TableDocs.read()) {
        Path place =
            table.isCorpus()
                ? empty.resolve(Path.of("corpus", table.name(), "batch=" + run))
                : empty.resolve(Path.of("runs", run, table.name()));
        Files.createDirectories(place);
        sql.execute(
            String.format(
                Locale.ROOT,
                "copy (select * from %s limit 0) to '%s' (format parquet)",
                table.name(),
                place.resolve("part-0.parquet")));
      }
    }
    execute(empty, folder.resolve("nothing"));
    for (String name : ALL) {
      assertThat(ran("nothing", name).errors()).as(name).isEmpty();
    }
    assertThat(ran("nothing", COVERAGE).printed())
        .contains("north-korea: no dated stories, so there is no series", "0 bursts")
        .isEqualTo(ran("nothing", COVERAGE + "-java").printed());
  }

  private static String text(Statement sql, String query) throws SQLException {
    try (ResultSet found = sql.executeQuery(query)) {
      found.next();
      return found.getString(1);
    }
  }
}
