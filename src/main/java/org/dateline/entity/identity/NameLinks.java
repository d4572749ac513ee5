package org.dateline.entity.identity;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.dateline.table.corpus.Mentions.CONFIDENCE;
import static org.dateline.table.corpus.Mentions.DISPATCH_ID;
import static org.dateline.table.corpus.Mentions.ENTITY_ID;
import static org.dateline.table.corpus.Mentions.FULL_NAME;
import static org.dateline.table.corpus.Mentions.METHOD;
import static org.dateline.table.corpus.Mentions.SURFACE;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dateline.table.corpus.Mentions;
import org.dateline.table.row.CachedRows;
import org.dateline.text.name.EntityType;
import org.dateline.text.name.Mention;

/**
 * What one dispatch cannot tell of a name and all of them can: of which type it is ({@link
 * NameTypes}), what a short form stands for that only some spell out ({@link ShortNames}), and
 * which spellings are of one name ({@link PhoneticVariants}).
 */
public final class NameLinks {
  /** What is known of persons beforehand: entity_id, occupation, nationality. */
  public static final StructType KNOWN =
      new StructType()
          .add(ENTITY_ID, DataTypes.StringType, false)
          .add(Mentions.OCCUPATION, DataTypes.StringType, false)
          .add(Mentions.NATIONALITY, DataTypes.StringType, true);

  /** Id that a link leads away from. */
  static final String FROM = "from_id";

  /** Id that it leads to. */
  static final String TO = "to_id";

  /** Fullest name of that entity; null where a gazetteer knows it. */
  static final String TO_NAME = "to_name";

  /** Whether a way of naming was resolved within its dispatch to a fuller one. */
  static final String IS_SHORT = "is_short";

  /** Sum of the confidences of the mentions, in thousandths. */
  static final String WEIGHT = "weight";

  static final String MENTIONS = "mentions";

  /** Least and greatest id of the dispatches: two of them where they differ. */
  static final String FIRST = "first_dispatch";

  static final String LAST = "last_dispatch";

  /** A mention its own context is so sure of keeps its type. */
  private static final double SURE = 0.95;

  private static final String UNLESS = "unless_sure";
  private static final String BEST = "best";

  private NameLinks() {}

  /**
   * Mentions with the ids that the whole corpus gives them.
   *
   * @param mentions {@link Mentions} of this run
   * @param earlier those of the runs before
   * @param cached keeps what is read more than once until the mentions are written
   * @return {@link Mentions}
   */
  public static Dataset<Row> withLinks(
      Dataset<Row> mentions, Dataset<Row> earlier, CachedRows cached) {
    Dataset<Row> links = links(cached.keep(ways(mentions.union(Disambiguation.together(earlier)))));
    Column moves = col(TO).isNotNull().and(col(UNLESS).equalTo(false).or(col(CONFIDENCE).lt(SURE)));
    Dataset<Row> joined =
        mentions.join(
            links,
            col(ENTITY_ID).equalTo(links.col(FROM)).and(col(SURFACE).equalTo(links.col(WRITTEN))),
            "left");
    return joined.select(
        Arrays.stream(Mentions.SCHEMA.fieldNames())
            .map(
                name ->
                    switch (name) {
                      case ENTITY_ID -> when(moves, col(TO)).otherwise(col(name)).as(name);
                      case FULL_NAME ->
                          when(moves, coalesce(col(TO_NAME), col(name)))
                              .otherwise(col(name))
                              .as(name);
                      default -> col(name);
                    })
            .toArray(Column[]::new));
  }

  /**
   * Linked mentions with ids of their own for namesakes ({@link Disambiguation}).
   *
   * @param linked as from {@link #withLinks}; read twice
   * @param earlier those of the runs before
   * @param known {@link #KNOWN}
   * @param dispatches how many there are, of this run and the runs before
   * @param cached keeps what is read more than once until the mentions are written
   * @return {@link Mentions}
   */
  public static Dataset<Row> withNamesakesApart(
      Dataset<Row> linked,
      Dataset<Row> earlier,
      Dataset<Row> known,
      long dispatches,
      CachedRows cached) {
    return Disambiguation.withNamesakesApart(linked, earlier, known, dispatches, cached);
  }

  private static final String WRITTEN = "written";

  /**
   * The ways in which the entities are named that the recogniser found: far fewer than mentions.
   */
  private static Dataset<Row> ways(Dataset<Row> mentions) {
    Column isShort = col(METHOD).equalTo(Mention.Method.COREFERENCE.code());
    return mentions
        .where(
            col(METHOD)
                .isin(Mention.Method.NER.code(), Mention.Method.COREFERENCE.code())
                .or(col(ENTITY_ID).startsWith(EntityType.PERSON.idPrefix())))
        .groupBy(col(ENTITY_ID), col(SURFACE), isShort.as(IS_SHORT))
        .agg(
            sum(round(col(CONFIDENCE).multiply(1000)).cast("long")).as(WEIGHT),
            count(lit(1)).as(MENTIONS),
            min(col(DISPATCH_ID)).as(FIRST),
            max(col(DISPATCH_ID)).as(LAST),
            max(col(FULL_NAME)).as(FULL_NAME));
  }

  /** Which mentions move: by id and the words as they stand there. */
  private static Dataset<Row> links(Dataset<Row> ways) {
    String ofShort = "short_id";
    String ofShortName = "short_name";
    String ofType = "type_id";
    String ofSound = "sound_id";
    String ofSoundName = "sound_name";
    String aim = "aim_id";
    Column unresolved = col(IS_SHORT).equalTo(false);
    return ways.join(
            ShortNames.links(ways)
                .select(
                    col(FROM).as(ENTITY_ID),
                    col(SURFACE),
                    lit(false).as(IS_SHORT),
                    col(TO).as(ofShort),
                    col(TO_NAME).as(ofShortName)),
            new String[] {ENTITY_ID, SURFACE, IS_SHORT},
            "left")
        .join(
            NameTypes.links(ways).select(col(FROM).as(ENTITY_ID), col(TO).as(ofType)),
            new String[] {ENTITY_ID},
            "left")
        .withColumn(aim, coalesce(col(ofShort), col(ofType), col(ENTITY_ID)))
        .join(
            PhoneticVariants.links(ways)
                .select(col(FROM).as(aim), col(TO).as(ofSound), col(TO_NAME).as(ofSoundName)),
            new String[] {aim},
            "left")
        .withColumn(TO, coalesce(col(ofSound), col(aim)))
        .where(col(TO).notEqual(col(ENTITY_ID)))
        .groupBy(col(ENTITY_ID).as(FROM), col(SURFACE).as(WRITTEN))
        // No mention may double: one way may be in two rows, short and not.
        .agg(
            min(struct(
                    unresolved.and(col(ofShort).isNull()).and(col(ofType).isNotNull()).as(UNLESS),
                    col(TO),
                    coalesce(col(ofSoundName), col(ofShortName)).as(TO_NAME)))
                .as(BEST))
        .select(col(FROM), col(WRITTEN), col(BEST + ".*"));
  }
}
