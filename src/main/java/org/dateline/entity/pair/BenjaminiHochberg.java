package org.dateline.entity.pair;

/**
 * The q-values of Benjamini and Hochberg (1995): what share of the tests at least as unlikely as
 * this one is expected to be chance.
 */
public final class BenjaminiHochberg {
  private BenjaminiHochberg() {}

  /**
   * The q-values of some tests.
   *
   * @param pValues of the tests, the smallest first
   * @param tests how many tests there were; those without a p-value count as p = 1
   */
  public static double[] qValues(double[] pValues, long tests) {
    double[] qValues = new double[pValues.length];
    double bound = 1;
    for (int i = pValues.length - 1; i >= 0; i--) {
      bound = Math.min(bound, pValues[i] * tests / (i + 1));
      qValues[i] = bound;
    }
    return qValues;
  }
}
