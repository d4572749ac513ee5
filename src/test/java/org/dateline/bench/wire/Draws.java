package org.dateline.bench.wire;

import java.util.List;
import java.util.SplittableRandom;

/** Random numbers that depend on nothing but a seed and keys. */
final class Draws {
  /** What a sequence is for; another use, another sequence. */
  enum Use {
    PLAN(1),
    STORY(2),
    PERSON(3),
    ORGANIZATION(4),
    PLACE(5),
    REPORTER(6),
    BACKGROUND(7),
    BURSTS(8);

    private final int number;

    Use(int number) {
      this.number = number;
    }
  }

  private static final long ODD = 0x9E3779B97F4A7C15L;

  private Draws() {}

  static SplittableRandom of(long seed, Use use, long key) {
    long mixed = mix(seed + ODD * use.number);
    return new SplittableRandom(mix(mixed + ODD * key));
  }

  private static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }

  /** A rank below {@code size} by Zipf's law: rank r about 1 / (r + 1) times as often as rank 0. */
  static int zipf(int size, SplittableRandom random) {
    // StrictMath: the same on every machine.
    double rank = StrictMath.exp(random.nextDouble() * StrictMath.log(size + 1.0)) - 1;
    return Math.min(size - 1, (int) rank);
  }

  static <T> T pick(List<T> from, SplittableRandom random) {
    return from.get(random.nextInt(from.size()));
  }
}
