package org.dateline.entity;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.trunc;
import static org.dateline.table.EntityPairs.ENTITY_A;
import static org.dateline.table.EntityPairs.ENTITY_B;
import static org.dateline.table.EntityPairs.FIRST_DATE;
import static org.dateline.table.EntityPairs.LAST_DATE;
import static org.dateline.table.EntityPairs.SENTENCE_COUNT;
import static org.dateline.table.EntityPairs.STORY_COUNT;

import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dateline.table.Dispatches;
import org.dateline.table.EntityPairs;
import org.dateline.table.Mentions;
import org.dateline.table.PairTrends;
import org.dateline.table.StoryMembers;

/**
 * Who is named together with whom. Every story votes once for each pair of entities that one of its
 * dispatches names together; round-ups, which name everybody, have no vote. Entities that too few
 * dispatches name for any pair to count are left out before pairs are made.
 */
public final class PairCounts {
  private static final String NAMED = "named";
  private static final String IS_ROUND_UP = "is_round_up";
  private static final String SENTENCES = "sentences";
  private static final String IS_FREQUENT = "is_frequent";
  private static final String ENTITY_COUNT = "entity_count";
  private static final String STORIES_A = "stories_a";
  private static final String STORIES_B = "stories_b";
  private static final String MONTH = PairTrends.PERIOD_START;
  private static final StructType VOTES =
      new StructType()
          .add(ENTITY_A, DataTypes.StringType, false)
          .add(ENTITY_B, DataTypes.StringType, false)
          .add(SENTENCE_COUNT, DataTypes.LongType, false)
          .add(Dispatches.PUBLISHED_DATE, DataTypes.DateType, true)
          .add(StoryMembers.STORY_ID, DataTypes.StringType, false);

  private PairCounts() {}

  /**
   * How many dispatches name anybody, and how many of these are round-ups.
   *
   * @param naming dispatches that name at least one entity
   * @param roundUps of those, the ones that name too many to have a vote
   * @param lostStories stories all of whose dispatches are round-ups
   */
  public record Voters(long naming, long roundUps, long lostStories) {}

  /**
   * Counts who has a vote.
   *
   * @param perDispatch as from {@link EntityCounts#perDispatch}
   * @param dispatches id and {@link StoryMembers#STORY_ID} of every dispatch that counts
   * @param maxEntities a dispatch that names more has no vote
   */
  public static Voters voters(Dataset<Row> perDispatch, Dataset<Row> dispatches, int maxEntities) {
    Dataset<Row> naming =
        perDispatch
            .groupBy(col(Mentions.DISPATCH_ID), col(StoryMembers.STORY_ID))
            .agg(count(lit(1)).as(ENTITY_COUNT))
            .withColumn(IS_ROUND_UP, col(ENTITY_COUNT).gt(maxEntities));
    Row counts = naming.agg(count(lit(1)), count_if(col(IS_ROUND_UP))).first();
    long lost = 0;
    if (counts.getLong(1) > 0) {
      Dataset<Row> roundUps = naming.where(col(IS_ROUND_UP));
      lost =
          roundUps.select(col(StoryMembers.STORY_ID)).distinct().count()
              - dispatches
                  .join(
                      roundUps.select(col(Mentions.DISPATCH_ID)),
                      new String[] {Mentions.DISPATCH_ID},
                      "left_anti")
                  .join(
                      roundUps.select(col(StoryMembers.STORY_ID)),
                      new String[] {StoryMembers.STORY_ID},
                      "left_semi")
                  .select(col(StoryMembers.STORY_ID))
                  .distinct()
                  .count();
    }
    return new Voters(counts.getLong(0), counts.getLong(1), lost);
  }

