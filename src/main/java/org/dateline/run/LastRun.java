package org.dateline.run;

import java.util.List;
import java.util.Locale;
import org.dateline.store.OutputReader;
import org.jspecify.annotations.Nullable;

/** The last run of an output. */
public final class LastRun {
  private LastRun() {}

  /**
   * Its id.
   *
   * @return null where no run has finished
   * @throws DataException if the output names a run that is not there: it was copied or removed in
   *     part
   */
  public static @Nullable String of(OutputReader output) {
    String current = output.currentRun();
    if (current == null) {
      return null;
    }
    List<String> kept = output.runs();
    if (!kept.contains(current)) {
      throw new DataException(
          String.format(
              Locale.ROOT,
              "The last run of %s was %s, but that is not there, as if the folder had been copied in"
                  + " part; there are: %s.",
              output.path(),
              current,
              kept.isEmpty() ? "none" : String.join(", ", kept)));
    }
    return current;
  }
}
