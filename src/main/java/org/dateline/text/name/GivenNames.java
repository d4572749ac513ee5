package org.dateline.text.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.dateline.text.ner.NameSpan;
import org.dateline.text.ner.NameType;

/**
 * Persons whom the recogniser takes for something else, or for nothing: told by what they are
 * called before ("Rookie Joe Panama", "Sen. Ruth Germany"), or by a given name that is a place's as
 * well and by what is said of them ("Madison Keys \u2026 Keys said", "Jordan Teller, 9,").
 */
final class GivenNames {
  /** What places, teams and firms begin with or have within, and nobody is called. */
  private static final Set<String> NO_GIVEN_NAMES =
      Set.of(
          "New",
          "San",
          "Santa",
          "Los",
          "Las",
          "El",
          "La",
          "Le",
          "Saint",
          "St",
          "South",
          "North",
          "East",
          "West",
          "Real",
          "Red",
          "Saudi",
          "Sri",
          "Hong",
          "Costa",
          "Puerto",
          "Sierra",
          "Burkina",
          "Ivory",
          "United",
          "Great",
          "Royal",
          "National",
          "American",
          "Manchester",
          "Central",
          "Northern",
          "Southern",
          "Eastern",
          "Western",
          "Supreme",
          "High",
          "Air",
          "Bank",
          "Fort",
          "Port",
          "Cape",
          "Green",
          "White",
          "Black",
          "Blue",
          "Golden",
          "Big",
          "Financial",
          "Loan",
          "Without",
          "Training",
          "Mutual",
          "Global",
          "International",
          "Trust",
          "Insurance",
          "Health",
          "Care",
          "General",
          "Studio",
          "Union",
          "Safety",
          "Service",
          "Team",
          "The",
          "Of",
          "Prime",
          "Foreign",
          "First",
          "World",
          "Ford",
          "Toyota",
          "Honda",
          "Ferrari");

  private static final int MIN_CALLING = 3;

  /** Countries' names that people are given at birth. */
  static final Set<String> COUNTRIES =
      Set.of("Chad", "Georgia", "India", "Israel", "Jordan", "Kenya", "Cuba", "Ireland");

  /** The same of towns, states, rivers and makes of cars. */
  private static final Set<String> PLACES =
      Set.of(
          """
          Adelaide Alexandria Austin Bethany Bristol Brooklyn Camden Carolina Charlotte Chelsea
          Cheyenne Dakota Dallas Denver Devon Florence Geneva Houston Indiana Kobe Lincoln Logan
          Madison Memphis Mercedes Milan Montana Orlando Paris Petra Phoenix Preston Raleigh
          Regina Savannah Siena Sierra Sofia Sydney Tennessee Troy Valencia Verona Victoria Vienna
          Virginia"""
              .strip()
              .split("\\s+", -1));

  /** Countries' names that are surnames as well. */
  private static final Set<String> SURNAMES =
      Set.of("France", "England", "Ireland", "Holland", "Poland", "Germany", "Wales", "Spain");

  /** What stands before a country's name and is no given name. */
  private static final Set<String> BEFORE_COUNTRIES =
      Set.of(
          "Vichy",
          "Nazi",
          "Team",
          "Visit",
          "Radio",
          "Tour",
          "Metropolitan",
          "Modern",
          "Ancient",
          "Medieval",
          "Occupied",
          "Imperial",
          "Greater",
          "Middle",
          "Merry",
          "Little",
          "President",
          "Monday",
          "Tuesday",
          "Wednesday",
          "Thursday",
          "Friday",
          "Saturday",
          "Sunday");

  /** Before a whole name, with a full stop: nothing but persons is called so. */
  private static final Set<String> TITLES =
      Set.of("Sen", "Rep", "Gov", "Mr", "Mrs", "Ms", "Sgt", "Rev", "Capt", "Lt", "Cpl", "Prof");

