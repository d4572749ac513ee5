package org.dateline.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dateline.SparkExtension;
import org.dateline.table.Coverage;
import org.dateline.table.DispatchTopics;
import org.dateline.table.Grain;
import org.dateline.table.Periods;
import org.dateline.table.StoryMembers;
import org.dateline.table.SubjectDispatches;
import org.dateline.table.TopicTrends;
import org.dateline.table.corpus.Dispatches;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From dispatches to the rows of the tables, on a handful of dispatches counted by hand. */
@ExtendWith(SparkExtension.class)
class DayCountingTest {
  private static final String KOREA = "korea";

  /**
   * A story of ap that yonhap copies the next day, one of yonhap, one of ap in March, and a
   * dispatch without a date.
   */
  private static DayCounts counts(SparkSession spark) {
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
    Dataset<Row> topics =
        spark.createDataFrame(
            List.of(
                RowFactory.create("first", "t01", 0.9),
                RowFactory.create("second", "t00", 0.7),
                RowFactory.create("second", "t01", 0.3),
                RowFactory.create("other", "t01", 0.5)),
            DispatchTopics.SCHEMA);
    return DayCounting.byDay(
        spark
            .createDataFrame(
                List.of(
                    RowFactory.create("first", "ap", Date.valueOf("2009-01-31")),
                    RowFactory.create("second", "ap", Date.valueOf("2009-02-01")),
                    RowFactory.create("copy", "yonhap", Date.valueOf("2009-02-02")),
                    RowFactory.create("other", "yonhap", Date.valueOf("2009-02-28")),
                    RowFactory.create("late", "ap", Date.valueOf("2009-03-01")),
                    RowFactory.create("undated", "ap", null)),
                dispatches)
            .join(
                spark.createDataFrame(
                    List.of(
                        RowFactory.create("s1", "first", 1, "first"),
                        RowFactory.create("s1", "second", 2, "revision"),
                        RowFactory.create("s1", "copy", 3, "near_duplicate"),
                        RowFactory.create("s2", "other", 1, "first"),
                        RowFactory.create("s3", "late", 1, "first"),
                        RowFactory.create("s4", "undated", 1, "first")),
                    members),
                Dispatches.DISPATCH_ID),
        spark.createDataFrame(
            List.of(
                hit("first", "s1", true, true, false, 0.4),
                hit("second", "s1", true, true, true, 0.8),
                hit("copy", "s1", true, false, false, 0.6),
                hit("late", "s3", false, false, false, 0.1),
                hit("undated", "s4", true, true, true, 0.9)),
            SubjectDispatches.SCHEMA),
        topics,
        2);
  }

  private static Row hit(
      String id, String story, boolean counted, boolean about, boolean prominent, double strength) {
    return RowFactory.create(KOREA, id, story, counted, about, prominent, strength);
  }

  private static CoverageRows rows(DayCounts counts, Grain... grains) {
    return new CoverageRows(
        counts,
        Baselines.of(counts, List.of(KOREA, "nothing")),
        SourceRhythms.of(counts),
        List.of(),
        Map.of(KOREA, "Korea"),
        List.of(grains),
        5);
  }

  private static List<String> lines(List<Row> rows, StructType schema, String... columns) {
    List<String> lines = new ArrayList<>();
    for (Row row : rows) {
      List<String> values = new ArrayList<>();
      for (String column : columns) {
        Object value = row.get(schema.fieldIndex(column));
        values.add(value instanceof String[] ids ? String.join("+", ids) : String.valueOf(value));
      }
      lines.add(String.join(" ", values));
    }
    return lines;
  }

  @Test
  void everyPolicyCountsOnItsOwnDay(SparkSession spark) {
    // policy, day, counted, about, named, prominent, of how many, share, evidence
    assertThat(
            lines(
                rows(counts(spark), Grain.DAY).of(KOREA, "*"),
                Coverage.SCHEMA,
                Coverage.POLICY,
                Coverage.PERIOD_START,
                Coverage.SUBJECT_COUNT,
                Coverage.ABOUT_COUNT,
                Coverage.NAMED_COUNT,
                Coverage.PROMINENT_COUNT,
                Coverage.TOTAL_COUNT,
                Coverage.SHARE,
                Coverage.EVIDENCE))
        .containsExactly(
            "every_dispatch 2009-01-31 1 1 1 0 1 1.0 first",
            "every_dispatch 2009-02-01 1 1 1 1 1 1.0 second",
            "every_dispatch 2009-02-02 1 0 1 0 1 1.0 copy",
            "every_dispatch 2009-02-28 0 0 0 0 1 0.0 ",
            "every_dispatch 2009-03-01 0 0 1 0 1 0.0 ",
            // The copy is no version of its own.
            "latest_revision 2009-02-01 1 1 1 1 1 1.0 second",
            "latest_revision 2009-02-28 0 0 0 0 1 0.0 ",
            "latest_revision 2009-03-01 0 0 1 0 1 0.0 ",
            "story 2009-01-31 1 1 1 1 1 1.0 second",
            "story 2009-02-28 0 0 0 0 1 0.0 ",
            "story 2009-03-01 0 0 1 0 1 0.0 ");
  }

