package org.dateline.prepare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.config.GazetteerEntry;
import org.dateline.config.GazetteerEntry.OfSource;
import org.dateline.text.NameRule;
import org.dateline.text.NameRule.Kind;
import org.dateline.text.OfficeTerm;

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
    add(rules, entry, entry.capitals(), Kind.CAPITAL);
    add(rules, entry, entry.cities(), Kind.CITY);
    add(rules, entry, entry.shared(), Kind.SHARED);
    add(rules, entry, entry.sharedShort(), Kind.SHARED_SHORT);
    add(rules, entry, entry.shortForms(), Kind.SHORT);
    String surname = entry.surname();
    if (surname != null) {
      add(rules, entry, List.of(surname), Kind.SURNAME);
    }
  }

  private static void add(
      List<NameRule> rules, GazetteerEntry entry, List<String> names, Kind kind) {
    for (String name : names) {
      rules.add(
          new NameRule(
              entry.id(),
              name,
              kind,
              entry.unlessFollowedBy(),
              entry.unlessPrecededBy(),
              OfficeTerm.firstDay(entry.since()),
              OfficeTerm.lastDay(entry.until()),
              entry.country() == null ? null : "country/" + entry.country()));
    }
  }
}
