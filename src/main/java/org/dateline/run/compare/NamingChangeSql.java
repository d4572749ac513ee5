package org.dateline.run.compare;

import java.util.ArrayList;
import java.util.List;
import org.dateline.table.DispatchEntities;
import org.dateline.table.Entities;
import org.dateline.table.Stories;
import org.dateline.table.StoryMembers;
import org.dateline.table.Topics;

/** Entities and topics of two runs beside each other. */
final class NamingChangeSql {
  /** Dispatches that stand in both runs, and what only one of the two runs finds named in them. */
  static final String DIFFERENT_ENTITIES =
      """
      common as (
        select b.dispatch_id
        from before_story_members b
        join after_story_members a on a.dispatch_id = b.dispatch_id
        join before_stories sb on sb.story_id = b.story_id
        join after_stories sa on sa.story_id = a.story_id
        where not sb.is_killed and not sa.is_killed),
      missing as (
        select b.dispatch_id, b.entity_id
        from before_dispatch_entities b
        left join after_dispatch_entities a
          on a.dispatch_id = b.dispatch_id and a.entity_id = b.entity_id
        where a.entity_id is null),
      appeared as (
        select a.dispatch_id, a.entity_id
        from after_dispatch_entities a
        left join before_dispatch_entities b
          on b.dispatch_id = a.dispatch_id and b.entity_id = a.entity_id
        where b.entity_id is null),
      lost as (
        select m.dispatch_id, m.entity_id, split_part(m.entity_id, '/', 1) as type,
          split_part(m.entity_id, '/', 2) as name
        from missing m join common c on c.dispatch_id = m.dispatch_id),
      found as (
        select m.dispatch_id, m.entity_id, split_part(m.entity_id, '/', 1) as type,
          split_part(m.entity_id, '/', 2) as name
        from appeared m join common c on c.dispatch_id = m.dispatch_id)""";

  /** Of what a dispatch names now, what is the likeliest to be what it named before. */
  private static final String ENTITIES =
      "with "
          + DIFFERENT_ENTITIES
          + """
          ,
          linked as (LINKED),
          fits as (
            select l.dispatch_id, l.entity_id as was, f.entity_id as is_now,
              row_number() over (partition by l.dispatch_id, l.entity_id order by
                case when k.reason is not null then 0
                  when f.name = l.name then 1
                  when contains(f.name, l.name) or contains(l.name, f.name) then 2
                  else 3 end, f.entity_id) as place
            from lost l
            left join found f on f.dispatch_id = l.dispatch_id
              and (f.type = l.type or f.name = l.name)
            left join linked k on k.was = l.entity_id and k.is_now = f.entity_id),
          pairs as (select dispatch_id, was, is_now from fits where place = 1),
          only_found as (
            select f.dispatch_id, f.entity_id
            from found f
            left join pairs p on p.dispatch_id = f.dispatch_id and p.is_now = f.entity_id
            where p.was is null)
          select case when p.is_now is null then 'no longer named' else 're-identified' end
              as change,
            p.was as id, max(coalesce(a.label, b.label)) as label, p.was as was,
            p.is_now as is_now, count(*) as amount, count(*) as weight,
            max(k.reason) as why
          from pairs p
          left join after_entities a on a.entity_id = p.is_now
          left join before_entities b on b.entity_id = p.was
          left join linked k on k.was = p.was and k.is_now = p.is_now
          group by p.was, p.is_now
          union all
          select 'newly named', o.entity_id, max(a.label), cast(null as string), o.entity_id,
            count(*), count(*), cast(null as string)
          from only_found o left join after_entities a on a.entity_id = o.entity_id
          group by o.entity_id""";

  private static final String LINKS = "entity_links";

  /** Why an entity of the earlier run is another one in the later: the nearest reason first. */
  private static final String LINKED =
      """
      select was, is_now, substr(min(reason), 2) as reason from (
        select from_id as was, entity_id as is_now, concat('1', reason) as reason
        from after_entity_links
        union all
        select b.entity_id, a.entity_id, concat('2', a.reason)
        from before_entity_links b join after_entity_links a on a.from_id = b.from_id
        where a.entity_id <> b.entity_id
        union all
        select entity_id, from_id, concat('3no longer ', reason) from before_entity_links) u
      group by was, is_now""";

  private static final String NOTHING_LINKED =
      """
      select cast(null as string) as was, cast(null as string) as is_now,
        cast(null as string) as reason""";

  private static final String TOPICS =
      """
      select 'born' as change, a.topic_id as id, a.label as label, cast(null as string) as was,
        cast(a.story_count as string) as is_now, cast(1 as bigint) as amount,
        a.story_count as weight, cast(null as string) as why
      from after_topics a left join before_topics b on b.topic_id = a.topic_id
      where b.topic_id is null
      union all
      select 'ended', b.topic_id, b.label, cast(b.story_count as string), cast(null as string), 1,
        b.story_count, cast(null as string)
      from before_topics b left join after_topics a on a.topic_id = b.topic_id
      where a.topic_id is null
      union all
      select 'relabelled', a.topic_id, a.label, b.label, a.label, 1, a.story_count,
        cast(null as string)
      from after_topics a join before_topics b on b.topic_id = a.topic_id
      where a.label <> b.label""";

  private NamingChangeSql() {}

  /**
   * Entities that the dispatches of both runs name by another id.
   *
   * @param hasLinks whether both runs say which id was laid over which, and why
   */
  static ChangePart entities(boolean hasLinks) {
    List<String> tables =
        new ArrayList<>(
            List.of(DispatchEntities.NAME, Entities.NAME, StoryMembers.NAME, Stories.NAME));
    tables.addAll(hasLinks ? links() : List.of());
    return new ChangePart(
        "entities",
        tables,
        ENTITIES.replace("LINKED", hasLinks ? LINKED : NOTHING_LINKED),
        List.of("re-identified", "newly named", "no longer named"),
        "dispatches");
  }

  /** The table that says which id is laid over which. */
  static List<String> links() {
    return List.of(LINKS);
  }

  /** Topics that have come, gone or changed their names. */
  static ChangePart topics() {
    return new ChangePart(
        "topics", List.of(Topics.NAME), TOPICS, List.of("born", "ended", "relabelled"), "topics");
  }
}
