package org.dateline.text.name;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what the words right beside a name say of it, {@link NameCue}: two words before it and
 * three behind it, of closed lists.
 */
public final class NameCues {
  private static final Set<String> TITLES =
      Set.of(
          "mr",
          "mrs",
          "ms",
          "miss",
          "dr",
          "sir",
          "dame",
          "lord",
          "lady",
          "sen",
          "rep",
          "gov",
          "gen",
          "col",
          "capt",
          "sgt",
          "prof",
          "president",
          "secretary",
          "chairwoman",
          "king",
          "queen",
          "prince",
          "princess",
          "pope",
          "sheikh",
          "congressman",
          "justice");

  /** Those who speak for a body or work there, before "at", "of", "for" and "with" … */
  private static final Set<String> STAFF =
      Set.of(
          "analyst",
          "analysts",
          "economist",
          "economists",
          "strategist",
          "trader",
          "dealer",
          "spokesman",
          "spokeswoman",
          "spokesperson",
          "executive",
          "executives",
          "ceo",
          "president",
          "chairman",
          "officer",
          "officials",
          "shareholders",
          "shareholder",
          "employees",
          "director",
          "manager",
          "partner",
          "lawyer",
          "research",
          "counsel",
          "treasurer");

  /** … and behind "X's" or "X". */
  private static final Set<String> STAFF_BEHIND =
      Set.of(
          "ceo",
          "chief",
          "spokesman",
          "spokeswoman",
          "executive",
          "executives",
          "chairman",
          "shareholders",
          "employees",
          "analyst",
          "analysts",
          "economist",
          "economists",
          "president",
          "management",
          "board",
          "headquarters",
          "workers",
          "customers",
          "stores",
          "earnings",
          "profit",
          "profits",
          "revenue",
          "sales",
          "brand",
          "dealers");

  private static final Set<String> SECURITIES = Set.of("shares", "stock", "stocks", "bonds");

  /** What one has in a firm. */
  private static final Set<String> HOLDINGS = Set.of("shares", "stake", "stock", "interest");

  private static final Set<String> UNITS =
      Set.of("unit", "subsidiary", "division", "arm", "affiliate", "parent", "owner");

  private static final Set<String> UNITS_BEHIND = Set.of("unit", "subsidiary", "division");

  /** What a body is called before its name, beside what firms are. */
  private static final Set<String> OTHER_TRADES =
      Set.of("brokerage", "rival", "giant", "agency", "group");

  /** What bodies do and people do not, or seldom. */
  private static final Set<String> DEEDS =
      Set.of(
          "reported",
          "reports",
          "posted",
          "posts",
          "employs",
          "sells",
          "makes",
          "operates",
          "owns",
          "acquired",
          "declined",
          "filed",
          "agreed",
          "which",
          "its");

  private static final Set<String> TO_OTHERS = Set.of("reporters", "reuters", "lawmakers");

  /** What is said of people. */
  private static final Set<String> OF_PERSONS = Set.of("who", "whose", "himself", "herself");

  private static final Set<String> BEHIND_PLACES =
      Set.of(
          "residents",
          "area",
          "suburb",
          "airport",
          "region",
          "police",
          "metro",
          "resident",
          "hotel",
          "suburbs");

  private static final Set<String> BEFORE_PLACES =
      Set.of("downtown", "near", "northern", "southern", "eastern", "western", "central");

  /** In a firm or a person one has these. */
  private static final Set<String> HELD_IN =
      Set.of(
          "shares",
          "stake",
          "stakes",
          "stock",
          "interest",
          "interests",
          "invest",
          "invested",
          "investment",
          "investments",
          "investor",
          "investors",
          "confidence",
          "holdings",
          "position",
          "positions",
          "faith",
          "trust",
          "trading",
          "rise",
          "fall",
          "drop",
          "jump",
          "gain",
          "gains",
          "losses",
          "decline",
          "rally",
          "believe",
          "as");

  /** What an exchange or an index has. */
  private static final Set<String> INDEXES =
      Set.of("index", "composite", "average", "futures", "trading", "listing", "exchange");

  /** Behind an apostrophe they say that it is part of the name. */
  private static final Set<String> VERBS =
      Set.of(
          "said",
          "says",
          "has",
          "had",
          "was",
          "is",
          "will",
          "would",
          "also",
          "rated",
          "reported",
          "cut",
          "expects",
          "did",
          "could",
          "may",
          "downgraded",
          "upgraded",
          "affirmed",
          "assigned",
          "declined",
          "sells",
          "plans",
          "placed",
          "lowered",
          "raised");

  private static final Map<String, NameCue> BEFORE = new HashMap<>();
  private static final Map<String, NameCue> BEHIND = new HashMap<>();

