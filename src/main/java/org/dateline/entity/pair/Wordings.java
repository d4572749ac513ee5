package org.dateline.entity.pair;

/**
 * In how many ways sentences tell of two, by how far behind the one the other is named: what is
 * always said in the same words ("Joseph Trevisani, chief market analyst at FX Solutions in Saddle
 * River") has them always as far apart, news has not. Distances are told apart by 64 bits of one
 * number, so that stories add up by a bitwise or; how many there are is linear counting (Whang et
 * al. 1990).
 */
final class Wordings {
  /**
   * So many bits are as many as can be told apart: sentences are not much longer than that, so that
   * many stories must have distances in common.
   */
  private static final int FULL = Long.SIZE / 8 * 7;

  private Wordings() {}

  /** One way, as a set of bits. */
  static long of(int distance) {
    return 1L << Math.floorMod(distance, Long.SIZE);
  }

  /** How many ways are in a set; {@link Long#MAX_VALUE} for more than can be told. */
  static long count(long wordings) {
    int bits = Long.bitCount(wordings);
    return bits >= FULL
        ? Long.MAX_VALUE
        : Math.round(-Long.SIZE * Math.log1p(-(double) bits / Long.SIZE));
  }
}
