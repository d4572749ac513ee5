package org.dateline.report.format;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of an answer, one after the other, so that no more than one need be held. */
public interface Rows extends AutoCloseable {
  /** The columns, in order. */
  List<Column> columns();

  /** The next row: for each column a value as its {@link Column.Kind} says; null after the last. */
  @Nullable List<@Nullable Object> next();

  @Override
  void close();

  /** Rows that are already here. */
  static Rows of(List<Column> columns, List<List<@Nullable Object>> rows) {
    return new Rows() {
      private int at;

      @Override
      public List<Column> columns() {
        return columns;
      }

      @Override
      public @Nullable List<@Nullable Object> next() {
        return at < rows.size() ? rows.get(at++) : null;
      }

      @Override
      public void close() {}
    };
  }
}
