package org.dateline.prepare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.config.gazetteer.GazetteerEntry;
import org.dateline.config.gazetteer.GazetteerEntry.Former;
import org.dateline.config.gazetteer.GazetteerEntry.OfSource;
import org.dateline.text.dating.OfficeTerm;
import org.dateline.text.name.EntityType;
import org.dateline.text.name.NameRule;
import org.dateline.text.name.NameRule.Kind;
import org.jspecify.annotations.Nullable;

/** From gazetteer entries to the rules that names are found by. */
public final class GazetteerRules {
  private GazetteerRules() {}

  /**
   * One rule for every way in which an entry is named.
   *
   * @param entries the gazetteer
   * @param nobodies phrases that contain a name and mention nobody
   */
  public static List<NameRule> of(List<GazetteerEntry> entries, List<String> nobodies) {
    List<NameRule> rules = new ArrayList<>();
    entries.forEach(entry -> addAll(rules, entry));
    nobodies.forEach(phrase -> rules.add(NameRule.of("", phrase, Kind.NOBODY)));
    return rules;
  }

  /**
   * The rules for the dispatches of an agency: names that an entry claims there are nobody else's.
   *
   * @param rules those of all others, of {@link #of(List, List)}
   * @param entries the gazetteer
   * @param source the agency
   */
  public static List<NameRule> ofSource(
      List<NameRule> rules, List<GazetteerEntry> entries, String source) {
    List<NameRule> claimed = new ArrayList<>();
    for (GazetteerEntry entry : entries) {
      for (OfSource own : entry.sources()) {
        if (own.source().equals(source)) {
          add(claimed, entry, own.names(), Kind.NAME);
          add(claimed, entry, own.demonyms(), Kind.DEMONYM);
        }
      }
    }
    Set<String> names = new HashSet<>();
    claimed.forEach(rule -> names.add(rule.name()));
    // A phrase that mentions nobody does so there too.
    List<NameRule> own = new ArrayList<>(rules);
    own.removeIf(rule -> rule.kind() != Kind.NOBODY && names.contains(rule.name()));
    own.addAll(claimed);
    return own;
  }

  /** The agencies in whose dispatches some name means something else than elsewhere. */
  public static Set<String> sources(List<GazetteerEntry> entries) {
    Set<String> sources = new TreeSet<>();
    entries.forEach(entry -> entry.sources().forEach(own -> sources.add(own.source())));
    return sources;
  }

  private static void addAll(List<NameRule> rules, GazetteerEntry entry) {
    add(rules, entry, entry.names(), entry.agency() == null ? Kind.NAME : Kind.AGENCY);
    add(rules, entry, entry.codes(), Kind.NAME);
    add(rules, entry, entry.home(), Kind.HOME);
    add(rules, entry, entry.demonyms(), Kind.DEMONYM);
    addPlaces(rules, entry);
    add(rules, entry, entry.shared(), Kind.SHARED);
    add(rules, entry, entry.sharedShort(), Kind.SHARED_SHORT);
    add(rules, entry, entry.shortForms(), Kind.SHORT);
    String surname = entry.surname();
    if (surname != null) {
      add(rules, entry, List.of(surname), Kind.SURNAME);
    }
  }

  /** Capitals and cities, each for the country it was part of at the time. */
  private static void addPlaces(List<NameRule> rules, GazetteerEntry entry) {
    List<Bearer> countries = new ArrayList<>();
    LocalDate since = OfficeTerm.firstDay(entry.since());
    for (Former former : entry.formerly()) {
      LocalDate until = OfficeTerm.lastDay(former.until());
      countries.add(new Bearer(EntityType.COUNTRY.id(former.country()), since, until));
      since = until == null ? null : until.plusDays(1);
    }
    countries.add(new Bearer(entry.id(), since, OfficeTerm.lastDay(entry.until())));
    for (Bearer country : countries) {
      add(rules, entry, country, entry.capitals(), Kind.CAPITAL);
      add(rules, entry, country, entry.cities(), Kind.CITY);
    }
  }

  /**
   * Whom a name means, and in which time.
   *
   * @param id the entity
   * @param since the first day on which the name means it; null where that is not known
   * @param until the last day; null where it still does
   */
  private record Bearer(String id, @Nullable LocalDate since, @Nullable LocalDate until) {
    static Bearer of(GazetteerEntry entry) {
      return new Bearer(
          entry.id(), OfficeTerm.firstDay(entry.since()), OfficeTerm.lastDay(entry.until()));
    }
  }

  private static void add(
      List<NameRule> rules, GazetteerEntry entry, List<String> names, Kind kind) {
    add(rules, entry, Bearer.of(entry), names, kind);
  }

  private static void add(
      List<NameRule> rules, GazetteerEntry entry, Bearer bearer, List<String> names, Kind kind) {
    String code = entry.country();
    String country = code == null ? null : EntityType.COUNTRY.id(code);
    for (String name : names) {
      rules.add(
          new NameRule(
              bearer.id(),
              name,
              kind,
              entry.unlessFollowedBy(),
              entry.unlessPrecededBy(),
              bearer.since(),
              bearer.until(),
              country));
    }
  }
}
