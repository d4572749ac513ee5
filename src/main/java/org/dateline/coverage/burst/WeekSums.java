package org.dateline.coverage.burst;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;

/** The stories of a series by weeks (from Monday), as sums from the first week on. */
final class WeekSums {
  private static final int WEEK = 7;

  private final int offset;
  private final int[] totals;
  private final long[] totalsBefore;
  private final long[] countsBefore;

  private WeekSums(int offset, int[] totals, int[] counts) {
    this.offset = offset;
    this.totals = totals;
    this.totalsBefore = before(totals);
    this.countsBefore = before(counts);
  }

  private static long[] before(int[] values) {
    long[] before = new long[values.length + 1];
    for (int i = 0; i < values.length; i++) {
      before[i + 1] = before[i] + values[i];
    }
    return before;
  }

  /** The weeks of the days that count. */
  static WeekSums of(ShareSeries series, boolean[] counted) {
    LocalDate first = series.date(0);
    LocalDate monday = first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    int offset = (int) ChronoUnit.DAYS.between(monday, first);
    int weeks = (series.length() + offset + WEEK - 1) / WEEK;
    int[] totals = new int[weeks];
    int[] counts = new int[weeks];
    for (int day = 0; day < series.length(); day++) {
      if (counted[day]) {
        totals[(day + offset) / WEEK] += series.total(day);
        counts[(day + offset) / WEEK] += series.count(day);
      }
    }
    return new WeekSums(offset, totals, counts);
  }

  /** The same weeks with other counts. */
  WeekSums with(int[] others) {
    return new WeekSums(offset, totals, others);
  }

  int weeks() {
    return totals.length;
  }

  int[] totals() {
    return totals.clone();
  }

  /** The first day of a week in the series; it may lie before its begin. */
  int firstDay(int week) {
    return week * WEEK - offset;
  }

  /** Stories about the subject, or those that are not where they are fewer. */
  long rarer() {
    long count = countsBefore[weeks()];
    return Math.min(count, totalsBefore[weeks()] - count);
  }

  /** Stories of some weeks. */
  long total(int from, int to) {
    return totalsBefore[to] - totalsBefore[from];
  }

  /** The share of the stories of some weeks; 0 where there are none. */
  double share(int from, int to) {
    long total = totalsBefore[to] - totalsBefore[from];
    return total == 0 ? 0 : (double) (countsBefore[to] - countsBefore[from]) / total;
  }

  /** Greatest binomial log-likelihood of some weeks at one share. */
  double likelihood(int from, int to) {
    double total = totalsBefore[to] - totalsBefore[from];
    double count = countsBefore[to] - countsBefore[from];
    return term(count, total) + term(total - count, total);
  }

  private static double term(double part, double whole) {
    return part == 0 ? 0 : part * Math.log(part / whole);
  }

  /** What two shares explain better than one. */
  double gain(int from, int cut, int to) {
    return likelihood(from, cut) + likelihood(cut, to) - likelihood(from, to);
  }

  /**
   * By how much the shares of neighbouring weeks, and of neighbouring spans of some weeks, differ
   * more than those of binomial counts; the greater of both and never below 1. A change of level
   * adds little to it as it lies between two weeks only.
   */
  double dispersion(int span) {
    return Math.max(1, Math.max(differences(1), differences(span)));
  }

  private double differences(int span) {
    double sum = 0;
    int pairs = 0;
    for (int at = span; at + span <= weeks(); at += span) {
      long before = totalsBefore[at] - totalsBefore[at - span];
      long after = totalsBefore[at + span] - totalsBefore[at];
      double pooled = share(at - span, at + span);
      if (before == 0 || after == 0) {
        continue;
      }
      pairs++;
      if (pooled > 0 && pooled < 1) {
        double difference = share(at, at + span) - share(at - span, at);
        double variance = pooled * (1 - pooled) * (1.0 / before + 1.0 / after);
        // The pooled share has been fitted to these stories.
        sum += difference * difference / variance * (before + after - 1) / (before + after);
      }
    }
    return pairs == 0 ? 1 : sum / pairs;
  }

  /** The correlation of the stories of one week under which weeks have a dispersion. */
  double correlation(double dispersion) {
    double squares = Arrays.stream(totals).mapToDouble(n -> (double) n * n).sum();
    double mean = squares / Math.max(1, totalsBefore[weeks()]);
    return mean <= 1 ? 0 : Math.min(0.5, (dispersion - 1) / (mean - 1));
  }
}
