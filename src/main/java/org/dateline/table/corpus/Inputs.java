package org.dateline.table.corpus;

import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** One row per input file. */
public final class Inputs {
  /** Folder of the table. */
  public static final String NAME = "inputs";

  /** Its path. */
  public static final String PATH = "path";

  /** Its size as stored. */
  public static final String SIZE_BYTES = "size_bytes";

  /** When it was last modified. */
  public static final String MODIFIED_AT = "modified_at";

  /** Of its bytes as stored; null when it could not be read to the end. */
  public static final String SHA256 = "sha256";

  /**
   * The format it was recognised as, with its compression: {@code jsonl+gzip}; {@code unknown} when
   * it was rejected whole.
   */
  public static final String FORMAT = "format";

  /** Records found: dispatches and rejects. */
  public static final String RECORD_COUNT = "record_count";

  /** Dispatches taken. */
  public static final String DISPATCH_COUNT = "dispatch_count";

  /** Records set aside. */
  public static final String REJECT_COUNT = "reject_count";

  /** Columns, types and nullability, in order. */
  public static final StructType SCHEMA =
      new StructType()
          .add(PATH, DataTypes.StringType, false)
          .add(SIZE_BYTES, DataTypes.LongType, false)
          .add(MODIFIED_AT, DataTypes.TimestampType, false)
          .add(SHA256, DataTypes.StringType, true)
          .add(FORMAT, DataTypes.StringType, false)
          .add(RECORD_COUNT, DataTypes.LongType, false)
          .add(DISPATCH_COUNT, DataTypes.LongType, false)
          .add(REJECT_COUNT, DataTypes.LongType, false);

  private Inputs() {}
}
