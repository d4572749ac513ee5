package org.dateline.report;

import static org.apache.spark.sql.functions.coalesce;
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

/** What a reader of the numbers should know of the stories: a few lines. */
public final class StoryNotes {
  /** Stories of one kind that are named; the tables hold all of them. */
  private static final int MAX_NAMED = 20;

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
                count(lit(1)),
                coalesce(sum(col(Stories.DISPATCH_COUNT)), lit(0L)),
                coalesce(sum(col(Stories.REVISION_COUNT)), lit(0L)),
                coalesce(sum(col(Stories.DUPLICATE_COUNT)), lit(0L)),
                count_if(killed),
                count_if(large))
            .first();
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "%s of %s: %s and %s joined to the first.",
            Numbers.count(counts.getLong(0), "story", "stories"),
            Numbers.count(counts.getLong(1), "dispatch", "dispatches"),
            Numbers.count(counts.getLong(2), "later take", "later takes"),
            Numbers.count(counts.getLong(3), "copy was", "copies were")));
    if (counts.getLong(4) > 0) {
      lines.add(
          String.format(
              Locale.ROOT, "Withdrawn by their agency and in no count: %,d.", counts.getLong(4)));
      named(stories.where(killed), counts.getLong(4), lines);
    }
    if (counts.getLong(5) > 0) {
      lines.add(
          String.format(
              Locale.ROOT,
              "Stories of more than %,d dispatches, to be looked at: %,d.",
              namedAbove,
              counts.getLong(5)));
      named(stories.where(large), counts.getLong(5), lines);
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
                        row.getString(0),
                        row.getLong(1),
                        row.getString(2))));
    if (count > MAX_NAMED) {
      lines.add(String.format(Locale.ROOT, "  … and %,d more in stories.", count - MAX_NAMED));
    }
  }
}
