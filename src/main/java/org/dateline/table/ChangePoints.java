package org.dateline.table;

import java.sql.Date;
import java.time.LocalDate;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dateline.table.row.RowBuilder;
import org.dateline.table.row.RowValues;

/** One row per day from which a subject's share is lastingly higher or lower than before. */
public final class ChangePoints {
  /** Folder of the table. */
  public static final String NAME = "change_points";

  /** As in {@link Coverage}. */
  public static final String SUBJECT_ID = Coverage.SUBJECT_ID;

  /** Agency code; {@code *} for all together. */
  public static final String SOURCE = Coverage.SOURCE;

  /** First day of the new level. */
  public static final String CHANGE_DATE = "change_date";

  /** Share of the stories back to the change before. */
  public static final String SHARE_BEFORE = "share_before";

  /** Share of the stories up to the next change. */
  public static final String SHARE_AFTER = "share_after";

  /** How likely such a change is where there is none, 0..1. */
  public static final String P_VALUE = "p_value";

  /** Columns, types and nullability, in order. */
  public static final StructType SCHEMA =
      new StructType()
          .add(SUBJECT_ID, DataTypes.StringType, false)
          .add(SOURCE, DataTypes.StringType, false)
          .add(CHANGE_DATE, DataTypes.DateType, false)
          .add(SHARE_BEFORE, DataTypes.DoubleType, false)
          .add(SHARE_AFTER, DataTypes.DoubleType, false)
          .add(P_VALUE, DataTypes.DoubleType, false);

  private ChangePoints() {}

  /** A row. */
  public record ChangePoint(
      String subject, String source, LocalDate date, double before, double after, double pValue) {
    /** Reads one. */
    public static ChangePoint of(Row row) {
      return new ChangePoint(
          RowValues.text(row, SUBJECT_ID),
          RowValues.text(row, SOURCE),
          RowValues.certainDay(row, CHANGE_DATE),
          RowValues.amount(row, SHARE_BEFORE),
          RowValues.amount(row, SHARE_AFTER),
          RowValues.amount(row, P_VALUE));
    }

    /** Makes one. */
    public Row toRow() {
      return new RowBuilder(SCHEMA)
          .set(SUBJECT_ID, subject)
          .set(SOURCE, source)
          .set(CHANGE_DATE, Date.valueOf(date))
          .set(SHARE_BEFORE, before)
          .set(SHARE_AFTER, after)
          .set(P_VALUE, pValue)
          .row();
    }
  }
}
