package org.dateline.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.cli.SampleRun;
import org.dateline.cli.SampleRun.Ended;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Three nights by the script, called by a link to it and with the locale of cron, which has none:
 * one with dispatches, one with nothing new, one whose input is gone.
 */
@Execution(ExecutionMode.CONCURRENT)
class NightlyIT {
  @TempDir static Path folder;

  private static Ended first;
  private static Ended second;
  private static Ended third;

  @BeforeAll
  static void threeNights() throws IOException, InterruptedException {
    Files.createDirectories(folder.resolve("in"));
    Files.copy(Path.of("data/sample/kcna/kcna-2009.json"), folder.resolve("in/kcna.json"));
    // A name that the locale of cron does not know, be it that of this test or not.
    String in = folder.resolve("in").toString();
    String rename = "mv '" + in + "/kcna.json' '" + in + "/'$'kcna-\\xeb\\xb6\\x81.json'";
    new ProcessBuilder("bash", "-c", rename).start().waitFor();
    Files.createSymbolicLink(
        folder.resolve("by-link"), Path.of("scripts/report-nightly").toAbsolutePath());
    first = night();
    second = night("--quiet");
    Files.move(folder.resolve("in"), folder.resolve("gone"));
    third = night("--quiet");
  }

  private static Ended night(String... options) throws IOException, InterruptedException {
    Path settings =
        Files.writeString(
            folder.resolve("nightly.env"),
            """
            DATELINE_INPUT="$FOLDER/in"
            DATELINE_OUTPUT="$FOLDER/out"
            DATELINE_OPTIONS="--log json --topics 2 --set entities.recogniser=none"
            DATELINE_METRICS="$FOLDER/dateline.prom"
            DATELINE_LOG_DIR="$FOLDER/logs"
            DATELINE_HEAP=1g
            """);
    List<String> command = new ArrayList<>(List.of(folder.resolve("by-link").toString()));
    command.addAll(List.of(options));
    command.add(settings.toString());
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("FOLDER", folder.toString());
    builder.environment().keySet().removeIf(name -> name.equals("LANG") || name.startsWith("LC_"));
    return SampleRun.ended(folder, builder);
  }

  /** The lines of JSON of the logs whose last event is one. */
  private static List<JsonNode> log(String last) throws IOException {
    try (Stream<Path> logs = Files.list(folder.resolve("logs"))) {
      for (Path log : logs.toList()) {
        List<JsonNode> events = new ArrayList<>();
        for (String line : Files.readAllLines(log)) {
          if (line.startsWith("{")) {
            events.add(new ObjectMapper().readTree(line));
          }
        }
        if (events.get(events.size() - 1).get("event").asText().equals(last)) {
          return events;
        }
      }
    }
    throw new AssertionError("No log ends with " + last + ".");
  }

  private static double metric(String text, String name) {
    return text.lines()
        .filter(line -> line.startsWith(name + "{"))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .sum();
  }

  @Test
  void aNightWithDispatchesPublishesAndSaysWhere() throws IOException {
    assertThat(first.code()).as(first.err() + first.out()).isZero();
    assertThat(first.err()).isEmpty();
    assertThat(first.out())
        .contains(": published, after ", "Output: " + folder.resolve("out"), "\nReport: ");
    assertThat(folder.resolve("out/latest/report/index.html")).exists();
  }

  @Test
  void everyStageHasItsTwoLines() throws IOException {
    List<JsonNode> events = log("published");
    assertThat(events.get(0).get("event").asText()).isEqualTo("run_begin");
    List<String> begun = stages(events, "stage_begin");
    assertThat(begun).startsWith("read", "corpus").endsWith("publish").hasSizeGreaterThan(8);
    assertThat(stages(events, "stage_end")).isEqualTo(begun);
    assertThat(events.stream().filter(event -> event.has("stage")))
        .extracting(event -> event.get("run_id").asText())
        .containsOnly(Files.readString(folder.resolve("out/CURRENT")).strip());
  }

  private static List<String> stages(List<JsonNode> events, String kind) {
    return events.stream()
        .filter(event -> event.get("event").asText().equals(kind))
        .map(event -> event.get("stage").asText())
        .toList();
  }

  @Test
  void aNightWithNothingNewEndsWith99AndWritesNothing() throws IOException {
    assertThat(second.code()).as(second.err()).isEqualTo(99);
    assertThat(second.err() + second.out()).isEmpty();
    assertThat(log("nothing_new")).hasSize(2);
    try (Stream<Path> runs = Files.list(folder.resolve("out/runs"))) {
      assertThat(runs).hasSize(1);
    }
  }

  @Test
  void aNightThatFailsSaysWhyThoughQuietAndKeepsTheFiguresOfTheLastGoodOne() throws IOException {
    assertThat(third.code()).isEqualTo(2);
    assertThat(third.out()).isEmpty();
    assertThat(third.err()).contains("FAILED (2)", "does not exist", "The end of the log:");
    assertThat(log("error").get(1).get("message").asText())
        .contains(folder.resolve("in").toString());
    String metrics = Files.readString(folder.resolve("dateline.prom"));
    assertThat(metric(metrics, "dateline_run_exit_code")).isEqualTo(2);
    assertThat(metric(metrics, "dateline_published_new_dispatches")).isPositive();
    assertThat(metric(metrics, "dateline_success_timestamp_seconds"))
        .isGreaterThan(metric(metrics, "dateline_published_timestamp_seconds"))
        .isLessThan(metric(metrics, "dateline_run_timestamp_seconds"));
  }

  @Test
  void promtoolTakesTheFigures() throws IOException, InterruptedException {
    Tool.need("promtool", "prometheus");
    String metrics = Files.readString(folder.resolve("dateline.prom"));
    assertThat(Tool.run(metrics, "promtool", "check", "metrics")).isEqualTo(new Tool.Said(0, ""));
  }

  @Test
  void settingsThatLackSomethingAreSaidInASentence() throws IOException, InterruptedException {
    Path settings = Files.writeString(folder.resolve("empty.env"), "DATELINE_INPUT=/archive\n");
    Tool.Said said = Tool.run("", "scripts/report-nightly", settings.toString());
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.text()).contains("lacks DATELINE_OUTPUT").hasLineCount(1);
    assertThat(Tool.run("", "scripts/report-nightly", "/no/such.env").text())
        .contains("/no/such.env, cannot be read");
  }
}
