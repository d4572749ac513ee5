package org.dateline.text.clean;

import java.util.Locale;
import java.util.Set;
import org.dateline.text.record.Agencies;

/** How agencies and papers sign what they send: "AFP", "-- Bernama", "(Mainichi Japan)". */
final class AgencySigns {
  /** What the names of papers and services end with. */
  private static final Set<String> OF_PAPERS =
      Set.of(
          "times",
          "post",
          "herald",
          "news",
          "daily",
          "press",
          "agency",
          "journal",
          "tribune",
          "shimbun",
          "gazette",
          "star",
          "telegraph",
          "chronicle",
          "today",
          "service",
          "newswire",
          "newswires",
          "online",
          "observer",
          "guardian",
          "mirror",
          "japan",
          "asia",
          "europe",
          "africa",
          "india",
          "review",
          "weekly",
          "magazine",
          "globe",
          "mail",
          "sun",
          "standard",
          "independent",
          "inquirer",
          "bulletin",
          "express",
          "dispatch",
          "examiner",
          "register",
          "reporter",
          "monitor",
          "courier",
          "sentinel",
          "echo",
          "media",
          "network",
          "newspaper",
          "nation",
          "citizen",
          "leader",
          "argus",
          "advertiser",
          "mercury");

  private static final int LONGEST_PAPER = 40;
  private static final int LONGEST_SERVICE = 12;

  /** Capitals of "ANSAmed" and "BelTA". */
  private static final int CAPITALS = 3;

  private AgencySigns() {}

  /** "(The Harbour Times)", "(Mainichi Japan)": a paper's name between brackets. */
  static boolean isPaper(String line) {
    int length = line.length();
    if (length < 8 || length > LONGEST_PAPER || line.charAt(0) != '(' || !line.endsWith(")")) {
      return false;
    }
    String[] words = line.substring(1, length - 1).split(" ", -1);
    for (String word : words) {
      boolean named = !word.isEmpty() && Character.isUpperCase(word.charAt(0));
      if (!named && !word.equals("of") && !word.equals("the")) {
        return false;
      }
    }
    return words.length > 1
        && words.length <= 5
        && OF_PAPERS.contains(words[words.length - 1].toLowerCase(Locale.ROOT));
  }

  /** "AFP", "-- Bernama", "(EFE)", "/TASS/", "/ritzau/", "- Sapa". */
  static boolean isAgency(String line) {
    int from = 0;
    int to = line.length();
    while (from < to && "-=\u2013\u2014/([ ".indexOf(line.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && ")]/. -=\u2013\u2014".indexOf(line.charAt(to - 1)) >= 0) {
      to--;
    }
    String written = line.substring(from, to);
    String name = written.startsWith("The ") ? written.substring(4) : written;
    int hyphen = name.indexOf('-');
    if (hyphen > 2 && line.charAt(0) == '/') {
      return isAgency(name.substring(0, hyphen)) && isAgency(name.substring(hyphen + 1));
    }
    if (Agencies.fromName(name) == null) {
      return hyphen > 1 && isJoint(name.substring(0, hyphen), name.substring(hyphen + 1));
    }
    return isWrittenAsAgency(name) || isMarked(line, from, to, name);
  }

  /** "NNN-BERNAMA" and "dpa-infocom": an agency and another one, or one of its services. */
  private static boolean isJoint(String first, String second) {
    return second.length() > 1
        && second.length() <= LONGEST_SERVICE
        && (first + second).chars().allMatch(Character::isLetter)
        && ((isWrittenAsAgency(first) && !first.equals(first.toUpperCase(Locale.ROOT)))
            || (isWrittenAsAgency(second) && first.equals(first.toUpperCase(Locale.ROOT))));
  }

  /** Between slashes it need not be written as it signs, nor with a capital behind a dash. */
  private static boolean isMarked(String line, int from, int to, String name) {
    boolean slashed = from > 0 && line.charAt(from - 1) == '/';
    slashed = slashed && to < line.length() && line.charAt(to) == '/';
    boolean dashed = "-\u2013\u2014".indexOf(line.charAt(0)) >= 0;
    return slashed || (dashed && name.length() > 2 && isNames(name));
  }

  /** An agency signs in capitals or with its own name: "EFE", "Bernama", "dpa". */
  static boolean isWrittenAsAgency(String name) {
    String code = Agencies.fromName(name);
    return code != null
        && (name.equals(name.toUpperCase(Locale.ROOT))
            || name.equals(Agencies.label(code))
            || name.chars().filter(Character::isUpperCase).count() >= CAPITALS
            || name.equals("Reuter")
            || (name.indexOf(' ') > 0 && (isNames(name) || isLong(name))));
  }

  /** "Agence d'information du Burkina": no sentence is called so. */
  private static boolean isLong(String name) {
    return Character.isUpperCase(name.charAt(0)) && name.split(" ", -1).length > 2;
  }

  /** Words with capitals, and "and" between them. */
  static boolean isNames(String words) {
    for (String word : words.split("[ ,]+", -1)) {
      boolean named = !word.isEmpty() && Character.isUpperCase(word.charAt(0));
      if (!named && !word.equals("and") && !word.equals("in") && !word.equals("&")) {
        return false;
      }
    }
    return true;
  }
}
