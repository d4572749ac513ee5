package org.dateline.table.row;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;

/**
 * Rows that Spark keeps while a piece of work lasts, since they are needed more than once. Closing
 * it lets go of them, and of nothing else: a program that runs Dateline within it may keep rows of
 * its own.
 */
public final class CachedRows implements AutoCloseable {
  private final List<Runnable> releases = new ArrayList<>();

  /** Keeps rows from when they are first computed until {@link #close}. */
  public <T> Dataset<T> keep(Dataset<T> rows) {
    Dataset<T> cached = rows.persist();
    releases.add(cached::unpersist);
    return cached;
  }

  /** The same for rows that are no table yet. */
  public <T> JavaRDD<T> keep(JavaRDD<T> rows) {
    JavaRDD<T> cached = rows.cache();
    releases.add(cached::unpersist);
    return cached;
  }

  /** Lets go of them, the last first. */
  @Override
  public void close() {
    for (int at = releases.size() - 1; at >= 0; at--) {
      releases.get(at).run();
    }
    releases.clear();
  }
}
