package org.dateline.coverage.burst;

import java.util.Arrays;

/**
 * What statistics are found where nothing happens. Within the simulations they are counted; beyond,
 * their upper tail is taken as exponential, as that of the greatest of many is (Gumbel 1958).
 */
final class NoiseWeights {
  /** Values from the greatest down that are trusted to be counted one by one. */
  private static final int COUNTED = 20;

  private static final int HALVINGS = 40;

  private final double[] ascending;
  private final int simulations;
  private final double anchor;
  private final double scale;

  /**
   * Orders what was found.
   *
   * @param found all values of all simulations
   * @param simulations number of simulations
   */
  NoiseWeights(double[] found, int simulations) {
    this.ascending = found.clone();
    Arrays.sort(ascending);
    this.simulations = simulations;
    int tail = Math.min(simulations, ascending.length);
    int counted = Math.min(COUNTED, tail);
    this.anchor = counted == 0 ? 0 : ascending[ascending.length - counted];
    double base = tail == 0 ? 0 : ascending[ascending.length - tail];
    double sum = 0;
    for (int i = ascending.length - tail; i < ascending.length; i++) {
      sum += ascending[i] - base;
    }
    this.scale = tail < 2 ? 1 : Math.max(1e-9, sum / (tail - 1));
  }

  /** Mean number, in one series without anything, of values at least as great as this. */
  double expectedAtLeast(double value) {
    int at = lowerBound(value - 1e-9);
    int atLeast = ascending.length - at;
    if (atLeast >= Math.min(COUNTED, ascending.length) && atLeast > 0) {
      return (double) atLeast / simulations;
    }
    int counted = Math.max(1, Math.min(COUNTED, ascending.length));
    double tail = counted * Math.exp(-Math.max(0, value - anchor) / scale);
    return Math.max(tail, atLeast) / simulations;
  }

  /** The value that is reached a mean number of times in one series without anything. */
  double weightAt(double expected) {
    double low = 0;
    double high = ascending.length == 0 ? 0 : ascending[ascending.length - 1] + 20 * scale;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (expectedAtLeast(middle) > expected) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  private int lowerBound(double value) {
    int low = 0;
    int high = ascending.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ascending[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
