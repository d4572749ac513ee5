package org.dateline.prepare;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.array_max;
import static org.apache.spark.sql.functions.array_min;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.date_sub;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.try_to_date;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.year;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.dateline.table.corpus.Dispatches;
import org.dateline.text.date.DateSource;

/**
 * What the dispatches before and after one in its file or folder tell of its date. Where at least
 * four of the six nearest have dates that lie within a month of each other, a dispatch whose
 * dateline gives month and day gets the year that puts it among them; and one whose own date is far
 * from theirs is doubted, where they are of the same source: what a search in a database has put
 * side by side is of all years.
 */
public final class NeighbourDates {
  /** Whether a dispatch was received by an earlier run. */
  public static final String IS_EARLIER = "is_earlier";

  private static final double CONFIDENCE = 0.85;
  private static final int EACH_SIDE = 3;
  private static final int MIN_COUNT = 4;
  private static final int CLOSE = 31;
  private static final int MARGIN = 7;

  private static final String FOLDER = "folder";
  private static final String AROUND = "around";
  private static final String FIRST = "first_around";
  private static final String LAST = "last_around";
  private static final String GUESS = "guess";
  private static final String OF_SOURCE = "of_source";

  private NeighbourDates() {}

  /**
   * The dispatches whose date changes, with all columns of {@link Dispatches} that speak of it and
   * the place of their record.
   *
   * @param dispatches those columns of {@link Dispatches}, with the dates of their own, and {@link
   *     #IS_EARLIER}
   * @param farDays how far is far, in days; 0 doubts none
   */
  public static Dataset<Row> changes(Dataset<Row> dispatches, int farDays) {
    WindowSpec order =
        Window.partitionBy(col(FOLDER))
            .orderBy(col(Dispatches.INPUT_FILE), col(Dispatches.INPUT_POSITION));
    Column date = col(Dispatches.PUBLISHED_DATE);
    Column around =
        concat(
            collect_list(date).over(order.rowsBetween(-EACH_SIDE, -1)),
            collect_list(date).over(order.rowsBetween(1, EACH_SIDE)));
    Column sources =
        concat(
            collect_list(when(date.isNotNull(), col(Dispatches.SOURCE)))
                .over(order.rowsBetween(-EACH_SIDE, -1)),
            collect_list(when(date.isNotNull(), col(Dispatches.SOURCE)))
                .over(order.rowsBetween(1, EACH_SIDE)));
    Dataset<Row> placed =
        dispatches
            .withColumn(FOLDER, folder())
            .withColumn(AROUND, around)
            .withColumn(
                OF_SOURCE, size(filter(sources, one -> one.equalTo(col(Dispatches.SOURCE)))))
            .where(size(col(AROUND)).geq(MIN_COUNT))
            .withColumn(AROUND, agreeing())
            .where(size(col(AROUND)).geq(MIN_COUNT))
            .withColumn(FIRST, array_min(col(AROUND)))
            .withColumn(LAST, array_max(col(AROUND)));
    Dataset<Row> guessed =
        placed
            .where(date.isNull().and(col(Dispatches.MONTH_DAY).isNotNull()))
            .withColumn(GUESS, guess())
            .where(col(GUESS).isNotNull());
    Dataset<Row> dated =
        changed(
            guessed,
            col(GUESS),
            lit(DateSource.DATELINE_AND_NEIGHBOURS.code()),
            lit(CONFIDENCE),
            Doubt.NONE);
    if (farDays == 0) {
      return dated;
    }
    Column far =
        abs(datediff(date, col(FIRST)))
            .gt(farDays)
            .and(abs(datediff(date, col(LAST))).gt(farDays))
            .and(col(OF_SOURCE).geq(MIN_COUNT));
    Dataset<Row> doubted =
        changed(
            placed.where(date.isNotNull().and(far)),
            lit(null),
            col(Dispatches.DATE_SOURCE),
            lit(0.0),
            new Doubt(date, lit(Dispatches.FAR_FROM_NEIGHBOURS)));
    return dated.union(doubted);
  }

  /** The folder of the input file of a dispatch: its dispatches are neighbours. */
  public static Column folder() {
    return regexp_replace(col(Dispatches.INPUT_FILE), "/[^/]*$", "");
  }

  /** Those within half a month of the middle one, so that a stray date silences no neighbours. */
  private static Column agreeing() {
    Column middle =
        element_at(array_sort(col(AROUND)), floor(size(col(AROUND)).divide(2)).plus(1).cast("int"));
    return filter(col(AROUND), day -> abs(datediff(day, middle)).leq(CLOSE / 2));
  }

  /** The day of that name between its neighbours, or next to them; null where there is none. */
  private static Column guess() {
    Column monthDay = substring(col(Dispatches.MONTH_DAY), 3, 5);
    Column inFirst =
        try_to_date(concat(year(col(FIRST)).cast("string"), lit("-"), monthDay), "yyyy-MM-dd");
    Column inLast =
        try_to_date(concat(year(col(LAST)).cast("string"), lit("-"), monthDay), "yyyy-MM-dd");
    return when(isAmong(inFirst), inFirst).when(isAmong(inLast), inLast);
  }

  private static Column isAmong(Column day) {
    return day.geq(date_sub(col(FIRST), MARGIN)).and(day.leq(date_add(col(LAST), MARGIN)));
  }

  /** The date that is not believed, and why. */
  private record Doubt(Column date, Column flag) {
    static final Doubt NONE = new Doubt(lit(null), lit(null));
  }

  private static Dataset<Row> changed(
      Dataset<Row> rows, Column date, Column source, Column confidence, Doubt doubt) {
    return rows.select(
        col(Dispatches.INPUT_FILE),
        col(Dispatches.INPUT_POSITION),
        date.cast("date").as(Dispatches.PUBLISHED_DATE),
        lit(null).cast("timestamp").as(Dispatches.PUBLISHED_AT),
        source.as(Dispatches.DATE_SOURCE),
        confidence.as(Dispatches.DATE_CONFIDENCE),
        doubt.date().cast("date").as(Dispatches.DOUBTED_DATE),
        doubt.flag().cast("string").as(Dispatches.DATE_FLAG),
        lit(null).cast("string").as(Dispatches.MONTH_DAY),
        col(IS_EARLIER));
  }
}
