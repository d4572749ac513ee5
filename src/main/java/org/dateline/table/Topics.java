package org.dateline.table;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dateline.table.row.RowBuilder;
import org.dateline.table.row.RowValues;

/** One row per topic. */
public final class Topics {
  /** Folder of the table. */
  public static final String NAME = "topics";

  /**
   * Its id, such as {@code t07}: kept from run to run while it is the same topic, and never given
   * to another. Those of a first run are in the order of their stories.
   */
  public static final String TOPIC_ID = "topic_id";

  /** A phrase or a name where it has a strong one, and two more of its words, for people. */
  public static final String LABEL = "label";

  /**
   * Mean NPMI of its ten strongest words over the sample it was trained on, -1..1 (Lau et al.
   * 2014).
   */
  public static final String NPMI = "npmi";

  /** Mean share of the use of its ten strongest words that is its own, 0..1. */
  public static final String EXCLUSIVITY = "exclusivity";

  /**
   * Share of its ten strongest words that a topic has which was learned from half of the sample in
   * the same space with another seed, 0..1.
   */
  public static final String STABILITY = "stability";

  /** Whether half of its strongest words are ones that agencies sign with. */
  public static final String IS_JUNK = "is_junk";

  /** Stories whose latest version it is the strongest topic of. */
  public static final String STORY_COUNT = "story_count";

  /** Of the stories that have a topic. */
  public static final String STORY_SHARE = "story_share";

  /** Whether it continues a topic of the run before. */
  public static final String MATCHED_PREVIOUS = "matched_previous";

  /** Ids of up to five dispatches that are most about it, the one most about it first. */
  public static final String TYPICAL = "typical";

  /** Columns, types and nullability, in order. */
  public static final StructType SCHEMA =
      new StructType()
          .add(TOPIC_ID, DataTypes.StringType, false)
          .add(LABEL, DataTypes.StringType, false)
          .add(NPMI, DataTypes.DoubleType, false)
          .add(EXCLUSIVITY, DataTypes.DoubleType, false)
          .add(STABILITY, DataTypes.DoubleType, false)
          .add(IS_JUNK, DataTypes.BooleanType, false)
          .add(STORY_COUNT, DataTypes.LongType, false)
          .add(STORY_SHARE, DataTypes.DoubleType, false)
          .add(MATCHED_PREVIOUS, DataTypes.BooleanType, false)
          .add(TYPICAL, DataTypes.createArrayType(DataTypes.StringType, false), false);

  private Topics() {}

  /** A row. */
  public record Topic(
      String id,
      String label,
      double npmi,
      double exclusivity,
      double stability,
      boolean isJunk,
      long stories,
      double share,
      boolean isMatched,
      List<String> typical) {
    /** Reads one. */
    public static Topic of(Row row) {
      return new Topic(
          RowValues.text(row, TOPIC_ID),
          RowValues.text(row, LABEL),
          RowValues.amount(row, NPMI),
          RowValues.amount(row, EXCLUSIVITY),
          RowValues.amount(row, STABILITY),
          RowValues.flag(row, IS_JUNK),
          RowValues.count(row, STORY_COUNT),
          RowValues.amount(row, STORY_SHARE),
          RowValues.flag(row, MATCHED_PREVIOUS),
          RowValues.texts(row, TYPICAL));
    }

    /** Makes one. */
    public Row toRow() {
      return new RowBuilder(SCHEMA)
          .set(TOPIC_ID, id)
          .set(LABEL, label)
          .set(NPMI, npmi)
          .set(EXCLUSIVITY, exclusivity)
          .set(STABILITY, stability)
          .set(IS_JUNK, isJunk)
          .set(STORY_COUNT, stories)
          .set(STORY_SHARE, share)
          .set(MATCHED_PREVIOUS, isMatched)
          .set(TYPICAL, typical)
          .row();
    }
  }
}
