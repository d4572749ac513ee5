package org.dateline.text.ner;

/**
 * A set of small numbers that tells how many of its members come before one (rank, Jacobson 1989):
 * a bit for each number, and a count for each 64 of them.
 */
final class RankedBits {
  private final long[] bits;
  private final int[] before;

  /** Of the numbers below {@code members.length} that are members. */
  RankedBits(boolean[] members) {
    bits = new long[(members.length + 63) >>> 6];
    before = new int[bits.length];
    for (int i = 0; i < members.length; i++) {
      if (members[i]) {
        bits[i >>> 6] |= 1L << i;
      }
    }
    for (int i = 1; i < bits.length; i++) {
      before[i] = before[i - 1] + Long.bitCount(bits[i - 1]);
    }
  }

  boolean contains(int number) {
    return (bits[number >>> 6] >>> number & 1) != 0;
  }

  /** The place of a member among all members, from 1; 0 for a number that is none. */
  int rank(int number) {
    long word = bits[number >>> 6];
    long through = word << (63 - (number & 63));
    return through < 0 ? before[number >>> 6] + Long.bitCount(through) : 0;
  }
}
