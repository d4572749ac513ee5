package org.dateline.bench.wire;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What a wire of a seed holds. Every story is drawn from its number alone: a larger wire has the
 * stories of a smaller one first, and any part can be made anywhere.
 */
final class WirePlan implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The archive is of these ten years, whatever its size: a larger wire has busier days. */
  static final LocalDate FROM = LocalDate.of(2006, 1, 1);

  static final int DAYS = 3_652;
  private static final int DAY = 86_400;
  private static final int BURST_PERCENT = 10;
  private static final int MARKET_PERCENT = 5;

  private final long seed;
  private final List<Topic> topics = Topic.all();
  private final List<Country> countries = Country.all();
  private final List<Burst> bursts;

  WirePlan(long seed) {
    this.seed = seed;
    this.bursts = Burst.draw(seed, topics, FROM, DAYS);
  }

  long seed() {
    return seed;
  }

  List<Topic> topics() {
    return topics;
  }

  List<Country> countries() {
    return countries;
  }

  List<Burst> bursts() {
    return bursts;
  }

  String topicName(StoryPlan plan) {
    return plan.isMarketReport() ? Topic.MARKETS : topics.get(plan.topic()).name();
  }

  StoryPlan story(long number) {
    SplittableRandom random = Draws.of(seed, Draws.Use.PLAN, number);
    int kind = random.nextInt(100);
    if (kind < MARKET_PERCENT) {
      return new StoryPlan(
          number,
          StoryPlan.NO_TOPIC,
          Agency.REUTERS,
          countries.get(0),
          seconds(ordinaryDay(random), random),
          0,
          false,
          0);
    }
    boolean burst = random.nextInt(100) < BURST_PERCENT;
    Burst within = Draws.pick(bursts, random);
    Topic topic = burst ? topics.get(within.topic()) : topic(random);
    LocalDate day = burst ? day(within, random) : ordinaryDay(random);
    Agency agency = Agency.draw(topic, random);
    Country country = country(topic, agency, random);
    int form = random.nextInt(100);
    int takes = form < 70 || form >= 85 ? 0 : 1 + random.nextInt(4);
    boolean killed = takes > 0 && random.nextInt(12) == 0;
    int copies = form < 80 || killed ? 0 : 1 + random.nextInt(3);
    return new StoryPlan(
        number, topic.number(), agency, country, seconds(day, random), takes, killed, copies);
  }

  private Country country(Topic topic, Agency agency, SplittableRandom random) {
    if (agency == Agency.KCNA) {
      return topics.get(0).home();
    }
    return random.nextBoolean()
        ? topic.home()
        : countries.get(Draws.zipf(countries.size(), random));
  }

  /** The likelier topics have a few times as many stories as the last, and none has few. */
  private Topic topic(SplittableRandom random) {
    double u = random.nextDouble();
    return topics.get((int) (topics.size() * u * (0.5 + 0.5 * u)));
  }

  /** Half as many stories at the weekend. */
  private static LocalDate ordinaryDay(SplittableRandom random) {
    while (true) {
      LocalDate day = FROM.plusDays(random.nextInt(DAYS));
      boolean weekend =
          day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
      if (!weekend || random.nextBoolean()) {
        return day;
      }
    }
  }

  /** The first days of a burst have most of its stories. */
  private static LocalDate day(Burst burst, SplittableRandom random) {
    int day = Math.min(random.nextInt(burst.days()), random.nextInt(burst.days()));
    return burst.start().plusDays(day);
  }

  private static long seconds(LocalDate day, SplittableRandom random) {
    return day.toEpochDay() * DAY + random.nextInt(DAY);
  }
}
