package org.dateline.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;
import org.dateline.SparkExtension;
import org.dateline.run.stage.CorpusStage;
import org.dateline.run.stage.PublishStage;
import org.dateline.run.stage.ReadStage;
import org.dateline.store.Manifest;
import org.dateline.store.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Files that have changed, and settings that have, from one night to the next. */
@ExtendWith(SparkExtension.class)
class ReadAgainTest {
  private static final String BROKEN = "{broken\n";

  @TempDir Path folder;
  private int seconds;

  private static String lines(int first, int end) {
    StringBuilder lines = new StringBuilder();
    for (int id = first; id < end; id++) {
      lines.append(
          String.format(
              Locale.ROOT,
              "{\"id\":\"%d\",\"title\":\"Harvest %d\",\"date\":\"2010-12-2%d\","
                  + "\"text\":\"Rice %d has grown near Seoul.\"}\n",
              id,
              id,
              id % 8,
              id));
    }
    return lines.toString();
  }

  private void write(String name, String text) throws IOException {
    Files.createDirectories(folder.resolve("in"));
    Files.writeString(folder.resolve("in").resolve(name), text);
  }

  private RunContext run(SparkSession spark, String... settings) {
    Map<String, String> all = new TreeMap<>();
    all.put("entities.recogniser", "none");
    all.put("read.max_reject_share", "0.9");
    for (int at = 0; at < settings.length; at += 2) {
      all.put(settings[at], settings[at + 1]);
    }
    return ShortRoad.run(
        spark,
        folder,
        all,
        Instant.parse("2020-01-01T00:00:00Z").plusSeconds(seconds++),
        List.of(new ReadStage(), new CorpusStage(), new PublishStage()));
  }

  private static List<String> lateNotes(RunContext run) {
    return run.notes().stream().filter(note -> note.contains("--rebuild")).toList();
  }

  @Test
  void ofAFileThatGrowsAtItsHeadWhatIsSetAsideCountsOnce(SparkSession spark) throws IOException {
    write("b.jsonl", lines(0, 1));
    write("c.jsonl", lines(0, 3) + BROKEN);
    run(spark);
    write("c.jsonl", lines(3, 5) + lines(0, 3) + BROKEN);

    FunnelStep read = run(spark).funnel("read");

    assertThat(read.in()).isEqualTo(7);
    assertThat(read.out()).isEqualTo(5);
    assertThat(read.lost())
        .containsOnly(Map.entry("malformed_record", 1L), Map.entry("already_received", 1L));
  }

  @Test
  void aRecordThatWasMendedIsNotSetAsideAnyMore(SparkSession spark) throws IOException {
    write("a.jsonl", lines(0, 2) + BROKEN + lines(3, 4));
    assertThat(run(spark).funnel("read").lost()).containsOnly(Map.entry("malformed_record", 1L));
    write("a.jsonl", lines(0, 4));

    FunnelStep read = run(spark).funnel("read");

    assertThat(read.in()).isEqualTo(4);
    assertThat(read.out()).isEqualTo(4);
    assertThat(read.lost()).isEmpty();
  }

  @Test
  void recordsThatComeAgainUnderANewDefaultSourceCountOnce(SparkSession spark) throws IOException {
    write("a.jsonl", lines(0, 3));
    run(spark);
    write("b.jsonl", lines(3, 4));
    run(spark, "read.source", "ap");
    write("a.jsonl", lines(5, 6) + lines(0, 3));

    RunContext third = run(spark, "read.source", "ap");

    assertThat(third.funnel("read").in()).isEqualTo(5);
    assertThat(third.funnel("read").out()).isEqualTo(5);
    assertThat(lateNotes(third))
        .containsExactly(
            "3 dispatches of earlier batches were read with other settings (read.source);"
                + " --rebuild settles it.");
  }

  @Test
  void whatIsReadOtherwiseFromNowOnIsToldUntilAllIsReadAgain(SparkSession spark)
      throws IOException {
    write("a.jsonl", lines(0, 3));
    Path names = folder.resolve("names.yaml");
    Files.writeString(names, "- {id: location/rice-land, names: [Rice Land]}\n");
    String[] own = {"entities.gazetteer", names.toString()};
    run(spark, own);
    write("b.jsonl", lines(3, 5));
    assertThat(lateNotes(run(spark, own))).isEmpty();
    write("c.jsonl", lines(5, 6));
    Files.writeString(names, "- {id: location/rice-land, names: [Rice Land, Rice Country]}\n");

    RunContext third = run(spark, own);

    assertThat(third.counted("late_settings")).isEqualTo(5);
    assertThat(lateNotes(third))
        .containsExactly(
            "5 dispatches of earlier batches were read with other settings (entities.gazetteer);"
                + " --rebuild settles it.");
    RunContext fourth =
        run(spark, own[0], own[1], "cleaning.languages", "all", "coverage.grains", "month");
    assertThat(lateNotes(fourth))
        .containsExactly(
            "6 dispatches of earlier batches were read with other settings (cleaning.languages,"
                + " entities.gazetteer); --rebuild settles it.");
    assertThat(Manifest.of(fourth.output(), fourth.id()).readings())
        .extracting(Reading::dispatches)
        .containsExactly(5L, 1L);
    RunContext rebuilt = run(spark, own[0], own[1], "run.rebuild", "true");
    assertThat(lateNotes(rebuilt)).isEmpty();
    assertThat(Manifest.of(rebuilt.output(), rebuilt.id()).readings())
        .extracting(Reading::dispatches)
        .containsExactly(6L);
  }

