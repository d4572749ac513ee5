package org.dateline.run.lookup;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What rows of an answer are wanted.
 *
 * @param values by filter, the values to keep; {@link #ANY} alone keeps all
 * @param entity id or name of an entity; null for none
 * @param id of a story or dispatch, or how it begins; null for none
 * @param from first day; null for the first of all
 * @param to last day; null for the last of all
 * @param limit rows at most; 0 for all
 * @param isStrict whether it is an error to choose by what the answer has no column for; where
 *     several answers are asked for, a choice holds for those that have one
 */
public record Criteria(
    Map<Filter, List<String>> values,
    @Nullable String entity,
    @Nullable String id,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    int limit,
    boolean isStrict) {
  /** The value that leaves a filter out, also where one is the rule. */
  public static final String ANY = "all";

  public Criteria {
    values = Map.copyOf(values);
  }
}
