package org.dateline.run.lookup;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dateline.table.Coverage;
import org.dateline.table.Funnel;
import org.dateline.table.Grain;
import org.dateline.table.Policy;
import org.dateline.table.corpus.Inputs;
import org.dateline.table.corpus.Rejects;
import org.dateline.text.record.RawDispatch;

/**
 * What can be shown. The SQL names columns as text, and a test asks every question of tables with
 * the columns of {@code org.dateline.table}, of both engines.
 */
final class Questions {
  /**
   * In the order of a run. Not of {@link Funnel}, whose schema needs Spark, which a look has not.
   */
  private static final List<String> STEPS =
      List.of(
          Funnel.READ, Funnel.STORIES, Funnel.DATE, Funnel.PAIRS, Funnel.TOPICS, Funnel.COVERAGE);

  /** Why records were set aside, counted. */
  static final String REASONS = "reasons";

  /** Records that were set aside. */
  static final String REJECTS = "rejects";

  /** One story. */
  static final String STORY = "story";

  /** Partners of a subject or of an entity. */
  static final String RELATED = "related";

  /** Dispatches. */
  static final String DISPATCHES = "dispatches";

  private static final Map<Filter, String> YEARS =
      Map.of(
          Filter.SOURCE, Filter.TOGETHER,
          Filter.GRAIN, Grain.YEAR.code(),
          Filter.POLICY, Policy.STORY.code());
  private static final Map<Filter, String> TOGETHER = Map.of(Filter.SOURCE, Filter.TOGETHER);
  private static final int TERMS = 8;

  private Questions() {}

  /** In the order of the help. */
  static List<Question> all() {
    return List.of(
        coverage(),
        periods(),
        subjects(),
        bursts(),
        events(),
        changePoints(),
        gaps(),
        volume(),
        agenda(),
        topics(),
        trends(),
        related(),
        pairs(),
        rising(),
        entities(),
        stories(),
        story(),
        dispatches(),
        rules(),
        cuts(),
        reasons(),
        rejects(),
        inputs(),
        funnel());
  }

  private static Question coverage() {
    return Question.of(
            "coverage",
            "how much of the output was about a subject, by period",
            Query.of("select * from coverage", "coverage"),
            "subject_id, source, grain, policy, period_start")
        .during("period_start", "period_start")
        .brief(
            "subject_id",
            "source",
            "grain",
            "policy",
            "period_start",
            "subject_count",
            "prominent_count",
            "total_count",
            "share",
            "share_low",
            "share_high",
            "expected_share",
            "surprise",
            "burst_level",
            "is_complete",
            "is_gap",
            "gap_days",
            "named_count")
        .by(YEARS);
  }

  private static Question periods() {
    return Question.of(
            "periods",
            "how much there was in all, by period",
            Query.of("select * from periods", "periods"),
            "source, grain, policy, period_start")
        .during("period_start", "period_start")
        .by(YEARS);
  }

  private static Question subjects() {
    return Question.of(
        "subjects",
        "what the run followed, and how much it found",
        Query.of(
            coded(
                """
            select subject_id, max(subject_label) as subject_label,
              cast(sum(case when policy = {story} then subject_count end) as bigint) as story_count,
              cast(sum(case when policy = {every_dispatch} then subject_count end) as bigint)
                as dispatch_count,
              cast(sum(case when policy = {story} then total_count end) as bigint) as total_count,
              1.0e0 * sum(case when policy = {story} then subject_count end)
                / sum(case when policy = {story} then total_count end) as share
            from coverage
            where source = {all} and grain = (select min(grain) from coverage)
            group by subject_id"""),
            "coverage"),
        "story_count desc nulls last, subject_id");
  }

  private static Question bursts() {
    return Question.of(
            "bursts",
            "days in which a subject stood out, and what of it",
            Query.of("select * from bursts", "bursts"),
            "subject_id, source, burst_number")
        .during("start_date", "end_date")
        .brief(
            "subject_id",
            "source",
            "start_date",
            "end_date",
            "peak_date",
            "level",
            "story_count",
            "expected_count",
            "p_value",
            "top_terms")
        .by(TOGETHER);
  }

  private static Question events() {
    return Question.of(
            "events",
            "which bursts the events you gave explain",
            Query.of(
                coded(
                    """
                select e.event_date, e.event, e.subject_id, e.is_covered, e.burst_number,
                  e.lag_days, b.start_date, b.end_date, b.peak_date, b.level
                from burst_events e left join bursts b
                  on b.subject_id = e.subject_id and b.burst_number = e.burst_number
                    and b.source = {all}"""),
                "burst_events",
                "bursts"),
            "event_date, event, subject_id")
        .during("event_date", "event_date");
  }