  /** What stands behind a place's name and ends that of a team, a body or a smaller place. */
  private static final Set<String> NO_SURNAMES =
      Set.of(
          """
          Airport Arena Attorney Avenue Bank Basin Bay Beach Board Brent Bridge Business Capital
          Cathedral Center Centre Chamber Church Circuit City Club College Congressman Council
          Counties County Court Creek Democrat Democrats District Dream Drive East Energy Exchange
          Express FC Fashion Fc Fed Film Fire Fixing Forum Games Gate Gazette Girls Gold Governor
          Grand Group Harbor Harbour Health Heat Heights Herald Highway Hills Hospital Hotel House
          International Island Islands Jazz Lake Library Magic Mail Marathon Market Mayor Medical
          Mercury Metal Metro Museum News North Oil Open Opera Park Peace Plan Plaza Police Port
          Post Power Press Pride Prison Public Rail Railway Region Republican Republicans River
          Road Royal School Senate Senator Sky South Square Stadium State States Station Stock
          Storm Street Sun Telecom Television Theater Theatre Thunder Times Tower Town Tribune
          Tunnel United University Utd Valley Village Ward Water West Wharf Wild World Zoo"""
              .strip()
              .split("\\s+", -1));

  /** What persons alone do. */
  private static final Set<String> OF_PERSONS_ALONE =
      Set.of(
          "testified",
          "pleaded",
          "confessed",
          "apologised",
          "apologized",
          "married",
          "sang",
          "sings",
          "starred",
          "wept",
          "recalled",
          "smiled",
          "laughed",
          "died",
          "retired",
          "wrote");

  /** Confidence of what is told here; the recogniser is never as sure. */
  private static final double TOLD = 1;

  private static final int MAX_AGE_DIGITS = 2;

  private GivenNames() {}

  /** Adds those persons to the spans of a text, in place of what was found there. */
  static void add(String text, List<NameSpan> spans) {
    boolean added = addCalled(text, spans);
    added |= addNamed(text, spans);
    if (added) {
      spans.sort(Comparator.comparingInt(NameSpan::start));
    }
  }

  /**
   * Makes names of the headline persons where the same words are told to be persons by what the
   * body says: a headline has less to tell them by.
   */
  static void follow(
      String headline, List<NameSpan> inHeadline, String body, List<NameSpan> inBody) {
    for (int i = 0; i < inHeadline.size(); i++) {
      NameSpan span = inHeadline.get(i);
      String name = headline.substring(span.start(), span.end());
      if (span.type() != NameType.PERSON
          && name.indexOf(' ') > 0
          && inBody.stream().anyMatch(other -> isPersonOf(other, name, body))) {
        inHeadline.set(
            i, new NameSpan(span.start(), span.end(), NameType.PERSON, span.confidence()));
      }
    }
  }

  private static boolean isPersonOf(NameSpan span, String name, String body) {
    return span.type() == NameType.PERSON
        && span.confidence() >= TOLD
        && span.end() - span.start() == name.length()
        && body.startsWith(name, span.start());
  }

  private static void replace(List<NameSpan> spans, int start, int end) {
    spans.removeIf(span -> span.start() < end && span.end() > start);
    spans.add(new NameSpan(start, end, NameType.PERSON, TOLD));
  }

  /** "Sen. Ruth Germany", "Jordan Teller, 9,", "Madison Keys \u2026 Keys said". */
  private static boolean addNamed(String text, List<NameSpan> spans) {
    List<Named> persons = new ArrayList<>();
    for (int at = 0; at < text.length(); ) {
      int end = SpanSenses.endOfWord(text, at);
      if (end > at && SpanSenses.isCapital(text, at)) {
        addNamed(text, at, end, persons);
      }
      at = end + 1;
    }
    boolean added = false;
    for (Named person : persons) {
      boolean isFree =
          person.isTitled
              ? isFreeButForPlaces(spans, person.start, person.end)
              : !isPersonAlready(spans, person.start, person.end);
      if (isFree) {
        replace(spans, person.start, person.end);
        added = true;
      }
    }
    return added;
  }

  private record Named(int start, int end, boolean isTitled) {}

  private static boolean isPersonAlready(List<NameSpan> spans, int start, int end) {
    return spans.stream()
        .anyMatch(
            span ->
                span.start() < end
                    && span.end() > start
                    && span.confidence() >= SpanSenses.MIN_CONFIDENCE
                    && (span.type() == NameType.PERSON
                        || span.end() > end
                        || span.start() < start));
  }

