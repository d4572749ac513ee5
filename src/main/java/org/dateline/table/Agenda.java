package org.dateline.table;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * One row per story that several sources sent and source: who was first, and by how many hours.
 * Only dispatches with an instant of publication count.
 */
public final class Agenda {
  /** Folder of the table. */
  public static final String NAME = "agenda";

  /** As in {@link Stories}. */
  public static final String STORY_ID = Stories.STORY_ID;

  /** Agency code. */
  public static final String SOURCE = Coverage.SOURCE;

  /** Its first dispatch of the story. */
  public static final String FIRST_DISPATCH_ID = Stories.FIRST_DISPATCH_ID;

  /** When that was published, UTC. */
  public static final String FIRST_AT = Stories.FIRST_AT;

  /** 1 for the source that was first; sources of the same instant have the same rank. */
  public static final String SOURCE_RANK = "source_rank";

  /** Hours after the first source; 0 for that one. */
  public static final String HOURS_BEHIND = "hours_behind";

  /** Columns, types and nullability, in order. */
  public static final StructType SCHEMA =
      new StructType()
          .add(STORY_ID, DataTypes.StringType, false)
          .add(SOURCE, DataTypes.StringType, false)
          .add(FIRST_DISPATCH_ID, DataTypes.StringType, false)
          .add(FIRST_AT, DataTypes.TimestampType, false)
          .add(SOURCE_RANK, DataTypes.IntegerType, false)
          .add(HOURS_BEHIND, DataTypes.DoubleType, false);

  private Agenda() {}

  /** Whether the source of a row was first. */
  public static Column isFirst() {
    return functions.col(SOURCE_RANK).equalTo(1);
  }

  /** By how many hours the sources of grouped rows were behind, where they were not first. */
  public static Column medianBehind() {
    return functions.median(functions.when(functions.not(isFirst()), functions.col(HOURS_BEHIND)));
  }
}
