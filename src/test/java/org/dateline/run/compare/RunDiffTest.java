package org.dateline.run.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.dateline.SparkExtension;
import org.dateline.report.format.Rows;
import org.dateline.run.DataException;
import org.dateline.run.lookup.Answer;
import org.dateline.run.lookup.DuckEngine;
import org.dateline.run.lookup.KeptRuns;
import org.dateline.run.lookup.Published;
import org.dateline.run.lookup.SparkEngine;
import org.dateline.store.LocalOutput;
import org.dateline.store.Output;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What has changed between two runs, and why. */
@ExtendWith(SparkExtension.class)
class RunDiffTest {
  @TempDir static Path folder;
  private static Path grown;
  private static Path anew;

  @BeforeAll
  static void write() throws IOException, SQLException {
    grown = folder.resolve("grown");
    anew = folder.resolve("anew");
    TwoRunsFixture.write(grown, false);
    TwoRunsFixture.write(anew, true);
  }

  private static Published open(Path output) {
    return Published.open(LocalOutput.open(output.toString()), DuckEngine.open(), null);
  }

  private static List<String> lines(Rows rows) {
    List<String> lines = new ArrayList<>();
    for (List<Object> row = rows.next(); row != null; row = rows.next()) {
      lines.add(
          row.stream().map(value -> Objects.toString(value, "-")).collect(Collectors.joining("|")));
    }
    rows.close();
    return lines;
  }

  private static List<String> changes(Path output, String part) {
    try (Published published = open(output)) {
      RunDiff diff = RunDiff.of(published, List.of(), RunDiff.PARTS);
      return lines(diff.changes(List.of(part), 0));
    }
  }

  @Test
  void everyFateOfAStoryIsTold() {
    assertThat(changes(grown, "stories"))
        .containsExactly(
            "stories|new|s9|Nine|-|1|1|-",
            "stories|grown|s1|One|1|3|1|1 new revision, 1 merged",
            "stories|grown|s3|Three|1|2|1|1 new kill",
            "stories|grown|s6|Six|1|2|1|1 new first",
            "stories|merged|s2|Two|1|s1|1|shared_text",
            "stories|split|s4|Four|2|in 2 stories|1|other settings",
            "stories|withdrawn|s3|Three|standing|withdrawn|1|by dispatch d10",
            "stories|reinstated|s5|Five|withdrawn|standing|1|other settings",
            "stories|re-dated|s6|Six|2009-02-02|2009-01-31|1|dispatch d11 is the first now",
            "stories|gone|s7|Seven|1|-|1|other settings");
  }

  @Test
  void aDispatchThatNamesAnotherEntityNowSaysWhichAndWhy() {
    assertThat(changes(grown, "entities"))
        .containsExactly(
            "entities|re-identified|person/kim|Kim Jong-il|person/kim|person/kim-jong-il|2|short_form",
            "entities|re-identified|person/gorbachov|-|person/gorbachov|person/gorbachev|1|no longer spelling",
            "entities|re-identified|person/kaesong|-|person/kaesong|location/kaesong|1|type",
            "entities|newly named|country/KOR|-|-|country/KOR|1|other settings",
            "entities|no longer named|location/seoul|-|location/seoul|-|1|other settings");
  }

  @Test
  void topicsComeGoAndChangeTheirNames() {
    assertThat(changes(grown, "topics"))
        .containsExactly(
            "topics|born|t04|shipping|-|1|1|-",
            "topics|ended|t03|trade|2|-|1|into t01",
            "topics|relabelled|t01|crude oil|oil|crude oil|1|-");
  }

  @Test
  void theCausesOfAMonthAddUpToItsChange() {
    assertThat(changes(grown, "coverage"))
        .containsExactly(
            "coverage|share|korea 2009-02|Korea|1 of 2, 50.0 %|2 of 2, 100.0 %|1|on the subject"
                + " -1 gone, +1 new, +1 reinstated; of all -1 gone, +1 new, -1 re-dated, +1"
                + " reinstated",
            "coverage|share|korea 2009-01|Korea|2 of 4, 50.0 %|2 of 4, 50.0 %|1|on the subject -1"
                + " merged, +1 split; of all -1 merged, +1 re-dated, +1 split, -1 withdrawn");
  }

