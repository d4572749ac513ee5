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
import static org.apache.spark.sql.functions.initcap;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.mode;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.shiftleft;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.substring_index;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
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
import org.dateline.table.StoryMembers;
import org.dateline.table.corpus.Dispatches;
import org.dateline.table.corpus.Mentions;
import org.dateline.text.name.Aboutness;
import org.dateline.text.name.EntityType;
import org.dateline.text.name.Mention;

/** From mentions to the table of entities. */
public final class EntityCounts {
  /** What is known of the entities beforehand. */
  public static final StructType KNOWN =
      new StructType()
          .add(ENTITY_ID, DataTypes.StringType, false)
          .add(LABEL, DataTypes.StringType, false)
          .add(WIKIDATA_ID, DataTypes.StringType, true);

  /** Where a dispatch names an entity, as {@link #place}, without their order. */
  public static final String PLACES = "places";

  private static final int OFFSET_BITS = 32;

  /** Mentions by a name of its own, and not only by a town of a country as a place. */
  static final String BY_NAME = "by_name";

  /** Named so in the headline. */
  static final String NAMED_IN_HEADLINE = "named_in_headline";

  /** Named where the body begins, see {@link Aboutness#OPENING}. */
  static final String OPENS = "opens";

  /** Filed from the country, by an agency that does not file nearly everything from there. */
  static final String FILED_ABROAD = "filed_abroad";

  private static final String PLACE = "place";
  private static final String IS_MENTION = "is_mention";
  private static final String HOME = "home";
  private static final String SHOUTED = "shouted_name";
  private static final int MAX_SURFACES = 20;

  /** Confidence of a country's own names; a town that is only a place is below. */
  private static final double OWN_NAME = 0.7;

  /** Dispatches with a dateline from which on an agency's home can be told. */
  private static final int ENOUGH_TO_TELL = 10;

  /** The part of these that it files from its home. */
  private static final double NEARLY_ALL = 0.8;

  private EntityCounts() {}

  /** Where an entity is named: one number of the sentence, -1 for the headline, and the offset. */
  public static long place(int sentence, int offset) {
    return ((long) sentence << OFFSET_BITS) + offset;
  }

  /** The sentence of a {@link #place}. */
  public static int sentence(long place) {
    return (int) (place >> OFFSET_BITS);
  }

  /** The offset of a {@link #place}. */
  public static int offset(long place) {
    return (int) place;
  }

  /**
   * How often each dispatch names each entity, with the dispatch's date and story.
   *
   * @param mentions {@link Mentions}
   * @param dispatches id, date and {@link StoryMembers#STORY_ID} of every dispatch that counts
   * @return as {@link #perDispatchOrFiled}, of the entities that are named
   */
  public static Dataset<Row> perDispatch(Dataset<Row> mentions, Dataset<Row> dispatches) {
    return countDispatches(places(mentions), dispatches);
  }

  /** Those rows of {@link #perDispatchOrFiled} in which the dispatch names the entity. */
  public static Dataset<Row> filterNamed(Dataset<Row> perDispatchOrFiled) {
    return perDispatchOrFiled.where(col(MENTION_COUNT).gt(0));
  }

  /**
   * How each dispatch names each entity, and the country from which it was filed, named or not.
   *
   * @param mentions {@link Mentions}
   * @param dispatches as for {@link #perDispatch}, with source and country of the dateline
   * @return dispatch_id, entity_id, mention_count (0 where only the dateline has it), by_name,
   *     in_headline, named_in_headline, in_lead, opens, is_filed_from, filed_abroad, full_name,
   *     places, published_date, story_id
   */
  public static Dataset<Row> perDispatchOrFiled(Dataset<Row> mentions, Dataset<Row> dispatches) {
    return countDispatches(places(mentions).union(filedFrom(dispatches)), dispatches);
  }

