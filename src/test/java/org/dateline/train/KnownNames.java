package org.dateline.train;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.config.gazetteer.GazetteerEntry;
import org.dateline.text.ner.PhraseTable;

/** The names a model is told of: the gazetteer, the lists, and the places datelines open with. */
final class KnownNames {
  private static final int MIN_DATELINES = 3;
  private static final List<String> TEAMS =
      List.of(
          "club",
          "team",
          "nick",
          "county",
          "cycling",
          "rugby",
          "basket",
          "full_team",
          "college",
          "province");
  private static final List<String> ORGANIZATIONS =
      List.of("paper", "agency", "org", "known_company", "body");

  private final Map<String, Integer> names = new TreeMap<>();

  private KnownNames() {}

  /**
   * Puts the names together.
   *
   * @param datelines how many dispatches were filed from each place
   */
  static PhraseTable of(
      List<GazetteerEntry> gazetteer, NameLists lists, Map<String, Integer> datelines) {
    KnownNames known = new KnownNames();
    for (GazetteerEntry entry : gazetteer) {
      known.add(entry.names(), type(entry.id()));
      known.add(entry.capitals(), PhraseTable.LOCATION);
      known.add(entry.cities(), PhraseTable.LOCATION);
      known.add(entry.demonyms(), PhraseTable.DEMONYM);
    }
    TEAMS.forEach(kind -> known.add(lists.of(kind), PhraseTable.TEAM));
    ORGANIZATIONS.forEach(kind -> known.add(lists.of(kind), PhraseTable.ORGANIZATION));
    known.add(lists.of("city"), PhraseTable.LOCATION);
    known.add(lists.of("given"), PhraseTable.GIVEN_NAME);
    known.add(lists.of("surname"), PhraseTable.SURNAME);
    datelines.forEach(
        (place, count) -> {
          if (count >= MIN_DATELINES && place.indexOf('/') < 0) {
            known.add(List.of(place), PhraseTable.LOCATION);
          }
        });
    return PhraseTable.of(known.names);
  }

  private void add(List<String> more, int type) {
    // The lists write an apostrophe's "s" apart, as labelled sets do.
    more.forEach(name -> names.merge(name.replace(" 's", "'s"), type, (a, b) -> a | b));
  }

  private static int type(String id) {
    return switch (id.substring(0, id.indexOf('/'))) {
      case "person" -> PhraseTable.PERSON;
      case "organization" -> PhraseTable.ORGANIZATION;
      case "country" -> PhraseTable.LOCATION | PhraseTable.COUNTRY;
      default -> PhraseTable.LOCATION;
    };
  }
}
