package org.dateline.table;

import java.sql.Date;
import java.time.LocalDate;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dateline.table.row.RowBuilder;
import org.dateline.table.row.RowValues;
import org.jspecify.annotations.Nullable;

/**
 * One row per event the user gave and subject: the burst it explains, if any. All sources together.
 */
public final class BurstEvents {
  /** Folder of the table. */
  public static final String NAME = "burst_events";

  /** Day of the event. */
  public static final String EVENT_DATE = "event_date";

  /** What it was, as the user wrote it. */
  public static final String EVENT = "event";

  /** As in {@link Coverage}. */
  public static final String SUBJECT_ID = Coverage.SUBJECT_ID;

  /** As in {@link Bursts}; null where the event has left none. */
  public static final String BURST_NUMBER = Bursts.BURST_NUMBER;

  /**
   * Days from the event to the burst's start: negative where the burst had begun; null as above.
   */
  public static final String LAG_DAYS = "lag_days";

  /** Whether the archive has stories of that day at all, so that it could have left one. */
  public static final String IS_COVERED = "is_covered";

  /** Columns, types and nullability, in order. */
  public static final StructType SCHEMA =
      new StructType()
          .add(EVENT_DATE, DataTypes.DateType, false)
          .add(EVENT, DataTypes.StringType, false)
          .add(SUBJECT_ID, DataTypes.StringType, false)
          .add(BURST_NUMBER, DataTypes.IntegerType, true)
          .add(LAG_DAYS, DataTypes.IntegerType, true)
          .add(IS_COVERED, DataTypes.BooleanType, false);

  private BurstEvents() {}

  /**
   * A row.
   *
   * @param number of the burst; null where the event has left none
   * @param lag days from the event to the burst's start; null where it has left none
   */
  public record BurstEvent(
      LocalDate date,
      String event,
      String subject,
      @Nullable Integer number,
      @Nullable Integer lag,
      boolean isCovered) {
    /** Reads one. */
    public static BurstEvent of(Row row) {
      return new BurstEvent(
          RowValues.certainDay(row, EVENT_DATE),
          RowValues.text(row, EVENT),
          RowValues.text(row, SUBJECT_ID),
          RowValues.numberOrNull(row, BURST_NUMBER),
          RowValues.numberOrNull(row, LAG_DAYS),
          RowValues.flag(row, IS_COVERED));
    }

    /** Makes one. */
    public Row toRow() {
      return new RowBuilder(SCHEMA)
          .set(EVENT_DATE, Date.valueOf(date))
          .set(EVENT, event)
          .set(SUBJECT_ID, subject)
          .set(BURST_NUMBER, number)
          .set(LAG_DAYS, lag)
          .set(IS_COVERED, isCovered)
          .row();
    }
  }
}
