package org.dateline.text.ner;

/**
 * A set of small numbers that tells how many of its members come before one (rank, Jacobson 1989):
 * for each 32 numbers a bit for each, and how many members come before them, in one word, so that a
 * rank costs one look at memory.
 */
final class RankedBits {
  /** The bits of 32 numbers in the lower half, the members before them in the upper. */
  private final long[] words;

  /** Of the numbers below {@code members.length} that are members. */
  RankedBits(boolean[] members) {
    words = new long[(members.length + Integer.SIZE - 1) / Integer.SIZE];
    long before = 0;
    for (int word = 0; word < words.length; word++) {
      int bits = 0;
      int from = word * Integer.SIZE;
      for (int i = from; i < Math.min(from + Integer.SIZE, members.length); i++) {
        bits |= members[i] ? 1 << i : 0;
      }
      words[word] = before << Integer.SIZE | Integer.toUnsignedLong(bits);
      before += Integer.bitCount(bits);
    }
  }

  boolean contains(int number) {
    return ((int) words[number >>> 5] >>> number & 1) != 0;
  }

  /** The place of a member among all members, from 1; 0 for a number that is none. */
  int rank(int number) {
    long word = words[number >>> 5];
    int through = (int) word << ~number;
    // Without a branch, which nobody could foretell: all ones for a member, whose bit is now first.
    int isMember = through >> (Integer.SIZE - 1);
    return ((int) (word >>> Integer.SIZE) + Integer.bitCount(through)) & isMember;
  }
}