  static {
    TITLES.forEach(word -> BEFORE.put(word, NameCue.TITLED));
    SpanSenses.FIRMS.forEach(word -> BEFORE.put(word, NameCue.TRADE));
    OTHER_TRADES.forEach(word -> BEFORE.put(word, NameCue.TRADE));
    BEFORE_PLACES.forEach(word -> BEFORE.put(word, NameCue.PLACE));
    SECURITIES.forEach(word -> BEHIND.put(word, NameCue.SHARES));
    STAFF_BEHIND.forEach(word -> BEHIND.put(word, NameCue.STAFFED));
    UNITS_BEHIND.forEach(word -> BEHIND.put(word, NameCue.UNITS));
    DEEDS.forEach(word -> BEHIND.put(word, NameCue.ACTING));
    OF_PERSONS.forEach(word -> BEHIND.put(word, NameCue.PERSONAL));
    BEHIND_PLACES.forEach(word -> BEHIND.put(word, NameCue.PLACE));
    INDEXES.forEach(word -> BEHIND.put(word, NameCue.INDEX));
  }

  private final String text;
  private final EnumSet<NameCue> cues = EnumSet.noneOf(NameCue.class);

  private NameCues(String text) {
    this.text = text;
  }

  /**
   * The cues beside a mention, in the order of the alphabet with blanks between them; null where
   * there are none.
   *
   * @param text the headline or body that it is in
   */
  public static @Nullable String of(String text, int start, int end) {
    NameCues found = new NameCues(text);
    found.behind(end);
    boolean isPart = !found.cues.isEmpty() && !found.cues.contains(NameCue.PLACE);
    found.before(start);
    if (isPart) {
      // "in Nasdaq trading", "in Citi's shares".
      found.cues.remove(NameCue.INSIDE);
    }
    if (found.cues.isEmpty()) {
      return null;
    }
    if (found.cues.size() == 1) {
      return found.cues.iterator().next().code();
    }
    return String.join(" ", found.cues.stream().map(NameCue::code).sorted().toList());
  }

  private void before(int start) {
    int end = endOfWordBefore(start);
    if (end < 0) {
      return;
    }
    int from = startOfWord(end);
    String word = word(from, end);
    NameCue cue = BEFORE.get(word);
    if (cue != null) {
      cues.add(cue);
    } else if (Callings.is(word)) {
      cues.add(NameCue.TITLED);
    } else if (isJoint(word)) {
      beforeJoint(word, from);
    } else if (word.equals("the")) {
      insideThe(from);
    }
  }

  /** "in the Midwest". */
  private void insideThe(int from) {
    int end = endOfWordBefore(from);
    if (end > 0 && word(startOfWord(end), end).equals("in")) {
      cues.add(NameCue.INSIDE);
    }
  }

  private static boolean isJoint(String word) {
    return switch (word) {
      case "in", "of", "at", "for", "with", "by" -> true;
      default -> false;
    };
  }

  /** "shares of X", "analyst at X", "in X". */
  private void beforeJoint(String joint, int from) {
    int end = endOfWordBefore(from);
    String word = end < 0 ? "" : word(startOfWord(end), end);
    boolean isOf = joint.equals("of");
    boolean isIn = joint.equals("in");
    if ((isOf || isIn) && HOLDINGS.contains(word)) {
      cues.add(NameCue.SHARES);
    } else if (isOf && UNITS.contains(word)) {
      cues.add(NameCue.UNITS);
    } else if (isOf && (word.equals("city") || word.equals("town") || word.equals("outside"))) {
      cues.add(NameCue.PLACE);
    } else if (isIn && !HELD_IN.contains(word)) {
      cues.add(NameCue.INSIDE);
    } else if (!isIn && STAFF.contains(word)) {
      cues.add(NameCue.STAFFED);
    }
  }

  private void behind(int end) {
    if (end >= text.length()) {
      return;
    }
    char c = text.charAt(end);
    if (c == '-') {
      String word = word(end + 1, endOfWord(end + 1));
      if (word.equals("based") || word.equals("area")) {
        cues.add(NameCue.PLACE);
      } else if (word.equals("listed")) {
        cues.add(NameCue.INDEX);
      }
    } else if (c == ',') {
      behindComma(end + 1);
    } else if (isApostrophe(c)) {
      behindApostrophe(end);
    } else if (c == ' ') {
      behindBlank(end + 1);
    }
  }

