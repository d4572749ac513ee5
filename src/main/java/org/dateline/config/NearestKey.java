package org.dateline.config;

import java.util.Collection;
import java.util.Comparator;

/** The known key that an unknown one was probably meant to be. */
public final class NearestKey {
  private NearestKey() {}

  /** The nearest of the keys, ties by the alphabet. */
  public static String of(String unknown, Collection<String> keys) {
    return keys.stream()
        .min(
            Comparator.<String>comparingInt(key -> cost(unknown, key))
                .thenComparing(Comparator.naturalOrder()))
        .orElseThrow(() -> new IllegalArgumentException("There are no keys to compare with."));
  }

  /**
   * The smaller of the distances to the whole key and to its last part; the whole key wins a tie.
   */
  private static int cost(String unknown, String key) {
    int whole = 2 * distance(unknown, key);
    int part = 2 * distance(lastPart(unknown), lastPart(key)) + 1;
    return Math.min(whole, part);
  }

  private static String lastPart(String key) {
    return key.substring(key.lastIndexOf('.') + 1);
  }

  /** Edit distance with swaps of neighbours (optimal string alignment; Damerau 1964). */
  static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      d[i][0] = i;
    }
    for (int j = 0; j <= b.length(); j++) {
      d[0][j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
