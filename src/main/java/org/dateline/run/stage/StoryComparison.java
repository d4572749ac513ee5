package org.dateline.run.stage;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.dateline.store.StoryChanges;
import org.dateline.table.Stories;
import org.dateline.table.row.RowValues;

/** What has become of the stories since the run before. */
final class StoryComparison {
  /** Ids of changed stories that the manifest names; all of them stand in the tables. */
  private static final int MAX_NAMED = 100;

  private static final String COUNT_BEFORE = "count_before";
  private static final String KILLED_BEFORE = "killed_before";
  private static final String NEW = "new";
  private static final String GROWN = "grown";
  private static final String MERGED = "merged";
  private static final String WITHDRAWN = "withdrawn";
  private static final String KIND = "kind";
  private static final String SIZE = "size";
  private static final String RANK = "rank";

  private StoryComparison() {}

  /**
   * Compares them.
   *
   * @param before {@link Stories} of the run before; empty for a first one
   * @param stories {@link Stories} of this run
   */
  static StoryChanges of(Dataset<Row> before, Dataset<Row> stories) {
    Dataset<Row> compared =
        stories
            .select(col(Stories.STORY_ID), col(Stories.DISPATCH_COUNT), col(Stories.IS_KILLED))
            .join(
                before.select(
                    col(Stories.STORY_ID),
                    col(Stories.DISPATCH_COUNT).as(COUNT_BEFORE),
                    col(Stories.IS_KILLED).as(KILLED_BEFORE)),
                new String[] {Stories.STORY_ID},
                "full_outer");
    Column isNew = col(COUNT_BEFORE).isNull();
    Column isMerged = col(Stories.DISPATCH_COUNT).isNull();
    Column isGrown = coalesce(col(Stories.DISPATCH_COUNT).gt(col(COUNT_BEFORE)), lit(false));
    Column isWithdrawn =
        coalesce(col(Stories.IS_KILLED), lit(false))
            .and(coalesce(col(KILLED_BEFORE), lit(false)).equalTo(false));
    Row counts =
        compared
            .agg(
                count_if(isNew).as(NEW),
                count_if(isGrown).as(GROWN),
                count_if(isMerged).as(MERGED),
                count_if(isWithdrawn).as(WITHDRAWN))
            .first();
    Map<String, List<String>> named =
        named(
            compared.select(
                col(Stories.STORY_ID),
                coalesce(col(Stories.DISPATCH_COUNT), col(COUNT_BEFORE)).as(SIZE),
                explode(
                        array_compact(
                            array(
                                when(isGrown, lit(GROWN)),
                                when(isMerged, lit(MERGED)),
                                when(isWithdrawn, lit(WITHDRAWN)))))
                    .as(KIND)));
    return new StoryChanges(
        RowValues.count(counts, NEW),
        RowValues.count(counts, GROWN),
        RowValues.count(counts, MERGED),
        RowValues.count(counts, WITHDRAWN),
        named.getOrDefault(GROWN, List.of()),
        named.getOrDefault(MERGED, List.of()),
        named.getOrDefault(WITHDRAWN, List.of()));
  }

  /** The largest stories of each kind. */
  private static Map<String, List<String>> named(Dataset<Row> kinds) {
    Column rank =
        row_number()
            .over(Window.partitionBy(col(KIND)).orderBy(col(SIZE).desc(), col(Stories.STORY_ID)));
    Map<String, List<String>> named = new TreeMap<>();
    kinds
        .withColumn(RANK, rank)
        .where(col(RANK).leq(MAX_NAMED))
        .orderBy(col(KIND), col(RANK))
        .collectAsList()
        .forEach(
            row ->
                named
                    .computeIfAbsent(RowValues.text(row, KIND), kind -> new ArrayList<>())
                    .add(RowValues.text(row, Stories.STORY_ID)));
    return named;
  }
}
