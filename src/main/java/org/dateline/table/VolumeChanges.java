package org.dateline.table;

import java.sql.Date;
import java.time.LocalDate;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dateline.table.row.RowBuilder;
import org.dateline.table.row.RowValues;

/** One row per day from which a source sends lastingly more or less than before. */
public final class VolumeChanges {
  /** Folder of the table. */
  public static final String NAME = "volume_changes";

  /** Agency code. */
  public static final String SOURCE = Coverage.SOURCE;

  /** First day of the new volume. */
  public static final String CHANGE_DATE = "change_date";

  /** Dispatches a day before, back to the change before that one; gaps left out. */
  public static final String RATE_BEFORE = "rate_before";

  /** The same after, up to the next change. */
  public static final String RATE_AFTER = "rate_after";

  /** rate_after / rate_before. */
  public static final String RATIO = "ratio";

  /** Columns, types and nullability, in order. */
  public static final StructType SCHEMA =
      new StructType()
          .add(SOURCE, DataTypes.StringType, false)
          .add(CHANGE_DATE, DataTypes.DateType, false)
          .add(RATE_BEFORE, DataTypes.DoubleType, false)
          .add(RATE_AFTER, DataTypes.DoubleType, false)
          .add(RATIO, DataTypes.DoubleType, false);

  private VolumeChanges() {}

  /** A row. */
  public record VolumeChange(
      String source, LocalDate date, double before, double after, double ratio) {
    /** Reads one. */
    public static VolumeChange of(Row row) {
      return new VolumeChange(
          RowValues.text(row, SOURCE),
          RowValues.certainDay(row, CHANGE_DATE),
          RowValues.amount(row, RATE_BEFORE),
          RowValues.amount(row, RATE_AFTER),
          RowValues.amount(row, RATIO));
    }

    /** Makes one. */
    public Row toRow() {
      return new RowBuilder(SCHEMA)
          .set(SOURCE, source)
          .set(CHANGE_DATE, Date.valueOf(date))
          .set(RATE_BEFORE, before)
          .set(RATE_AFTER, after)
          .set(RATIO, ratio)
          .row();
    }
  }
}
