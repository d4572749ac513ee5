package org.dateline.text.name;

import java.io.Serializable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words that say what a person is, and the field each belongs to: "senator" to politics,
 * "striker" to sport. The words themselves are in {@code data/gazetteer/occupations.yaml}.
 */
public final class Occupations implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The field of statesmen. */
  public static final String POLITICS = "politics";

  /** The field of those who lead firms. */
  public static final String BUSINESS = "business";

  /** The field of those who speak of markets. */
  public static final String FINANCE = "finance";

  /** The field of judges, lawyers and police. */
  public static final String LAW = "law";

  /** The field of those who study. */
  public static final String SCIENCE = "science";

  /** The field of soldiers. */
  public static final String MILITARY = "military";

  /** The field of clerics. */
  static final String RELIGION = "religion";

  /** "President": may be a country's or a bank's. */
  static final String HEAD = "head";

  /** "Hostage": of no field, but somebody's countryman. */
  static final String PEOPLE = "people";

  /** "Director": says neither. */
  static final String OTHER = "other";

  /** Fields whose people are told apart by the country: a firm's may well work for another's. */
  private static final Set<String> NATIONAL =
      Set.of(POLITICS, MILITARY, LAW, RELIGION, HEAD, PEOPLE);

  /** No occupation has more words. */
  static final int MAX_LENGTH = 3;

  private final Map<String, String> fields = new HashMap<>();

  /** The last words of those. */
  private final Set<String> last = new HashSet<>();

  private final Set<String> modifiers;
  private final Set<String> past;

  /**
   * Knows these words, in small letters and without full stops and hyphens.
   *
   * @param byField occupations by their field
   * @param heads of politics after a country's name only
   * @param people of no field; a country's name before them is theirs
   * @param others of no field in particular
   * @param modifiers words that stand before an occupation
   * @param past words before one that is held no more
   */
  public Occupations(
      Map<String, List<String>> byField,
      List<String> heads,
      List<String> people,
      List<String> others,
      List<String> modifiers,
      List<String> past) {
    byField.forEach((field, words) -> words.forEach(word -> fields.put(word, field)));
    heads.forEach(word -> fields.put(word, HEAD));
    people.forEach(word -> fields.put(word, PEOPLE));
    others.forEach(word -> fields.put(word, OTHER));
    fields.keySet().forEach(words -> last.add(words.substring(words.lastIndexOf(' ') + 1)));
    this.modifiers = Set.copyOf(modifiers);
    this.past = Set.copyOf(past);
  }

  /** Knows none. */
  public static Occupations none() {
    return new Occupations(Map.of(), List.of(), List.of(), List.of(), List.of(), List.of());
  }

  /** The field of an occupation of one word or several; null where it is none. */
  @Nullable String field(String words) {
    return fields.get(words);
  }

  /**
   * The field of an office, by its last words or those before "of": "foreign minister", "minister
   * of trade"; null where they say none.
   *
   * @param ofCountry whether the holder is known to be of a country
   */
  public @Nullable String fieldOfOffice(String office, boolean ofCountry) {
    String known = fields.get(office);
    int of = office.indexOf(" of ");
    String rest = of < 0 ? office : office.substring(0, of);
    while (known == null && !rest.isEmpty()) {
      known = fields.get(rest);
      int blank = rest.indexOf(' ');
      rest = blank < 0 ? "" : rest.substring(blank + 1);
    }
    if (known == null || known.equals(OTHER) || known.equals(PEOPLE)) {
      return null;
    }
    return known.equals(HEAD) ? (ofCountry ? POLITICS : null) : known;
  }

  /** Whether an occupation ends with a word. */
  boolean isLast(String word) {
    return last.contains(word);
  }

  boolean isModifier(String word) {
    return modifiers.contains(word) || past.contains(word);
  }

  boolean isPast(String word) {
    return past.contains(word);
  }

  /** Whether a country's name before such an occupation says who somebody is. */
  static boolean isNational(String field) {
    return NATIONAL.contains(field);
  }

  /** Whether a field is one, and not a word of several. */
  static boolean isField(String field) {
    return !field.equals(HEAD) && !field.equals(PEOPLE) && !field.equals(OTHER);
  }
}
