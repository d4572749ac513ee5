package org.dateline.text.clean;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.text.dateline.Dateline;
import org.dateline.text.dateline.DatelineParser;
import org.dateline.text.dateline.PlacesElsewhere;
import org.dateline.text.record.Agencies;
import org.dateline.text.word.Lines;
import org.jspecify.annotations.Nullable;

/**
 * By-lines in the forms that only their place tells: a line of names right above the dateline ("by
 * Xinhua writer Li Na", "Musa Bello, Kano", "Von Felix Brandt, dpa", "Jane Doe | The Star").
 */
final class Bylines {
  private static final int MAX_LENGTH = 120;
  private static final int MAX_WORDS = 14;

  /** Names without a word that says so are two or three words each. */
  private static final int MAX_NAMES = 3;

  /** Lines between a by-line and the dateline: titles, other writers, blank lines. */
  private static final int MAX_LINES = 4;

  /** Two to four words of capitals before a dash and a sentence that is not in capitals. */
  private static final Pattern CAPITALS =
      Pattern.compile(
          "\\h{0,2}(\\p{Lu}{2,16}(?:[ .]{1,2}\\p{Lu}[\\p{Lu}.]{1,16}){1,3})\\h?[-\u2013\u2014]\\h(?=[\"\u201C]?\\p{Lu}\\p{Ll})");

  /** With what a by-line opens. */
  private static final Set<String> OPENERS =
      Set.of(
          "by",
          "von",
          "par",
          "por",
          "de",
          "di",
          "da",
          "od",
          "autor",
          "autorin",
          "text",
          "text:",
          "words",
          "story",
          "report",
          "reporting",
          "written",
          "reported",
          "compiled",
          "exclusive",
          "from",
          "byline:",
          "author:",
          "autor:",
          "reporter:",
          "writer:",
          "oleh",
          "av",
          "af",
          "door",
          "przez",
          "della",
          "dal");

  /** Words in small letters that stand beside names. */
  private static final Set<String> BESIDE =
      Set.of(
          "and",
          "und",
          "et",
          "y",
          "e",
          "i",
          "og",
          "och",
          "en",
          "with",
          "de",
          "van",
          "von",
          "der",
          "den",
          "del",
          "della",
          "da",
          "di",
          "do",
          "dos",
          "das",
          "al",
          "el",
          "bin",
          "ibn",
          "bint",
          "la",
          "le",
          "du",
          "ten",
          "ter",
          "in",
          "at",
          "of",
          "the",
          "for",
          "to",
          "by",
          "dan",
          "zu",
          "af",
          "av",
          "our",
          "special",
          "writer",
          "writers",
          "correspondent",
          "correspondents",
          "reporter",
          "reporters",
          "staff",
          "contributor",
          "editor",
          "columnist",
          "photographer",
          "bureau",
          "chief",
          "sports",
          "business",
          "political",
          "diplomatic",
          "senior",
          "chargé",
          "envoyé",
          "spécial",
          "enviado",
          "especial",
          "inviato",
          "dall'inviato",
          "dal",
          "wartawan");

  /** Words of headings that stand above datelines, and of no name. */
  private static final Set<String> HEADINGS =
      Set.of(
          "news",
          "world",
          "briefs",
          "brief",
          "summary",
          "report",
          "market",
          "markets",
          "stocks",
          "update",
          "updates",
          "strike",
          "talks",
          "war",
          "peace",
          "election",
          "elections",
          "police",
          "court",
          "president",
          "minister",
          "government",
          "state",
          "national",
          "international",
          "business",
          "sports",
          "sport",
          "weather",
          "forecast",
          "digest",
          "review",
          "headlines",
          "top",
          "stories",
          "story",
          "analysis",
          "feature",
          "focus",
          "roundup",
          "interview",
          "press",
          "release",
          "statement",
          "daily",
          "weekly",
          "morning",
          "evening",
          "results",
          "scores",
          "the",
          "a",
          "an",
          "is",
          "to",
          "no",
          "not",
          "new",
          "more",
          "oil",
          "gold",
          "bank",
          "budget",
          "tax",
          "trade",
          "economy",
          "economic",
          "politics",
          "today",
          "breaking",
          "urgent",
          "exclusive",
          "special",
          "photo",
          "photos",
          "video",
          "background",
          "latest",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "dead",
          "killed",
          "ends",
          "end",
          "wins",
          "win",
          "hits",
          "rises",
          "falls",
          "opens",
          "closes",
          "says",
          "calls",
          "against",
          "after",
          "before",
          "over",
          "under",
          "on",
          "up",
          "down",
          "as",
          "world's",
          "immediate",
          "union",
          "workers",
          "people",
          "city",
          "country",
          "company",
          "industry",
          "group",
          "school");

  private Bylines() {}

  /**
   * Whether a line is a by-line by what follows it: a dateline, or other lines like it before one.
   */
  static boolean isAboveDateline(String raw, Lines lines, int to) {
    return isNames(lines.stripped()) && isDatelineBelow(raw, lines, to);
  }

