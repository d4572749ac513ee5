package org.dateline.run.compare;

import java.util.List;
import org.dateline.run.lookup.Query;
import org.dateline.table.Coverage;
import org.dateline.table.DispatchEntities;
import org.dateline.table.Stories;
import org.dateline.table.StoryMembers;
import org.dateline.table.SubjectDispatches;

/**
 * Months in which a subject's share of the stories differs between two runs, and what of the
 * stories has made it so: by every story that is counted in one run and not, or elsewhere, in the
 * other. The causes of a month add up to the change of its numbers.
 */
final class CoverageChangeSql {
  /** The subject that stands for all stories: what is counted below the line. */
  static final String ALL_STORIES = "*";

  static final List<String> TABLES =
      List.of(
          Coverage.NAME,
          Stories.NAME,
          StoryMembers.NAME,
          SubjectDispatches.NAME,
          DispatchEntities.NAME);

  private static final String MONTHS =
      """
      select 'share' as change, concat(coalesce(a.subject_id, b.subject_id), ' ',
          substr(cast(coalesce(a.period_start, b.period_start) as string), 1, 7)) as id,
        coalesce(a.subject_label, b.subject_label) as label, WAS as was, IS_NOW as is_now,
        cast(1 as bigint) as amount,
        abs(coalesce(a.subject_count, 0) - coalesce(b.subject_count, 0)) as weight,
        cast(null as string) as why
      from (select * from after_coverage
        where grain = 'month' and source = '*' and policy = 'story') a
      full join (select * from before_coverage
        where grain = 'month' and source = '*' and policy = 'story') b
        on b.subject_id = a.subject_id and b.period_start = a.period_start
      where a.share is distinct from b.share""";

  private static final String COUNTED =
      """
      case when %1$s.subject_id is null then null when %1$s.total_count = 0 then '0 of 0'
        else concat(cast(%1$s.subject_count as string), ' of ', cast(%1$s.total_count as string),
          ', ', cast(round(cast(100 * %1$s.subject_count as double) / %1$s.total_count, 2)
            as string), ' %%') end""";

  private static final String STANDING =
      """
      select story_id, dispatch_count, year(published_date) * 12 + month(published_date) as month
      from %s_stories where not is_killed and published_date is not null""";

  private static final String FLAGGED =
      """
      select distinct d.subject_id, s.story_id
      from %1$s_subject_dispatches d join %1$s_standing s on s.story_id = d.story_id
      where d.is_counted""";

  private static final String CAUSES =
      "with before_standing as ("
          + STANDING.replace("%s", "before")
          + "), after_standing as ("
          + STANDING.replace("%s", "after")
          + "), before_flagged as ("
          + FLAGGED.replace("%1$s", "before")
          + "), after_flagged as ("
          + FLAGGED.replace("%1$s", "after")
          + "), "
          + StoryChangeSql.PAIRS
          + ", "
          + NamingChangeSql.DIFFERENT_ENTITIES
          + """
          ,
          known as (select distinct is_in as story_id from pairs),
          kept as (select distinct was_in as story_id from pairs),
          renamed as (
            select distinct m.story_id from after_story_members m
            where m.dispatch_id in (select dispatch_id from lost)
              or m.dispatch_id in (select dispatch_id from found)),
          fates as (
            select coalesce(a.story_id, b.story_id) as story_id, b.month as was, a.month as is_now,
              case
                when b.story_id is null and ob.is_killed then 'reinstated'
                when b.story_id is null and ob.story_id is not null then 're-dated'
                when b.story_id is null and k.story_id is not null then 'split'
                when b.story_id is null then 'new'
                when a.story_id is null and oa.is_killed then 'withdrawn'
                when a.story_id is null and oa.story_id is not null then 're-dated'
                when a.story_id is null and p.story_id is not null then 'merged'
                when a.story_id is null then 'gone'
                when a.month <> b.month then 're-dated'
                when a.dispatch_count > b.dispatch_count then 'grown'
                when a.dispatch_count < b.dispatch_count then 'split'
                when r.story_id is not null then 're-identified'
                else 'counted otherwise' end as cause
            from after_standing a
            full join before_standing b on b.story_id = a.story_id
            left join before_stories ob on ob.story_id = a.story_id
            left join after_stories oa on oa.story_id = b.story_id
            left join known k on k.story_id = a.story_id
            left join kept p on p.story_id = b.story_id
            left join renamed r on r.story_id = a.story_id),
          steps as (
            select '*' as subject_id, was as month, cause, -1 as step from fates
            where was is not null and (is_now is null or is_now <> was)
            union all
            select '*', is_now, cause, 1 from fates
            where is_now is not null and (was is null or is_now <> was)
            union all
            select f.subject_id, t.was, t.cause, -1
            from before_flagged f join fates t on t.story_id = f.story_id
            union all
            select f.subject_id, t.is_now, t.cause, 1
            from after_flagged f join fates t on t.story_id = f.story_id)
          select subject_id, month, cause, sum(step) as step_sum
          from steps group by subject_id, month, cause having sum(step) <> 0
          order by subject_id, month, cause""";

  private CoverageChangeSql() {}

  /** Months whose share differs, without what made it so. */
  static ChangePart months() {
    return new ChangePart(
        "coverage",
        TABLES,
        MONTHS.replace("WAS", counted("b")).replace("IS_NOW", counted("a")),
        List.of("share"),
        "months");
  }

  private static String counted(String run) {
    return COUNTED.replace("%1$s", run).replace("%%", "%");
  }

  /**
   * What made it so: subject_id, month (years times twelve and month), cause and step_sum, stories
   * more or less.
   */
  static Query causes() {
    return new Query(TABLES, CAUSES, List.of());
  }
}
