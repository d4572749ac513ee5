package org.dateline.run.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What was learned after dispatches had come that it concerns. Batches are never changed, so it is
 * counted and said; reading all again settles it.
 */
final class LateKnowledge {
  /** Dispatches with lines that are boilerplate by what came later, among what is counted. */
  static final String BOILERPLATE = "late_boilerplate";

  /** Dispatches whose later neighbours tell another date, among what is counted. */
  static final String DATES = "late_dates";

  private LateKnowledge() {}

  /** What the user should know of it. */
  static List<String> notes(Map<String, Long> counts) {
    List<String> notes = new ArrayList<>();
    add(
        notes,
        counts.getOrDefault(BOILERPLATE, 0L),
        "begins or ends with lines that have turned out to be boilerplate",
        "begin or end with lines that have turned out to be boilerplate");
    add(
        notes,
        counts.getOrDefault(DATES, 0L),
        "would be dated otherwise by its neighbours that have come",
        "would be dated otherwise by their neighbours that have come");
    return notes;
  }

  private static void add(List<String> notes, long count, String one, String several) {
    if (count > 0) {
      notes.add(
          String.format(
              Locale.ROOT,
              "%,d %s of earlier batches %s since; --rebuild settles it.",
              count,
              count == 1 ? "dispatch" : "dispatches",
              count == 1 ? one : several));
    }
  }
}