  @Test
  void newDispatchesAreToldBySource() {
    assertThat(changes(grown, "dispatches"))
        .containsExactly(
            "dispatches|new|ap|-|-|-|2|dated 2009-02-09 to 2009-02-09",
            "dispatches|new|kcna|-|-|-|1|dated 2009-01-05 to 2009-01-05");
    assertThat(changes(grown, "rejects"))
        .containsExactly(
            "rejects|set aside|no_article|-|-|-|2|-", "rejects|set aside|truncated|-|-|-|1|-");
  }

  @Test
  void aCorpusThatWasReadAnewTellsOtherDates() {
    assertThat(changes(anew, "dispatches"))
        .containsExactly(
            "dispatches|new|ap|-|-|-|2|dated 2009-02-09 to 2009-02-09",
            "dispatches|new|kcna|-|-|-|1|dated 2009-01-05 to 2009-01-05",
            "dispatches|gone|kcna|-|-|-|1|dated 2009-02-03 to 2009-02-03",
            "dispatches|re-dated|d1|One|2009-01-05|2009-01-06|1|dateline (unreadable_field)"
                + " before, dateline_and_neighbours now");
    try (Published published = open(anew)) {
      RunDiff diff = RunDiff.of(published, List.of(), RunDiff.PARTS);
      assertThat(diff.notes())
          .contains(
              "Files were read anew between the two runs, as by --rebuild, a likely cause of what"
                  + " follows: the batches of run 20260101T000000Z (20260101T000000Z) are not in the"
                  + " corpus of run 20260102T000000Z, which has others in their place"
                  + " (20260102T000000Z).");
      assertThat(lines(diff.sums())).first().isEqualTo("settings|read anew|1|1|settings");
      assertThat(lines(diff.changes(List.of("settings"), 0)))
          .first()
          .isEqualTo("settings|read anew|batches|-|20260101T000000Z|20260102T000000Z|1|--rebuild");
    }
  }

  @Test
  void whatIsSetAsideInBothReadingsHasNotChanged() {
    assertThat(changes(anew, "rejects"))
        .containsExactly(
            "rejects|set aside|no_article|-|-|-|1|-",
            "rejects|set aside|truncated|-|-|-|1|-",
            "rejects|no longer set aside|empty_file|-|-|-|1|-");
  }

  @Test
  void otherSettingsAreSaidFirst() {
    try (Published published = open(grown)) {
      RunDiff diff = RunDiff.of(published, List.of(), RunDiff.PARTS);
      assertThat(diff.notes())
          .containsExactly(
              "The runs were made with other settings, a likely cause of what follows: topics.count"
                  + " was \"40\" and is \"30\".");
      assertThat(lines(diff.changes(List.of("settings"), 0)))
          .containsExactly(
              "settings|went|a.b|-|1|-|1|another version",
              "settings|differs|topics.count|-|40|30|1|-");
      assertThat(lines(diff.sums())).first().isEqualTo("settings|differs|1|1|settings");
      assertThat(lines(diff.sums()))
          .contains("stories|grown|3|3|stories", "dispatches|new|2|3|dispatches");
    }
  }

  @Test
  void aLimitHoldsForEachKindOfChange() {
    try (Published published = open(grown)) {
      RunDiff diff = RunDiff.of(published, List.of(), List.of("stories"));
      assertThat(lines(diff.changes(RunDiff.PARTS, 1)))
          .hasSize(8)
          .allSatisfy(line -> assertThat(line).startsWith("stories|"))
          .contains("stories|grown|s1|One|1|3|1|1 new revision, 1 merged");
      assertThat(diff.count("stories")).isEqualTo(10);
    }
  }

  @Test
  void backwardsTheOtherWayRound() {
    try (Published published = open(grown)) {
      RunDiff diff =
          RunDiff.of(published, List.of("current", "20260101"), List.of("dispatches", "topics"));
      assertThat(lines(diff.sums()))
          .containsExactly(
              "dispatches|gone|2|3|dispatches",
              "topics|born|1|1|topics",
              "topics|ended|1|1|topics",
              "topics|relabelled|1|1|topics");
      assertThat(diff.notes())
          .contains(
              "The corpus of run 20260101T000000Z is not that of run 20260102T000000Z with more"
                  + " added: it has not all of its batches (20260102T000000Z).");
    }
  }

