package org.dateline.coverage.series;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * How much of what a source sent each day was about a subject. The arrays are not copied: nobody
 * changes them.
 *
 * @param subjectId the subject
 * @param source agency code; {@code *} for all together
 * @param policy what is counted: the code of a counting policy, such as {@code story}
 * @param firstDay the first day of the source's range
 * @param counts what is about the subject on each day from then on
 * @param totals all that the source sent on each of these days; 0 on a day without anything, be it
 *     a Sunday or a gap
 */
// Handed on whole, many times, and never compared with each other: lists would only cost.
@SuppressWarnings("ArrayRecordComponent")
public record DaySeries(
    String subjectId,
    String source,
    String policy,
    LocalDate firstDay,
    long[] counts,
    long[] totals)
    implements Serializable {
  public DaySeries {
    if (counts.length != totals.length) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%d counts of %s and %d totals of %s",
              counts.length,
              subjectId,
              totals.length,
              source));
    }
    for (int day = 0; day < counts.length; day++) {
      if (counts[day] < 0 || counts[day] > totals[day]) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "%d of %d dispatches of %s are about %s on day %d",
                counts[day],
                totals[day],
                source,
                subjectId,
                day));
      }
    }
  }

  /** How many days there are. */
  public int length() {
    return counts.length;
  }

  /** The date of a day, from 0. */
  public LocalDate date(int day) {
    return firstDay.plusDays(day);
  }

  /** The number of a date, from 0; beyond the range for a date outside of it. */
  public int day(LocalDate date) {
    return Math.toIntExact(ChronoUnit.DAYS.between(firstDay, date));
  }

  /** All that is about the subject. */
  public long count() {
    return sum(counts);
  }

  /** All that the source sent. */
  public long total() {
    return sum(totals);
  }

  private static long sum(long[] values) {
    long sum = 0;
    for (long value : values) {
      sum += value;
    }
    return sum;
  }
}
