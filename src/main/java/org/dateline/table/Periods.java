package org.dateline.table;

import java.sql.Date;
import java.time.LocalDate;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dateline.table.row.RowBuilder;
import org.dateline.table.row.RowValues;

/**
 * One row per source, grain, period and counting policy: the denominators of {@link Coverage},
 * once. A day has a row only where the source sent something; longer periods have all, gaps marked.
 */
public final class Periods {
  /** Folder of the table. */
  public static final String NAME = "periods";

  /** Agency code; {@code *} for all together. */
  public static final String SOURCE = Coverage.SOURCE;

  /** day, week (from Monday), month, quarter or year. */
  public static final String GRAIN = Coverage.GRAIN;

  /** First day of the period. */
  public static final String PERIOD_START = Coverage.PERIOD_START;

  /** As in {@link Coverage}. */
  public static final String POLICY = Coverage.POLICY;

  /** All that the policy counts of the source in the period. */
  public static final String TOTAL_COUNT = Coverage.TOTAL_COUNT;

  /** As in {@link Coverage}. */
  public static final String IS_COMPLETE = Coverage.IS_COMPLETE;

  /** As in {@link Coverage}. */
  public static final String IS_GAP = Coverage.IS_GAP;

  /** Days of the period that lie in a gap of the source, see {@link Gaps}. */
  public static final String GAP_DAYS = Coverage.GAP_DAYS;

  /** Columns, types and nullability, in order. */
  public static final StructType SCHEMA =
      new StructType()
          .add(SOURCE, DataTypes.StringType, false)
          .add(GRAIN, DataTypes.StringType, false)
          .add(PERIOD_START, DataTypes.DateType, false)
          .add(POLICY, DataTypes.StringType, false)
          .add(TOTAL_COUNT, DataTypes.LongType, false)
          .add(IS_COMPLETE, DataTypes.BooleanType, false)
          .add(IS_GAP, DataTypes.BooleanType, false)
          .add(GAP_DAYS, DataTypes.IntegerType, false);

  private Periods() {}

  /** A row. */
  public record Period(
      String source,
      String grain,
      LocalDate start,
      String policy,
      long total,
      boolean isComplete,
      boolean isGap,
      int gapDays) {
    /** Reads one. */
    public static Period of(Row row) {
      return new Period(
          RowValues.text(row, SOURCE),
          RowValues.text(row, GRAIN),
          RowValues.certainDay(row, PERIOD_START),
          RowValues.text(row, POLICY),
          RowValues.count(row, TOTAL_COUNT),
          RowValues.flag(row, IS_COMPLETE),
          RowValues.flag(row, IS_GAP),
          RowValues.number(row, GAP_DAYS));
    }

    /** Makes one. */
    public Row toRow() {
      return set(new RowBuilder(SCHEMA)).row();
    }

    /** Sets these columns in a row of a table that has them too, such as {@link Coverage}. */
    public RowBuilder set(RowBuilder row) {
      return row.set(SOURCE, source)
          .set(GRAIN, grain)
          .set(PERIOD_START, Date.valueOf(start))
          .set(POLICY, policy)
          .set(TOTAL_COUNT, total)
          .set(IS_COMPLETE, isComplete)
          .set(IS_GAP, isGap)
          .set(GAP_DAYS, gapDays);
    }
  }
}