  /** Without news agencies that have only told what is reported, and countries that were. */
  private static Dataset<Row> named(Dataset<Row> mentions) {
    return mentions.where(
        not(
            col(Mentions.METHOD)
                .isInCollection(
                    Mention.Method.UNCOUNTED.stream().map(Mention.Method::code).toList())));
  }

  /** Where entities are named, a row for each mention. */
  private static Dataset<Row> places(Dataset<Row> mentions) {
    Column isTown =
        col(Mentions.METHOD)
            .equalTo(Mention.Method.GAZETTEER.code())
            .and(col(Mentions.CONFIDENCE).lt(OWN_NAME))
            .and(col(Mentions.ENTITY_ID).startsWith(EntityType.COUNTRY.idPrefix()));
    return named(mentions)
        .select(
            col(Mentions.DISPATCH_ID),
            col(Mentions.ENTITY_ID),
            lit(true).as(IS_MENTION),
            not(isTown).as(BY_NAME),
            col(Mentions.IN_HEADLINE),
            col(Mentions.IN_HEADLINE).and(not(isTown)).as(NAMED_IN_HEADLINE),
            col(Mentions.IN_LEAD),
            col(Mentions.IN_LEAD).and(col(Mentions.START_OFFSET).lt(Aboutness.OPENING)).as(OPENS),
            lit(false).as(DispatchEntities.IS_FILED_FROM),
            lit(false).as(FILED_ABROAD),
            col(Mentions.FULL_NAME),
            shiftleft(col(Mentions.SENTENCE).cast(DataTypes.LongType), OFFSET_BITS)
                .plus(col(Mentions.START_OFFSET))
                .as(PLACE));
  }

  /** The country of each dateline, as rows of {@link #places}. */
  private static Dataset<Row> filedFrom(Dataset<Row> dispatches) {
    Dataset<Row> filed =
        dispatches
            .where(col(Dispatches.DATELINE_COUNTRY).isNotNull())
            .select(
                col(Dispatches.DISPATCH_ID),
                col(Dispatches.SOURCE),
                col(Dispatches.DATELINE_COUNTRY));
    Column isHome = col(HOME).equalTo(col(Dispatches.DATELINE_COUNTRY));
    return filed
        .join(broadcast(homes(filed)), new String[] {Dispatches.SOURCE}, "left")
        .select(
            col(Dispatches.DISPATCH_ID),
            concat(lit(EntityType.COUNTRY.idPrefix()), col(Dispatches.DATELINE_COUNTRY)),
            lit(false),
            lit(false),
            lit(false),
            lit(false),
            lit(false),
            lit(false),
            lit(true),
            not(coalesce(isHome, lit(false))),
            lit(null),
            lit(null));
  }

  /** The country from which an agency files nearly everything, where there is one. */
  private static Dataset<Row> homes(Dataset<Row> filed) {
    String all = "all";
    String most = "most";
    return filed
        .groupBy(col(Dispatches.SOURCE), col(Dispatches.DATELINE_COUNTRY).as(HOME))
        .agg(count(lit(1)).as(most))
        .groupBy(col(Dispatches.SOURCE))
        .agg(
            sum(col(most)).as(all),
            max(col(most)).as(most),
            max_by(col(HOME), struct(col(most), col(HOME))).as(HOME))
        .where(col(all).geq(ENOUGH_TO_TELL).and(col(most).geq(col(all).multiply(NEARLY_ALL))))
        .select(col(Dispatches.SOURCE), col(HOME));
  }

