package org.dateline.entity.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.table.EntityLinks.Reason;
import org.dateline.text.korean.KoreanName;
import org.dateline.text.name.EntityType;
import org.dateline.text.similarity.PhoneticKey;
import org.jspecify.annotations.Nullable;

/**
 * Persons of two words or more whose names sound alike ({@link PhoneticKey}, {@link KoreanName}):
 * the seldom spelling is the common one's. Two people whose names sound alike and who are both in
 * the news stay apart.
 */
final class PhoneticVariants {
  /** The common spelling has so many mentions at least … */
  private static final long MIN = 5;

  /** … and so many for each of the seldom one. */
  private static final long TIMES = 10;

  private PhoneticVariants() {}

  /** The sound of a person's name; null for other names. */
  static @Nullable String sound(NamingWay way) {
    if (!way.isOfFullPerson()) {
      return null;
    }
    String key = way.entityId().substring(EntityType.PERSON.idPrefix().length());
    String korean = KoreanName.sound(key);
    return korean == null ? PhoneticKey.of(key) : korean;
  }

  /**
   * The seldom spellings, and the common one.
   *
   * @param ways all ways of the names of one sound
   */
  static List<NameLink> links(List<NamingWay> ways) {
    Map<String, NamingWay> persons = new TreeMap<>();
    for (NamingWay way : ways) {
      persons.merge(way.entityId(), way, NamingWay::and);
    }
    NamingWay best =
        persons.values().stream()
            .max(Comparator.comparingLong(NamingWay::mentions).thenComparing(NamingWay::entityId))
            .orElse(null);
    if (best == null || best.mentions() < MIN) {
      return List.of();
    }
    List<NameLink> links = new ArrayList<>();
    for (NamingWay person : persons.values()) {
      if (best.mentions() >= person.mentions() * TIMES) {
        links.add(NameLink.ofEntity(Reason.SPELLING, person, best.entityId(), best.fullName()));
      }
    }
    return links;
  }
}
