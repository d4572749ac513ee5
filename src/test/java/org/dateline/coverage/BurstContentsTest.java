package org.dateline.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dateline.SparkExtension;
import org.dateline.coverage.burst.Burst;
import org.dateline.table.DispatchEntities;
import org.dateline.table.DispatchTopics;
import org.dateline.table.StoryMembers;
import org.dateline.table.SubjectDispatches;
import org.dateline.table.Topics;
import org.dateline.table.corpus.Dispatches;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class BurstContentsTest {
  private static final String SUBJECT = "north-korea";
  private static final LocalDate BURST = LocalDate.of(2006, 10, 9);

  private final List<Row> dispatches = new ArrayList<>();
  private final List<Row> hits = new ArrayList<>();
  private final List<Row> entities = new ArrayList<>();
  private final List<Row> topics = new ArrayList<>();

  private void dispatch(String id, String story, int sequence, LocalDate day, String text) {
    int stop = text.indexOf('.');
    dispatches.add(
        RowFactory.create(
            id,
            "yonhap",
            Date.valueOf(day),
            text.substring(0, stop),
            text.substring(stop + 1),
            text.length(),
            story,
            sequence));
    hits.add(RowFactory.create(SUBJECT, id, story, true, 0.5 + sequence / 10.0));
  }

  private void names(String id, String entity) {
    entities.add(RowFactory.create(id, entity, 1L));
  }

  private static StructType texts(String... names) {
    StructType schema = new StructType();
    for (String name : names) {
      schema = schema.add(name, DataTypes.StringType, true);
    }
    return schema;
  }

  private Map<BurstContents.Key, BurstContents.Content> read(SparkSession spark) {
    Dataset<Row> all =
        spark.createDataFrame(
            dispatches,
            texts(Dispatches.DISPATCH_ID, Dispatches.SOURCE)
                .add(Dispatches.PUBLISHED_DATE, DataTypes.DateType)
                .add(Dispatches.HEADLINE_PLAIN, DataTypes.StringType)
                .add(Dispatches.BODY, DataTypes.StringType)
                .add(Dispatches.WORD_COUNT, DataTypes.IntegerType)
                .add(StoryMembers.STORY_ID, DataTypes.StringType)
                .add(StoryMembers.SEQUENCE, DataTypes.IntegerType));
    SubjectBurst burst =
        new SubjectBurst(
            SUBJECT,
            "*",
            1,
            new Burst(BURST, BURST.plusDays(3), BURST, 2, 4, 5, 0.3, 12, 0.001),
            5,
            24);
    return new BurstContents(
            spark,
            List.of(burst),
            Map.of(SUBJECT, Set.of("north", "korea")),
            Map.of(SUBJECT, Set.of("country/PRK")))
        .read(
            all,
            spark.createDataFrame(
                hits,
                texts(
                        SubjectDispatches.SUBJECT_ID,
                        SubjectDispatches.DISPATCH_ID,
                        SubjectDispatches.STORY_ID)
                    .add(SubjectDispatches.IS_COUNTED, DataTypes.BooleanType)
                    .add(SubjectDispatches.STRENGTH, DataTypes.DoubleType)),
            spark.createDataFrame(
                entities,
                texts(DispatchEntities.DISPATCH_ID, DispatchEntities.ENTITY_ID)
                    .add(DispatchEntities.MENTION_COUNT, DataTypes.LongType)),
            spark.createDataFrame(
                topics, texts(DispatchTopics.DISPATCH_ID, DispatchTopics.TOPIC_ID)),
            spark.createDataFrame(
                List.of(RowFactory.create("t1", false), RowFactory.create("t2", true)),
                texts(Topics.TOPIC_ID).add(Topics.IS_JUNK, DataTypes.BooleanType)),
            3);
  }

  @Test
  void aBurstIsToldByWhatSetsItsStoriesApart(SparkSession spark) {
    for (int i = 0; i < 20; i++) {
      String id = "quiet" + i;
      dispatch(
          id,
          "s" + id,
          0,
          BURST.minusDays(40 + i),
          "North Korea and trade. Rice trade went on in North Korea");
      names(id, "country/PRK");
      names(id, "country/CHN");
      topics.add(RowFactory.create(id, "t2"));
    }
    for (int i = 0; i < 3; i++) {
      String id = "test" + i;
      dispatch(
          id,
          "s" + id,
          0,
          BURST.plusDays(i),
          "North Korea nuclear test. Hill told of the nuclear test in North Korea");
      names(id, "country/PRK");
      names(id, "person/christopher-hill");
      topics.add(RowFactory.create(id, "t1"));
      topics.add(RowFactory.create(id, "t2"));
    }
    dispatch(
        "test0b",
        "stest0",
        1,
        BURST.plusDays(1),
        "North Korea nuclear test, again. Hill spoke of the nuclear test in North Korea at length");
    dispatch(
        "rice",
        "srice",
        9,
        BURST.plusDays(1),
        "North Korea and trade. Rice trade went on in North Korea");
    Map<BurstContents.Key, BurstContents.Content> contents = read(spark);
    assertThat(contents).containsOnlyKeys(new BurstContents.Key(SUBJECT, "*", 1));
    BurstContents.Content content = contents.get(new BurstContents.Key(SUBJECT, "*", 1));
    assertThat(content.terms()).containsExactly("nuclear test", "Hill");
    assertThat(content.entities()).containsExactly("person/christopher-hill");
    assertThat(content.topics()).containsExactly("t1");
    // The earliest dispatch of each story; the one about rice last, though most about the subject.
    assertThat(content.evidence()).containsExactly("test0", "test1", "test2");
  }
}
