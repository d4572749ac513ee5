package org.dateline.text.similarity;

import java.util.Arrays;

/**
 * Sorts hashes, whose bits are as good as random: their upper bits alone put nearly all of them
 * where they belong (bucket sort, with as many buckets as values). Correct for any values.
 */
final class HashSort {
  /** Fewer are sorted as any numbers are. */
  private static final int FEW = 32;

  private HashSort() {}

  /** The first {@code count} values, ascending. */
  static int[] sorted(int[] values, int count) {
    if (count < FEW) {
      int[] sorted = Arrays.copyOf(values, count);
      Arrays.sort(sorted);
      return sorted;
    }
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(count);
    int shift = Integer.SIZE - bits;
    int[] ends = new int[1 << bits];
    for (int i = 0; i < count; i++) {
      ends[bucket(values[i], shift)]++;
    }
    int end = 0;
    for (int k = 0; k < ends.length; k++) {
      end += ends[k];
      ends[k] = end;
    }
    int[] sorted = new int[count];
    for (int i = 0; i < count; i++) {
      sorted[--ends[bucket(values[i], shift)]] = values[i];
    }
    sortBuckets(sorted, ends);
    return sorted;
  }

  /** The upper bits, with those of negative values first. */
  private static int bucket(int value, int shift) {
    return (value ^ Integer.MIN_VALUE) >>> shift;
  }

  private static void sortBuckets(int[] sorted, int[] starts) {
    for (int k = 0; k < starts.length; k++) {
      int from = starts[k];
      int to = k + 1 < starts.length ? starts[k + 1] : sorted.length;
      if (to - from >= FEW) {
        Arrays.sort(sorted, from, to);
        continue;
      }
      for (int i = from + 1; i < to; i++) {
        int value = sorted[i];
        int at = i;
        while (at > from && sorted[at - 1] > value) {
          sorted[at] = sorted[at - 1];
          at--;
        }
        sorted[at] = value;
      }
    }
  }
}
