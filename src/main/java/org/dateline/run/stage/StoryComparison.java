package org.dateline.run.stage;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
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
  private static final String WITHDRAWN = "withdrawn";

  private StoryComparison() {}

  /**
   * Compares them.
   *
   * @param before {@link Stories} of the run before; empty for a first one
   * @param stories {@link Stories} of this run
   */
  static StoryChanges of(Dataset<Row> before, Dataset<Row> stories) {
    Dataset<Row> compared =
        stories.join(
            before.select(
                col(Stories.STORY_ID),
                col(Stories.DISPATCH_COUNT).as(COUNT_BEFORE),
                col(Stories.IS_KILLED).as(KILLED_BEFORE)),
            new String[] {Stories.STORY_ID},
            "left");
    Column isNew = col(COUNT_BEFORE).isNull();
    Column isGrown = col(Stories.DISPATCH_COUNT).gt(col(COUNT_BEFORE));
    Column isWithdrawn =
        col(Stories.IS_KILLED).and(coalesce(col(KILLED_BEFORE), lit(false)).equalTo(false));
    Row counts =
        compared
            .agg(
                count_if(isNew).as(NEW),
                count_if(coalesce(isGrown, lit(false))).as(GROWN),
                count_if(isWithdrawn).as(WITHDRAWN))
            .first();
    Dataset<Row> merged =
        before.join(
            stories.select(col(Stories.STORY_ID)), new String[] {Stories.STORY_ID}, "left_anti");
    return new StoryChanges(
        RowValues.count(counts, NEW),
        RowValues.count(counts, GROWN),
        merged.count(),
        RowValues.count(counts, WITHDRAWN),
        ids(compared.where(isGrown)),
        ids(merged),
        ids(compared.where(isWithdrawn)));
  }

  private static List<String> ids(Dataset<Row> stories) {
    return stories
        .orderBy(col(Stories.DISPATCH_COUNT).desc(), col(Stories.STORY_ID))
        .limit(MAX_NAMED)
        .select(col(Stories.STORY_ID))
        .collectAsList()
        .stream()
        .map(row -> RowValues.text(row, Stories.STORY_ID))
        .toList();
  }
}
