package org.dateline.run.compare;

import java.util.List;
import java.util.Locale;
import org.dateline.run.DataException;
import org.dateline.run.LastRun;
import org.dateline.store.OutputReader;

/** Runs as users name them: by id, by how an id begins, or by a word. */
final class RunNames {
  /** The run that readers see. */
  static final String CURRENT = "current";

  /** The run before it, of those that are kept. */
  static final String PREVIOUS = "previous";

  private RunNames() {}

  /**
   * The id of a run.
   *
   * @param given an id, the beginning of one, {@link #CURRENT} or {@link #PREVIOUS}
   * @throws DataException if there is none, or if several ids begin so
   */
  static String find(OutputReader output, String given) {
    String name = given.strip();
    String word = name.toLowerCase(Locale.ROOT);
    if (word.equals(CURRENT)) {
      return LastRun.orNamed(output, null);
    }
    if (word.equals(PREVIOUS)) {
      return before(output, LastRun.orNamed(output, null));
    }
    List<String> kept = output.runs();
    List<String> fits =
        kept.stream().filter(run -> run.equals(name) || run.startsWith(name)).toList();
    if (kept.contains(name) || (fits.size() == 1 && !name.isEmpty())) {
      return kept.contains(name) ? name : fits.get(0);
    }
    if (fits.isEmpty() || name.isEmpty()) {
      return LastRun.orNamed(output, name);
    }
    throw new DataException(
        String.format(
            Locale.ROOT,
            "Several runs begin with %s: %s; give more of the id.",
            name,
            String.join(", ", fits)));
  }

  private static String before(OutputReader output, String current) {
    return output.runs().stream()
        .filter(run -> run.compareTo(current) < 0)
        .reduce((first, second) -> second)
        .orElseThrow(
            () ->
                new DataException(
                    String.format(
                        Locale.ROOT,
                        "Run %s is the oldest that %s has kept; there is none before it to compare"
                            + " it with.",
                        current,
                        output.path())));
  }
}
