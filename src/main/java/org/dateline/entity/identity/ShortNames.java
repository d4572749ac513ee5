package org.dateline.entity.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.dateline.table.EntityLinks.Reason;
import org.dateline.text.name.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * What a name of one word stands for in dispatches that do not spell it out, "IAEA", "Lehman",
 * "Bernanke": that which those stand for that do, if it is nearly always the same.
 */
final class ShortNames {
  private static final Pattern ACRONYM = Pattern.compile("[A-Z]\\.?&?[A-Z][A-Z.]{0,8}");

  /** An acronym seldom has two meanings in the news; a surname more often. */
  private static final double CLEAR_ACRONYM = 0.8;

  private static final double CLEAR_WORD = 0.9;

  /** Mentions that must have been resolved, at least. */
  private static final long MIN_ACRONYM = 2;

  private static final long MIN_WORD = 5;

  /** Resolved mentions to unresolved ones; fewer tell nothing of so many. */
  private static final double MIN_SHARE = 0.02;

  private ShortNames() {}

  /**
   * What a word was resolved to.
   *
   * @param all the ways of the word that were
   * @param isAcronym whether all of them are written as one
   */
  private record Meaning(NamingWay all, boolean isAcronym) {
    static Meaning of(NamingWay way) {
      return new Meaning(way, ACRONYM.matcher(way.surface()).matches());
    }

    Meaning and(Meaning other) {
      return new Meaning(all.and(other.all), isAcronym && other.isAcronym);
    }

    boolean isClear(long weight) {
      return all.weight() >= weight * (isAcronym ? CLEAR_ACRONYM : CLEAR_WORD)
          && all.mentions() >= (isAcronym ? MIN_ACRONYM : MIN_WORD)
          && !all.first().equals(all.last());
    }

    /**
     * A person's name may be the beginning of a firm's and an acronym may look like a place; but no
     * firm is called by its founder's name, and no town by a firm's.
     */
    boolean mayBeMeantBy(NamingWay way) {
      boolean ofPerson = all.isOf(EntityType.PERSON) && way.isOf(EntityType.PERSON);
      boolean ofOrganization =
          all.isOf(EntityType.ORGANIZATION) && (!way.isOf(EntityType.LOCATION) || isAcronym);
      return ofPerson || ofOrganization;
    }
  }

  /** The word of a way that is one: ways of one word are looked at together. Null for others. */
  static @Nullable String word(NamingWay way) {
    String surface = way.surface();
    for (int at = 0; at < surface.length(); at++) {
      if (Character.isWhitespace(surface.charAt(at))) {
        return null;
      }
    }
    return surface.isEmpty() ? null : surface.replace(".", "").toLowerCase(Locale.ROOT);
  }

  /**
   * What the unresolved ones stand for.
   *
   * @param ways all ways of one word
   */
  static List<NameLink> links(List<NamingWay> ways) {
    Map<String, Meaning> meanings = new TreeMap<>();
    long all = 0;
    for (NamingWay way : ways) {
      if (way.isShort()) {
        meanings.merge(way.entityId(), Meaning.of(way), Meaning::and);
        all += way.weight();
      }
    }
    Meaning best =
        meanings.values().stream()
            .max(
                Comparator.comparingLong((Meaning one) -> one.all.weight())
                    .thenComparing(one -> one.all.entityId()))
            .orElse(null);
    if (best == null || !best.isClear(all)) {
      return List.of();
    }
    List<NameLink> links = new ArrayList<>();
    for (NamingWay way : ways) {
      if (!way.isShort()
          && !way.entityId().equals(best.all.entityId())
          && best.all.mentions() >= way.mentions() * MIN_SHARE
          && best.mayBeMeantBy(way)) {
        links.add(NameLink.of(Reason.SHORT_FORM, way, best.all.entityId(), best.all.fullName()));
      }
    }
    return links;
  }
}
