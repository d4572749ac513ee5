package org.dateline.table.corpus;

import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * One row per piece that cleaning removed; offsets are UTF-16 positions in the raw text (headline,
 * line feed, text).
 */
public final class Cuts {
  /** Folder of the table. */
  public static final String NAME = "cuts";

  /** The dispatch it was cut from. */
  public static final String DISPATCH_ID = "dispatch_id";

  /** Name of the cleaning rule. */
  public static final String RULE = "rule";

  /** First character, in the raw text. */
  public static final String START_OFFSET = "start_offset";

  /** One past the last character. */
  public static final String END_OFFSET = "end_offset";

  /** What was removed. */
  public static final String TEXT = "text";

  /** Whether it stood in the headline and not in the text. */
  public static final String IN_HEADLINE = "in_headline";

  /**
   * Where it stood in what was kept: so many characters into {@code headline_plain} or {@code
   * body}. Put back there, the raw text is whole again but for its white space.
   */
  public static final String KEPT_OFFSET = "kept_offset";

  /** Columns, types and nullability, in order. */
  public static final StructType SCHEMA =
      new StructType()
          .add(DISPATCH_ID, DataTypes.StringType, false)
          .add(RULE, DataTypes.StringType, false)
          .add(START_OFFSET, DataTypes.IntegerType, false)
          .add(END_OFFSET, DataTypes.IntegerType, false)
          .add(TEXT, DataTypes.StringType, false)
          .add(IN_HEADLINE, DataTypes.BooleanType, false)
          .add(KEPT_OFFSET, DataTypes.IntegerType, false);

  private Cuts() {}
}
