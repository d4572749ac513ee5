package org.dateline.job;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.dateline.report.StoryChain;
import org.dateline.table.Dispatches;
import org.dateline.table.Stories;
import org.dateline.table.StoryMembers;
import org.dateline.text.NewText;
import org.dateline.text.Shingles;
import org.jspecify.annotations.Nullable;

/** Finds a story of the last finished run by its id or by that of one of its dispatches. */
public final class StoryLookup {
  private static final int MOST_MEMBERS = 200;
  private static final int MOST_MATCHES = 5;
  private static final String WHEN = "when";

  private final Published published;

  /**
   * Opens an output.
   *
   * @throws org.dateline.store.OutputException if the path is not ours
   * @throws DataException if it holds no finished run with stories
   */
  public StoryLookup(SparkSession spark, String output) {
    published = Published.open(spark, output);
    if (!published.hasTable(StoryMembers.NAME)) {
      throw new DataException(
          String.format(
              Locale.ROOT,
              "Run %s in %s was made before there were stories; run again to have them.",
              published.run(),
              output));
    }
  }

  /**
   * The story.
   *
   * @param id of a story or dispatch, or how it begins
   * @throws DataException if there is none or if several begin so
   */
  public StoryChain find(String id) {
    String storyId = storyId(id.strip().toLowerCase(Locale.ROOT));
    Row story = stories().where(col(Stories.STORY_ID).equalTo(storyId)).first();
    return new StoryChain(
        storyId,
        story.getAs(Stories.HEADLINE),
        story.<Boolean>getAs(Stories.IS_KILLED),
        story.<Long>getAs(Stories.DISPATCH_COUNT),
        members(storyId));
  }

  private Dataset<Row> stories() {
    return published.table(Stories.NAME, Stories.SCHEMA);
  }

  private Dataset<Row> memberRows() {
    return published.table(StoryMembers.NAME, StoryMembers.SCHEMA);
  }

  private String storyId(String id) {
    Column exact =
        col(StoryMembers.STORY_ID).equalTo(id).or(col(StoryMembers.DISPATCH_ID).equalTo(id));
    Column begins =
        col(StoryMembers.STORY_ID).startsWith(id).or(col(StoryMembers.DISPATCH_ID).startsWith(id));
    List<String> found = ids(exact);
    if (found.isEmpty()) {
      found = id.isEmpty() ? List.of() : ids(begins);
    }
    if (found.isEmpty()) {
      throw new DataException(
          String.format(
              Locale.ROOT,
              "No story or dispatch of run %s has an id that begins with %s.",
              published.run(),
              id));
    }
    if (found.size() > 1) {
      throw new DataException(
          String.format(
              Locale.ROOT,
              "Several stories fit %s, such as %s; give more of the id.",
              id,
              String.join(", ", found)));
    }
    return found.get(0);
  }

  private List<String> ids(Column condition) {
    return memberRows()
        .where(condition)
        .select(col(StoryMembers.STORY_ID))
        .distinct()
        .orderBy(col(StoryMembers.STORY_ID))
        .limit(MOST_MATCHES)
        .collectAsList()
        .stream()
        .map(row -> row.getString(0))
        .toList();
  }

  private List<StoryChain.Member> members(String storyId) {
    Dataset<Row> dispatches = published.corpus(Dispatches.NAME, Dispatches.SCHEMA);
    List<Row> rows =
        memberRows()
            .where(
                col(StoryMembers.STORY_ID)
                    .equalTo(storyId)
                    .and(col(StoryMembers.SEQUENCE).leq(MOST_MEMBERS)))
            .join(
                dispatches.withColumn(
                    WHEN,
                    coalesce(
                        date_format(col(Dispatches.PUBLISHED_AT), "yyyy-MM-dd HH:mm 'UTC'"),
                        date_format(col(Dispatches.PUBLISHED_DATE), "yyyy-MM-dd"))),
                StoryMembers.DISPATCH_ID)
            .orderBy(col(StoryMembers.SEQUENCE))
            .collectAsList();
    return members(rows);
  }

  private static List<StoryChain.Member> members(List<Row> rows) {
    List<StoryChain.Member> members = new ArrayList<>();
    Map<String, Integer> places = new HashMap<>();
    Shingles first = Shingles.NONE;
    Shingles latest = Shingles.NONE;
    for (Row row : rows) {
      String body = row.getAs(Dispatches.BODY);
      String relation = row.getAs(StoryMembers.RELATION);
      places.put(row.getAs(StoryMembers.DISPATCH_ID), row.getAs(StoryMembers.SEQUENCE));
      boolean isCopy = relation.equals("exact_duplicate");
      members.add(member(row, places, isCopy ? List.of() : NewText.sentences(body, first, latest)));
      if (members.size() == 1) {
        first = Shingles.of(body);
      }
      if (relation.equals("revision") || relation.equals("correction")) {
        latest = Shingles.of(body);
      }
    }
    return members;
  }

  private static StoryChain.Member member(
      Row row, Map<String, Integer> places, List<String> sentences) {
    String joined = row.getAs(StoryMembers.JOINED_ID);
    @Nullable Integer place = joined == null ? null : places.get(joined);
    return new StoryChain.Member(
        row.<Integer>getAs(StoryMembers.SEQUENCE),
        row.getAs(StoryMembers.DISPATCH_ID),
        row.getAs(Dispatches.SOURCE),
        row.getAs(WHEN),
        row.getAs(Dispatches.HEADLINE),
        row.getAs(StoryMembers.RELATION),
        row.getAs(StoryMembers.REASON),
        place,
        row.<Double>getAs(StoryMembers.SIMILARITY),
        row.<Double>getAs(StoryMembers.ADDED_TEXT_SHARE),
        row.<Integer>getAs(Dispatches.WORD_COUNT),
        sentences);
  }
}
