package org.dateline.text.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.text.ner.NameSpan;
import org.dateline.text.ner.NameType;
import org.jspecify.annotations.Nullable;

/**
 * What the words around a name say of it, where the recogniser has seen its words alone: a rank or
 * an office is no part of it, a firm has shares and products, a forest is no firm.
 */
final class SpanSenses {
  private static final Set<String> RANKS =
      Set.of(
          "sgt",
          "cpl",
          "pte",
          "lt",
          "capt",
          "cmdr",
          "maj",
          "col",
          "gen",
          "insp",
          "supt",
          "det",
          "pc",
          "cllr",
          "sen",
          "rep",
          "gov",
          "rev",
          "dr",
          "sir",
          "dame",
          "mr",
          "mrs",
          "ms",
          "detective",
          "inspector",
          "sergeant",
          "constable",
          "sheriff",
          "lieutenant",
          "captain",
          "colonel",
          "commander",
          "brigadier",
          "corporal",
          "superintendent",
          "comrade",
          "comrades",
          "marshal",
          "generalissimo",
          "premier",
          "vice-premier",
          "minister",
          "vice-minister",
          "president",
          "vice-president",
          "chairman",
          "vice-chairman",
          "secretary");

  /** What no person's name ends with. */
  private static final Set<String> OF_INSTITUTIONS =
      Set.of(
          "radio",
          "television",
          "tv",
          "copper",
          "airlines",
          "airways",
          "telecom",
          "petroleum",
          "railways",
          "broadcasting",
          "cement",
          "cements",
          "refinery",
          "motors");

  /** What no person's name begins with: "Borse Dubai". */
  private static final Set<String> FIRST_OF_FIRMS =
      Set.of("Borse", "Bourse", "Borsa", "Banco", "Banque", "Telekom", "Telecom", "Radio");

  private static final List<String> OF_PLACES =
      List.of("Prince", "Princess", "Duke", "Duchess", "Earl", "Bishop", "Archbishop", "Marquess");

  private static final Set<String> OF_NATURE =
      Set.of("rainforest", "river", "basin", "jungle", "delta", "forest", "valley");

  /** What firms are called before their names. */
  static final Set<String> FIRMS =
      Set.of(
          "producer",
          "company",
          "firm",
          "maker",
          "manufacturer",
          "retailer",
          "airline",
          "carrier",
          "operator",
          "utility",
          "bank",
          "insurer",
          "lender",
          "startup",
          "supplier",
          "brewer",
          "drugmaker",
          "carmaker",
          "automaker",
          "chipmaker",
          "miner",
          "refiner",
          "steelmaker");

  /** Letters of the shortest of these. */
  private static final int LEAST_FIRM = FIRMS.stream().mapToInt(String::length).min().orElseThrow();

  private static final List<String> BEFORE_FIRMS =
      List.of("shares of ", "shares in ", "stake in ", "rating of ", "rating on ", "unit of ");

  private static final Set<String> OFFICES =
      Set.of(
          "CEO",
          "CFO",
          "COO",
          "President",
          "Chairman",
          "Chairwoman",
          "Chief",
          "Director",
          "Vice",
          "Executive",
          "Treasurer",
          "Managing",
          "Board",
          "The");

  private static final List<String> BEFORE_JUSTICES =
      List.of("Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Lord", "Lady");

  /** Places do not end so. */
  private static final Set<String> ENDS_OF_BODIES =
      Set.of(
          "Court",
          "Trading",
          "Securities",
          "Capital",
          "Partners",
          "Associates",
          "Holdings",
          "Airlines",
          "Airways",
          "Motors",
          "Investments",
          "Committee",
          "Commission",
          "Ministry",
          "Senate");

  /** These alone are bodies, wherever they meet. */
  private static final Set<String> BODIES =
      Set.of("Senate", "Congress", "Parliament", "Treasury", "Cabinet", "Pentagon", "Kremlin");

  private static final int NEAR = 48;

  /** A name the recogniser is less sure of is left out. */
  static final double MIN_CONFIDENCE = 0.5;

  private SpanSenses() {}

  /** The spans of a text with their types and beginnings mended. */
  static List<NameSpan> mended(String text, List<NameSpan> spans) {
    List<NameSpan> mended = new ArrayList<>(spans.size());
    for (NameSpan found : spans) {
      NameSpan span = KoreanPersons.span(text, found);
      mended.add(
          switch (span.type()) {
            case PERSON -> person(text, span);
            case ORGANIZATION -> organization(text, span);
            case LOCATION -> location(text, span);
          });
    }
    addTitled(text, mended);
    GivenNames.add(text, mended);
    return mended;
  }

  /** "Supreme Court", "Themis Trading" and the "Senate" are no places. */
  private static NameSpan location(String text, NameSpan span) {
    String last = lastWord(text, span);
    boolean body =
        isOfWords(text, span, 2)
            ? isInstitution(last) || ENDS_OF_BODIES.contains(last)
            : BODIES.contains(text.substring(span.start(), span.end()));
    return body ? as(span, NameType.ORGANIZATION) : span;
  }

