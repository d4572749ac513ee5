package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.dateline.store.LockWait;
import org.dateline.store.Manifest;
import org.dateline.store.Output;
import org.dateline.store.OutputLock;
import org.dateline.table.corpus.Dispatches;
import org.dateline.table.corpus.Inputs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Several processes that write one output at once. */
@Execution(ExecutionMode.CONCURRENT)
class WritersIT {
  private static final List<String> INPUTS =
      List.of("kcna/kcna-2006.json", "kcna/kcna-2007.json", "ap", "undated");
  private static final LockWait LEAVE =
      new LockWait(Duration.ZERO, Duration.ofMinutes(5), told -> {});

  @TempDir private Path folder;

  private SampleRun.Started start(String input, String more) throws IOException {
    return SampleRun.startJava(
        folder,
        "org.dateline.cli.Main",
        "run --master local[1] --input data/sample/"
            + input
            + " --output "
            + folder.resolve("out")
            + more);
  }

  @Test
  void ofRunsAtOnceThoseThatWaitAddAllTheirDataAndTheOthersLeaveWithASentence()
      throws IOException, InterruptedException, SQLException {
    Output output = Output.open(folder.resolve("out").toString(), new Configuration());
    List<SampleRun.Started> waiting = new ArrayList<>();
    try (OutputLock lock = OutputLock.take(output, "app-1", LEAVE)) {
      for (String input : INPUTS) {
        waiting.add(start(input, " --wait 10m"));
      }
      for (SampleRun.Started run : waiting) {
        // Or one that is slow to start would find the lock free.
        run.says(" to finish with " + folder.resolve("out"));
      }
      SampleRun.Ended refused = start("ap", "").end();
      lock.check();
      assertThat(refused.code()).isEqualTo(2);
      assertThat(refused.out()).isEmpty();
      assertThat(refused.err())
          .startsWith("The output " + folder.resolve("out") + " is being written by another run")
          .contains("process " + ProcessHandle.current().pid() + ", application app-1, since ")
          .contains("Wait for it with --wait")
          .hasLineCount(1);
    }
    for (SampleRun.Started run : waiting) {
      SampleRun.Ended ended = run.end();
      assertThat(ended.code()).as(ended.err()).isZero();
      assertThat(ended.out()).contains(" to finish with " + folder.resolve("out"));
    }
    assertAllIsThereOnce();
  }

  private void assertAllIsThereOnce() throws IOException, SQLException {
    Path out = folder.resolve("out");
    String run = Files.readString(out.resolve("CURRENT")).strip();
    String json = Files.readString(out.resolve("runs/" + run + "/manifest.json"));
    assertThat(Manifest.fromJson(json).batches()).hasSameSizeAs(INPUTS).endsWith(run);
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement sql = duck.createStatement()) {
      String inputs = out + "/corpus/" + Inputs.NAME + "/*/*.parquet";
      String dispatches = out + "/corpus/" + Dispatches.NAME + "/*/*.parquet";
      long files = count(sql, "count(*)", inputs);
      assertThat(files)
          .isEqualTo(count(sql, "count(distinct " + Inputs.PATH + ")", inputs))
          .isEqualTo(2 + filesIn("ap") + filesIn("undated"));
      assertThat(count(sql, "count(*)", dispatches))
          .isEqualTo(count(sql, "count(distinct " + Dispatches.DISPATCH_ID + ")", dispatches))
          .isEqualTo(count(sql, "sum(" + Inputs.RECORD_COUNT + ")", inputs));
    }
    assertThat(out.resolve(".work")).doesNotExist();
    assertThat(out.resolve(".lock")).isDirectoryNotContaining("glob:**.json");
  }

  private static long filesIn(String folder) throws IOException {
    try (var files = Files.list(Path.of("data/sample", folder))) {
      return files.count();
    }
  }

  private static long count(Statement sql, String what, String files) throws SQLException {
    try (ResultSet rows =
        sql.executeQuery("select " + what + " from read_parquet('" + files + "')")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** One process dies with the lock; of the others each has it once, and no two at a time. */
  @Test
  void theLockOfAProcessThatDiesGoesFromOneToTheNext() throws IOException, InterruptedException {
    Path notes = folder.resolve("notes");
    List<SampleRun.Started> holders = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      List<String> command =
          new ArrayList<>(
              List.of(
                  ProcessHandle.current().info().command().orElse("java"),
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  System.getProperty("java.class.path"),
                  LockHolder.class.getName(),
                  folder.resolve("out").toString(),
                  notes.toString()));
      if (i == 0) {
        command.add("dies");
      }
      holders.add(SampleRun.start(folder, new ProcessBuilder(command)));
    }
    for (SampleRun.Started holder : holders) {
      holder.end();
    }
    List<String> lines = Files.readAllLines(notes);
    assertThat(lines).hasSize(8);
    for (int i = 0; i < lines.size(); i += 2) {
      String process = lines.get(i).replace("begins ", "");
      assertThat(lines.get(i + 1)).isIn("ends " + process, "dies " + process);
    }
  }
}
