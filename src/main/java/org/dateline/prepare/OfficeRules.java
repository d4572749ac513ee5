package org.dateline.prepare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dateline.config.gazetteer.GazetteerEntry;
import org.dateline.config.gazetteer.OccupationWords;
import org.dateline.text.dating.OfficeHolders;
import org.dateline.text.dating.OfficeTerm;
import org.dateline.text.name.Occupations;

/** From the offices of gazetteer entries to what tells the year of a dispatch. */
public final class OfficeRules {
  /** Countries whose people write the surname first, in English as well. */
  private static final Set<String> SURNAME_FIRST = Set.of("KOR", "PRK", "CHN", "TWN", "VNM");

  private OfficeRules() {}

  /** All terms with a beginning, under the names of their holders. */
  public static OfficeHolders holders(List<GazetteerEntry> entries) {
    List<OfficeTerm> terms = new ArrayList<>();
    for (GazetteerEntry entry : entries) {
      List<String> names = new ArrayList<>(entry.names());
      names.add(surname(entry));
      for (GazetteerEntry.Office office : entry.offices()) {
        if (office.from() != null) {
          terms.add(
              new OfficeTerm(
                  names,
                  office.office(),
                  OfficeTerm.firstDay(office.from()),
                  OfficeTerm.lastDay(office.until())));
        }
      }
    }
    return new OfficeHolders(terms);
  }

  /** What is known of offices and occupations. */
  public static Occupations occupations() {
    OccupationWords words = OccupationWords.load();
    return new Occupations(
        words.byField(),
        words.heads(),
        words.people(),
        words.others(),
        words.modifiers(),
        words.past());
  }

  /**
   * The field of each person's office; "president" of a country is politics.
   *
   * @return fields by id; without persons whose office says nothing
   */
  public static Map<String, String> fields(List<GazetteerEntry> entries, Occupations occupations) {
    Map<String, String> fields = new TreeMap<>();
    for (GazetteerEntry entry : entries) {
      for (GazetteerEntry.Office office : entry.offices()) {
        String field = occupations.fieldOfOffice(office.office(), entry.country() != null);
        if (field != null) {
          fields.putIfAbsent(entry.id(), field);
        }
      }
    }
    return fields;
  }

  /**
   * The name that follows a title. Where the gazetteer keeps a surname back because it is an
   * everyday word, the title before it makes it safe.
   */
  private static String surname(GazetteerEntry entry) {
    String surname = entry.surname();
    if (surname != null) {
      return surname;
    }
    String label = entry.label();
    String country = entry.country();
    boolean first = country != null && SURNAME_FIRST.contains(country);
    return first && label.indexOf(' ') > 0
        ? label.substring(0, label.indexOf(' '))
        : label.substring(label.lastIndexOf(' ') + 1);
  }
}
