package org.dateline.table;

import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dateline.table.corpus.Dispatches;

/** One row per subject and dispatch that names it: what every number of {@link Coverage} counts. */
public final class SubjectDispatches {
  /** Folder of the table. */
  public static final String NAME = "subject_dispatches";

  /** As in {@link Coverage}. */
  public static final String SUBJECT_ID = Coverage.SUBJECT_ID;

  /** The dispatch. */
  public static final String DISPATCH_ID = Dispatches.DISPATCH_ID;

  /** Its story. */
  public static final String STORY_ID = Stories.STORY_ID;

  /** Whether the subject's own rule counts it: about it, or only naming it. */
  public static final String IS_COUNTED = "is_counted";

  /** Whether it is about the subject. */
  public static final String IS_ABOUT = DispatchEntities.IS_ABOUT;

  /** Whether the subject stands in headline or lead. */
  public static final String IS_PROMINENT = "is_prominent";

  /** How strongly it is about the subject, for the order of evidence; greater is stronger. */
  public static final String STRENGTH = "strength";

  /** Columns, types and nullability, in order. */
  public static final StructType SCHEMA =
      new StructType()
          .add(SUBJECT_ID, DataTypes.StringType, false)
          .add(DISPATCH_ID, DataTypes.StringType, false)
          .add(STORY_ID, DataTypes.StringType, false)
          .add(IS_COUNTED, DataTypes.BooleanType, false)
          .add(IS_ABOUT, DataTypes.BooleanType, false)
          .add(IS_PROMINENT, DataTypes.BooleanType, false)
          .add(STRENGTH, DataTypes.DoubleType, false);

  private SubjectDispatches() {}
}
