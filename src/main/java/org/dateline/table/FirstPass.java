package org.dateline.table;

import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * What the one pass over the raw text writes, before it is told apart into tables: each row holds
 * exactly one of a dispatch with its cuts and mentions, a reject, or the account of an input file.
 * Kept only while a run lasts.
 */
public final class FirstPass {
  /** Folder of the table. */
  public static final String NAME = "first_pass";

  /** A row of {@link Dispatches}, or null. */
  public static final String DISPATCH = "dispatch";

  /** Rows of {@link Cuts} of that dispatch, without its id. */
  public static final String CUTS = "cuts";

  /** Rows of {@link Mentions} of that dispatch, without its id. */
  public static final String MENTIONS = "mentions";

  /** A row of {@link Rejects}, or null. */
  public static final String REJECT = "reject";

  /** A row of {@link Inputs} for one slice of the file, or null. */
  public static final String INPUT = "input";

  /** {@link Cuts#SCHEMA} without the dispatch's id. */
  public static final StructType CUT = withoutId(Cuts.SCHEMA);

  /** {@link Mentions#SCHEMA} without the dispatch's id. */
  public static final StructType MENTION = withoutId(Mentions.SCHEMA);

  /** Columns, types and nullability, in order. */
  public static final StructType SCHEMA =
      new StructType()
          .add(DISPATCH, Dispatches.SCHEMA, true)
          .add(CUTS, DataTypes.createArrayType(CUT, false), true)
          .add(MENTIONS, DataTypes.createArrayType(MENTION, false), true)
          .add(REJECT, Rejects.SCHEMA, true)
          .add(INPUT, Inputs.SCHEMA, true);

  private FirstPass() {}

  private static StructType withoutId(StructType table) {
    StructType rest = new StructType();
    for (StructField field : table.fields()) {
      if (!field.name().equals(Dispatches.DISPATCH_ID)) {
        rest = rest.add(field);
      }
    }
    return rest;
  }
}
