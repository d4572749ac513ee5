package org.dateline.entity.pair;

import java.util.Arrays;
import java.util.Comparator;

/**
 * The q-values of Benjamini and Hochberg (1995): what share of the tests at least as unlikely as
 * this one is expected to be chance.
 */
public final class BenjaminiHochberg {
  private BenjaminiHochberg() {}

  /**
   * The q-values of some tests, in their order.
   *
   * @param pValues of the tests, in any order
   * @param tests how many tests there were; those without a p-value count as p = 1
   */
  public static double[] qValues(double[] pValues, long tests) {
    Integer[] order = new Integer[pValues.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble(i -> pValues[i]));
    double[] qValues = new double[pValues.length];
    double bound = 1;
    for (int rank = pValues.length; rank >= 1; rank--) {
      int i = order[rank - 1];
      bound = Math.min(bound, pValues[i] * tests / rank);
      qValues[i] = bound;
    }
    return qValues;
  }
}
