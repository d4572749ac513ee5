package org.dateline.topic.term;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.shiftright;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dateline.table.corpus.Dispatches;
import org.dateline.table.row.RowBuilder;
import org.dateline.table.row.RowValues;

/**
 * The dispatches that topics are learned from: one for each story, from every month as many as it
 * has of the stories, chosen by a hash of their ids and so the same wherever the job runs.
 */
public final class Sample {
  /** Number of the dispatch in the sample, from 0. */
  public static final String DOCUMENT = "document";

  /** A shorter dispatch says too little. */
  private static final int MIN_WORDS = 20;

  private static final String HASH = "hash";
  private static final String MONTH = "month";
  private static final String STORIES = "stories";
  private static final String LIMIT = "limit";
  private static final String UNDATED = "";

  /** A month with few stories is represented by this part of an even share. */
  private static final int THIN = 4;

  private static final StructType LIMITS =
      new StructType()
          .add(MONTH, DataTypes.StringType, false)
          .add(LIMIT, DataTypes.DoubleType, false);

  private Sample() {}

  /**
   * document, dispatch_id, headline_plain and body of about {@code size} dispatches.
   *
   * @param versions ids of the dispatches that stand for their stories
   */
  public static Dataset<Row> of(
      Dataset<Row> dispatches, Dataset<Row> versions, int size, long seed) {
    Column hash = shiftright(xxhash64(col(Dispatches.DISPATCH_ID), lit(seed)), 1);
    Column month = coalesce(date_format(col(Dispatches.PUBLISHED_DATE), "yyyy-MM"), lit(UNDATED));
    Dataset<Row> usable =
        dispatches
            .where(col(Dispatches.WORD_COUNT).geq(MIN_WORDS))
            .join(
                versions.select(col(Dispatches.DISPATCH_ID)),
                new String[] {Dispatches.DISPATCH_ID},
                "left_semi")
            .select(
                col(Dispatches.DISPATCH_ID),
                coalesce(col(Dispatches.HEADLINE_PLAIN), lit("")).as(Dispatches.HEADLINE_PLAIN),
                coalesce(col(Dispatches.BODY), lit("")).as(Dispatches.BODY),
                month.as(MONTH),
                hash.as(HASH));
    List<Row> limits =
        limits(usable.groupBy(col(MONTH)).agg(count(lit(1)).as(STORIES)).collectAsList(), size);
    Dataset<Row> chosen =
        usable
            .join(broadcast(dispatches.sparkSession().createDataFrame(limits, LIMITS)), MONTH)
            .where(col(HASH).cast("double").lt(col(LIMIT)))
            .drop(MONTH, LIMIT);
    Column number =
        row_number().over(Window.orderBy(col(HASH), col(Dispatches.DISPATCH_ID))).minus(1);
    // The window's one partition holds ids only, and no more of them than the sample has.
    Dataset<Row> numbered =
        chosen
            .select(col(Dispatches.DISPATCH_ID), col(HASH))
            .withColumn(DOCUMENT, number)
            .drop(HASH);
    return chosen
        .join(numbered, Dispatches.DISPATCH_ID)
        .select(
            col(DOCUMENT),
            col(Dispatches.DISPATCH_ID),
            col(Dispatches.HEADLINE_PLAIN),
            col(Dispatches.BODY));
  }

  /** Below which hash the stories of each month are taken. */
  private static List<Row> limits(List<Row> months, int size) {
    long all = months.stream().mapToLong(row -> RowValues.count(row, STORIES)).sum();
    List<Row> limits = new ArrayList<>();
    for (Row month : months) {
      double share = share(RowValues.count(month, STORIES), all, months.size(), size);
      // The hash has 63 bits with its sign; half of them on either side of 0.
      limits.add(
          new RowBuilder(LIMITS)
              .set(MONTH, month.getAs(MONTH))
              .set(LIMIT, share >= 1 ? 0x1p63 : (share - 0.5) * 0x1p63)
              .row());
    }
    return limits;
  }

  /** Which part of a month's stories is taken, 0..1. */
  static double share(long stories, long all, int months, int size) {
    double even = (double) size / all;
    double least = (double) size / THIN / months / stories;
    return Math.min(1, Math.max(even, least));
  }
}
