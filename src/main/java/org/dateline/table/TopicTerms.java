package org.dateline.table;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dateline.table.row.RowBuilder;
import org.dateline.table.row.RowValues;

/** One row per topic and rank of its strongest terms. */
public final class TopicTerms {
  /** Folder of the table. */
  public static final String NAME = "topic_terms";

  /** As in {@link Topics}. */
  public static final String TOPIC_ID = "topic_id";

  /** From 1. */
  public static final String RANK = "rank";

  /** The word. */
  public static final String TERM = "term";

  /**
   * How much the word sets the topic apart from the others and goes with its other words, as share
   * of the topic's, 0..1.
   */
  public static final String WEIGHT = "weight";

  /** Columns, types and nullability, in order. */
  public static final StructType SCHEMA =
      new StructType()
          .add(TOPIC_ID, DataTypes.StringType, false)
          .add(RANK, DataTypes.IntegerType, false)
          .add(TERM, DataTypes.StringType, false)
          .add(WEIGHT, DataTypes.DoubleType, false);

  private TopicTerms() {}

  /** A row. */
  public record TopicTerm(String topic, int rank, String term, double weight) {
    /** Reads one. */
    public static TopicTerm of(Row row) {
      return new TopicTerm(
          RowValues.text(row, TOPIC_ID),
          RowValues.number(row, RANK),
          RowValues.text(row, TERM),
          RowValues.amount(row, WEIGHT));
    }

    /** Makes one. */
    public Row toRow() {
      return new RowBuilder(SCHEMA)
          .set(TOPIC_ID, topic)
          .set(RANK, rank)
          .set(TERM, term)
          .set(WEIGHT, weight)
          .row();
    }
  }
}
