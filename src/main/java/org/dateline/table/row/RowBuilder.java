package org.dateline.table.row;

import java.util.Locale;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** A row of a table, made column by column by name; what it makes can be read by name, too. */
public final class RowBuilder {
  private final StructType schema;
  private final @Nullable Object[] values;

  /** A row of that schema without any value yet. */
  public RowBuilder(StructType schema) {
    this.schema = schema;
    this.values = new Object[schema.length()];
  }

  /** A row of that schema with the values of the columns that {@code row} has too. */
  public static RowBuilder of(StructType schema, Row row) {
    RowBuilder builder = new RowBuilder(schema);
    String[] names = row.schema().fieldNames();
    for (int at = 0; at < names.length; at++) {
      if (schema.getFieldIndex(names[at]).isDefined()) {
        builder.values[schema.fieldIndex(names[at])] = row.get(at);
      }
    }
    return builder;
  }

  /** A row with the columns and values of another one, for what is the same but for a few. */
  public static RowBuilder copyOf(Row row) {
    RowBuilder copy = new RowBuilder(row.schema());
    for (int at = 0; at < copy.values.length; at++) {
      copy.values[at] = row.get(at);
    }
    return copy;
  }

  /**
   * Sets a column. NaN is no value: it becomes null.
   *
   * @throws IllegalArgumentException if the schema has no such column
   */
  public RowBuilder set(String column, @Nullable Object value) {
    return set(schema.fieldIndex(column), value);
  }

  /** The same, with a column of the schema whose place has been looked up. */
  public RowBuilder set(RowColumn column, @Nullable Object value) {
    return set(column.place(), value);
  }

  private RowBuilder set(int place, @Nullable Object value) {
    boolean isNone = value instanceof Double number && number.isNaN();
    values[place] = isNone ? null : value;
    return this;
  }

  /**
   * The row.
   *
   * @throws IllegalStateException if a column that must have a value has none
   */
  public Row row() {
    StructField[] fields = schema.fields();
    for (int at = 0; at < fields.length; at++) {
      if (values[at] == null && !fields[at].nullable()) {
        throw new IllegalStateException(
            String.format(Locale.ROOT, "The column %s has no value.", fields[at].name()));
      }
    }
    return new GenericRowWithSchema(values.clone(), schema);
  }
}
