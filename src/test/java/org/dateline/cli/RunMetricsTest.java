package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dateline.nightly.Tool;
import org.dateline.nightly.Tool.Said;
import org.dateline.report.Highlights;
import org.dateline.run.RunContext.FinishedStage;
import org.dateline.run.RunResult;
import org.dateline.run.StageCost;
import org.dateline.run.StageResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunMetricsTest {
  private static final Instant BEGAN = Instant.parse("2026-01-01T02:30:00Z");
  private static final Instant ENDED = Instant.parse("2026-01-01T02:30:10.500Z");

  static final RunResult RESULT =
      new RunResult(
          "20260101T023000Z",
          "/out",
          "/out/latest/report/index.html",
          3,
          2,
          0,
          0,
          0,
          40,
          140,
          7,
          Map.of("malformed_record", 1L, "already_received", 5L),
          new Highlights(List.of(), List.of(), List.of(), List.of()),
          List.of(
              new FinishedStage(
                  "read",
                  StageResult.of(Map.of("dispatches", 46L), "46 dispatches"),
                  new StageCost(5.0321, 2, 2, 2.7, 1 << 20))),
          List.of());

  @TempDir Path folder;

  private Path file() {
    return folder.resolve("dateline.prom");
  }

  private static List<String> figures(String text) {
    return text.lines().filter(line -> !line.startsWith("#")).toList();
  }

  @Test
  void aRunThatPublishesTellsAll() {
    String text = new RunMetrics(file(), "/out").text(0, RESULT, BEGAN, ENDED, "");
    assertThat(figures(text))
        .containsExactly(
            "dateline_run_exit_code{output=\"/out\"} 0",
            "dateline_run_timestamp_seconds{output=\"/out\"} 1767234610.500",
            "dateline_run_duration_seconds{output=\"/out\"} 10.500",
            "dateline_success_timestamp_seconds{output=\"/out\"} 1767234610.500",
            "dateline_published_timestamp_seconds{output=\"/out\"} 1767234610.500",
            "dateline_published_duration_seconds{output=\"/out\"} 10.500",
            "dateline_published_stage_duration_seconds{output=\"/out\",stage=\"read\"} 5.032",
            "dateline_published_rows{output=\"/out\",stage=\"read\",table=\"dispatches\"} 46",
            "dateline_published_files{output=\"/out\"} 3",
            "dateline_published_skipped_files{output=\"/out\"} 2",
            "dateline_published_new_dispatches{output=\"/out\"} 40",
            "dateline_published_dispatches{output=\"/out\"} 140",
            "dateline_published_rejects{output=\"/out\",reason=\"already_received\"} 5",
            "dateline_published_rejects{output=\"/out\",reason=\"malformed_record\"} 1");
  }

  @Test
  void aRunThatFailsKeepsWhatTheLastGoodOneTold() throws IOException {
    RunMetrics metrics = new RunMetrics(file(), "/out");
    metrics.write(0, RESULT, BEGAN, ENDED);
    List<String> before = figures(Files.readString(file()));
    metrics.write(2, null, ENDED, ENDED.plusSeconds(3600));
    List<String> after = figures(Files.readString(file()));
    assertThat(after.subList(0, 3))
        .containsExactly(
            "dateline_run_exit_code{output=\"/out\"} 2",
            "dateline_run_timestamp_seconds{output=\"/out\"} 1767238210.500",
            "dateline_run_duration_seconds{output=\"/out\"} 3600.000");
    assertThat(after.subList(3, after.size())).isEqualTo(before.subList(3, before.size()));
  }

  @Test
  void aNightWithNothingNewIsASuccess() {
    RunMetrics metrics = new RunMetrics(file(), "/out");
    String before = metrics.text(0, RESULT, BEGAN, ENDED, "");
    String after = metrics.text(99, null, ENDED, ENDED.plusSeconds(3600), before);
    assertThat(figures(after))
        .contains(
            "dateline_run_exit_code{output=\"/out\"} 99",
            "dateline_success_timestamp_seconds{output=\"/out\"} 1767238210.500",
            "dateline_published_timestamp_seconds{output=\"/out\"} 1767234610.500");
  }

  @Test
  void promtoolFindsNothingWrong() throws IOException, InterruptedException {
    Tool.need("promtool", "prometheus");
    String text = new RunMetrics(file(), "a \"b\" \\c").text(0, RESULT, BEGAN, ENDED, "");
    assertThat(Tool.run(text, "promtool", "check", "metrics")).isEqualTo(new Said(0, ""));
  }

  @Test
  void nothingIsLeftBesideTheFileAndOthersMayReadIt() throws IOException {
    new RunMetrics(file(), "/out").write(0, RESULT, BEGAN, ENDED);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file());
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-r--r--");
  }

  @Test
  void passwordsOfAddressesAreNoLabels() {
    String text =
        new RunMetrics(file(), "s3a://key:secret/x@archive/out").text(3, null, BEGAN, ENDED, "");
    assertThat(text).contains("output=\"s3a://key:***@archive/out\"").doesNotContain("secret");
  }

  @Test
  void aFolderThatIsNotThereIsToldBeforeTheRun() {
    assertThatThrownBy(() -> new RunMetrics(folder.resolve("no/such.prom"), "/out"))
        .isInstanceOf(MetricsException.class)
        .hasMessageContaining("no/such.prom");
  }
}