  /**
   * In how many stories each pair, and each entity (as a pair with itself), is named, by the month
   * in which the story first names it.
   *
   * @param mentions {@link Mentions}
   * @param perDispatch as from {@link EntityCounts#perDispatch}
   * @param minStories an entity that fewer dispatches name is in no pair
   * @param maxEntities a dispatch that names more has no vote
   * @return entity_a, entity_b, period_start (null where the date is not known), story_count,
   *     sentence_count, first_date, last_date
   */
  public static Dataset<Row> byMonth(
      Dataset<Row> mentions, Dataset<Row> perDispatch, int minStories, int maxEntities) {
    Dataset<Row> frequent =
        perDispatch
            .groupBy(col(Mentions.ENTITY_ID))
            .agg(count(lit(1)).as(STORY_COUNT))
            .where(col(STORY_COUNT).geq(minStories))
            .select(col(Mentions.ENTITY_ID), lit(true).as(IS_FREQUENT));
    Dataset<Row> places =
        mentions
            .groupBy(col(Mentions.DISPATCH_ID), col(Mentions.ENTITY_ID))
            .agg(array_sort(collect_set(col(Mentions.SENTENCE))).as(SENTENCES))
            .join(frequent, new String[] {Mentions.ENTITY_ID}, "left")
            .withColumn(IS_FREQUENT, coalesce(col(IS_FREQUENT), lit(false)));
    Dataset<Row> dates =
        perDispatch
            .select(
                col(Mentions.DISPATCH_ID),
                col(Dispatches.PUBLISHED_DATE),
                col(StoryMembers.STORY_ID))
            .dropDuplicates(Mentions.DISPATCH_ID);
    Dataset<Row> votes =
        places
            .groupBy(col(Mentions.DISPATCH_ID))
            .agg(
                collect_list(struct(col(Mentions.ENTITY_ID), col(SENTENCES), col(IS_FREQUENT)))
                    .as(NAMED))
            .join(dates, Mentions.DISPATCH_ID)
            .select(col(NAMED), col(Dispatches.PUBLISHED_DATE), col(StoryMembers.STORY_ID))
            .flatMap(
                (FlatMapFunction<Row, Row>) row -> DispatchPairs.votes(row, maxEntities),
                Encoders.row(VOTES));
    return votes
        .groupBy(col(ENTITY_A), col(ENTITY_B), col(StoryMembers.STORY_ID))
        .agg(
            max(col(SENTENCE_COUNT)).as(SENTENCE_COUNT),
            min(col(Dispatches.PUBLISHED_DATE)).as(FIRST_DATE),
            max(col(Dispatches.PUBLISHED_DATE)).as(LAST_DATE))
        .groupBy(col(ENTITY_A), col(ENTITY_B), trunc(col(FIRST_DATE), "month").as(MONTH))
        .agg(
            count(lit(1)).as(STORY_COUNT),
            sum(col(SENTENCE_COUNT)).as(SENTENCE_COUNT),
            min(col(FIRST_DATE)).as(FIRST_DATE),
            max(col(LAST_DATE)).as(LAST_DATE));
  }

  /**
   * The pairs that at least {@code minStories} stories name together.
   *
   * @param byMonth as from {@link #byMonth}
   * @param minStories the same as there
   * @param voters stories that have a vote, those that name nobody included
   * @return {@link EntityPairs}
   */
  public static Dataset<Row> pairs(Dataset<Row> byMonth, int minStories, long voters) {
    Dataset<Row> counted =
        byMonth
            .groupBy(col(ENTITY_A), col(ENTITY_B))
            .agg(
                sum(col(STORY_COUNT)).as(STORY_COUNT),
                sum(col(SENTENCE_COUNT)).as(SENTENCE_COUNT),
                min(col(FIRST_DATE)).as(FIRST_DATE),
                max(col(LAST_DATE)).as(LAST_DATE))
            .where(col(STORY_COUNT).geq(minStories))
            .persist();
    // The vote of an entity with itself counts its stories; no pair has more of them than either of
    // its entities.
    Dataset<Row> stories =
        counted
            .where(col(ENTITY_A).equalTo(col(ENTITY_B)))
            .select(col(ENTITY_A).as(Mentions.ENTITY_ID), col(STORY_COUNT));
    long entities = stories.count();
    return FalseDiscovery.qValues(
        measured(counted.where(col(ENTITY_A).notEqual(col(ENTITY_B))), stories, voters),
        EntityPairs.Q_VALUE,
        List.of(ENTITY_A, ENTITY_B),
        Math.max(1, entities * (entities - 1) / 2));
  }

  private static Dataset<Row> measured(Dataset<Row> counted, Dataset<Row> stories, long voters) {
    Dataset<Row> ofA =
        stories.select(col(Mentions.ENTITY_ID).as(ENTITY_A), col(STORY_COUNT).as(STORIES_A));
    Dataset<Row> ofB =
        stories.select(col(Mentions.ENTITY_ID).as(ENTITY_B), col(STORY_COUNT).as(STORIES_B));
    return counted
        .join(ofA, ENTITY_A)
        .join(ofB, ENTITY_B)
        .select(
            List.of(
                    ENTITY_A,
                    ENTITY_B,
                    STORY_COUNT,
                    SENTENCE_COUNT,
                    STORIES_A,
                    STORIES_B,
                    FIRST_DATE,
                    LAST_DATE)
                .stream()
                .map(name -> col(name))
                .toArray(Column[]::new))
        .map((MapFunction<Row, Row>) row -> measure(row, voters), Encoders.row(EntityPairs.SCHEMA));
  }

  /** A row of {@link EntityPairs}, with the p-value where the q-value is to be. */
  private static Row measure(Row row, long voters) {
    Association association =
        new Association(row.getLong(2), row.getLong(4), row.getLong(5), voters);
    return RowFactory.create(
        row.getString(0),
        row.getString(1),
        row.getLong(2),
        row.getLong(3),
        association.expected(),
        association.npmi(),
        association.logLikelihood(),
        association.lift(),
        association.jaccard(),
        association.pValue(),
        row.get(6),
        row.get(7));
  }
}
