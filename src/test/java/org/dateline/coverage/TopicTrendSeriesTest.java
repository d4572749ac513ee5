package org.dateline.coverage;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dateline.SparkExtension;
import org.dateline.table.DispatchTopics;
import org.dateline.table.Dispatches;
import org.dateline.table.StoryMembers;
import org.dateline.table.TopicTrends;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class TopicTrendSeriesTest {
  /** Two takes of one story, the later one in the next month, and two more stories. */
  private static Counted counted(SparkSession spark) {
    StructType dispatches =
        new StructType()
            .add(Dispatches.DISPATCH_ID, DataTypes.StringType, false)
            .add(Dispatches.SOURCE, DataTypes.StringType, false)
            .add(Dispatches.PUBLISHED_DATE, DataTypes.DateType, true);
    StructType members =
        new StructType()
            .add(StoryMembers.STORY_ID, DataTypes.StringType, false)
            .add(StoryMembers.DISPATCH_ID, DataTypes.StringType, false)
            .add(StoryMembers.SEQUENCE, DataTypes.IntegerType, false)
            .add(StoryMembers.RELATION, DataTypes.StringType, false);
    return Counted.of(
        spark.createDataFrame(
            List.of(
                RowFactory.create("first", "ap", Date.valueOf("2009-01-31")),
                RowFactory.create("second", "ap", Date.valueOf("2009-02-01")),
                RowFactory.create("other", "afp", Date.valueOf("2009-02-28")),
                RowFactory.create("short", "afp", Date.valueOf("2009-04-30"))),
            dispatches),
        spark.createDataFrame(
            List.of(
                RowFactory.create("s1", "first", 1, "first"),
                RowFactory.create("s1", "second", 2, "revision"),
                RowFactory.create("s2", "other", 1, "first"),
                RowFactory.create("s3", "short", 1, "first")),
            members));
  }

  private static Dataset<Row> hits(SparkSession spark) {
    return spark.createDataFrame(
        List.of(RowFactory.create("first", "korea"), RowFactory.create("second", "korea")),
        new StructType()
            .add(Dispatches.DISPATCH_ID, DataTypes.StringType, false)
            .add(TopicTrends.SUBJECT_ID, DataTypes.StringType, false));
  }

  private static Dataset<Row> topics(SparkSession spark) {
    return spark.createDataFrame(
        List.of(
            RowFactory.create("first", "t01", 0.9),
            RowFactory.create("second", "t00", 0.7),
            RowFactory.create("second", "t01", 0.3),
            RowFactory.create("other", "t01", 0.5)),
        DispatchTopics.SCHEMA);
  }

  @Test
  void aStoryCountsOnceOnTheDayAndForTheTopicOfItsLatestVersion(SparkSession spark) {
    List<String> lines = new ArrayList<>();
    for (Row row :
        TopicTrendSeries.trends(counted(spark), hits(spark), topics(spark), List.of(Grain.MONTH))
            .orderBy(
                col(TopicTrends.SUBJECT_ID),
                col(TopicTrends.TOPIC_ID),
                col(TopicTrends.PERIOD_START))
            .collectAsList()) {
      lines.add(row.mkString(" "));
    }
    // subject, topic, grain, month, stories, of how many, share, complete, gap
    assertThat(lines)
        .containsExactly(
            "* t00 month 2009-01-01 0 0 null false false",
            "* t00 month 2009-02-01 1 2 0.5 true false",
            "* t00 month 2009-03-01 0 0 null true true",
            "* t00 month 2009-04-01 0 1 0.0 true false",
            "* t01 month 2009-01-01 0 0 null false false",
            "* t01 month 2009-02-01 1 2 0.5 true false",
            "* t01 month 2009-03-01 0 0 null true true",
            "* t01 month 2009-04-01 0 1 0.0 true false",
            "korea t00 month 2009-01-01 0 0 null false false",
            "korea t00 month 2009-02-01 1 1 1.0 true false",
            "korea t00 month 2009-03-01 0 0 null true true",
            "korea t00 month 2009-04-01 0 0 null true false");
  }
}
