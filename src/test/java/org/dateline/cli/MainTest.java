package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.dateline.run.DataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class MainTest {
  private final StringWriter said = new StringWriter();

  private int run(String... args) {
    CommandLine line = Main.commandLine();
    line.setErr(new PrintWriter(said, true));
    line.setOut(new PrintWriter(said, true));
    return line.execute(args);
  }

  @Test
  void theMetricsSayThatACommandLineWasNone(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("night.prom");
    assertThat(run("run", "--input=in", "--no-such", "--output", "out", "--metrics=" + file))
        .isEqualTo(1);
    assertThat(file).content().contains("dateline_run_exit_code{output=\"out\"} 1\n");
    assertThat(run("run", "--no-such", "--metrics", folder.resolve("a/b.prom").toString()))
        .isEqualTo(1);
    assertThat(said.toString()).contains("--metrics", "could not be written");
  }

  @Test
  void aCommandOfOldSaysWhatItIsCalledNow() {
    assertThat(run("company", "country/PRK", "--output", "out")).isEqualTo(1);
    assertThat(said.toString()).contains("company is called related now").hasLineCount(1);
  }

  @Test
  void aCommandThatIsNotShippedAnyMoreSaysWhereItIs() {
    assertThat(run("train-ner")).isEqualTo(1);
    assertThat(said.toString()).contains("scripts/train-ner");
  }

  @Test
  void saysWhatCanBeDone() {
    assertThat(run()).isEqualTo(1);
    assertThat(said.toString())
        .contains("run, runs, diff, compact, report, show, story, related, cuts or settings");
  }

  @Test
  void oneThatIsStoppedTellsNoFaultAndWhetherItHasPublished() {
    Exception ofSpark = new NullPointerException("dagScheduler() is null");
    assertThat(Main.Failure.of(ofSpark, true, null))
        .isEqualTo(new Main.Failure(143, "Stopped before the end; nothing was published.", ""));
    assertThat(Main.Failure.of(ofSpark, true, "20260102T000000Z").sentence())
        .isEqualTo("Stopped before the end; run 20260102T000000Z was published.");
    assertThat(Main.isEnding()).isFalse();
  }

  @Test
  void whatFailsAfterItWasPublishedSaysSo() {
    Main.Failure fault = Main.Failure.of(new IllegalStateException("x"), false, "1");
    assertThat(fault.code()).isEqualTo(3);
    assertThat(fault.sentence()).endsWith("its surroundings; run 1 was published.");
    assertThat(fault.trace()).contains("IllegalStateException: x", "\tat ");
    assertThat(Main.Failure.of(new IllegalStateException("x"), false, null).sentence())
        .endsWith("its surroundings; nothing was published.");
    assertThat(Main.Failure.of(new DataException("The disk is full."), false, "1"))
        .isEqualTo(
            new Main.Failure(2, "The disk is full. That was after run 1 was published.", ""));
    assertThat(Main.Failure.of(new DataException("No."), false, null).sentence()).isEqualTo("No.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "shwo coverage --output out | Did you mean",
        "related | Missing required",
        "related X --output out --from 2009-02-01 --to 2009-01-01 | --from 2009-02-01 is after --to",
        "related X --output out --most 0 | --least and --most must be 1 or more",
        "related X --output out --from May | \"May\" is no day; write it as 2009-01-31",
        "cuts --output out --samples -1 | --samples must be 0 or more: -1",
        "show coverage --output out --limit -1 | --limit must be 0 or more: -1",
        "show coverage --output out --format xlsx | Say with --file where the workbook goes",
        "show story --output out | Say which story",
        "show coverage bursts --output out --format csv | CSV holds one table",
        "diff --output out --limit -1 | --limit must be 0 or more: -1",
        "diff --output out --part story | --part must be one of settings, dispatches",
        "run --input in | Missing required option: '--output=FOLDER'"
      })
  void aWrongCommandLineIsSaidInASentenceAndEndsWith1(String line, String sentence) {
    assertThat(run(line.split(" "))).isEqualTo(1);
    assertThat(said.toString()).contains(sentence).doesNotContain("\tat ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "settings --set topics.cuont=3 | unknown setting topics.cuont; did you mean topics.count?",
        "settings --set topics.count=none | topics.count is \"none\", but must be",
        "run --input in --output out --since tomorow | read.since is \"tomorow\", but must be a day",
        "settings --config no-such.yaml | no-such.yaml",
        "show coverage --output no-such-folder | no-such-folder",
        "report --output no-such-folder | no-such-folder",
        "runs --output no-such-folder | no-such-folder",
        "compact --master local[1] --output no-such-folder | No run has finished in",
        "diff --output no-such-folder | no-such-folder"
      })
  void wrongSettingsAndOutputsAreSaidInASentenceAndEndWith2(String line, String sentence) {
    assertThat(run(line.split(" "))).isEqualTo(2);
    assertThat(said.toString()).contains(sentence).doesNotContain("\tat ");
  }
}
