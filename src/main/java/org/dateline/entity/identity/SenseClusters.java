package org.dateline.entity.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dateline.text.name.Occupations;

/**
 * Which of the things that are said of a name are said of one person. Two descriptions are of two
 * people when their fields or countries differ and nothing links them: no dispatch that says both,
 * and no uncommon company in both.
 */
public final class SenseClusters {
  /** A firm's chief executive and an analyst are hardly told apart: a fund has both in one. */
  private static final Set<String> FIRMS = Set.of(Occupations.BUSINESS, Occupations.FINANCE);

  /** Fields that one person may well go through: a banker becomes a minister. */
  private static final Set<String> CAREERS =
      Set.of(
          Occupations.POLITICS,
          Occupations.BUSINESS,
          Occupations.FINANCE,
          Occupations.LAW,
          Occupations.SCIENCE,
          Occupations.MILITARY);

  /** Dispatches that it takes to believe in a second person with a name few bear. */
  private static final int MIN = 2;

  /** … and to believe that it is no career. */
  private static final int MIN_OF_CAREER = 3;

  private SenseClusters() {}

  /**
   * What is said of a name.
   *
   * @param field field of the occupation; empty where only a country is named
   * @param country ISO 3166 alpha-3; empty where none is named
   * @param dispatches that say so; 0 where only the gazetteer does
   * @param isPlain whether the plain id is this one's beforehand: the gazetteer's entity
   */
  public record Said(String field, String country, long dispatches, boolean isPlain) {
    /** Field and country as one. */
    public String key() {
      return field + "/" + country;
    }

    boolean contradicts(Said other) {
      boolean isSameField =
          field.equals(other.field) || (FIRMS.contains(field) && FIRMS.contains(other.field));
      return (!field.isEmpty() && !other.field.isEmpty() && !isSameField)
          || (!country.isEmpty() && !other.country.isEmpty() && !country.equals(other.country));
    }
  }

  /** What is said of one person. */
  private static final class Person {
    final List<Said> all = new ArrayList<>();

    void add(Said said) {
      all.add(said);
    }

    boolean isLinked(Said said, Set<String> linked) {
      return all.stream().anyMatch(own -> linked.contains(link(own.key(), said.key())));
    }

    boolean contradicts(Said said) {
      return all.stream().anyMatch(said::contradicts);
    }
  }

  /** How two descriptions are written that are of one person; the lesser key stands first. */
  public static String link(String key, String other) {
    return key.compareTo(other) < 0 ? key + " " + other : other + " " + key;
  }

  /**
   * The suffix of the id for each description that is not of the person with the plain id.
   *
   * @param said all that is said of the name, each key once
   * @param linked {@link #link links} between keys that are of one person
   * @param isCommon whether two people of this name are to be expected: one dispatch is enough then
   * @return suffixes by key; without keys that keep the plain id, so empty for a single person
   */
  public static Map<String, String> suffixes(
      List<Said> said, Set<String> linked, boolean isCommon) {
    List<Said> ordered = new ArrayList<>(said);
    ordered.sort(
        Comparator.comparing((Said one) -> one.isPlain)
            .reversed()
            .thenComparing(Comparator.comparingLong(Said::dispatches).reversed())
            .thenComparing(Said::key));
    List<Person> people = people(ordered, linked, isCommon);
    Map<String, String> suffixes = new TreeMap<>();
    Set<String> taken = new TreeSet<>();
    for (Person person : people.isEmpty() ? people : people.subList(1, people.size())) {
      String suffix = suffix(person, people.get(0), taken);
      taken.add(suffix);
      person.all.forEach(one -> suffixes.put(one.key(), suffix));
    }
    return suffixes;
  }

  private static List<Person> people(List<Said> ordered, Set<String> linked, boolean isCommon) {
    List<Person> people = new ArrayList<>();
    for (Said said : ordered) {
      List<Person> near = people.stream().filter(one -> one.isLinked(said, linked)).toList();
      Person person =
          !near.isEmpty()
              ? near.get(0)
              : people.stream().filter(one -> !one.contradicts(said)).findFirst().orElse(null);
      if (person == null && !people.isEmpty() && !isEnough(people.get(0), said, isCommon)) {
        person = people.get(0);
      }
      if (person == null) {
        person = new Person();
        people.add(person);
      }
      person.add(said);
      for (Person other : near.isEmpty() ? near : near.subList(1, near.size())) {
        other.all.forEach(person::add);
        people.remove(other);
      }
    }
    return people;
  }

  private static boolean isEnough(Person first, Said said, boolean isCommon) {
    boolean isCareer = CAREERS.contains(said.field) && CAREERS.contains(first.all.get(0).field);
    if (first.all.stream().anyMatch(one -> one.dispatches > 0)) {
      return said.dispatches >= (isCommon ? 1 : isCareer ? MIN_OF_CAREER : MIN);
    }
    // Only the gazetteer says what the other one is, and may know of a later office.
    boolean isBefore = isCareer && !said.field.equals(Occupations.FINANCE);
    return said.dispatches >= (isBefore ? MIN_OF_CAREER : MIN) && (isCommon || !isBefore);
  }

  /** What tells a person from the one with the plain id: the field, or else the country. */
  private static String suffix(Person person, Person plain, Set<String> taken) {
    Said first = person.all.get(0);
    boolean sameField = plain.all.stream().anyMatch(one -> one.field.equals(first.field));
    String country = first.country.toLowerCase(Locale.ROOT);
    String field = first.field;
    for (String suffix :
        sameField || field.isEmpty() ? List.of(country, field) : List.of(field, country)) {
      if (!suffix.isEmpty() && !taken.contains(suffix)) {
        return suffix;
      }
    }
    return field + "-" + country;
  }
}