  private static Dataset<Row> countDispatches(Dataset<Row> places, Dataset<Row> dispatches) {
    return places
        // One shuffle for the sums and for the join.
        .repartition(col(Mentions.DISPATCH_ID))
        .groupBy(col(Mentions.DISPATCH_ID), col(Mentions.ENTITY_ID))
        .agg(
            count_if(col(IS_MENTION)).as(MENTION_COUNT),
            count_if(col(BY_NAME)).as(BY_NAME),
            bool_or(col(Mentions.IN_HEADLINE)).as(DispatchEntities.IN_HEADLINE),
            bool_or(col(NAMED_IN_HEADLINE)).as(NAMED_IN_HEADLINE),
            bool_or(col(Mentions.IN_LEAD)).as(DispatchEntities.IN_LEAD),
            bool_or(col(OPENS)).as(OPENS),
            bool_or(col(DispatchEntities.IS_FILED_FROM)).as(DispatchEntities.IS_FILED_FROM),
            bool_or(col(FILED_ABROAD)).as(FILED_ABROAD),
            max(col(Mentions.FULL_NAME)).as(Mentions.FULL_NAME),
            collect_set(col(PLACE)).as(PLACES))
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
   *     dispatches give it, not in capitals where any writes it otherwise
   * @return {@link org.dateline.table.Entities}
   */
  public static Dataset<Row> entities(
      Dataset<Row> perDispatch, Dataset<Row> mentions, Dataset<Row> known) {
    Column fullName = col(Mentions.FULL_NAME);
    Column isPerson = col(ENTITY_ID).startsWith(EntityType.PERSON.idPrefix());
    return perDispatch
        .groupBy(col(ENTITY_ID))
        .agg(
            sum(col(MENTION_COUNT)).as(MENTION_COUNT),
            count(lit(1)).as(DISPATCH_COUNT),
            countDistinct(col(StoryMembers.STORY_ID)).as(STORY_COUNT),
            min(col(Dispatches.PUBLISHED_DATE)).as(FIRST_DATE),
            max(col(Dispatches.PUBLISHED_DATE)).as(LAST_DATE),
            mode(when(isShouted(fullName).equalTo(false), fullName), true).as(Mentions.FULL_NAME),
            mode(when(isShouted(fullName), fullName), true).as(SHOUTED))
        .join(surfaces(mentions), ENTITY_ID)
        .join(broadcast(known), new String[] {ENTITY_ID}, "left")
        .select(
            col(ENTITY_ID),
            substring_index(col(ENTITY_ID), EntityType.SEPARATOR, 1).as(TYPE),
            coalesce(
                    col(LABEL),
                    col(Mentions.FULL_NAME),
                    when(isPerson, initcap(col(SHOUTED))).otherwise(col(SHOUTED)),
                    col(ENTITY_ID))
                .as(LABEL),
            col(WIKIDATA_ID),
            col(SURFACES),
            col(MENTION_COUNT),
            col(DISPATCH_COUNT),
            col(STORY_COUNT),
            col(FIRST_DATE),
            col(LAST_DATE));
  }

  /**
   * "GARY THAYER", as headlines and lists have it; "UBS" is written so. Spark's {@code upper} looks
   * through all of Unicode before its first word.
   */
  private static Column isShouted(Column name) {
    return name.contains(" ").and(not(name.rlike("\\p{Ll}")));
  }

  private static Dataset<Row> surfaces(Dataset<Row> mentions) {
    String ranked = "ranked";
    Column order = struct(col(MENTION_COUNT).multiply(-1), col(Mentions.SURFACE));
    return mentions
        .groupBy(col(ENTITY_ID), col(Mentions.SURFACE))
        .agg(count(lit(1)).as(MENTION_COUNT))
        // A line may break within a name; there are far fewer ways to write names than mentions.
        .groupBy(
            col(ENTITY_ID), regexp_replace(col(Mentions.SURFACE), "\\s+", " ").as(Mentions.SURFACE))
        .agg(sum(col(MENTION_COUNT)).as(MENTION_COUNT))
        .groupBy(col(ENTITY_ID))
        .agg(sort_array(collect_list(order)).as(ranked))
        .select(
            col(ENTITY_ID),
            slice(col(ranked).getField(Mentions.SURFACE), 1, MAX_SURFACES).as(SURFACES));
  }
}
