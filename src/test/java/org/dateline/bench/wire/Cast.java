package org.dateline.bench.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Who and what stands in a story: mostly its own few, now and then another. Names come by Zipf's
 * law, more than half of them from those that belong to the story's topic.
 */
final class Cast {
  private static final int OF_TOPIC = 2_000;
  private static final int OF_ALL = 200_000;
  private static final int TOWNS = 60;
  private static final List<String> BODIES =
      List.of(
          "Council",
          "Group",
          "Bank",
          "Institute",
          "Union",
          "Agency",
          "Party",
          "Corp",
          "Commission",
          "Foundation",
          "Federation",
          "Industries");

  private final long seed;
  private final Topic topic;
  private final List<Country> countries;
  private final List<Person> persons = new ArrayList<>();
  private final List<String> organizations = new ArrayList<>();
  private final List<String> places = new ArrayList<>();
  private final List<String> named = new ArrayList<>();

  Cast(long seed, Topic topic, Country country, List<Country> countries, SplittableRandom random) {
    this.seed = seed;
    this.topic = topic;
    this.countries = countries;
    for (int i = 0; i < 3; i++) {
      persons.add(newPerson(random));
    }
    organizations.add(newOrganization(random));
    organizations.add(newOrganization(random));
    places.add(random.nextInt(5) < 3 ? country.capital() : town(country, random));
    places.add(town(country, random));
    named.add(country.name());
    named.add(newCountry(random));
  }

  /** Where it is reported from. */
  String datelinePlace() {
    return places.get(0);
  }

  Person person(SplittableRandom random) {
    return isOwn(random) ? Draws.pick(persons, random) : newPerson(random);
  }

  String organization(SplittableRandom random) {
    return isOwn(random) ? Draws.pick(organizations, random) : newOrganization(random);
  }

  String country(SplittableRandom random) {
    return isOwn(random) ? Draws.pick(named, random) : newCountry(random);
  }

  String place(SplittableRandom random) {
    return Draws.pick(places, random);
  }

  private static boolean isOwn(SplittableRandom random) {
    return random.nextInt(5) > 0;
  }

  private Person newPerson(SplittableRandom random) {
    return Person.of(seed, Draws.Use.PERSON, key(random));
  }

  private String newOrganization(SplittableRandom random) {
    SplittableRandom own = Draws.of(seed, Draws.Use.ORGANIZATION, key(random));
    return InventedNames.draw(own) + " " + Draws.pick(BODIES, own);
  }

  private String newCountry(SplittableRandom random) {
    return countries.get(Draws.zipf(countries.size(), random)).name();
  }

  private String town(Country country, SplittableRandom random) {
    long key = (long) country.name().hashCode() * TOWNS + Draws.zipf(TOWNS, random);
    return InventedNames.draw(Draws.of(seed, Draws.Use.PLACE, key));
  }

  private long key(SplittableRandom random) {
    return random.nextInt(5) < 3
        ? (long) OF_TOPIC * topic.number() + Draws.zipf(OF_TOPIC, random)
        : 1_000_000_000L + Draws.zipf(OF_ALL, random);
  }
}
