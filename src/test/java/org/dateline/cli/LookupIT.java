package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.run.lookup.Answers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The commands that only look, from the shaded jar without Spark on the class path, as {@code
 * scripts/dateline} starts them.
 */
@Execution(ExecutionMode.CONCURRENT)
class LookupIT {
  @TempDir static Path folder;
  private static String output;

  @BeforeAll
  static void runOverTheSample() throws IOException, InterruptedException {
    output = SampleRun.get().output().toString();
  }

  /** Starts a command where nothing can be written but what it is asked to write. */
  private static SampleRun.Ended look(String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    Path temporary = Files.createTempDirectory(folder, "temporary");
    command.add("-Djava.io.tmpdir=" + temporary);
    command.add("-cp");
    command.add(
        System.getProperty("dateline.jar")
            + ":"
            + Files.readString(Path.of(System.getProperty("dateline.lookup"))).strip());
    command.add("org.dateline.cli.Main");
    command.addAll(List.of(arguments));
    Path here = Files.createDirectories(folder.resolve("here"));
    ProcessBuilder builder = new ProcessBuilder(command).directory(here.toFile());
    builder.environment().put("HOME", "/nonexistent");
    SampleRun.Ended ended = SampleRun.ended(folder, builder);
    assertThat(here).isEmptyDirectory();
    assertThat(temporary).isEmptyDirectory();
    return ended;
  }

  private static SampleRun.Ended spark(String arguments) throws IOException, InterruptedException {
    return SampleRun.java(folder, "org.dateline.cli.Main", arguments + " --output " + output);
  }

