package org.dateline.entity.pair;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How a pair comes and goes, month by month. Months are counted from the year 0 ({@link
 * java.time.temporal.ChronoField#PROLEPTIC_MONTH}).
 */
final class PairMonths implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Months before a month by which it is judged. */
  private static final int MEMORY = 6;

  /** In an archive's first months everything is new. */
  private static final int OPENING = 3;

  private final TreeMap<Integer, Long> stories;

  /**
   * A month of a pair.
   *
   * @param stories that name both
   * @param npmi over the stories of the month
   * @param isNew whether it is the pair's first
   * @param isRising see {@link RateIncrease}
   */
  record Month(int month, long stories, double npmi, boolean isNew, boolean isRising) {}

  /** With the stories of any kind that began in each month. */
  PairMonths(Map<Integer, Long> stories) {
    this.stories = new TreeMap<>(stories);
  }

  /**
   * The months of a pair.
   *
   * @param both stories that name both, by month
   * @param withA stories that name the one
   * @param withB stories that name the other
   */
  List<Month> of(
      NavigableMap<Integer, Long> both, Map<Integer, Long> withA, Map<Integer, Long> withB) {
    List<Month> months = new ArrayList<>();
    for (Map.Entry<Integer, Long> entry : both.entrySet()) {
      int month = entry.getKey();
      long count = entry.getValue();
      long a = Math.max(count, withA.getOrDefault(month, 0L));
      long b = Math.max(count, withB.getOrDefault(month, 0L));
      long all = Math.max(stories.getOrDefault(month, 0L), a + b - count);
      months.add(
          new Month(
              month,
              count,
              new Association(count, a, b, all).npmi(),
              month == both.firstKey() && month >= stories.firstKey() + OPENING,
              RateIncrease.isRising(count, all, before(both, month), before(stories, month))));
    }
    return months;
  }

  private static long before(NavigableMap<Integer, Long> counts, int month) {
    long sum = 0;
    for (long count : counts.subMap(month - MEMORY, true, month, false).values()) {
      sum += count;
    }
    return sum;
  }
}
