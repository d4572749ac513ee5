package org.dateline.topic.learn;

import java.util.Arrays;

/** The strongest of some weights. */
final class TopWeights {
  private TopWeights() {}

  /** The least of the {@code most} strongest weights; 0 where there are no more. */
  static double least(double[] weights, int most) {
    if (weights.length <= most) {
      return 0;
    }
    double[] sorted = weights.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length - most];
  }
}
