package org.dateline.entity;

import static org.apache.spark.sql.functions.bool_or;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.mode;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.substring_index;
import static org.apache.spark.sql.functions.sum;
import static org.dateline.table.Entities.DISPATCH_COUNT;
import static org.dateline.table.Entities.ENTITY_ID;
import static org.dateline.table.Entities.FIRST_DATE;
import static org.dateline.table.Entities.LABEL;
import static org.dateline.table.Entities.LAST_DATE;
import static org.dateline.table.Entities.MENTION_COUNT;
import static org.dateline.table.Entities.STORY_COUNT;
import static org.dateline.table.Entities.SURFACES;
import static org.dateline.table.Entities.TYPE;
import static org.dateline.table.Entities.WIKIDATA_ID;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dateline.table.DispatchEntities;
import org.dateline.table.Dispatches;
import org.dateline.table.Mentions;
import org.dateline.table.StoryMembers;

/** From mentions to the table of entities. */
public final class EntityCounts {
  /** What is known of the entities beforehand. */
  public static final StructType KNOWN =
      new StructType()
          .add(ENTITY_ID, DataTypes.StringType, false)
          .add(LABEL, DataTypes.StringType, false)
          .add(WIKIDATA_ID, DataTypes.StringType, true);

  /** Sentences of a dispatch that name an entity, without their order. */
  static final String SENTENCES = "sentences";

  /** Named in the headline by a name of its own. */
  static final String HEADS = "heads";

  /** The same in the first paragraph. */
  static final String LEADS = "leads";

  private static final int MOST_SURFACES = 20;

  /** Begin of a country's id. */
  private static final String COUNTRY = "country/";

  /** Confidence of a mention by the entity's own name; a capital may be only a place. */
  private static final double SURE = 0.9;

  private EntityCounts() {}

  /**
   * How often each dispatch names each entity, with the dispatch's date and story.
   *
   * @param mentions {@link Mentions}
   * @param dispatches id, date, country of the dateline and {@link StoryMembers#STORY_ID} of every
   *     dispatch that counts
   * @return what {@link #perDispatchOrFiled} has, of the entities that are named
   */
  public static Dataset<Row> perDispatch(Dataset<Row> mentions, Dataset<Row> dispatches) {
    return named(perDispatchOrFiled(mentions, dispatches));
  }

  /** Those rows of {@link #perDispatchOrFiled} in which the dispatch names the entity. */
  public static Dataset<Row> named(Dataset<Row> perDispatchOrFiled) {
    return perDispatchOrFiled.where(col(MENTION_COUNT).gt(0));
  }