  @Test
  void everythingThatCanBeShownIsShown() throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(List.of("show"));
    Answers.topics().keySet().stream()
        .filter(what -> !Answers.takesId(what) && !what.equals("events"))
        .forEach(arguments::add);
    arguments.addAll(List.of("--format", "json", "--output", output));
    SampleRun.Ended shown = look(arguments.toArray(String[]::new));
    assertThat(shown.code()).as(shown.err()).isZero();
    JsonNode all = new ObjectMapper().readTree(shown.out());
    for (String what : List.of("coverage", "topics", "bursts", "related", "rejects", "runs")) {
      assertThat(all.get(what).size()).as(what).isPositive();
    }
  }

  @Test
  void theOneRunIsListedAndThereIsNoneToCompareItWith() throws IOException, InterruptedException {
    SampleRun.Ended runs = look("runs", "--output", output, "--format", "csv");
    assertThat(runs.code()).as(runs.err()).isZero();
    assertThat(runs.out().lines()).hasSize(2);
    assertThat(runs.out()).startsWith("run_id,is_current,").contains(",true,", ",data/sample,");
    SampleRun.Ended diff = look("diff", "--output", output);
    assertThat(diff.code()).isEqualTo(2);
    assertThat(diff.err()).contains("is the oldest that").doesNotContain("\tat ");
  }

  @Test
  void coverageIsThatOfTheSample() throws IOException, InterruptedException {
    SampleRun.Ended shown =
        look("show", "coverage", "--subject", "north-korea", "--output", output);
    assertThat(shown.code()).as(shown.err()).isZero();
    assertThat(shown.out())
        .contains(": subject north-korea, source *, grain year, policy story\n")
        .containsPattern("\n2006-01-01 +[0-9]+ ")
        .containsPattern("\n2018-01-01 +[0-9]+ ");
  }

  @Test
  void bothEnginesSayTheSame() throws IOException, InterruptedException {
    String story = aStory();
    for (String command :
        List.of(
            "story " + story,
            "related country/PRK --from 2009-01-01 --to 2013-12-31 --most 20",
            "cuts --rule credit --source reuters --samples 4")) {
      List<String> arguments = new ArrayList<>(List.of(command.split(" ", -1)));
      arguments.addAll(List.of("--output", output));
      SampleRun.Ended quick = look(arguments.toArray(String[]::new));
      assertThat(quick.code()).as(quick.err()).isZero();
      assertThat(quick.out()).isNotEmpty();
      assertThat(spark(command + " --master local[1]").out()).isEqualTo(quick.out());
    }
  }

  @Test
  void anotherStoreWithoutSparkIsASentence() throws IOException, InterruptedException {
    SampleRun.Ended ended = look("show", "coverage", "--output", "hdfs://nowhere/out");
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err())
        .contains("use scripts/dateline or spark-submit")
        .doesNotContain("\tat ");
  }

  @Test
  void theLauncherTakesSparkOnlyWhereItMust() throws IOException, InterruptedException {
    assertThat(dryRun("show", "coverage", "--output", "out"))
        .contains("duckdb")
        .doesNotContain("spark-sql");
    assertThat(dryRun("related", "x", "--output=file:///tmp/out")).doesNotContain("spark-sql");
    assertThat(dryRun("show", "coverage", "--output", "s3a://bucket/out"))
        .contains("spark-sql")
        .contains("--master");
    assertThat(dryRun("story", "x", "--output=hdfs://host/out")).contains("spark-sql");
    assertThat(dryRun("show", "coverage", "--output", "out", "--master", "local[2]"))
        .contains("spark-sql");
    assertThat(dryRun("run", "--input", "in", "--output", "out")).contains("spark-sql");
  }

  private static String dryRun(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("scripts/dateline", "--dry-run"));
    command.addAll(List.of(arguments));
    SampleRun.Ended ended = SampleRun.ended(folder, new ProcessBuilder(command));
    assertThat(ended.code()).as(ended.err()).isZero();
    return ended.out();
  }

  /** DuckDB takes what is there for all there was, and would answer with fewer rows. */
  @Test
  void ofABatchThatIsGoneNoAnswerIsGiven() throws IOException, InterruptedException {
    String run = Files.readString(Path.of(output, "CURRENT")).strip();
    refusedWithout(
        Path.of("corpus", "dispatches", "batch=" + run),
        "Batch " + run + " of the table dispatches is not as it was written: ",
        List.of("show dispatches", "story " + aStory(), "related country/PRK"));
  }

  @Test
  void ofATableThatIsGoneNoAnswerIsGiven() throws IOException, InterruptedException {
    String run = Files.readString(Path.of(output, "CURRENT")).strip();
    refusedWithout(
        Path.of("runs", run, "stories"),
        "The table stories of the run " + run + " is not as it was written: ",
        List.of("show stories", "story " + aStory(), "related country/PRK"));
  }

  private static void refusedWithout(Path gone, String said, List<String> questions)
      throws IOException, InterruptedException {
    for (boolean isFolderGone : new boolean[] {true, false}) {
      Path damaged = without(gone, isFolderGone);
      for (String question : questions) {
        List<String> arguments = new ArrayList<>(List.of(question.split(" ", -1)));
        arguments.addAll(List.of("--output", damaged.toString()));
        SampleRun.Ended refused = look(arguments.toArray(String[]::new));
        assertThat(refused.code()).as(question).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err())
            .startsWith(said)
            .contains(damaged.resolve(gone) + " has no file, where ")
            .doesNotContain("\tat ");
      }
    }
  }

  private static String aStory() throws IOException, InterruptedException {
    SampleRun.Ended csv = look("show", "stories", "--format", "csv", "--output", output);
    return csv.out().lines().skip(1).findFirst().orElseThrow().substring(0, 12);
  }

  /** A copy in which one folder, or what lies in it, is gone. */
  private static Path without(Path gone, boolean isFolderGone) throws IOException {
    Path whole = Path.of(output);
    Path copy = Files.createTempDirectory(folder, "damaged");
    try (Stream<Path> all = Files.walk(whole)) {
      for (Path path : all.sorted().toList()) {
        Path place = whole.relativize(path);
        boolean isGone = place.startsWith(gone) && (isFolderGone || !place.equals(gone));
        if (!isGone && !Files.isSymbolicLink(path) && !Files.isSameFile(path, whole)) {
          Files.copy(path, copy.resolve(place));
        }
      }
    }
    return copy;
  }

  @Test
  void cutsShowsThemInTheirText() throws IOException, InterruptedException {
    SampleRun.Ended samples =
        look("cuts", "--rule", "headline_tag", "--samples", "2", "--output", output);
    assertThat(samples.code()).as(samples.err()).isZero();
    assertThat(samples.out().lines().filter(line -> line.contains("  before  [-(")).count())
        .isEqualTo(2);
  }

  @Test
  void whatTheRunDoesNotKnowIsSaidInASentence() throws IOException, InterruptedException {
    SampleRun.Ended entity = look("related", "country/XYZ", "--output", output);
    assertThat(entity.code()).isEqualTo(2);
    assertThat(entity.err())
        .contains("No entity of the run is named \"country/XYZ\"")
        .doesNotContain("\tat ");
    SampleRun.Ended rule = look("cuts", "--rule", "tial", "--output", output);
    assertThat(rule.code()).isEqualTo(2);
    assertThat(rule.err()).contains("under the rule \"tial\"").doesNotContain("\tat ");
  }
}
