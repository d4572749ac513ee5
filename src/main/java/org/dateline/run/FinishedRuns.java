package org.dateline.run;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.store.Manifest;
import org.dateline.store.OutputReader;
import org.jspecify.annotations.Nullable;

/**
 * The runs of an output whose tables are not to be removed: those that have added to the corpus as
 * it is, and earlier ones that can still be read, with the batches they were made of. Once all has
 * been read again, the batches of before are read by such runs alone.
 */
final class FinishedRuns {
  private FinishedRuns() {}

  /**
   * Their ids, in order.
   *
   * @param current the last run; null where none has finished
   */
  static List<String> of(OutputReader output, @Nullable String current) {
    if (current == null) {
      return List.of();
    }
    Set<String> finished = new TreeSet<>(Manifest.of(output, current).batches());
    for (String run : output.runs()) {
      if (!finished.contains(run)) {
        Manifest manifest = Manifest.of(output, run);
        // One that follows the last run has died before readers were sent to it.
        if (!current.equals(manifest.previousRunId())) {
          finished.add(run);
          finished.addAll(manifest.batches());
        }
      }
    }
    return List.copyOf(finished);
  }
}