  static boolean isDatelineBelow(String raw, Lines above, int to) {
    Lines below = new Lines(raw, above.end, to);
    for (int count = 0; count < MAX_LINES && below.next(); ) {
      if (below.isBlank()) {
        continue;
      }
      Dateline dateline = DatelineParser.parse(raw, below.first);
      if (dateline != null) {
        return dateline.end() <= to
            && (dateline.agency() != null || dateline.hasDay() || below.length() > MAX_LENGTH);
      }
      if (!HeadMatter.isByline(raw, below) && !HeadMatter.isTitle(below)) {
        return false;
      }
      count++;
    }
    return false;
  }

  private static boolean isNames(String line) {
    String bare = withoutBrackets(line);
    int length = bare.length();
    if (length < 5 || length > MAX_LENGTH || ".?!:;".indexOf(bare.charAt(length - 1)) >= 0) {
      return bare.endsWith(" Jr.") && isNames(bare.substring(0, length - 1));
    }
    String[] words = bare.split("[ ,]+", -1);
    int from = opener(words);
    if (words.length > MAX_WORDS || words.length == from) {
      return false;
    }
    int names = 0;
    for (int i = from; i < words.length; i++) {
      String word = words[i];
      if (word.isEmpty() || "|/&-\u2013\u2014".indexOf(word.charAt(0)) >= 0) {
        continue;
      }
      String lower = word.toLowerCase(Locale.ROOT);
      boolean small = BESIDE.contains(lower) || word.indexOf('@') >= 0 || isAgency(word);
      if (!small && (!isName(word) || (from == 0 && HEADINGS.contains(lower)))) {
        return false;
      }
      names += small ? 0 : 1;
    }
    return names > 0 && (from > 0 || areBareNames(bare));
  }

  /** How many words say that names follow. */
  private static int opener(String[] words) {
    int from = 0;
    while (from < words.length
        && from < 2
        && (OPENERS.contains(words[from].toLowerCase(Locale.ROOT))
            || (from > 0 && words[from].equals("by:")))) {
      from++;
    }
    return from;
  }

  /** Two or three words before the first comma, bar or "and": "Musa Bello, Kano". */
  private static boolean areBareNames(String line) {
    int end = 0;
    while (end < line.length() && ",|/&(".indexOf(line.charAt(end)) < 0) {
      end++;
    }
    String first = line.substring(0, end).strip();
    int and = first.indexOf(" and ");
    first = and > 0 ? first.substring(0, and) : first;
    int in = first.indexOf(" in ");
    first = in > 0 ? first.substring(0, in) : first;
    int words = 1;
    for (int i = 0; i < first.length(); i++) {
      words += first.charAt(i) == ' ' ? 1 : 0;
    }
    return words > 1 && words <= MAX_NAMES && Character.isUpperCase(first.charAt(0));
  }

  /** A capital and letters; no digits. */
  private static boolean isName(String word) {
    char first = word.charAt(0);
    if (!Character.isUpperCase(first) && first != '"' && first != '(' && first != '*') {
      return false;
    }
    for (int i = 1; i < word.length(); i++) {
      char c = word.charAt(i);
      if (!Character.isLetter(c) && "-'\u2019.\"()/".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAgency(String word) {
    return Agencies.fromName(word) != null;
  }

  private static String withoutBrackets(String line) {
    int from = 0;
    int to = line.length();
    while (from < to && "*(-\u2013\u2014[ ".indexOf(line.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && "*)-\u2013\u2014] ".indexOf(line.charAt(to - 1)) >= 0) {
      to--;
    }
    return line.substring(from, to);
  }

  /**
   * The agency that a by-line says its writer is of: "By Jane Roe, Press Association", "by Xinhua
   * writer Li Na", "Jane Roe | Reuters"; null for none.
   */
  static @Nullable String agency(String byline) {
    String line = withoutBrackets(byline);
    int at =
        Math.max(Math.max(line.lastIndexOf(','), line.lastIndexOf('|')), line.lastIndexOf('/'));
    String last = line.substring(at + 1).strip();
    last = last.startsWith("The ") || last.startsWith("the ") ? last.substring(4) : last;
    String code = at < 0 ? null : signed(last);
    if (code != null) {
      return code;
    }
    String lower = line.toLowerCase(Locale.ROOT);
    int writer = Math.max(lower.indexOf(" writer"), lower.indexOf(" correspondent"));
    if (writer < 0) {
      return null;
    }
    String before = line.substring(0, writer);
    int blank = before.lastIndexOf(' ');
    return signed(before.substring(blank + 1));
  }

  private static @Nullable String signed(String name) {
    String code = Agencies.fromName(name);
    return code != null && Agencies.isAgency(code) && AgencySigns.isWrittenAsAgency(name)
        ? code
        : null;
  }

  /**
   * "ISTANBUL (AA) - AY\u015EE YILMAZ - The baths": cuts a name in capitals between the dateline of
   * an agency and the text; returns where the text begins.
   */
  static int behindDateline(
      String raw, Dateline dateline, int to, CutList ledger, List<String> byline) {
    int from = dateline.end();
    if (dateline.agency() == null || from >= to) {
      return from;
    }
    Matcher capitals = CAPITALS.matcher(raw).region(from, to);
    if (!capitals.lookingAt() || PlacesElsewhere.country(capitals.group(1)) != null) {
      return from;
    }
    byline.add(capitals.group(1));
    ledger.cut(CleaningRule.BYLINE, capitals.start(1), capitals.end());
    return capitals.end();
  }
}
