package org.dateline.run.lookup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dateline.config.PairSettings;
import org.dateline.entity.pair.Association;
import org.dateline.entity.pair.BenjaminiHochberg;
import org.dateline.report.Related;
import org.dateline.table.DispatchEntities;
import org.dateline.table.Entities;
import org.dateline.table.Stories;
import org.dateline.table.StoryMembers;
import org.dateline.table.corpus.Dispatches;
import org.dateline.table.corpus.Mentions;
import org.jspecify.annotations.Nullable;

/**
 * Who was named together with an entity: what {@link org.dateline.entity.pair.PairCounts} counts
 * for all pairs, for one side only and for any span of days. Every story votes once; a dispatch
 * that names too many has no vote; withdrawn stories have none.
 */
public final class RelatedLookup {
  private static final String VOTERS = "voters";
  private static final String OWN = "own_count";
  private static final String TESTED = "tested";
  private static final String PARTNER_STORIES = "partner_stories";
  private static final String EVIDENCE = "evidence_";
  private static final String SPAN = "{span}";
  private static final String NAMED = "{named}";
  private static final int MAX_EVIDENCE = 3;

  /** Who is named in a dispatch, from the table that has it once, or from every mention. */
  private static final String NAMED_ONCE =
      "select dispatch_id, entity_id from dispatch_entities where mention_count > 0";

  private static final String NAMED_OFTEN = "select distinct dispatch_id, entity_id from mentions";

  private static final String VOTES =
      """
      with counted as (
        select d.dispatch_id, d.published_date, m.story_id
        from dispatches d join story_members m on m.dispatch_id = d.dispatch_id
        where m.story_id not in (select story_id from stories where is_killed){span}),
      named as (
        select n.dispatch_id, n.entity_id, c.story_id, c.published_date
        from ({named}) n join counted c on c.dispatch_id = n.dispatch_id),
      sizes as (
        select dispatch_id, count(*) as named_count from named group by dispatch_id),
      voting as (
        select n.dispatch_id, n.entity_id, n.story_id, n.published_date
        from named n join sizes s on s.dispatch_id = n.dispatch_id
        where s.named_count <= ?),
      own as (select dispatch_id, story_id from voting where entity_id = ?),
      frequent as (
        select entity_id, count(distinct story_id) as partner_stories
        from voting group by entity_id having count(distinct story_id) >= ?)
      """;

  private static final String TOTALS =
      """
      select
        (select count(distinct c.story_id)
          from counted c left join sizes s on s.dispatch_id = c.dispatch_id
          where coalesce(s.named_count, 0) <= ?) as voters,
        (select count(distinct story_id) from own) as own_count,
        (select count(*) from frequent) as tested""";

  private static final String TOGETHER =
      """
      , joint as (
        select v.dispatch_id, v.entity_id, v.story_id, v.published_date,
          row_number() over (partition by v.entity_id order by v.dispatch_id) as place
        from voting v join own o on o.dispatch_id = v.dispatch_id
        where v.entity_id <> ?),
      together as (
        select entity_id, count(distinct story_id) as story_count,
          min(published_date) as first_date,
          max(case when place = 1 then dispatch_id end) as evidence_1,
          max(case when place = 2 then dispatch_id end) as evidence_2,
          max(case when place = 3 then dispatch_id end) as evidence_3
        from joint group by entity_id having count(distinct story_id) >= ?)
      select t.entity_id, e.label, t.story_count, f.partner_stories, t.first_date, t.evidence_1,
        t.evidence_2, t.evidence_3
      from together t join frequent f on f.entity_id = t.entity_id
        join entities e on e.entity_id = t.entity_id""";

  private final Published published;

  /** Looks among the names of a run. */
  public RelatedLookup(Published published) {
    this.published = published;
  }

  /** A partner that is named with it, and how unlikely that is. */
  private record Counted(AnswerRow row, Association association, double pValue) {}

