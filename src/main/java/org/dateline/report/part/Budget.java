package org.dateline.report.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dateline.table.Grain;

/**
 * What is left out to keep a report small, the least needed first.
 *
 * @param evidence dispatches behind a number of a month or longer; behind a week 3 at most, behind
 *     a day 2
 * @param dispatches that are evidence of anything
 * @param leadLength characters of a first sentence
 * @param daysOfSources whether single sources have days
 * @param daysOfPolicies whether days are counted in more than the usual way
 * @param weeksOfSources whether single sources have weeks
 * @param weeksOfPolicies whether weeks of single sources are counted in more than the usual way
 * @param sources that have series of their own
 */
record Budget(
    int evidence,
    int dispatches,
    int leadLength,
    boolean daysOfSources,
    boolean daysOfPolicies,
    boolean weeksOfSources,
    boolean weeksOfPolicies,
    int sources) {
  /** Bytes that the data of a report may have. */
  static final int MAX_BYTES = 3_500_000;

  private static final int OF_A_DAY = 2;
  private static final int OF_A_WEEK = 3;

  /** From all to the least. */
  static final List<Budget> STEPS =
      List.of(
          new Budget(5, 5000, 240, true, true, true, true, 12),
          new Budget(5, 4000, 200, true, false, true, true, 12),
          new Budget(5, 3500, 180, true, false, true, false, 12),
          new Budget(5, 3000, 160, false, false, true, false, 12),
          new Budget(4, 2500, 160, false, false, true, false, 8),
          new Budget(3, 2000, 160, false, false, false, false, 8),
          new Budget(2, 1500, 120, false, false, false, false, 6),
          new Budget(1, 1000, 100, false, false, false, false, 4),
          new Budget(1, 500, 80, false, false, false, false, 1));

  /** Whether a series is kept. */
  boolean keeps(boolean isAllSources, boolean isUsualPolicy, String grain) {
    return switch (Grain.of(grain)) {
      case DAY -> (isAllSources || daysOfSources) && (isUsualPolicy || daysOfPolicies);
      case WEEK -> isAllSources || (weeksOfSources && (isUsualPolicy || weeksOfPolicies));
      default -> true;
    };
  }

  /** Dispatches behind a number of a period of such a length. */
  int evidence(Grain grain) {
    return switch (grain) {
      case DAY -> Math.min(evidence, OF_A_DAY);
      case WEEK -> Math.min(evidence, OF_A_WEEK);
      default -> evidence;
    };
  }

  /**
   * What was left out, in sentences.
   *
   * @param allSources how many there are
   * @param isEvidenceCut whether dispatches were asked for that have no place
   */
  List<String> notes(int allSources, boolean isEvidenceCut) {
    List<String> notes = new ArrayList<>();
    notes.add(
        String.format(
            Locale.ROOT,
            "Of each number the page keeps the %d dispatches that are most about the subject, of a"
                + " week %d and of a day %d; the tables have more.",
            evidence,
            evidence(Grain.WEEK),
            evidence(Grain.DAY)));
    if (isEvidenceCut) {
      notes.add(
          String.format(
              Locale.ROOT,
              "The page keeps %,d dispatches as evidence; numbers that came after have fewer or"
                  + " none.",
              dispatches));
    }
    if (!daysOfSources && allSources > 1) {
      notes.add("Days are shown of all sources together only; the table coverage has the others.");
    }
    if (!daysOfPolicies) {
      notes.add("Days are shown in stories only; the table coverage has the other ways to count.");
    }
    if (!weeksOfSources && allSources > 1) {
      notes.add("Weeks are shown of all sources together only; the table coverage has the others.");
    } else if (!weeksOfPolicies && allSources > 1) {
      notes.add(
          "Weeks of single sources are shown in stories only; the table coverage has the other ways"
              + " to count.");
    }
    if (allSources > sources) {
      notes.add(
          String.format(
              Locale.ROOT,
              "The %,d largest of %,d sources have series of their own; the table coverage has"
                  + " all.",
              sources,
              allSources));
    }
    return notes;
  }
}
