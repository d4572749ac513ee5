package org.dateline.run.lookup;

import java.util.List;
import org.dateline.report.format.Rows;
import org.jspecify.annotations.Nullable;

/**
 * What answers SQL over published tables. The dialect is what DuckDB and Spark SQL have in common;
 * what they do differently (dates as text, arrays, hashes) is done in Java with the rows.
 */
public interface Engine extends AutoCloseable {
  /**
   * Makes a view of a published table. Columns that only some of the folders have are null in the
   * rows of the others.
   *
   * @param folders with Parquet files; at least one
   */
  void view(String table, List<String> folders);

  /** Answers; parameters are strings, whole numbers and days. */
  Rows query(String sql, List<@Nullable Object> parameters);

  /** Gives back what it holds. */
  @Override
  void close();
}