  /**
   * The strongest partners of an entity.
   *
   * @param name id, label or a way in which it is named
   * @param from first day that counts; null for the first of all
   * @param to last day that counts; null for the last of all
   * @param minStories a partner named with it in fewer stories is left out
   * @param most how many partners at most
   * @throws org.dateline.run.DataException if no entity is named so
   */
  public Related of(
      String name, @Nullable LocalDate from, @Nullable LocalDate to, int minStories, int most) {
    EntityNames.Found entity = new EntityNames(published).find(name);
    boolean once = published.hasTable(DispatchEntities.NAME);
    int maxEntities = published.setting(PairSettings.MAX_ENTITIES);
    String votes =
        VOTES
            .replace(
                SPAN,
                (from == null ? "" : " and d.published_date >= ?")
                    + (to == null ? "" : " and d.published_date <= ?"))
            .replace(NAMED, once ? NAMED_ONCE : NAMED_OFTEN);
    List<String> tables =
        List.of(
            Dispatches.NAME,
            StoryMembers.NAME,
            Stories.NAME,
            Entities.NAME,
            once ? DispatchEntities.NAME : Mentions.NAME);
    List<@Nullable Object> voting =
        new ArrayList<>(Stream.of(from, to).filter(Objects::nonNull).toList());
    voting.addAll(List.of(maxEntities, entity.id(), minStories));
    AnswerRow totals =
        published.list(new Query(tables, votes + TOTALS, with(voting, maxEntities))).get(0);
    List<AnswerRow> together =
        published.list(new Query(tables, votes + TOGETHER, with(voting, entity.id(), minStories)));
    return new Related(
        entity.id(),
        entity.label(),
        totals.whole(OWN),
        totals.whole(VOTERS),
        possiblePartners(totals),
        partners(together, totals, most));
  }

  private static List<@Nullable Object> with(List<@Nullable Object> parameters, Object... more) {
    List<@Nullable Object> all = new ArrayList<>(parameters);
    all.addAll(List.of(more));
    return all;
  }

  /** Entities named often enough, without the one that is asked about. */
  private static long possiblePartners(AnswerRow totals) {
    return Math.max(1, totals.whole(TESTED) - 1);
  }

  private static List<Related.Partner> partners(
      List<AnswerRow> together, AnswerRow totals, int most) {
    long voters = Math.max(1, totals.whole(VOTERS));
    List<Counted> counted = new ArrayList<>();
    for (AnswerRow row : together) {
      Association association =
          new Association(
              row.whole(Entities.STORY_COUNT),
              totals.whole(OWN),
              row.whole(PARTNER_STORIES),
              voters);
      counted.add(new Counted(row, association, association.pValue()));
    }
    counted.sort(Comparator.comparingDouble(Counted::pValue));
    double[] qValues =
        BenjaminiHochberg.qValues(
            counted.stream().mapToDouble(Counted::pValue).toArray(), possiblePartners(totals));
    List<Related.Partner> partners = new ArrayList<>();
    for (int i = 0; i < qValues.length; i++) {
      partners.add(partner(counted.get(i), qValues[i]));
    }
    return partners.stream()
        .sorted(
            Comparator.comparingDouble(Related.Partner::qValue)
                .thenComparing(Comparator.comparingLong(Related.Partner::stories).reversed())
                .thenComparing(Related.Partner::id))
        .limit(most)
        .toList();
  }

  private static Related.Partner partner(Counted counted, double qValue) {
    AnswerRow row = counted.row();
    List<String> evidence = new ArrayList<>();
    for (int place = 1; place <= MAX_EVIDENCE; place++) {
      String id = row.textOrNull(EVIDENCE + place);
      if (id != null) {
        evidence.add(id);
      }
    }
    return new Related.Partner(
        row.text(Entities.ENTITY_ID),
        row.text(Entities.LABEL),
        row.whole(Entities.STORY_COUNT),
        row.whole(PARTNER_STORIES),
        counted.association().expected(),
        counted.association().npmi(),
        qValue,
        row.day(Entities.FIRST_DATE),
        evidence);
  }
}
