package org.dateline.story;

import static org.apache.spark.sql.functions.bool_or;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.left;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.dateline.story.chain.StoryRules;
import org.dateline.table.Stories;
import org.dateline.table.StoryMembers;
import org.dateline.table.StoryRelation;
import org.dateline.table.corpus.Dispatches;
import org.dateline.table.corpus.Fingerprints;
import org.dateline.table.row.KeptRows;
import org.dateline.text.record.RevisionTag;

/**
 * The stories of a corpus. Dispatches that share a key (the same text, the feed's own id, headline,
 * keyword line, a band of their signatures) and whose signatures leave it possible are candidates;
 * their components share out the work, and within a component every pair is verified on the text
 * itself.
 */
public final class StoryTables {
  private static final String VERSION_SEQUENCE = "version_sequence";
  private static final String CLAIM = "claim";

  private StoryTables() {}

  /**
   * Which dispatches carry the same report, without the ids of the stories.
   *
   * @param dispatches {@link Dispatches}
   * @param fingerprints {@link Fingerprints} of the same dispatches
   * @param kept keeps what is between two steps
   * @return rows of {@link StoryMembers}, of every dispatch, with the id of the story's first
   *     dispatch in place of the story's
   */
  public static Dataset<Row> chains(
      Dataset<Row> dispatches, Dataset<Row> fingerprints, StoryRules rules, KeptRows kept) {
    Dataset<Row> items = kept.keep(StoryItems.of(dispatches, fingerprints), "story_items");
    Dataset<Row> pairs = kept.keep(Candidates.pairs(items, rules), "story_pairs");
    Dataset<Row> components = new CandidateComponents(kept).of(pairs);
    Dataset<Row> chained =
        kept.keep(Chains.members(items, dispatches, pairs, components, rules), "story_chains");
    return chained.union(
        items
            .join(
                chained.select(col(StoryMembers.DISPATCH_ID)),
                new String[] {StoryMembers.DISPATCH_ID},
                "left_anti")
            .select(
                col(StoryMembers.DISPATCH_ID).as(Chains.FIRST_ID),
                col(StoryMembers.DISPATCH_ID),
                lit(1).as(StoryMembers.SEQUENCE),
                when(
                        col(Dispatches.REVISION_KIND).equalTo(RevisionTag.Kind.KILL.code()),
                        code(StoryRelation.KILL))
                    .otherwise(code(StoryRelation.FIRST))
                    .as(StoryMembers.RELATION),
                lit(1.0).as(StoryMembers.SIMILARITY),
                lit(1.0).as(StoryMembers.ADDED_TEXT_SHARE),
                lit(null).cast(DataTypes.StringType).as(StoryMembers.REASON),
                lit(null).cast(DataTypes.StringType).as(StoryMembers.JOINED_ID)));
  }

  /**
   * Names the stories. A story is named after its first dispatch when it is first found, and keeps
   * that name as long as that dispatch belongs to it; where stories of the run before have become
   * one, the name of the earliest of them.
   *
   * @param chains as from {@link #chains}
   * @param before {@link Stories} of the run before; empty for the first
   * @return {@link StoryMembers}
   */
  public static Dataset<Row> members(Dataset<Row> chains, Dataset<Row> before) {
    Column order =
        struct(
            coalesce(col(Stories.PUBLISHED_DATE), lit("9999-12-31").cast("date")),
            col(Stories.STORY_ID));
    Dataset<Row> claims =
        chains
            .select(col(Chains.FIRST_ID), col(StoryMembers.DISPATCH_ID))
            .join(
                before.select(
                    col(Stories.FOUNDER_DISPATCH_ID).as(StoryMembers.DISPATCH_ID),
                    col(Stories.STORY_ID),
                    col(Stories.PUBLISHED_DATE)),
                StoryMembers.DISPATCH_ID)
            .groupBy(col(Chains.FIRST_ID))
            .agg(min_by(col(Stories.STORY_ID), order).as(CLAIM));
    return chains
        .join(claims, new String[] {Chains.FIRST_ID}, "left")
        .withColumn(StoryMembers.STORY_ID, coalesce(col(CLAIM), idOf(col(Chains.FIRST_ID))))
        .select(
            Arrays.stream(StoryMembers.SCHEMA.fieldNames())
                .map(name -> col(name))
                .toArray(Column[]::new));
  }

