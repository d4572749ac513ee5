package org.dateline.entity.pair;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.countDistinct;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.sql.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.dateline.SparkExtension;
import org.dateline.config.gazetteer.Wholes;
import org.dateline.entity.NamedTogether;
import org.dateline.table.Entities;
import org.dateline.table.EntityPairs;
import org.dateline.table.StoryMembers;
import org.dateline.table.row.CachedRows;
import org.dateline.table.row.RowValues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class PairCountsTest {
  private static final int MAX_ENTITIES = 3;
  private static final PairRelations NOTHING_KNOWN =
      new PairRelations(List.of(), new Wholes(Map.of(), Set.of()));

  /** Twenty stories: five name kim and hill together, one of them twice and apart. */
  private static NamedTogether archive() {
    NamedTogether archive = new NamedTogether();
    for (int story = 0; story < 5; story++) {
      archive.dispatch("s" + story, story == 0 ? "kim" : "kim hill", "hill");
    }
    archive.dispatch("s0", "kim hill");
    for (int story = 5; story < 10; story++) {
      archive.dispatch("s" + story, "kim");
    }
    for (int story = 10; story < 19; story++) {
      archive.dispatch("s" + story, "lee");
    }
    archive.dispatch("s19", "kim hill lee park");
    return archive;
  }

  /** {@link org.dateline.table.Entities}, what is read of it. */
  private static Dataset<Row> entities(NamedTogether archive, SparkSession spark) {
    return archive
        .perDispatch(spark)
        .groupBy(Entities.ENTITY_ID)
        .agg(countDistinct(col(StoryMembers.STORY_ID)).as(Entities.STORY_COUNT));
  }

  @Test
  void aStoryVotesOnceForEachPairAndRoundUpsNever(SparkSession spark) {
    NamedTogether archive = archive();
    PairCounts.Voters voters =
        PairCounts.voters(archive.perDispatch(spark), archive.dispatches(spark), MAX_ENTITIES);
    assertThat(voters).isEqualTo(new PairCounts.Voters(21, 1, 20, 1));

    try (CachedRows cached = new CachedRows()) {
      PairCounts.Counted counted =
          PairCounts.counted(
              archive.perDispatch(spark), entities(archive, spark), 2, MAX_ENTITIES, cached);
      assertThat(counted.entities()).isEqualTo(3);
      List<Row> pairs = PairCounts.pairs(counted, 19, NOTHING_KNOWN, cached).collectAsList();
      assertThat(pairs).hasSize(1);
      Row pair = pairs.get(0);
      Association expected = new Association(5, 5, 10, 19);
      assertThat(pair.<String>getAs(EntityPairs.ENTITY_A)).isEqualTo("person/hill");
      assertThat(pair.<String>getAs(EntityPairs.ENTITY_B)).isEqualTo("person/kim");
      assertThat(RowValues.count(pair, EntityPairs.STORY_COUNT)).isEqualTo(5);
      assertThat(pair.<Double>getAs(EntityPairs.EXPECTED_COUNT))
          .isCloseTo(expected.expected(), within(1e-12));
      assertThat(pair.<Double>getAs(EntityPairs.NPMI)).isCloseTo(expected.npmi(), within(1e-12));
      // Three entities make three pairs that could have been: Bonferroni's bound for the first.
      assertThat(pair.<Double>getAs(EntityPairs.Q_VALUE))
          .isCloseTo(3 * expected.pValue(), within(1e-12));
      assertThat(pair.<Date>getAs(EntityPairs.FIRST_DATE)).isEqualTo(Date.valueOf("2010-01-01"));
      assertThat(pair.<Date>getAs(EntityPairs.LAST_DATE)).isEqualTo(Date.valueOf("2010-01-06"));
    }
  }

  @Test
  void whatTooFewStoriesNameIsNoPair(SparkSession spark) {
    try (CachedRows cached = new CachedRows()) {
      PairCounts.Counted counted =
          PairCounts.counted(
              archive().perDispatch(spark), entities(archive(), spark), 6, MAX_ENTITIES, cached);
      assertThat(PairCounts.pairs(counted, 19, NOTHING_KNOWN, cached).collectAsList()).isEmpty();
    }
  }
}
