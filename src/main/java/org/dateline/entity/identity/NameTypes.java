package org.dateline.entity.identity;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.substring_index;
import static org.apache.spark.sql.functions.sum;
import static org.dateline.entity.identity.NameLinks.FROM;
import static org.dateline.entity.identity.NameLinks.TO;
import static org.dateline.entity.identity.NameLinks.WEIGHT;
import static org.dateline.table.corpus.Mentions.ENTITY_ID;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dateline.text.name.EntityType;

/** Of which type a name is that is mostly taken for one and sometimes for another. */
final class NameTypes {
  /** A name is of the type that has this share of its mentions, weighted by their confidence. */
  private static final double CLEAR = 0.65;

  private static final String KEY = "name_key";
  private static final String TYPE = "name_type";
  private static final String ALL = "all_weight";
  private static final String BEST = "best";
  private static final String TYPES = "type_count";

  private NameTypes() {}

  /**
   * Ids of the seldom types and those of the type that is clear.
   *
   * @param ways of naming, as {@link NameLinks} adds them up
   * @return from_id, to_id
   */
  static Dataset<Row> links(Dataset<Row> ways) {
    Dataset<Row> weights =
        ways.groupBy(
                substring_index(col(ENTITY_ID), EntityType.SEPARATOR, -1).as(KEY),
                substring_index(col(ENTITY_ID), EntityType.SEPARATOR, 1).as(TYPE))
            .agg(sum(col(WEIGHT)).as(WEIGHT));
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
            concat(col(TYPE), lit(EntityType.SEPARATOR), col(KEY)).as(FROM),
            concat(col(BEST), lit(EntityType.SEPARATOR), col(KEY)).as(TO));
  }
}
