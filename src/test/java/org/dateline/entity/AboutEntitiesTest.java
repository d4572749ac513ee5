package org.dateline.entity;

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
import org.dateline.table.DispatchEntities;
import org.dateline.table.StoryMembers;
import org.dateline.table.corpus.Dispatches;
import org.dateline.table.corpus.Mentions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class AboutEntitiesTest {
  private static final StructType DISPATCHES =
      new StructType()
          .add(Dispatches.DISPATCH_ID, DataTypes.StringType, false)
          .add(Dispatches.SOURCE, DataTypes.StringType, false)
          .add(Dispatches.DATELINE_COUNTRY, DataTypes.StringType, true)
          .add(Dispatches.PUBLISHED_DATE, DataTypes.DateType, true)
          .add(StoryMembers.STORY_ID, DataTypes.StringType, false);

  private final SparkSession spark;
  private final List<Row> dispatches = new ArrayList<>();
  private final List<Row> mentions = new ArrayList<>();

  AboutEntitiesTest(SparkSession spark) {
    this.spark = spark;
  }

  private void dispatch(String id, String source, String country) {
    dispatches.add(RowFactory.create(id, source, country, Date.valueOf("2009-05-25"), "s" + id));
  }

  /** A mention that starts there in the body, or in the headline where that is below 0. */
  private void mention(String dispatch, String entity, int start, String method, double sure) {
    boolean inHeadline = start < 0;
    mentions.add(
        RowFactory.create(
            dispatch,
            entity,
            "name",
            Math.max(0, start),
            Math.max(0, start) + 4,
            inHeadline ? -1 : start / 100,
            inHeadline,
            start >= 0 && start < 1000,
            method,
            sure,
            null,
            null,
            null));
  }

  /** What a dispatch has of an entity. */
  private String of(String dispatch, String entity) {
    Dataset<Row> placed =
        EntityCounts.perDispatchOrFiled(
            spark.createDataFrame(mentions, Mentions.SCHEMA),
            spark.createDataFrame(dispatches, DISPATCHES));
    for (Row row : AboutEntities.of(placed).collectAsList()) {
      if (row.getAs(DispatchEntities.DISPATCH_ID).equals(dispatch)
          && row.getAs(DispatchEntities.ENTITY_ID).equals(entity)) {
        return row.<Long>getAs(DispatchEntities.MENTION_COUNT)
            + (row.<Boolean>getAs(DispatchEntities.IN_HEADLINE) ? " headline" : "")
            + (row.<Boolean>getAs(DispatchEntities.IN_LEAD) ? " lead" : "")
            + (row.<Boolean>getAs(DispatchEntities.IS_FILED_FROM) ? " filed" : "")
            + (row.<Boolean>getAs(DispatchEntities.IS_ABOUT) ? " about" : "");
      }
    }
    return "";
  }

  @Test
  void namesCountAndTownsOnlyWhereTheyStandOut() {
    dispatch("1", "ap", null);
    mention("1", "country/PRK", 10, "gazetteer", 0.95);
    mention("1", "country/PRK", 1500, "metonym", 0.7);
    mention("1", "country/FRA", 1200, "gazetteer", 0.6);
    mention("1", "country/FRA", 1300, "gazetteer", 0.6);
    mention("1", "country/FRA", 1400, "gazetteer", 0.6);
    mention("1", "country/GBR", -1, "gazetteer", 0.6);
    mention("1", "country/GBR", 20, "gazetteer", 0.6);
    mention("1", "person/kim-jong-il", 700, "ner", 0.6);
    mention("1", "person/kim-jong-il", 900, "coreference", 0.6);
    assertThat(of("1", "country/PRK")).isEqualTo("2 lead about");
    assertThat(of("1", "country/FRA")).isEqualTo("3");
    assertThat(of("1", "country/GBR")).isEqualTo("2 headline lead about");
    assertThat(of("1", "person/kim-jong-il"))
        .as("a first paragraph of several hundred words is no lead")
        .isEqualTo("2 lead");
  }

  @Test
  void theDatelineIsNoMentionAndTellsNothingWhereAnAgencyFilesEverythingFromOnePlace() {
    dispatch("1", "reuters", "PRK");
    for (int i = 0; i < 20; i++) {
      dispatch("k" + i, "kcna", "PRK");
    }
    dispatch("abroad", "kcna", "CHN");
    mention("k1", "country/PRK", 2000, "gazetteer", 0.95);
    assertThat(of("1", "country/PRK")).isEqualTo("0 filed about");
    assertThat(of("k0", "country/PRK")).isEqualTo("0 filed");
    assertThat(of("k1", "country/PRK")).isEqualTo("1 filed");
    assertThat(of("abroad", "country/CHN")).isEqualTo("0 filed about");
  }
}
