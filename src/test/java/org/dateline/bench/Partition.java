package org.dateline.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How far a partition agrees with the true one.
 *
 * @param precision of the pairs put together, the share that belong together
 * @param recall of the pairs that belong together, the share put together
 * @param adjustedRand Hubert and Arabie (1985): 1 for the same partition, 0 for chance
 */
public record Partition(double precision, double recall, double adjustedRand) {
  /** Compares; each item is its true label and the one that was found. */
  public static <T, F> Partition of(List<Map.Entry<T, F>> items) {
    Map<T, Long> truth = new HashMap<>();
    Map<F, Long> found = new HashMap<>();
    Map<Map.Entry<T, F>, Long> both = new HashMap<>();
    for (Map.Entry<T, F> item : items) {
      truth.merge(item.getKey(), 1L, Long::sum);
      found.merge(item.getValue(), 1L, Long::sum);
      both.merge(item, 1L, Long::sum);
    }
    double together = pairs(both);
    double trulyTogether = pairs(truth);
    double foundTogether = pairs(found);
    double all = 0.5 * items.size() * (items.size() - 1);
    double expected = trulyTogether * foundTogether / all;
    double most = (trulyTogether + foundTogether) / 2;
    return new Partition(
        foundTogether == 0 ? 1 : together / foundTogether,
        trulyTogether == 0 ? 1 : together / trulyTogether,
        most == expected ? 1 : (together - expected) / (most - expected));
  }

  private static double pairs(Map<?, Long> sizes) {
    return sizes.values().stream().mapToDouble(n -> 0.5 * n * (n - 1)).sum();
  }
}
