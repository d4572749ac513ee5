package org.dateline.table;

import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** One row per day from which a subject's share is lastingly higher or lower than before. */
public final class ChangePoints {
  /** Folder of the table. */
  public static final String NAME = "change_points";

  /** As in {@link Coverage}. */
  public static final String SUBJECT_ID = Coverage.SUBJECT_ID;

  /** Agency code; {@code *} for all together. */
  public static final String SOURCE = Coverage.SOURCE;

  /** First day of the new level. */
  public static final String CHANGE_DATE = "change_date";

  /** Share of the stories back to the change before. */
  public static final String SHARE_BEFORE = "share_before";

  /** Share of the stories up to the next change. */
  public static final String SHARE_AFTER = "share_after";

  /** How likely such a change is where there is none, 0..1. */
  public static final String P_VALUE = "p_value";

  /** Columns, types and nullability, in order. */
  public static final StructType SCHEMA =
      new StructType()
          .add(SUBJECT_ID, DataTypes.StringType, false)
          .add(SOURCE, DataTypes.StringType, false)
          .add(CHANGE_DATE, DataTypes.DateType, false)
          .add(SHARE_BEFORE, DataTypes.DoubleType, false)
          .add(SHARE_AFTER, DataTypes.DoubleType, false)
          .add(P_VALUE, DataTypes.DoubleType, false);

  private ChangePoints() {}
}
