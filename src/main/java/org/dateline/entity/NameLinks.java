package org.dateline.entity;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.substring_index;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.dateline.table.Mentions.CONFIDENCE;
import static org.dateline.table.Mentions.DISPATCH_ID;
import static org.dateline.table.Mentions.ENTITY_ID;
import static org.dateline.table.Mentions.FULL_NAME;
import static org.dateline.table.Mentions.METHOD;
import static org.dateline.table.Mentions.SURFACE;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dateline.table.Mentions;

/**
 * What one dispatch cannot tell of a name and all of them can: of which type it is, where some
 * dispatches took it for one and some for another, and what an acronym stands for that only some
 * spell out.
 */
public final class NameLinks {
  /** A name is of the type that has this share of its mentions, weighted by their confidence. */
  private static final double CLEAR = 0.65;

  /** A mention its own context is so sure of keeps its type. */
  private static final double SURE = 0.95;

  private static final String FROM = "from_id";
  private static final String TO = "to_id";
  private static final String TO_NAME = "to_name";
  private static final String UNLESS = "unless_sure";
  private static final String KEY = "name_key";
  private static final String TYPE = "name_type";
  private static final String WEIGHT = "weight";
  private static final String ALL = "all_weight";
  private static final String BEST = "best";
  private static final String TYPES = "type_count";

  private NameLinks() {}

  /**
   * Mentions with the ids that the whole corpus gives them.
   *
   * @param mentions {@link Mentions} of this run
   * @param earlier those of the runs before
   * @return {@link Mentions}
   */
  public static Dataset<Row> linked(Dataset<Row> mentions, Dataset<Row> earlier) {
    Dataset<Row> named = mentions.union(earlier).where(col(FULL_NAME).isNotNull());
    // An acronym that is also taken for something else keeps one link: no mention may double.
    Dataset<Row> links =
        types(named)
            .union(acronyms(named))
            .groupBy(col(FROM))
            .agg(min(struct(col(UNLESS), col(TO), col(TO_NAME))).as(BEST))
            .select(col(FROM), col(BEST + ".*"));
    Column moves = col(TO).isNotNull().and(col(UNLESS).equalTo(false).or(col(CONFIDENCE).lt(SURE)));
    Dataset<Row> joined = mentions.join(links, col(ENTITY_ID).equalTo(col(FROM)), "left");
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

  /** Names that are mostly of one type and sometimes of another. */
  private static Dataset<Row> types(Dataset<Row> named) {
    Dataset<Row> weights =
        named
            .groupBy(
                substring_index(col(ENTITY_ID), "/", -1).as(KEY),
                substring_index(col(ENTITY_ID), "/", 1).as(TYPE))
            .agg(sum(col(CONFIDENCE)).as(WEIGHT));
    Dataset<Row> decided =
        weights
            .groupBy(col(KEY))
            .agg(
                sum(col(WEIGHT)).as(ALL),
                count(lit(1)).as(TYPES),
                max(struct(col(WEIGHT), col(TYPE))).as(BEST))
            .where(col(TYPES).gt(1))
            .where(col(BEST + "." + WEIGHT).geq(col(ALL).multiply(CLEAR)))
            .select(col(KEY), col(BEST + "." + TYPE).as(BEST));
    return weights
        .join(decided, KEY)
        .where(col(TYPE).notEqual(col(BEST)))
        .select(
            concat(col(TYPE), lit("/"), col(KEY)).as(FROM),
            concat(col(BEST), lit("/"), col(KEY)).as(TO),
            lit(null).cast("string").as(TO_NAME),
            lit(true).as(UNLESS));
  }

  /** Acronyms that two dispatches spell out, and all that do in the same way. */
  private static Dataset<Row> acronyms(Dataset<Row> named) {
    Column acronym =
        concat(lit("organization/"), lower(regexp_replace(col(SURFACE), lit("\\."), lit(""))));
    String dispatches = "dispatches";
    return named
        .where(col(METHOD).equalTo("coreference"))
        .where(col(SURFACE).rlike("^[A-Z]\\.?[A-Z][A-Z.]{0,8}$"))
        .where(col(ENTITY_ID).startsWith("organization/"))
        .groupBy(acronym.as(FROM), col(ENTITY_ID).as(TO))
        .agg(countDistinct(col(DISPATCH_ID)).as(dispatches), max(col(FULL_NAME)).as(TO_NAME))
        .groupBy(col(FROM))
        .agg(
            sum(col(dispatches)).as(ALL),
            max(struct(col(dispatches), col(TO), col(TO_NAME))).as(BEST))
        .where(col(BEST + "." + dispatches).geq(2))
        .where(col(BEST + "." + dispatches).geq(col(ALL).multiply(0.8)))
        .select(
            col(FROM),
            col(BEST + "." + TO).as(TO),
            col(BEST + "." + TO_NAME).as(TO_NAME),
            lit(false).as(UNLESS))
        .where(col(FROM).notEqual(col(TO)));
  }
}