  /** "Israel Radio" is none; "Chad Morganlander of Stifel" ends where he is said to belong. */
  private static NameSpan person(String text, NameSpan span) {
    if (isOfWords(text, span, 2)
        && (isInstitution(lastWord(text, span))
            || FIRST_OF_FIRMS.contains(wordAt(text, span.start())))) {
      return as(span, NameType.ORGANIZATION);
    }
    NameSpan own = withoutOffice(text, span);
    int of = of(text, own);
    boolean isOfFirm =
        of > 0
            && text.substring(own.start(), of).indexOf(' ') > 0
            && OF_PLACES.stream().noneMatch(title -> text.startsWith(title, own.start()));
    return isOfFirm ? new NameSpan(own.start(), of, own.type(), own.confidence()) : own;
  }

  /** Where a span has an "of"; -1 if it has none. */
  private static int of(String text, NameSpan span) {
    for (int at = span.start(); at < span.end(); at++) {
      if (text.charAt(at) == ' ' && text.startsWith(" of ", at)) {
        return at;
      }
    }
    return -1;
  }

  /** "Singer Cuba Merrick" is a person; the Amazon rainforest is no firm. */
  private static NameSpan organization(String text, NameSpan span) {
    if (isOfNature(text, span)) {
      return as(span, NameType.LOCATION);
    }
    int next = nextWord(text, span.start(), span.end());
    boolean isPerson =
        next > 0
            && Callings.is(text.substring(span.start(), next - 1))
            && GivenNames.is(wordAt(text, next))
            && isOfWords(text, span, 3)
            && !NameKey.isCompanyEnd(lastWord(text, span));
    return isPerson ? new NameSpan(next, span.end(), NameType.PERSON, span.confidence()) : span;
  }

  private static boolean isOfWords(String text, NameSpan span, int words) {
    int blanks = 0;
    for (int at = span.start(); at < span.end(); at++) {
      blanks += text.charAt(at) == ' ' ? 1 : 0;
    }
    return blanks == words - 1;
  }

  private static String lastWord(String text, NameSpan span) {
    int start = span.end();
    while (start > span.start() && text.charAt(start - 1) != ' ') {
      start--;
    }
    return text.substring(start, span.end());
  }

  /** Whether no person's name ends with a word, as that of a broadcaster or a mine may. */
  static boolean isInstitution(String lastWord) {
    return OF_INSTITUTIONS.contains(lastWord.toLowerCase(Locale.ROOT));
  }

  /** "Mr Justice MacDonnell", "copper producer Codelco": whom the recogniser has not found. */
  private static void addTitled(String text, List<NameSpan> spans) {
    List<NameSpan> added = new ArrayList<>();
    for (int at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
      if (at + 1 < text.length() && Character.isUpperCase(text.charAt(at + 1))) {
        NameType type = titled(text, at);
        int end = type == null ? at : endOfWord(text, at + 1);
        if (type != null && isFree(spans, at + 1, end)) {
          added.add(new NameSpan(at + 1, end, type, 1));
        }
      }
    }
    if (!added.isEmpty()) {
      spans.addAll(added);
      spans.sort(Comparator.comparingInt(NameSpan::start));
    }
  }

  /** What the word after a blank is called by the words before it; null for nothing. */
  private static @Nullable NameType titled(String text, int blank) {
    int start = blank;
    while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    // Of all words before a capital few begin and end like one of these.
    boolean isJustice = start < blank && text.charAt(start) == 'J';
    if (!isJustice && (blank - start < LEAST_FIRM || !Character.isLowerCase(text.charAt(start)))) {
      return null;
    }
    String before = text.substring(start, blank);
    if (before.equals("Justice")) {
      String title = text.substring(Math.max(0, start - 5), start).strip();
      return BEFORE_JUSTICES.stream().anyMatch(title::endsWith) ? NameType.PERSON : null;
    }
    if (!FIRMS.contains(before)) {
      return null;
    }
    int end = endOfWord(text, blank + 1);
    boolean isAlone =
        end == text.length()
            || (" .,;'".indexOf(text.charAt(end)) >= 0 && !isCapital(text, end + 1));
    return isAlone && !isNoFirm(text.substring(blank + 1, end)) ? NameType.ORGANIZATION : null;
  }

  /** A day or an office: "the company Monday", "the bank CEO". */
  private static boolean isNoFirm(String word) {
    return word.endsWith("day") || word.length() < 3 || OFFICES.contains(word);
  }

  static boolean isCapital(String text, int at) {
    return at < text.length() && Character.isUpperCase(text.charAt(at));
  }

  private static boolean isFree(List<NameSpan> spans, int start, int end) {
    return spans.stream()
        .noneMatch(
            span ->
                span.start() < end && span.end() > start && span.confidence() >= MIN_CONFIDENCE);
  }

