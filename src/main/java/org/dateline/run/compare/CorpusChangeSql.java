package org.dateline.run.compare;

import java.util.List;
import org.dateline.table.corpus.Dispatches;
import org.dateline.table.corpus.Rejects;

/**
 * Dispatches and rejects of the batches that only one of two runs has. Where the later run has all
 * batches of the earlier one and more, what it has more is new, and no dispatch has another date.
 */
final class CorpusChangeSql {
  private static final String OF_SOURCE =
      """
      select '%s' as change, d.source as id, cast(null as string) as label,
        cast(null as string) as was, cast(null as string) as is_now, count(*) as amount,
        count(*) as weight,
        concat('dated ', cast(min(d.published_date) as string), ' to ',
          cast(max(d.published_date) as string)) as why
      from %s_dispatches d""";
  private static final String BY_SOURCE = " group by d.source";
  private static final String WITHOUT =
      " left join %s_dispatches o on o.dispatch_id = d.dispatch_id where o.dispatch_id is null";
  private static final String DATED_ANEW =
      """
      select 're-dated' as change, a.dispatch_id as id, a.headline as label,
        cast(b.published_date as string) as was, cast(a.published_date as string) as is_now,
        cast(1 as bigint) as amount, cast(1 as bigint) as weight,
        concat(b.date_source, case when b.date_flag is null then ''
            else concat(' (', b.date_flag, ')') end,
          ' before, ', a.date_source, case when a.date_flag is null then ''
            else concat(' (', a.date_flag, ')') end, ' now') as why
      from before_dispatches b join after_dispatches a on a.dispatch_id = b.dispatch_id
      where a.published_date is distinct from b.published_date""";
  private static final String REJECTED =
      """
      select '%s' as change, r.reason as id, cast(null as string) as label,
        cast(null as string) as was, cast(null as string) as is_now, count(*) as amount,
        count(*) as weight, cast(null as string) as why
      from %s_rejects r""";
  private static final String SET_ASIDE = "set aside";
  private static final String NO_LONGER = "no longer set aside";
  private static final String BY_REASON = " group by r.reason";
  private static final String NOT_IN =
      " left join %s_rejects o on o.input_file = r.input_file"
          + " and o.input_position = r.input_position and o.reason = r.reason"
          + " where o.input_file is null";

  private CorpusChangeSql() {}

  /** Dispatches that one of the runs has and the other has not, by source; and their dates. */
  static ChangePart dispatches(boolean hasRemoved, boolean hasAdded) {
    String sql;
    if (hasRemoved && hasAdded) {
      sql =
          ofSource("new", "after")
              + WITHOUT.replace("%s", "before")
              + BY_SOURCE
              + " union all "
              + ofSource("gone", "before")
              + WITHOUT.replace("%s", "after")
              + BY_SOURCE
              + " union all "
              + DATED_ANEW;
    } else {
      sql = (hasAdded ? ofSource("new", "after") : ofSource("gone", "before")) + BY_SOURCE;
    }
    return new ChangePart(
        "dispatches",
        List.of(Dispatches.NAME),
        sql,
        List.of("new", "gone", "re-dated"),
        "dispatches");
  }

  private static String ofSource(String change, String run) {
    return OF_SOURCE.replaceFirst("%s", change).replaceFirst("%s", run);
  }

  /**
   * Records that were set aside, by reason.
   *
   * @param hasRemoved whether the earlier run has batches that the later one has not: then these
   *     may be the same records, read once more
   */
  static ChangePart rejects(boolean hasRemoved) {
    String sql =
        hasRemoved
            ? rejected(SET_ASIDE, "after")
                + NOT_IN.replace("%s", "before")
                + BY_REASON
                + " union all "
                + rejected(NO_LONGER, "before")
                + NOT_IN.replace("%s", "after")
                + BY_REASON
            : rejected(SET_ASIDE, "after") + BY_REASON;
    return new ChangePart(
        "rejects", List.of(Rejects.NAME), sql, List.of(SET_ASIDE, NO_LONGER), "records");
  }

  private static String rejected(String change, String run) {
    return REJECTED.replaceFirst("%s", change).replaceFirst("%s", run);
  }
}