  private static Question changePoints() {
    return Question.of(
            "change-points",
            "days from which a subject's share is lastingly another",
            Query.of("select * from change_points", "change_points"),
            "subject_id, source, change_date")
        .during("change_date", "change_date")
        .by(TOGETHER);
  }

  private static Question gaps() {
    return Question.of(
            "gaps",
            "days that the archive seems to lack",
            Query.of("select * from gaps", "gaps"),
            "source, start_date")
        .during("start_date", "end_date");
  }

  private static Question volume() {
    return Question.of(
            "volume",
            "days from which a source sends lastingly more or less",
            Query.of("select * from volume_changes", "volume_changes"),
            "source, change_date")
        .during("change_date", "change_date");
  }

  private static Question agenda() {
    return Question.of(
            "agenda",
            "who was first on a story that several sources sent",
            Query.of(
                """
                select a.story_id, a.source, a.source_rank, a.hours_behind, a.first_at, s.headline,
                  a.first_dispatch_id, s.published_date
                from agenda a left join stories s on s.story_id = a.story_id""",
                "agenda",
                "stories"),
            "published_date desc nulls last, story_id, source_rank, source")
        .during("published_date", "published_date")
        .brief("story_id", "source", "source_rank", "hours_behind", "first_at", "headline");
  }

  private static Question topics() {
    String terms =
        IntStream.rangeClosed(1, TERMS)
            .mapToObj(rank -> "max(case when rank = " + rank + " then term end)")
            .collect(Collectors.joining(", ", "concat_ws(', ', ", ")"));
    return Question.of(
            "topics",
            "what the stories are about",
            Query.of(
                "select t.*, w.terms from topics t left join (select topic_id, "
                    + terms
                    + " as terms from topic_terms group by topic_id) w on w.topic_id = t.topic_id",
                "topics",
                "topic_terms"),
            "story_count desc, topic_id")
        .brief("topic_id", "story_count", "story_share", "npmi", "is_junk", "label", "terms");
  }

  private static Question trends() {
    return Question.of(
            "trends",
            "topics by period: of all stories, or of a subject's",
            Query.of(
                """
                select r.subject_id, r.grain, r.period_start, r.topic_id, t.label, r.story_count,
                  r.total_count, r.topic_share, r.is_complete, r.is_gap
                from topic_trends r left join topics t on t.topic_id = r.topic_id
                where r.story_count > 0""",
                "topic_trends",
                "topics"),
            "subject_id, grain, period_start, story_count desc, topic_id")
        .during("period_start", "period_start")
        .brief(
            "subject_id",
            "grain",
            "period_start",
            "topic_id",
            "story_count",
            "total_count",
            "topic_share",
            "label")
        .by(Map.of(Filter.SUBJECT, Filter.TOGETHER, Filter.GRAIN, Grain.YEAR.code()));
  }

  private static Question related() {
    return Question.of(
            RELATED,
            "who is named with a subject, or with --entity, more than by chance",
            Query.of(
                """
                select s.subject_id, s.entity_id, e.label, e.type, s.story_count, s.entity_count,
                  s.expected_count, s.npmi, s.q_value, s.first_date, s.last_date, s.is_new,
                  s.is_rising, s.evidence
                from subject_entities s left join entities e on e.entity_id = s.entity_id""",
                "subject_entities",
                "entities"),
            "subject_id, q_value, story_count desc, entity_id")
        .during("first_date", "last_date")
        .brief(
            "subject_id",
            "label",
            "type",
            "story_count",
            "entity_count",
            "expected_count",
            "npmi",
            "q_value",
            "first_date",
            "is_new",
            "is_rising");
  }

  /** Partners of one entity, from its pairs; the entity's id is the parameter, four times. */
  static Question relatedTo(String entity) {
    Query pairs =
        Query.of(
            """
            select e.entity_id, e.label, e.type, p.story_count, e.story_count as entity_count,
              p.sentence_count, p.expected_count, p.npmi, p.log_likelihood, p.lift, p.jaccard,
              p.q_value, p.first_date, p.last_date, p.strength, p.relation
            from entity_pairs p join entities e
              on e.entity_id = case when p.entity_a = ? then p.entity_b else p.entity_a end
            where p.entity_a = ? or p.entity_b = ?""",
            "entity_pairs",
            "entities");
    return Question.of(
            RELATED, "", pairs.with(entity, entity, entity), "q_value, story_count desc, entity_id")
        .during("first_date", "last_date")
        .brief(
            "label",
            "entity_id",
            "story_count",
            "entity_count",
            "expected_count",
            "npmi",
            "q_value",
            "first_date",
            "last_date");
  }

