package org.dateline.table.corpus;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
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

  /**
   * The run that has read it so; null for outputs of versions that did not say. A file that has
   * changed is read again as a whole, and what its last reading has set aside is what counts.
   */
  public static final String RUN_ID = "run_id";

  /** Columns, types and nullability, in order. */
  public static final StructType SCHEMA =
      new StructType()
          .add(INPUT_FILE, DataTypes.StringType, false)
          .add(INPUT_POSITION, DataTypes.LongType, false)
          .add(REASON, DataTypes.StringType, false)
          .add(DETAIL, DataTypes.StringType, false)
          .add(RAW, DataTypes.StringType, false)
          .add(RUN_ID, DataTypes.StringType, true);

  private static final String READINGS = "readings";
  private static final String LAST = "last_run_id";

  private Rejects() {}

  /**
   * The records that were set aside, each once, however often its file was read: those of the last
   * reading of each file. A reading in which the bytes of the file could not be had takes nothing
   * back.
   *
   * @param rejects rows of this table, of all batches
   * @param inputs rows of {@link Inputs}, of the same
   */
  public static Dataset<Row> once(Dataset<Row> rejects, Dataset<Row> inputs) {
    Dataset<Row> readAgain =
        inputs
            .groupBy(col(Inputs.PATH))
            .agg(
                count(lit(1)).as(READINGS),
                max(when(col(Inputs.SHA256).isNotNull(), readBy(inputs))).as(LAST))
            .where(col(READINGS).gt(1).and(col(LAST).isNotNull()));
    Dataset<Row> counted = rejects.where(col(REASON).notEqual(READ_AGAIN));
    Dataset<Row> lastOfFile =
        counted
            .select(col(INPUT_FILE))
            .distinct()
            .withColumn(Inputs.PATH, explode(Inputs.pathsOf(col(INPUT_FILE))))
            .join(readAgain, Inputs.PATH)
            .select(INPUT_FILE, LAST);
    return counted
        .join(
            lastOfFile,
            counted
                .col(INPUT_FILE)
                .equalTo(lastOfFile.col(INPUT_FILE))
                .and(readBy(rejects).lt(lastOfFile.col(LAST))),
            "left_anti")
        // Of runs that did not write down which they were, nothing tells the readings apart.
        .dropDuplicates(new String[] {INPUT_FILE, INPUT_POSITION, REASON});
  }

  /** The run of a row; before all others where it is not known. */
  private static Column readBy(Dataset<Row> rows) {
    return coalesce(rows.col(RUN_ID), lit(""));
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
