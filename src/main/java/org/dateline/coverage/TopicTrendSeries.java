package org.dateline.coverage;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.dateline.coverage.Periods.PERIOD;
import static org.dateline.table.TopicTrends.GRAIN;
import static org.dateline.table.TopicTrends.IS_COMPLETE;
import static org.dateline.table.TopicTrends.IS_GAP;
import static org.dateline.table.TopicTrends.PERIOD_START;
import static org.dateline.table.TopicTrends.STORY_COUNT;
import static org.dateline.table.TopicTrends.SUBJECT_ID;
import static org.dateline.table.TopicTrends.TOPIC_ID;
import static org.dateline.table.TopicTrends.TOPIC_SHARE;
import static org.dateline.table.TopicTrends.TOTAL_COUNT;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dateline.table.DispatchTopics;
import org.dateline.table.Dispatches;
import org.dateline.table.TopicTrends;

/**
 * Which topics carried each subject, period by period. Counted by day first, as {@link
 * CoverageSeries} is, by {@link Policy#LATEST_REVISION} over all sources together.
 */
public final class TopicTrendSeries {
  private static final String DAY = Counted.DAY;
  private static final String IS_SEEN = "is_seen";

  private TopicTrendSeries() {}

  /**
   * The series.
   *
   * @param hits as from {@link SubjectHits#hits}
   * @param dispatchTopics {@link DispatchTopics}
   * @param grains lengths of the periods
   * @return {@link TopicTrends}
   */
  public static Dataset<Row> trends(
      Counted counted, Dataset<Row> hits, Dataset<Row> dispatchTopics, List<Grain> grains) {
    Dataset<Row> daily = daily(counted.latest(), hits, strongest(dispatchTopics)).persist();
    Dataset<Row> byPeriod =
        daily
            .withColumn(PERIOD, explode(Periods.of(grains, col(DAY))))
            .groupBy(col(SUBJECT_ID), col(PERIOD), col(TOPIC_ID))
            .agg(sum(col(STORY_COUNT)).as(STORY_COUNT));
    Dataset<Row> totals =
        byPeriod.groupBy(col(SUBJECT_ID), col(PERIOD)).agg(sum(col(STORY_COUNT)).as(TOTAL_COUNT));
    Dataset<Row> seen =
        counted
            .days()
            .select(explode(Periods.of(grains, col(DAY))).as(PERIOD))
            .distinct()
            .withColumn(IS_SEEN, lit(true));
    Dataset<Row> all =
        daily
            .where(col(TOPIC_ID).isNotNull())
            .select(col(SUBJECT_ID), col(TOPIC_ID))
            .distinct()
            .crossJoin(counted.range())
            .withColumn(PERIOD, explode(Periods.all(grains)));
    Column total = coalesce(col(TOTAL_COUNT), lit(0L));
    Column stories = coalesce(col(STORY_COUNT), lit(0L));
    return all.join(totals, new String[] {SUBJECT_ID, PERIOD}, "left")
        .join(byPeriod, new String[] {SUBJECT_ID, PERIOD, TOPIC_ID}, "left")
        .join(seen, new String[] {PERIOD}, "left")
        .select(
            col(SUBJECT_ID),
            col(TOPIC_ID),
            Periods.grain().as(GRAIN),
            Periods.start().as(PERIOD_START),
            stories.as(STORY_COUNT),
            total.as(TOTAL_COUNT),
            when(total.gt(0), stories.divide(total)).as(TOPIC_SHARE),
            Periods.isComplete().as(IS_COMPLETE),
            col(IS_SEEN).isNull().as(IS_GAP));
  }

  /** Stories by subject, day and strongest topic; null where a story has no topic. */
  private static Dataset<Row> daily(
      Dataset<Row> stories, Dataset<Row> hits, Dataset<Row> strongest) {
    Dataset<Row> about =
        stories
            .join(hits.select(col(Dispatches.DISPATCH_ID), col(SUBJECT_ID)), Dispatches.DISPATCH_ID)
            .select(col(Dispatches.DISPATCH_ID), col(DAY), col(SUBJECT_ID));
    return stories
        .select(col(Dispatches.DISPATCH_ID), col(DAY), lit(TopicTrends.ALL_SUBJECTS).as(SUBJECT_ID))
        .union(about)
        .join(strongest, new String[] {Dispatches.DISPATCH_ID}, "left")
        .groupBy(col(SUBJECT_ID), col(DAY), col(TOPIC_ID))
        .agg(count(lit(1)).as(STORY_COUNT));
  }

  private static Dataset<Row> strongest(Dataset<Row> dispatchTopics) {
    Column strength =
        struct(col(DispatchTopics.TOPIC_SHARE).multiply(-1), col(DispatchTopics.TOPIC_ID));
    return dispatchTopics
        .groupBy(col(DispatchTopics.DISPATCH_ID))
        .agg(min_by(col(DispatchTopics.TOPIC_ID), strength).as(TOPIC_ID));
  }
}
