package org.dateline.table.row;

import java.io.Serializable;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/**
 * A column of rows that all have one schema. Its place is looked up once and not for every value,
 * which is worth it where rows go by in millions; elsewhere {@link RowValues} reads more plainly.
 */
public final class RowColumn implements Serializable {
  private static final long serialVersionUID = 1L;

  private final int place;

  private RowColumn(int place) {
    this.place = place;
  }

  /**
   * The column of that name.
   *
   * @throws IllegalArgumentException if the schema has no such column
   */
  public static RowColumn of(StructType schema, String column) {
    return new RowColumn(schema.fieldIndex(column));
  }

  int place() {
    return place;
  }

  /** Whether a row has no value there. */
  public boolean isNullIn(Row row) {
    return row.isNullAt(place);
  }

  /** The text of a row that has one. */
  public String textIn(Row row) {
    return row.getString(place);
  }

  /** The whole number of a row that has one; the column is of type {@code long}. */
  public long longIn(Row row) {
    return row.getLong(place);
  }

  /** The whole number of a row that has one; the column is of type {@code int}. */
  public int intIn(Row row) {
    return row.getInt(place);
  }

  /** The bytes of a row that has them. */
  public byte[] bytesIn(Row row) {
    return row.getAs(place);
  }

  /** The number of a row that has one; the column is of type {@code double}. */
  public double doubleIn(Row row) {
    return row.getDouble(place);
  }

  /** The list of a row that has one. */
  public <T> List<T> listIn(Row row) {
    return row.getList(place);
  }

  /** The date of a row that has one, in days from 1970. */
  public int epochDayIn(Row row) {
    return Math.toIntExact(row.getDate(place).toLocalDate().toEpochDay());
  }
}
