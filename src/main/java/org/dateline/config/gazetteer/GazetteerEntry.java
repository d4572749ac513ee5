package org.dateline.config.gazetteer;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.dateline.config.SettingException;
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
 * @param shared names that mean this and every other entity that lists them: "inter-Korean"
 * @param sharedShort the same, only where a dispatch names one of these entities in full
 * @param sources names that mean it in the dispatches of one agency, and nothing else there
 * @param shortForms phrases that mean it only where a dispatch names it in full
 * @param unlessFollowedBy words after a name that make it mean something else
 * @param unlessPrecededBy words before a name that do
 * @param since ISO 8601 day, month or year from which on the names mean it
 * @param until the same, to the end of which they do
 * @param formerly countries that its capitals and cities were part of before
 * @param surname how a person is named after the first time
 * @param offices offices a person has held
 * @param home names that mean it where a dispatch names its country and no other country that has
 *     something of that name: "Finance Ministry"
 * @param codes instrument codes of a company's shares: MCO.N
 * @param agency the news agency's code in the column source; null for who is none
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
    List<String> shared,
    List<String> sharedShort,
    List<OfSource> sources,
    List<String> shortForms,
    List<String> unlessFollowedBy,
    List<String> unlessPrecededBy,
    @Nullable String since,
    @Nullable String until,
    List<Former> formerly,
    @Nullable String surname,
    List<Office> offices,
    List<String> home,
    List<String> codes,
    @Nullable String agency)
    implements Serializable {

  /**
   * An institution of this country, for as long as there is the country.
   *
   * @param of its id
   * @param called its label
   * @param named names that mean it by themselves
   * @param atHome names that mean it where a dispatch names the country
   */
  GazetteerEntry institution(String of, String called, List<String> named, List<String> atHome) {
    return new GazetteerEntry(
        of,
        called,
        null,
        null,
        id.substring(id.indexOf('/') + 1),
        named,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        since,
        until,
        List.of(),
        null,
        List.of(),
        atHome,
        List.of(),
        null);
  }

  /**
   * An office and when it was held.
   *
   * @param office its name
   * @param from ISO 8601 date, month or year; null where it is not known
   * @param until the same; null where it is still held or not known
   */
  public record Office(String office, @Nullable String from, @Nullable String until)
      implements Serializable {}

  /**
   * A country that the capitals and cities of an entry were part of.
   *
   * @param country the end of its id: SUN
   * @param until ISO 8601 date, month or year to the end of which they were
   */
  public record Former(String country, String until) implements Serializable {}

  /**
   * Names in the dispatches of one agency.
   *
   * @param source the agency: kcna
   * @param names names
   * @param demonyms adjectives and people
   */
  public record OfSource(String source, List<String> names, List<String> demonyms)
      implements Serializable {
    public OfSource {
      names = List.copyOf(names);
      demonyms = List.copyOf(demonyms);
    }
  }

  public GazetteerEntry {
    shared = List.copyOf(shared);
    sharedShort = List.copyOf(sharedShort);
    sources = List.copyOf(sources);
    names = List.copyOf(names);
    demonyms = List.copyOf(demonyms);
    capitals = List.copyOf(capitals);
    cities = List.copyOf(cities);
    shortForms = List.copyOf(shortForms);
    unlessFollowedBy = List.copyOf(unlessFollowedBy);
    unlessPrecededBy = List.copyOf(unlessPrecededBy);
    formerly = List.copyOf(formerly);
    offices = List.copyOf(offices);
    home = List.copyOf(home);
    codes = List.copyOf(codes);
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
    if (!home.isEmpty() && country == null) {
      throw new SettingException(
          String.format(
              Locale.ROOT, "The entry %s has home names and no country where they hold.", id));
    }
  }
}
