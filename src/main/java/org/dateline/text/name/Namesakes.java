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

  private static final int SENTENCE = 160;

  /** Before places. */
  private static final Set<String> PLACING =
      Set.of(
          "in", "from", "at", "near", "outside", "around", "across", "to", "into", "leaves",
          "visits", "tours");

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
          "lived",
          "sang",
          "sings",
          "starred",
          "played",
          "plays",
          "directed",
          "married",
          "underwent");

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

  /** Teams that are called as a people is, and the town that tells them. */
  private static final Map<String, Set<String>> TEAMS =
      Map.of(
          "Indians", Set.of("Cleveland", "Spokane", "Indianapolis"),
          "Irish", Set.of("Notre Dame"),
          "Canadians", Set.of("Vancouver Canadians"),
          "Americans", Set.of("Rochester Americans", "Tri-City"),
          "Dutchmen", Set.of("Union College"),
          "Danes", Set.of("Albany Great Danes"));

  /** Behind a country's name these end the name of a place that is small and elsewhere. */
  private static final Set<String> OF_SPOTS =
      Set.of(
          "Point",
          "Creek",
          "Street",
          "Avenue",
          "Lane",
          "Drive",
          "Boulevard",
          "Road",
          "Plain",
          "Plains",
          "Hill",
          "Hills",
          "Heights",
          "Hollow",
          "Run",
          "Ridge",
          "Knob",
          "Springs",
          "Mills",
          "Grove",
          "Township");

  /** Countries that have headlands, streets and hills of their names at home. */
  private static final Set<String> AT_HOME = Set.of("country/USA", "country/ISR", "country/SGP");

  /** After a verb: "Polish your shoes". */
  private static final Set<String> OBJECTS =
      Set.of("the", "your", "my", "our", "his", "her", "their", "its", "it", "them", "up", "off");

  /** Before "us", as one asks: "LET US IN". */
  private static final Set<String> ASKED =
      Set.of(
          "LET", "HELP", "SAVE", "JOIN", "FREE", "FEED", "TEACH", "FORGIVE", "HEAR", "LEAVE",
          "TELL", "SPARE", "TRUST", "BELIEVE", "PROTECT", "RESCUE");

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

  /** Whether a place stands behind "in" or "from", as hardly a surname does. */
  static boolean isBehindPreposition(String text, int start) {
    int before = wordStart(text, start);
    return before < start && PLACING.contains(word(text, before));
  }

  /** Whether a text says "in" or "from" before a name anywhere. */
  static boolean isPlaceIn(String text, String name) {
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      if (isBehindPreposition(text, at)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the sentence goes on with "his" or "her", as that of a firm does not. */
  static boolean isOfHimself(String text, int end) {
    int stop = text.indexOf(". ", end);
    String rest = text.substring(end, Math.min(stop < 0 ? text.length() : stop, end + SENTENCE));
    return rest.contains(" his ")
        || rest.contains(" her ")
        || rest.contains(" he ")
        || rest.contains(" she ");
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

  /**
   * Whether a country's name is another word or part of another name by the words right beside it:
   * a verb at the head of a sentence, "us" in capitals, a headland.
   */
  static boolean isOtherWord(Mention mention, String text) {
    return switch (mention.surface()) {
      case "Polish" -> isVerb(mention, text);
      case "US" -> isPronoun(mention, text);
      default -> isOfPlace(mention, text);
    };
  }

  private static boolean isVerb(Mention mention, String text) {
    return isAtHead(text, mention.start())
        && OBJECTS.contains(SpanSenses.wordAt(text, mention.end() + 1));
  }

  static boolean isAtHead(String text, int start) {
    int at = start - 1;
    while (at >= 0 && (text.charAt(at) == ' ' || "\"\u201C'\u2018".indexOf(text.charAt(at)) >= 0)) {
      at--;
    }
    return at < 0 || ".!?:;\n-\u2013\u2014".indexOf(text.charAt(at)) >= 0;
  }

  /** Between words in capitals, the first of which asks for something. */
  private static boolean isPronoun(Mention mention, String text) {
    int end = mention.start() - 1;
    int start = end;
    while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    return end > 0
        && text.charAt(end) == ' '
        && ASKED.contains(text.substring(start, end))
        && isHead(text, start);
  }

  /** Whether nothing or the mark of a quotation is before a word: what asks stands first. */
  private static boolean isHead(String text, int start) {
    return start == 0
        || !(text.charAt(start - 1) == ' ' && start > 1 && isWord(text, start - 2))
        || text.startsWith("PLEASE ", Math.max(0, start - 7));
  }

  private static boolean isWord(String text, int at) {
    return Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == ',';
  }

  /** Whether a people's name is that of a team, whose town the dispatch names or is filed from. */
  static boolean isTeam(Mention mention, String body, String place) {
    Set<String> towns = TEAMS.get(mention.surface());
    return towns != null
        && towns.stream()
            .anyMatch(
                town ->
                    body.contains(town) || place.regionMatches(true, 0, town, 0, town.length()));
  }

  /**
   * "The New Ireland Gazette": within a name that begins with "New" in the middle of a sentence.
   */
  static boolean isBehindNew(Mention mention, String text) {
    int start = mention.start() - 4;
    return !mention.inHeadline()
        && mention.confidence() > Towns.PLACE_CONFIDENCE
        && start > 1
        && text.startsWith(" New ", start - 1)
        && Character.isLetter(text.charAt(start - 2))
        && mention.end() + 1 < text.length()
        && text.charAt(mention.end()) == ' '
        && Character.isUpperCase(text.charAt(mention.end() + 1));
  }

  /** "Turkey Point", "Jamaica Plain": no more of the country than its name. */
  private static boolean isOfPlace(Mention mention, String text) {
    return mention.confidence() > Towns.PLACE_CONFIDENCE
        && !AT_HOME.contains(mention.entityId())
        && text.startsWith(" ", mention.end())
        && Character.isUpperCase(mention.surface().charAt(0))
        && OF_SPOTS.contains(SpanSenses.wordAt(text, mention.end() + 1));
  }
}
