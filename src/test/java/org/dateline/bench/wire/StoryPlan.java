package org.dateline.bench.wire;

/**
 * What a story will be, drawn without its text, so that the dispatches of a wire can be counted
 * before they are written.
 *
 * @param story its number
 * @param topic number of the topic; that of no topic for a market report
 * @param agency who sends it first
 * @param country the country it is from
 * @param seconds when the first take is sent, since 1970 UTC
 * @param takes later takes, 0 for a story that is sent once
 * @param killed whether the last take withdraws it
 * @param copies by other agencies and clients, after the last take
 */
record StoryPlan(
    long story,
    int topic,
    Agency agency,
    Country country,
    long seconds,
    int takes,
    boolean killed,
    int copies) {
  /** The topic of market reports. */
  static final int NO_TOPIC = -1;

  int dispatches() {
    return 1 + takes + copies;
  }

  boolean isMarketReport() {
    return topic == NO_TOPIC;
  }
}
