package org.dateline.config;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How Spark runs.
 *
 * @param master {@link #MASTER}; null where nothing is said
 * @param shufflePartitions {@link #SHUFFLE_PARTITIONS}
 * @param verbose {@link #VERBOSE}
 */
public record SessionSettings(@Nullable String master, int shufflePartitions, boolean verbose) {
  /** Where Spark runs. */
  public static final Setting<String> MASTER =
      Setting.text(
          "session.master",
          "a Spark master or nothing",
          "Spark's master, such as local[4]; nothing under spark-submit");

  static final Setting<Integer> SHUFFLE_PARTITIONS =
      Setting.integer(
          "session.shuffle_partitions",
          0,
          0,
          100_000,
          "partitions of a shuffle; 0 goes by the size of the corpus");

  /** Whether Spark's own log is shown. */
  public static final Setting<Boolean> VERBOSE =
      Setting.flag("session.verbose", false, "show Spark's own log");

  static final List<Setting<?>> ALL = List.of(MASTER, SHUFFLE_PARTITIONS, VERBOSE);

  static SessionSettings of(Values values) {
    return new SessionSettings(
        orNull(values.get(MASTER)), values.get(SHUFFLE_PARTITIONS), values.get(VERBOSE));
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
