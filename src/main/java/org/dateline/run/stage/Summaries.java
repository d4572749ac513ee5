package org.dateline.run.stage;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.dateline.config.Settings;
import org.dateline.coverage.Policy;
import org.dateline.entity.AboutEntities;
import org.dateline.entity.EntityCounts;
import org.dateline.entity.pair.PairCounts;
import org.dateline.entity.pair.SubjectPartners;
import org.dateline.prepare.RuleHits;
import org.dateline.report.Highlights;
import org.dateline.report.StoryNotes;
import org.dateline.run.FunnelRows;
import org.dateline.run.RunPlan;
import org.dateline.run.RunResult;
import org.dateline.run.StageClock;
import org.dateline.run.TableWriter;
import org.dateline.store.Output;
import org.dateline.store.StoryChanges;
import org.dateline.store.TopicChanges;
import org.dateline.table.Coverage;
import org.dateline.table.DispatchEntities;
import org.dateline.table.Entities;
import org.dateline.table.EntityCommunities;
import org.dateline.table.EntityGroups;
import org.dateline.table.EntityPairs;
import org.dateline.table.Stories;
import org.dateline.table.SubjectDispatches;
import org.dateline.table.SubjectEntities;
import org.dateline.table.TopicTrends;
import org.dateline.table.Topics;
import org.dateline.table.corpus.CleaningRules;
import org.dateline.table.corpus.Dispatches;
import org.jspecify.annotations.Nullable;

/**
 * The summaries of a run: entities, pairs, topics, coverage, each from the columns of the corpus it
 * needs.
 */
public final class Summaries {
  /** Topics and pairs that are shown at the end. */
  private static final int HIGHLIGHTS = 10;

  private final SparkSession spark;
  private final StageClock stages;
  private final TableWriter tables;
  private final Settings settings;
  private final RunPlan plan;
  private final Output output;
  private final String run;
  private final StoryStage stories;
  private final TopicStage topics;
  private final CoverageStage coverage;
  private StoryChanges changes = StoryChanges.NONE;
  private long dispatchCount;
  private long undatedCount;
  private long withdrawnCount;
  private long voterCount;

  public Summaries(
      SparkSession spark,
      StageClock stages,
      TableWriter tables,
      Settings settings,
      RunPlan plan,
      Output output,
      String run,
      @Nullable String previous,
      StoryStage stories) {
    this.spark = spark;
    this.stages = stages;
    this.tables = tables;
    this.settings = settings;
    this.plan = plan;
    this.output = output;
    this.run = run;
    this.stories = stories;
    this.topics = new TopicStage(spark, tables, settings, output, run, previous);
    this.coverage = new CoverageStage(spark, tables, settings.coverage(), plan, output, run);
  }

  public void compute(
      Dataset<Row> received,
      Dataset<Row> allMentions,
      Dataset<Row> fingerprints,
      Dataset<Row> ruleHits,
      FunnelRows funnel) {
    dispatchCount = received.count();
    stages.run(
        "stories",
        () -> stories.write(received, fingerprints, settings.stories()),
        rows -> String.format(Locale.ROOT, "%,d stories", rows.get(Stories.NAME)));
    changes = stories.changes();
    withdrawnCount = stories.withdrawnDispatches();
    long all = dispatchCount - withdrawnCount;
    funnel.add("stories", dispatchCount, Map.of("withdrawn", withdrawnCount), all);
    Dataset<Row> dispatches = stories.counted(received);
    Dataset<Row> mentions = mentions(allMentions);
    tables.writeSorted(
        RuleHits.ofCorpus(
            ruleHits,
            added(CleaningRules.NAME, CleaningRules.BATCH),
            received,
            added(Dispatches.NAME, Dispatches.SCHEMA)),
        CleaningRules.SCHEMA,
        output.workTable(run, CleaningRules.NAME),
        col(CleaningRules.SOURCE),
        col(CleaningRules.RULE));
    Map<String, Long> undated = undated(dispatches);
    undatedCount = undated.values().stream().mapToLong(Long::longValue).sum();
    long dated = all - undatedCount;
    funnel.add("date", all, undated, dated);
    stages.run(
        "entities",
        () -> entities(dispatches, mentions, all, funnel),
        rows ->
            String.format(
                Locale.ROOT,
                "%,d entities, %,d pairs",
                rows.get(Entities.NAME),
                rows.get(EntityPairs.NAME)));
    stages.run(
        "company",
        () ->
            new Company(spark, tables, settings.pairs(), output, run)
                .groups(latest(mentions), stories.versions().count()),
        rows ->
            String.format(
                Locale.ROOT,
                "%,d groups and rules, %,d entities in communities",
                rows.get(EntityGroups.NAME),
                rows.get(EntityCommunities.NAME)));
    stages.run(
        "topics",
        () -> topics.write(dispatches, stories.versions(), mentions, all, funnel),
        topics::summary);
    stages.run(
        "coverage",
        () -> coverage.write(received, stories),
        rows ->
            String.format(
                Locale.ROOT,
                "%,d subjects, %,d periods",
                plan.subjects().size(),
                rows.get(Coverage.NAME)));
    funnel.add("coverage", all, undated, dated);
    stages.run(
        "partners",
        () -> partners(dispatches),
        rows ->
            String.format(Locale.ROOT, "%,d names with subjects", rows.get(SubjectEntities.NAME)));
  }

  /** The mentions of each story's latest version, so that a story votes once. */
  private Dataset<Row> latest(Dataset<Row> mentions) {
    return mentions.join(stories.versions(), new String[] {Dispatches.DISPATCH_ID}, "left_semi");
  }

