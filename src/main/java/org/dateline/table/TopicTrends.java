package org.dateline.table;

import java.sql.Date;
import java.time.LocalDate;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dateline.table.row.RowBuilder;
import org.dateline.table.row.RowValues;

/**
 * One row per subject, topic, grain and period: which topics carried a subject, and when. A story
 * counts once, on the day of its latest version, for its strongest topic. Topics of which a subject
 * has no story at all are left out. Of the others a day has a row only where there is a story of
 * the topic; longer periods have all, from the archive's first to its last.
 */
public final class TopicTrends {
  /** Folder of the table. */
  public static final String NAME = "topic_trends";

  /** The subject of {@link #SUBJECT_ID} that stands for all stories, whatever they are about. */
  public static final String ALL_SUBJECTS = "*";

  /** As in {@link Coverage}; {@code *} for all stories. */
  public static final String SUBJECT_ID = Coverage.SUBJECT_ID;

  /** As in {@link Topics}. */
  public static final String TOPIC_ID = Topics.TOPIC_ID;

  /** day, week (from Monday), month, quarter or year. */
  public static final String GRAIN = Coverage.GRAIN;

  /** First day of the period. */
  public static final String PERIOD_START = Coverage.PERIOD_START;

  /** Stories of the subject whose strongest topic it is. */
  public static final String STORY_COUNT = "story_count";

  /** The denominator: all stories of the subject in the period, with a topic or without. */
  public static final String TOTAL_COUNT = Coverage.TOTAL_COUNT;

  /** story_count / total_count; null where the subject has no story. */
  public static final String TOPIC_SHARE = "topic_share";

  /** Whether the archive covers the whole period: false in a first or last period that is cut. */
  public static final String IS_COMPLETE = Coverage.IS_COMPLETE;

  /** Whether all sources together have a gap there and nothing else, as in {@link Coverage}. */
  public static final String IS_GAP = Coverage.IS_GAP;

  /** Columns, types and nullability, in order. */
  public static final StructType SCHEMA =
      new StructType()
          .add(SUBJECT_ID, DataTypes.StringType, false)
          .add(TOPIC_ID, DataTypes.StringType, false)
          .add(GRAIN, DataTypes.StringType, false)
          .add(PERIOD_START, DataTypes.DateType, false)
          .add(STORY_COUNT, DataTypes.LongType, false)
          .add(TOTAL_COUNT, DataTypes.LongType, false)
          .add(TOPIC_SHARE, DataTypes.DoubleType, true)
          .add(IS_COMPLETE, DataTypes.BooleanType, false)
          .add(IS_GAP, DataTypes.BooleanType, false);

  private TopicTrends() {}

  /** A row. */
  public record TopicTrend(
      String subject,
      String topic,
      String grain,
      LocalDate start,
      long stories,
      long total,
      boolean isComplete,
      boolean isGap) {
    /** Reads one. */
    public static TopicTrend of(Row row) {
      return new TopicTrend(
          RowValues.text(row, SUBJECT_ID),
          RowValues.text(row, TOPIC_ID),
          RowValues.text(row, GRAIN),
          RowValues.certainDay(row, PERIOD_START),
          RowValues.count(row, STORY_COUNT),
          RowValues.count(row, TOTAL_COUNT),
          RowValues.flag(row, IS_COMPLETE),
          RowValues.flag(row, IS_GAP));
    }

    /** Makes one. */
    public Row toRow() {
      return new RowBuilder(SCHEMA)
          .set(SUBJECT_ID, subject)
          .set(TOPIC_ID, topic)
          .set(GRAIN, grain)
          .set(PERIOD_START, Date.valueOf(start))
          .set(STORY_COUNT, stories)
          .set(TOTAL_COUNT, total)
          .set(TOPIC_SHARE, total == 0 ? null : (double) stories / total)
          .set(IS_COMPLETE, isComplete)
          .set(IS_GAP, isGap)
          .row();
    }
  }
}
