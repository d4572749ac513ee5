package org.dateline.entity.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.text.name.EntityType;
import org.dateline.text.name.PhoneticKey;
import org.jspecify.annotations.Nullable;

/**
 * Persons of two words or more whose names sound alike ({@link PhoneticKey}): the seldom spelling
 * is the common one's. Two people whose names sound alike and who are both in the news stay apart.
 */
final class PhoneticVariants {
  /** The common spelling has so many mentions at least … */
  private static final long MIN = 5;

  /** … and so many for each of the seldom one. */
  private static final long TIMES = 10;

  private PhoneticVariants() {}

  /** A person's mentions and fullest name. */
  private static final class Person {
    private final String entityId;
    private long mentions;
    private String name = "";

    Person(String entityId) {
      this.entityId = entityId;
    }

    void add(NamingWay way) {
      mentions += way.mentions();
      String other = way.fullName();
      if (other != null && other.compareTo(name) > 0) {
        name = other;
      }
    }
  }

  /** The sound of a person's name; null for other names. */
  static @Nullable String sound(NamingWay way) {
    return way.isOf(EntityType.PERSON) && way.entityId().contains("-")
        ? PhoneticKey.of(way.entityId().substring(EntityType.PERSON.idPrefix().length()))
        : null;
  }

  /**
   * The ways of the seldom spellings, and the common one.
   *
   * @param ways all ways of the names of one sound
   */
  static List<NameLink> links(List<NamingWay> ways) {
    Map<String, Person> persons = new TreeMap<>();
    for (NamingWay way : ways) {
      persons.computeIfAbsent(way.entityId(), Person::new).add(way);
    }
    Person best =
        persons.values().stream()
            .max(
                Comparator.comparingLong((Person one) -> one.mentions)
                    .thenComparing(one -> one.entityId))
            .orElse(null);
    if (best == null || best.mentions < MIN) {
      return List.of();
    }
    String name = best.name.isEmpty() ? null : best.name;
    List<NameLink> links = new ArrayList<>();
    for (NamingWay way : ways) {
      Person person = persons.get(way.entityId());
      if (person != null && best.mentions >= person.mentions * TIMES) {
        links.add(NameLink.of(NameLink.Reason.SPELLING, way, best.entityId, name));
      }
    }
    return links;
  }
}
