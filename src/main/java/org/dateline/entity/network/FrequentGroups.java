package org.dateline.entity.network;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.array_union;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.dateline.table.EntityGroups.ANTECEDENT;
import static org.dateline.table.EntityGroups.CONFIDENCE;
import static org.dateline.table.EntityGroups.CONSEQUENT;
import static org.dateline.table.EntityGroups.ITEMS;
import static org.dateline.table.EntityGroups.LIFT;
import static org.dateline.table.EntityGroups.STORY_COUNT;

import org.apache.spark.ml.fpm.FPGrowth;
import org.apache.spark.ml.fpm.FPGrowthModel;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.dateline.table.DispatchEntities;
import org.dateline.table.EntityGroups;
import org.dateline.table.row.CachedRows;

/** Groups of entities that are often named together, by MLlib's FP-growth (Li et al. 2008). */
public final class FrequentGroups {
  /** Every set of a story's items may be a group, and there are 2ⁿ of them. */
  private static final int MAX_ITEMS = 10;

  private static final double MIN_CONFIDENCE = 0.5;
  private static final int HEADLINE = 1000;
  private static final int LEAD = 100;
  private static final String WEIGHT = "weight";
  private static final String RANK = "rank";
  private static final String ALL = "all_count";
  private static final String SUPPORT = "support";
  private static final String FREQUENCY = "freq";

  private FrequentGroups() {}

  /**
   * The groups and rules.
   *
   * <p>Of each story the ten entities count that it is most about: those of the headline, then of
   * the first paragraph, then those named most. Round-ups have no vote.
   *
   * @param dispatchEntities {@link DispatchEntities}, of each story those of one dispatch
   * @param minStories a group that fewer stories name is left out
   * @param maxEntities a story that names more is a round-up
   * @return {@link EntityGroups}
   */
  public static Dataset<Row> groups(
      Dataset<Row> dispatchEntities, long minStories, int maxEntities, CachedRows cached) {
    Dataset<Row> baskets = cached.keep(baskets(dispatchEntities, maxEntities));
    long stories = baskets.count();
    if (stories < minStories) {
      return dispatchEntities
          .sparkSession()
          .createDataFrame(java.util.List.of(), EntityGroups.SCHEMA);
    }
    FPGrowthModel model =
        new FPGrowth()
            .setItemsCol(ITEMS)
            .setMinSupport((double) minStories / stories)
            .setMinConfidence(MIN_CONFIDENCE)
            .fit(baskets);
    Dataset<Row> groups =
        model
            .freqItemsets()
            .where(size(col(ITEMS)).geq(3))
            .select(
                array_sort(col(ITEMS)).as(ITEMS),
                col(FREQUENCY).as(STORY_COUNT),
                lit(null).cast("array<string>").as(ANTECEDENT),
                lit(null).cast("string").as(CONSEQUENT),
                lit(null).cast("double").as(CONFIDENCE),
                lit(null).cast("double").as(LIFT));
    Dataset<Row> rules =
        model
            .associationRules()
            .where(size(col(ANTECEDENT)).geq(2))
            .select(
                array_sort(array_union(col(ANTECEDENT), col(CONSEQUENT))).as(ITEMS),
                round(col(SUPPORT).multiply(stories)).cast("long").as(STORY_COUNT),
                array_sort(col(ANTECEDENT)).as(ANTECEDENT),
                col(CONSEQUENT).getItem(0).as(CONSEQUENT),
                col(CONFIDENCE),
                col(LIFT));
    return groups.union(rules);
  }

  private static Dataset<Row> baskets(Dataset<Row> dispatchEntities, int maxEntities) {
    Column weight =
        col(DispatchEntities.MENTION_COUNT)
            .plus(when(col(DispatchEntities.IN_HEADLINE), HEADLINE).otherwise(0))
            .plus(when(col(DispatchEntities.IN_LEAD), LEAD).otherwise(0));
    var ofStory = Window.partitionBy(col(DispatchEntities.DISPATCH_ID));
    return dispatchEntities
        // The dateline is never a mention.
        .where(col(DispatchEntities.MENTION_COUNT).gt(0))
        .select(
            col(DispatchEntities.DISPATCH_ID), col(DispatchEntities.ENTITY_ID), weight.as(WEIGHT))
        .withColumn(ALL, sum(lit(1)).over(ofStory))
        .withColumn(
            RANK,
            row_number().over(ofStory.orderBy(col(WEIGHT).desc(), col(DispatchEntities.ENTITY_ID))))
        .where(col(ALL).leq(maxEntities).and(col(RANK).leq(MAX_ITEMS)))
        .groupBy(col(DispatchEntities.DISPATCH_ID))
        .agg(collect_list(col(DispatchEntities.ENTITY_ID)).as(ITEMS))
        .select(col(ITEMS));
  }
}
