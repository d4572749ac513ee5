package org.dateline.report;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dateline.report.words.Numbers;
import org.dateline.table.Stories;
import org.dateline.table.StoryTotals;
import org.dateline.table.row.RowValues;

/** What a reader of the numbers should know of the stories: a few lines. */
public final class StoryNotes {
  /** Stories of one kind that are named; the tables hold all of them. */
  private static final int MAX_NAMED = 20;

  private StoryNotes() {}

  /**
   * The lines.
   *
   * @param stories {@link Stories}
   * @param totals of them
   */
  public static List<String> of(Dataset<Row> stories, StoryTotals totals) {
    long withdrawn = totals.withdrawn();
    long many = totals.large();
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "%s of %s: %s and %s joined to the first.",
            Numbers.count(totals.stories(), "story", "stories"),
            Numbers.count(totals.dispatches(), "dispatch", "dispatches"),
            Numbers.count(totals.revisions(), "later take", "later takes"),
            Numbers.count(totals.duplicates(), "copy was", "copies were")));
    if (withdrawn > 0) {
      lines.add(
          String.format(Locale.ROOT, "Withdrawn by their agency and in no count: %,d.", withdrawn));
      named(stories.where(col(Stories.IS_KILLED)), withdrawn, lines);
    }
    if (many > 0) {
      lines.add(
          String.format(
              Locale.ROOT,
              "Stories of more than %,d dispatches, to be looked at: %,d.",
              totals.namedAbove(),
              many));
      named(stories.where(col(Stories.DISPATCH_COUNT).gt(totals.namedAbove())), many, lines);
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