  @Test
  void whatAnEarlierVersionDidNotWriteIsSaid() throws IOException, SQLException {
    Path old = folder.resolve("old");
    TwoRunsFixture.write(old, false);
    Path run = old.resolve("runs").resolve(TwoRunsFixture.BEFORE);
    remove(run.resolve("topics"));
    remove(run.resolve("dispatch_entities"));
    remove(run.resolve("entity_links"));
    Path stories = run.resolve("stories/part-0.parquet");
    Files.copy(run.resolve("story_members/part-0.parquet"), stories.resolveSibling("new"));
    Files.move(
        stories.resolveSibling("new"), stories, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    try (Published published = open(old)) {
      RunDiff diff = RunDiff.of(published, List.of(), RunDiff.PARTS);
      assertThat(diff.notes())
          .anySatisfy(
              note ->
                  assertThat(note)
                      .isEqualTo(
                          "No comparison of topics: run "
                              + TwoRunsFixture.BEFORE
                              + " was made by an earlier version, which wrote no topics."))
          .anySatisfy(
              note ->
                  assertThat(note)
                      .startsWith("No comparison of stories: The run was made by an earlier"))
          .anySatisfy(note -> assertThat(note).startsWith("No comparison of entities: "));
      assertThat(diff.changed()).contains("dispatches").doesNotContain("topics", "stories");
      assertThat(lines(diff.changes(RunDiff.PARTS, 0))).isNotEmpty();
    }
  }

  private static void remove(Path tree) throws IOException {
    try (Stream<Path> files = Files.walk(tree)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Test
  void sparkGivesTheSameAnswers(SparkSession session) {
    try (Published duck = open(anew);
        Published spark =
            Published.open(
                Output.open(anew.toString(), session.sessionState().newHadoopConf()),
                new SparkEngine(session),
                null)) {
      RunDiff expected = RunDiff.of(duck, List.of(), RunDiff.PARTS);
      RunDiff diff = RunDiff.of(spark, List.of(), RunDiff.PARTS);
      assertThat(diff.notes()).isEqualTo(expected.notes());
      assertThat(lines(diff.sums())).isEqualTo(lines(expected.sums()));
      assertThat(lines(diff.changes(RunDiff.PARTS, 2)))
          .isEqualTo(lines(expected.changes(RunDiff.PARTS, 2)));
    }
  }

  @Test
  void runsAreNamedByIdBeginningOrWord() {
    LocalOutput output = LocalOutput.open(grown.toString());
    assertThat(RunNames.find(output, "20260101")).isEqualTo(TwoRunsFixture.BEFORE);
    assertThat(RunNames.find(output, TwoRunsFixture.AFTER)).isEqualTo(TwoRunsFixture.AFTER);
    assertThat(RunNames.find(output, "Current")).isEqualTo(TwoRunsFixture.AFTER);
    assertThat(RunNames.find(output, "previous")).isEqualTo(TwoRunsFixture.BEFORE);
    assertThatThrownBy(() -> RunNames.find(output, "2026"))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("Several runs begin with 2026: " + TwoRunsFixture.BEFORE);
    assertThatThrownBy(() -> RunNames.find(output, "2025"))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("There is no run 2025 in ");
    try (Published published = open(grown)) {
      assertThatThrownBy(() -> RunDiff.of(published, List.of("current"), RunDiff.PARTS))
          .hasMessageContaining("would be compared with itself");
    }
  }

  @Test
  void keptRunsAreToldFromTheirManifests() {
    try (Answer runs = KeptRuns.of(grown.toString(), true)) {
      assertThat(lines(runs.rows()))
          .containsExactly(
              "20260101T000000Z|false|2026-01-02T00:00:00Z|90.5|2|3|11|7|-|1|0|[in, more]",
              "20260102T000000Z|true|2026-01-02T00:00:00Z|90.5|2|3|11|7|-|2|0|[in, more]");
    }
  }
}