  /** "Sgt Matt Nolls", "Minister for Women and Equalities Nadia Morland". */
  private static NameSpan withoutOffice(String text, NameSpan span) {
    int start = span.start();
    int next = nextWord(text, start, span.end());
    while (next > 0
        && (RANKS.contains(bare(text.substring(start, next)))
            || text.regionMatches(true, start, "ex-", 0, 3)
            || (Callings.is(text.substring(start, next - 1))
                && GivenNames.is(wordAt(text, next))
                && nextWord(text, next, span.end()) > 0))) {
      start = next;
      next = nextWord(text, start, span.end());
    }
    boolean isOffice =
        next > 0
            && nextWord(text, next, span.end()) > 0
            && text.startsWith(" and ", Math.max(0, start - 5))
            && isAfterMinister(text, start);
    return new NameSpan(isOffice ? next : start, span.end(), span.type(), span.confidence());
  }

  private static boolean isAfterMinister(String text, int start) {
    String before = text.substring(Math.max(0, start - NEAR), start).toLowerCase(Locale.ROOT);
    String sentence = before.substring(before.lastIndexOf(". ") + 1);
    return sentence.contains("minister for ")
        || sentence.contains("minister of ")
        || sentence.contains("secretary for ")
        || sentence.contains("secretary of ");
  }

  /** Where the next word of a span begins; -1 after the last. */
  private static int nextWord(String text, int start, int end) {
    int blank = text.indexOf(' ', start);
    return blank < 0 || blank >= end ? -1 : blank + 1;
  }

  private static String bare(String word) {
    return word.replace(".", "").strip().toLowerCase(Locale.ROOT);
  }

  private static boolean isOfNature(String text, NameSpan span) {
    return text.startsWith(" ", span.end()) && OF_NATURE.contains(wordAt(text, span.end() + 1));
  }

  /**
   * The names of one word that are firms' for what stands around them.
   *
   * @param names of the headline and the body, in order, with their full forms
   */
  static void tellFirms(String headline, String body, List<NameLinker.Name> names) {
    Set<String> firms = new HashSet<>();
    Set<String> asked = new HashSet<>();
    for (NameLinker.Name name : names) {
      // Most names come several times.
      if (isPerson(name) && asked.add(name.full) && isFirm(headline, body, name.full)) {
        firms.add(name.full);
      }
    }
    for (NameLinker.Name name : names) {
      if (isPerson(name) && firms.contains(name.full)) {
        name.type = NameType.ORGANIZATION;
      }
    }
  }

  /** Whether a word says that a firm's name follows: "maker"; a central bank has governors. */
  static boolean isBeforeFirm(String word) {
    return FIRMS.contains(word) && !word.equals("bank");
  }

  /** Whether a person's name is a firm's in one of its places in a dispatch. */
  private static boolean isFirm(String headline, String body, String name) {
    return name.indexOf(' ') < 0
        ? isFirm(headline, name) || isFirm(body, name)
        : FirmsOfPersons.is(headline, body, name);
  }

  private static boolean isPerson(NameLinker.Name name) {
    return !name.isListed && name.type == NameType.PERSON && name.entity == null;
  }

  /** Whether a name is a firm's in one of its places. */
  private static boolean isFirm(String text, String name) {
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      int end = at + name.length();
      boolean isWord =
          (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
              && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
      if (isWord && isFirm(text, at, end)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFirm(String text, int start, int end) {
    String before = text.substring(Math.max(0, start - NEAR), start).toLowerCase(Locale.ROOT);
    if (BEFORE_FIRMS.stream().anyMatch(before::endsWith)) {
      return true;
    }
    String word = before.strip();
    if (before.endsWith(" ") && FIRMS.contains(word.substring(word.lastIndexOf(' ') + 1))) {
      return true;
    }
    return isFollowedByIts(text, end);
  }

  /** "will show its cameras": within a few words, and before anything else is named. */
  private static boolean isFollowedByIts(String text, int end) {
    int words = 0;
    int at = end;
    while (words < 4 && text.startsWith(" ", at)) {
      String word = wordAt(text, at + 1);
      if (word.equals("its")) {
        return true;
      }
      if (word.isEmpty() || Character.isUpperCase(word.charAt(0))) {
        return false;
      }
      at += 1 + word.length();
      words++;
    }
    return false;
  }

  /** The letters that stand from here on; none at the end. */
  static String wordAt(String text, int from) {
    return from >= text.length() ? "" : text.substring(from, endOfWord(text, from));
  }

  static int endOfWord(String text, int from) {
    int to = from;
    while (to < text.length() && Character.isLetter(text.charAt(to))) {
      to++;
    }
    return to;
  }

  private static NameSpan as(NameSpan span, NameType type) {
    return new NameSpan(span.start(), span.end(), type, span.confidence());
  }
}
