package org.dateline.table.corpus;

import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** One row per dispatch: what finds its copies and later takes without reading any text. */
public final class Fingerprints {
  /** Folder of the table. */
  public static final String NAME = "fingerprints";

  /** The dispatch. */
  public static final String DISPATCH_ID = "dispatch_id";

  /** Different runs of three words in the body, whatever their case and punctuation. */
  public static final String SHINGLE_COUNT = "shingle_count";

  /**
   * MinHash of these: 72 values of two bytes each, high byte first; two dispatches have about as
   * many of them in common as of their shingles. Empty without text.
   */
  public static final String SIGNATURE = "signature";

  /** Columns, types and nullability, in order. */
  public static final StructType SCHEMA =
      new StructType()
          .add(DISPATCH_ID, DataTypes.StringType, false)
          .add(SHINGLE_COUNT, DataTypes.IntegerType, false)
          .add(SIGNATURE, DataTypes.BinaryType, false);

  private Fingerprints() {}
}
