package org.dateline.table;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dateline.table.row.RowBuilder;
import org.dateline.table.row.RowValues;

/**
 * One row per burst of a subject: days in which its share of the stories was far above what its own
 * baseline lets expect. Counted by the policy {@code story}, over all sources together and for each
 * of them.
 */
public final class Bursts {
  /** Folder of the table. */
  public static final String NAME = "bursts";

  /** As in {@link Coverage}. */
  public static final String SUBJECT_ID = Coverage.SUBJECT_ID;

  /** As in {@link Coverage}. */
  public static final String SUBJECT_LABEL = Coverage.SUBJECT_LABEL;

  /** Agency code; {@code *} for all together. */
  public static final String SOURCE = Coverage.SOURCE;

  /** Number among the bursts of subject and source, from 1, by time. */
  public static final String BURST_NUMBER = "burst_number";

  /** First day. */
  public static final String START_DATE = "start_date";

  /** Last day. */
  public static final String END_DATE = "end_date";

  /** The day that stands out most. */
  public static final String PEAK_DATE = "peak_date";

  /** Highest state of the automaton within the burst, from 1. */
  public static final String LEVEL = "level";

  /** Stories about the subject. */
  public static final String STORY_COUNT = "story_count";

  /** Dispatches about the subject, re-sends counted. */
  public static final String DISPATCH_COUNT = "dispatch_count";

  /** All stories in these days. */
  public static final String TOTAL_COUNT = Coverage.TOTAL_COUNT;

  /** Stories about the subject that its baseline lets expect. */
  public static final String EXPECTED_COUNT = "expected_count";

  /** How much better the burst explains these days than the baseline does, in nats. */
  public static final String WEIGHT = "weight";

  /** How likely a burst of that weight is anywhere in a series without any, 0..1. */
  public static final String P_VALUE = "p_value";

  /** Words and phrases that set its stories apart from the subject's others, best first. */
  public static final String TOP_TERMS = "top_terms";

  /** Ids of entities that do, best first; the subject's own are left out. */
  public static final String TOP_ENTITIES = "top_entities";

  /** Ids of topics that do, best first. */
  public static final String TOP_TOPICS = "top_topics";

  /** Dispatch ids: the earliest of each story, those most about the subject first. */
  public static final String EVIDENCE = "evidence";

  /** Columns, types and nullability, in order. */
  public static final StructType SCHEMA =
      new StructType()
          .add(SUBJECT_ID, DataTypes.StringType, false)
          .add(SUBJECT_LABEL, DataTypes.StringType, false)
          .add(SOURCE, DataTypes.StringType, false)
          .add(BURST_NUMBER, DataTypes.IntegerType, false)
          .add(START_DATE, DataTypes.DateType, false)
          .add(END_DATE, DataTypes.DateType, false)
          .add(PEAK_DATE, DataTypes.DateType, false)
          .add(LEVEL, DataTypes.IntegerType, false)
          .add(STORY_COUNT, DataTypes.LongType, false)
          .add(DISPATCH_COUNT, DataTypes.LongType, false)
          .add(TOTAL_COUNT, DataTypes.LongType, false)
          .add(EXPECTED_COUNT, DataTypes.DoubleType, false)
          .add(WEIGHT, DataTypes.DoubleType, false)
          .add(P_VALUE, DataTypes.DoubleType, false)
          .add(TOP_TERMS, DataTypes.createArrayType(DataTypes.StringType, false), false)
          .add(TOP_ENTITIES, DataTypes.createArrayType(DataTypes.StringType, false), false)
          .add(TOP_TOPICS, DataTypes.createArrayType(DataTypes.StringType, false), false)
          .add(EVIDENCE, DataTypes.createArrayType(DataTypes.StringType, false), false);

  private Bursts() {}

  /** A row. */
  public record Burst(
      String subject,
      String label,
      String source,
      int number,
      LocalDate start,
      LocalDate end,
      LocalDate peak,
      int level,
      long stories,
      long dispatches,
      long total,
      double expected,
      double weight,
      double pValue,
      List<String> terms,
      List<String> entities,
      List<String> topics,
      List<String> evidence) {
    /** Reads one. */
    public static Burst of(Row row) {
      return new Burst(
          RowValues.text(row, SUBJECT_ID),
          RowValues.text(row, SUBJECT_LABEL),
          RowValues.text(row, SOURCE),
          RowValues.number(row, BURST_NUMBER),
          RowValues.certainDay(row, START_DATE),
          RowValues.certainDay(row, END_DATE),
          RowValues.certainDay(row, PEAK_DATE),
          RowValues.number(row, LEVEL),
          RowValues.count(row, STORY_COUNT),
          RowValues.count(row, DISPATCH_COUNT),
          RowValues.count(row, TOTAL_COUNT),
          RowValues.amount(row, EXPECTED_COUNT),
          RowValues.amount(row, WEIGHT),
          RowValues.amount(row, P_VALUE),
          RowValues.texts(row, TOP_TERMS),
          RowValues.texts(row, TOP_ENTITIES),
          RowValues.texts(row, TOP_TOPICS),
          RowValues.texts(row, EVIDENCE));
    }

    /** Makes one. */
    public Row toRow() {
      return new RowBuilder(SCHEMA)
          .set(SUBJECT_ID, subject)
          .set(SUBJECT_LABEL, label)
          .set(SOURCE, source)
          .set(BURST_NUMBER, number)
          .set(START_DATE, Date.valueOf(start))
          .set(END_DATE, Date.valueOf(end))
          .set(PEAK_DATE, Date.valueOf(peak))
          .set(LEVEL, level)
          .set(STORY_COUNT, stories)
          .set(DISPATCH_COUNT, dispatches)
          .set(TOTAL_COUNT, total)
          .set(EXPECTED_COUNT, expected)
          .set(WEIGHT, weight)
          .set(P_VALUE, pValue)
          .set(TOP_TERMS, terms)
          .set(TOP_ENTITIES, entities)
          .set(TOP_TOPICS, topics)
          .set(EVIDENCE, evidence)
          .row();
    }
  }
}
