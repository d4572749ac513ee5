package org.dateline.run.stage;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dateline.entity.identity.NameLinks;
import org.dateline.run.RunContext;
import org.dateline.table.EntityLinks;
import org.dateline.table.Funnel;
import org.dateline.table.Stories;
import org.dateline.table.StoryMembers;
import org.dateline.table.corpus.Dispatches;
import org.dateline.table.corpus.Mentions;

/** The stories that stand, all but the withdrawn, and what belongs to them. */
final class StandingStories {
  private StandingStories() {}

  /** How many dispatches they have. */
  static long dispatchCount(RunContext run) {
    return run.funnel(Funnel.STORIES).out();
  }

  /** {@link Dispatches} with {@link StoryMembers#STORY_ID}. */
  static Dataset<Row> dispatches(RunContext run) {
    return dispatches(run, col(StoryMembers.DISPATCH_ID), col(StoryMembers.STORY_ID));
  }

  /** {@link Dispatches} with their place in their story. */
  static Dataset<Row> placedDispatches(RunContext run) {
    return dispatches(
        run,
        col(StoryMembers.DISPATCH_ID),
        col(StoryMembers.STORY_ID),
        col(StoryMembers.SEQUENCE),
        col(StoryMembers.RELATION));
  }

  private static Dataset<Row> dispatches(RunContext run, Column... columns) {
    return run.corpus(Dispatches.NAME, Dispatches.SCHEMA)
        .join(members(run).select(columns), Dispatches.DISPATCH_ID);
  }

  /** {@link Dispatches} alone, which takes no join as long as no story is withdrawn. */
  static Dataset<Row> texts(RunContext run) {
    return standing(run, run.corpus(Dispatches.NAME, Dispatches.SCHEMA));
  }

  /** {@link Mentions} of their dispatches, with the entities that the whole corpus tells. */
  static Dataset<Row> mentions(RunContext run) {
    Dataset<Row> mentions = standing(run, run.corpus(Mentions.NAME, Mentions.SCHEMA));
    return run.output().hasWorkTable(run.id(), EntityLinks.NAME)
        ? NameLinks.withIdentities(mentions, run.table(EntityLinks.NAME, EntityLinks.SCHEMA))
        : mentions;
  }

  /**
   * {@link #texts} of which the run before has not told what they are about: those that are new,
   * and those of stories that were withdrawn then.
   */
  static Dataset<Row> textsNotSeen(RunContext run) {
    Dataset<Row> added = standing(run, run.added(Dispatches.NAME, Dispatches.SCHEMA));
    Dataset<Row> withdrawn =
        run.ofPreviousRun(Stories.NAME, Stories.SCHEMA).where(col(Stories.IS_KILLED));
    return withdrawn.isEmpty()
        ? added
        : added.union(
            standing(run, run.earlierBatches(Dispatches.NAME, Dispatches.SCHEMA))
                .join(
                    run.ofPreviousRun(StoryMembers.NAME, StoryMembers.SCHEMA)
                        .join(withdrawn, new String[] {Stories.STORY_ID}, "left_semi")
                        .select(col(Dispatches.DISPATCH_ID)),
                    new String[] {Dispatches.DISPATCH_ID},
                    "left_semi"));
  }

  /** The rows of their dispatches. */
  static Dataset<Row> standing(RunContext run, Dataset<Row> rows) {
    return hasWithdrawn(run)
        ? rows.join(
            members(run).select(col(Dispatches.DISPATCH_ID)),
            new String[] {Dispatches.DISPATCH_ID},
            "left_semi")
        : rows;
  }

  /** Latest versions, one each: {@link Dispatches#DISPATCH_ID}. */
  static Dataset<Row> versions(RunContext run) {
    return run.table(Stories.NAME, Stories.SCHEMA)
        .where(col(Stories.IS_KILLED).equalTo(false))
        .select(col(Stories.LATEST_DISPATCH_ID).as(Dispatches.DISPATCH_ID));
  }

  private static Dataset<Row> members(RunContext run) {
    Dataset<Row> members = run.table(StoryMembers.NAME, StoryMembers.SCHEMA);
    return hasWithdrawn(run)
        ? members.join(
            run.table(Stories.NAME, Stories.SCHEMA)
                .where(col(Stories.IS_KILLED))
                .select(col(Stories.STORY_ID)),
            new String[] {Stories.STORY_ID},
            "left_anti")
        : members;
  }

  private static boolean hasWithdrawn(RunContext run) {
    return run.funnel(Funnel.STORIES).lostCount() > 0;
  }
}