  private Dataset<Row> mentions(Dataset<Row> mentions) {
    if (withdrawnCount == 0) {
      return mentions;
    }
    Dataset<Row> standing = stories.standing(stories.members());
    return mentions.join(
        standing.select(col(Dispatches.DISPATCH_ID)),
        new String[] {Dispatches.DISPATCH_ID},
        "left_semi");
  }

  private static Map<String, Long> undated(Dataset<Row> dispatches) {
    Map<String, Long> undated = new TreeMap<>();
    dispatches
        .where(col(Dispatches.PUBLISHED_DATE).isNull())
        .groupBy(coalesce(col(Dispatches.DATE_FLAG), col(Dispatches.DATE_SOURCE)))
        .agg(count(lit(1)))
        .collectAsList()
        .forEach(row -> undated.put(row.getString(0), row.getLong(1)));
    return undated;
  }

  private Map<String, Long> entities(
      Dataset<Row> dispatches, Dataset<Row> mentions, long all, FunnelRows funnel) {
    Dataset<Row> placed = EntityCounts.perDispatchOrFiled(mentions, dispatches).persist();
    Dataset<Row> perDispatch = EntityCounts.filterNamed(placed);
    Dataset<Row> known =
        spark.createDataFrame(
            plan.gazetteer().entries().stream()
                .map(entry -> RowFactory.create(entry.id(), entry.label(), entry.wikidata()))
                .toList(),
            EntityCounts.KNOWN);
    Map<String, Long> rows = new LinkedHashMap<>();
    rows.put(
        DispatchEntities.NAME,
        tables.write(
            AboutEntities.of(placed),
            DispatchEntities.SCHEMA,
            output.workTable(run, DispatchEntities.NAME)));
    rows.put(
        Entities.NAME,
        tables.write(
            EntityCounts.entities(perDispatch, mentions, known)
                .orderBy(col(Entities.DISPATCH_COUNT).desc(), col(Entities.ENTITY_ID)),
            Entities.SCHEMA,
            output.workTable(run, Entities.NAME)));
    int maxEntities = settings.pairs().maxEntities();
    PairCounts.Voters voters = PairCounts.voters(perDispatch, dispatches, maxEntities);
    Company company = new Company(spark, tables, settings.pairs(), output, run);
    voterCount = stories.versions().count() - voters.lostStories();
    rows.putAll(company.pairs(perDispatch, dispatches, voterCount));
    placed.unpersist();
    funnel.add(
        "pairs",
        all,
        Map.of("names_nobody", all - voters.naming(), "round_up", voters.roundUps()),
        voters.naming() - voters.roundUps());
    return rows;
  }

  /** With whom each subject was in the news. */
  private Map<String, Long> partners(Dataset<Row> dispatches) {
    Dataset<Row> partners =
        SubjectPartners.of(
            table(DispatchEntities.NAME),
            table(SubjectDispatches.NAME),
            dispatches,
            table(Entities.NAME),
            SubjectNames.of(plan.subjects(), plan.gazetteer()),
            settings.pairs().minStories(),
            settings.pairs().maxEntities(),
            voterCount);
    return Map.of(
        SubjectEntities.NAME,
        tables.writeSorted(
            partners,
            SubjectEntities.SCHEMA,
            output.workTable(run, SubjectEntities.NAME),
            col(SubjectEntities.SUBJECT_ID),
            col(SubjectEntities.Q_VALUE),
            col(SubjectEntities.ENTITY_ID)));
  }

  /** What has become of the stories since the run before. */
  public StoryChanges storyChanges() {
    return changes;
  }

  /**
   * The same for the report.
   *
   * @param previous the run before; null for a first one
   * @param added dispatches that this run has added
   */
  public ReportStage.Changes changes(@Nullable String previous, long added) {
    return new ReportStage.Changes(
        previous, added, changes, topics.changes(), topics.born(), topics.ended());
  }

  /** What has become of the topics since the run before. */
  public TopicChanges topicChanges() {
    return topics.changes();
  }

  /**
   * What a reader should know of the stories (how many, which were withdrawn, which are large), of
   * the topics (which are new) and of the sources (gaps, changes of volume, who is first).
   */
  public List<String> notes() {
    List<String> notes =
        new ArrayList<>(StoryNotes.of(stories.stories(), settings.stories().namedAbove()));
    notes.addAll(topics.notes());
    notes.addAll(coverage.notes());
    return notes;
  }

  /** What this run has added to a table of the corpus. */
  private Dataset<Row> added(String name, StructType schema) {
    return spark.read().schema(schema).parquet(output.workBatch(run, name));
  }

  private Dataset<Row> table(String name) {
    return spark.read().parquet(output.workTable(run, name));
  }

  /** What the run has found, read back from what it wrote. */
  public RunResult result(Map<String, Long> rejects, List<String> notes) {
    Highlights highlights =
        Highlights.of(
            table(Coverage.NAME),
            table(Topics.NAME),
            table(TopicTrends.NAME),
            table(EntityPairs.NAME),
            table(Entities.NAME),
            table(CleaningRules.NAME),
            Coverage.ALL_SOURCES,
            Policy.STORY.code(),
            HIGHLIGHTS);
    return new RunResult(
        run,
        output.path(),
        "",
        plan.fileCount(),
        plan.skippedFiles(),
        dispatchCount,
        undatedCount,
        rejects,
        highlights,
        notes);
  }
}
