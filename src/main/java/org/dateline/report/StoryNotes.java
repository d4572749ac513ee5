package org.dateline.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dateline.report.words.Numbers;
import org.dateline.table.Stories;
import org.dateline.table.row.RowValues;

/** What a reader of the numbers should know of the stories: a few lines. */
public final class StoryNotes {
  /** Stories of one kind that are named; the tables hold all of them. */
  private static final int MAX_NAMED = 20;

  private static final String STORIES = "stories";
  private static final String WITHDRAWN = "withdrawn";
  private static final String LARGE = "large";

  private StoryNotes() {}

  /**
   * The lines.
   *
   * @param stories {@link Stories}
   * @param namedAbove stories with more dispatches are named
   */
  public static List<String> of(Dataset<Row> stories, int namedAbove) {
    Column killed = col(Stories.IS_KILLED);
    Column large = col(Stories.DISPATCH_COUNT).gt(namedAbove);
    Row counts =
        stories
            .agg(
                count(lit(1)).as(STORIES),
                sum(col(Stories.DISPATCH_COUNT)).as(Stories.DISPATCH_COUNT),
                sum(col(Stories.REVISION_COUNT)).as(Stories.REVISION_COUNT),
                sum(col(Stories.DUPLICATE_COUNT)).as(Stories.DUPLICATE_COUNT),
                count_if(killed).as(WITHDRAWN),
                count_if(large).as(LARGE))
            .first();
    long withdrawn = RowValues.count(counts, WITHDRAWN);
    long many = RowValues.count(counts, LARGE);
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "%s of %s: %s and %s joined to the first.",
            Numbers.count(RowValues.count(counts, STORIES), "story", "stories"),
            Numbers.count(
                RowValues.count(counts, Stories.DISPATCH_COUNT), "dispatch", "dispatches"),
            Numbers.count(
                RowValues.count(counts, Stories.REVISION_COUNT), "later take", "later takes"),
            Numbers.count(
                RowValues.count(counts, Stories.DUPLICATE_COUNT), "copy was", "copies were")));
    if (withdrawn > 0) {
      lines.add(
          String.format(Locale.ROOT, "Withdrawn by their agency and in no count: %,d.", withdrawn));
      named(stories.where(killed), withdrawn, lines);
    }
    if (many > 0) {
      lines.add(
          String.format(
              Locale.ROOT,
              "Stories of more than %,d dispatches, to be looked at: %,d.",
              namedAbove,
              many));
      named(stories.where(large), many, lines);
    }
    return lines;
  }

  private static void named(Dataset<Row> stories, long count, List<String> lines) {
    stories
        .orderBy(col(Stories.DISPATCH_COUNT).desc(), col(Stories.STORY_ID))
        .limit(MAX_NAMED)
        .select(col(Stories.STORY_ID), col(Stories.DISPATCH_COUNT), col(Stories.HEADLINE))
        .collectAsList()
        .forEach(
            row ->
                lines.add(
                    String.format(
                        Locale.ROOT,
                        "  %s  %,6d  %s",
                        RowValues.text(row, Stories.STORY_ID),
                        RowValues.count(row, Stories.DISPATCH_COUNT),
                        RowValues.text(row, Stories.HEADLINE))));
    if (count > MAX_NAMED) {
      lines.add(String.format(Locale.ROOT, "  … and %,d more in stories.", count - MAX_NAMED));
    }
  }
}
