package org.dateline.text.ner;

/**
 * Remembers the sums of groups of features by the values that the group depends on. Of a fixed
 * size: what comes later to the same place takes it.
 */
final class SumCache {
  private static final int BITS = 13;

  /** Four numbers of the key and four of the sums: a line of the processor's cache. */
  private static final int WIDTH = 8;

  private final long[] lines = new long[WIDTH << BITS];
  private final byte[] features = new byte[1 << BITS];
  private int line;

  /** Goes to the place of a key; whether the sums of this very key are there. */
  boolean find(long first, long second, long third, long fourth) {
    long mixed = first * 0x9E3779B97F4A7C15L + second;
    mixed = (mixed ^ (mixed >>> 29)) * 0xBF58476D1CE4E5B9L + third;
    mixed = (mixed ^ (mixed >>> 32)) * 0x94D049BB133111EBL + fourth;
    mixed = (mixed ^ (mixed >>> 29)) * 0x9E3779B97F4A7C15L;
    line = (int) (mixed >>> (Long.SIZE - BITS));
    int at = line * WIDTH;
    if (lines[at] == first
        && lines[at + 1] == second
        && lines[at + 2] == third
        && lines[at + 3] == fourth
        && features[line] > 0) {
      return true;
    }
    lines[at] = first;
    lines[at + 1] = second;
    lines[at + 2] = third;
    lines[at + 3] = fourth;
    return false;
  }

  /** Adds what is remembered of the key that was found. */
  void addTo(LabelSums sums) {
    int at = line * WIDTH + WIDTH / 2;
    sums.even += lines[at];
    sums.odd += lines[at + 1];
    sums.upperEven += lines[at + 2];
    sums.upperOdd += lines[at + 3];
    sums.features += features[line];
  }

  /** Remembers the sums of the key that was not found. */
  void put(LabelSums sums) {
    int at = line * WIDTH + WIDTH / 2;
    lines[at] = sums.even;
    lines[at + 1] = sums.odd;
    lines[at + 2] = sums.upperEven;
    lines[at + 3] = sums.upperOdd;
    features[line] = (byte) sums.features;
  }
}
