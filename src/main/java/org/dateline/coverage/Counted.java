package org.dateline.coverage;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.bool_or;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.struct;
import static org.dateline.table.Coverage.POLICY;
import static org.dateline.table.Coverage.SOURCE;
import static org.dateline.table.Coverage.SUBJECT_ID;
import static org.dateline.table.Coverage.TOTAL_COUNT;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dateline.table.Dispatches;
import org.dateline.table.StoryMembers;

/**
 * What is counted under each {@link Policy}: on which day, for which source, and by whose words.
 */
public final class Counted {
  /** The day on which it is counted. */
  static final String DAY = "day";

  private static final String LATEST = "latest";
  private static final String LATEST_ID = "latest_id";
  private static final String LATEST_DAY = "latest_day";
  private static final String STORY_DAY = "story_day";

  private final Dataset<Row> dated;
  private final Dataset<Row> stories;

  private Counted(Dataset<Row> dated, Dataset<Row> stories) {
    this.dated = dated;
    this.stories = stories;
  }

  /**
   * Prepares the counting.
   *
   * @param dispatches {@link Dispatches} without withdrawn ones; id, source and date are read
   * @param members {@link StoryMembers}
   */
  public static Counted of(Dataset<Row> dispatches, Dataset<Row> members) {
    Dataset<Row> dated =
        dispatches
            .where(col(Dispatches.PUBLISHED_DATE).isNotNull())
            .select(
                col(Dispatches.DISPATCH_ID),
                explode(array(col(Dispatches.SOURCE), lit(CoverageSeries.ALL_SOURCES))).as(SOURCE),
                col(Dispatches.PUBLISHED_DATE).as(DAY))
            .join(
                members.select(
                    col(StoryMembers.DISPATCH_ID),
                    col(StoryMembers.STORY_ID),
                    col(StoryMembers.SEQUENCE),
                    col(StoryMembers.RELATION)),
                Dispatches.DISPATCH_ID)
            .persist();
    Column isVersion = col(StoryMembers.RELATION).isin("first", "revision", "correction");
    Dataset<Row> stories =
        dated
            .groupBy(col(StoryMembers.STORY_ID), col(SOURCE))
            .agg(
                max_by(
                        struct(col(Dispatches.DISPATCH_ID).as(LATEST_ID), col(DAY).as(LATEST_DAY)),
                        struct(isVersion, col(StoryMembers.SEQUENCE)))
                    .as(LATEST),
                min_by(col(DAY), col(StoryMembers.SEQUENCE)).as(STORY_DAY))
            .select(
                col(StoryMembers.STORY_ID),
                col(SOURCE),
                col(LATEST).getField(LATEST_ID).as(LATEST_ID),
                col(LATEST).getField(LATEST_DAY).as(LATEST_DAY),
                col(STORY_DAY))
            .persist();
    return new Counted(dated, stories);
  }

  /** policy, source, day, total_count. */
  Dataset<Row> totals() {
    return totals(dated, Policy.EVERY_DISPATCH, col(DAY))
        .union(totals(stories, Policy.LATEST_REVISION, col(LATEST_DAY)))
        .union(totals(stories, Policy.STORY, col(STORY_DAY)));
  }

  /** dispatch_id and day of the latest version of each story, all sources together. */
  Dataset<Row> latest() {
    return stories
        .where(col(SOURCE).equalTo(CoverageSeries.ALL_SOURCES))
        .select(col(LATEST_ID).as(Dispatches.DISPATCH_ID), col(LATEST_DAY).as(DAY));
  }

  /** The days on which there is a dispatch, once for each of them. */
  Dataset<Row> days() {
    return dated.where(col(SOURCE).equalTo(CoverageSeries.ALL_SOURCES)).select(col(DAY));
  }

  /** One row: the first and the last of these days. */
  Dataset<Row> range() {
    return days().agg(min(col(DAY)).as(Periods.FIRST_DAY), max(col(DAY)).as(Periods.LAST_DAY));
  }

  private static Dataset<Row> totals(Dataset<Row> rows, Policy policy, Column day) {
    return rows.groupBy(lit(policy.code()).as(POLICY), col(SOURCE), day.as(DAY))
        .agg(count(lit(1)).as(TOTAL_COUNT));
  }

  /**
   * What is counted for each subject.
   *
   * @param hits as from {@link SubjectHits#hits}
   * @return policy, subject_id, source, day, dispatch_id, is_prominent, strength; of a story the
   *     dispatch that is most about the subject
   */
  Dataset<Row> hits(Dataset<Row> hits) {
    Dataset<Row> placed = hits.join(dated, Dispatches.DISPATCH_ID).persist();
    Dataset<Row> ofStories =
        placed.drop(DAY).join(stories, new String[] {StoryMembers.STORY_ID, SOURCE});
    Dataset<Row> latest = ofStories.where(col(Dispatches.DISPATCH_ID).equalTo(col(LATEST_ID)));
    Column best = struct(col(SubjectHits.STRENGTH).multiply(-1), col(Dispatches.DISPATCH_ID));
    Dataset<Row> whole =
        ofStories
            .groupBy(col(StoryMembers.STORY_ID), col(SUBJECT_ID), col(SOURCE))
            .agg(
                first(col(STORY_DAY)).as(STORY_DAY),
                min_by(col(Dispatches.DISPATCH_ID), best).as(Dispatches.DISPATCH_ID),
                bool_or(col(SubjectHits.IS_PROMINENT)).as(SubjectHits.IS_PROMINENT),
                max(col(SubjectHits.STRENGTH)).as(SubjectHits.STRENGTH));
    return hits(placed, Policy.EVERY_DISPATCH, col(DAY))
        .union(hits(latest, Policy.LATEST_REVISION, col(LATEST_DAY)))
        .union(hits(whole, Policy.STORY, col(STORY_DAY)));
  }

  private static Dataset<Row> hits(Dataset<Row> rows, Policy policy, Column day) {
    return rows.select(
        lit(policy.code()).as(POLICY),
        col(SUBJECT_ID),
        col(SOURCE),
        day.as(DAY),
        col(Dispatches.DISPATCH_ID),
        col(SubjectHits.IS_PROMINENT),
        col(SubjectHits.STRENGTH));
  }
}
