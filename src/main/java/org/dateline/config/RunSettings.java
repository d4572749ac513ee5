package org.dateline.config;

import java.util.List;

/**
 * What is kept.
 *
 * @param keepRuns {@link #KEEP_RUNS}
 */
public record RunSettings(int keepRuns) {
  /** How many runs are kept. */
  public static final Setting<Integer> KEEP_RUNS =
      Setting.integer(
          "run.keep_runs",
          0,
          0,
          10_000,
          "older runs than the newest so many are removed; 0 keeps all");

  static final List<Setting<?>> ALL = List.of(KEEP_RUNS);

  static RunSettings of(Values values) {
    return new RunSettings(values.get(KEEP_RUNS));
  }
}
