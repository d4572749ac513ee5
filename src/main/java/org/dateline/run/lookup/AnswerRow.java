package org.dateline.run.lookup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dateline.report.format.Column;
import org.dateline.report.format.Rows;
import org.jspecify.annotations.Nullable;

/** One row of a short answer, its values by name. */
public final class AnswerRow {
  private final List<Column> columns;
  private final List<@Nullable Object> row;

  /**
   * A row.
   *
   * @param row its values, in the order of the columns
   */
  public AnswerRow(List<Column> columns, List<@Nullable Object> row) {
    this.columns = columns;
    this.row = row;
  }

  /** All rows of a short answer, which is closed. */
  public static List<AnswerRow> all(Rows answer) {
    List<AnswerRow> all = new ArrayList<>();
    try (answer) {
      for (List<@Nullable Object> row = answer.next(); row != null; row = answer.next()) {
        all.add(new AnswerRow(answer.columns(), row));
      }
    }
    return all;
  }

  private @Nullable Object value(String name) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(name)) {
        return row.get(i);
      }
    }
    throw new IllegalArgumentException("No column is named " + name + ": " + columns);
  }

  private <T> T known(String name, Class<T> type) {
    Object value = value(name);
    if (value == null) {
      throw new IllegalStateException("The column " + name + " has no value.");
    }
    return type.cast(value);
  }

  /** A text; that there is none is a fault. */
  public String text(String name) {
    return known(name, String.class);
  }

  /** A text; null where there is none. */
  public @Nullable String textOrNull(String name) {
    return (String) value(name);
  }

  /** A whole number; that there is none is a fault. */
  public long whole(String name) {
    return known(name, Long.class);
  }

  /** The same where it is small. */
  public int integer(String name) {
    return Math.toIntExact(whole(name));
  }

  /** A number; that there is none is a fault. */
  public double number(String name) {
    return known(name, Double.class);
  }

  boolean flag(String name) {
    return known(name, Boolean.class);
  }

  @Nullable LocalDate day(String name) {
    return (LocalDate) value(name);
  }

  @Nullable Instant instant(String name) {
    return (Instant) value(name);
  }
}
