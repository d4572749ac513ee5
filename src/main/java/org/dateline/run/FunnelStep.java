package org.dateline.run;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A step of the funnel: what went into it, what left it and why, and what came out.
 *
 * @param step its name in the table, such as {@link #READ}
 * @param in rows in
 * @param lost rows that left, by reason, in the order of the reasons
 * @param out rows out
 */
public record FunnelStep(String step, long in, Map<String, Long> lost, long out) {
  /** From records to dispatches. */
  public static final String READ = "read";

  /** From dispatches to those of stories that stand. */
  public static final String STORIES = "stories";

  /** From these to those with a date. */
  public static final String DATE = "date";

  /** From dispatches to those that vote for pairs. */
  public static final String PAIRS = "pairs";

  /** From dispatches to those with a topic. */
  public static final String TOPICS = "topics";

  /** From dispatches to those that stand in a series. */
  public static final String COVERAGE = "coverage";

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