  private void behindBlank(int from) {
    int end = endOfWord(from);
    String word = word(from, end);
    NameCue cue = BEHIND.get(word);
    if (cue != null) {
      cues.add(cue);
      return;
    }
    if (end >= text.length() || text.charAt(end) != ' ') {
      return;
    }
    int next = end + 1;
    int nextEnd = endOfWord(next);
    if (word.equals("told") && TO_OTHERS.contains(word(next, nextEnd))) {
      cues.add(NameCue.PERSONAL);
    } else if (word.equals("said")) {
      behindSaid(next, nextEnd);
    } else if (!word.isEmpty() && Character.isLowerCase(text.charAt(from))) {
      itsBehind(next);
    }
  }

  /** "said in a statement", "said it", "said its"; "said he". */
  private void behindSaid(int from, int end) {
    String word = word(from, end);
    boolean isBody =
        word.equals("it") || word.equals("its") || text.startsWith("in a statement", from);
    if (isBody) {
      cues.add(NameCue.ACTING);
    } else if (word.equals("he") || word.equals("she")) {
      cues.add(NameCue.PERSONAL);
    }
  }

  /** "will show its cameras": within three words more, and before anything else is named. */
  private void itsBehind(int from) {
    int at = from;
    for (int words = 0; words < 3; words++) {
      int end = endOfWord(at);
      if (end == at || Character.isUpperCase(text.charAt(at))) {
        return;
      }
      if (end - at == 3 && text.startsWith("its", at)) {
        cues.add(NameCue.ACTING);
        return;
      }
      if (end >= text.length() || text.charAt(end) != ' ') {
        return;
      }
      at = end + 1;
    }
  }

  /** ", 47,", ", who", ", which", ", a lawyer", ", chief executive of". */
  private void behindComma(int from) {
    if (from + 1 >= text.length() || text.charAt(from) != ' ') {
      return;
    }
    int start = from + 1;
    int end = endOfWord(start);
    String word = word(start, end);
    boolean isAge =
        end - start == 2
            && Character.isDigit(text.charAt(start))
            && Character.isDigit(text.charAt(start + 1))
            && end < text.length()
            && text.charAt(end) == ',';
    if (isAge) {
      cues.add(NameCue.AGED);
    } else if (word.equals("which")) {
      cues.add(NameCue.ACTING);
    } else if (OF_PERSONS.contains(word)) {
      cues.add(NameCue.PERSONAL);
    } else if (word.equals("a") || word.equals("an") || word.equals("the")) {
      behindArticle(end);
    } else if (word.equals("chief") || word.equals("president") || Callings.is(word)) {
      cues.add(NameCue.PERSONAL);
    }
  }

  /** What is called "a New York lawyer" is a person, "a unit of" and "the carmaker" a firm. */
  private void behindArticle(int from) {
    int at = from;
    for (int words = 0; words < 4; words++) {
      if (at >= text.length() || text.charAt(at) != ' ') {
        return;
      }
      int end = endOfWord(at + 1);
      String word = word(at + 1, end);
      if (Callings.is(word) || word.equals("strategist") || word.equals("trader")) {
        cues.add(NameCue.PERSONAL);
        return;
      }
      boolean isTrade = !word.equals("group") && BEFORE.get(word) == NameCue.TRADE;
      if (isTrade || UNITS_BEHIND.contains(word)) {
        cues.add(NameCue.ACTING);
        return;
      }
      at = end;
    }
  }

  private void behindApostrophe(int at) {
    if (at + 1 >= text.length() || text.charAt(at + 1) != 's') {
      return;
    }
    int end = at + 2;
    if (end < text.length() && isApostrophe(text.charAt(end))) {
      cues.add(NameCue.APOSTROPHE);
      return;
    }
    if (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      return;
    }
    cues.add(NameCue.GENITIVE);
    if (end >= text.length() || text.charAt(end) != ' ') {
      return;
    }
    String word = word(end + 1, endOfWord(end + 1));
    if (VERBS.contains(word)) {
      cues.add(NameCue.APOSTROPHE);
    } else if (STAFF_BEHIND.contains(word)) {
      cues.add(NameCue.STAFFED);
    } else if (UNITS_BEHIND.contains(word)) {
      cues.add(NameCue.UNITS);
    }
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019';
  }

  /** Where the word before a place ends, if a single blank lies between; -1 if not. */
  private int endOfWordBefore(int start) {
    if (start < 2 || text.charAt(start - 1) != ' ') {
      return -1;
    }
    char last = text.charAt(start - 2);
    return Character.isLetter(last) ? start - 1 : last == '.' ? start - 2 : -1;
  }

  private int startOfWord(int end) {
    int start = end;
    while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private int endOfWord(int start) {
    int end = start;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private String word(int from, int to) {
    return text.substring(from, to).toLowerCase(Locale.ROOT);
  }
}
