package org.dateline.topic.term;

import java.util.Arrays;

/**
 * Numbers from 0 on in as few bytes as each of them needs, seven bits in a byte; for those that
 * travel in great numbers and are mostly small.
 */
final class PackedInts {
  private static final int BITS = 7;
  private static final int MASK = (1 << BITS) - 1;
  private static final int MAX_BYTES = 5;

  private PackedInts() {}

  static byte[] pack(int[] numbers) {
    byte[] bytes = new byte[MAX_BYTES * numbers.length];
    int size = 0;
    for (int number : numbers) {
      int rest = number;
      while (rest > MASK) {
        bytes[size++] = (byte) ((rest & MASK) | (MASK + 1));
        rest >>>= BITS;
      }
      bytes[size++] = (byte) rest;
    }
    return Arrays.copyOf(bytes, size);
  }

  static int[] unpack(byte[] bytes) {
    IntList numbers = new IntList();
    int number = 0;
    int shift = 0;
    for (byte next : bytes) {
      number |= (next & MASK) << shift;
      shift += BITS;
      if (next >= 0) {
        numbers.add(number);
        number = 0;
        shift = 0;
      }
    }
    return numbers.toArray();
  }
}