  @Test
  void whatFilesHaveNoMoreIsToldWhereAllIsReadAgain(SparkSession spark) throws IOException {
    write("a.jsonl", lines(0, 3));
    write("empty.txt", "");
    run(spark);
    write("a.jsonl", lines(2, 6));
    String second = run(spark).id();
    Files.delete(folder.resolve("in/empty.txt"));

    RunContext rebuilt = run(spark, "run.rebuild", "true", "read.source", "ap");

    assertThat(rebuilt.counted("gone")).isEqualTo(2);
    assertThat(rebuilt.notes())
        .anyMatch(
            note ->
                note.startsWith("2 dispatches of the corpus before are not in this one")
                    && note.contains("a.jsonl")
                    && note.endsWith("run " + second + " has them as long as it is kept."));
    assertThat(run(spark, "run.rebuild", "true", "read.source", "ap").counted("gone")).isZero();
  }

  @Test
  void whereAFileGaveNothingByOtherNamesOfItsFieldsItIsReadByTheNewOnes(SparkSession spark)
      throws IOException {
    write("a.jsonl", "{\"zz1\":\"Harvest\",\"zz2\":\"Rice has grown near Seoul.\"}\n");
    assertThat(run(spark, "read.max_reject_share", "1").funnel("read").out()).isZero();

    FunnelStep read = run(spark, "read.map", "headline=zz1,text=zz2").funnel("read");

    assertThat(read.out()).isEqualTo(1);
    assertThat(read.in()).isEqualTo(1);
  }

  @Test
  void aClockThatWasAheadDoesNotHideWhatIsNew(SparkSession spark) throws IOException {
    write("a.jsonl", lines(0, 1));
    seconds = 400 * 86_400;
    run(spark);
    seconds = 0;
    write("b.jsonl", lines(1, 2));
    Files.setLastModifiedTime(
        folder.resolve("in/b.jsonl"), FileTime.from(Instant.parse("2019-12-31T00:00:00Z")));

    assertThat(run(spark, "read.since", "7d").funnel("read").out()).isEqualTo(2);
  }

  private static String inMarch(int first, int end) {
    StringBuilder lines = new StringBuilder();
    for (int day = first; day < end; day++) {
      lines.append(
          String.format(
              Locale.ROOT,
              "{\"id\":\"m%d\",\"title\":\"Wool %d\",\"date\":\"2007-03-0%d\","
                  + "\"text\":\"Sheep number %d was shorn.\"}\n",
              day,
              day,
              day,
              day));
    }
    return lines.toString();
  }

  @Test
  void neighboursThatComeInTheSameFileAreCountedAsThoseOfOtherFilesAre(SparkSession spark)
      throws IOException {
    String undated =
        "{\"id\":\"u\",\"title\":\"Mills open\","
            + "\"text\":\"LEEDS, March 3 (Reuters) - The mills have opened again.\"}\n";
    write("feed.jsonl", inMarch(1, 3) + undated);
    run(spark);
    write("feed.jsonl", inMarch(1, 3) + undated + undated + inMarch(4, 8));

    RunContext second = run(spark);

    assertThat(second.counted("late_dates")).isEqualTo(1);
    assertThat(lateNotes(second))
        .containsExactly(
            "1 dispatch of earlier batches would be dated otherwise by its neighbours that have"
                + " come since; --rebuild settles it.");
    RunContext rebuilt = run(spark, "run.rebuild", "true");
    assertThat(lateNotes(rebuilt)).isEmpty();
    write("feed.jsonl", inMarch(1, 3) + undated + undated + inMarch(4, 9));
    assertThat(run(spark).counted("late_dates")).isZero();
    write("feed.jsonl", inMarch(1, 3) + inMarch(4, 9));

    RunContext ofOtherYears = run(spark, "dates.range", "2010-01-01..2019-12-31");

    assertThat(ofOtherYears.counted("late_dates")).isZero();
    assertThat(ofOtherYears.counted("late_settings")).isEqualTo(8);
  }
}
