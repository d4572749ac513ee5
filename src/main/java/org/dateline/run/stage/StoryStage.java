package org.dateline.run.stage;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.dateline.config.StorySettings;
import org.dateline.run.TableWriter;
import org.dateline.store.Output;
import org.dateline.store.StoryChanges;
import org.dateline.story.StoryTables;
import org.dateline.story.chain.StoryRules;
import org.dateline.table.Stories;
import org.dateline.table.StoryMembers;
import org.dateline.table.corpus.Dispatches;
import org.jspecify.annotations.Nullable;

/** Puts the dispatches of the corpus together to stories and tells what has changed. */
public final class StoryStage {
  /** Ids of changed stories that the manifest names; all of them stand in the tables. */
  private static final int MAX_NAMED = 100;

  private static final String COUNT_BEFORE = "count_before";
  private static final String KILLED_BEFORE = "killed_before";

  private final SparkSession spark;
  private final TableWriter tables;
  private final Output output;
  private final String run;
  private final @Nullable String previous;

  public StoryStage(
      SparkSession spark,
      TableWriter tables,
      Output output,
      String run,
      @Nullable String previous) {
    this.spark = spark;
    this.tables = tables;
    this.output = output;
    this.run = run;
    this.previous = previous;
  }

  /** Windows and thresholds as the user has set them. */
  static StoryRules rules(StorySettings settings) {
    return new StoryRules(
        settings.chainHours() * 3600L,
        settings.nearDays() * 86_400L,
        settings.nearShare(),
        settings.chainShare());
  }

  /** Writes both tables; returns their rows and the withdrawn ones. */
  Map<String, Long> write(
      Dataset<Row> dispatches, Dataset<Row> fingerprints, StorySettings settings) {
    Dataset<Row> chains =
        StoryTables.chains(
            dispatches, fingerprints, rules(settings), name -> output.scratch(run, name));
    Map<String, Long> rows = new LinkedHashMap<>();
    rows.put(
        StoryMembers.NAME,
        tables.write(
            StoryTables.members(chains, before()),
            StoryMembers.SCHEMA,
            output.workTable(run, StoryMembers.NAME)));
    rows.put(
        Stories.NAME,
        tables.write(
            StoryTables.stories(members(), dispatches),
            Stories.SCHEMA,
            output.workTable(run, Stories.NAME)));
    return rows;
  }

  /** {@link StoryMembers} of this run. */
  Dataset<Row> members() {
    return spark
        .read()
        .schema(StoryMembers.SCHEMA)
        .parquet(output.workTable(run, StoryMembers.NAME));
  }

  /** {@link Stories} of this run. */
  Dataset<Row> stories() {
    return spark.read().schema(Stories.SCHEMA).parquet(output.workTable(run, Stories.NAME));
  }

  private Dataset<Row> before() {
    return previous != null && output.hasTable(previous, Stories.NAME)
        ? spark.read().schema(Stories.SCHEMA).parquet(output.table(previous, Stories.NAME))
        : spark.createDataFrame(List.of(), Stories.SCHEMA);
  }

  /** Dispatches with the id of their story, without those of withdrawn stories. */
  Dataset<Row> counted(Dataset<Row> dispatches) {
    return dispatches.join(
        standing(members()).select(col(StoryMembers.DISPATCH_ID), col(StoryMembers.STORY_ID)),
        Dispatches.DISPATCH_ID);
  }

  /** Dispatches with their place in their story, without those of withdrawn stories. */
  Dataset<Row> placed(Dataset<Row> dispatches) {
    return dispatches.join(
        standing(members())
            .select(
                col(StoryMembers.DISPATCH_ID),
                col(StoryMembers.STORY_ID),
                col(StoryMembers.SEQUENCE),
                col(StoryMembers.RELATION)),
        Dispatches.DISPATCH_ID);
  }

  /** Rows with a story's id, without those of withdrawn stories. */
  Dataset<Row> standing(Dataset<Row> rows) {
    Dataset<Row> killed = stories().where(col(Stories.IS_KILLED)).select(col(Stories.STORY_ID));
    return killed.isEmpty()
        ? rows
        : rows.join(killed, new String[] {Stories.STORY_ID}, "left_anti");
  }

  /** Dispatches of withdrawn stories. */
  long withdrawnDispatches() {
    Row sum = stories().where(col(Stories.IS_KILLED)).agg(sum(col(Stories.DISPATCH_COUNT))).first();
    return sum.isNullAt(0) ? 0 : sum.getLong(0);
  }

  /** Latest versions of the stories, one each. */
  Dataset<Row> versions() {
    return stories()
        .where(col(Stories.IS_KILLED).equalTo(false))
        .select(col(Stories.LATEST_DISPATCH_ID).as(Dispatches.DISPATCH_ID));
  }

  /** What has changed since the run before. */
  StoryChanges changes() {
    Dataset<Row> before = before();
    Dataset<Row> compared =
        stories()
            .join(
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
            .agg(count_if(isNew), count_if(coalesce(isGrown, lit(false))), count_if(isWithdrawn))
            .first();
    Dataset<Row> merged =
        before.join(
            stories().select(col(Stories.STORY_ID)), new String[] {Stories.STORY_ID}, "left_anti");
    return new StoryChanges(
        counts.getLong(0),
        counts.getLong(1),
        merged.count(),
        counts.getLong(2),
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
        .map(row -> row.getString(0))
        .toList();
  }
}
