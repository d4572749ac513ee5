package org.dateline.run.lookup;

import java.util.List;
import java.util.Locale;
import org.dateline.report.format.Rows;
import org.dateline.run.DataException;
import org.dateline.run.RemoteOutput;
import org.dateline.store.LocalOutput;
import org.dateline.store.OutputReader;

/**
 * The runs that an output has kept, oldest first, as their manifests tell them: no table is read,
 * and of an output on this machine's disk nothing but files.
 */
public final class KeptRuns {
  private static final List<String> BRIEF =
      List.of(
          "run_id",
          "is_current",
          "started_at",
          "seconds",
          "input_count",
          "new_dispatch_count",
          "dispatch_count",
          "story_count",
          "topic_count",
          "batch_count",
          "exit_code",
          "inputs");

  private KeptRuns() {}

  /**
   * All of them.
   *
   * @param path an output, here or on any file system that Hadoop knows
   * @param brief whether to keep to the columns that a terminal has room for
   * @throws DataException if no run has finished there
   * @throws org.dateline.store.OutputException if there is no such folder
   */
  public static Answer of(String path, boolean brief) {
    OutputReader output =
        LocalOutput.isLocal(path) ? LocalOutput.open(path) : RemoteOutput.open(path);
    RunRows.Told told = RunRows.runs(output);
    if (told.rows().isEmpty()) {
      throw new DataException(
          String.format(
              Locale.ROOT,
              "No run has finished in %s; name the folder that was the --output of a run.",
              output.path()));
    }
    String current = output.currentRun();
    String title =
        "runs kept in "
            + output.path()
            + ", oldest first"
            + (current == null || output.runs().contains(current)
                ? ""
                : "; the current one, " + current + ", is not there");
    RunRows.Told shown = brief ? told.only(BRIEF) : told;
    return new Answer("runs", title, Rows.of(shown.columns(), shown.rows()), shown.rows().size());
  }
}
