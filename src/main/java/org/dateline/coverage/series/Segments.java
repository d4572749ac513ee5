package org.dateline.coverage.series;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The best cutting of a series into stretches of one level: optimal partitioning, exact. */
final class Segments {
  private final double[] sums;
  private final double[] squares;
  private final int shortest;

  /**
   * Prepares the cutting.
   *
   * @param values the series
   * @param shortest values that a stretch has at least
   */
  Segments(double[] values, int shortest) {
    this.shortest = shortest;
    this.sums = new double[values.length + 1];
    this.squares = new double[values.length + 1];
    for (int at = 0; at < values.length; at++) {
      sums[at + 1] = sums[at] + values[at];
      squares[at + 1] = squares[at] + values[at] * values[at];
    }
  }

  /** The starts of all stretches but the first, by the least squared error plus penalties. */
  List<Integer> cuts(double penalty) {
    int n = sums.length - 1;
    double[] best = new double[n + 1];
    int[] start = new int[n + 1];
    java.util.Arrays.fill(best, Double.POSITIVE_INFINITY);
    best[0] = -penalty;
    for (int end = shortest; end <= n; end++) {
      for (int from = 0; from <= end - shortest; from++) {
        double cost = best[from] + penalty + error(from, end);
        if (cost < best[end]) {
          best[end] = cost;
          start[end] = from;
        }
      }
    }
    List<Integer> cuts = new ArrayList<>();
    for (int end = start[n]; end > 0; end = start[end]) {
      cuts.add(end);
    }
    Collections.reverse(cuts);
    return cuts;
  }

  /** What is left of each value without the mean of its stretch. */
  static double[] residuals(double[] values, List<Integer> cuts) {
    double[] residuals = new double[values.length];
    int from = 0;
    for (int at = 0; at <= cuts.size(); at++) {
      int to = at == cuts.size() ? values.length : cuts.get(at);
      double mean = 0;
      for (int value = from; value < to; value++) {
        mean += values[value] / (to - from);
      }
      for (int value = from; value < to; value++) {
        residuals[value] = values[value] - mean;
      }
      from = to;
    }
    return residuals;
  }

  private double error(int from, int to) {
    double sum = sums[to] - sums[from];
    return squares[to] - squares[from] - sum * sum / (to - from);
  }
}
