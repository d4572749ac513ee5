package org.dateline.run.stage;

import static org.apache.spark.sql.functions.col;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dateline.config.PairSettings;
import org.dateline.config.gazetteer.Wholes;
import org.dateline.entity.AboutEntities;
import org.dateline.entity.EntityCounts;
import org.dateline.entity.pair.PairCounts;
import org.dateline.entity.pair.PairRelations;
import org.dateline.entity.pair.PairTrendSeries;
import org.dateline.run.FunnelStep;
import org.dateline.run.RunContext;
import org.dateline.run.Stage;
import org.dateline.run.StageResult;
import org.dateline.table.DispatchEntities;
import org.dateline.table.Entities;
import org.dateline.table.EntityPairs;
import org.dateline.table.Funnel;
import org.dateline.table.PairTrends;
import org.dateline.table.row.RowBuilder;

/** Who is named, how often, and together with whom. */
public final class EntityStage implements Stage {
  /** Stories that have a vote for pairs, among what the stage counts. */
  static final String VOTING_STORIES = "voting_stories";

  /** Stories that are not withdrawn. */
  static final String STANDING_STORIES = "standing_stories";

  @Override
  public StageResult run(RunContext run) {
    PairSettings settings = run.settings().pairs();
    Dataset<Row> dispatches = StandingStories.dispatches(run);
    Dataset<Row> mentions = StandingStories.mentions(run);
    Dataset<Row> placed =
        run.stageCache().keep(EntityCounts.perDispatchOrFiled(mentions, dispatches));
    Dataset<Row> perDispatch = EntityCounts.filterNamed(placed);
    Map<String, Long> rows = new LinkedHashMap<>();
    rows.put(
        DispatchEntities.NAME,
        run.write(AboutEntities.of(placed), DispatchEntities.NAME, DispatchEntities.SCHEMA));
    rows.put(
        Entities.NAME,
        run.write(
            EntityCounts.entities(perDispatch, mentions, known(run))
                .orderBy(col(Entities.DISPATCH_COUNT).desc(), col(Entities.ENTITY_ID)),
            Entities.NAME,
            Entities.SCHEMA));
    PairCounts.Voters voters = PairCounts.voters(perDispatch, dispatches, settings.maxEntities());
    long votingStories = voters.stories() - voters.lostStories();
    writePairs(run, perDispatch, dispatches, votingStories, rows);
    rows.put(VOTING_STORIES, votingStories);
    rows.put(STANDING_STORIES, voters.stories());
    return StageResult.of(
            rows,
            StageResult.counted(rows, Entities.NAME, "entity", "entities")
                + ", "
                + StageResult.counted(rows, EntityPairs.NAME, "pair", "pairs"))
        .withFunnel(votes(StandingStories.dispatchCount(run), voters));
  }

  private static void writePairs(
      RunContext run,
      Dataset<Row> perDispatch,
      Dataset<Row> dispatches,
      long votingStories,
      Map<String, Long> rows) {
    PairSettings settings = run.settings().pairs();
    PairCounts.Counted counted =
        PairCounts.counted(
            perDispatch,
            run.table(Entities.NAME, Entities.SCHEMA),
            settings.minStories(),
            settings.maxEntities(),
            run.stageCache());
    rows.put(
        EntityPairs.NAME,
        run.write(
            PairCounts.pairs(counted, votingStories, relations(run), run.stageCache())
                .orderBy(
                    col(EntityPairs.STORY_COUNT).desc(),
                    col(EntityPairs.ENTITY_A),
                    col(EntityPairs.ENTITY_B)),
            EntityPairs.NAME,
            EntityPairs.SCHEMA));
    rows.put(
        PairTrends.NAME,
        run.write(
            PairTrendSeries.trends(counted.pairs(), dispatches),
            PairTrends.NAME,
            PairTrends.SCHEMA));
  }

  private static PairRelations relations(RunContext run) {
    return new PairRelations(run.plan().gazetteer().entries(), Wholes.shipped());
  }

  private static FunnelStep votes(long all, PairCounts.Voters voters) {
    return new FunnelStep(
        Funnel.PAIRS,
        all,
        Map.of(Funnel.NAMES_NOBODY, all - voters.naming(), Funnel.ROUND_UP, voters.roundUps()),
        voters.naming() - voters.roundUps());
  }

  /** What the gazetteer calls those it knows, as {@link EntityCounts#KNOWN}. */
  private static Dataset<Row> known(RunContext run) {
    return run.spark()
        .createDataFrame(
            run.plan().gazetteer().entries().stream()
                .map(
                    entry ->
                        new RowBuilder(EntityCounts.KNOWN)
                            .set(Entities.ENTITY_ID, entry.id())
                            .set(Entities.LABEL, entry.label())
                            .set(Entities.WIKIDATA_ID, entry.wikidata())
                            .row())
                .toList(),
            EntityCounts.KNOWN);
  }
}
