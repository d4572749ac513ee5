package org.dateline.table.corpus;

import java.util.Locale;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * One row per source and line that a run has learned to be boilerplate: what recurs at the head or
 * the tail of its dispatches and nowhere else.
 */
public final class Boilerplate {
  /** Folder of the table, in the corpus: what was learned once holds for later batches. */
  public static final String NAME = "boilerplate";

  /** Agency code. */
  public static final String SOURCE = "source";

  /** {@code head} or {@code tail}. */
  public static final String SIDE = "side";

  /** The line, as it stands in the clean text. */
  public static final String TEXT = "text";

  /** Dispatches of different headlines in which it was seen there. */
  public static final String DISPATCH_COUNT = "dispatch_count";

  /** Share of all its occurrences that are there, 0..1. */
  public static final String EDGE_SHARE = "edge_share";

  /** Columns, types and nullability, in order. */
  public static final StructType SCHEMA =
      new StructType()
          .add(SOURCE, DataTypes.StringType, false)
          .add(SIDE, DataTypes.StringType, false)
          .add(TEXT, DataTypes.StringType, false)
          .add(DISPATCH_COUNT, DataTypes.LongType, false)
          .add(EDGE_SHARE, DataTypes.DoubleType, false);

  private Boilerplate() {}

  /** Which end of its dispatches a line stands at. */
  public enum Side {
    /** Before the text. */
    HEAD,
    /** After it. */
    TAIL;

    /** The value of {@link #SIDE}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
