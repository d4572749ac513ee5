package org.dateline.table.row;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Values of a row by the name of their column, so that no order of columns is relied on. */
public final class RowValues {
  private RowValues() {}

  private static <T> @Nullable T value(Row row, String column, Class<T> type) {
    scala.Option<Object> at = row.schema().getFieldIndex(column);
    return at.isEmpty() ? null : type.cast(row.get((int) at.get()));
  }

  /** All values of a row in the order of its columns, lists as Java's. */
  public static List<@Nullable Object> all(Row row) {
    List<@Nullable Object> values = new ArrayList<>(row.size());
    for (int at = 0; at < row.size(); at++) {
      Object value = row.get(at);
      values.add(value instanceof scala.collection.Seq<?> ? row.getList(at) : value);
    }
    return values;
  }

  /** A text; empty where there is none. */
  public static String text(Row row, String column) {
    String value = value(row, column, String.class);
    return value == null ? "" : value;
  }

  /** Whole numbers of any width; 0 where there is none. */
  public static long count(Row row, String column) {
    Number value = value(row, column, Number.class);
    return value == null ? 0 : value.longValue();
  }

  /** A whole number that fits an int; 0 where there is none. */
  public static int number(Row row, String column) {
    return Math.toIntExact(count(row, column));
  }

  /** The same; null where there is none. */
  public static @Nullable Integer numberOrNull(Row row, String column) {
    return value(row, column, Integer.class);
  }

  /** A number; null where there is none. */
  public static @Nullable Double share(Row row, String column) {
    return value(row, column, Double.class);
  }

  /** A number; 0 where there is none. */
  public static double amount(Row row, String column) {
    Double value = share(row, column);
    return value == null ? 0 : value;
  }

  /** Whether it is true; false where there is none. */
  public static boolean flag(Row row, String column) {
    Boolean value = value(row, column, Boolean.class);
    return value != null && value;
  }

  /** A day; null where there is none. */
  public static @Nullable LocalDate day(Row row, String column) {
    Date value = value(row, column, Date.class);
    return value == null ? null : value.toLocalDate();
  }

  /** A day that the table always has. */
  public static LocalDate certainDay(Row row, String column) {
    return row.<Date>getAs(column).toLocalDate();
  }

  /** Texts; none where there is no list. */
  public static List<String> texts(Row row, String column) {
    scala.Option<Object> at = row.schema().getFieldIndex(column);
    return at.isEmpty() || row.isNullAt((int) at.get())
        ? List.of()
        : List.copyOf(row.<String>getList((int) at.get()));
  }

  /** Numbers of a list that the row always has. */
  public static List<Integer> numbers(Row row, String column) {
    return List.copyOf(row.<Integer>getList(row.fieldIndex(column)));
  }

  /** Numbers of a list that the row always has. */
  public static List<Double> amounts(Row row, String column) {
    return List.copyOf(row.<Double>getList(row.fieldIndex(column)));
  }

  /** Numbers of single precision of a list that the row always has, as MLlib's factors are. */
  public static List<Float> factors(Row row, String column) {
    return List.copyOf(row.<Float>getList(row.fieldIndex(column)));
  }

  /** Days of a list that the table always has. */
  public static List<LocalDate> days(Row row, String column) {
    return row.<Date>getList(row.fieldIndex(column)).stream().map(Date::toLocalDate).toList();
  }

  /** Numbers of a list that the table always has. */
  public static List<Long> counts(Row row, String column) {
    return List.copyOf(row.<Long>getList(row.fieldIndex(column)));
  }

  /** Numbers of a list that the row always has, some of which may be missing. */
  public static List<@Nullable Long> countsOrNull(Row row, String column) {
    return new ArrayList<>(row.<@Nullable Long>getList(row.fieldIndex(column)));
  }

  /** Rows of a list of structs; none where there is no list. */
  public static List<Row> rows(Row row, String column) {
    int at = row.fieldIndex(column);
    return row.isNullAt(at) ? List.of() : row.getList(at);
  }

  /** Whether the row has no value in that column. */
  public static boolean isNull(Row row, String column) {
    return row.isNullAt(row.fieldIndex(column));
  }
}
