package org.dateline.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.dateline.report.Highlights;
import org.dateline.table.Funnel;
import org.dateline.table.Policy;
import org.dateline.table.corpus.Rejects;

/**
 * What a run has done and found.
 *
 * @param runId the run
 * @param output the output folder
 * @param report where the page is
 * @param files files read by this run
 * @param skippedFiles files that an earlier run had read and that have not changed since
 * @param hiddenFiles files and folders left out as their names begin with a dot or an underscore
 * @param linkedFiles files and folders left out as links that lead to what is read anyway
 * @param specialFiles pipes, sockets and devices, which were not opened
 * @param newDispatches dispatches that this run has added to the corpus
 * @param dispatches dispatches in the corpus
 * @param undated of those, without a date and so in no series
 * @param rejects records set aside by this run, by reason
 * @param highlights coverage, topics and pairs
 * @param stages what each stage has counted, and what it took
 * @param notes what a reader of the numbers should know
 */
public record RunResult(
    String runId,
    String output,
    String report,
    long files,
    long skippedFiles,
    long hiddenFiles,
    long linkedFiles,
    long specialFiles,
    long newDispatches,
    long dispatches,
    long undated,
    Map<String, Long> rejects,
    Highlights highlights,
    List<RunContext.FinishedStage> stages,
    List<String> notes) {
  /** Topics and pairs that are shown at the end. */
  private static final int HIGHLIGHTS = 10;

  public RunResult {
    rejects = Map.copyOf(rejects);
    stages = List.copyOf(stages);
    notes = List.copyOf(notes);
  }

  /** Of the records set aside those that have come to nothing else, by reason. */
  public Map<String, Long> setAside() {
    Map<String, Long> own = new HashMap<>(rejects);
    own.remove(Rejects.READ_AGAIN);
    return own;
  }

  /** How many records of files that have changed an earlier run had read from the same file. */
  public long readAgain() {
    return rejects.getOrDefault(Rejects.READ_AGAIN, 0L);
  }

  /** What a published run has found, read back from what it has published. */
  static RunResult of(RunContext run) {
    Highlights highlights =
        Highlights.of((name, schema) -> published(run, name, schema), Policy.STORY, HIGHLIGHTS);
    return new RunResult(
        run.id(),
        run.output().path(),
        run.output().fileOf(run.id(), ReportFiles.PAGE),
        run.plan().fileCount(),
        run.plan().skippedFiles(),
        run.plan().hiddenFiles(),
        run.plan().linkedFiles(),
        run.plan().specialFiles(),
        run.changes().added(),
        run.funnel(Funnel.STORIES).in(),
        run.funnel(Funnel.DATE).lostCount(),
        run.changes().setAside(),
        highlights,
        run.finished(),
        run.notes());
  }

  private static Dataset<Row> published(RunContext run, String table, StructType schema) {
    return run.spark().read().schema(schema).parquet(run.output().table(run.id(), table));
  }
}
