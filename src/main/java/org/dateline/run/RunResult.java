package org.dateline.run;

import java.util.List;
import java.util.Map;
import org.dateline.report.Highlights;

/**
 * What a run has done and found.
 *
 * @param runId the run
 * @param output the output folder
 * @param report where the page is
 * @param files files read by this run
 * @param skippedFiles files that an earlier run had read and that have not changed since
 * @param dispatches dispatches in the corpus
 * @param undated of those, without a date and so in no series
 * @param rejects records set aside by this run, by reason
 * @param highlights coverage, topics and pairs
 * @param notes what a reader of the numbers should know
 */
public record RunResult(
    String runId,
    String output,
    String report,
    long files,
    long skippedFiles,
    long dispatches,
    long undated,
    Map<String, Long> rejects,
    Highlights highlights,
    List<String> notes) {
  public RunResult {
    rejects = Map.copyOf(rejects);
    notes = List.copyOf(notes);
  }

  /** The same once it is known where the page is. */
  RunResult withReport(String page) {
    return new RunResult(
        runId, output, page, files, skippedFiles, dispatches, undated, rejects, highlights, notes);
  }
}
