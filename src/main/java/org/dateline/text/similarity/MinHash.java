package org.dateline.text.similarity;

import java.util.Arrays;

/**
 * Signatures of sets of shingles: two signatures agree in about as many of their values as the sets
 * have of their members in common (Broder 1997). One permutation is cut into {@link #SIZE} bins
 * (Li, Owen and Zhang 2012); an empty bin takes its value from another one chosen by a hash of the
 * bin (Shrivastava 2017); of every value 16 bits are kept (Li and König 2010).
 */
public final class MinHash {
  /** Values of a signature. */
  public static final int SIZE = 72;

  /** Values of a band. */
  public static final int ROWS = 3;

  /** Bands of a signature: two sets that have 0.7 in common share one with 0.9999 probability. */
  public static final int BANDS = SIZE / ROWS;

  private static final long SEED = 0x6461746C696E6531L;

  private MinHash() {}

  /**
   * The signature of a set.
   *
   * @param hashes of its members
   * @return two bytes for each value, high byte first; empty for an empty set
   */
  public static byte[] signature(int[] hashes) {
    if (hashes.length == 0) {
      return new byte[0];
    }
    long[] least = new long[SIZE];
    Arrays.fill(least, Long.MAX_VALUE);
    for (int hash : hashes) {
      long mixed = Shingles.mix(hash ^ SEED);
      int bin = (int) (((mixed >>> 32) * SIZE) >>> 32);
      long value = mixed & 0xFFFFFFFFL;
      if (value < least[bin]) {
        least[bin] = value;
      }
    }
    byte[] signature = new byte[SIZE * 2];
    for (int bin = 0; bin < SIZE; bin++) {
      int value = (int) Shingles.mix(least[filled(least, bin)]);
      signature[2 * bin] = (byte) (value >>> 8);
      signature[2 * bin + 1] = (byte) value;
    }
    return signature;
  }

  /** The bin itself, or the one that lends it its value. */
  private static int filled(long[] least, int bin) {
    int lender = bin;
    for (long attempt = 1; least[lender] == Long.MAX_VALUE; attempt++) {
      lender = (int) Long.remainderUnsigned(Shingles.mix(SEED + bin * 1000L + attempt), SIZE);
    }
    return lender;
  }

  /** The share of the values in which two signatures agree; 0 where one is empty. */
  public static double estimate(byte[] left, byte[] right) {
    if (left.length != right.length || left.length == 0) {
      return 0;
    }
    int equal = 0;
    for (int i = 0; i < left.length; i += 2) {
      equal += left[i] == right[i] && left[i + 1] == right[i + 1] ? 1 : 0;
    }
    return 2.0 * equal / left.length;
  }

  /**
   * The bands of a signature, each with its number in the upper 16 bits, from 1; none of an empty
   * one.
   */
  public static long[] bands(byte[] signature) {
    if (signature.length == 0) {
      return new long[0];
    }
    long[] bands = new long[BANDS];
    for (int band = 0; band < BANDS; band++) {
      long key = band + 1L;
      for (int i = 0; i < ROWS * 2; i++) {
        key = (key << 8) | (signature[band * ROWS * 2 + i] & 0xFF);
      }
      bands[band] = key;
    }
    return bands;
  }
}
