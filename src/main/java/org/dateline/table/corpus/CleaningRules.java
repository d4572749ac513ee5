package org.dateline.table.corpus;

import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** One row per cleaning rule and source: how often it fired. */
public final class CleaningRules {
  /** Folder of the table; in the corpus of one batch, in a run of all batches. */
  public static final String NAME = "cleaning_rules";

  /** Name of the rule. */
  public static final String RULE = "rule";

  /** Agency code; {@code *} for all. */
  public static final String SOURCE = "source";

  /** Dispatches of the source in which it fired at least once. */
  public static final String DISPATCH_COUNT = "dispatch_count";

  /** Pieces it cut. */
  public static final String CUT_COUNT = "cut_count";

  /** Characters it cut. */
  public static final String CHARACTER_COUNT = "character_count";

  /** Share of all dispatches of the source in which it fired, 0..1. */
  public static final String DISPATCH_SHARE = "dispatch_share";

  /** The same share among the dispatches that this run has added; null where it added none. */
  public static final String NEW_SHARE = "new_share";

  /**
   * Whether the rule fired among the dispatches that this run has added far more often, or far more
   * seldom, than among those of earlier runs: more than twice or less than half as often, and by
   * more than five standard errors.
   */
  public static final String IS_UNUSUAL = "is_unusual";

  /** Columns of a batch: counts that can be added up. */
  public static final StructType BATCH =
      new StructType()
          .add(RULE, DataTypes.StringType, false)
          .add(SOURCE, DataTypes.StringType, false)
          .add(DISPATCH_COUNT, DataTypes.LongType, false)
          .add(CUT_COUNT, DataTypes.LongType, false)
          .add(CHARACTER_COUNT, DataTypes.LongType, false);

  /** Columns, types and nullability, in order. */
  public static final StructType SCHEMA =
      BATCH
          .add(DISPATCH_SHARE, DataTypes.DoubleType, false)
          .add(NEW_SHARE, DataTypes.DoubleType, true)
          .add(IS_UNUSUAL, DataTypes.BooleanType, false);

  private CleaningRules() {}
}
