package org.dateline.text.clean;

import java.util.Locale;
import java.util.Set;

/**
 * Labels of series before a headline: "Roundup: \u2026", "News Analysis: \u2026", "Xinhua
 * Headlines: \u2026", "FOCUS: \u2026". A label is one word that nothing else stands for, or such a
 * word behind those that agencies put before it; "Human Rights Watch: \u2026" and "Ford Focus:
 * \u2026" are none.
 */
final class SeriesLabels {
  /** No label is longer. */
  private static final int MAX_LENGTH = 40;

  private static final Set<String> ALONE =
      Set.of(
          "roundup",
          "round-up",
          "news roundup",
          "spotlight",
          "commentary",
          "focus",
          "feature",
          "features",
          "interview",
          "analysis",
          "backgrounder",
          "background",
          "explainer",
          "explained",
          "factbox",
          "fact box",
          "fact-box",
          "fact check",
          "fact-check",
          "factcheck",
          "fact file",
          "factfile",
          "yearender",
          "year-ender",
          "year ender",
          "editorial",
          "opinion",
          "op-ed",
          "viewpoint",
          "profile",
          "preview",
          "wrap",
          "wrap-up",
          "wrapup",
          "chronology",
          "timeline",
          "trending",
          "exclusive",
          "essentials",
          "q&a",
          "key points",
          "key facts",
          "close-up",
          "closeup",
          "news in brief",
          "in brief",
          "sidebar",
          "photo essay",
          "photo feature",
          "infographic",
          "infographics",
          "obituary",
          "podcast",
          "reporter's notebook",
          "reporters' notebook",
          "letter from china",
          "guest opinion",
          "economic watch",
          "human interest",
          "highlights of the day",
          "on this day",
          "today in history",
          "flashback",
          "lookahead",
          "look ahead",
          "look-ahead",
          "newsmaker",
          "reportage",
          "eyewitness",
          "travel feature",
          "special report",
          "special feature",
          "cover story",
          "big story",
          "the big story",
          "big read",
          "the big read",
          "long read",
          "first person",
          "review",
          "film review",
          "book review",
          "dossier",
          "porträt",
          "hintergrund",
          "kommentar",
          "analyse",
          "reportaje",
          "análisis",
          "entrevista",
          "crónica",
          "perfil",
          "portrait",
          "entretien",
          "scheda",
          "intervista");

  private static final Set<String> SERIES =
      Set.of(
          "headlines",
          "insight",
          "insights",
          "focus",
          "analysis",
          "commentary",
          "roundup",
          "round-up",
          "feature",
          "features",
          "spotlight",
          "interview",
          "backgrounder",
          "explainer",
          "explains",
          "explained",
          "factbox",
          "yearender",
          "year-ender",
          "preview",
          "wrap",
          "wrap-up",
          "exclusive",
          "review",
          "watch",
          "summary",
          "briefs",
          "briefing",
          "diary",
          "timeline",
          "chronicle",
          "poll",
          "profile",
          "opinion",
          "editorial",
          "voices",
          "brief",
          "digest",
          "highlights",
          "bulletin",
          "snapshot");

  /** What stands before such a word: the agencies and what their series are about. */
  private static final Set<String> BEFORE =
      Set.of(
          "xinhua",
          "yonhap",
          "kyodo",
          "ap",
          "afp",
          "reuters",
          "dpa",
          "tass",
          "anadolu",
          "aa",
          "bernama",
          "antara",
          "efe",
          "ani",
          "ians",
          "pti",
          "upi",
          "interfax",
          "news",
          "china",
          "asia",
          "africa",
          "world",
          "global",
          "europe",
          "economic",
          "economy",
          "business",
          "market",
          "markets",
          "financial",
          "sports",
          "sport",
          "sci-tech",
          "tech",
          "technology",
          "science",
          "political",
          "culture",
          "cultural",
          "middle",
          "east",
          "mideast",
          "latin",
          "america",
          "in-depth",
          "special",
          "weekly",
          "daily",
          "year-end",
          "travel",
          "health",
          "entertainment",
          "olympics",
          "olympic",
          "election",
          "elections",
          "spot",
          "snap",
          "photo",
          "across",
          "mid-year",
          "military",
          "defense",
          "defence",
          "energy");

  private SeriesLabels() {}

  /** Where the label at {@code from} ends, before its colon or bar; -1 where none stands there. */
  static int end(String headline, int from) {
    int most = Math.min(headline.length() - 1, from + MAX_LENGTH);
    int at = from;
    while (at < most && !isMark(headline, at)) {
      char c = headline.charAt(at);
      if (!Character.isLetter(c) && " -&'\u2019".indexOf(c) < 0) {
        return -1;
      }
      at++;
    }
    if (at >= most || at == from) {
      return -1;
    }
    int end = at;
    while (end > from && headline.charAt(end - 1) == ' ') {
      end--;
    }
    String label = headline.substring(from, end);
    boolean dashed = ":|\n".indexOf(headline.charAt(at)) < 0;
    boolean capitals = label.equals(label.toUpperCase(Locale.ROOT));
    return (dashed && !capitals) || !isLabel(label) ? -1 : end;
  }

  /** A colon, a bar, the end of a line, or a dash between blanks. */
  private static boolean isMark(String headline, int at) {
    char c = headline.charAt(at);
    return c == ':'
        || c == '|'
        || c == '\n'
        || ("-\u2013\u2014".indexOf(c) >= 0
            && headline.charAt(Math.max(0, at - 1)) == ' '
            && headline.charAt(at + 1) == ' ');
  }

  private static boolean isLabel(String label) {
    String lower = label.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    if (ALONE.contains(lower)) {
      return true;
    }
    int last = lower.lastIndexOf(' ');
    if (last < 0 || !SERIES.contains(lower.substring(last + 1))) {
      return false;
    }
    for (String word : lower.substring(0, last).split(" ", -1)) {
      if (!BEFORE.contains(word)) {
        return false;
      }
    }
    return true;
  }

  /** Past the mark behind a label and the white space around it. */
  static int behind(String headline, int end) {
    int at = end;
    while (at < headline.length() && " :|-\u2013\u2014\n".indexOf(headline.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }
}
