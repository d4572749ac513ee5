package org.dateline.run;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
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
    if (current.isEmpty()) {
      throw new DataException(
          String.format(
              Locale.ROOT,
              "The file CURRENT of %s is empty; write the id of its last run into it, or restore it"
                  + " from a copy.",
              output.path()));
    }
    List<String> kept = output.runs();
    if (!kept.contains(current) && !current.equals(output.currentRun())) {
      // Another one has taken its place since, and it was not to be kept.
      return of(output);
    }
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

  /** What is told of a run that somebody reads while it is removed, as a newer one is kept. */
  public static DataException removed(OutputReader output, String run) {
    return new DataException(
        String.format(
            Locale.ROOT,
            "Run %s in %s has been removed meanwhile; the last run is now %s: ask again.",
            run,
            output.path(),
            Objects.requireNonNullElse(output.currentRun(), "none")));
  }

  /**
   * The run that the user has asked for.
   *
   * @param run its id; null for the last that finished
   * @throws DataException if no run has finished there, or not that one
   */
  public static String orNamed(OutputReader output, @Nullable String run) {
    String current = run == null ? of(output) : output.currentRun();
    if (current == null) {
      throw new DataException(
          String.format(
              Locale.ROOT,
              "No run has finished in %s; name the folder that was the --output of a run.",
              output.path()));
    }
    List<String> runs = output.runs();
    if (run != null && !runs.contains(run)) {
      throw new DataException(
          String.format(
              Locale.ROOT,
              "There is no run %s in %s; there are: %s.",
              run,
              output.path(),
              runs.isEmpty() ? "none" : String.join(", ", runs)));
    }
    return run == null ? current : run;
  }
}
