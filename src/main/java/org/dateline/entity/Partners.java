package org.dateline.entity;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.slice;

import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dateline.table.Dispatches;
import org.dateline.table.EntityPairs;
import org.dateline.table.Mentions;
import org.dateline.table.StoryMembers;

/** Who is named together with one entity: what {@link PairCounts} counts, for one side only. */
public final class Partners {
  /** The partner. */
  public static final String PARTNER = "partner";

  /** Stories that name the partner. */
  public static final String PARTNER_STORIES = "partner_stories";

  /** Some of the dispatches that name both. */
  public static final String EVIDENCE = "evidence";

  private static final int MOST_EVIDENCE = 3;
  private static final String NAMED = "named_count";
  private static final StructType SCHEMA =
      new StructType()
          .add(PARTNER, DataTypes.StringType, false)
          .add(EntityPairs.STORY_COUNT, DataTypes.LongType, false)
          .add(PARTNER_STORIES, DataTypes.LongType, false)
          .add(EntityPairs.EXPECTED_COUNT, DataTypes.DoubleType, false)
          .add(EntityPairs.NPMI, DataTypes.DoubleType, false)
          .add(EntityPairs.Q_VALUE, DataTypes.DoubleType, false)
          .add(EntityPairs.FIRST_DATE, DataTypes.DateType, true)
          .add(EntityPairs.LAST_DATE, DataTypes.DateType, true)
          .add(EVIDENCE, DataTypes.createArrayType(DataTypes.StringType), false);

  private Partners() {}

  /**
   * What was counted.
   *
   * @param stories that name the entity and have a vote
   * @param rows {@link #PARTNER}, story_count, {@link #PARTNER_STORIES}, expected_count, npmi,
   *     q_value (over all entities that enough stories name), first_date, last_date, {@link
   *     #EVIDENCE}
   */
  public record Counted(long stories, Dataset<Row> rows) {}

  /**
   * Counts.
   *
   * @param perDispatch as from {@link EntityCounts#perDispatch}
   * @param entity whose partners are sought
   * @param minStories a partner named with it in fewer stories is left out
   * @param maxEntities a dispatch that names more has no vote
   * @param voters stories that have a vote, those that name nobody included
   */
  public static Counted of(
      Dataset<Row> perDispatch, String entity, int minStories, int maxEntities, long voters) {
    Dataset<Row> named =
        perDispatch
            .withColumn(NAMED, count(lit(1)).over(Window.partitionBy(col(Mentions.DISPATCH_ID))))
            .where(col(NAMED).leq(maxEntities))
            .select(
                col(Mentions.DISPATCH_ID),
                col(Mentions.ENTITY_ID).as(PARTNER),
                col(StoryMembers.STORY_ID),
                col(Dispatches.PUBLISHED_DATE))
            .persist();
    Dataset<Row> own =
        named
            .where(col(PARTNER).equalTo(entity))
            .select(col(Mentions.DISPATCH_ID), col(StoryMembers.STORY_ID))
            .persist();
    long stories = own.select(col(StoryMembers.STORY_ID)).distinct().count();
    Dataset<Row> ofPartner =
        named
            .groupBy(col(PARTNER))
            .agg(countDistinct(col(StoryMembers.STORY_ID)).as(PARTNER_STORIES))
            .where(col(PARTNER_STORIES).geq(minStories));
    Dataset<Row> together =
        named
            .where(col(PARTNER).notEqual(entity))
            .join(
                own.select(col(Mentions.DISPATCH_ID)),
                new String[] {Mentions.DISPATCH_ID},
                "left_semi")
            .groupBy(col(PARTNER))
            .agg(
                countDistinct(col(StoryMembers.STORY_ID)).as(EntityPairs.STORY_COUNT),
                min(col(Dispatches.PUBLISHED_DATE)).as(EntityPairs.FIRST_DATE),
                max(col(Dispatches.PUBLISHED_DATE)).as(EntityPairs.LAST_DATE),
                slice(array_sort(collect_set(col(Mentions.DISPATCH_ID))), 1, MOST_EVIDENCE)
                    .as(EVIDENCE))
            .where(col(EntityPairs.STORY_COUNT).geq(minStories))
            .join(ofPartner, PARTNER)
            .select(
                col(PARTNER),
                col(EntityPairs.STORY_COUNT),
                col(PARTNER_STORIES),
                col(EntityPairs.FIRST_DATE),
                col(EntityPairs.LAST_DATE),
                col(EVIDENCE));
    Dataset<Row> measured =
        together.map(
            (MapFunction<Row, Row>) row -> measure(row, stories, voters), Encoders.row(SCHEMA));
    return new Counted(
        stories,
        FalseDiscovery.qValues(
            measured, EntityPairs.Q_VALUE, List.of(PARTNER), Math.max(1, ofPartner.count() - 1)));
  }

  /** A row with the p-value where the q-value is to be. */
  private static Row measure(Row row, long stories, long voters) {
    Association association = new Association(row.getLong(1), stories, row.getLong(2), voters);
    return RowFactory.create(
        row.getString(0),
        row.getLong(1),
        row.getLong(2),
        association.expected(),
        association.npmi(),
        association.pValue(),
        row.get(3),
        row.get(4),
        row.get(5));
  }
}
