package org.dateline.text.name;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Whether a news agency is named because it has told something, and not because the dispatch is
 * about it: "told Reuters", "Yonhap reported", "according to Xinhua", "a Reuters poll".
 */
final class Attribution {
  private static final List<String> BEFORE =
      List.of(
          "told",
          "tell",
          "tells",
          "telling",
          "according to",
          "citing",
          "cited",
          "quoting",
          "quoted",
          "quoted by",
          "cited by",
          "carried by",
          "reported by",
          "obtained by",
          "seen by",
          "reviewed by",
          "polled by",
          "surveyed by",
          "interviewed by",
          "compiled by",
          "contacted by",
          "released by",
          "published by",
          "poll by",
          "survey by",
          "report by",
          "reports by",
          "interview with",
          "call with",
          "conversation with",
          "interview to",
          "informed",
          "e-mail to",
          "statement to");

  /** Words of an agency's own work after its name. */
  private static final List<String> AFTER =
      List.of(
          "reported",
          "reports",
          "quoted",
          "quotes",
          "cited",
          "added",
          "poll",
          "polls",
          "survey",
          "surveys",
          "witness",
          "witnesses",
          "reporter",
          "reporters",
          "photographer",
          "correspondent",
          "correspondents",
          "journalist",
          "journalists",
          "interview",
          "calculation",
          "calculations",
          "news",
          "report",
          "dispatch",
          "commentary",
          "television",
          "that");

  private static final List<String> SPEAKS = List.of("said", "says", "learned", "revealed");

  /** Who speaks of itself is no source. */
  private static final List<String> OF_ITSELF = List.of("it", "its", "it's", "the company");

  /** "Reuters Media Summit", where people speak to its reporters. */
  private static final Pattern SUMMIT =
      Pattern.compile("(?:(?:\\p{Lu}[\\w-]*|and|&)\\s+){1,5}Summit\\b");

  private static final int LONGEST = 20;
  private static final int FAR = 60;

  private Attribution() {}

  /**
   * Whether a name of an agency stands for where something comes from.
   *
   * @param text the text
   * @param start where the name begins
   * @param end one past its end
   */
  static boolean isSource(String text, int start, int end) {
    String before = before(text, start);
    if (BEFORE.stream().anyMatch(word -> endsWithWord(before, word))) {
      return true;
    }
    String after = after(text, end);
    return isJoint(text, end)
        || SUMMIT.matcher(after).lookingAt()
        || AFTER.stream().anyMatch(word -> beginsWithWord(after, word))
        || SPEAKS.stream()
            .anyMatch(
                word ->
                    beginsWithWord(after, word)
                        && OF_ITSELF.stream()
                            .noneMatch(
                                self ->
                                    beginsWithWord(
                                        after.substring(word.length()).stripLeading(), self)));
  }

  /** "Reuters/Zogby poll", "Reuters/University of Michigan Surveys". */
  private static boolean isJoint(String text, int end) {
    return text.startsWith("/", end);
  }

  /** What stands before, without an article. */
  private static String before(String text, int start) {
    String before = text.substring(Math.max(0, start - LONGEST), start).stripTrailing();
    for (String article : List.of("the", "The")) {
      if (endsWithWord(before, article)) {
        return before.substring(0, before.length() - article.length()).stripTrailing();
      }
    }
    return before;
  }

  /** What stands behind, past a possessive ending and what kind of agency it is. */
  private static String after(String text, int end) {
    String after = text.substring(end, Math.min(text.length(), end + FAR));
    for (String skipped : List.of("'s", "\u2019s", "'", "\u2019", " news agency", " agency")) {
      if (after.startsWith(skipped)) {
        after = after.substring(skipped.length());
      }
    }
    return after.isEmpty() || after.charAt(0) > ' ' ? "" : after.stripLeading();
  }

  private static boolean endsWithWord(String text, String word) {
    int from = text.length() - word.length();
    return from >= 0
        && text.regionMatches(true, from, word, 0, word.length())
        && (from == 0 || !Character.isLetterOrDigit(text.charAt(from - 1)));
  }

  private static boolean beginsWithWord(String text, String word) {
    return text.startsWith(word)
        && (text.length() == word.length()
            || !Character.isLetterOrDigit(text.charAt(word.length())));
  }
}
