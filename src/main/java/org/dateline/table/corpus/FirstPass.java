package org.dateline.table.corpus;

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

  /** The row of {@link Fingerprints} of that dispatch, without its id. */
  public static final String FINGERPRINT = "fingerprint";

  /** Paragraphs near the beginning and end of that dispatch, as {@link #EDGE}. */
  public static final String EDGES = "edges";

  /** Of an edge: the paragraph. */
  public static final String EDGE_TEXT = "text";

  /** Of an edge: paragraphs before it. */
  public static final String FROM_TOP = "from_top";

  /** Of an edge: paragraphs after it. */
  public static final String FROM_END = "from_end";

  /** Of an edge: first character, in the raw text. */
  public static final String RAW_START = "raw_start";

  /** Of an edge: one past the last character, in the raw text. */
  public static final String RAW_END = "raw_end";

  /** Of an edge: first character, in the body. */
  public static final String BODY_START = "body_start";

  /** Of an edge: one past the last character, in the body. */
  public static final String BODY_END = "body_end";

  /** A paragraph near the beginning or end of a dispatch. */
  public static final StructType EDGE =
      new StructType()
          .add(EDGE_TEXT, DataTypes.StringType, false)
          .add(FROM_TOP, DataTypes.IntegerType, false)
          .add(FROM_END, DataTypes.IntegerType, false)
          .add(RAW_START, DataTypes.IntegerType, false)
          .add(RAW_END, DataTypes.IntegerType, false)
          .add(BODY_START, DataTypes.IntegerType, false)
          .add(BODY_END, DataTypes.IntegerType, false);

  /** A row of {@link Rejects}, or null. */
  public static final String REJECT = "reject";

  /** A row of {@link Inputs} for one slice of the file, or null. */
  public static final String INPUT = "input";

  /** {@link Cuts#SCHEMA} without the dispatch's id. */
  public static final StructType CUT = withoutId(Cuts.SCHEMA);

  /** {@link Mentions#SCHEMA} without the dispatch's id. */
  public static final StructType MENTION = withoutId(Mentions.SCHEMA);

  /** {@link Fingerprints#SCHEMA} without the dispatch's id. */
  public static final StructType FINGERPRINT_OF = withoutId(Fingerprints.SCHEMA);

  /** Columns, types and nullability, in order. */
  public static final StructType SCHEMA =
      new StructType()
          .add(DISPATCH, Dispatches.SCHEMA, true)
          .add(CUTS, DataTypes.createArrayType(CUT, false), true)
          .add(MENTIONS, DataTypes.createArrayType(MENTION, false), true)
          .add(FINGERPRINT, FINGERPRINT_OF, true)
          .add(EDGES, DataTypes.createArrayType(EDGE, false), true)
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
