package org.dateline.text.name;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Names that a country, a town elsewhere or a person of the same dispatch bears too: what the words
 * beside one of them say of it. "Mayor Jordan will visit Jordan", "Jack London \u2026 London denied
 * it", "Tripoli" in Lebanon.
 */
final class Namesakes {
  /** Whoever bears the name, one goes to a place so. */
  private static final Set<String> VISITS =
      Set.of("visit", "visits", "visited", "visiting", "revisit", "revisits", "tour", "toured");

  /** Behind one who was visited. */
  private static final Set<String> OF_VISITED =
      Set.of("hospital", "jail", "prison", "custody", "detention", "his", "her", "their", "court");

  /** Before "to" and a place. */
  private static final Set<String> TRAVELS =
      Set.of(
          "trip",
          "trips",
          "travel",
          "travels",
          "traveled",
          "travelled",
          "traveling",
          "travelling",
          "flight",
          "flights",
          "flew",
          "fly",
          "flies",
          "flying",
          "flown",
          "journey",
          "visit",
          "visits",
          "visitors",
          "tour",
          "tours",
          "ambassador",
          "envoy",
          "exports",
          "fled",
          "flee",
          "fleeing",
          "deported",
          "extradited",
          "emigrated",
          "delegation",
          "pilgrimage");

  /** Before "in" and what one may have of a person as well. */
  private static final Set<String> TRUST =
      Set.of(
          "confidence",
          "faith",
          "interest",
          "interested",
          "trust",
          "belief",
          "believe",
          "believes",
          "believed",
          "pride",
          "disappointed",
          "disappointment",
          "see",
          "sees",
          "saw",
          "seen",
          "change",
          "difference",
          "find",
          "found",
          "hope",
          "hopes",
          "support",
          "had",
          "have",
          "has",
          "confide",
          "confided",
          "rival",
          "partner",
          "brought",
          "bring",
          "sent",
          "send",
          "called");

  /** What a person does of whom a report tells. */
  private static final Set<String> OF_PERSONS =
      Set.of(
          "said",
          "says",
          "told",
          "tells",
          "denied",
          "denies",
          "had",
          "has",
          "was",
          "is",
          "who",
          "pleaded",
          "pleads",
          "admitted",
          "admits",
          "added",
          "testified",
          "confessed",
          "wrote",
          "apologised",
          "apologized",
          "thanked",
          "died",
          "retired",
          "himself",
          "herself",
          "claimed",
          "replied",
          "recalled",
          "argued",
          "scored",
          "won",
          "signed",
          "lives",
          "lived");

  /** Towns of the gazetteer that another country has too, and that country. */
  private static final Map<String, String> ELSEWHERE =
      Map.ofEntries(
          Map.entry("tripoli", "country/LBN"),
          Map.entry("santiago", "country/CUB"),
          Map.entry("hyderabad", "country/PAK"),
          Map.entry("valencia", "country/VEN"),
          Map.entry("cartagena", "country/ESP"),
          Map.entry("guadalajara", "country/ESP"),
          Map.entry("granada", "country/NIC"),
          Map.entry("la paz", "country/MEX"),
          Map.entry("barcelona", "country/VEN"),
          Map.entry("georgetown", "country/CYM"));

  private Namesakes() {}

  /** The country that has a town of the same name; empty where none is known. */
  static String elsewhere(String town) {
    return ELSEWHERE.getOrDefault(town.toLowerCase(Locale.ROOT), "");
  }

  /** Whether a name that a person bears too is that of a place by what stands before it. */
  static boolean isPlace(String text, int start, int end) {
    int before = wordStart(text, start);
    if (before == start || isPossessive(text, end)) {
      return false;
    }
    String word = word(text, before);
    if (VISITS.contains(word)) {
      return !isOfVisited(text, end);
    }
    int over = wordStart(text, before);
    String first = over == before ? "" : word(text, over);
    return switch (word) {
      case "to" -> TRAVELS.contains(first);
      case "in" -> !TRUST.contains(first);
      default -> false;
    };
  }

  /** Whether a name is followed by what a person does. */
  static boolean isPerson(String text, int end) {
    return text.startsWith(" ", end) && OF_PERSONS.contains(word(text, end + 1));
  }

  /** "visited Jordan in hospital", "visited Jordan at his home". */
  private static boolean isOfVisited(String text, int end) {
    if (text.startsWith(" at ", end)) {
      return true;
    }
    return text.startsWith(" in ", end) && OF_VISITED.contains(word(text, end + 4));
  }

  private static boolean isPossessive(String text, int end) {
    return text.startsWith("'s", end) || text.startsWith("\u2019s", end);
  }

  /**
   * Start of the word before a place, with one blank between; the place itself if there is none.
   */
  private static int wordStart(String text, int at) {
    if (at < 2 || !Character.isWhitespace(text.charAt(at - 1))) {
      return at;
    }
    int from = at - 1;
    while (from > 0 && Character.isLetter(text.charAt(from - 1))) {
      from--;
    }
    return from == at - 1 ? at : from;
  }

  private static String word(String text, int from) {
    int to = from;
    while (to < text.length() && Character.isLetter(text.charAt(to))) {
      to++;
    }
    return text.substring(from, to).toLowerCase(Locale.ROOT);
  }
}
