package org.dateline.entity.identity;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.dateline.entity.identity.NameLinks.FIRST;
import static org.dateline.entity.identity.NameLinks.FROM;
import static org.dateline.entity.identity.NameLinks.IS_SHORT;
import static org.dateline.entity.identity.NameLinks.LAST;
import static org.dateline.entity.identity.NameLinks.MENTIONS;
import static org.dateline.entity.identity.NameLinks.TO;
import static org.dateline.entity.identity.NameLinks.TO_NAME;
import static org.dateline.entity.identity.NameLinks.WEIGHT;
import static org.dateline.table.corpus.Mentions.ENTITY_ID;
import static org.dateline.table.corpus.Mentions.FULL_NAME;
import static org.dateline.table.corpus.Mentions.SURFACE;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dateline.text.name.EntityType;

/**
 * What a name of one word stands for in dispatches that do not spell it out, "IAEA", "Lehman",
 * "Bernanke": that which those stand for that do, if it is nearly always the same.
 */
final class ShortNames {
  private static final String ACRONYM = "^[A-Z]\\.?&?[A-Z][A-Z.]{0,8}$";

  /** An acronym seldom has two meanings in the news; a surname more often. */
  private static final double CLEAR_ACRONYM = 0.8;

  private static final double CLEAR_WORD = 0.9;

  /** Mentions that must have been resolved, at least. */
  private static final long MIN_ACRONYM = 2;

  private static final long MIN_WORD = 5;

  /** Resolved mentions to unresolved ones; fewer tell nothing of so many. */
  private static final double MIN_SHARE = 0.02;

  private static final String KEY = "short_key";
  private static final String ACRONYMS = "is_acronym";
  private static final String ALL = "all_weight";
  private static final String BEST = "best";

  private ShortNames() {}

  /**
   * Ids of short names and what they stand for.
   *
   * @param ways of naming, as {@link NameLinks} adds them up
   * @return from_id, surface, to_id, to_name
   */
  static Dataset<Row> links(Dataset<Row> ways) {
    Dataset<Row> single =
        ways.where(col(SURFACE).rlike("^\\S+$"))
            .withColumn(KEY, lower(regexp_replace(col(SURFACE), lit("\\."), lit(""))));
    Column isAcronym = col(SURFACE).rlike(ACRONYM);
    Dataset<Row> meanings =
        single
            .where(col(IS_SHORT))
            .groupBy(col(KEY), col(ENTITY_ID))
            .agg(
                sum(col(WEIGHT)).as(WEIGHT),
                sum(col(MENTIONS)).as(MENTIONS),
                min(col(FIRST)).as(FIRST),
                max(col(LAST)).as(LAST),
                min(isAcronym).as(ACRONYMS),
                max(col(FULL_NAME)).as(TO_NAME))
            .groupBy(col(KEY))
            .agg(
                sum(col(WEIGHT)).as(ALL),
                max(struct(
                        col(WEIGHT),
                        col(ENTITY_ID).as(TO),
                        col(TO_NAME),
                        col(MENTIONS),
                        col(ACRONYMS),
                        col(FIRST),
                        col(LAST)))
                    .as(BEST));
    Column clear = when(best(ACRONYMS), CLEAR_ACRONYM).otherwise(CLEAR_WORD);
    Column least = when(best(ACRONYMS), MIN_ACRONYM).otherwise(MIN_WORD);
    Dataset<Row> known =
        meanings
            .where(best(WEIGHT).geq(col(ALL).multiply(clear)))
            .where(best(MENTIONS).geq(least).and(best(FIRST).notEqual(best(LAST))))
            .select(
                col(KEY),
                best(TO).as(TO),
                best(TO_NAME).as(TO_NAME),
                best(ACRONYMS).as(ACRONYMS),
                best(MENTIONS).as(ALL));
    return single
        .where(col(IS_SHORT).equalTo(false))
        .join(known, KEY)
        .where(col(ENTITY_ID).notEqual(col(TO)))
        .where(col(ALL).geq(col(MENTIONS).multiply(MIN_SHARE)))
        .where(mayStandFor())
        .select(col(ENTITY_ID).as(FROM), col(SURFACE), col(TO), col(TO_NAME));
  }

  private static Column best(String field) {
    return col(BEST + "." + field);
  }

  /**
   * A person's name may be the beginning of a firm's and an acronym may look like a place; but no
   * firm is called by its founder's name, and no town by a firm's.
   */
  private static Column mayStandFor() {
    Column ofPerson =
        col(TO)
            .startsWith(EntityType.PERSON.idPrefix())
            .and(col(ENTITY_ID).startsWith(EntityType.PERSON.idPrefix()));
    Column ofOrganization =
        col(TO)
            .startsWith(EntityType.ORGANIZATION.idPrefix())
            .and(
                col(ENTITY_ID)
                    .startsWith(EntityType.LOCATION.idPrefix())
                    .equalTo(false)
                    .or(col(ACRONYMS)));
    return ofPerson.or(ofOrganization);
  }
}
