package org.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputTest {
  private static final String FIRST = "20260101T000000Z";
  private static final String SECOND = "20260102T000000Z";
  private static final String THIRD = "20260103T000000Z";
  private static final List<String> CORPUS = List.of("dispatches", "inputs");
  private static final List<String> SUMMARIES = List.of("coverage", "stories");

  @TempDir private Path folder;

  private Output open(Configuration hadoop) {
    return Output.open(folder.resolve("out").toString(), hadoop);
  }

  /** The same folder as one of a store that cannot move folders. */
  private Output inStore(Configuration hadoop) {
    return Output.open("objects://" + folder.resolve("out"), hadoop);
  }

  private Output open() {
    return open(new Configuration());
  }

  /** What a run has written before it is published: every file holds the run's id. */
  private static void write(Output output, String run) {
    CORPUS.forEach(table -> write(output.workBatch(run, table), run));
    SUMMARIES.forEach(table -> write(output.workTable(run, table), run));
    output.writeFile(run, "report/index.html", run);
  }

  private static void write(String table, String text) {
    try {
      Path file = Path.of(URI.create(table).getPath()).resolve("part-0.parquet");
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void publish(Output output, String run) {
    write(output, run);
    output.publish(run, "manifest of " + run, () -> {});
  }

  private static String read(String table) throws IOException {
    return Files.readString(Path.of(URI.create(table).getPath()).resolve("part-0.parquet"));
  }

  /** Whether all of these runs can be read, the last of them as the current one. */
  private void assertWhole(List<String> finished) throws IOException {
    assertWhole(open(), finished);
  }

  private static void assertWhole(Output output, List<String> finished) throws IOException {
    String current = finished.get(finished.size() - 1);
    assertThat(output.currentRun()).isEqualTo(current);
    assertThat(output.runs()).containsAll(finished);
    for (String run : finished) {
      assertThat(output.manifest(run)).isEqualTo("manifest of " + run);
      assertThat(output.readFile(run, "report/index.html")).isEqualTo(run);
      for (String table : SUMMARIES) {
        assertThat(read(output.table(run, table))).isEqualTo(run);
      }
    }
    for (String table : CORPUS) {
      assertThat(output.batchesWith(table, finished)).hasSameSizeAs(finished);
      for (String run : finished) {
        assertThat(read(output.batches(table, List.of(run)).get(0))).isEqualTo(run);
      }
    }
  }

  @Test
  void nothingIsSeenOfARunBeforeItIsPublished() throws IOException {
    Output output = open();
    publish(output, FIRST);
    write(output, SECOND);
    assertWhole(List.of(FIRST));
    assertThat(output.runs()).containsExactly(FIRST);
    assertThat(output.hasPublished(SECOND)).isFalse();
    output.publish(SECOND, "manifest of " + SECOND, () -> {});
    assertThat(output.hasPublished(SECOND)).isTrue();
    assertWhole(List.of(FIRST, SECOND));
    assertThat(folder.resolve("out/.work")).doesNotExist();
  }

  /**
   * Whatever change of the disk is the last one before a crash, readers find all of the run before
   * or all of the new one, and the next run finds its place clean.
   */
  @Test
  void aCrashBetweenAnyTwoStepsLeavesOneWholeRunOrTheOther() throws IOException {
    boolean crashed = true;
    int changes = 0;
    for (; crashed; changes++) {
      Path out = folder.resolve("out");
      if (Files.exists(out)) {
        org.apache.commons.io.FileUtils.deleteDirectory(out.toFile());
      }
      publish(open(), FIRST);
      write(open(), SECOND);
      crashed = crashes(open(FailingFileSystem.after(changes)), SECOND);

      String current = open().currentRun();
      List<String> finished = FIRST.equals(current) ? List.of(FIRST) : List.of(FIRST, SECOND);
      assertWhole(finished);

      open().removeLeftovers(finished);
      assertThat(open().runs()).isEqualTo(finished);
      for (String table : CORPUS) {
        assertThat(out.resolve("corpus/" + table))
            .isDirectoryNotContaining(
                batch -> finished.stream().noneMatch(run -> batch.endsWith("batch=" + run)));
      }
      assertThat(out.resolve(".work")).doesNotExist();
      publish(open(), THIRD);
      assertWhole(finished.size() == 1 ? List.of(FIRST, THIRD) : List.of(FIRST, SECOND, THIRD));
    }
    assertThat(changes).as("changes of the disk that publishing makes").isGreaterThan(8);
  }

  /** Whether the disk or the store fails as a run is published. */
  private static boolean crashes(Output output, String run) {
    try {
      output.publish(run, "manifest of " + run, () -> {});
      return false;
    } catch (UncheckedIOException e) {
      assertThat(e).hasMessageContaining(" is gone.");
      return true;
    }
  }

  /** The same where folders cannot be moved: nothing of a run is named before it is whole. */
  @Test
  void aCrashInAStoreWithoutMovesLeavesOneWholeRunOrTheOther() throws IOException {
    boolean crashed = true;
    int changes = 0;
    for (; crashed; changes++) {
      Path out = folder.resolve("out");
      if (Files.exists(out)) {
        org.apache.commons.io.FileUtils.deleteDirectory(out.toFile());
      }
      publish(inStore(ObjectStore.known()), FIRST);
      write(inStore(ObjectStore.known()), SECOND);
      assertWhole(inStore(ObjectStore.known()), List.of(FIRST));
      crashed = crashes(inStore(ObjectStore.after(changes)), SECOND);

      String current = inStore(ObjectStore.known()).currentRun();
      List<String> finished = FIRST.equals(current) ? List.of(FIRST) : List.of(FIRST, SECOND);
      assertWhole(inStore(ObjectStore.known()), finished);

      Output next = inStore(ObjectStore.known());
      next.removeLeftovers(finished);
      assertThat(next.runs()).isEqualTo(finished);
      for (String table : CORPUS) {
        assertThat(out.resolve("corpus/" + table))
            .isDirectoryNotContaining(
                batch -> finished.stream().noneMatch(run -> batch.endsWith("batch=" + run)));
      }
      publish(next, THIRD);
      assertWhole(
          inStore(ObjectStore.known()),
          finished.size() == 1 ? List.of(FIRST, THIRD) : List.of(FIRST, SECOND, THIRD));
    }
    assertThat(changes).as("changes of the store that publishing makes").isGreaterThan(2);
  }

  /** The store's answer to the last step was lost: the run may be the current one. */
  @Test
  void whatWasAnnouncedInAStoreIsNotRemoved() throws IOException {
    publish(inStore(ObjectStore.known()), FIRST);
    Output output = inStore(ObjectStore.failingAt(2));
    write(output, SECOND);
    assertThat(crashes(output, SECOND)).isTrue();
    output.discard(SECOND);
    Files.writeString(folder.resolve("out/CURRENT"), SECOND + "\n");
    assertWhole(inStore(ObjectStore.known()), List.of(FIRST, SECOND));
  }

  @Test
  void aRunThatIsGivenUpInAStoreLeavesNothing() throws IOException {
    Output output = inStore(ObjectStore.known());
    publish(output, FIRST);
    write(output, SECOND);
    output.discard(SECOND);
    assertThat(folder.resolve("out/runs/" + SECOND)).doesNotExist();
    assertThat(folder.resolve("out/corpus/dispatches/batch=" + SECOND)).doesNotExist();
    assertWhole(output, List.of(FIRST));
    output.replaceFile(FIRST, "report/index.html", "again");
    assertThat(output.readFile(FIRST, "report/index.html")).isEqualTo("again");
  }

  /** An owner that was asleep as another took the output over, at either question. */
  @Test
  void aRunThatMayNotPublishChangesNothingThatReadersSee() throws IOException {
    for (int allowed = 0; allowed < 2; allowed++) {
      for (Output output : List.of(open(), inStore(ObjectStore.known()))) {
        publish(output, FIRST);
        write(output, SECOND);
        AtomicInteger left = new AtomicInteger(allowed);
        assertThatThrownBy(
                () ->
                    output.publish(
                        SECOND,
                        "manifest",
                        () -> {
                          if (left.getAndDecrement() == 0) {
                            throw new OutputException("another's");
                          }
                        }))
            .isInstanceOf(OutputException.class);
        output.discard(SECOND);
        assertWhole(output, List.of(FIRST));
        assertThat(output.runs()).containsExactly(FIRST);
        for (String table : CORPUS) {
          assertThat(output.batchesWith(table, List.of(FIRST, SECOND))).hasSize(1);
        }
        org.apache.commons.io.FileUtils.deleteDirectory(folder.resolve("out").toFile());
      }
    }
  }

  private static String manifest(String previous, List<String> batches) {
    return String.format(
        Locale.ROOT,
        "{\"run_id\":\"%s\",\"previous_run_id\":%s,\"batches\":[%s],\"command_line\":[],"
            + "\"stages\":[],\"notes\":[],\"later\":1}",
        batches.get(batches.size() - 1),
        previous == null ? null : "\"" + previous + "\"",
        batches.stream().map(batch -> "\"" + batch + "\"").collect(Collectors.joining(",")));
  }

  /** Publishes a run that lists these batches, the last of them its own. */
  private static void publish(Output output, List<String> batches) {
    String run = batches.get(batches.size() - 1);
    write(output, run);
    output.publish(run, manifest(output.currentRun(), batches), () -> {});
  }

  private static Map<String, List<String>> listed(Output output) {
    Map<String, List<String>> listed = new LinkedHashMap<>();
    List<String> newestFirst = new ArrayList<>(output.runs());
    Collections.reverse(newestFirst);
    for (String run : newestFirst) {
      listed.put(run, Manifest.fromJson(output.manifest(run)).batches());
    }
    return listed;
  }

  /** Whether each run that is kept lists batches that are there, in every table. */
  private void assertReadable(List<String> runs) {
    Output output = open();
    assertThat(output.runs()).isEqualTo(runs);
    listed(output)
        .forEach(
            (run, batches) ->
                CORPUS.forEach(
                    table ->
                        assertThat(output.batchesWith(table, batches))
                            .as(run)
                            .hasSameSizeAs(batches)));
  }

  /** The same for merged batches: whatever is last before a crash, every run can be read. */
  @Test
  void aCrashWhileBatchesAreMergedLeavesEveryRunReadable() throws IOException {
    Path out = folder.resolve("out");
    boolean crashed = true;
    int changes = 0;
    for (; crashed; changes++) {
      if (Files.exists(out)) {
        org.apache.commons.io.FileUtils.deleteDirectory(out.toFile());
      }
      publish(open(), List.of(FIRST));
      publish(open(), List.of(FIRST, SECOND));
      publish(open(), List.of(FIRST, SECOND, THIRD));
      open().keepRuns(2);
      crashed = crashes(open(FailingFileSystem.after(changes)), merge(open()));
      assertReadable(List.of(SECOND, THIRD));

      Output output = open();
      output.removeLeftovers(
          Stream.concat(
                  output.runs().stream(), listed(output).values().stream().flatMap(List::stream))
              .toList());
      assertReadable(List.of(SECOND, THIRD));
      for (List<BatchMerge> left = merge(output); !left.isEmpty(); left = merge(output)) {
        output.publishMerged(left, () -> {});
      }
      assertReadable(List.of(SECOND, THIRD));
      String merged = FIRST + "_to_" + SECOND;
      assertThat(listed(output))
          .containsEntry(SECOND, List.of(merged))
          .containsEntry(THIRD, List.of(merged, THIRD));
      assertThat(output.manifest(SECOND)).contains("\"later\" : 1");
      for (String table : CORPUS) {
        assertThat(out.resolve("corpus/" + table + "/batch=" + FIRST)).doesNotExist();
      }
    }
    assertThat(changes).as("changes of the disk that merging makes").isGreaterThan(4);
  }

  /** What can be merged, written where no manifest lists it yet. */
  private static List<BatchMerge> merge(Output output) {
    Map<String, List<String>> listed = listed(output);
    List<BatchMerge> merges = BatchMerge.of(listed, batch -> 1, 10);
    for (BatchMerge merge : merges) {
      if (listed.values().stream().noneMatch(batches -> batches.contains(merge.id()))) {
        CORPUS.forEach(
            table -> write(output.batches(table, List.of(merge.id())).get(0), merge.id()));
      }
    }
    return merges;
  }

  private static boolean crashes(Output output, List<BatchMerge> merges) {
    try {
      output.publishMerged(merges, () -> {});
      return false;
    } catch (UncheckedIOException e) {
      assertThat(e).hasMessageContaining("The disk is gone.");
      return true;
    }
  }

  @Test
  void onlyTheNewestRunsAreKeptAndTheirBatchesStay() throws IOException {
    Output output = open();
    List.of(FIRST, SECOND, THIRD).forEach(run -> publish(output, run));
    output.keepRuns(2);
    assertThat(output.runs()).containsExactly(SECOND, THIRD);
    assertThat(output.batchesWith("dispatches", List.of(FIRST, SECOND, THIRD))).hasSize(3);
    assertWhole(List.of(SECOND, THIRD));
    output.keepRuns(5);
    assertThat(output.runs()).containsExactly(SECOND, THIRD);
  }

  @Test
  void theCurrentRunIsKeptEvenWhereItIsNotTheNewest() throws IOException {
    Output output = open();
    List.of(FIRST, SECOND).forEach(run -> publish(output, run));
    Files.writeString(folder.resolve("out/CURRENT"), FIRST + "\n");
    output.keepRuns(1);
    assertThat(output.runs()).containsExactly(FIRST, SECOND);
  }

  @Test
  void aRunThatIsGivenUpLeavesNothing() throws IOException {
    Output output = open();
    write(output, FIRST);
    output.discard(FIRST);
    assertThat(folder.resolve("out")).doesNotExist();
    publish(output, FIRST);
    write(output, SECOND);
    output.discard(SECOND);
    assertThat(folder.resolve("out/.work")).doesNotExist();
    assertWhole(List.of(FIRST));
  }

  @Test
  void openingWritesNothing() {
    assertThat(open().currentRun()).isNull();
    assertThat(open().runs()).isEmpty();
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void whatIsNotOursIsRefused() throws IOException {
    Path out = Files.createDirectory(folder.resolve("out"));
    assertThat(open().currentRun()).isNull();
    Files.writeString(out.resolve("thesis.doc"), "mine");
    assertThatThrownBy(this::open)
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("holds thesis.doc, which is not Dateline's");
    Path file = Files.writeString(folder.resolve("file"), "mine");
    assertThatThrownBy(() -> Output.open(file.toString(), new Configuration()))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("is a file; name a folder that is new, empty or an earlier output.");
    assertThatThrownBy(() -> Output.open("nowhere://x/y", new Configuration()))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("nowhere://x/y cannot be used");
    Path below = folder.resolve("file/out");
    assertThatThrownBy(() -> Output.open(below.toString(), new Configuration()).checkWritable())
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("cannot be");
  }

  @Test
  void aFileOfARunIsWrittenAnew() {
    Output output = open();
    publish(output, FIRST);
    output.replaceFile(FIRST, "report/index.html", "again");
    assertThat(output.readFile(FIRST, "report/index.html")).isEqualTo("again");
    assertThat(output.readFile(FIRST, "report/none.html")).isNull();
    LocalOutput.open(folder.resolve("out").toString())
        .replaceFile(FIRST, "report/index.html", "without Hadoop");
    assertThat(output.readFile(FIRST, "report/index.html")).isEqualTo("without Hadoop");
    assertThat(output.fileOf(FIRST, "report/index.html"))
        .isEqualTo(folder.resolve("out/latest/report/index.html").toString());
  }

  /** A crash between the last two steps leaves the link to the run before. */
  @Test
  void aLinkThatWasLeftBehindIsNotFollowed() throws IOException {
    Output output = open();
    List.of(FIRST, SECOND).forEach(run -> publish(output, run));
    Path link = folder.resolve("out/latest");
    Files.delete(link);
    Files.createSymbolicLink(link, Path.of("runs", FIRST));
    String found = folder.resolve("out/runs/" + SECOND + "/report/index.html").toString();
    assertThat(output.fileOf(SECOND, "report/index.html")).isEqualTo(found);
    assertThat(
            LocalOutput.open(folder.resolve("out").toString()).fileOf(SECOND, "report/index.html"))
        .isEqualTo(found);
  }

  /** As a copy has it for which links were followed. */
  @Test
  void aFolderInThePlaceOfTheLinkDoesNotKeepARunFromBeingPublished() throws IOException {
    Output output = open();
    publish(output, FIRST);
    Path link = folder.resolve("out/latest");
    Files.delete(link);
    Files.createDirectory(link);
    Files.writeString(link.resolve("manifest.json"), "manifest of " + FIRST);
    publish(output, SECOND);
    assertWhole(List.of(FIRST, SECOND));
    assertThat(folder.resolve("out/.work")).doesNotExist();
    assertThat(output.fileOf(SECOND, "report/index.html"))
        .isEqualTo(folder.resolve("out/runs/" + SECOND + "/report/index.html").toString());
  }

  /** Lookups read an output without Hadoop. */
  @Test
  void withoutHadoopTheSameIsRead() {
    Output output = open();
    List.of(FIRST, SECOND).forEach(run -> publish(output, run));
    OutputReader local = LocalOutput.open(folder.resolve("out").toString());
    assertThat(local.path()).isEqualTo(output.path());
    assertThat(local.currentRun()).isEqualTo(SECOND);
    assertThat(local.runs()).isEqualTo(output.runs());
    for (String run : output.runs()) {
      assertThat(local.manifest(run)).isEqualTo(output.manifest(run));
      assertThat(local.tables(run))
          .isEqualTo(output.tables(run))
          .containsExactly("coverage", "dispatches", "inputs", "stories");
      assertThat(local.hasTable(run, "coverage")).isTrue();
      assertThat(local.hasTable(run, "topics")).isEqualTo(output.hasTable(run, "topics")).isFalse();
      assertThat("file:" + local.table(run, "coverage")).isEqualTo(output.table(run, "coverage"));
      assertThat(local.readFile(run, "report/index.html"))
          .isEqualTo(output.readFile(run, "report/index.html"));
      assertThat(local.fileOf(run, "x")).isEqualTo(output.fileOf(run, "x"));
    }
    List<String> runs = List.of(FIRST, SECOND, THIRD);
    assertThat(local.batchesWith("inputs", runs).stream().map(batch -> "file:" + batch).toList())
        .isEqualTo(output.batchesWith("inputs", runs))
        .hasSize(2);
  }

  @Test
  void aPathThatSparkTakesForAPatternIsRefused() {
    for (String name : List.of("out[1]", "out{a}", "o*", "out?", "o\\ut")) {
      String path = folder.resolve("a").toString().replace("/a", "/" + name);
      assertThatThrownBy(() -> Output.open(path, new Configuration()))
          .isInstanceOf(OutputException.class)
          .hasMessageContaining(path)
          .hasMessageContaining("make a pattern of a name");
    }
  }
}
