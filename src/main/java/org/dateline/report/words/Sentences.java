package org.dateline.report.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What stands out, a sentence each. */
public final class Sentences {
  private static final int MAX_TERMS = 2;

  private Sentences() {}

  /** The sentence with which a line begins. */
  public static String capital(String sentence) {
    return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
  }

  /** "no dispatches of KCNA, 3–17 May 2011". */
  public static String gap(String source, boolean isAll, LocalDate first, LocalDate last) {
    return "no dispatches of " + (isAll ? "any source" : source) + ", " + Days.range(first, last);
  }

  /** "volume of KCNA doubled in January 2011". */
  public static String volume(String source, LocalDate day, double ratio) {
    return String.format(
        Locale.ROOT, "volume of %s %s in %s", source, Numbers.change(ratio), Days.month(day));
  }

  /** "from 12 Feb 2008 Oil market was in 9.1 % of the stories, before that in 6.0 %". */
  public static String changePoint(String subject, LocalDate day, double before, double after) {
    int decimals = Numbers.decimalsToTell(before, after);
    return String.format(
        Locale.ROOT,
        "from %s %s was in %s of the stories, before that in %s",
        Days.day(day),
        subject,
        Numbers.percent(after, decimals),
        Numbers.percent(before, decimals));
  }

  /**
   * Why a burst: two terms and a name at most, none of which says the same as another.
   *
   * @param terms best first; those of several words are said before single ones
   * @param names labels of entities, best first
   */
  public static String reason(List<String> terms, List<String> names) {
    List<String> parts = new ArrayList<>();
    List<String> phrasesFirst = new ArrayList<>(terms);
    // "nuclear test" tells more than "carried", however much the word stands out.
    phrasesFirst.sort(Comparator.comparing((String term) -> !term.contains(" ")));
    for (String term : phrasesFirst) {
      if (parts.size() < MAX_TERMS && !isSaid(parts, term) && !isPartOfFirst(names, term)) {
        parts.add(term);
      }
    }
    names.stream().filter(name -> !isSaid(parts, name)).findFirst().ifPresent(parts::add);
    return Lists.and(parts);
  }

  private static boolean isPartOfFirst(List<String> names, String term) {
    return !names.isEmpty() && isSaid(names.subList(0, 1), term);
  }

  /** Whether one of the parts has a word of the text, or the text one of theirs. */
  private static boolean isSaid(List<String> parts, String text) {
    List<String> words = words(text);
    return parts.stream().flatMap(part -> words(part).stream()).anyMatch(words::contains);
  }

  /** The words of a text and what it is short for or is shortened to: "U.S.", "IAEA". */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder initials = new StringBuilder();
    for (String word : text.toLowerCase(Locale.ROOT).split("[\\s-]+", -1)) {
      String letters = word.replace(".", "");
      if (!letters.isEmpty()) {
        words.add(letters);
        initials.append(letters.charAt(0));
      }
    }
    if (words.size() > 1) {
      words.add(initials.toString());
    }
    return words;
  }

  /**
   * "9 stories where 0.8 were to be expected (31 dispatches); at its height on 23 Nov 2010".
   *
   * @param expected stories
   */
  public static String burst(long dispatches, long stories, double expected, LocalDate peak) {
    return String.format(
        Locale.ROOT,
        "%s (%s); at its height on %s",
        more(stories, expected),
        Numbers.count(dispatches, "dispatch", "dispatches"),
        Days.day(peak));
  }

  /**
   * "9 stories where 0.8 were to be expected".
   *
   * @param expected stories
   */
  public static String more(long stories, double expected) {
    String about = Numbers.about(expected);
    return String.format(
        Locale.ROOT,
        "%s where %s %s to be expected",
        Numbers.count(stories, "story", "stories"),
        about,
        "1".equals(about) ? "was" : "were");
  }
}
