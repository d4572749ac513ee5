package org.dateline.run.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dateline.SparkExtension;
import org.dateline.store.StoryChanges;
import org.dateline.table.Stories;
import org.dateline.table.row.RowBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class StoryComparisonTest {
  private static final StructType READ =
      new StructType()
          .add(Stories.STORY_ID, DataTypes.StringType, false)
          .add(Stories.DISPATCH_COUNT, DataTypes.LongType, false)
          .add(Stories.IS_KILLED, DataTypes.BooleanType, false);

  private static Row story(String id, long dispatches, boolean isKilled) {
    return new RowBuilder(READ)
        .set(Stories.STORY_ID, id)
        .set(Stories.DISPATCH_COUNT, dispatches)
        .set(Stories.IS_KILLED, isKilled)
        .row();
  }

  private static Dataset<Row> stories(SparkSession spark, Row... rows) {
    return spark.createDataFrame(List.of(rows), READ);
  }

  @Test
  void whatHasBecomeOfTheStoriesIsToldTheLargestFirst(SparkSession spark) {
    Dataset<Row> before =
        stories(
            spark,
            story("same", 2, false),
            story("grown", 2, false),
            story("large", 5, false),
            story("gone", 3, false),
            story("killed", 1, false),
            story("dead", 4, true));
    Dataset<Row> now =
        stories(
            spark,
            story("same", 2, false),
            story("grown", 3, false),
            story("large", 9, false),
            story("killed", 2, true),
            story("dead", 4, true),
            story("new", 1, false),
            story("bad", 1, true));

    assertThat(StoryComparison.of(before, now))
        .isEqualTo(
            new StoryChanges(
                2,
                3,
                1,
                2,
                List.of("large", "grown", "killed"),
                List.of("gone"),
                List.of("killed", "bad")));
  }

  @Test
  void ofAFirstRunAllAreNew(SparkSession spark) {
    assertThat(StoryComparison.of(stories(spark), stories(spark, story("a", 1, false))))
        .isEqualTo(new StoryChanges(1, 0, 0, 0, List.of(), List.of(), List.of()));
  }
}