  private static void addNamed(String text, int start, int end, List<Named> persons) {
    if (end - start < MIN_CALLING && !text.startsWith(". ", end)) {
      return;
    }
    String word = text.substring(start, end);
    if (text.startsWith(". ", end) && TITLES.contains(word)) {
      int full = SpanSenses.isCapital(text, end + 2) ? endOfFull(text, end + 2) : -1;
      if (full > 0) {
        persons.add(new Named(end + 2, full, true));
      }
    } else if (COUNTRIES.contains(word) || PLACES.contains(word)) {
      int full = isHead(text, start) ? endOfFull(text, start) : -1;
      if (full > 0 && isSomebody(text, start, end + 1, full)) {
        persons.add(new Named(start, full, false));
      }
    }
    int given = SURNAMES.contains(word) ? startOfGiven(text, start) : -1;
    if (given >= 0 && isOfHimself(text, word, start)) {
      persons.add(new Named(given, end, false));
    }
  }

  /** Where a given name begins that stands before a country's; -1 where none does. */
  private static int startOfGiven(String text, int surname) {
    int start = surname - 1;
    while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    if (start <= 0 || surname - start <= MIN_CALLING || text.charAt(surname - 1) != ' ') {
      return -1;
    }
    String given = text.substring(start, surname - 1);
    boolean isAdjective =
        given.endsWith("ist")
            || given.endsWith("an")
            || given.endsWith("ish")
            || given.endsWith("ic")
            || given.endsWith("ern");
    return SpanSenses.isCapital(text, start)
            && Character.isLowerCase(text.charAt(Math.max(0, start - 2)))
            && text.charAt(start - 1) == ' '
            && is(given)
            && !isAdjective
            && !BEFORE_COUNTRIES.contains(given)
            && !text.startsWith("the ", Math.max(0, start - 4))
        ? start
        : -1;
  }

  /** Whether a country's name begins a sentence elsewhere that goes on with "his" or "her". */
  private static boolean isOfHimself(String text, String surname, int full) {
    for (int at = text.indexOf(surname); at >= 0; at = text.indexOf(surname, at + 1)) {
      int end = at + surname.length();
      boolean begins = at > full && text.startsWith(". ", at - 2);
      if (begins && text.startsWith(" ", end) && Namesakes.isOfHimself(text, end)) {
        return true;
      }
    }
    return false;
  }

  /** Whether no other name goes on here: "East Jordan", "Notre Dame of Paris". */
  private static boolean isHead(String text, int start) {
    int before = start - 2;
    if (start < 2 || text.charAt(start - 1) != ' ') {
      return start == 0 || "\n\"\u201C(".indexOf(text.charAt(start - 1)) >= 0;
    }
    while (before > 0 && Character.isLetter(text.charAt(before - 1))) {
      before--;
    }
    return !Character.isUpperCase(text.charAt(before))
        || !Character.isLetter(text.charAt(start - 2));
  }

  /** Whether a place's name and a word behind it are a person's by what is said of them. */
  private static boolean isSomebody(String text, int start, int family, int end) {
    String surname = text.substring(family, end);
    if (NO_SURNAMES.contains(surname)
        || NO_GIVEN_NAMES.contains(surname)
        || COUNTRIES.contains(surname)
        || PLACES.contains(surname)) {
      return false;
    }
    return isAged(text, end)
        || text.startsWith(", who ", end)
        || isSaidOf(text, surname, start, end);
  }

  /** ", 9,": behind places stand no ages. */
  private static boolean isAged(String text, int end) {
    int at = end + 2;
    if (!text.startsWith(", ", end)) {
      return false;
    }
    int to = at;
    while (to < text.length() && Character.isDigit(text.charAt(to))) {
      to++;
    }
    return to > at
        && to - at <= MAX_AGE_DIGITS
        && to < text.length()
        && ",;.".indexOf(text.charAt(to)) >= 0
        && !(to + 1 < text.length() && Character.isDigit(text.charAt(to + 1)));
  }

