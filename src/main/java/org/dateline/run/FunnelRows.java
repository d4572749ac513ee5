package org.dateline.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.dateline.table.Funnel;

/** The rows of the funnel: what went into each stage, what left it and why, and what came out. */
public final class FunnelRows {
  private final List<Row> rows = new ArrayList<>();

  /**
   * Adds a stage.
   *
   * @param in rows in
   * @param lost rows that left, by reason
   * @param out rows out
   * @throws IllegalStateException if they do not add up
   */
  public void add(String stage, long in, Map<String, Long> lost, long out) {
    long left = lost.values().stream().mapToLong(Long::longValue).sum();
    if (in != out + left) {
      throw new IllegalStateException(
          String.format(
              Locale.ROOT,
              "Stage %s took in %d rows but accounts for %d: %d came out and %d left for %s.",
              stage,
              in,
              out + left,
              out,
              left,
              lost));
    }
    rows.add(new Funnel.Count(stage, Funnel.IN, in).toRow());
    new TreeMap<>(lost)
        .forEach((reason, count) -> rows.add(new Funnel.Count(stage, reason, count).toRow()));
    rows.add(new Funnel.Count(stage, Funnel.OUT, out).toRow());
  }

  List<Row> rows() {
    return List.copyOf(rows);
  }
}
