package org.dateline.topic.term;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.text.word.Words;

/**
 * Counts the words of dispatches: how many have each, how often, how often at the foot, and how it
 * is spelt.
 */
final class WordTally implements Serializable {
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

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> words = new ArrayList<>();

  /** By word and figure. */
  private long[] figures = new long[FIGURES];

  /** By word, the last dispatch that had it, the first one being 1. */
  private int[] seen = new int[1];

  private int dispatches;

  /** By word, how much says that it is written in each way of its own. */
  private final Map<Integer, Map<String, Long>> written = new TreeMap<>();

  /** The words, each at the place of its number. */
  List<String> words() {
    return words;
  }

  /** The figures of a word, by the constants. */
  long[] figures(int word) {
    return Arrays.copyOfRange(figures, word * FIGURES, (word + 1) * FIGURES);
  }

  /** How many dispatches have a word. */
  long documents(int word) {
    return figures[word * FIGURES + DOCUMENTS];
  }

  /** The figures of a word; all 0 for one that no dispatch has. */
  long[] figures(String word) {
    Integer number = numbers.get(word);
    return number == null ? new long[FIGURES] : figures(number);
  }

  /**
   * How a word is most often written that is neither small, nor capitalised, nor in capitals; empty
   * where it never is.
   */
  String mixed(String word) {
    return written.getOrDefault(numbers.getOrDefault(word, -1), Map.of()).entrySet().stream()
        .max(
            Map.Entry.<String, Long>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse("");
  }

  /** The number of a word, a new one where it has none. */
  private int number(String word) {
    Integer known = numbers.get(word);
    if (known != null) {
      return known;
    }
    numbers.put(word, words.size());
    words.add(word);
    if (words.size() > seen.length) {
      seen = Arrays.copyOf(seen, 2 * seen.length);
      figures = Arrays.copyOf(figures, seen.length * FIGURES);
    }
    return words.size() - 1;
  }

  /**
   * Adds a dispatch.
   *
   * @return its words, in order, as {@link Token}s
   */
  int[] add(String headline, String body) {
    Reading reading = new Reading(body);
    Words.read(headline, reading.ofHeadline());
    reading.gap();
    Words.read(body, reading);
    reading.count();
    return reading.tokens.toArray();
  }

  /**
   * Adds what another tally has counted.
   *
   * @return the number that each of its words has here
   */
  int[] add(WordTally other) {
    int[] here = new int[other.words.size()];
    for (int word = 0; word < here.length; word++) {
      here[word] = number(other.words.get(word));
      for (int i = 0; i < FIGURES; i++) {
        figures[here[word] * FIGURES + i] += other.figures[word * FIGURES + i];
      }
    }
    other.written.forEach(
        (word, forms) -> forms.forEach((form, says) -> vote(here[word], form, says)));
    return here;
  }

  private void vote(int word, String form, long says) {
    written.computeIfAbsent(word, unused -> new TreeMap<>()).merge(form, says, Long::sum);
  }

  /** One dispatch: its words, and where each of them stands first. */
  private final class Reading implements Words.Reader {
    private final String body;
    private final IntList tokens = new IntList();
    private final IntList found = new IntList();
    private final IntList first = new IntList();
    private boolean isApart = true;
    private int wordsOfBody;

    Reading(String body) {
      this.body = body;
      dispatches++;
    }

    /** Where the figures of the word are. */
    private int place(String word, int at) {
      int number = number(word);
      tokens.add(Token.of(number, isApart));
      isApart = false;
      if (seen[number] != dispatches) {
        seen[number] = dispatches;
        found.add(number);
        first.add(at);
      }
      figures[number * FIGURES + TIMES]++;
      return number * FIGURES;
    }

    Words.Reader ofHeadline() {
      return new Words.Reader() {
        @Override
        public void word(String word, int start, int end) {
          place(word, 0);
        }

        @Override
        public void gap() {
          Reading.this.gap();
        }
      };
    }

    @Override
    public void word(String word, int start, int end) {
      int at = place(word, wordsOfBody++);
      int says = saysOfCapitals(body, start);
      if (says == 0) {
        return;
      }
      figures[at + WITHIN] += says;
      figures[at + CAPITAL] += Character.isUpperCase(body.charAt(start)) ? says : 0;
      boolean isUpper = isUpper(body, start, end);
      figures[at + CAPITALS] += isUpper ? says : 0;
      if (!isUpper && hasCapital(body, start + 1, end)) {
        String form = body.substring(start, end);
        if (form.equalsIgnoreCase(word)) {
          figures[at + MIXED] += says;
          vote(at / FIGURES, form, says);
        }
      }
    }

    @Override
    public void gap() {
      isApart = true;
    }

    private void count() {
      int foot = Math.max(0, wordsOfBody - FOOT);
      for (int i = 0; i < found.size(); i++) {
        int at = found.get(i) * FIGURES;
        figures[at + DOCUMENTS]++;
        figures[at + AT_FOOT] += foot > 0 && first.get(i) >= foot ? 1 : 0;
        figures[at + EXPECTED_AT_FOOT] += foot > 0 ? (long) THOUSAND * FOOT / wordsOfBody : 0;
      }
    }
  }

  private static boolean isUpper(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (Character.isLowerCase(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasCapital(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (Character.isUpperCase(text.charAt(i))) {
        return true;
      }
    }
    return false;
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

  private Object writeReplace() {
    return new Packed(this);
  }

  /** A tally on its way, which may be one of a thousand: a few bytes a word. */
  private static final class Packed implements Serializable {
    private static final String BETWEEN = "\n";

    private final String words;
    private final byte[] figures;
    private final TreeMap<Integer, Map<String, Long>> written;

    Packed(WordTally tally) {
      this.words = String.join(BETWEEN, tally.words);
      this.figures =
          PackedInts.pack(
              Arrays.stream(tally.figures, 0, tally.words.size() * FIGURES)
                  .mapToInt(Math::toIntExact)
                  .toArray());
      this.written = new TreeMap<>(tally.written);
    }

    private Object readResolve() {
      WordTally tally = new WordTally();
      if (!words.isEmpty()) {
        Arrays.stream(words.split(BETWEEN, -1)).forEach(tally::number);
      }
      int[] counts = PackedInts.unpack(figures);
      for (int i = 0; i < counts.length; i++) {
        tally.figures[i] = counts[i];
      }
      tally.written.putAll(written);
      return tally;
    }
  }
}
