package org.dateline.config;

import java.util.List;

/**
 * What is followed over time.
 *
 * @param subjects {@link #SUBJECTS}
 * @param evidence {@link #EVIDENCE}
 * @param grains {@link #GRAINS}
 * @param events {@link #EVENTS}
 * @param eventDays {@link #EVENT_DAYS}
 * @param falseBurstRate {@link #FALSE_BURST_RATE}
 * @param burstDays {@link #BURST_DAYS}
 */
public record CoverageSettings(
    List<String> subjects,
    int evidence,
    List<String> grains,
    String events,
    int eventDays,
    double falseBurstRate,
    int burstDays) {
  /** The files of subjects. */
  public static final Setting<List<String>> SUBJECTS =
      Setting.list(
          "coverage.subjects",
          "a list of YAML files or folders of them",
          "the subjects to follow; the shipped ones where nothing is said");

  static final Setting<Integer> EVIDENCE =
      Setting.integer("coverage.evidence", 5, 0, 100, "dispatch ids kept behind every number");

  static final Setting<List<String>> GRAINS =
      Setting.choices(
          "coverage.grains",
          List.of("day", "week", "month", "quarter", "year"),
          "lengths of the periods");

  /** The file of dated events. */
  public static final Setting<String> EVENTS =
      Setting.text(
          "coverage.events",
          "a CSV file with columns date and event",
          "what happened, to be held against the bursts of coverage");

  static final Setting<Integer> EVENT_DAYS =
      Setting.integer(
          "coverage.event_days",
          3,
          0,
          366,
          "days after an event within which a burst that it explains may start");

  static final Setting<Double> FALSE_BURST_RATE =
      Setting.share(
          "coverage.false_burst_rate",
          0.05,
          "false bursts: the chance of any where nothing happens, their part of all where much does");

  static final Setting<Integer> BURST_DAYS =
      Setting.integer(
          "coverage.burst_days",
          91,
          7,
          3660,
          "longest burst; what lasts longer is a level, and changes of level last at least as long");

  static final List<Setting<?>> ALL =
      List.of(SUBJECTS, EVIDENCE, GRAINS, EVENTS, EVENT_DAYS, FALSE_BURST_RATE, BURST_DAYS);

  public CoverageSettings {
    subjects = List.copyOf(subjects);
    grains = List.copyOf(grains);
  }

  static CoverageSettings of(Values values) {
    return new CoverageSettings(
        values.get(SUBJECTS),
        values.get(EVIDENCE),
        values.get(GRAINS),
        values.get(EVENTS),
        values.get(EVENT_DAYS),
        values.get(FALSE_BURST_RATE),
        values.get(BURST_DAYS));
  }
}
