package org.dateline.text.clean;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Notices that withdraw a story: "BC-Dock opens, KILL", "Dock opens-Kill", "KILL KILL KILL Dock
 * opens", "WITHDRAWAL-Dock opens", "ADVISORY-Dock opens" above a text that says so. A headline
 * alone tells little, as what is killed in it is mostly no story.
 *
 * @param rest where the headline of the story begins
 * @param end where it ends
 */
public record KillNotices(int rest, int end) {
  /** Words with which a text says it; a notice is short, and what it corrects stands below. */
  private static final int OPENING = 700;

  private static final String WORD = "(?:KILL|WITHDRAWAL|WITHDRAWN|ADVISORY|RETRACTION)";

  private static final Pattern BEFORE =
      Pattern.compile(
          "(?:(?:MANDATORY |EDITORS[:,]? )?"
              + WORD
              + "(?:\\s*[-:,\u2013\u2014]+\\s*|\\s+))+(?=\\S)"
              + "|(?i:(?:mandatory )?"
              + WORD
              + ")\\s*[-:]+\\s*(?=\\S)"
              + "|=?\\s*[(\\[]\\s*(?i:(?:attention|attn|editors|urgent)(?:[,:]? editors)?[\\s:,\u2013\u2014-]+)?(?i:(?:mandatory )?"
              + WORD
              + "(?: notice| story)?)\\s*[)\\]][\\s:\u2013\u2014-]*(?=\\S)"
              + "|=?\\s*(?:ATTENTION|ATTN|EDITORS)[\\s:,\u2013\u2014-]+(?:MANDATORY )?"
              + WORD
              + "\\s*[-:,\u2013\u2014]+\\s*(?=\\S)");

  private static final Pattern BEHIND =
      Pattern.compile(
          "(?i)(?<!\\bto)(?:,\\s*|\\s*[-\u2013\u2014]{1,2}\\s*|\\s+\\()(?:mandatory )?"
              + "(?:kill|withdrawal|withdrawn|retraction)\\)?\\s*$");

  /** The mark once more is no word of a headline. */
  private static final Pattern REPEATED = Pattern.compile("(?:KILL[ ,:!-]+){2,}(?=\\S)");

  /** A headline of which nothing else is left. */
  private static final Pattern ALONE =
      Pattern.compile(
          "(?i)\\W*(?:editors?[:,]? )?(?:mandatory )?(?:story )?(?:kill|withdrawal|withdrawn|retraction)"
              + "(?: notice| advisory| story)?\\W*");

  private static final Pattern KEYWORD = Pattern.compile("(?:BC|AM|PM)-{1,2}(?=\\p{L})");

  /** Desks of agencies give it as an order, or say that it has been done. */
  private static final Pattern SAID =
      Pattern.compile(
          "(?i:mandatory kill|\\bkill is mandatory|no (?:substitute|replacement) (?:story|item)?)"
              + "|(?:^|[.:!?\u2013\u2014-] ?|(?i:please|editors,?|must) )(?i:kill|withdraw|disregard)"
              + " (?:(?i:the|our|this|an?) |(?:BC|AM|PM)-|[\"'\u2018\u201C]|\\p{Lu})"
              + "|(?i:\\b(?:story|item|article|report|headline|dispatch|copy|alert|it)\\b.{0,200}?"
              + "\\b(?:is|are|was|were|been|being) (?:hereby |now )?(?:withdrawn|killed|retracted))"
              + "|(?i:\\bdo not (?:use|publish|run) (?:the|our|this) (?:\\w+ )?(?:story|item|article|report))");

  private static final Pattern SLUGGED =
      Pattern.compile(
          "(?i:\\b(?:slugged|headlined|titled|headline|slug) )(?:BC-{1,2})?[\"'\u2018\u201C]?([^\"'\u2019\u201D.,;]{3,80}?)(?=[\"'\u2019\u201D.,;]| (?:moved|sent|that|which)\\b|$)");

  /** Behind the keyword line, the headline between marks: it is what the story bears. */
  private static final Pattern QUOTED =
      Pattern.compile(
          "(?i:\\b(?:slugged|slug|headlined|titled|headline|story|item|entitled)\\b)[^\"\u201C.;]{0,80}"
              + "[\"\u201C]([^\"\u201D]{8,160})[\"\u201D]");

  /** The notice of a headline and the text below it; null where there is none. */
  static @Nullable KillNotices of(String headline, int from, String text) {
    if (!mayBe(headline)) {
      return null;
    }
    int end = headline.stripTrailing().length();
    Matcher repeated = REPEATED.matcher(headline).region(from, end);
    if (repeated.lookingAt()) {
      return new KillNotices(repeated.end(), end);
    }
    if (ALONE.matcher(headline).matches()) {
      return isSaid(text) ? new KillNotices(from, headline.length()) : null;
    }
    Matcher before = BEFORE.matcher(headline).region(from, end);
    int rest = before.lookingAt() ? before.end() : from;
    Matcher keyword = KEYWORD.matcher(headline).region(rest, end);
    int plain = keyword.lookingAt() ? keyword.end() : rest;
    Matcher behind = BEHIND.matcher(headline).region(plain, end);
    int last = behind.find() && behind.start() > plain ? behind.start() : end;
    boolean marked = rest > from || last < end;
    boolean slugged = plain > rest && last < end;
    return marked && (slugged || isSaid(text)) ? new KillNotices(plain, last) : null;
  }

  /** Whether a headline has one of the words, as few have. */
  private static boolean mayBe(String headline) {
    for (int i = 0; i < headline.length(); i++) {
      String word =
          switch (headline.charAt(i)) {
            case 'K', 'k' -> "kill";
            case 'W', 'w' -> "withdraw";
            case 'A', 'a' -> "advisory";
            case 'R', 'r' -> "retraction";
            default -> "";
          };
      if (!word.isEmpty() && headline.regionMatches(true, i, word, 0, word.length())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a text says that a story is withdrawn. */
  private static boolean isSaid(String text) {
    return SAID.matcher(opening(text)).find();
  }

  /** The keyword line or headline by which a notice names the story; null where it does not. */
  public static @Nullable String slug(String text) {
    String opening = opening(text);
    Matcher quoted = QUOTED.matcher(opening);
    if (quoted.find() && quoted.group(1).strip().indexOf(' ') > 0) {
      return quoted.group(1).strip();
    }
    Matcher slugged = SLUGGED.matcher(opening);
    return slugged.find() ? slugged.group(1).strip() : null;
  }

  private static String opening(String text) {
    return text.substring(0, Math.min(text.length(), OPENING)).replaceAll("\\s+", " ").strip();
  }
}
