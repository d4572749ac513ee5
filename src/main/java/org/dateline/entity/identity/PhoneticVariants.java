package org.dateline.entity.identity;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.dateline.entity.identity.NameLinks.FROM;
import static org.dateline.entity.identity.NameLinks.MENTIONS;
import static org.dateline.entity.identity.NameLinks.TO;
import static org.dateline.entity.identity.NameLinks.TO_NAME;
import static org.dateline.table.corpus.Mentions.ENTITY_ID;
import static org.dateline.table.corpus.Mentions.FULL_NAME;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.dateline.text.name.EntityType;
import org.dateline.text.name.PhoneticKey;

/**
 * Persons of two words or more whose names sound alike ({@link PhoneticKey}): the seldom spelling
 * is the common one's. Two people whose names sound alike and who are both in the news stay apart.
 */
final class PhoneticVariants {
  /** The common spelling has so many mentions at least … */
  private static final long MIN = 5;

  /** … and so many for each of the seldom one. */
  private static final long TIMES = 10;

  /** First character of a person's id behind its type, from 1. */
  private static final int KEY = EntityType.PERSON.idPrefix().length() + 1;

  private static final String SOUND = "sound";
  private static final String BEST = "best";
  private static final UserDefinedFunction SOUND_OF =
      udf((UDF1<String, String>) PhoneticKey::of, DataTypes.StringType);

  private PhoneticVariants() {}

  /**
   * Ids of the seldom spellings and those of the common ones.
   *
   * @param ways of naming, as {@link NameLinks} adds them up
   * @return from_id, to_id, to_name
   */
  static Dataset<Row> links(Dataset<Row> ways) {
    Dataset<Row> persons =
        ways.where(
                col(ENTITY_ID)
                    .startsWith(EntityType.PERSON.idPrefix())
                    .and(col(ENTITY_ID).contains("-")))
            .groupBy(col(ENTITY_ID))
            .agg(sum(col(MENTIONS)).as(MENTIONS), max(col(FULL_NAME)).as(FULL_NAME))
            .withColumn(SOUND, SOUND_OF.apply(col(ENTITY_ID).substr(KEY, 1000)));
    Dataset<Row> common =
        persons
            .where(col(MENTIONS).geq(MIN))
            .groupBy(col(SOUND))
            .agg(max(struct(col(MENTIONS), col(ENTITY_ID), col(FULL_NAME))).as(BEST));
    return persons
        .join(common, SOUND)
        .where(col(BEST + "." + MENTIONS).geq(col(MENTIONS).multiply(TIMES)))
        .select(
            col(ENTITY_ID).as(FROM),
            col(BEST + "." + ENTITY_ID).as(TO),
            col(BEST + "." + FULL_NAME).as(TO_NAME));
  }
}