  private static Question pairs() {
    return Question.of(
            "pairs",
            "who is named together with whom",
            labelled(),
            // What two are to each other whatever the news comes after the news.
            "case when relation is null then 0 else 1 end, strength desc nulls last,"
                + " log_likelihood desc, entity_a, entity_b")
        .during("first_date", "last_date")
        .brief(
            "label_a",
            "label_b",
            "story_count",
            "expected_count",
            "npmi",
            "q_value",
            "strength",
            "relation",
            "first_date",
            "last_date");
  }

  private static Question rising() {
    return Question.of(
            "rising",
            "pairs that are new in a month, or come more often than before",
            risen(),
            "period_start desc, case when relation is null then 0 else 1 end, story_count desc,"
                + " entity_a, entity_b")
        .during("period_start", "period_start")
        .brief(
            "period_start",
            "label_a",
            "label_b",
            "story_count",
            "npmi",
            "is_new",
            "is_rising",
            "relation");
  }

  private static Query risen() {
    return Query.of(
        """
        select p.*, a.label as label_a, b.label as label_b, e.relation
        from pair_trends p left join entities a on a.entity_id = p.entity_a
          left join entities b on b.entity_id = p.entity_b
          left join entity_pairs e on e.entity_a = p.entity_a and e.entity_b = p.entity_b
        where p.is_new or p.is_rising""",
        "pair_trends",
        "entities",
        "entity_pairs");
  }

  private static Query labelled() {
    return Query.of(
        """
        select p.*, a.label as label_a, b.label as label_b
        from entity_pairs p left join entities a on a.entity_id = p.entity_a
          left join entities b on b.entity_id = p.entity_b""",
        "entity_pairs",
        "entities");
  }

  private static Question entities() {
    return Question.of(
            "entities",
            "who and what is named",
            Query.of("select * from entities", "entities"),
            "story_count desc, entity_id")
        .during("first_date", "last_date")
        .brief(
            "entity_id",
            "label",
            "type",
            "story_count",
            "dispatch_count",
            "mention_count",
            "first_date",
            "last_date");
  }

  private static Question stories() {
    return Question.of(
            "stories",
            "stories, those of the most dispatches first",
            Query.of("select * from stories", "stories"),
            "dispatch_count desc, published_date nulls last, story_id")
        .during("published_date", "published_date")
        .brief(
            "story_id",
            "source",
            "published_date",
            "dispatch_count",
            "revision_count",
            "duplicate_count",
            "is_killed",
            "headline");
  }

  private static Question story() {
    return Question.of(
            STORY,
            "one story, by the beginning of its id or of a dispatch's",
            Query.of(
                """
                select m.sequence, m.dispatch_id, d.source, d.published_at, d.published_date,
                  m.relation, m.reason, m.similarity, m.added_text_share, d.word_count,
                  d.headline, m.joined_id, m.story_id, d.input_file, d.input_position
                from story_members m join dispatches d on d.dispatch_id = m.dispatch_id
                where m.story_id = ?""",
                "story_members",
                "dispatches"),
            "sequence")
        .brief(
            "sequence",
            "dispatch_id",
            "source",
            "published_at",
            "published_date",
            "relation",
            "reason",
            "added_text_share",
            "headline");
  }

  private static Question dispatches() {
    return Question.of(
            DISPATCHES,
            "dispatches, or those of a subject; without their text",
            Query.of(
                "select " + DISPATCH + " from dispatches d left join story_members m" + OF_DISPATCH,
                "dispatches",
                "story_members"),
            "published_date nulls last, published_at nulls last, dispatch_id")
        .during("published_date", "published_date")
        .brief("dispatch_id", "source", "published_date", "revision_kind", "headline");
  }

  /** Dispatches that name a subject, with what is known of that. */
  static Question dispatchesOfSubjects() {
    return dispatches()
        .over(
            Query.of(
                "select s.subject_id, s.is_counted, s.is_about, s.is_prominent, s.strength, "
                    + DISPATCH
                    + " from subject_dispatches s join dispatches d"
                    + " on d.dispatch_id = s.dispatch_id left join story_members m"
                    + OF_DISPATCH,
                "subject_dispatches",
                "dispatches",
                "story_members"));
  }

