package org.dateline.coverage;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dateline.SparkExtension;
import org.dateline.table.Agenda;
import org.dateline.table.Stories;
import org.dateline.table.StoryMembers;
import org.dateline.table.corpus.Dispatches;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class AgendaTableTest {
  private static Row dispatch(String id, String source, String at) {
    return RowFactory.create(
        id, source, at == null ? null : Timestamp.from(java.time.Instant.parse(at)));
  }

  @Test
  void onlyInstantsTellWhoWasFirst(SparkSession spark) {
    StructType dispatches =
        new StructType()
            .add(Dispatches.DISPATCH_ID, DataTypes.StringType, false)
            .add(Dispatches.SOURCE, DataTypes.StringType, false)
            .add(Dispatches.PUBLISHED_AT, DataTypes.TimestampType, true);
    StructType members =
        new StructType()
            .add(StoryMembers.DISPATCH_ID, DataTypes.StringType, false)
            .add(StoryMembers.STORY_ID, DataTypes.StringType, false);
    StructType stories =
        new StructType()
            .add(Stories.STORY_ID, DataTypes.StringType, false)
            .add(Stories.SOURCE_COUNT, DataTypes.LongType, false);
    List<Row> rows =
        AgendaTable.of(
                spark
                    .createDataFrame(
                        List.of(
                            dispatch("a1", "ap", "2011-12-19T03:02:00Z"),
                            dispatch("a2", "ap", "2011-12-19T03:30:00Z"),
                            dispatch("y1", "yonhap", "2011-12-19T03:00:00Z"),
                            // A day, not an instant.
                            dispatch("k1", "kcna", "2011-12-19T00:00:00Z"),
                            dispatch("a3", "ap", "2011-12-20T03:00:00Z"),
                            dispatch("y2", "yonhap", null)),
                        dispatches)
                    .join(
                        spark.createDataFrame(
                            List.of(
                                RowFactory.create("a1", "s1"),
                                RowFactory.create("a2", "s1"),
                                RowFactory.create("y1", "s1"),
                                RowFactory.create("k1", "s1"),
                                RowFactory.create("a3", "s2"),
                                RowFactory.create("y2", "s2")),
                            members),
                        Dispatches.DISPATCH_ID),
                spark.createDataFrame(
                    List.of(RowFactory.create("s1", 3L), RowFactory.create("s2", 2L)), stories))
            .orderBy(col(Agenda.SOURCE_RANK))
            .select(
                col(Agenda.STORY_ID),
                col(Agenda.SOURCE),
                col(Agenda.FIRST_DISPATCH_ID),
                col(Agenda.SOURCE_RANK),
                col(Agenda.HOURS_BEHIND))
            .collectAsList();
    assertThat(rows)
        .containsExactly(
            RowFactory.create("s1", "yonhap", "y1", 1, 0.0),
            RowFactory.create("s1", "ap", "a1", 2, 2 / 60.0));
  }
}
