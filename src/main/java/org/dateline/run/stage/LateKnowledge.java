package org.dateline.run.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.run.Readings;
import org.dateline.store.Reading;

/**
 * What was learned or settled after dispatches had come that it concerns. Batches are never
 * changed, so it is counted and said; reading all again settles it.
 */
final class LateKnowledge {
  /** Dispatches with lines that are boilerplate by what came later, among what is counted. */
  static final String BOILERPLATE = "late_boilerplate";

  /** Dispatches whose later neighbours tell another date, among what is counted. */
  static final String DATES = "late_dates";

  /** Dispatches that were read with other settings, among what is counted. */
  static final String SETTINGS = "late_settings";

  /** Dispatches that were read by another version, among what is counted. */
  static final String VERSION = "late_version";

  private LateKnowledge() {}

  /** Counts what was read otherwise than this run reads. */
  static void count(Readings readings, Map<String, Long> counts) {
    counts.put(SETTINGS, dispatches(ofOtherSettings(readings)));
    counts.put(VERSION, dispatches(readings.ofOtherVersions()));
  }

  private static List<Reading> ofOtherSettings(Readings readings) {
    return readings.earlier().stream()
        .filter(reading -> !readings.otherSettings(reading).isEmpty())
        .toList();
  }

  private static long dispatches(List<Reading> readings) {
    return readings.stream().mapToLong(Reading::dispatches).sum();
  }

  /** What the user should know of it. */
  static List<String> notes(Readings readings, Map<String, Long> counts) {
    List<String> notes = new ArrayList<>();
    add(
        notes,
        counts.getOrDefault(BOILERPLATE, 0L),
        "begins or ends with lines that have turned out to be boilerplate since",
        "begin or end with lines that have turned out to be boilerplate since");
    add(
        notes,
        counts.getOrDefault(DATES, 0L),
        "would be dated otherwise by its neighbours that have come since",
        "would be dated otherwise by their neighbours that have come since");
    addRead(
        notes,
        counts.getOrDefault(SETTINGS, 0L),
        "with other settings",
        readings.earlier().stream().flatMap(one -> readings.otherSettings(one).stream()));
    addRead(
        notes,
        counts.getOrDefault(VERSION, 0L),
        "by another version",
        readings.ofOtherVersions().stream().map(Reading::codeVersion));
    return notes;
  }

  private static void addRead(List<String> notes, long count, String how, Stream<String> which) {
    String read = how + which.sorted().distinct().collect(Collectors.joining(", ", " (", ")"));
    add(notes, count, "was read " + read, "were read " + read);
  }

  private static void add(List<String> notes, long count, String one, String several) {
    if (count > 0) {
      notes.add(
          String.format(
              Locale.ROOT,
              "%,d %s of earlier batches %s; --rebuild settles it.",
              count,
              count == 1 ? "dispatch" : "dispatches",
              count == 1 ? one : several));
    }
  }
}
