package org.dateline.text.name;

import java.util.Locale;
import java.util.Set;

/**
 * Whether a capital is named as a place ("in Beijing on Thursday") or for the government that sits
 * there ("Washington pressed Beijing"): a place where a word of place or motion stands before it or
 * a word for something in a city after it, where its country follows, and where it is coupled with
 * a place.
 */
final class Metonyms {
  private static final Set<String> PLACE_BEFORE =
      Set.of(
          "in",
          "at",
          "near",
          "outside",
          "around",
          "from",
          "via",
          "through",
          "visiting",
          "into",
          "across",
          "throughout",
          "inside",
          "toward",
          "towards",
          "leaving",
          "left",
          "reached",
          "downtown",
          "central",
          "capital",
          "greater",
          "northern",
          "southern",
          "eastern",
          "western",
          "visit",
          "visits",
          "visited",
          "leaves",
          "arrives",
          "old",
          "city");

  private static final Set<String> MOTION =
      Set.of(
          "visit",
          "visits",
          "visited",
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
          "went",
          "go",
          "goes",
          "going",
          "return",
          "returns",
          "returned",
          "returning",
          "came",
          "come",
          "comes",
          "coming",
          "drove",
          "drive",
          "route",
          "head",
          "heads",
          "headed",
          "heading",
          "sent",
          "moved",
          "journey",
          "back",
          "way",
          "train",
          "bus",
          "road",
          "invited",
          "rushed",
          "brought",
          "taken",
          "transferred",
          "tour",
          "marched",
          "close",
          "next");

  private static final Set<String> THINGS =
      Set.of(
          "airport",
          "hotel",
          "hotels",
          "street",
          "streets",
          "suburb",
          "suburbs",
          "district",
          "university",
          "stadium",
          "zoo",
          "residents",
          "resident",
          "olympics",
          "games",
          "restaurant",
          "hospital",
          "bureau",
          "office",
          "newsroom",
          "embassy",
          "summit",
          "conference",
          "talks",
          "meeting",
          "time",
          "stocks",
          "shares",
          "market",
          "markets",
          "exchange",
          "trading",
          "traders",
          "area",
          "region",
          "court",
          "police",
          "school",
          "apartment",
          "home",
          "subway",
          "metro",
          "neighborhood",
          "neighbourhood",
          "citizens",
          "visit",
          "trip",
          "tour",
          "marathon",
          "based",
          "born",
          "bound",
          "stock",
          "square",
          "station",
          "correspondent");

  private static final Set<String> RULE =
      Set.of(
          "government",
          "authorities",
          "leadership",
          "regime",
          "administration",
          "officials",
          "policy",
          "politics",
          "politicians",
          "establishment",
          "leaders");

  private Metonyms() {}

  /**
   * Whether a capital is meant as a place.
   *
   * @param coupled whether a place of the same kind stands directly before it, with only a comma or
   *     "and" between
   */
  static boolean isPlace(String text, int start, int end, boolean coupled) {
    if (coupled) {
      return true;
    }
    String after = lower(wordFrom(text, end));
    if (THINGS.contains(after)) {
      return true;
    }
    int before = wordStart(text, start);
    String word = lower(text.substring(before, wordEnd(text, before)));
    if (start == 0 || before == start) {
      return false;
    }
    if (PLACE_BEFORE.contains(word)) {
      return true;
    }
    if (word.equals("to")) {
      int motion = wordStart(text, before);
      return motion < before
          && MOTION.contains(lower(text.substring(motion, wordEnd(text, motion))));
    }
    if (word.equals("of")) {
      int what = wordStart(text, before);
      String thing = what < before ? lower(text.substring(what, wordEnd(text, what))) : "";
      return thing.equals("city")
          || thing.equals("capital")
          || thing.equals("streets")
          || thing.equals("north")
          || thing.equals("south")
          || thing.equals("east")
          || thing.equals("west")
          || thing.equals("outskirts")
          || thing.equals("miles");
    }
    return word.equals("the")
        && !after.isEmpty()
        && !RULE.contains(after)
        && Character.isLowerCase(after.charAt(0))
        && text.charAt(end) == ' ';
  }

  /**
   * Start of the word before a place, with one blank between; the place itself if there is none.
   */
  private static int wordStart(String text, int at) {
    if (at < 2 || (text.charAt(at - 1) != ' ' && text.charAt(at - 1) != '\n')) {
      return at;
    }
    int from = at - 1;
    while (from > 0 && Character.isLetterOrDigit(text.charAt(from - 1))) {
      from--;
    }
    return from == at - 1 ? at : from;
  }

  private static int wordEnd(String text, int from) {
    int to = from;
    while (to < text.length() && Character.isLetterOrDigit(text.charAt(to))) {
      to++;
    }
    return to;
  }

  /** The next word after a blank, a hyphen or a possessive ending. */
  private static String wordFrom(String text, int end) {
    int from = end;
    if (from + 1 < text.length()
        && (text.charAt(from) == '\'' || text.charAt(from) == '\u2019')
        && text.charAt(from + 1) == 's') {
      from += 2;
    }
    if (from >= text.length()
        || (text.charAt(from) != ' ' && text.charAt(from) != '-' && text.charAt(from) != '\n')) {
      return "";
    }
    return text.substring(from + 1, wordEnd(text, from + 1));
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
