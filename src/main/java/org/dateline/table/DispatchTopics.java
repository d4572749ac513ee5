package org.dateline.table;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** One row per dispatch and topic kept. */
public final class DispatchTopics {
  /** Folder of the table. */
  public static final String NAME = "dispatch_topics";

  /** The dispatch. */
  public static final String DISPATCH_ID = "dispatch_id";

  /** As in {@link Topics}. */
  public static final String TOPIC_ID = "topic_id";

  /** Share of the dispatch, 0..1; the shares of a dispatch sum to at most 1. */
  public static final String TOPIC_SHARE = "topic_share";

  /** Columns, types and nullability, in order. */
  public static final StructType SCHEMA =
      new StructType()
          .add(DISPATCH_ID, DataTypes.StringType, false)
          .add(TOPIC_ID, DataTypes.StringType, false)
          .add(TOPIC_SHARE, DataTypes.DoubleType, false);

  private DispatchTopics() {}

  /**
   * The {@link #TOPIC_ID} of the strongest topic among grouped rows; of two as strong the one whose
   * id is first.
   */
  public static Column strongest() {
    return functions.min_by(
        functions.col(TOPIC_ID),
        functions.struct(functions.col(TOPIC_SHARE).multiply(-1), functions.col(TOPIC_ID)));
  }
}
