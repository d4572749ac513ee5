package org.dateline.coverage.series;

import java.io.Serializable;

/**
 * What the other days of a series let expect of some days: the baseline as it would be without
 * them.
 */
@FunctionalInterface
public interface LeaveOneOut extends Serializable {
  /**
   * What is expected of a period without what is known of it.
   *
   * @param share the share expected, above 0 and below 1
   * @param variance of that share's logit, by what the other days leave unsure
   */
  record Foreseen(double share, double variance) {}

  /**
   * Foresees a period.
   *
   * @param from its first day, by number in the series
   * @param to the day after its last
   */
  Foreseen without(int from, int to);
}