  /**
   * How each dispatch names each entity, and the country from which it was filed, named or not.
   *
   * @param mentions {@link Mentions}
   * @param dispatches as for {@link #perDispatch}
   * @return dispatch_id, entity_id, mention_count (0 where only the dateline has it), in_headline,
   *     in_lead, heads, leads, is_filed_from, full_name, sentences, published_date, story_id
   */
  public static Dataset<Row> perDispatchOrFiled(Dataset<Row> mentions, Dataset<Row> dispatches) {
    Column isSure = col(Mentions.CONFIDENCE).geq(SURE);
    Dataset<Row> named =
        mentions.select(
            col(Mentions.DISPATCH_ID),
            col(Mentions.ENTITY_ID),
            lit(false).as(DispatchEntities.IS_FILED_FROM),
            col(Mentions.IN_HEADLINE),
            col(Mentions.IN_LEAD),
            col(Mentions.IN_HEADLINE).and(isSure).as(HEADS),
            col(Mentions.IN_LEAD).and(isSure).as(LEADS),
            col(Mentions.FULL_NAME),
            col(Mentions.SENTENCE));
    Dataset<Row> filed =
        dispatches
            .where(col(Dispatches.DATELINE_COUNTRY).isNotNull())
            .select(
                col(Dispatches.DISPATCH_ID),
                concat(lit(COUNTRY), col(Dispatches.DATELINE_COUNTRY)),
                lit(true),
                lit(false),
                lit(false),
                lit(false),
                lit(false),
                lit(null),
                lit(null));
    Column isMention = col(DispatchEntities.IS_FILED_FROM).equalTo(false);
    return named
        .union(filed)
        // One shuffle for the sums and for the join.
        .repartition(col(Mentions.DISPATCH_ID))
        .groupBy(col(Mentions.DISPATCH_ID), col(Mentions.ENTITY_ID))
        .agg(
            count_if(isMention).as(MENTION_COUNT),
            bool_or(col(Mentions.IN_HEADLINE)).as(DispatchEntities.IN_HEADLINE),
            bool_or(col(Mentions.IN_LEAD)).as(DispatchEntities.IN_LEAD),
            bool_or(col(HEADS)).as(HEADS),
            bool_or(col(LEADS)).as(LEADS),
            bool_or(col(DispatchEntities.IS_FILED_FROM)).as(DispatchEntities.IS_FILED_FROM),
            max(col(Mentions.FULL_NAME)).as(Mentions.FULL_NAME),
            collect_set(col(Mentions.SENTENCE)).as(SENTENCES))
        .join(
            dispatches.select(
                col(Dispatches.DISPATCH_ID),
                col(Dispatches.PUBLISHED_DATE),
                col(StoryMembers.STORY_ID)),
            Dispatches.DISPATCH_ID);
  }

  /**
   * The entities that are named at least once.
   *
   * @param perDispatch as from {@link #perDispatch}
   * @param mentions {@link Mentions}, for the ways in which they are named
   * @param known {@link #KNOWN}; an entity it lacks is labelled by the fullest name that most
   *     dispatches give it
   * @return {@link org.dateline.table.Entities}
   */
  public static Dataset<Row> entities(
      Dataset<Row> perDispatch, Dataset<Row> mentions, Dataset<Row> known) {
    return perDispatch
        .groupBy(col(ENTITY_ID))
        .agg(
            sum(col(MENTION_COUNT)).as(MENTION_COUNT),
            count(lit(1)).as(DISPATCH_COUNT),
            countDistinct(col(StoryMembers.STORY_ID)).as(STORY_COUNT),
            min(col(Dispatches.PUBLISHED_DATE)).as(FIRST_DATE),
            max(col(Dispatches.PUBLISHED_DATE)).as(LAST_DATE),
            mode(col(Mentions.FULL_NAME), true).as(Mentions.FULL_NAME))
        .join(surfaces(mentions), ENTITY_ID)
        .join(broadcast(known), new String[] {ENTITY_ID}, "left")
        .select(
            col(ENTITY_ID),
            substring_index(col(ENTITY_ID), "/", 1).as(TYPE),
            coalesce(col(LABEL), col(Mentions.FULL_NAME), col(ENTITY_ID)).as(LABEL),
            col(WIKIDATA_ID),
            col(SURFACES),
            col(MENTION_COUNT),
            col(DISPATCH_COUNT),
            col(STORY_COUNT),
            col(FIRST_DATE),
            col(LAST_DATE));
  }

  private static Dataset<Row> surfaces(Dataset<Row> mentions) {
    String ranked = "ranked";
    Column order = struct(col(MENTION_COUNT).multiply(-1), col(Mentions.SURFACE));
    return mentions
        .groupBy(
            col(ENTITY_ID), regexp_replace(col(Mentions.SURFACE), "\\s+", " ").as(Mentions.SURFACE))
        .agg(count(lit(1)).as(MENTION_COUNT))
        .groupBy(col(ENTITY_ID))
        .agg(sort_array(collect_list(order)).as(ranked))
        .select(
            col(ENTITY_ID),
            slice(col(ranked).getField(Mentions.SURFACE), 1, MOST_SURFACES).as(SURFACES));
  }
}
