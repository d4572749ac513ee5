package org.dateline.coverage.burst;

/**
 * How changes of level are looked for.
 *
 * @param shortestWeeks a level lasts at least so long; what is shorter is a burst
 * @param rate a series whose level never changes shows a change with this probability
 * @param simulations series drawn whose level never changes
 * @param seed of the draws
 */
public record LevelOptions(int shortestWeeks, double rate, int simulations, long seed) {
  /** What is used where the user says nothing. */
  public static final LevelOptions DEFAULT = new LevelOptions(13, 0.05, 400, 1);

  /** The same at another rate of false changes. */
  public LevelOptions withRate(double other) {
    return new LevelOptions(shortestWeeks, other, simulations, seed);
  }

  /** The same with another shortest level. */
  public LevelOptions withShortestWeeks(int other) {
    return new LevelOptions(other, rate, simulations, seed);
  }
}
