package org.dateline.table;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dateline.table.row.RowBuilder;
import org.dateline.table.row.RowValues;

/**
 * One row per step and reason; for every step the rows in are the rows out and those that left. A
 * step is what a run asks of dispatches in turn, told by the stage that asks it.
 */
public final class Funnel {
  /** Folder of the table. */
  public static final String NAME = "funnel";

  /** The step: read, stories, date, pairs, topics, coverage. */
  public static final String STAGE = "stage";

  /** A {@link #STAGE}: from records to dispatches. */
  public static final String READ = "read";

  /** A {@link #STAGE}: from dispatches to those of stories that stand. */
  public static final String STORIES = "stories";

  /** A {@link #STAGE}: from these to those with a date. */
  public static final String DATE = "date";

  /** A {@link #STAGE}: from dispatches to those that vote for pairs. */
  public static final String PAIRS = "pairs";

  /** A {@link #STAGE}: from dispatches to those with a topic. */
  public static final String TOPICS = "topics";

  /** A {@link #STAGE}: from dispatches to those that stand in a series. */
  public static final String COVERAGE = "coverage";

  /** {@code in}, {@code out}, or why rows left. */
  public static final String REASON = "reason";

  /** The {@link #REASON} of rows that went in. */
  public static final String IN = "in";

  /** The {@link #REASON} of rows that came out. */
  public static final String OUT = "out";

  /** A {@link #REASON} of {@link #STORIES}: their agency has withdrawn them. */
  public static final String WITHDRAWN = "withdrawn";

  /** A {@link #REASON} of {@link #PAIRS}: they name nobody. */
  public static final String NAMES_NOBODY = "names_nobody";

  /** A {@link #REASON} of {@link #PAIRS}: they name too many to say that two belong together. */
  public static final String ROUND_UP = "round_up";

  /** A {@link #REASON} of {@link #TOPICS}: no topic has a large enough share of them. */
  public static final String NO_TOPIC = "no_topic";

  /** A {@link #REASON} of {@link #TOPICS}: their language is not read. */
  public static final String OTHER_LANGUAGE = "other_language";

  /** Rows. */
  public static final String RECORD_COUNT = "record_count";

  /** Columns, types and nullability, in order. */
  public static final StructType SCHEMA =
      new StructType()
          .add(STAGE, DataTypes.StringType, false)
          .add(REASON, DataTypes.StringType, false)
          .add(RECORD_COUNT, DataTypes.LongType, false);

  private Funnel() {}

  /** A row. */
  public record Count(String stage, String reason, long records) {
    /** Reads one. */
    public static Count of(Row row) {
      return new Count(
          RowValues.text(row, STAGE),
          RowValues.text(row, REASON),
          RowValues.count(row, RECORD_COUNT));
    }

    /** Makes one. */
    public Row toRow() {
      return new RowBuilder(SCHEMA)
          .set(STAGE, stage)
          .set(REASON, reason)
          .set(RECORD_COUNT, records)
          .row();
    }
  }
}
