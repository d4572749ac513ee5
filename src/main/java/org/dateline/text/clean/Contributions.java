package org.dateline.text.clean;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.text.word.Lines;

/**
 * "Associated Press writers Ines Prado in Porto and Rui Alves contributed to this report.": a
 * paragraph of which every sentence says who had a part in the dispatch.
 */
final class Contributions {
  private static final List<String> VERBS =
      List.of(
          " contributed",
          " reported from ",
          " can be reached at",
          " helped with this story",
          " on Twitter at",
          " reported this story from ");

  /** What a report is called. */
  private static final Set<String> REPORTS =
      Set.of(
          "report",
          "story",
          "article",
          "dispatch",
          "piece",
          "analysis",
          "post",
          "column",
          "obituary",
          "profile",
          "review",
          "digest",
          "package",
          "project");

  /** Words in small letters that stand beside the names. */
  private static final Set<String> ROLES =
      Set.of(
          "and",
          "in",
          "at",
          "of",
          "from",
          "the",
          "also",
          "for",
          "with",
          "news",
          "desk",
          "de",
          "da",
          "di",
          "van",
          "von",
          "der",
          "al",
          "bin",
          "el",
          "la",
          "is",
          "a",
          "an",
          "special",
          "staff",
          "bureau",
          "chief",
          "writer",
          "writers",
          "reporter",
          "reporters",
          "correspondent",
          "correspondents",
          "researcher",
          "researchers",
          "research",
          "photographer",
          "photographers",
          "producer",
          "producers",
          "editor",
          "editors",
          "journalist",
          "journalists",
          "contributor",
          "contributors",
          "freelance",
          "freelancer",
          "intern",
          "interns",
          "assistant",
          "video",
          "videographer",
          "videojournalist",
          "wire",
          "services",
          "service",
          "reports",
          "material",
          "information",
          "agencies",
          "each",
          "both",
          "all",
          "you",
          "sports",
          "business",
          "political",
          "medical",
          "science",
          "religion",
          "diplomatic",
          "economics",
          "national",
          "security",
          "based",
          "follow",
          "or");

  private static final Set<String> PRONOUNS = Set.of("He", "She", "They", "It", "We", "I", "That");

  /** "Some information for this report was provided by AP and Reuters." */
  private static final Pattern SOURCED =
      Pattern.compile(
          "(?:Some |Additional |Other |Parts? of the )?(?i:information|material|reporting|details|content|footage|quotes)"
              + "\\s(?:for|in|used in|of)\\sthis\\s(?:report|story|article|dispatch)\\s(?:was|were|is|are|comes?|came|has been)"
              + "\\s(?:also )?(?:(?:provided|supplied|contributed|taken|gathered|obtained|drawn|compiled)\\s)?(?:by|from)"
              + "\\s([^.]{2,120})\\.?");

  private Contributions() {}

  /** Whether a paragraph is nothing else. */
  static boolean is(String raw, int first, int end) {
    String paragraph = raw.substring(first, end);
    Matcher sourced = SOURCED.matcher(paragraph);
    if (sourced.matches()) {
      return isNames(sourced.group(1));
    }
    if (VERBS.stream().noneMatch(paragraph.replace('\n', ' ')::contains)) {
      return false;
    }
    String text = paragraph.replaceAll("\\s+", " ");
    boolean contributed = text.contains(" contributed") || text.contains(" can be reached at");
    contributed |= text.contains(" helped with this story") || text.contains(" on Twitter at");
    boolean signed = contributed || isBelowRule(raw, first) || text.contains(" writer ");
    int from = 0;
    while (from < text.length() && signed) {
      int stop = sentenceEnd(text, from);
      signed = isOne(text.substring(from, stop).strip());
      from = stop;
    }
    return signed;
  }

  /** A sentence ends at a full stop behind a word, before a capital. */
  private static int sentenceEnd(String text, int from) {
    for (int stop = text.indexOf(". ", from); stop >= 0; stop = text.indexOf(". ", stop + 1)) {
      int word = text.lastIndexOf(' ', stop) + 1;
      boolean initial = stop - word < 2 || text.substring(word, stop).indexOf('.') >= 0;
      boolean more = VERBS.stream().anyMatch(text.substring(from, stop)::contains);
      if (!initial && more) {
        return stop + 1;
      }
    }
    return text.length();
  }

  private static boolean isOne(String sentence) {
    for (String verb : VERBS) {
      int at = sentence.indexOf(verb);
      if (at > 0) {
        return isNames(sentence.substring(0, at))
            && isOfReport(verb, sentence.substring(at + verb.length()));
      }
    }
    return false;
  }

  private static boolean isNames(String subject) {
    boolean named = false;
    for (String word : subject.split("[ ,;:&/()*_-]+", -1)) {
      if (word.isEmpty()) {
        continue;
      }
      boolean capital = !Character.isLowerCase(word.charAt(0));
      if (PRONOUNS.contains(word) || (!capital && !ROLES.contains(word.toLowerCase(Locale.ROOT)))) {
        return false;
      }
      named |= capital;
    }
    return named;
  }

  /** "to this report.", "reporting from Porto.", nothing; not "to this report on docks". */
  private static boolean isOfReport(String verb, String behind) {
    if (verb.startsWith(" reported")) {
      return isNames(behind);
    }
    if (!verb.equals(" contributed")) {
      return true;
    }
    String rest = behind.strip();
    while (!rest.isEmpty() && ".)]*".indexOf(rest.charAt(rest.length() - 1)) >= 0) {
      rest = rest.substring(0, rest.length() - 1);
    }
    if (rest.isEmpty() || rest.startsWith("reporting") || rest.startsWith("research")) {
      return true;
    }
    String[] words = rest.split(" ", -1);
    if (rest.startsWith("from ")) {
      return isNames(rest);
    }
    boolean toThis = words.length >= 3 && words[0].equals("to") && words[1].matches("this|the");
    return toThis
        && REPORTS.contains(words[words.length > 3 && !REPORTS.contains(words[2]) ? 3 : 2])
        && (words.length <= 4
            || isNames(rest.substring(rest.indexOf(words[2]) + words[2].length())));
  }

  /** Whether the line above is a rule: "___". */
  private static boolean isBelowRule(String raw, int first) {
    Lines above = new Lines(raw, 0, Math.max(0, first - 1));
    while (above.previous()) {
      if (!above.isBlank()) {
        return SignOffs.isRule(raw, above);
      }
    }
    return false;
  }
}
