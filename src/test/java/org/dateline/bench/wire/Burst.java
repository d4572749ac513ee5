package org.dateline.bench.wire;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Days on which a topic has many more stories than it usually has.
 *
 * @param topic number of the topic
 * @param start the first day
 * @param days how many days; the first ones have most of the stories
 */
record Burst(int topic, LocalDate start, int days) implements Serializable {
  private static final int BURSTS = 40;

  /** The bursts of a wire by topic and day: half of them of the topics of North Korea. */
  static List<Burst> draw(long seed, List<Topic> topics, LocalDate from, int span) {
    List<Topic> korean = topics.stream().filter(topic -> topic.isOf("North Korea")).toList();
    SplittableRandom random = Draws.of(seed, Draws.Use.BURSTS, 0);
    List<Burst> bursts = new ArrayList<>();
    for (int i = 0; i < BURSTS; i++) {
      Topic topic = Draws.pick(i % 2 == 0 ? korean : topics, random);
      int days = 3 + random.nextInt(12);
      LocalDate start = from.plusDays(random.nextInt(span - days));
      bursts.add(new Burst(topic.number(), start, days));
    }
    bursts.sort(Comparator.comparingInt(Burst::topic).thenComparing(Burst::start));
    return List.copyOf(bursts);
  }
}
