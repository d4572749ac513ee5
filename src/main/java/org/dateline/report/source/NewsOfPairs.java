package org.dateline.report.source;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Column;
import org.dateline.table.EntityPairs;
import org.dateline.table.EntityPairs.Relation;

/** Which pairs are worth telling. */
public final class NewsOfPairs {
  private NewsOfPairs() {}

  /**
   * Whether a pair is more than what the two are to each other anyway: nothing is known of them, or
   * what is known may change and is new.
   *
   * @param isNew whether the pair is new
   */
  public static Column isNews(Column isNew) {
    return col(EntityPairs.RELATION)
        .isNull()
        .or(isNew.and(col(EntityPairs.RELATION).isin(Relation.changing())));
  }
}
