package org.dateline.text.similarity;

/** How far two sets of hashes, each ascending and distinct, share their members. */
public final class Overlap {
  private Overlap() {}

  /** Members that both have. */
  public static int shared(int[] left, int[] right) {
    int shared = 0;
    int i = 0;
    int j = 0;
    while (i < left.length && j < right.length) {
      if (left[i] < right[j]) {
        i++;
      } else if (left[i] > right[j]) {
        j++;
      } else {
        shared++;
        i++;
        j++;
      }
    }
    return shared;
  }

  /** Jaccard's coefficient (1901): shared / all of either, 0..1; 1 where both are empty. */
  public static double jaccard(int[] left, int[] right) {
    return jaccard(shared(left, right), left.length, right.length);
  }

  /** The same by numbers. */
  public static double jaccard(int shared, int left, int right) {
    int all = left + right - shared;
    return all == 0 ? 1 : (double) shared / all;
  }

  /** Shared / the smaller set, 0..1: 1 where one lies within the other (Broder 1997). */
  public static double containment(int[] left, int[] right) {
    return containment(shared(left, right), left.length, right.length);
  }

  /** The same by numbers. */
  public static double containment(int shared, int left, int right) {
    int smaller = Math.min(left, right);
    return smaller == 0 ? 0 : (double) shared / smaller;
  }

  /** The share of a set that none of two others has, 0..1; 0 of an empty set. */
  public static double added(int[] set, int[] known, int[] alsoKnown) {
    int added = 0;
    int i = 0;
    int j = 0;
    for (int value : set) {
      while (i < known.length && known[i] < value) {
        i++;
      }
      while (j < alsoKnown.length && alsoKnown[j] < value) {
        j++;
      }
      boolean isKnown =
          (i < known.length && known[i] == value)
              || (j < alsoKnown.length && alsoKnown[j] == value);
      added += isKnown ? 0 : 1;
    }
    return set.length == 0 ? 0 : (double) added / set.length;
  }
}
