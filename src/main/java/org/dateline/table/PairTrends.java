package org.dateline.table;

import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** One row per pair of {@link EntityPairs} and month in which a story names both. */
public final class PairTrends {
  /** Folder of the table. */
  public static final String NAME = "pair_trends";

  /** The alphabetically smaller id. */
  public static final String ENTITY_A = EntityPairs.ENTITY_A;

  /** The other one. */
  public static final String ENTITY_B = EntityPairs.ENTITY_B;

  /** First day of the month. */
  public static final String PERIOD_START = "period_start";

  /** Stories of the month that name both. */
  public static final String STORY_COUNT = EntityPairs.STORY_COUNT;

  /** As in {@link EntityPairs}, from the stories of the month. */
  public static final String NPMI = EntityPairs.NPMI;

  /**
   * Whether this is the first month of the pair, and not one of the archive's first three, in which
   * everything is new.
   */
  public static final String IS_NEW = "is_new";

  /**
   * Whether the pair comes more often than its rate over the six months before would have it: less
   * than one in a hundred by chance (Poisson), and in three stories at least.
   */
  public static final String IS_RISING = "is_rising";

  /** Columns, types and nullability, in order. */
  public static final StructType SCHEMA =
      new StructType()
          .add(ENTITY_A, DataTypes.StringType, false)
          .add(ENTITY_B, DataTypes.StringType, false)
          .add(PERIOD_START, DataTypes.DateType, false)
          .add(STORY_COUNT, DataTypes.LongType, false)
          .add(NPMI, DataTypes.DoubleType, false)
          .add(IS_NEW, DataTypes.BooleanType, false)
          .add(IS_RISING, DataTypes.BooleanType, false);

  private PairTrends() {}
}
