package org.dateline.table.corpus;

import static org.apache.spark.sql.functions.call_function;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.transform;

import java.sql.Timestamp;
import java.time.Instant;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dateline.table.row.RowBuilder;
import org.dateline.text.record.RawDispatch;
import org.jspecify.annotations.Nullable;

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

  /** Of its bytes as stored; null when these could not be read, and then it is tried again. */
  public static final String SHA256 = "sha256";

  /** The {@link #FORMAT} of a file that was rejected whole. */
  public static final String UNKNOWN_FORMAT = "unknown";

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

  /** Records that it says of itself that it holds ("74 documents"); null where it says nothing. */
  public static final String STATED_COUNT = "stated_count";

  /**
   * Members of an archive that were passed over, as their names say that they are no input; null
   * for outputs of versions that read no archives.
   */
  public static final String SKIPPED_COUNT = "skipped_count";

  /** The run that has read it so; null for outputs of versions that did not say. */
  public static final String RUN_ID = Rejects.RUN_ID;

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
          .add(REJECT_COUNT, DataTypes.LongType, false)
          .add(STATED_COUNT, DataTypes.LongType, true)
          .add(SKIPPED_COUNT, DataTypes.LongType, true)
          .add(RUN_ID, DataTypes.StringType, true);

  private Inputs() {}

  /**
   * The paths that the file of a record may have: that of the record, or of a member of an archive
   * all that stands before one of its marks, since folders may end in an exclamation mark as well.
   * Of these one at most is the path of an input.
   *
   * @param inputFile {@link Dispatches#INPUT_FILE}
   * @return an array of strings
   */
  public static Column pathsOf(Column inputFile) {
    Column marks = size(split(inputFile, RawDispatch.WITHIN));
    return transform(
        sequence(lit(1), marks),
        parts -> call_function("substring_index", inputFile, lit(RawDispatch.WITHIN), parts));
  }

  /**
   * A row.
   *
   * @param path see {@link #PATH}
   * @param sizeBytes see {@link #SIZE_BYTES}
   * @param modifiedAt see {@link #MODIFIED_AT}
   * @param sha256 see {@link #SHA256}
   * @param format see {@link #FORMAT}
   * @param recordCount see {@link #RECORD_COUNT}
   * @param dispatchCount see {@link #DISPATCH_COUNT}
   * @param rejectCount see {@link #REJECT_COUNT}
   * @param statedCount see {@link #STATED_COUNT}
   * @param skippedCount see {@link #SKIPPED_COUNT}
   */
  public record Input(
      String path,
      long sizeBytes,
      Instant modifiedAt,
      @Nullable String sha256,
      String format,
      long recordCount,
      long dispatchCount,
      long rejectCount,
      @Nullable Long statedCount,
      long skippedCount) {
    /** The row with these values. */
    public Row toRow() {
      return new RowBuilder(SCHEMA)
          .set(PATH, path)
          .set(SIZE_BYTES, sizeBytes)
          .set(MODIFIED_AT, Timestamp.from(modifiedAt))
          .set(SHA256, sha256)
          .set(FORMAT, format)
          .set(RECORD_COUNT, recordCount)
          .set(DISPATCH_COUNT, dispatchCount)
          .set(REJECT_COUNT, rejectCount)
          .set(STATED_COUNT, statedCount)
          .set(SKIPPED_COUNT, skippedCount)
          .row();
    }
  }
}
