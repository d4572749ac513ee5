package org.dateline.config;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One entity of a gazetteer and how it is named.
 *
 * @param id {@code country/PRK}, {@code person/kim-jong-un}, {@code organization/united-nations}
 * @param label its name for people
 * @param iso2 ISO 3166-1 alpha-2 of a country
 * @param wikidata its Wikidata item
 * @param country ISO 3166-1 alpha-3 of the country it belongs to
 * @param names names and abbreviations that mean it by themselves
 * @param demonyms adjectives and people of a country
 * @param capitals capital and seats of government
 * @param cities other places of a country
 * @param shortForms phrases that mean it only where a dispatch names it in full
 * @param unlessFollowedBy words after a name that make it mean something else
 * @param unlessPrecededBy words before a name that do
 * @param since first year in which the names mean it
 * @param until last such year
 * @param surname how a person is named after the first time
 * @param offices offices a person has held
 */
public record GazetteerEntry(
    String id,
    String label,
    @Nullable String iso2,
    @Nullable String wikidata,
    @Nullable String country,
    List<String> names,
    List<String> demonyms,
    List<String> capitals,
    List<String> cities,
    List<String> shortForms,
    List<String> unlessFollowedBy,
    List<String> unlessPrecededBy,
    @Nullable Integer since,
    @Nullable Integer until,
    @Nullable String surname,
    List<Office> offices)
    implements Serializable {

  /**
   * An office and when it was held.
   *
   * @param office its name
   * @param from ISO 8601 date, month or year; null where it is not known
   * @param until the same; null where it is still held or not known
   */
  public record Office(String office, @Nullable String from, @Nullable String until)
      implements Serializable {}

  public GazetteerEntry {
    names = List.copyOf(names);
    demonyms = List.copyOf(demonyms);
    capitals = List.copyOf(capitals);
    cities = List.copyOf(cities);
    shortForms = List.copyOf(shortForms);
    unlessFollowedBy = List.copyOf(unlessFollowedBy);
    unlessPrecededBy = List.copyOf(unlessPrecededBy);
    offices = List.copyOf(offices);
    if (!id.matches("(country|person|organization|location)/[A-Za-z0-9.-]+")) {
      throw new SettingException(
          String.format(
              Locale.ROOT,
              "The id \"%s\" must begin with country/, person/, organization/ or location/.",
              id));
    }
    if (names.isEmpty()) {
      throw new SettingException(String.format(Locale.ROOT, "The entry %s has no names.", id));
    }
  }
}
