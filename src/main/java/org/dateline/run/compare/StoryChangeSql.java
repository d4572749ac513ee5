package org.dateline.run.compare;

import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.dateline.table.Stories;
import org.dateline.table.StoryMembers;
import org.dateline.table.StoryRelation;

/** Stories of two runs beside each other, joined by the dispatches that both have. */
final class StoryChangeSql {
  /** Where the dispatches of each story of the earlier run are in the later one. */
  static final String PAIRS =
      """
      pairs as (
        select b.story_id as was_in, a.story_id as is_in, count(*) as dispatch_count,
          min_by(a.reason, case when a.reason is null then null else a.sequence end) as reason
        from before_story_members b
        join after_story_members a on a.dispatch_id = b.dispatch_id
        group by b.story_id, a.story_id)""";

  private static final String SQL =
      "with "
          + PAIRS
          + """
          ,
          known as (select distinct is_in as story_id from pairs),
          placed as (
            select was_in, is_in, dispatch_count, reason,
              row_number() over (partition by was_in order by dispatch_count desc, is_in) as place,
              count(*) over (partition by was_in) as part_count
            from pairs),
          taken_in as (
            select is_in as story_id, count(*) as merged_count from pairs
            where was_in <> is_in group by is_in),
          fresh as (
            select a.story_id, FRESH
            from after_story_members a
            left join before_story_members b on b.dispatch_id = a.dispatch_id
            where b.dispatch_id is null
            group by a.story_id),
          kills as (
            select story_id, min_by(dispatch_id, sequence) as dispatch_id
            from after_story_members where relation = 'kill' group by story_id),
          both_runs as (
            select a.story_id, a.headline, a.dispatch_count, b.dispatch_count as before_count,
              a.is_killed, b.is_killed as was_killed, a.published_date,
              b.published_date as before_date, a.first_dispatch_id,
              b.first_dispatch_id as before_first
            from after_stories a join before_stories b on b.story_id = a.story_id)
          select 'new' as change, a.story_id as id, a.headline as label,
            cast(null as string) as was, cast(a.dispatch_count as string) as is_now,
            cast(1 as bigint) as amount, a.dispatch_count as weight, cast(null as string) as why
          from after_stories a left join known k on k.story_id = a.story_id
          where k.story_id is null
          union all
          select 'grown', s.story_id, s.headline, cast(s.before_count as string),
            cast(s.dispatch_count as string), 1, s.dispatch_count - s.before_count,
            nullif(substr(concat(GROWN, case when t.merged_count > 0
              then concat(', ', cast(t.merged_count as string), ' merged') else '' end), 3), '')
          from both_runs s
          left join fresh f on f.story_id = s.story_id
          left join taken_in t on t.story_id = s.story_id
          where s.dispatch_count > s.before_count
          union all
          select 'merged', b.story_id, b.headline, cast(b.dispatch_count as string),
            p.is_in, 1, b.dispatch_count, p.reason
          from before_stories b
          join placed p on p.was_in = b.story_id and p.place = 1 and p.part_count = 1
          left join after_stories a on a.story_id = b.story_id
          where a.story_id is null
          union all
          select 'split', b.story_id, b.headline, cast(b.dispatch_count as string),
            concat('in ', cast(p.part_count as string), ' stories'), 1, p.part_count,
            cast(null as string)
          from before_stories b
          join placed p on p.was_in = b.story_id and p.place = 1 and p.part_count > 1
          union all
          select 'withdrawn', a.story_id, a.headline,
            case when b.story_id is null then null else 'standing' end, 'withdrawn', 1,
            a.dispatch_count, concat('by dispatch ', k.dispatch_id)
          from after_stories a
          left join before_stories b on b.story_id = a.story_id
          left join kills k on k.story_id = a.story_id
          where a.is_killed and not coalesce(b.is_killed, false)
          union all
          select 'reinstated', s.story_id, s.headline, 'withdrawn', 'standing', 1,
            s.dispatch_count, cast(null as string)
          from both_runs s where s.was_killed and not s.is_killed
          union all
          select 're-dated', s.story_id, s.headline, cast(s.before_date as string),
            cast(s.published_date as string), 1, s.dispatch_count,
            case when s.first_dispatch_id = s.before_first then 'a dispatch of it is dated anew'
              else concat('dispatch ', s.first_dispatch_id, ' is the first now') end
          from both_runs s where s.published_date is distinct from s.before_date
          union all
          select 'gone', b.story_id, b.headline, cast(b.dispatch_count as string),
            cast(null as string), 1, b.dispatch_count, cast(null as string)
          from before_stories b left join placed p on p.was_in = b.story_id
          where p.was_in is null""";

  private StoryChangeSql() {}

  /** What has become of stories. */
  static ChangePart stories() {
    StringJoiner fresh = new StringJoiner(", ");
    StringJoiner grown = new StringJoiner(", ");
    for (StoryRelation relation : StoryRelation.values()) {
      String code = relation.code();
      fresh.add(
          String.format(
              Locale.ROOT,
              "sum(case when a.relation = '%1$s' then 1 else 0 end) as %1$s_count",
              code));
      grown.add(
          String.format(
              Locale.ROOT,
              "case when f.%1$s_count > 0 then concat(', ', cast(f.%1$s_count as string),"
                  + " ' new %2$s') else '' end",
              code,
              code.replace('_', ' ')));
    }
    return new ChangePart(
        "stories",
        List.of(Stories.NAME, StoryMembers.NAME),
        SQL.replace("FRESH", fresh.toString()).replace("GROWN", grown.toString()),
        List.of("new", "grown", "merged", "split", "withdrawn", "reinstated", "re-dated", "gone"),
        "stories");
  }
}
