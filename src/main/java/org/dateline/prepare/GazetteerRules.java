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
    return of(entries, nobodies, "");
  }

  /**
   * The rules for the dispatches of an agency: names that an entry claims there are nobody else's.
   *
   * @param entries the gazetteer
   * @param nobodies phrases that contain a name and mention nobody
   * @param source the agency
   */
  public static List<NameRule> of(
      List<GazetteerEntry> entries, List<String> nobodies, String source) {
    List<NameRule> rules = new ArrayList<>();
    List<NameRule> claimed = new ArrayList<>();
    for (GazetteerEntry entry : entries) {
      addAll(rules, entry);
      for (OfSource own : entry.sources()) {
        if (own.source().equals(source)) {
          add(claimed, entry, own.names(), Kind.NAME);
          add(claimed, entry, own.demonyms(), Kind.DEMONYM);
        }
      }
    }
    Set<String> names = new HashSet<>();
    claimed.forEach(rule -> names.add(rule.name()));
    rules.removeIf(rule -> names.contains(rule.name()));
    rules.addAll(claimed);
    nobodies.forEach(phrase -> rules.add(NameRule.of("", phrase, Kind.NOBODY)));
    return rules;
  }

  /** The agencies in whose dispatches some name means something else than elsewhere. */
  public static Set<String> sources(List<GazetteerEntry> entries) {
    Set<String> sources = new TreeSet<>();
    entries.forEach(entry -> entry.sources().forEach(own -> sources.add(own.source())));
    return sources;
  }

  private static void addAll(List<NameRule> rules, GazetteerEntry entry) {
    add(rules, entry, entry.names(), Kind.NAME);
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
    LocalDate since = OfficeTerm.firstDay(entry.since());
    for (Former former : entry.formerly()) {
      LocalDate until = OfficeTerm.lastDay(former.until());
      String id = EntityType.COUNTRY.id(former.country());
      add(rules, entry, id, entry.capitals(), Kind.CAPITAL, since, until);
      add(rules, entry, id, entry.cities(), Kind.CITY, since, until);
      since = until == null ? null : until.plusDays(1);
    }
    LocalDate until = OfficeTerm.lastDay(entry.until());
    add(rules, entry, entry.id(), entry.capitals(), Kind.CAPITAL, since, until);
    add(rules, entry, entry.id(), entry.cities(), Kind.CITY, since, until);
  }

  private static void add(
      List<NameRule> rules, GazetteerEntry entry, List<String> names, Kind kind) {
    add(
        rules,
        entry,
        entry.id(),
        names,
        kind,
        OfficeTerm.firstDay(entry.since()),
        OfficeTerm.lastDay(entry.until()));
  }

  private static void add(
      List<NameRule> rules,
      GazetteerEntry entry,
      String id,
      List<String> names,
      Kind kind,
      @Nullable LocalDate since,
      @Nullable LocalDate until) {
    String code = entry.country();
    String country = code == null ? null : EntityType.COUNTRY.id(code);
    for (String name : names) {
      rules.add(
          new NameRule(
              id,
              name,
              kind,
              entry.unlessFollowedBy(),
              entry.unlessPrecededBy(),
              since,
              until,
              country));
    }
  }
}
