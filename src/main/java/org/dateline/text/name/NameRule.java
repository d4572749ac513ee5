package org.dateline.text.name;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way in which an entity is named, for {@link NameMatcher}.
 *
 * @param entityId the entity; empty for {@link Kind#NOBODY}
 * @param name the words, as they are written in running text
 * @param kind in what sense they name it
 * @param unlessFollowedBy the name means someone else when one of these words follows directly
 * @param unlessPrecededBy … or when one of these words comes directly before
 * @param since first day on which the name means the entity; null for always
 * @param until last such day; null for always
 * @param country the country an institution belongs to, which a country's name inside its own then
 *     means; null for none
 */
public record NameRule(
    String entityId,
    String name,
    Kind kind,
    List<String> unlessFollowedBy,
    List<String> unlessPrecededBy,
    @Nullable LocalDate since,
    @Nullable LocalDate until,
    @Nullable String country)
    implements Serializable {

  /** In what sense a name names its entity. */
  public enum Kind {
    /** By itself: "North Korea", "DPRK", "Kim Jong-un". */
    NAME,
    /** The same of a news agency, which is a source where it tells something. */
    AGENCY,
    /** As adjective or people: "North Korean", "Britons". */
    DEMONYM,
    /** A capital or seat of government, which stands for the country: "Pyongyang announced". */
    CAPITAL,
    /** Another place of the country. */
    CITY,
    /** Names several entities at once: "inter-Korean" both Koreas. */
    SHARED,
    /** The same, only where the dispatch names one of them in full: "the peninsula". */
    SHARED_SHORT,
    /** Only where the dispatch names the entity in full: "the North". */
    SHORT,
    /**
     * Only where the dispatch names its country, and no other that has something of this name:
     * "Finance Ministry".
     */
    HOME,
    /** A surname: only after the full name in the same dispatch. */
    SURNAME,
    /** Words that contain a name and mention nobody: "Washington Post". */
    NOBODY
  }

  public NameRule {
    unlessFollowedBy = List.copyOf(unlessFollowedBy);
    unlessPrecededBy = List.copyOf(unlessPrecededBy);
  }

  /** A rule without conditions. */
  public static NameRule of(String entityId, String name, Kind kind) {
    return new NameRule(entityId, name, kind, List.of(), List.of(), null, null, null);
  }

  boolean holdsOn(@Nullable LocalDate day) {
    return day == null
        || ((since == null || !day.isBefore(since)) && (until == null || !day.isAfter(until)))
        || isHistoryOn(day);
  }

  /** Whether it names a country that was no more on that day. */
  boolean isHistoryOn(@Nullable LocalDate day) {
    return day != null
        && until != null
        && day.isAfter(until)
        && (kind == Kind.NAME || kind == Kind.DEMONYM)
        && EntityType.COUNTRY.isOf(entityId);
  }
}
