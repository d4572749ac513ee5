package org.dateline.text.name;

import java.util.List;
import java.util.Set;
import org.dateline.text.dateline.UsStates;
import org.jspecify.annotations.Nullable;

/**
 * Towns that bear the name of a country, or of a town in another, and stand before their state:
 * "Athens, Texas", "Lebanon, Pa.", "Paris, Ontario". Lists of places do not: "Seoul, Boston and
 * Chicago", "Frankfurt, Washington and Beijing".
 */
final class Towns {
  /** Names of places, and not of the country itself, are found with no more. */
  static final double PLACE_CONFIDENCE = 0.7;

  /** A town that is no seat of a government. */
  static final double CITY_CONFIDENCE = 0.6;

  private static final String USA = "country/USA";
  static final String CANADA = "country/CAN";

  /** States that are cities too, and more often stand for these. */
  private static final Set<String> CITIES = Set.of("New York", "Washington");

  /** Provinces and states of other countries that stand behind towns. */
  private static final Set<String> PROVINCES =
      Set.of(
          "Ontario",
          "Quebec",
          "Alberta",
          "British Columbia",
          "Manitoba",
          "Saskatchewan",
          "Nova Scotia",
          "New Brunswick",
          "Newfoundland",
          "Prince Edward Island",
          "Queensland",
          "New South Wales",
          "Western Australia",
          "South Australia",
          "Tasmania",
          "Northern Territory");

  /** Parts of cities and islands that stand behind their quarters. */
  private static final List<String> BOROUGHS =
      List.of(
          "Queens", "Brooklyn", "Bronx", "the Bronx", "Manhattan", "Staten Island", "Long Island");

  private Towns() {}

  /** The town that a mention names with its state behind it: "Moscow, Idaho"; null for none. */
  static @Nullable String ofState(Mention mention) {
    int comma = mention.surface().indexOf(", ");
    boolean isFederal = mention.entityId().equals(USA) || mention.entityId().equals(CANADA);
    return comma > 0 && isFederal ? mention.surface().substring(0, comma) : null;
  }

  /**
   * Whether a mention is a town before its state.
   *
   * @param text it stands in
   * @param mentions of the dispatch
   */
  static boolean isBeforeState(Mention mention, String text, List<Mention> mentions) {
    int from = mention.end() + 2;
    if (mention.entityId().equals(USA)
        || !text.startsWith(", ", mention.end())
        || from >= text.length()) {
      return false;
    }
    int to = from;
    while (to < text.length() && (Character.isLetter(text.charAt(to)) || text.charAt(to) == '.')) {
      to++;
    }
    String written = text.substring(from, to);
    if (written.endsWith(".") && UsStates.isAbbreviation(written)) {
      return true;
    }
    if (isCountry(mention) && isInDistrict(text, from)) {
      return true;
    }
    Mention state = at(from, mention, mentions);
    return state != null && isState(state, mention) && !isInList(mention, state, text, mentions);
  }

  /** "Jamaica, Queens", "Peru, Clinton County". */
  private static boolean isInDistrict(String text, int from) {
    for (String borough : BOROUGHS) {
      int end = from + borough.length();
      if (text.startsWith(borough, from)
          && (end == text.length() || ",.;) ".indexOf(text.charAt(end)) >= 0)) {
        return true;
      }
    }
    int blank = text.indexOf(' ', from);
    return blank > from
        && Character.isUpperCase(text.charAt(from))
        && Character.isLetter(text.charAt(blank - 1))
        && text.startsWith("County", blank + 1);
  }

  private static boolean isState(Mention state, Mention town) {
    return state.confidence() <= PLACE_CONFIDENCE
        && !state.entityId().equals(town.entityId())
        && (state.entityId().equals(USA)
            ? UsStates.isName(state.surface())
            : PROVINCES.contains(state.surface()));
  }

  /** "Mexico, Texas and Arizona" are three places. */
  private static boolean isInList(
      Mention town, Mention state, String text, List<Mention> mentions) {
    boolean isBeforeLast =
        text.startsWith(" and ", state.end()) || text.startsWith(" or ", state.end());
    boolean isAfterAnother =
        town.start() > 1
            && text.startsWith(", ", town.start() - 2)
            && endsAt(town.start() - 2, town, mentions);
    Mention next = text.startsWith(", ", state.end()) ? at(state.end() + 2, town, mentions) : null;
    return CITIES.contains(state.surface())
        ? isBeforeLast || isAfterAnother || next != null
        : (isBeforeLast && (isAfterAnother || isCountry(town)))
            || (next != null && isCountry(town) && UsStates.isName(next.surface()));
  }

  private static boolean isCountry(Mention mention) {
    return mention.confidence() > PLACE_CONFIDENCE;
  }

  /** Whether a country's name stands in a list with that of another: "Turkey, Egypt and Iraq". */
  static boolean isBesideCountry(Mention mention, String text, List<Mention> mentions) {
    for (String between : List.of(", ", " and ", " or ")) {
      Mention next =
          text.startsWith(between, mention.end())
              ? at(mention.end() + between.length(), mention, mentions)
              : null;
      if (next != null && isCountry(next)) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Mention at(int start, Mention beside, List<Mention> mentions) {
    for (Mention mention : mentions) {
      if (mention.inHeadline() == beside.inHeadline() && mention.start() == start) {
        return mention;
      }
    }
    return null;
  }

  private static boolean endsAt(int end, Mention beside, List<Mention> mentions) {
    return mentions.stream()
        .anyMatch(mention -> mention.inHeadline() == beside.inHeadline() && mention.end() == end);
  }
}
