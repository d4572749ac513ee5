package org.dateline.entity;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.dateline.table.EntityPairs.ENTITY_A;
import static org.dateline.table.EntityPairs.ENTITY_B;
import static org.dateline.table.EntityPairs.FIRST_DATE;
import static org.dateline.table.EntityPairs.LAST_DATE;
import static org.dateline.table.EntityPairs.SENTENCE_COUNT;
import static org.dateline.table.EntityPairs.STORY_COUNT;

import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dateline.table.Dispatches;
import org.dateline.table.EntityPairs;
import org.dateline.table.Mentions;

/**
 * Who is named together with whom. Every dispatch that names at least two entities votes once for
 * each pair of them; round-ups, which name everybody, have no vote.
 */
public final class PairCounts {
  private static final String NAMED = "named";
  private static final String ENTITY_COUNT = "entity_count";
  private static final String STORIES_A = "stories_a";
  private static final String STORIES_B = "stories_b";
  private static final StructType VOTES =
      new StructType()
          .add(ENTITY_A, DataTypes.StringType, false)
          .add(ENTITY_B, DataTypes.StringType, false)
          .add(SENTENCE_COUNT, DataTypes.LongType, false)
          .add(Dispatches.PUBLISHED_DATE, DataTypes.DateType, true);

  private PairCounts() {}

  /**
   * The dispatches that have a vote and those that do not.
   *
   * @param perDispatch as from {@link EntityCounts#perDispatch}
   * @return dispatch_id, entity_count: distinct entities it names
   */
  public static Dataset<Row> entityCounts(Dataset<Row> perDispatch) {
    return perDispatch
        .groupBy(col(Mentions.DISPATCH_ID))
        .agg(count(lit(1)).cast(DataTypes.LongType).as(ENTITY_COUNT));
  }

  /** How many dispatches name more than {@code maxEntities} entities and so have no vote. */
  public static long roundUps(Dataset<Row> entityCounts, int maxEntities) {
    return entityCounts.where(col(ENTITY_COUNT).gt(maxEntities)).count();
  }

  /**
   * The pairs that at least {@code minStories} dispatches name together.
   *
   * @param mentions {@link Mentions}
   * @param perDispatch as from {@link EntityCounts#perDispatch}
   * @param maxEntities a dispatch that names more has no vote
   * @param voters dispatches that have a vote, those that name nobody included
   * @return {@link EntityPairs}
   */
  public static Dataset<Row> pairs(
      Dataset<Row> mentions,
      Dataset<Row> perDispatch,
      int minStories,
      int maxEntities,
      long voters) {
    Dataset<Row> voting =
        perDispatch.join(
            entityCounts(perDispatch).where(col(ENTITY_COUNT).leq(maxEntities)),
            Mentions.DISPATCH_ID);
    Dataset<Row> stories =
        voting
            .groupBy(col(Mentions.ENTITY_ID))
            .agg(count(lit(1)).as(STORY_COUNT))
            .where(col(STORY_COUNT).geq(minStories));
    Dataset<Row> named =
        voting
            .where(col(ENTITY_COUNT).gt(1))
            .select(
                col(Mentions.DISPATCH_ID), col(Mentions.ENTITY_ID), col(Dispatches.PUBLISHED_DATE))
            .join(stories.select(col(Mentions.ENTITY_ID)), Mentions.ENTITY_ID)
            .join(sentences(mentions), new String[] {Mentions.DISPATCH_ID, Mentions.ENTITY_ID});
    Dataset<Row> counted =
        votes(named)
            .groupBy(col(ENTITY_A), col(ENTITY_B))
            .agg(
                count(lit(1)).as(STORY_COUNT),
                sum(col(SENTENCE_COUNT)).as(SENTENCE_COUNT),
                min(col(Dispatches.PUBLISHED_DATE)).as(FIRST_DATE),
                max(col(Dispatches.PUBLISHED_DATE)).as(LAST_DATE))
            .where(col(STORY_COUNT).geq(minStories));
    return measured(counted, stories, voters);
  }

  /** dispatch_id, entity_id, and the numbers of the sentences that name it. */
  private static Dataset<Row> sentences(Dataset<Row> mentions) {
    return mentions
        .select(col(Mentions.DISPATCH_ID), col(Mentions.ENTITY_ID), col(Mentions.SENTENCE))
        .distinct()
        .groupBy(col(Mentions.DISPATCH_ID), col(Mentions.ENTITY_ID))
        .agg(array_sort(collect_list(col(Mentions.SENTENCE))).as(Mentions.SENTENCE));
  }

  private static Dataset<Row> votes(Dataset<Row> named) {
    return named
        .groupBy(col(Mentions.DISPATCH_ID), col(Dispatches.PUBLISHED_DATE))
        .agg(
            array_sort(collect_list(struct(col(Mentions.ENTITY_ID), col(Mentions.SENTENCE))))
                .as(NAMED))
        .select(col(NAMED), col(Dispatches.PUBLISHED_DATE))
        .flatMap((FlatMapFunction<Row, Row>) DispatchPairs::votes, Encoders.row(VOTES));
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
                .toArray(org.apache.spark.sql.Column[]::new))
        .map((MapFunction<Row, Row>) row -> measure(row, voters), Encoders.row(EntityPairs.SCHEMA));
  }

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
        row.get(6),
        row.get(7));
  }
}
