package org.dateline.entity;

import static org.apache.spark.sql.functions.add_months;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.months_between;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.trunc;
import static org.dateline.table.PairTrends.ENTITY_A;
import static org.dateline.table.PairTrends.ENTITY_B;
import static org.dateline.table.PairTrends.PERIOD_START;
import static org.dateline.table.PairTrends.STORY_COUNT;

import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.dateline.table.Dispatches;
import org.dateline.table.PairTrends;
import org.dateline.table.StoryMembers;

/** How the pairs come and go, month by month. */
public final class PairTrendSeries {
  /** Months before a month by which it is judged. */
  private static final int MEMORY = 6;

  /** In an archive's first months everything is new. */
  private static final int OPENING = 3;

  private static final String MONTH_NUMBER = "month_number";
  private static final String ALL = "all_count";
  private static final String ALL_BEFORE = "all_before";
  private static final String BEFORE = "before";
  private static final String FIRST = "first";
  private static final String STORIES_A = "stories_a";
  private static final String STORIES_B = "stories_b";

  private PairTrendSeries() {}

  /**
   * The months of the pairs.
   *
   * @param byMonth as from {@link PairCounts#byMonth}
   * @param pairs {@link org.dateline.table.EntityPairs}: the pairs to follow
   * @param dispatches date and {@link StoryMembers#STORY_ID} of every dispatch that counts
   * @return {@link PairTrends}
   */
  public static Dataset<Row> trends(
      Dataset<Row> byMonth, Dataset<Row> pairs, Dataset<Row> dispatches) {
    Dataset<Row> dated =
        byMonth
            .where(col(PERIOD_START).isNotNull())
            .select(col(ENTITY_A), col(ENTITY_B), col(PERIOD_START), col(STORY_COUNT));
    Dataset<Row> own =
        dated
            .where(col(ENTITY_A).equalTo(col(ENTITY_B)))
            .select(col(ENTITY_A), col(PERIOD_START), col(STORY_COUNT));
    WindowSpec ofPair = Window.partitionBy(col(ENTITY_A), col(ENTITY_B)).orderBy(col(MONTH_NUMBER));
    Dataset<Row> followed =
        dated
            .join(pairs.select(col(ENTITY_A), col(ENTITY_B)), cols(ENTITY_A, ENTITY_B))
            .withColumn(MONTH_NUMBER, monthNumber())
            .withColumn(BEFORE, before(STORY_COUNT, ofPair))
            .withColumn(FIRST, min(col(PERIOD_START)).over(ofPair));
    return followed
        .join(
            own.select(col(ENTITY_A), col(PERIOD_START), col(STORY_COUNT).as(STORIES_A)),
            cols(ENTITY_A, PERIOD_START))
        .join(
            own.select(
                col(ENTITY_A).as(ENTITY_B), col(PERIOD_START), col(STORY_COUNT).as(STORIES_B)),
            cols(ENTITY_B, PERIOD_START))
        .join(broadcast(months(dispatches)), PERIOD_START)
        .select(
            col(ENTITY_A),
            col(ENTITY_B),
            col(PERIOD_START),
            col(STORY_COUNT),
            col(STORIES_A),
            col(STORIES_B),
            col(ALL),
            col(BEFORE),
            col(ALL_BEFORE),
            col(FIRST).equalTo(col(PERIOD_START)).and(col(PairTrends.IS_NEW)))
        .map((MapFunction<Row, Row>) PairTrendSeries::measure, Encoders.row(PairTrends.SCHEMA));
  }

  private static String[] cols(String... names) {
    return names;
  }

  private static Column monthNumber() {
    return months_between(col(PERIOD_START), to_date(lit("1800-01-01"))).cast("int");
  }

  private static Column before(String counted, WindowSpec order) {
    return coalesce(sum(col(counted)).over(order.rangeBetween(-MEMORY, -1)), lit(0L));
  }

  /**
   * Stories that began in each month and in those before it, and whether the archive has been open
   * long.
   */
  private static Dataset<Row> months(Dataset<Row> dispatches) {
    Dataset<Row> months =
        dispatches
            .where(col(Dispatches.PUBLISHED_DATE).isNotNull())
            .groupBy(col(StoryMembers.STORY_ID))
            .agg(min(col(Dispatches.PUBLISHED_DATE)).as(FIRST))
            .groupBy(trunc(col(FIRST), "month").as(PERIOD_START))
            .agg(count(lit(1)).as(ALL))
            .withColumn(MONTH_NUMBER, monthNumber());
    // One row a month: a few thousand at most.
    WindowSpec inOrder = Window.partitionBy(lit(1)).orderBy(col(MONTH_NUMBER));
    Column opened = min(col(PERIOD_START)).over(inOrder);
    return months.select(
        col(PERIOD_START),
        col(ALL),
        before(ALL, inOrder).as(ALL_BEFORE),
        col(PERIOD_START).geq(add_months(opened, OPENING)).as(PairTrends.IS_NEW));
  }

  private static Row measure(Row row) {
    long both = row.getLong(3);
    long withA = Math.max(both, row.getLong(4));
    long withB = Math.max(both, row.getLong(5));
    long all = Math.max(row.getLong(6), withA + withB - both);
    return RowFactory.create(
        row.getString(0),
        row.getString(1),
        row.get(2),
        both,
        new Association(both, withA, withB, all).npmi(),
        row.getBoolean(9),
        Rise.isRising(both, all, row.getLong(7), row.getLong(8)));
  }
}
