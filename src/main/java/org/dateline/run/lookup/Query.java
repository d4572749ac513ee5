package org.dateline.run.lookup;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question in the SQL that DuckDB and Spark have in common.
 *
 * @param tables the published tables it reads, by which names they are views
 * @param sql with a question mark for each parameter
 * @param parameters strings, whole numbers and days, in order
 */
public record Query(List<String> tables, String sql, List<@Nullable Object> parameters) {
  public Query {
    tables = List.copyOf(tables);
    parameters = Collections.unmodifiableList(new ArrayList<>(parameters));
  }

  /** A question without parameters over some tables. */
  public static Query of(String sql, String... tables) {
    return new Query(List.of(tables), sql, List.of());
  }

  /** The same with these parameters. */
  public Query with(Object... values) {
    return new Query(tables, sql, List.of(values));
  }
}
