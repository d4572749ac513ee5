package org.dateline.run;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.table.Funnel;

/**
 * A step of the funnel: what went into it, what left it and why, and what came out.
 *
 * @param step its name in the table, such as {@link Funnel#READ}
 * @param in rows in
 * @param lost rows that left, by reason, in the order of the reasons
 * @param out rows out
 */
public record FunnelStep(String step, long in, Map<String, Long> lost, long out) {
  /**
   * A step that adds up.
   *
   * @throws IllegalStateException if it does not
   */
  public FunnelStep {
    lost = Collections.unmodifiableMap(new TreeMap<>(lost));
    long left = lost.values().stream().mapToLong(Long::longValue).sum();
    if (in != out + left) {
      throw new IllegalStateException(
          String.format(
              Locale.ROOT,
              "Step %s took in %d rows but accounts for %d: %d came out and %d left for %s.",
              step,
              in,
              out + left,
              out,
              left,
              lost));
    }
  }

  /** How many left. */
  public long lostCount() {
    return in - out;
  }
}
