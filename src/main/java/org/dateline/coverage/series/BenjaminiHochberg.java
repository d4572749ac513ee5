package org.dateline.coverage.series;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The q-values of Benjamini and Hochberg (1995). */
public final class BenjaminiHochberg {
  private BenjaminiHochberg() {}

  /**
   * The q-value of each p-value: the share of false alarms to expect where everything of at most
   * this p-value is called an alarm.
   *
   * @param pValues NaN where counts are too low for a test; it stays
   * @param tests how many tests there are, those included that could not tell anything whatever was
   *     seen: what is left out for being small must not make the rest look rare
   */
  public static double[] qValues(double[] pValues, int tests) {
    List<Integer> order =
        IntStream.range(0, pValues.length)
            .filter(at -> !Double.isNaN(pValues[at]))
            .boxed()
            .sorted(Comparator.comparingDouble(at -> pValues[at]))
            .toList();
    double[] qValues = pValues.clone();
    double least = 1;
    for (int rank = order.size(); rank > 0; rank--) {
      int at = order.get(rank - 1);
      least = Math.min(least, pValues[at] * tests / rank);
      qValues[at] = least;
    }
    return qValues;
  }
}
