package org.dateline.table;

import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * One row per story: a dispatch with its later takes, corrections and copies, whoever sent them. A
 * dispatch that nothing follows is a story of its own.
 */
public final class Stories {
  /** Folder of the table. */
  public static final String NAME = "stories";

  /**
   * Its id, made of {@link #FOUNDER_DISPATCH_ID}; the same in every later run as long as that
   * dispatch belongs to it.
   */
  public static final String STORY_ID = "story_id";

  /** The earliest dispatch. */
  public static final String FIRST_DISPATCH_ID = "first_dispatch_id";

  /** The latest version: the last dispatch that is first, revision or correction. */
  public static final String LATEST_DISPATCH_ID = "latest_dispatch_id";

  /** The dispatch the story was named after when it was first found. */
  public static final String FOUNDER_DISPATCH_ID = "founder_dispatch_id";

  /** The agency of the first dispatch. */
  public static final String SOURCE = "source";

  /** Of the latest version, without tags. */
  public static final String HEADLINE = "headline";

  /** The earliest instant of publication of its dispatches, UTC; null where none has a time. */
  public static final String FIRST_AT = "first_at";

  /** The latest one. */
  public static final String LATEST_AT = "latest_at";

  /** The first dated dispatch's day; null where none is dated. */
  public static final String PUBLISHED_DATE = "published_date";

  /** Dispatches. */
  public static final String DISPATCH_COUNT = "dispatch_count";

  /** Of those, revisions and corrections. */
  public static final String REVISION_COUNT = "revision_count";

  /** Of those, near and exact duplicates. */
  public static final String DUPLICATE_COUNT = "duplicate_count";

  /** Agencies that sent it. */
  public static final String SOURCE_COUNT = "source_count";

  /** Whether it was withdrawn; a withdrawn story is in no count. */
  public static final String IS_KILLED = "is_killed";

  /** Whether a dispatch of it is a correction. */
  public static final String IS_CORRECTED = "is_corrected";

  /** Columns, types and nullability, in order. */
  public static final StructType SCHEMA =
      new StructType()
          .add(STORY_ID, DataTypes.StringType, false)
          .add(FIRST_DISPATCH_ID, DataTypes.StringType, false)
          .add(LATEST_DISPATCH_ID, DataTypes.StringType, false)
          .add(FOUNDER_DISPATCH_ID, DataTypes.StringType, false)
          .add(SOURCE, DataTypes.StringType, false)
          .add(HEADLINE, DataTypes.StringType, false)
          .add(FIRST_AT, DataTypes.TimestampType, true)
          .add(LATEST_AT, DataTypes.TimestampType, true)
          .add(PUBLISHED_DATE, DataTypes.DateType, true)
          .add(DISPATCH_COUNT, DataTypes.LongType, false)
          .add(REVISION_COUNT, DataTypes.LongType, false)
          .add(DUPLICATE_COUNT, DataTypes.LongType, false)
          .add(SOURCE_COUNT, DataTypes.LongType, false)
          .add(IS_KILLED, DataTypes.BooleanType, false)
          .add(IS_CORRECTED, DataTypes.BooleanType, false);

  private Stories() {}
}
