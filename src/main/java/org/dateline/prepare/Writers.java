package org.dateline.prepare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.text.record.Agencies;
import org.dateline.text.word.Lines;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote, from the lines that say so: "By ANN MOSS", "by Xinhua writers Li Wei, Tao Fu", "By Ann
 * Moss and Ben Poe, Staff Writers". A line that is read no further stays as it is, without its
 * "By".
 */
final class Writers {
  private static final Set<String> OPENERS =
      Set.of("by", "von", "par", "por", "byline:", "author:");

  /** Words of what a writer is, and of the papers and services that employ one. */
  private static final Set<String> TITLES =
      Set.of(
          "writer",
          "writers",
          "correspondent",
          "correspondents",
          "reporter",
          "reporters",
          "staff",
          "editor",
          "columnist",
          "contributor",
          "photographer",
          "analyst",
          "bureau",
          "chief",
          "special",
          "press",
          "news",
          "newspapers",
          "newswires",
          "service",
          "agency",
          "times",
          "post",
          "herald",
          "tribune",
          "journal");

  /** What joins two writers. */
  private static final List<String> JOINTS = List.of(" and ", " & ", " und ", " et ", " y ");

  /** Behind the names: where they write, or for whom. */
  private static final List<String> BEHIND =
      List.of(" in ", " at ", " of ", " for ", " --", " - ", " \u2013 ", " \u2014 ", "| ");

  private static final Set<String> SUFFIXES = Set.of("Jr", "Jr.", "Sr.", "II", "III");

  private static final int MOST_WORDS = 5;

  private Writers() {}

  /** The writers, each once; addresses where no line names anybody. */
  static List<String> of(List<String> lines) {
    List<String> names = new ArrayList<>();
    List<String> addresses = new ArrayList<>();
    for (String line : lines) {
      String bare = withoutMarks(line);
      if (bare.indexOf('@') >= 0) {
        addresses.add(bare);
      } else if (!bare.isEmpty()) {
        names.addAll(names(bare));
      }
    }
    List<String> found = names.isEmpty() ? addresses : names;
    return found.stream().distinct().toList();
  }

  private static List<String> names(String line) {
    String opened = opened(line);
    List<String> names = new ArrayList<>();
    for (String part : opened.split("[,;/]\\s*", -1)) {
      if (SUFFIXES.contains(part) && !names.isEmpty()) {
        names.set(names.size() - 1, names.get(names.size() - 1) + ", " + part);
        continue;
      }
      for (String piece : joined(part)) {
        String name = name(piece);
        if (name != null) {
          names.add(name);
        }
      }
    }
    // "Moss, Ann" is one writer, and a line of other words is kept whole.
    boolean isSurnameFirst = opened.indexOf(',') > 0 && opened.indexOf(' ') > opened.indexOf(',');
    return names.isEmpty() || isSurnameFirst ? List.of(opened) : names;
  }

  /** Without the word that says that names follow, and an agency's before them. */
  private static String opened(String line) {
    int blank = line.indexOf(' ');
    String rest = line;
    if (blank > 0 && OPENERS.contains(line.substring(0, blank).toLowerCase(Locale.ROOT))) {
      rest = withoutMarks(line.substring(blank + 1));
    }
    String lower = rest.toLowerCase(Locale.ROOT);
    for (String title : List.of("writers ", "writer ", "correspondents ", "correspondent ")) {
      int at = lower.indexOf(title);
      boolean isWord = at == 0 || (at > 0 && lower.charAt(at - 1) == ' ');
      String behind = isWord ? rest.substring(at + title.length()).strip() : "";
      if (behind.indexOf(' ') > 0
          && Character.isUpperCase(behind.charAt(0))
          && !hasComma(rest, at)) {
        return behind;
      }
    }
    return rest;
  }

  private static boolean hasComma(String line, int to) {
    int comma = line.indexOf(',');
    return comma >= 0 && comma < to;
  }

  /** The names that a word joins; one name where what stands before it is no whole one. */
  private static List<String> joined(String part) {
    String lower = part.toLowerCase(Locale.ROOT);
    if (lower.startsWith("and ")) {
      return joined(part.substring(4).strip());
    }
    for (String joint : JOINTS) {
      int at = lower.indexOf(joint);
      if (at > 0 && part.substring(0, at).strip().indexOf(' ') > 0) {
        List<String> all = new ArrayList<>();
        all.add(part.substring(0, at).strip());
        all.addAll(joined(part.substring(at + joint.length()).strip()));
        return all;
      }
    }
    return List.of(part);
  }

  /** A name of two words or more; null for titles, agencies, places and the like. */
  private static @Nullable String name(String piece) {
    String name = piece;
    for (String behind : BEHIND) {
      int at = name.indexOf(behind);
      name = at > 0 ? name.substring(0, at) : name;
    }
    name = withoutMarks(name);
    String[] words = name.split(" +", -1);
    if (words.length < 2 || words.length > MOST_WORDS || Agencies.fromName(name) != null) {
      return null;
    }
    for (String word : words) {
      if (TITLES.contains(word.toLowerCase(Locale.ROOT)) || word.equals("The")) {
        return null;
      }
    }
    return Character.isLetter(name.charAt(0)) ? name : null;
  }

  private static String withoutMarks(String line) {
    int from = 0;
    int to = line.length();
    while (from < to && isMark(line.charAt(from), "*([-\u2013\u2014")) {
      from++;
    }
    while (to > from && isMark(line.charAt(to - 1), "*)],;:-\u2013\u2014")) {
      to--;
    }
    return line.substring(from, to);
  }

  private static boolean isMark(char c, String marks) {
    return Lines.isWhite(c) || marks.indexOf(c) >= 0;
  }
}
