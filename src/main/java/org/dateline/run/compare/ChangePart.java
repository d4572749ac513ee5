package org.dateline.run.compare;

import java.util.List;
import org.dateline.run.lookup.Query;

/**
 * What is compared of two runs.
 *
 * @param name what the command line calls it
 * @param tables that both runs must have left, by their own names; of the corpus, that one has
 * @param sql over their views of {@link RunPair}: change, id, label, was, is_now, amount (what the
 *     change is counted in), weight (the greatest is listed first) and why
 * @param kinds the values of change, in order
 * @param unit what amounts are
 */
record ChangePart(String name, List<String> tables, String sql, List<String> kinds, String unit) {
  ChangePart {
    tables = List.copyOf(tables);
    kinds = List.copyOf(kinds);
  }

  /** How many changes of each kind there are, and the sum of their amounts. */
  Query sums() {
    return new Query(
        tables,
        "select change, count(*) as change_count, sum(amount) as amount from ("
            + sql
            + ") c group by change order by "
            + order(),
        List.of());
  }

  /**
   * The changes, the greatest of each kind first.
   *
   * @param limit of each kind at most; 0 for all
   */
  Query changes(int limit) {
    return new Query(
        tables,
        "select change, id, label, was, is_now, amount, why from (select c.*, row_number() over"
            + " (partition by change order by weight desc, id, is_now, was) as place from ("
            + sql
            + ") c) p"
            + (limit > 0 ? " where place <= " + limit : "")
            + " order by "
            + order()
            + ", place",
        List.of());
  }

  private String order() {
    StringBuilder order = new StringBuilder("case change");
    for (int i = 0; i < kinds.size(); i++) {
      order.append(" when '").append(kinds.get(i)).append("' then ").append(i);
    }
    return order.append(" end").toString();
  }
}
