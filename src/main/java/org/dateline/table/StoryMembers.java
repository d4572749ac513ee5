package org.dateline.table;

import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** One row per dispatch: the story it belongs to, and why. Every dispatch has exactly one. */
public final class StoryMembers {
  /** Folder of the table. */
  public static final String NAME = "story_members";

  /** As in {@link Stories}. */
  public static final String STORY_ID = "story_id";

  /** The dispatch. */
  public static final String DISPATCH_ID = "dispatch_id";

  /** Its place in the story, from 1, the earliest first; undated dispatches last. */
  public static final String SEQUENCE = "sequence";

  /** first, revision, near_duplicate, exact_duplicate, correction or kill. */
  public static final String RELATION = "relation";

  /** Share of the shingles that it and {@link #JOINED_ID} have in common, 0..1; 1 for the first. */
  public static final String SIMILARITY = "similarity";

  /**
   * Share of its shingles that stand neither in the first dispatch nor in the version before it,
   * 0..1; 1 for the first.
   */
  public static final String ADDED_TEXT_SHARE = "added_text_share";

  /**
   * Why it was joined: exact_copy, near_copy, contained_copy, own_id, same_headline, same_slug,
   * revision_tag, similar_headline, shared_text or kill_notice; null for the first.
   */
  public static final String REASON = "reason";

  /** The dispatch of the story it was found to belong to; null for the first. */
  public static final String JOINED_ID = "joined_id";

  /** Columns, types and nullability, in order. */
  public static final StructType SCHEMA =
      new StructType()
          .add(STORY_ID, DataTypes.StringType, false)
          .add(DISPATCH_ID, DataTypes.StringType, false)
          .add(SEQUENCE, DataTypes.IntegerType, false)
          .add(RELATION, DataTypes.StringType, false)
          .add(SIMILARITY, DataTypes.DoubleType, false)
          .add(ADDED_TEXT_SHARE, DataTypes.DoubleType, false)
          .add(REASON, DataTypes.StringType, true)
          .add(JOINED_ID, DataTypes.StringType, true);

  private StoryMembers() {}
}
