package org.dateline.text.name;

import java.util.Locale;
import java.util.Set;

/**
 * Firms, universities and brands that bear the names of persons, as "Charles Schwab" does: told by
 * what is said of them, or known and not said to be somebody.
 */
final class FirmsOfPersons {
  /** Better known than any person of that name. */
  private static final Set<String> KNOWN =
      Set.of(
          "Philip Morris",
          "John Deere",
          "Johns Hopkins",
          "Eli Lilly",
          "Charles Schwab",
          "Merrill Lynch",
          "Calvin Klein",
          "Tommy Hilfiger",
          "Jack Daniel",
          "Jack Daniels",
          "Harley Davidson",
          "Harley-Davidson",
          "Louis Vuitton",
          "Hugo Boss",
          "Ernst Young",
          "Arthur Andersen",
          "Edward Jones",
          "Raymond James",
          "Smith Barney",
          "Dean Witter",
          "John Hancock",
          "Mary Kay",
          "Estee Lauder",
          "Elizabeth Arden",
          "Oscar Mayer",
          "Sara Lee",
          "Jim Beam",
          "Johnnie Walker",
          "Fannie Mae",
          "Freddie Mac",
          "Sallie Mae",
          "Carl Zeiss",
          "Carnegie Mellon",
          "Brigham Young",
          "William Hill",
          "Levi Strauss",
          "Legg Mason",
          "Franklin Templeton",
          "Foster Wheeler",
          "Leo Burnett",
          "Christian Dior",
          "Jimmy Choo",
          "Kate Spade",
          "Frank Russell",
          "Robert Half",
          "Tate Lyle",
          "Perkin Elmer",
          "Morgan Grenfell",
          "Peter Kiewit",
          "Phelps Dodge",
          "Warner Lambert",
          "Warner Bros",
          "Jenny Craig",
          "Daimler Benz",
          "Alfa Romeo",
          "Aston Martin",
          "Rolls Royce",
          "Rolls-Royce");

  /** What firms have, behind their names. */
  private static final Set<String> THINGS =
      Set.of(
          "tractors",
          "tractor",
          "cigarettes",
          "jeans",
          "motorcycles",
          "stores",
          "outlets",
          "branches",
          "dealerships",
          "shareholders",
          "stockholders",
          "bondholders",
          "employees",
          "subsidiary",
          "headquarters",
          "whiskey",
          "bonds",
          "underwear",
          "handbags",
          "researchers",
          "factories",
          "franchises",
          "customers",
          "brand",
          "brands",
          "products",
          "unit");

  /** "Shares" is a verb as well. */
  private static final Set<String> SECURITIES = Set.of("shares", "stock", "sales");

  private static final Set<String> AFTER_SECURITIES =
      Set.of(
          "rose", "fell", "were", "was", "gained", "lost", "slid", "slipped", "jumped", "dropped",
          "closed", "traded", "ended", "tumbled", "climbed", "edged", "surged", "have", "had",
          "are", "and", "up", "down", "in", "on", "added", "eased", "plunged", "rallied", "sank",
          "hit");

  /** What firms do with their dividends. */
  private static final Set<String> DEEDS =
      Set.of(
          "raised",
          "cut",
          "reported",
          "posted",
          "lowered",
          "halved",
          "doubled",
          "restated",
          "slashed",
          "maintained",
          "increased",
          "reaffirmed",
          "raises",
          "cuts",
          "reports",
          "posts");

  private static final Set<String> OF_FIRMS =
      Set.of(
          "dividend",
          "quarterly",
          "annual",
          "forecast",
          "outlook",
          "guidance",
          "profit",
          "earnings",
          "results",
          "stake",
          "payout",
          "workforce",
          "prices",
          "full-year",
          "fourth-quarter",
          "first-quarter",
          "second-quarter",
          "third-quarter");

  private FirmsOfPersons() {}

  /** Whether a name of several words is one in a dispatch. */
  static boolean is(String headline, String body, String name) {
    boolean isKnown = KNOWN.contains(name);
    boolean isSaid = false;
    for (String text : new String[] {headline, body}) {
      for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
        int end = at + name.length();
        if (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
          continue;
        }
        if (isSomebody(text, at, end)) {
          return false;
        }
        isSaid |= isBehindFirm(text, at) || hasThings(text, end) || isDoing(text, end);
      }
    }
    return isKnown || isSaid;
  }

  /** "Philip Morris, a farmer", "John Deere, 54,", "Mr Charles Schwab", "who". */
  private static boolean isSomebody(String text, int start, int end) {
    int blank = text.lastIndexOf(' ', start - 2);
    String before = start < 2 ? "" : text.substring(blank + 1, start - 1);
    boolean isTitled = before.startsWith("Mr") || before.startsWith("Ms") || Callings.is(before);
    if (isTitled || text.startsWith(", who ", end) || text.startsWith(" who ", end)) {
      return true;
    }
    if (!text.startsWith(", ", end) || end + 2 >= text.length()) {
      return false;
    }
    if (Character.isDigit(text.charAt(end + 2))) {
      return true;
    }
    boolean isDescribed =
        text.startsWith("a ", end + 2)
            || text.startsWith("an ", end + 2)
            || text.startsWith("the ", end + 2);
    if (!isDescribed) {
      return false;
    }
    int comma = text.indexOf(',', end + 2);
    String description =
        text.substring(end + 2, comma < 0 ? Math.min(text.length(), end + 80) : comma);
    for (String word : description.split("[ -]+", -1)) {
      if (Callings.is(word)) {
        return true;
      }
    }
    return false;
  }

  /** "tobacco maker Philip Morris", "shares of Charles Schwab". */
  private static boolean isBehindFirm(String text, int start) {
    if (start < 2 || text.charAt(start - 1) != ' ') {
      return false;
    }
    int blank = text.lastIndexOf(' ', start - 2);
    String word = text.substring(blank + 1, start - 1).toLowerCase(Locale.ROOT);
    if (SpanSenses.isBeforeFirm(word)) {
      return true;
    }
    int before = text.lastIndexOf(' ', blank - 1);
    String second = blank < 1 ? "" : text.substring(before + 1, blank).toLowerCase(Locale.ROOT);
    return (word.equals("of") || word.equals("in"))
        && (second.equals("shares") || second.equals("stake"));
  }

  private static boolean hasThings(String text, int end) {
    String word = wordBehind(text, end);
    if (THINGS.contains(word)) {
      return true;
    }
    int next = end + 1 + word.length();
    boolean isClosed = next < text.length() && ",.".indexOf(text.charAt(next)) >= 0;
    return SECURITIES.contains(word)
        && (isClosed || AFTER_SECURITIES.contains(wordBehind(text, next)));
  }

  /** "raised its dividend". */
  private static boolean isDoing(String text, int end) {
    String deed = wordBehind(text, end);
    if (!DEEDS.contains(deed)) {
      return false;
    }
    int at = end + 1 + deed.length();
    return wordBehind(text, at).equals("its") && OF_FIRMS.contains(wordBehind(text, at + 4));
  }

  private static String wordBehind(String text, int end) {
    if (end >= text.length() || text.charAt(end) != ' ') {
      return "";
    }
    int to = end + 1;
    while (to < text.length() && (Character.isLetter(text.charAt(to)) || text.charAt(to) == '-')) {
      to++;
    }
    return text.substring(end + 1, to);
  }
}
