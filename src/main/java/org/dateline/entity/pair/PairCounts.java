package org.dateline.entity.pair;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.date_from_unix_date;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.dateline.table.EntityPairs.ENTITY_A;
import static org.dateline.table.EntityPairs.ENTITY_B;
import static org.dateline.table.EntityPairs.FIRST_DATE;
import static org.dateline.table.EntityPairs.LAST_DATE;
import static org.dateline.table.EntityPairs.SENTENCE_COUNT;
import static org.dateline.table.EntityPairs.STORY_COUNT;
import static org.dateline.table.EntityPairs.WORDING_COUNT;

import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dateline.entity.EntityCounts;
import org.dateline.table.EntityPairs;
import org.dateline.table.StoryMembers;
import org.dateline.table.corpus.Dispatches;
import org.dateline.table.corpus.Mentions;
import org.dateline.table.row.CachedRows;
import org.dateline.table.row.RowBuilder;
import org.dateline.table.row.RowValues;

/**
 * Who is named together with whom. Every story votes once for each pair of entities that one of its
 * dispatches names together; round-ups, which name everybody, have no vote. Entities that too few
 * stories name for any pair to count are left out before pairs are made, and pairs are counted as
 * numbers: there are many more votes than mentions.
 */
public final class PairCounts {
  /** Stories of a pair by month, as {@link MonthCounts#bytes}. */
  static final String MONTHS = PairSums.MONTHS;

  /** The same of its first entity. */
  static final String MONTHS_A = "months_a";

  /** The same of its second entity. */
  static final String MONTHS_B = "months_b";

  /** Number of an entity. */
  static final String NUMBER = "number";

  private static final String IS_ROUND_UP = "is_round_up";
  private static final String HAS_VOTE = "has_vote";
  private static final String LOST = "lost";
  private static final String STORIES_A = "stories_a";
  private static final String STORIES_B = "stories_b";
  private static final StructType NUMBERS =
      new StructType()
          .add(Mentions.ENTITY_ID, DataTypes.StringType, false)
          .add(NUMBER, DataTypes.IntegerType, false);

  private PairCounts() {}

