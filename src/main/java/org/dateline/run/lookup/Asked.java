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
 */
public record Asked(
    Map<Filter, List<String>> values,
    @Nullable String entity,
    @Nullable String id,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    int limit) {
  /** The value that leaves a filter out, also where one is the rule. */
  public static final String ANY = "all";

  public Asked {
    values = Map.copyOf(values);
  }

  /** All rows of any answer. */
  public static Asked everything() {
    return new Asked(Map.of(), null, null, null, null, 0);
  }
}
