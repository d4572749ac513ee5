package org.dateline.text.clean;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.text.word.Lines;

/**
 * What a dispatch says of itself and of those who send it: "(This story has been refiled \u2026)",
 * "A version of this article appears in print \u2026", "With files from The Wire", "Find our
 * coverage at https://\u2026", "Contact Ines Prado at \u2026".
 */
final class SelfNotices {
  private static final int LONGEST = 360;
  private static final int LONGEST_POINTER = 240;

  /** Words between "this" and what it is: "This April 4 story". */
  private static final int MOST_BEFORE = 3;

  /** What a dispatch calls itself. */
  private static final Set<String> SELF =
      Set.of(
          "story",
          "article",
          "report",
          "dispatch",
          "version",
          "item",
          "column",
          "post",
          "piece",
          "copy",
          "headline",
          "interview",
          "analysis",
          "obituary",
          "review",
          "feature",
          "alert",
          "brief",
          "page",
          "transcript",
          "graphic",
          "caption");

  /** What is done to it. */
  private static final Set<String> DONE =
      Set.of(
          "corrected",
          "refiled",
          "updated",
          "amended",
          "changed",
          "revised",
          "clarified",
          "edited",
          "recast",
          "repeated",
          "republished",
          "reissued",
          "modified",
          "fixed",
          "shortened",
          "withdrawn",
          "removed",
          "translated",
          "adapted",
          "excerpted");

  /** For what it was changed. */
  private static final Set<String> REASONS =
      Set.of(
          "correct",
          "clarify",
          "remove",
          "add",
          "reflect",
          "show",
          "fix",
          "make",
          "include",
          "delete",
          "say",
          "update",
          "restore",
          "change",
          "indicate",
          "note",
          "state",
          "attribute",
          "specify",
          "amend",
          "replace",
          "accurately",
          "more",
          "better",
          "conform",
          "recast");

  /** What it does without brackets around it; a report that adds to something is news. */
  private static final Set<String> DOES_OPENLY = Set.of("corrects", "refiles", "recasts");

  /** What it does itself. */
  private static final Set<String> DOES =
      Set.of(
          "corrects",
          "refiles",
          "updates",
          "clarifies",
          "recasts",
          "removes",
          "deletes",
          "repeats",
          "fixes",
          "amends",
          "adds");

  private static final List<String> OF_ITSELF =
      List.of(
          "A version of this ",
          "Versions of this ",
          "An earlier version of th",
          "A previous version of th",
          "Earlier versions of th",
          "Previous versions of th",
          "A prior version of th",
          "The original version of th",
          "The headline of this ",
          "The headline on this ");

  /** What was wrong with it. */
  private static final List<String> ERRORS = List.of(" misst", " missp", " misid", " misq");

  /** Nouns between "with" and "from". */
  private static final Set<String> GIVEN =
      Set.of(
          "files",
          "file",
          "inputs",
          "input",
          "reports",
          "report",
          "reporting",
          "additional",
          "information",
          "contributions",
          "contribution",
          "material",
          "materials",
          "notes",
          "details",
          "agency",
          "agencies",
          "wire",
          "news",
          "writing",
          "research",
          "content",
          "staff",
          "assistance",
          "dispatches");

  /** What a reader is told to do at an address. */
  private static final Set<String> TOLD =
      Set.of(
          "find",
          "see",
          "read",
          "follow",
          "visit",
          "watch",
          "check",
          "view",
          "listen",
          "learn",
          "get",
          "access",
          "browse",
          "explore",
          "go",
          "click",
          "keep",
          "submit",
          "download",
          "sign",
          "subscribe",
          "join",
          "send",
          "tell",
          "donate");

  private static final List<String> POINTED =
      List.of(
          "For more ",
          "For further ",
          "For full ",
          "For details",
          "For information",
          "For updates",
          "For live ",
          "For the full ",
          "For all ",
          "More information",
          "More details",
          "More at ",
          "More about ",
          "Full coverage",
          "Full results",
          "Details at ",
          "Details: ");

  /** How somebody is reached. */
  private static final Set<String> REACHED =
      Set.of("Contact", "Reach", "Email", "E-mail", "Call", "Write", "Tweet", "Follow");

