package org.dateline.prepare;

import java.util.ArrayList;
import java.util.List;
import org.dateline.config.GazetteerEntry;
import org.dateline.text.NameRule;
import org.dateline.text.NameRule.Kind;

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
    for (GazetteerEntry entry : entries) {
      add(rules, entry, entry.names(), Kind.NAME);
      add(rules, entry, entry.demonyms(), Kind.DEMONYM);
      add(rules, entry, entry.capitals(), Kind.CAPITAL);
      add(rules, entry, entry.cities(), Kind.CITY);
      add(rules, entry, entry.shortForms(), Kind.SHORT);
      String surname = entry.surname();
      if (surname != null) {
        add(rules, entry, List.of(surname), Kind.SURNAME);
      }
    }
    nobodies.forEach(phrase -> rules.add(NameRule.of("", phrase, Kind.NOBODY)));
    return rules;
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
              entry.since(),
              entry.until(),
              entry.country() == null ? null : "country/" + entry.country()));
    }
  }
}
