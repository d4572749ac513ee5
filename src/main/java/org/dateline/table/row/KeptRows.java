package org.dateline.table.row;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Where rows stay that several steps of a stage read: few in memory, many in a file. */
@FunctionalInterface
public interface KeptRows {
  /**
   * Keeps rows until the stage ends.
   *
   * @param name of what they are, each once in a run
   * @return the same rows, computed once
   */
  Dataset<Row> keep(Dataset<Row> rows, String name);
}
