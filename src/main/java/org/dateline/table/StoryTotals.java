package org.dateline.table;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dateline.table.row.RowValues;

/**
 * All stories of a run, summed up.
 *
 * @param stories how many there are
 * @param dispatches dispatches in them
 * @param revisions later takes among these
 * @param duplicates copies among these
 * @param withdrawn stories that their agency has withdrawn
 * @param withdrawnDispatches dispatches in those
 * @param namedAbove a story of more dispatches is large
 * @param large how many are
 */
public record StoryTotals(
    long stories,
    long dispatches,
    long revisions,
    long duplicates,
    long withdrawn,
    long withdrawnDispatches,
    int namedAbove,
    long large) {
  private static final String ALL = "all_count";
  private static final String WITHDRAWN = "withdrawn_count";
  private static final String WITHDRAWN_DISPATCHES = "withdrawn_dispatch_count";
  private static final String LARGE = "large_count";

  /**
   * Sums up.
   *
   * @param stories {@link Stories}
   */
  public static StoryTotals of(Dataset<Row> stories, int namedAbove) {
    Column killed = col(Stories.IS_KILLED);
    Row row =
        stories
            .agg(
                count(lit(1)).as(ALL),
                total(col(Stories.DISPATCH_COUNT)).as(Stories.DISPATCH_COUNT),
                total(col(Stories.REVISION_COUNT)).as(Stories.REVISION_COUNT),
                total(col(Stories.DUPLICATE_COUNT)).as(Stories.DUPLICATE_COUNT),
                count_if(killed).as(WITHDRAWN),
                total(when(killed, col(Stories.DISPATCH_COUNT))).as(WITHDRAWN_DISPATCHES),
                count_if(col(Stories.DISPATCH_COUNT).gt(namedAbove)).as(LARGE))
            .first();
    return new StoryTotals(
        RowValues.count(row, ALL),
        RowValues.count(row, Stories.DISPATCH_COUNT),
        RowValues.count(row, Stories.REVISION_COUNT),
        RowValues.count(row, Stories.DUPLICATE_COUNT),
        RowValues.count(row, WITHDRAWN),
        RowValues.count(row, WITHDRAWN_DISPATCHES),
        namedAbove,
        RowValues.count(row, LARGE));
  }

  private static Column total(Column column) {
    return coalesce(sum(column), lit(0L));
  }
}
