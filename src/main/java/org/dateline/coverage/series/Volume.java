package org.dateline.coverage.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Lasting changes in how much a source sends.
 *
 * <p>Days are put together to blocks of whole weeks, of as many as hold some twenty dispatches.
 * What counts is the logarithm of a block's volume: dispatches for each day that its weekdays let
 * expect, gaps left out, and, in three years or more, without the effect of its month. Single
 * blocks that stand out (Christmas, an election) are drawn in. The series is cut where that lowers
 * the squared error most, each cut paying a penalty; all cuttings are tried (optimal partitioning;
 * Jackson et al. 2005, which PELT of Killick et al. 2012 prunes). The penalty is 3 ln n times the
 * long-run variance of the residuals, so that a series whose neighbouring weeks resemble each other
 * does not fall to pieces. A change by less than {@link #MIN_RATIO} is not said.
 */
public final class Volume {
  /**
   * A volume that is less than this many times the one before, and more than its inverse, is none.
   */
  public static final double MIN_RATIO = 1.3;

  private static final double DISPATCHES_IN_BLOCK = 20;
  private static final int[] WEEKS = {1, 2, 4, 13};
  private static final int MIN_BLOCKS = 12;
  private static final int MIN_SEGMENT_WEEKS = 8;
  private static final double FAR = 2.5;
  private static final double MAD = 1.4826;

  private final LocalDate firstDay;
  private final long[] totals;
  private final boolean[] isGap;
  private final double[] weekdays;

  private Volume(LocalDate firstDay, long[] totals, boolean[] isGap) {
    this.firstDay = firstDay;
    this.totals = totals;
    this.isGap = isGap;
    this.weekdays = weekdays();
  }

  /** Days from {@code first} on, of a week or some, with the logarithm of their volume. */
  private record Block(int first, int month, double logVolume) {}

  /**
   * The changes, by time.
   *
   * @param firstDay the first day of the source's range
   * @param totals what it sent on each day
   * @param gaps of the source
   */
  public static List<VolumeChange> changes(LocalDate firstDay, long[] totals, List<Gap> gaps) {
    return new Volume(firstDay, totals, inGaps(firstDay, totals.length, gaps)).changes();
  }

  /** Which days of a range lie in a gap. */
  public static boolean[] inGaps(LocalDate firstDay, int days, List<Gap> gaps) {
    boolean[] isGap = new boolean[days];
    for (Gap gap : gaps) {
      int start = (int) (gap.start().toEpochDay() - firstDay.toEpochDay());
      Arrays.fill(isGap, Math.max(0, start), Math.min(days, start + gap.days()), true);
    }
    return isGap;
  }

  private List<VolumeChange> changes() {
    int weeks = weeksInBlock();
    if (weeks == 0) {
      return List.of();
    }
    List<Block> blocks = blocks(weeks);
    if (blocks.size() < MIN_BLOCKS) {
      return List.of();
    }
    double[] values = smoothed(deseasonalised(blocks));
    int shortest = Math.max(2, MIN_SEGMENT_WEEKS / weeks);
    List<Integer> cuts = cuts(values, shortest);
    List<Integer> days = new ArrayList<>();
    days.add(0);
    cuts.forEach(cut -> days.add(blocks.get(cut).first()));
    days.add(totals.length);
    return said(moved(days, 7 * weeks));
  }

  /** How much more than an average day each weekday brings; 0 where the source rests. */
  private double[] weekdays() {
    double[] sums = new double[7];
    double[] days = new double[7];
    for (int day = 0; day < totals.length; day++) {
      if (!isGap[day]) {
        sums[weekday(day)] += totals[day];
        days[weekday(day)]++;
      }
    }
    double mean = Arrays.stream(sums).sum() / Math.max(1, Arrays.stream(days).sum());
    double[] effects = new double[7];
    for (int at = 0; at < 7; at++) {
      effects[at] = days[at] == 0 ? 1 : sums[at] / days[at] / Math.max(1e-9, mean);
    }
    return effects;
  }

  private int weekday(int day) {
    return (firstDay.getDayOfWeek().getValue() - 1 + day) % 7;
  }

  /** 0 where a quarter of a year holds too little to tell a change from chance. */
  private int weeksInBlock() {
    double mean = rate(0, totals.length);
    for (int weeks : WEEKS) {
      if (mean * 7 * weeks >= DISPATCHES_IN_BLOCK) {
        return weeks;
      }
    }
    return 0;
  }

  private List<Block> blocks(int weeks) {
    List<Block> blocks = new ArrayList<>();
    int length = 7 * weeks;
    for (int first = 0; first + length <= totals.length; first += length) {
      double count = 0;
      double exposure = 0;
      for (int day = first; day < first + length; day++) {
        if (!isGap[day]) {
          count += totals[day];
          exposure += weekdays[weekday(day)];
        }
      }
      if (exposure >= 0.3 * length) {
        int month = firstDay.plusDays(first + length / 2).getMonthValue();
        blocks.add(new Block(first, month, Math.log((count + 0.5) / exposure)));
      }
    }
    return blocks;
  }

  /** The logarithms without the effect of the month, where there are three years to tell it. */
  private double[] deseasonalised(List<Block> blocks) {
    double[] values = blocks.stream().mapToDouble(Block::logVolume).toArray();
    if (totals.length < 3 * 365) {
      return values;
    }
    int half = Math.max(1, blocks.size() * 183 / totals.length);
    double[] level = runningMedian(values, half);
    double[] effects = new double[13];
    for (int month = 1; month <= 12; month++) {
      int wanted = month;
      effects[month] =
          median(
              java.util.stream.IntStream.range(0, values.length)
                  .filter(at -> blocks.get(at).month() == wanted)
                  .mapToDouble(at -> values[at] - level[at])
                  .toArray());
    }
    double[] without = new double[values.length];
    for (int at = 0; at < values.length; at++) {
      without[at] = values[at] - effects[blocks.get(at).month()];
    }
    return without;
  }

  /** The values, those far from the median of nine around them drawn in. */
  private static double[] smoothed(double[] values) {
    double[] level = runningMedian(values, 4);
    double[] off = new double[values.length];
    for (int at = 0; at < values.length; at++) {
      off[at] = Math.abs(values[at] - level[at]);
    }
    double most = FAR * MAD * median(off);
    double[] smoothed = new double[values.length];
    for (int at = 0; at < values.length; at++) {
      double from = values[at] - level[at];
      smoothed[at] = level[at] + Math.max(-most, Math.min(most, from));
    }
    return smoothed;
  }

  private static double[] runningMedian(double[] values, int half) {
    double[] medians = new double[values.length];
    for (int at = 0; at < values.length; at++) {
      int from = Math.max(0, at - half);
      int to = Math.min(values.length, at + half + 1);
      medians[at] = median(Arrays.copyOfRange(values, from, to));
    }
    return medians;
  }

  private static double median(double[] values) {
    if (values.length == 0) {
      return 0;
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /** Where the series is cut: by white noise first, then by the noise that this leaves. */
  private static List<Integer> cuts(double[] values, int shortest) {
    Segments segments = new Segments(values, shortest);
    double variance = Math.max(1e-6, differenceVariance(values));
    List<Integer> cuts = List.of();
    for (int round = 0; round < 3; round++) {
      cuts = segments.cuts(3 * Math.log(values.length) * variance);
      variance = Math.max(variance, longRunVariance(values, cuts));
    }
    return cuts;
  }

  /** Half the variance of the steps, robustly: that of white noise around whatever level. */
  private static double differenceVariance(double[] values) {
    double[] steps = new double[values.length - 1];
    for (int at = 0; at < steps.length; at++) {
      steps[at] = Math.abs(values[at + 1] - values[at]);
    }
    double sd = MAD * median(steps);
    return sd * sd / 2;
  }

  /** Variance of the residuals times what their correlation with the next one adds to means. */
  private static double longRunVariance(double[] values, List<Integer> cuts) {
    double[] residuals = Segments.residuals(values, cuts);
    double squares = 0;
    double products = 0;
    for (int at = 0; at < residuals.length; at++) {
      squares += residuals[at] * residuals[at];
      products += at == 0 ? 0 : residuals[at] * residuals[at - 1];
    }
    double correlation = squares == 0 ? 0 : Math.max(0, Math.min(0.8, products / squares));
    return squares / residuals.length * (1 + correlation) / (1 - correlation);
  }

  /** The borders of the segments, each moved to the day within a block or two that fits best. */
  private List<Integer> moved(List<Integer> borders, int reach) {
    List<Integer> moved = new ArrayList<>(borders);
    for (int at = 1; at + 1 < borders.size(); at++) {
      int border = borders.get(at);
      double before =
          Math.max(
              1e-6, adjusted(moved.get(at - 1), Math.max(moved.get(at - 1) + 1, border - reach)));
      double after =
          Math.max(
              1e-6,
              adjusted(Math.min(borders.get(at + 1) - 1, border + reach), borders.get(at + 1)));
      double gain = 0;
      double most = Double.NEGATIVE_INFINITY;
      int from = Math.max(moved.get(at - 1) + 1, border - reach);
      int to = Math.min(borders.get(at + 1) - 1, border + reach);
      for (int day = from; day <= to; day++) {
        if (gain > most && !isGap[day]) {
          most = gain;
          moved.set(at, day);
        }
        if (!isGap[day]) {
          gain +=
              totals[day] * Math.log(before / after) - weekdays[weekday(day)] * (before - after);
        }
      }
    }
    return moved;
  }

  /** Dispatches for each day that the weekdays let expect. */
  private double adjusted(int from, int to) {
    double count = 0;
    double exposure = 0;
    for (int day = from; day < to; day++) {
      if (!isGap[day]) {
        count += totals[day];
        exposure += weekdays[weekday(day)];
      }
    }
    return exposure == 0 ? 0 : count / exposure;
  }

  /** Dispatches a day. */
  private double rate(int from, int to) {
    double count = 0;
    int days = 0;
    for (int day = from; day < to; day++) {
      if (!isGap[day]) {
        count += totals[day];
        days++;
      }
    }
    return days == 0 ? 0 : count / days;
  }

  /** The changes that are large enough; segments on both sides of one that is not are one. */
  private List<VolumeChange> said(List<Integer> borders) {
    List<Integer> kept = new ArrayList<>(borders);
    while (kept.size() > 2) {
      int weakest = -1;
      double least = Math.log(MIN_RATIO);
      for (int at = 1; at + 1 < kept.size(); at++) {
        double change =
            Math.abs(
                Math.log(
                    Math.max(1e-9, adjusted(kept.get(at), kept.get(at + 1)))
                        / Math.max(1e-9, adjusted(kept.get(at - 1), kept.get(at)))));
        if (change < least) {
          least = change;
          weakest = at;
        }
      }
      if (weakest < 0) {
        break;
      }
      kept.remove(weakest);
    }
    List<VolumeChange> changes = new ArrayList<>();
    for (int at = 1; at + 1 < kept.size(); at++) {
      changes.add(
          new VolumeChange(
              firstDay.plusDays(kept.get(at)),
              rate(kept.get(at - 1), kept.get(at)),
              rate(kept.get(at), kept.get(at + 1))));
    }
    return changes;
  }
}