  /** The id of a story by the dispatch it is named after. */
  private static Column idOf(Column dispatchId) {
    return concat(lit("s"), left(dispatchId, lit(24)));
  }

  /**
   * Sums the stories up.
   *
   * @param members {@link StoryMembers}
   * @param dispatches {@link Dispatches}; source, headline and dates are read
   * @return {@link Stories}
   */
  public static Dataset<Row> stories(Dataset<Row> members, Dataset<Row> dispatches) {
    Column relation = col(StoryMembers.RELATION);
    Column isVersion =
        relation.isin(
            code(StoryRelation.FIRST),
            code(StoryRelation.REVISION),
            code(StoryRelation.CORRECTION));
    Column isDuplicate =
        relation.isin(code(StoryRelation.NEAR_DUPLICATE), code(StoryRelation.EXACT_DUPLICATE));
    return members
        .join(
            dispatches.select(
                col(Dispatches.DISPATCH_ID),
                col(Dispatches.SOURCE),
                col(Dispatches.HEADLINE_PLAIN),
                col(Dispatches.PUBLISHED_AT),
                col(Dispatches.PUBLISHED_DATE)),
            StoryMembers.DISPATCH_ID)
        .withColumn(VERSION_SEQUENCE, when(isVersion, col(StoryMembers.SEQUENCE)))
        .groupBy(col(StoryMembers.STORY_ID))
        .agg(
            min_by(col(StoryMembers.DISPATCH_ID), col(StoryMembers.SEQUENCE))
                .as(Stories.FIRST_DISPATCH_ID),
            coalesce(
                    max_by(col(StoryMembers.DISPATCH_ID), col(VERSION_SEQUENCE)),
                    min_by(col(StoryMembers.DISPATCH_ID), col(StoryMembers.SEQUENCE)))
                .as(Stories.LATEST_DISPATCH_ID),
            first(
                    when(
                        idOf(col(StoryMembers.DISPATCH_ID)).equalTo(col(StoryMembers.STORY_ID)),
                        col(StoryMembers.DISPATCH_ID)),
                    true)
                .as(Stories.FOUNDER_DISPATCH_ID),
            min_by(col(Dispatches.SOURCE), col(StoryMembers.SEQUENCE)).as(Stories.SOURCE),
            coalesce(
                    max_by(col(Dispatches.HEADLINE_PLAIN), col(VERSION_SEQUENCE)),
                    min_by(col(Dispatches.HEADLINE_PLAIN), col(StoryMembers.SEQUENCE)))
                .as(Stories.HEADLINE),
            min(col(Dispatches.PUBLISHED_AT)).as(Stories.FIRST_AT),
            max(col(Dispatches.PUBLISHED_AT)).as(Stories.LATEST_AT),
            min_by(
                    col(Dispatches.PUBLISHED_DATE),
                    when(col(Dispatches.PUBLISHED_DATE).isNotNull(), col(StoryMembers.SEQUENCE)))
                .as(Stories.PUBLISHED_DATE),
            count(lit(1)).as(Stories.DISPATCH_COUNT),
            count_if(relation.isin(code(StoryRelation.REVISION), code(StoryRelation.CORRECTION)))
                .as(Stories.REVISION_COUNT),
            count_if(isDuplicate).as(Stories.DUPLICATE_COUNT),
            countDistinct(col(Dispatches.SOURCE)).as(Stories.SOURCE_COUNT),
            bool_or(relation.equalTo(code(StoryRelation.KILL))).as(Stories.IS_KILLED),
            bool_or(relation.equalTo(code(StoryRelation.CORRECTION))).as(Stories.IS_CORRECTED));
  }

  private static String code(StoryRelation relation) {
    return relation.code();
  }
}
