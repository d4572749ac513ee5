package org.dateline.table.corpus;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dateline.table.row.RowBuilder;

/** One row per input record or file that was not taken. */
public final class Rejects {
  /** Folder of the table. */
  public static final String NAME = "rejects";

  /** The file. */
  public static final String INPUT_FILE = "input_file";

  /** Where the record begins; 0 for a whole file. */
  public static final String INPUT_POSITION = "input_position";

  /**
   * Why: {@code unreadable_file}, {@code empty_file}, {@code binary_file}, {@code unknown_format},
   * {@code truncated}, {@code invalid_encoding}, {@code record_too_large}, {@code
   * malformed_record}, {@code missing_field}, {@code no_article}, {@code already_received} or, in a
   * file that an earlier run has read and that has changed since, {@code read_again}.
   */
  public static final String REASON = "reason";

  /** A {@link #REASON} of a whole dispatch: its text stands in the corpus already. */
  public static final String ALREADY_RECEIVED = "already_received";

  /**
   * A {@link #REASON} of a dispatch that an earlier run has read from the same file: the same
   * record once more, which the sums over the corpus count once.
   */
  public static final String READ_AGAIN = "read_again";

  /** What exactly is wrong, in words. */
  public static final String DETAIL = "detail";

  /** At most the first 4 KB of the record. */
  public static final String RAW = "raw";

  /** Columns, types and nullability, in order. */
  public static final StructType SCHEMA =
      new StructType()
          .add(INPUT_FILE, DataTypes.StringType, false)
          .add(INPUT_POSITION, DataTypes.LongType, false)
          .add(REASON, DataTypes.StringType, false)
          .add(DETAIL, DataTypes.StringType, false)
          .add(RAW, DataTypes.StringType, false);

  private Rejects() {}

  /**
   * The records that were set aside, each once, however often its file was read.
   *
   * @param rejects rows of this table, of all batches
   */
  public static Dataset<Row> once(Dataset<Row> rejects) {
    return rejects
        .where(functions.col(REASON).notEqual(READ_AGAIN))
        .dropDuplicates(new String[] {INPUT_FILE, INPUT_POSITION, REASON});
  }

  /**
   * A row.
   *
   * @param inputFile see {@link #INPUT_FILE}
   * @param inputPosition see {@link #INPUT_POSITION}
   * @param reason see {@link #REASON}
   * @param detail see {@link #DETAIL}
   * @param raw see {@link #RAW}
   */
  public record Rejected(
      String inputFile, long inputPosition, String reason, String detail, String raw) {
    /** The row with these values. */
    public Row toRow() {
      return new RowBuilder(SCHEMA)
          .set(INPUT_FILE, inputFile)
          .set(INPUT_POSITION, inputPosition)
          .set(REASON, reason)
          .set(DETAIL, detail)
          .set(RAW, raw)
          .row();
    }
  }
}