  /** Who is reached without a name. */
  private static final Set<String> NAMELESS =
      Set.of("us", "the", "our", "him", "her", "them", "me", "reporter", "staff", "writer");

  /** Notes to those who print it. */
  private static final List<String> LABELS =
      List.of(
          "Editor's note:",
          "Editor\u2019s note:",
          "Editor's Note:",
          "Editor\u2019s Note:",
          "Editors' note:",
          "Editors\u2019 note:",
          "EDITOR'S NOTE",
          "Note to editors:",
          "Eds:",
          "EDS:",
          "Eds.:",
          "Correction:",
          "CORRECTION:",
          "Clarification:",
          "CLARIFICATION:",
          "PHOTOS (for ",
          "PHOTO (for ",
          "GRAPHIC (for ",
          "GRAPHICS (for ");

  /** What services say to those who take them. */
  private static final List<String> OF_SERVICE =
      List.of(
          "please contact us",
          "subscription options",
          "may not be published, broadcast",
          "offered to subscribers",
          "available to our subscribers",
          "only a portion of the news");

  private static final Set<String> PASSIVE =
      Set.of("has", "have", "been", "was", "is", "being", "also", "since");

  private static final Set<String> BETWEEN_NAMES = Set.of("the", "and", "in", "of", "at", "for");

  private SelfNotices() {}

  /** Whether a line, without brackets around it, is one. */
  static boolean is(Lines line, boolean enclosed) {
    if (line.length() > LONGEST || line.length() < 12) {
      return false;
    }
    String text = line.stripped();
    if (text.indexOf('"') >= 0 || text.indexOf('\u201C') >= 0) {
      return isOfItself(text, enclosed) && text.startsWith("This ");
    }
    return isOfItself(text, enclosed)
        || LABELS.stream().anyMatch(text::startsWith)
        || isDistributed(text)
        || isGiven(text)
        || isPointed(text)
        || isReached(text)
        || isOfService(text);
  }

  private static boolean isOfItself(String text, boolean enclosed) {
    for (String beginning : OF_ITSELF) {
      if (text.startsWith(beginning)) {
        String[] words = text.substring(beginning.lastIndexOf(" th") + 1).split("[\\s,]+", 4);
        return words.length > 1
            && SELF.contains(words[1].toLowerCase(Locale.ROOT))
            && (words[0].equals("this") || ERRORS.stream().anyMatch(text::contains));
      }
    }
    int blank = text.indexOf(' ');
    String first = blank < 0 ? "" : text.substring(0, blank).toLowerCase(Locale.ROOT);
    if (enclosed && DOES.contains(first)) {
      return true;
    }
    return (first.equals("this") || first.equals("the"))
        && isChanged(text.substring(blank + 1), enclosed, first.equals("this"));
  }

  /**
   * "story has been corrected to \u2026", "April 4 story corrects \u2026"; "article was amended by
   * \u2026" is news.
   */
  private static boolean isChanged(String behind, boolean enclosed, boolean pointed) {
    String[] words = behind.split("\\s+", -1);
    int self = 0;
    while (self < words.length && self <= MOST_BEFORE && !SELF.contains(words[self])) {
      self++;
    }
    if (self > MOST_BEFORE || self + 1 >= words.length || (!pointed && !enclosed)) {
      return false;
    }
    int at = self + 1;
    if ((enclosed ? DOES : DOES_OPENLY).contains(words[at])) {
      return true;
    }
    boolean passive = false;
    while (at < words.length - 1 && PASSIVE.contains(words[at])) {
      passive = true;
      at++;
    }
    String done = at < words.length ? bare(words[at]) : "";
    if (!passive || !DONE.contains(done)) {
      return false;
    }
    return enclosed || !words[at].equals(done) || at + 1 == words.length || isReason(words, at + 1);
  }

