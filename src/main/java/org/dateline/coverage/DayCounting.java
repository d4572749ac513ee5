package org.dateline.coverage;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.unix_date;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.dateline.table.Coverage;
import org.dateline.table.DispatchTopics;
import org.dateline.table.StoryMembers;
import org.dateline.table.StoryRelation;
import org.dateline.table.SubjectDispatches;
import org.dateline.table.TopicTrends;
import org.dateline.table.corpus.Dispatches;
import org.dateline.table.row.RowBuilder;

/**
 * Counts the corpus by day, in one pass and one shuffle by story. What comes out has a row for a
 * policy, source, day and subject at most, so it is bounded by days, whatever the number of
 * dispatches, and can be gathered.
 */
public final class DayCounting {
  /** Days since 1970. */
  static final String DAY = "day";

  private static final String IS_VERSION = "is_version";
  private static final String IS_TAKE = "is_take";
  private static final String IS_ABOUT = SubjectDispatches.IS_ABOUT;
  private static final String IS_COUNTED = SubjectDispatches.IS_COUNTED;
  private static final String IS_PROMINENT = SubjectDispatches.IS_PROMINENT;
  private static final String STRENGTH = SubjectDispatches.STRENGTH;

  /** What a story is made of: its dispatches, and the subjects that they name. */
  private static final StructType PIECES =
      new StructType()
          .add(StoryMembers.STORY_ID, DataTypes.StringType, false)
          .add(Dispatches.DISPATCH_ID, DataTypes.StringType, false)
          .add(IS_TAKE, DataTypes.BooleanType, false)
          .add(Dispatches.SOURCE, DataTypes.StringType, true)
          .add(DAY, DataTypes.IntegerType, true)
          .add(StoryMembers.SEQUENCE, DataTypes.IntegerType, true)
          .add(IS_VERSION, DataTypes.BooleanType, true)
          .add(TopicTrends.TOPIC_ID, DataTypes.StringType, true)
          .add(Coverage.SUBJECT_ID, DataTypes.StringType, true)
          .add(IS_COUNTED, DataTypes.BooleanType, true)
          .add(IS_ABOUT, DataTypes.BooleanType, true)
          .add(IS_PROMINENT, DataTypes.BooleanType, true)
          .add(STRENGTH, DataTypes.DoubleType, true);

  /** What one story adds to one count, see {@link StoryCounts.One}. */
  private static final StructType ONES =
      new StructType()
          .add(Coverage.POLICY, DataTypes.StringType, true)
          .add(Coverage.SOURCE, DataTypes.StringType, false)
          .add(DAY, DataTypes.IntegerType, false)
          .add(Coverage.SUBJECT_ID, DataTypes.StringType, true)
          .add(TopicTrends.TOPIC_ID, DataTypes.StringType, true)
          .add(Dispatches.DISPATCH_ID, DataTypes.StringType, true)
          .add(IS_ABOUT, DataTypes.BooleanType, false)
          .add(IS_PROMINENT, DataTypes.BooleanType, false)
          .add(STRENGTH, DataTypes.DoubleType, false);

  private DayCounting() {}

  /**
   * Counts.
   *
   * @param placed {@link Dispatches} (id, source and date are read) with their place in their story
   *     ({@link StoryMembers}), without those of withdrawn stories
   * @param hits {@link SubjectDispatches}
   * @param topics {@link DispatchTopics}
   * @param evidence most dispatch ids behind a number
   */
  public static DayCounts byDay(
      Dataset<Row> placed, Dataset<Row> hits, Dataset<Row> topics, int evidence) {
    Dataset<Row> ones =
        takes(placed, topics)
            .union(withNames(hits))
            .groupByKey(
                (MapFunction<Row, String>) row -> row.getAs(StoryMembers.STORY_ID),
                Encoders.STRING())
            .flatMapGroups(
                (FlatMapGroupsFunction<String, Row, Row>) (story, pieces) -> ones(pieces),
                Encoders.row(ONES));
    return DayCounts.of(sumByDay(ones, evidence).collectAsList());
  }

