package org.dateline.config;

import java.util.List;

/**
 * What is kept, and who may write.
 *
 * @param keepRuns {@link #KEEP_RUNS}
 * @param deadAfterMinutes {@link #DEAD_AFTER_MINUTES}
 * @param rebuild {@link #REBUILD}
 */
public record RunSettings(int keepRuns, int deadAfterMinutes, boolean rebuild) {
  /** How many runs are kept. */
  public static final Setting<Integer> KEEP_RUNS =
      Setting.integer(
          "run.keep_runs",
          0,
          0,
          10_000,
          "older runs than the newest so many are removed; 0 keeps all");

  /** How long a run on another machine may be silent. */
  public static final Setting<Integer> DEAD_AFTER_MINUTES =
      Setting.integer(
          "run.dead_after_minutes",
          5,
          1,
          1440,
          "a run on another machine that has given no sign of life for so long is taken for dead,"
              + " and its lock of the output is taken over");

  /** Whether all is read again. */
  public static final Setting<Boolean> REBUILD =
      Setting.flag(
          "run.rebuild",
          false,
          "whether every file that the corpus comes from is read again, as by a first run; earlier"
              + " runs stay readable");

  static final List<Setting<?>> ALL = List.of(KEEP_RUNS, DEAD_AFTER_MINUTES, REBUILD);

  static RunSettings of(Values values) {
    return new RunSettings(
        values.get(KEEP_RUNS), values.get(DEAD_AFTER_MINUTES), values.get(REBUILD));
  }
}
