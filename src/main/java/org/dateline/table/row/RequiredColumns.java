package org.dateline.table.row;

import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** What is asked of rows where they enter: the columns of a table, with its types. */
public final class RequiredColumns {
  private RequiredColumns() {}

  /**
   * The rows, if they have the columns. No row is computed.
   *
   * @param rows what comes in
   * @param table its name, for people
   * @param schema the columns it must have; it may have others
   * @throws IllegalStateException if a column is missing or of another type
   */
  public static Dataset<Row> check(Dataset<Row> rows, String table, StructType schema) {
    String fault = fault(rows.schema(), table, schema);
    if (fault != null) {
      throw new IllegalStateException(fault);
    }
    return rows;
  }

  /**
   * What is wrong with the columns of a table, as a sentence; null where nothing is.
   *
   * @param found the columns it has
   * @param table its name, for people
   * @param schema the columns it must have; it may have others
   */
  public static @Nullable String fault(StructType found, String table, StructType schema) {
    for (StructField field : schema.fields()) {
      scala.Option<Object> at = found.getFieldIndex(field.name());
      if (at.isEmpty()) {
        return String.format(
            Locale.ROOT,
            "The rows of %s have no column %s; they have %s.",
            table,
            field.name(),
            String.join(", ", found.fieldNames()));
      }
      DataType type = found.fields()[(int) at.get()].dataType();
      if (!fits(type, field.dataType())) {
        return String.format(
            Locale.ROOT,
            "The column %s of %s is %s where %s is wanted.",
            field.name(),
            table,
            type.simpleString(),
            field.dataType().simpleString());
      }
    }
    return null;
  }

  /** Numbers can be cast to each other; whether lists hold nulls is no part of what a file says. */
  private static boolean fits(DataType found, DataType wanted) {
    if (found instanceof ArrayType one && wanted instanceof ArrayType other) {
      return fits(one.elementType(), other.elementType());
    }
    return found.sameType(wanted)
        || found.typeName().equals("void")
        || (found instanceof NumericType && wanted instanceof NumericType);
  }
}