  /** Whether the surname stands alone elsewhere and does there what persons do. */
  private static boolean isSaidOf(String text, String surname, int start, int end) {
    for (int at = text.indexOf(surname); at >= 0; at = text.indexOf(surname, at + 1)) {
      int to = at + surname.length();
      boolean isWhole =
          (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
              && (to == text.length() || !Character.isLetterOrDigit(text.charAt(to)));
      if (!isWhole || (at > start && at < end)) {
        continue;
      }
      // A team is "the Suns", and no surname has an article.
      if (text.startsWith("the ", Math.max(0, at - 4))
          || text.startsWith("The ", Math.max(0, at - 4))) {
        return false;
      }
      if (isHead(text, at) && isPersonal(text, to)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPersonal(String text, int end) {
    return isAged(text, end)
        || text.startsWith(", who ", end)
        || Namesakes.isPerson(text, end)
        || (text.startsWith(" ", end)
            && (text.startsWith("will ", end + 1)
                || OF_PERSONS_ALONE.contains(SpanSenses.wordAt(text, end + 1))));
  }

  /** "Rookie Kyle Ardmore threw": at the beginning of a sentence, whatever was found there. */
  private static boolean addCalled(String text, List<NameSpan> spans) {
    boolean added = false;
    for (int at = 0; at >= 0 && at < text.length(); ) {
      int calling = SpanSenses.endOfWord(text, at);
      int end = SpanSenses.isCapital(text, at) ? endOfCalled(text, at, calling) : -1;
      int start = calling + 1;
      if (end > 0 && isFreeButForPlaces(spans, start, end)) {
        replace(spans, start, end);
        added = true;
      }
      at = nextSentence(text, at);
    }
    return added;
  }

  /** Where the two words behind a calling end, if they may be somebody's name; -1 if not. */
  private static int endOfCalled(String text, int start, int calling) {
    if (calling - start < MIN_CALLING
        || !SpanSenses.isCapital(text, calling + 1)
        || text.charAt(calling) != ' '
        || !Callings.is(text.substring(start, calling))) {
      return -1;
    }
    return endOfFull(text, calling + 1);
  }

  /** Where a given name and a surname end that begin here; -1 where they are none. */
  private static int endOfFull(String text, int start) {
    String given = SpanSenses.wordAt(text, start);
    int family = start + given.length();
    if (!is(given)
        || family >= text.length()
        || text.charAt(family) != ' '
        || !SpanSenses.isCapital(text, family + 1)) {
      return -1;
    }
    String last = SpanSenses.wordAt(text, family + 1);
    int end = family + 1 + last.length();
    boolean ends = end == text.length() || !SpanSenses.isCapital(text, end + 1);
    boolean joined = end < text.length() && "-&".indexOf(text.charAt(end)) >= 0;
    return last.length() > 2
            && ends
            && !joined
            && !NameKey.isCompanyEnd(last)
            && !SpanSenses.isInstitution(last)
        ? end
        : -1;
  }

  /** Whether somebody may be called so; in a line of capitals nothing tells. */
  static boolean is(String word) {
    return word.length() > 1
        && Character.isLowerCase(word.charAt(1))
        && !NO_GIVEN_NAMES.contains(word);
  }

  private static boolean isFreeButForPlaces(List<NameSpan> spans, int start, int end) {
    return spans.stream()
        .noneMatch(
            span ->
                span.start() < end
                    && span.end() > start
                    && span.confidence() >= SpanSenses.MIN_CONFIDENCE
                    && (span.type() != NameType.LOCATION || span.end() > end));
  }

  /** Where the next sentence begins; -1 after the last. */
  private static int nextSentence(String text, int from) {
    for (int at = from; at < text.length() - 1; at++) {
      char c = text.charAt(at);
      boolean ends = c == '\n' || c == '.' || c == '?' || c == '!' || c == '"' || c == '\u201D';
      if (ends && Character.isWhitespace(text.charAt(at + 1))) {
        return at + 2;
      }
      if (c == '\n') {
        return at + 1;
      }
    }
    return -1;
  }
}
