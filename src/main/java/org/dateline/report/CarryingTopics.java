package org.dateline.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.year;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.dateline.report.Highlights.Carrier;
import org.dateline.table.Grain;
import org.dateline.table.TopicTrends;
import org.dateline.table.Topics;
import org.dateline.table.row.RowValues;

/** The topics that carried each subject: a few, and only those with stories enough to say so. */
final class CarryingTopics {
  private static final int MAX = 5;
  private static final long MIN_STORIES = 10;

  /** A topic with less of a subject's stories has not carried it. */
  private static final double MIN_SHARE = 0.02;

  private static final String PEAK = "peak";
  private static final String PEAK_COUNT = "peak_count";
  private static final String PLACE = "place";

  private CarryingTopics() {}

  /** By id of the subject, the most stories first. */
  static Map<String, List<Carrier>> of(Dataset<Row> trends, Dataset<Row> topics) {
    Dataset<Row> totals =
        trends
            .where(
                col(TopicTrends.GRAIN)
                    .equalTo(Grain.YEAR.code())
                    .and(col(TopicTrends.SUBJECT_ID).notEqual(TopicTrends.ALL_SUBJECTS)))
            .groupBy(col(TopicTrends.SUBJECT_ID), col(TopicTrends.TOPIC_ID))
            .agg(
                sum(col(TopicTrends.STORY_COUNT)).as(TopicTrends.STORY_COUNT),
                sum(col(TopicTrends.TOTAL_COUNT)).as(TopicTrends.TOTAL_COUNT),
                max(col(TopicTrends.STORY_COUNT)).as(PEAK_COUNT),
                min_by(
                        year(col(TopicTrends.PERIOD_START)),
                        struct(
                            col(TopicTrends.STORY_COUNT).multiply(-1),
                            col(TopicTrends.PERIOD_START)))
                    .as(PEAK))
            .where(
                col(TopicTrends.STORY_COUNT)
                    .geq(MIN_STORIES)
                    .and(
                        col(TopicTrends.STORY_COUNT)
                            .geq(col(TopicTrends.TOTAL_COUNT).multiply(MIN_SHARE))));
    Map<String, List<Carrier>> carriers = new HashMap<>();
    for (Row row :
        totals
            .withColumn(
                PLACE,
                row_number()
                    .over(
                        Window.partitionBy(col(TopicTrends.SUBJECT_ID))
                            .orderBy(
                                col(TopicTrends.STORY_COUNT).desc(), col(TopicTrends.TOPIC_ID))))
            .where(col(PLACE).leq(MAX))
            .join(topics.select(col(Topics.TOPIC_ID), col(Topics.LABEL)), TopicTrends.TOPIC_ID)
            .orderBy(col(TopicTrends.SUBJECT_ID), col(PLACE))
            .select(
                TopicTrends.SUBJECT_ID,
                Topics.LABEL,
                TopicTrends.STORY_COUNT,
                TopicTrends.TOTAL_COUNT,
                PEAK,
                PEAK_COUNT)
            .collectAsList()) {
      carriers
          .computeIfAbsent(row.getAs(TopicTrends.SUBJECT_ID), id -> new ArrayList<>())
          .add(carrier(row));
    }
    return carriers;
  }

  private static Carrier carrier(Row row) {
    long stories = RowValues.count(row, TopicTrends.STORY_COUNT);
    return new Carrier(
        row.getAs(Topics.LABEL),
        stories,
        (double) stories / RowValues.count(row, TopicTrends.TOTAL_COUNT),
        row.getAs(PEAK),
        row.getAs(PEAK_COUNT));
  }
}
