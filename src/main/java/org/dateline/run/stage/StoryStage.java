package org.dateline.run.stage;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dateline.config.StorySettings;
import org.dateline.report.StoryNotes;
import org.dateline.run.FunnelStep;
import org.dateline.run.RunChanges;
import org.dateline.run.RunContext;
import org.dateline.run.Stage;
import org.dateline.run.StageResult;
import org.dateline.store.StoryChanges;
import org.dateline.story.StoryTables;
import org.dateline.story.chain.StoryRules;
import org.dateline.table.Funnel;
import org.dateline.table.Stories;
import org.dateline.table.StoryMembers;
import org.dateline.table.StoryTotals;
import org.dateline.table.corpus.Dispatches;
import org.dateline.table.corpus.Fingerprints;
import org.dateline.table.row.RowValues;

/** Puts the dispatches of the corpus together to stories and tells what has changed. */
public final class StoryStage implements Stage {
  private static final String REASON = "reason";
  private static final String COUNT = "count";

  @Override
  public StageResult run(RunContext run) {
    StorySettings settings = run.settings().stories();
    Dataset<Row> dispatches = run.corpus(Dispatches.NAME, Dispatches.SCHEMA);
    Dataset<Row> before = run.ofPreviousRun(Stories.NAME, Stories.SCHEMA);
    Map<String, Long> rows = new LinkedHashMap<>();
    rows.put(
        StoryMembers.NAME,
        run.write(
            StoryTables.members(
                StoryTables.chains(
                    dispatches,
                    run.corpus(Fingerprints.NAME, Fingerprints.SCHEMA),
                    rules(settings),
                    run::keptForStage),
                before),
            StoryMembers.NAME,
            StoryMembers.SCHEMA));
    rows.put(
        Stories.NAME,
        run.write(
            StoryTables.stories(run.table(StoryMembers.NAME, StoryMembers.SCHEMA), dispatches),
            Stories.NAME,
            Stories.SCHEMA));
    Dataset<Row> stories = run.table(Stories.NAME, Stories.SCHEMA);
    StoryTotals totals = StoryTotals.of(stories, settings.namedAbove());
    FunnelStep standing = standing(run.corpusCount(Dispatches.NAME, Dispatches.SCHEMA), totals);
    return StageResult.of(rows, StageResult.counted(rows, Stories.NAME, "story", "stories"))
        .withNotes(StoryNotes.of(stories, totals))
        .withFunnel(standing, dated(standing, dispatches, run))
        .withChanges(RunChanges.ofStories(changes(run, stories, totals)));
  }

  /** Windows and thresholds as the user has set them. */
  static StoryRules rules(StorySettings settings) {
    return new StoryRules(
        settings.chainHours() * 3600L,
        settings.nearDays() * 86_400L,
        settings.nearShare(),
        settings.chainShare());
  }

  /** Of a first run all stories are new, and there is nothing to compare. */
  private static StoryChanges changes(RunContext run, Dataset<Row> stories, StoryTotals totals) {
    return run.previous() == null && totals.withdrawn() == 0
        ? StoryChanges.first(totals.stories())
        : StoryComparison.of(run.ofPreviousRun(Stories.NAME, Stories.SCHEMA), stories);
  }

  private static FunnelStep standing(long dispatches, StoryTotals totals) {
    long withdrawn = totals.withdrawnDispatches();
    return new FunnelStep(
        Funnel.STORIES, dispatches, Map.of(Funnel.WITHDRAWN, withdrawn), dispatches - withdrawn);
  }

  /** Of the dispatches of standing stories, those with a date. */
  private static FunnelStep dated(FunnelStep standing, Dataset<Row> dispatches, RunContext run) {
    Dataset<Row> undated = dispatches.where(col(Dispatches.PUBLISHED_DATE).isNull());
    if (standing.lostCount() > 0) {
      undated =
          undated.join(
              run.table(StoryMembers.NAME, StoryMembers.SCHEMA)
                  .join(
                      run.table(Stories.NAME, Stories.SCHEMA).where(col(Stories.IS_KILLED)),
                      new String[] {Stories.STORY_ID},
                      "left_semi")
                  .select(col(StoryMembers.DISPATCH_ID)),
              new String[] {Dispatches.DISPATCH_ID},
              "left_anti");
    }
    Map<String, Long> lost = new TreeMap<>();
    undated
        .groupBy(coalesce(col(Dispatches.DATE_FLAG), col(Dispatches.DATE_SOURCE)).as(REASON))
        .agg(count(lit(1)).as(COUNT))
        .collectAsList()
        .forEach(row -> lost.put(RowValues.text(row, REASON), RowValues.count(row, COUNT)));
    long all = standing.out();
    return new FunnelStep(
        Funnel.DATE, all, lost, all - lost.values().stream().mapToLong(Long::longValue).sum());
  }
}
