package org.dateline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.dateline.SparkExtension;
import org.dateline.report.Highlights.Change;
import org.dateline.report.Highlights.Pair;
import org.dateline.table.Entities;
import org.dateline.table.EntityPairs;
import org.dateline.table.EntityPairs.Relation;
import org.dateline.table.PairTrends;
import org.dateline.table.row.RowBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two years of pairs; the last tenth begins in November of the second. */
@ExtendWith(SparkExtension.class)
class ToldPairsTest {
  private static final StructType LABELS =
      new StructType()
          .add(Entities.SCHEMA.apply(Entities.ENTITY_ID))
          .add(Entities.SCHEMA.apply(Entities.LABEL));

  private final List<Row> pairs = new ArrayList<>();
  private final List<Row> trends = new ArrayList<>();
  private final List<Row> labels = new ArrayList<>();

  private void pair(String a, String b, double strength, @Nullable Relation relation) {
    pairs.add(
        new RowBuilder(EntityPairs.SCHEMA)
            .set(EntityPairs.ENTITY_A, a)
            .set(EntityPairs.ENTITY_B, b)
            .set(EntityPairs.STORY_COUNT, 10L)
            .set(EntityPairs.SENTENCE_COUNT, 10L)
            .set(EntityPairs.EXPECTED_COUNT, 1.0)
            .set(EntityPairs.NPMI, 0.5)
            .set(EntityPairs.LOG_LIKELIHOOD, 100.0)
            .set(EntityPairs.LIFT, 10.0)
            .set(EntityPairs.JACCARD, 0.5)
            .set(EntityPairs.Q_VALUE, 0.001)
            .set(EntityPairs.STRENGTH, strength)
            .set(EntityPairs.RELATION, relation == null ? null : relation.code())
            .row());
    for (String id : List.of(a, b)) {
      Row label = new RowBuilder(LABELS).set(Entities.ENTITY_ID, id).set(Entities.LABEL, id).row();
      if (!labels.contains(label)) {
        labels.add(label);
      }
    }
  }

  private void month(String a, String b, String month, boolean isNew, boolean isRising) {
    trends.add(
        new RowBuilder(PairTrends.SCHEMA)
            .set(PairTrends.ENTITY_A, a)
            .set(PairTrends.ENTITY_B, b)
            .set(PairTrends.PERIOD_START, Date.valueOf(month))
            .set(PairTrends.STORY_COUNT, 3L)
            .set(PairTrends.NPMI, 0.5)
            .set(PairTrends.IS_NEW, isNew)
            .set(PairTrends.IS_RISING, isRising)
            .row());
  }

  private List<String> told(SparkSession spark, int most) {
    return new ToldPairs(
            spark.createDataFrame(pairs, EntityPairs.SCHEMA),
            spark.createDataFrame(trends, PairTrends.SCHEMA),
            spark.createDataFrame(labels, LABELS))
        .strongest(most).stream()
            .map(pair -> pair.a() + pair.b() + (pair.change() == Change.NONE ? "" : mark(pair)))
            .toList();
  }

  private static String mark(Pair pair) {
    return pair.change() == Change.NEW ? " new" : " rising";
  }

  @Test
  void whatHasChangedComesFirstAndWhatIsSoAnywayNotAtAll(SparkSession spark) {
    pair("a", "b", 9, null);
    pair("a", "c", 8, Relation.LOCATED_IN);
    pair("a", "d", 7, Relation.MEMBER_OF);
    pair("a", "e", 6, null);
    pair("a", "f", 5, Relation.NATIONAL_OF);
    pair("a", "g", 4, null);
    pair("a", "h", 3, Relation.PART_OF);
    month("a", "b", "2009-01-01", true, false);
    month("a", "b", "2010-12-01", false, false);
    month("a", "e", "2010-06-01", false, true);
    month("a", "f", "2010-11-01", true, true);
    month("a", "g", "2010-11-01", false, true);
    month("a", "h", "2010-12-01", true, true);

    assertThat(told(spark, 10)).containsExactly("af new", "ag rising", "ab", "ae");
    assertThat(told(spark, 3)).containsExactly("af new", "ab", "ae");
    assertThat(told(spark, 1)).containsExactly("ab");
  }

  @Test
  void withoutMonthsTheStrongestAreTold(SparkSession spark) {
    pair("a", "b", 1, null);
    pair("a", "c", 2, null);
    assertThat(told(spark, 10)).containsExactly("ac", "ab");
  }
}