  /**
   * How many dispatches name anybody, and how many of these are round-ups.
   *
   * @param naming dispatches that name at least one entity
   * @param roundUps of those, the ones that name too many to have a vote
   * @param stories stories in all
   * @param lostStories stories all of whose dispatches are round-ups
   */
  public record Voters(long naming, long roundUps, long stories, long lostStories) {}

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
            .groupBy(col(Mentions.DISPATCH_ID))
            .agg(count(lit(1)).gt(maxEntities).as(IS_ROUND_UP));
    Row counts =
        dispatches
            .select(col(Dispatches.DISPATCH_ID), col(StoryMembers.STORY_ID))
            .join(naming, new String[] {Dispatches.DISPATCH_ID}, "left")
            .groupBy(col(StoryMembers.STORY_ID))
            .agg(
                count(col(IS_ROUND_UP)).as(NUMBER),
                count_if(coalesce(col(IS_ROUND_UP), lit(false))).as(IS_ROUND_UP),
                count_if(coalesce(col(IS_ROUND_UP), lit(false)).equalTo(false)).as(HAS_VOTE))
            .agg(
                coalesce(sum(col(NUMBER)), lit(0L)).as(NUMBER),
                coalesce(sum(col(IS_ROUND_UP)), lit(0L)).as(IS_ROUND_UP),
                count(lit(1)).as(STORY_COUNT),
                count_if(col(HAS_VOTE).equalTo(0)).as(LOST))
            .first();
    return new Voters(
        RowValues.count(counts, NUMBER),
        RowValues.count(counts, IS_ROUND_UP),
        RowValues.count(counts, STORY_COUNT),
        RowValues.count(counts, LOST));
  }

  /**
   * Pairs, counted.
   *
   * @param pairs entity_a, entity_b, story_count, sentence_count, close_count, wordings,
   *     first_date, last_date, stories_a, stories_b, months, months_a, months_b
   * @param entities how many entities are named often enough to be in a pair
   */
  public record Counted(Dataset<Row> pairs, long entities) {}

  /**
   * In how many stories each pair is named, in all and by the month in which a story first names
   * it, with the same of both entities.
   *
   * @param perDispatch as from {@link EntityCounts#perDispatch}
   * @param entities {@link org.dateline.table.Entities} of the same; id and stories are read
   * @param minStories a pair that fewer stories name is left out
   * @param maxEntities a dispatch that names more has no vote
   */
  public static Counted counted(
      Dataset<Row> perDispatch,
      Dataset<Row> entities,
      int minStories,
      int maxEntities,
      CachedRows cached) {
    Dataset<Row> numbers = cached.keep(numbers(entities, minStories));
    Dataset<Row> numbered = cached.keep(sums(votes(perDispatch, numbers, maxEntities), minStories));
    // The vote of an entity with itself counts its stories; no pair has more of them than either of
    // its entities.
    Dataset<Row> own =
        numbered
            .where(col(PairSums.NUMBER_A).equalTo(col(PairSums.NUMBER_B)))
            .select(col(PairSums.NUMBER_A).as(NUMBER), col(STORY_COUNT), col(MONTHS))
            .join(numbers, NUMBER);
    Dataset<Row> pairs =
        numbered
            .where(col(PairSums.NUMBER_A).notEqual(col(PairSums.NUMBER_B)))
            .join(
                own.select(
                    col(NUMBER).as(PairSums.NUMBER_A),
                    col(Mentions.ENTITY_ID).as(ENTITY_A),
                    col(STORY_COUNT).as(STORIES_A),
                    col(MONTHS).as(MONTHS_A)),
                PairSums.NUMBER_A)
            .join(
                own.select(
                    col(NUMBER).as(PairSums.NUMBER_B),
                    col(Mentions.ENTITY_ID).as(ENTITY_B),
                    col(STORY_COUNT).as(STORIES_B),
                    col(MONTHS).as(MONTHS_B)),
                PairSums.NUMBER_B)
            .drop(PairSums.NUMBER_A, PairSums.NUMBER_B);
    return new Counted(cached.keep(pairs), own.count());
  }

  /** Numbers of the entities that enough stories name, in the order of their ids. */
  private static Dataset<Row> numbers(Dataset<Row> entities, int minStories) {
    Dataset<Row> frequent =
        entities
            .where(col(STORY_COUNT).geq(minStories))
            .select(col(Mentions.ENTITY_ID))
            .orderBy(col(Mentions.ENTITY_ID));
    return entities
        .sparkSession()
        .createDataFrame(
            frequent
                .toJavaRDD()
                .zipWithIndex()
                .map(
                    pair ->
                        new RowBuilder(NUMBERS)
                            .set(Mentions.ENTITY_ID, pair._1().getAs(Mentions.ENTITY_ID))
                            .set(NUMBER, Math.toIntExact(pair._2()))
                            .row()),
            NUMBERS);
  }

  private static Dataset<Row> votes(
      Dataset<Row> perDispatch, Dataset<Row> numbers, int maxEntities) {
    Dataset<Row> named =
        perDispatch
            .join(numbers, new String[] {Mentions.ENTITY_ID}, "left")
            .select(
                col(StoryMembers.STORY_ID),
                col(Mentions.DISPATCH_ID),
                col(Dispatches.PUBLISHED_DATE),
                col(NUMBER),
                col(EntityCounts.PLACES))
            .repartition(col(StoryMembers.STORY_ID))
            .sortWithinPartitions(col(StoryMembers.STORY_ID), col(Mentions.DISPATCH_ID));
    StructType columns = named.schema();
    return named.mapPartitions(
        (MapPartitionsFunction<Row, Row>) rows -> new PairVotes(rows, columns, maxEntities),
        Encoders.row(PairVotes.SCHEMA));
  }

  private static Dataset<Row> sums(Dataset<Row> votes, int minStories) {
    return votes
        .repartition(col(PairVotes.ENTITY))
        .sortWithinPartitions(col(PairVotes.ENTITY))
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>) rows -> new PairSums(rows, minStories),
            Encoders.row(PairSums.SCHEMA))
        .withColumn(FIRST_DATE, date_from_unix_date(col(PairSums.FIRST_DAY)))
        .withColumn(LAST_DATE, date_from_unix_date(col(PairSums.LAST_DAY)))
        .drop(PairSums.FIRST_DAY, PairSums.LAST_DAY);
  }

  /**
   * The pairs with what they are worth.
   *
   * @param counted as from {@link #counted}
   * @param voters stories that have a vote, those that name nobody included
   * @param relations what pairs are whatever the news
   * @return {@link EntityPairs}
   */
  public static Dataset<Row> pairs(
      Counted counted, long voters, PairRelations relations, CachedRows cached) {
    long entities = counted.entities();
    return DistributedBenjaminiHochberg.qValues(
        withMeasures(counted.pairs(), voters, relations),
        EntityPairs.Q_VALUE,
        List.of(ENTITY_A, ENTITY_B),
        Math.max(1, entities * (entities - 1) / 2),
        cached);
  }

  private static Dataset<Row> withMeasures(
      Dataset<Row> counted, long voters, PairRelations relations) {
    Broadcast<PairRelations> known =
        JavaSparkContext.fromSparkContext(counted.sparkSession().sparkContext())
            .broadcast(relations);
    // Months are lists, and many: they are not read here.
    return counted
        .drop(MONTHS, MONTHS_A, MONTHS_B)
        .map(
            (MapFunction<Row, Row>) row -> measure(row, voters, known.value()),
            Encoders.row(EntityPairs.SCHEMA));
  }

  /** A row of {@link EntityPairs}, with the p-value where the q-value is to be. */
  private static Row measure(Row row, long voters, PairRelations relations) {
    long both = row.<Long>getAs(STORY_COUNT);
    Association association =
        new Association(both, row.<Long>getAs(STORIES_A), row.<Long>getAs(STORIES_B), voters);
    String a = row.getAs(ENTITY_A);
    String b = row.getAs(ENTITY_B);
    long close = RowValues.count(row, PairSums.CLOSE_COUNT);
    long wordings = Math.min(close, Wordings.count(RowValues.count(row, PairSums.WORDINGS)));
    EntityPairs.Relation relation = relations.of(a, b, association);
    return new RowBuilder(EntityPairs.SCHEMA)
        .set(ENTITY_A, a)
        .set(ENTITY_B, b)
        .set(STORY_COUNT, both)
        .set(SENTENCE_COUNT, row.getAs(SENTENCE_COUNT))
        .set(WORDING_COUNT, wordings)
        .set(EntityPairs.EXPECTED_COUNT, association.expected())
        .set(EntityPairs.NPMI, association.npmi())
        .set(EntityPairs.LOG_LIKELIHOOD, association.logLikelihood())
        .set(EntityPairs.LIFT, association.lift())
        .set(EntityPairs.JACCARD, association.jaccard())
        .set(EntityPairs.Q_VALUE, association.pValue())
        .set(FIRST_DATE, row.getAs(FIRST_DATE))
        .set(LAST_DATE, row.getAs(LAST_DATE))
        .set(EntityPairs.STRENGTH, association.strength(wordings))
        .set(EntityPairs.RELATION, relation == null ? null : relation.code())
        .row();
  }
}
