package org.dateline.entity.pair;

/** Whether something comes more often than before. */
final class RateIncrease {
  private static final long MIN = 3;
  private static final double SELDOM = 0.01;

  private RateIncrease() {}

  /**
   * Whether the count is more than the rate before would have it: less than one in a hundred by
   * chance if it is Poisson. Half a story is added to what was before, so that nothing is certain.
   *
   * @param count stories now
   * @param all stories of any kind now
   * @param before stories before
   * @param allBefore stories of any kind before; 0 if the archive begins now
   */
  static boolean isRising(long count, long all, long before, long allBefore) {
    if (count < MIN || allBefore <= 0) {
      return false;
    }
    double expected = (before + 0.5) * all / allBefore;
    return count > expected && atLeast(count, expected) < SELDOM;
  }

  /** P(X ≥ count) of a Poisson variable. */
  static double atLeast(long count, double expected) {
    double term = Math.exp(-expected);
    double below = 0;
    for (long k = 0; k < count; k++) {
      below += term;
      term *= expected / (k + 1);
    }
    return Math.max(0, 1 - below);
  }
}