  @Test
  void aPeriodHasItsDenominatorItsEndsAndItsBestEvidence(SparkSession spark) {
    assertThat(
            lines(
                rows(counts(spark), Grain.MONTH).of(KOREA, "*"),
                Coverage.SCHEMA,
                Coverage.POLICY,
                Coverage.PERIOD_START,
                Coverage.SUBJECT_COUNT,
                Coverage.TOTAL_COUNT,
                Coverage.IS_COMPLETE,
                Coverage.IS_GAP,
                Coverage.INFLATION_FACTOR,
                Coverage.EVIDENCE))
        .containsExactly(
            "every_dispatch 2009-01-01 1 1 false false 1.0 first",
            "every_dispatch 2009-02-01 2 3 true false 1.0 second+copy",
            "every_dispatch 2009-03-01 0 1 false false null ",
            "latest_revision 2009-01-01 0 0 false false null ",
            "latest_revision 2009-02-01 1 2 true false 2.0 second",
            "latest_revision 2009-03-01 0 1 false false null ",
            "story 2009-01-01 1 1 false false 1.0 second",
            "story 2009-02-01 0 1 true false null ",
            "story 2009-03-01 0 1 false false null ");
  }

  @Test
  void theSeriesOfASourceEndsWithTheSource(SparkSession spark) {
    assertThat(
            lines(
                rows(counts(spark), Grain.MONTH).of(KOREA, "yonhap"),
                Coverage.SCHEMA,
                Coverage.POLICY,
                Coverage.PERIOD_START,
                Coverage.SUBJECT_COUNT,
                Coverage.TOTAL_COUNT,
                Coverage.IS_COMPLETE))
        .containsExactly(
            "every_dispatch 2009-02-01 1 2 false",
            "latest_revision 2009-02-01 1 2 false",
            "story 2009-02-01 1 2 false");
  }

  @Test
  void theAdjustedShareKeepsTheMixOfTheSources(SparkSession spark) {
    // In February ap sent 1 of its 3 dispatches, about Korea, and yonhap both of its 2, one of
    // them about it: 3/5 x 1/1 + 2/5 x 1/2.
    Row february =
        rows(counts(spark), Grain.MONTH).of(KOREA, "*").stream()
            .filter(
                row ->
                    row.get(Coverage.SCHEMA.fieldIndex(Coverage.POLICY)).equals("every_dispatch"))
            .toList()
            .get(1);
    assertThat(february.getDouble(Coverage.SCHEMA.fieldIndex(Coverage.ADJUSTED_SHARE)))
        .isCloseTo(0.8, within(1e-12));
    assertThat(february.getDouble(Coverage.SCHEMA.fieldIndex(Coverage.SHARE)))
        .isCloseTo(2 / 3.0, within(1e-12));
  }

  @Test
  void aSubjectThatNobodyNamesHasZerosWithIntervals(SparkSession spark) {
    assertThat(
            lines(
                rows(counts(spark), Grain.YEAR).of("nothing", "*"),
                Coverage.SCHEMA,
                Coverage.SUBJECT_LABEL,
                Coverage.SUBJECT_COUNT,
                Coverage.TOTAL_COUNT,
                Coverage.SHARE,
                Coverage.SHARE_LOW,
                Coverage.SURPRISE,
                Coverage.BURST_LEVEL))
        .containsExactly(
            "nothing 0 5 0.0 0.0 null 0",
            "nothing 0 3 0.0 0.0 null 0",
            "nothing 0 3 0.0 0.0 null 0");
  }

  @Test
  void periodsHaveTheDenominatorsOnce(SparkSession spark) {
    DayCounts counts = counts(spark);
    assertThat(
            lines(
                PeriodRows.periods(counts, SourceRhythms.of(counts), List.of(Grain.QUARTER)),
                Periods.SCHEMA,
                Periods.SOURCE,
                Periods.PERIOD_START,
                Periods.POLICY,
                Periods.TOTAL_COUNT,
                Periods.GAP_DAYS))
        .containsExactly(
            "* 2009-01-01 every_dispatch 5 0",
            "* 2009-01-01 latest_revision 3 0",
            "* 2009-01-01 story 3 0",
            "ap 2009-01-01 every_dispatch 3 0",
            "ap 2009-01-01 latest_revision 2 0",
            "ap 2009-01-01 story 2 0",
            "yonhap 2009-01-01 every_dispatch 2 0",
            "yonhap 2009-01-01 latest_revision 2 0",
            "yonhap 2009-01-01 story 2 0");
  }

  @Test
  void aStoryHasTheTopicOfItsLatestVersion(SparkSession spark) {
    DayCounts counts = counts(spark);
    // subject, topic, grain, start, stories, of how many, share
    assertThat(
            lines(
                TopicTrendRows.of(
                    counts, SourceRhythms.of(counts), List.of(Grain.DAY, Grain.MONTH)),
                TopicTrends.SCHEMA,
                TopicTrends.SUBJECT_ID,
                TopicTrends.TOPIC_ID,
                TopicTrends.GRAIN,
                TopicTrends.PERIOD_START,
                TopicTrends.STORY_COUNT,
                TopicTrends.TOTAL_COUNT,
                TopicTrends.TOPIC_SHARE))
        .containsExactly(
            "* t00 day 2009-02-01 1 1 1.0",
            "* t01 day 2009-02-28 1 1 1.0",
            "* t00 month 2009-01-01 0 0 null",
            "* t01 month 2009-01-01 0 0 null",
            "* t00 month 2009-02-01 1 2 0.5",
            "* t01 month 2009-02-01 1 2 0.5",
            "* t00 month 2009-03-01 0 1 0.0",
            "* t01 month 2009-03-01 0 1 0.0",
            "korea t00 day 2009-02-01 1 1 1.0",
            "korea t00 month 2009-01-01 0 0 null",
            "korea t00 month 2009-02-01 1 1 1.0",
            "korea t00 month 2009-03-01 0 0 null");
  }
}