  /** "to correct", "on 4 April", "with the name"; not "by the auditors". */
  private static boolean isReason(String[] words, int at) {
    String next = words[at];
    boolean day =
        next.equals("on")
            && at + 2 < words.length
            && (Character.isDigit(words[at + 1].charAt(0))
                || Character.isDigit(words[at + 2].charAt(0)));
    boolean told = words[words.length - 1].equals("said.");
    boolean with = next.equals("with") || next.equals("throughout");
    boolean reason = next.equals("to") && at + 2 < words.length && REASONS.contains(words[at + 1]);
    return day || (!told && (with || reason));
  }

  private static String bare(String word) {
    int end = word.length();
    while (end > 0 && !Character.isLetter(word.charAt(end - 1))) {
      end--;
    }
    return word.substring(0, end);
  }

  /** "Distributed by Harbour Content Agency, LLC."; not "Distributed by charities". */
  private static boolean isDistributed(String text) {
    if (text.endsWith("All rights reserved.") || text.endsWith("all rights reserved.")) {
      return true;
    }
    return (text.startsWith("Distributed by ") || text.startsWith("Provided by "))
        && AgencySigns.isNames(text.substring(text.indexOf(" by ") + 4));
  }

  /** "With files from The Wire", "With additional reporting by Ines Prado". */
  private static boolean isGiven(String text) {
    if (!text.startsWith("With ") && !text.startsWith("Compiled from ")) {
      return false;
    }
    String[] words = text.split("\\s+", -1);
    int at = 1;
    while (at < words.length && GIVEN.contains(words[at])) {
      at++;
    }
    boolean from =
        at > 1 && at < words.length && (words[at].equals("from") || words[at].equals("by"));
    if (!from && !text.startsWith("Compiled from ")) {
      return false;
    }
    for (int i = from ? at + 1 : 2; i < words.length; i++) {
      String word = words[i];
      boolean capital = !word.isEmpty() && !Character.isLowerCase(word.charAt(0));
      if (!capital && !BETWEEN_NAMES.contains(word) && !GIVEN.contains(bare(word))) {
        return false;
      }
    }
    return at + 1 < words.length;
  }

  /**
   * "Find our coverage at https://wire.example.", "Information from: The Wire,
   * http://wire.example".
   */
  private static boolean isPointed(String text) {
    if (text.length() > LONGEST_POINTER) {
      return false;
    }
    int blank = text.lastIndexOf(' ');
    String last = text.substring(blank + 1);
    boolean page = last.startsWith("http") || last.startsWith("www.") || last.startsWith("(http");
    if (blank < 0 || !page) {
      return false;
    }
    int end = 0;
    while (end < text.length()
        && (Character.isLetter(text.charAt(end)) || text.charAt(end) == '-')) {
      end++;
    }
    int colon = text.indexOf(": ");
    boolean labelled = colon > 0 && colon < 32 && text.indexOf(". ") < 0;
    return labelled
        || POINTED.stream().anyMatch(text::startsWith)
        || TOLD.contains(text.substring(0, end).toLowerCase(Locale.ROOT));
  }

  /** "Contact Ines Prado at 555-0100 or ines@wire.example. Follow her on Twitter @ines." */
  private static boolean isReached(String text) {
    String[] words = text.split("\\s+", 3);
    if (text.length() > LONGEST_POINTER || words.length < 3 || !REACHED.contains(words[0])) {
      return false;
    }
    boolean somebody =
        Character.isUpperCase(words[1].charAt(0))
            || NAMELESS.contains(words[1])
            || (words[0].equals("Write") && words[1].equals("to"));
    return (somebody && isReachable(words[2]))
        || (words[1].indexOf('@') >= 0 && text.length() < LONGEST_POINTER / 2);
  }

  /** An address, an account or a number with a hyphen or a country's code. */
  private static boolean isReachable(String text) {
    if (text.indexOf('@') >= 0 || text.contains("http") || text.contains("www.")) {
      return true;
    }
    int digits = 0;
    boolean joined = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
      } else if (digits > 0 && (c == '-' || c == ')')) {
        joined = true;
      } else if (c != ' ' && c != '(' && c != '+' && c != '.') {
        digits = 0;
        joined = false;
      }
      if (digits >= 7 && joined) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfService(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return OF_SERVICE.stream().anyMatch(lower::contains);
  }
}
