package org.dateline.entity.pair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.Date;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dateline.entity.EntityCounts;
import org.dateline.table.EntityPairs;
import org.dateline.table.StoryMembers;
import org.dateline.table.corpus.Dispatches;
import org.dateline.table.corpus.Mentions;
import org.dateline.table.row.RowBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import scala.jdk.javaapi.CollectionConverters;

class PairSumsTest {
  private static final StructType NAMED =
      new StructType()
          .add(StoryMembers.STORY_ID, DataTypes.StringType)
          .add(Mentions.DISPATCH_ID, DataTypes.StringType)
          .add(Dispatches.PUBLISHED_DATE, DataTypes.DateType)
          .add(PairCounts.NUMBER, DataTypes.IntegerType)
          .add(EntityCounts.PLACES, DataTypes.createArrayType(DataTypes.LongType, false), false);

  private final List<Row> named = new ArrayList<>();

  private void dispatch(String story, @Nullable String day, int... entities) {
    for (int entity : entities) {
      named.add(
          new RowBuilder(NAMED)
              .set(StoryMembers.STORY_ID, story)
              .set(Mentions.DISPATCH_ID, "d" + named.size() / 10 + story)
              .set(Dispatches.PUBLISHED_DATE, day == null ? null : Date.valueOf(day))
              .set(PairCounts.NUMBER, entity)
              .set(
                  EntityCounts.PLACES,
                  CollectionConverters.asScala(
                          List.of(EntityCounts.place(0, 9 * entity), EntityCounts.place(entity, 0)))
                      .toSeq())
              .row());
    }
  }

  private static long month(String day) {
    return LocalDate.parse(day).getLong(ChronoField.PROLEPTIC_MONTH);
  }

  @Test
  void storiesOfAPairAreAddedUpWithTheirMonths() {
    dispatch("s1", "2010-01-31", 1, 2, 7);
    dispatch("s2", "2010-01-02", 1, 2);
    dispatch("s3", null, 1, 2);
    dispatch("s4", "2010-03-01", 2, 7);
    List<Row> votes = new ArrayList<>();
    new PairVotes(named.iterator(), NAMED, 10).forEachRemaining(votes::add);
    votes.sort(Comparator.comparingInt(PairVotes.ENTITY_OF::intIn));

    List<Row> sums = new ArrayList<>();
    new PairSums(votes.iterator(), 2).forEachRemaining(sums::add);

    // 1 and 7 are in one story only.
    assertThat(sums)
        .extracting(
            row -> row.getAs(PairSums.NUMBER_A),
            row -> row.getAs(PairSums.NUMBER_B),
            row -> row.getAs(EntityPairs.STORY_COUNT),
            row -> row.getAs(EntityPairs.SENTENCE_COUNT),
            row -> row.getAs(PairSums.CLOSE_COUNT))
        .containsExactly(
            tuple(1, 1, 3L, 6L, 3L),
            tuple(1, 2, 3L, 3L, 3L),
            tuple(2, 2, 4L, 8L, 4L),
            tuple(2, 7, 2L, 2L, 2L),
            tuple(7, 7, 2L, 4L, 2L));
    Row pair = sums.get(1);
    assertThat(pair.<Integer>getAs(PairSums.FIRST_DAY))
        .isEqualTo((int) LocalDate.parse("2010-01-02").toEpochDay());
    assertThat(pair.<Integer>getAs(PairSums.LAST_DAY))
        .isEqualTo((int) LocalDate.parse("2010-01-31").toEpochDay());
    assertThat(pair.<Long>getAs(PairSums.WORDINGS)).isEqualTo(Wordings.of(9));
    assertThat(MonthCounts.of(pair.getAs(PairSums.MONTHS)))
        .containsExactly(Map.entry((int) month("2010-01-01"), 2L));
    assertThat(MonthCounts.of(sums.get(3).getAs(PairSums.MONTHS))).hasSize(2);
  }
}
