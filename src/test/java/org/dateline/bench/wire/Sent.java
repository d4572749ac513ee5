package org.dateline.bench.wire;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * A dispatch as an agency sends it.
 *
 * @param plan its story
 * @param take its place in the story, 0 the first
 * @param edit what was done to the first take
 * @param agency who sends it
 * @param headline with tags
 * @param byline who wrote it
 * @param place of the dateline
 * @param text with dateline, and with all that stands below
 * @param seconds since 1970 UTC
 */
record Sent(
    StoryPlan plan,
    int take,
    Edit edit,
    Agency agency,
    String headline,
    String byline,
    String place,
    String text,
    long seconds) {
  /** Unique in the wire; carries the day, as the ids of some archives do. */
  String reference() {
    String day = day().toString().replace("-", "");
    String number = Long.toString(plan.story() * 16 + take);
    return agency.name() + "_ENG_" + day + "." + number;
  }

  Instant instant() {
    return Instant.ofEpochSecond(seconds);
  }

  LocalDate day() {
    return instant().atZone(ZoneOffset.UTC).toLocalDate();
  }
}
