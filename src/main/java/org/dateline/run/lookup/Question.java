package org.dateline.run.lookup;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be shown.
 *
 * @param name what the command line calls it
 * @param about one line for its help
 * @param query its rows, all of them
 * @param firstDay the column with the first day of a row; null where rows have no days
 * @param lastDay the column with the last day of a row
 * @param order columns that put the rows in order, no two rows being alike in all of them
 * @param brief the columns for a terminal; those that a run lacks are left out, empty for all
 * @param defaults what is chosen where nothing is said
 */
record Question(
    String name,
    String about,
    Query query,
    @Nullable String firstDay,
    @Nullable String lastDay,
    String order,
    List<String> brief,
    Map<Filter, String> defaults) {
  Question {
    brief = List.copyOf(brief);
    defaults = Map.copyOf(defaults);
  }

  /** Rows without days, all columns shown. */
  static Question of(String name, String about, Query query, String order) {
    return new Question(name, about, query, null, null, order, List.of(), Map.of());
  }

  /** The same for rows with days. */
  Question during(String first, String last) {
    return new Question(name, about, query, first, last, order, brief, defaults);
  }

  /** The same with these columns on a terminal. */
  Question brief(String... columns) {
    return new Question(name, about, query, firstDay, lastDay, order, List.of(columns), defaults);
  }

  /** The same with these choices where nothing is said. */
  Question by(Map<Filter, String> choices) {
    return new Question(name, about, query, firstDay, lastDay, order, brief, choices);
  }

  /** The same over other rows of the same columns. */
  Question over(Query other) {
    return new Question(name, about, other, firstDay, lastDay, order, brief, defaults);
  }
}
