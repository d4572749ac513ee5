package org.dateline.coverage.burst;

/**
 * How bursts are looked for. {@link #DEFAULT} serves two stories a month as well as a thousand a
 * day.
 *
 * @param step by how much the odds of a story rise from state to state, above 1
 * @param levels states above the ordinary one, from 1
 * @param ease cost of a state, in logarithms of the number of days with stories (Kleinberg's
 *     gamma); less finds weaker bursts, which the {@code rate} then sorts out
 * @param silentDays days without stories after which a burst has cost as much again as its start
 * @param longestDays what lasts longer is a level and not a burst; a higher state within it may be
 *     one
 * @param rate false bursts: a series in which nothing happens shows any with this probability, and
 *     of the bursts of one in which much happens this part is expected to be false
 * @param simulations series drawn in which nothing happens
 * @param seed of the draws
 */
public record BurstOptions(
    double step,
    int levels,
    double ease,
    double silentDays,
    int longestDays,
    double rate,
    int simulations,
    long seed) {
  /** What is used where the user says nothing. */
  public static final BurstOptions DEFAULT = new BurstOptions(2, 6, 0.25, 30, 91, 0.05, 200, 1);

  /** The same at another rate of false bursts. */
  public BurstOptions withRate(double other) {
    return new BurstOptions(step, levels, ease, silentDays, longestDays, other, simulations, seed);
  }

  /** The same with another seed. */
  public BurstOptions withSeed(long other) {
    return new BurstOptions(step, levels, ease, silentDays, longestDays, rate, simulations, other);
  }

  /** The same with another longest burst. */
  public BurstOptions withLongestDays(int other) {
    return new BurstOptions(step, levels, ease, silentDays, other, rate, simulations, seed);
  }
}
