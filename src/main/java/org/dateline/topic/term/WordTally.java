package org.dateline.topic.term;

import java.util.HashMap;
import java.util.Map;
import org.dateline.text.word.Words;

/**
 * Counts the words of dispatches: how many have each, how often, how often at the foot, and how it
 * is spelt.
 */
final class WordTally {
  /** Words at the end of a dispatch where agencies sign. */
  static final int FOOT = 12;

  /** Dispatches that have the word. */
  static final int DOCUMENTS = 0;

  /** Times it is written. */
  static final int TIMES = 1;

  /** Dispatches that have it at the foot and nowhere else. */
  static final int AT_FOOT = 2;

  /** Thousandths of a dispatch that would, if words stood anywhere. */
  static final int EXPECTED_AT_FOOT = 3;

  /** How much says that it has a capital within a sentence. */
  static final int CAPITAL = 4;

  /** How much says that it is written in capitals. */
  static final int CAPITALS = 5;

  /** How often it stands within a sentence, by what each place says. */
  static final int WITHIN = 6;

  /** How much says that it is written in a way of its own: "iPhone", "TVs". */
  static final int MIXED = 7;

  static final int FIGURES = 8;

  private static final int THOUSAND = 1000;

  /** A capital after a word in lower case is the word's own. */
  private static final int OWN_CAPITAL = 10;

  /** One after another capital may be that of a title. */
  private static final int NEXT_CAPITAL = 1;

  private final Map<String, long[]> figures = new HashMap<>();
  private final Map<String, Written> written = new HashMap<>();

  /** A way of writing a word, and by how much it is ahead of all others. */
  static final class Written {
    private String form = "";
    private long lead;

    /** The vote of Boyer and Moore (1991): what has the majority is left. */
    private void vote(String other, long says) {
      if (form.equals(other)) {
        lead += says;
      } else if (lead >= says) {
        lead -= says;
      } else {
        form = other;
        lead = says - lead;
      }
    }

    String form() {
      return form;
    }

    long lead() {
      return lead;
    }
  }

  /** One dispatch: the word's places, as far as they are needed. */
  private static final class Places {
    private int times;
    private int first;
    private int capital;
    private int capitals;
    private int within;
    private int mixed;
  }

  /** The figures of each word, by the constants. */
  Map<String, long[]> figures() {
    return figures;
  }

  /** How words are written that are neither small, nor capitalised, nor in capitals. */
  Map<String, Written> written() {
    return written;
  }

  /** Adds a dispatch. */
  void add(String headline, String body) {
    Map<String, Places> found = new HashMap<>();
    int[] words = {0};
    Words.forEach(headline, word -> place(found, word, 0));
    Words.read(
        body,
        new Words.Reader() {
          @Override
          public void word(String word, int start, int end) {
            Places places = place(found, word, words[0]++);
            int says = saysOfCapitals(body, start);
            places.within += says;
            places.capital += Character.isUpperCase(body.charAt(start)) ? says : 0;
            boolean isUpper = isUpper(body, start, end);
            places.capitals += isUpper ? says : 0;
            if (says > 0 && !isUpper && hasCapital(body, start + 1, end)) {
              String form = body.substring(start, end);
              if (form.equalsIgnoreCase(word)) {
                places.mixed += says;
                written.computeIfAbsent(word, unused -> new Written()).vote(form, says);
              }
            }
          }

          @Override
          public void gap() {}
        });
    int foot = Math.max(0, words[0] - FOOT);
    found.forEach((word, places) -> count(word, places, foot, words[0]));
  }

  private static boolean isUpper(String text, int start, int end) {
    return text.substring(start, end).chars().noneMatch(Character::isLowerCase);
  }

  private static boolean hasCapital(String text, int start, int end) {
    return text.substring(start, end).chars().anyMatch(Character::isUpperCase);
  }

  private static Places place(Map<String, Places> found, String word, int at) {
    Places places = found.get(word);
    if (places == null) {
      places = new Places();
      places.first = at;
      found.put(word, places);
    }
    places.times++;
    return places;
  }

  private void count(String word, Places places, int foot, int words) {
    long[] counts = figures.computeIfAbsent(word, unused -> new long[FIGURES]);
    counts[DOCUMENTS]++;
    counts[TIMES] += places.times;
    counts[AT_FOOT] += foot > 0 && places.first >= foot ? 1 : 0;
    counts[EXPECTED_AT_FOOT] += foot > 0 ? (long) THOUSAND * FOOT / words : 0;
    counts[CAPITAL] += places.capital;
    counts[CAPITALS] += places.capitals;
    counts[WITHIN] += places.within;
    counts[MIXED] += places.mixed;
  }

  /**
   * How much a place says of the capitals of a word: nothing where no word stands before it or one
   * in capitals does, as in a headline that shouts, and little after a capital.
   */
  private static int saysOfCapitals(String text, int start) {
    int end = start - 1;
    if (end < 1 || text.charAt(end) != ' ') {
      return 0;
    }
    end -= text.charAt(end - 1) == ',' ? 1 : 0;
    int first = end;
    while (first > 0 && Character.isLetterOrDigit(text.charAt(first - 1))) {
      first--;
    }
    if (first == end || (end - first > 1 && isUpper(text, first, end))) {
      return 0;
    }
    return Character.isUpperCase(text.charAt(first)) ? NEXT_CAPITAL : OWN_CAPITAL;
  }

  /**
   * Whether a word is one that agencies sign with: most dispatches that have it have it at the foot
   * alone, and far more than would by chance.
   */
  static boolean isLayout(long[] figures) {
    return isAtFoot(figures, 0.6);
  }

  /** The same with less to go by. */
  static boolean isSuspect(long[] figures) {
    return isAtFoot(figures, 0.35);
  }

  private static boolean isAtFoot(long[] figures, double share) {
    return figures[AT_FOOT] >= share * figures[DOCUMENTS]
        && figures[AT_FOOT] * (double) THOUSAND >= 3.0 * figures[EXPECTED_AT_FOOT];
  }

  /**
   * A word as it is usually written: "oil", "Bernanke", "OPEC", "iPhone".
   *
   * @param mixed the way of its own that most use; empty for none
   */
  static String spelling(String word, long[] figures, String mixed) {
    if (!mixed.isEmpty() && figures[MIXED] > 0.5 * figures[WITHIN]) {
      return mixed;
    }
    boolean capital = figures[WITHIN] > 0 && figures[CAPITAL] > 0.6 * figures[WITHIN];
    if (!capital) {
      return word;
    }
    return figures[CAPITALS] > 0.5 * figures[CAPITAL]
        ? word.toUpperCase(java.util.Locale.ROOT)
        : capitalised(word);
  }

  /** "north korea" as "North Korea", "al-qaeda" as "Al-Qaeda". */
  static String capitalised(String words) {
    StringBuilder written = new StringBuilder(words);
    for (int i = 0; i < written.length(); i++) {
      if (i == 0 || written.charAt(i - 1) == ' ' || written.charAt(i - 1) == '-') {
        written.setCharAt(i, Character.toUpperCase(written.charAt(i)));
      }
    }
    return written.toString();
  }
}
