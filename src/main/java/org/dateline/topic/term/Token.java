package org.dateline.topic.term;

import java.util.Arrays;

/**
 * A word of a text in one number: the word's own, and whether something lies between it and the
 * word before (a stop word, a figure, a full stop, the end of the headline).
 */
final class Token {
  private static final int BITS = 7;
  private static final int MASK = (1 << BITS) - 1;
  private static final int MAX_BYTES = 5;

  private Token() {}

  static int of(int word, boolean isApart) {
    return (word << 1) | (isApart ? 1 : 0);
  }

  static int word(int token) {
    return token >>> 1;
  }

  static boolean isApart(int token) {
    return (token & 1) == 1;
  }

  /** Tokens as bytes, seven bits in each, as words that come early are the commonest. */
  static byte[] packed(int[] tokens) {
    byte[] bytes = new byte[MAX_BYTES * tokens.length];
    int size = 0;
    for (int token : tokens) {
      int rest = token;
      while (rest > MASK) {
        bytes[size++] = (byte) ((rest & MASK) | (MASK + 1));
        rest >>>= BITS;
      }
      bytes[size++] = (byte) rest;
    }
    return Arrays.copyOf(bytes, size);
  }

  /**
   * The tokens again.
   *
   * @param numbers the number that each word has from now on
   */
  static int[] unpacked(byte[] bytes, int[] numbers) {
    IntList tokens = new IntList();
    int token = 0;
    int shift = 0;
    for (byte next : bytes) {
      token |= (next & MASK) << shift;
      shift += BITS;
      if (next >= 0) {
        tokens.add(of(numbers[word(token)], isApart(token)));
        token = 0;
        shift = 0;
      }
    }
    return tokens.toArray();
  }
}
