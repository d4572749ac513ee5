package org.dateline.table;

import java.sql.Date;
import java.time.LocalDate;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dateline.table.corpus.Dispatches;
import org.dateline.table.row.RowBuilder;

/**
 * Whose texts a source has printed: one row per subject, source, credited agency and period, for
 * sources that credit any. Each dispatch counts on its day, as under the policy every_dispatch.
 */
public final class Credits {
  /** Folder of the table. */
  public static final String NAME = "credits";

  /** Id of the subject's file; {@link #ALL_SUBJECTS} for all dispatches. */
  public static final String SUBJECT_ID = Coverage.SUBJECT_ID;

  /** The subject that stands for all dispatches. */
  public static final String ALL_SUBJECTS = "*";

  /** Who printed it: code of a newspaper, as in {@link Dispatches}. */
  public static final String SOURCE = Coverage.SOURCE;

  /** Who wrote it: agency code; {@code news_services}; {@link #OWN} where no agency is credited. */
  public static final String CREDIT_SOURCE = Dispatches.CREDIT_SOURCE;

  /** In place of the agency, of what a source wrote itself. */
  public static final String OWN = "own";

  /** month or year. */
  public static final String GRAIN = Coverage.GRAIN;

  /** First day of the period. */
  public static final String PERIOD_START = Coverage.PERIOD_START;

  /** Dispatches of the source on the subject with this credit. */
  public static final String DISPATCH_COUNT = "dispatch_count";

  /** All dispatches of the source on the subject in the period. */
  public static final String TOTAL_COUNT = Coverage.TOTAL_COUNT;

  /** dispatch_count / total_count. */
  public static final String SHARE = Coverage.SHARE;

  /** Lower end of the Wilson 95 % interval of the share. */
  public static final String SHARE_LOW = Coverage.SHARE_LOW;

  /** Upper end. */
  public static final String SHARE_HIGH = Coverage.SHARE_HIGH;

  /** Columns, types and nullability, in order. */
  public static final StructType SCHEMA =
      new StructType()
          .add(SUBJECT_ID, DataTypes.StringType, false)
          .add(SOURCE, DataTypes.StringType, false)
          .add(CREDIT_SOURCE, DataTypes.StringType, false)
          .add(GRAIN, DataTypes.StringType, false)
          .add(PERIOD_START, DataTypes.DateType, false)
          .add(DISPATCH_COUNT, DataTypes.LongType, false)
          .add(TOTAL_COUNT, DataTypes.LongType, false)
          .add(SHARE, DataTypes.DoubleType, false)
          .add(SHARE_LOW, DataTypes.DoubleType, false)
          .add(SHARE_HIGH, DataTypes.DoubleType, false);

  private Credits() {}

  /**
   * What a row counts.
   *
   * @param subject see {@link #SUBJECT_ID}
   * @param source see {@link #SOURCE}
   * @param credit see {@link #CREDIT_SOURCE}
   * @param grain see {@link #GRAIN}
   * @param start see {@link #PERIOD_START}
   */
  public record Key(String subject, String source, String credit, Grain grain, LocalDate start) {
    /**
     * The row of this key.
     *
     * @param count see {@link #DISPATCH_COUNT}
     * @param total see {@link #TOTAL_COUNT}
     * @param low see {@link #SHARE_LOW}
     * @param high see {@link #SHARE_HIGH}
     */
    public Row toRow(long count, long total, double low, double high) {
      return new RowBuilder(SCHEMA)
          .set(SUBJECT_ID, subject)
          .set(SOURCE, source)
          .set(CREDIT_SOURCE, credit)
          .set(GRAIN, grain.code())
          .set(PERIOD_START, Date.valueOf(start))
          .set(DISPATCH_COUNT, count)
          .set(TOTAL_COUNT, total)
          .set(SHARE, (double) count / total)
          .set(SHARE_LOW, low)
          .set(SHARE_HIGH, high)
          .row();
    }
  }
}
