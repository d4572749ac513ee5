package org.dateline.run.lookup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.report.StoryChain;
import org.dateline.table.Stories;
import org.dateline.table.StoryMembers;
import org.dateline.table.StoryRelation;
import org.dateline.table.corpus.Dispatches;
import org.dateline.text.similarity.NewText;
import org.dateline.text.similarity.Shingles;
import org.jspecify.annotations.Nullable;

/** A story with its dispatches and what each of them added. */
public final class StoryLookup {
  private static final int MAX_MEMBERS = 200;
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final Query STORY =
      Query.of(
          "select story_id, headline, is_killed, dispatch_count from stories where story_id = ?",
          "stories");
  private static final Query MEMBERS =
      Query.of(
          """
          select m.dispatch_id, m.sequence, m.relation, m.reason, m.joined_id, m.similarity,
            m.added_text_share, d.source, d.published_at, d.published_date, d.headline, d.body,
            d.word_count
          from story_members m join dispatches d on d.dispatch_id = m.dispatch_id
          where m.story_id = ? and m.sequence <= ?
          order by m.sequence""",
          "story_members",
          "dispatches");

  private final Published published;

  /** Looks among the stories of a run. */
  public StoryLookup(Published published) {
    this.published = published;
  }

  /**
   * The story.
   *
   * @param id of a story or dispatch, or how it begins
   * @throws org.dateline.run.DataException if there is none or if several begin so
   */
  public StoryChain find(String id) {
    String storyId = new StoryIds(published).of(id);
    AnswerRow story = published.list(STORY.with(storyId)).get(0);
    return new StoryChain(
        storyId,
        story.text(Stories.HEADLINE),
        story.flag(Stories.IS_KILLED),
        story.whole(Stories.DISPATCH_COUNT),
        members(published.list(MEMBERS.with(storyId, MAX_MEMBERS))));
  }

  private static List<StoryChain.Member> members(List<AnswerRow> rows) {
    List<StoryChain.Member> members = new ArrayList<>();
    Map<String, Integer> places = new HashMap<>();
    Shingles first = Shingles.NONE;
    Shingles latest = Shingles.NONE;
    for (AnswerRow row : rows) {
      String body = row.text(Dispatches.BODY);
      String relation = row.text(StoryMembers.RELATION);
      places.put(row.text(StoryMembers.DISPATCH_ID), row.integer(StoryMembers.SEQUENCE));
      boolean isCopy = relation.equals(StoryRelation.EXACT_DUPLICATE.code());
      members.add(member(row, places, isCopy ? List.of() : NewText.sentences(body, first, latest)));
      if (members.size() == 1) {
        first = Shingles.of(body);
      }
      if (relation.equals(StoryRelation.REVISION.code())
          || relation.equals(StoryRelation.CORRECTION.code())) {
        latest = Shingles.of(body);
      }
    }
    return members;
  }

  private static StoryChain.Member member(
      AnswerRow row, Map<String, Integer> places, List<String> sentences) {
    String joined = row.textOrNull(StoryMembers.JOINED_ID);
    @Nullable Integer place = joined == null ? null : places.get(joined);
    return new StoryChain.Member(
        row.integer(StoryMembers.SEQUENCE),
        row.text(StoryMembers.DISPATCH_ID),
        row.text(Dispatches.SOURCE),
        when(row),
        row.text(Dispatches.HEADLINE),
        row.text(StoryMembers.RELATION),
        row.textOrNull(StoryMembers.REASON),
        place,
        row.number(StoryMembers.SIMILARITY),
        row.number(StoryMembers.ADDED_TEXT_SHARE),
        row.integer(Dispatches.WORD_COUNT),
        sentences);
  }

  private static @Nullable String when(AnswerRow row) {
    Instant instant = row.instant(Dispatches.PUBLISHED_AT);
    LocalDate day = row.day(Dispatches.PUBLISHED_DATE);
    return instant != null ? MINUTE.format(instant) : day == null ? null : day.toString();
  }
}
