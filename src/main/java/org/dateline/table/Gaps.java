package org.dateline.table;

import java.sql.Date;
import java.time.LocalDate;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dateline.table.row.RowBuilder;
import org.dateline.table.row.RowValues;

/**
 * One row per gap of a source: days without a dispatch that its own rhythm (weekends, holidays,
 * quiet times) does not explain, so that the archive is likely to lack what was sent.
 */
public final class Gaps {
  /** Folder of the table. */
  public static final String NAME = "gaps";

  /** Agency code; {@code *} where all sources together sent nothing. */
  public static final String SOURCE = Coverage.SOURCE;

  /** First day without a dispatch on which the source would have been expected to send. */
  public static final String START_DATE = "start_date";

  /** Last such day; days at either end on which the source rests anyway are left out. */
  public static final String END_DATE = "end_date";

  /** Days from first to last, both counted. */
  public static final String DAY_COUNT = "day_count";

  /** Dispatches that the source would have sent, by its rhythm around the gap. */
  public static final String EXPECTED_COUNT = "expected_count";

  /** How likely a silence so long is by the source's rhythm, anywhere in its range, 0..1. */
  public static final String P_VALUE = "p_value";

  /** Columns, types and nullability, in order. */
  public static final StructType SCHEMA =
      new StructType()
          .add(SOURCE, DataTypes.StringType, false)
          .add(START_DATE, DataTypes.DateType, false)
          .add(END_DATE, DataTypes.DateType, false)
          .add(DAY_COUNT, DataTypes.IntegerType, false)
          .add(EXPECTED_COUNT, DataTypes.DoubleType, false)
          .add(P_VALUE, DataTypes.DoubleType, false);

  private Gaps() {}

  /** A row. */
  public record Gap(
      String source,
      LocalDate start,
      LocalDate end,
      int days,
      double expectedCount,
      double pValue) {
    /** Reads one. */
    public static Gap of(Row row) {
      return new Gap(
          RowValues.text(row, SOURCE),
          RowValues.certainDay(row, START_DATE),
          RowValues.certainDay(row, END_DATE),
          RowValues.number(row, DAY_COUNT),
          RowValues.amount(row, EXPECTED_COUNT),
          RowValues.amount(row, P_VALUE));
    }

    /** Makes one. */
    public Row toRow() {
      return new RowBuilder(SCHEMA)
          .set(SOURCE, source)
          .set(START_DATE, Date.valueOf(start))
          .set(END_DATE, Date.valueOf(end))
          .set(DAY_COUNT, days)
          .set(EXPECTED_COUNT, expectedCount)
          .set(P_VALUE, pValue)
          .row();
    }
  }
}