  private static final String DISPATCH =
      "d.dispatch_id, m.story_id, d.source, d.published_at, d.published_date, d.date_source,"
          + " d.date_confidence, d.revision_kind, d.revision_number, d.headline, d.kicker,"
          + " d.dateline_place, d.dateline_country, d.word_count, d.language, d.source_ref,"
          + " d.input_file, d.input_position";

  private static final String OF_DISPATCH = " on m.dispatch_id = d.dispatch_id";

  private static Question rules() {
    return Question.of(
            "rules",
            "what cleaning has removed, by rule and source",
            Query.of("select * from cleaning_rules", "cleaning_rules"),
            "rule, dispatch_count desc, source")
        .by(TOGETHER);
  }

  private static Question cuts() {
    return Question.of(
            "cuts",
            "every piece that cleaning has removed",
            Query.of(
                """
                select c.rule, d.source, c.dispatch_id, c.in_headline, c.start_offset,
                  c.end_offset, c.text
                from cuts c join dispatches d on d.dispatch_id = c.dispatch_id""",
                "cuts",
                "dispatches"),
            "rule, dispatch_id, in_headline, start_offset, end_offset")
        .brief("rule", "source", "dispatch_id", "in_headline", "text");
  }

  private static Question reasons() {
    return Question.of(
        REASONS,
        "why records were set aside, and how many",
        reasons(setAside("r.run_id", "run_id")),
        "record_count desc, reason");
  }

  /** The same of records as {@link #setAside} has them. */
  static Query reasons(Query records) {
    return Query.of(
        "select reason, count(*) as record_count, count(distinct input_file) as file_count"
            + " from ("
            + records.sql()
            + ") s group by reason",
        records.tables().toArray(String[]::new));
  }

  private static Question rejects() {
    return Question.of(
            REJECTS,
            "records that were set aside: where they are, and why",
            setAside("r.run_id", "run_id"),
            "reason, input_file, input_position, detail")
        .brief("reason", "input_file", "input_position", "detail", "run_id", "raw");
  }

  /**
   * The records that were set aside, each once, as {@link Rejects#once} has them: those of the last
   * reading of each file.
   *
   * @param run which run has read a record, a column of {@code rejects r} or what stands for it
   * @param readBy the same of a row of {@code inputs}
   */
  static Query setAside(String run, String readBy) {
    return Query.of(
        """
        select reason, input_file, input_position, detail, raw, run_id
        from (
          select r.reason, r.input_file, r.input_position, r.detail, r.raw, {run} as run_id,
            row_number() over (
              partition by r.input_file, r.input_position, r.reason
              order by coalesce({run}, '') desc, r.detail, r.raw) as place
          from rejects r
          left join (
            select path,
              max(case when sha256 is not null then coalesce({readBy}, '') end) as last_run
            from inputs
            group by path
            having count(*) > 1) i on i.path = split_part(r.input_file, '{within}', 1)
          where r.reason <> '{read_again}'
            and (i.last_run is null or coalesce({run}, '') >= i.last_run)) s
        where place = 1"""
            .replace("{run}", run)
            .replace("{readBy}", readBy)
            .replace("{within}", RawDispatch.WITHIN)
            .replace("{read_again}", Rejects.READ_AGAIN),
        Rejects.NAME,
        Inputs.NAME);
  }

  private static Question inputs() {
    return Question.of(
        "inputs",
        "the files that were read",
        Query.of(
            "select path, format, record_count, dispatch_count, reject_count, size_bytes,"
                + " modified_at, sha256 from inputs",
            "inputs"),
        "path, modified_at");
  }

  private static Question funnel() {
    return Question.of(
        "funnel",
        "how many dispatches each step took and passed on",
        Query.of("select * from funnel", "funnel"),
        "case stage"
            + steps()
            + " else "
            + STEPS.size()
            + " end, stage,"
            + coded(" case reason when {in} then 0 when {out} then 2 else 1 end, reason"));
  }

  /** A branch for the place of each step of the funnel. */
  private static String steps() {
    StringBuilder branches = new StringBuilder();
    for (String step : STEPS) {
      branches.append(" when '").append(step).append("' then ").append(STEPS.indexOf(step));
    }
    return branches.toString();
  }

  /** A question with the values of closed lists in place of their names between braces. */
  private static String coded(String sql) {
    return sql.replace("{story}", "'" + Policy.STORY.code() + "'")
        .replace("{every_dispatch}", "'" + Policy.EVERY_DISPATCH.code() + "'")
        .replace("{all}", "'" + Coverage.ALL_SOURCES + "'")
        .replace("{in}", "'" + Funnel.IN + "'")
        .replace("{out}", "'" + Funnel.OUT + "'");
  }
}