  private static Dataset<Row> takes(Dataset<Row> placed, Dataset<Row> topics) {
    Column isVersion =
        col(StoryMembers.RELATION)
            .isin(
                StoryRelation.FIRST.code(),
                StoryRelation.REVISION.code(),
                StoryRelation.CORRECTION.code());
    Dataset<Row> strongest =
        topics
            .groupBy(col(DispatchTopics.DISPATCH_ID))
            .agg(DispatchTopics.strongest().as(TopicTrends.TOPIC_ID));
    return pieces(
        placed
            .where(col(Dispatches.PUBLISHED_DATE).isNotNull())
            .select(
                col(Dispatches.DISPATCH_ID),
                col(StoryMembers.STORY_ID),
                col(Dispatches.SOURCE),
                unix_date(col(Dispatches.PUBLISHED_DATE)).as(DAY),
                col(StoryMembers.SEQUENCE),
                isVersion.as(IS_VERSION),
                lit(true).as(IS_TAKE))
            .join(strongest, new String[] {Dispatches.DISPATCH_ID}, "left"));
  }

  private static Dataset<Row> withNames(Dataset<Row> hits) {
    return pieces(hits.withColumn(IS_TAKE, lit(false)));
  }

  /** The columns of {@link #PIECES}, null where there is none. */
  private static Dataset<Row> pieces(Dataset<Row> rows) {
    List<String> present = List.of(rows.columns());
    List<Column> columns = new ArrayList<>();
    for (StructField field : PIECES.fields()) {
      columns.add(
          present.contains(field.name())
              ? org.apache.spark.sql.functions.col(field.name())
              : lit(null).cast(field.dataType()).as(field.name()));
    }
    return rows.select(columns.toArray(Column[]::new));
  }

  private static Iterator<Row> ones(Iterator<Row> pieces) {
    List<StoryCounts.Take> takes = new ArrayList<>();
    List<StoryCounts.Hit> hits = new ArrayList<>();
    pieces.forEachRemaining(
        piece -> {
          String id = piece.getAs(Dispatches.DISPATCH_ID);
          if (piece.<Boolean>getAs(IS_TAKE)) {
            takes.add(
                new StoryCounts.Take(
                    id,
                    piece.getAs(Dispatches.SOURCE),
                    piece.getAs(DAY),
                    piece.getAs(StoryMembers.SEQUENCE),
                    piece.getAs(IS_VERSION),
                    piece.getAs(TopicTrends.TOPIC_ID)));
          } else {
            hits.add(
                new StoryCounts.Hit(
                    id,
                    piece.getAs(Coverage.SUBJECT_ID),
                    piece.getAs(IS_COUNTED),
                    piece.getAs(IS_ABOUT),
                    piece.getAs(IS_PROMINENT),
                    piece.getAs(STRENGTH)));
          }
        });
    return StoryCounts.of(takes, hits).stream().map(DayCounting::row).iterator();
  }

  private static Row row(StoryCounts.One one) {
    return new RowBuilder(ONES)
        .set(Coverage.POLICY, one.policy() == null ? null : one.policy().code())
        .set(Coverage.SOURCE, one.source())
        .set(DAY, one.day())
        .set(Coverage.SUBJECT_ID, one.subjectId())
        .set(TopicTrends.TOPIC_ID, one.topicId())
        .set(Dispatches.DISPATCH_ID, one.best())
        .set(IS_ABOUT, one.isAbout())
        .set(IS_PROMINENT, one.isProminent())
        .set(STRENGTH, one.strength())
        .row();
  }

  private static Dataset<Row> sumByDay(Dataset<Row> ones, int evidence) {
    Column isCounted = col(Dispatches.DISPATCH_ID).isNotNull();
    Column best =
        collect_list(
            when(
                isCounted,
                struct(
                    col(STRENGTH).multiply(-1).as(DayCounts.MINUS_STRENGTH),
                    col(Dispatches.DISPATCH_ID))));
    return ones.groupBy(
            col(Coverage.POLICY),
            col(Coverage.SOURCE),
            col(DAY),
            col(Coverage.SUBJECT_ID),
            col(TopicTrends.TOPIC_ID))
        .agg(
            count(lit(1)).as(DayCounts.ALL),
            count_if(isCounted).as(DayCounts.COUNTED),
            count_if(col(IS_ABOUT)).as(DayCounts.ABOUT),
            count_if(col(IS_PROMINENT)).as(DayCounts.PROMINENT),
            slice(array_sort(best), 1, Math.max(1, evidence)).as(DayCounts.BEST));
  }
}
