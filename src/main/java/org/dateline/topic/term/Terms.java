package org.dateline.topic.term;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;
import org.dateline.text.word.Words;

/**
 * Finds terms in texts: words, and several words side by side that are one term ("nuclear test",
 * "ben bernanke"), the longest first.
 *
 * <p>The words of the terms are numbered, so that a text whose words have numbers already is looked
 * through without a string being touched.
 */
final class Terms implements Serializable {
  /** The number of a word that is in no term. */
  static final int NONE = -1;

  private static final int ROOT = 0;

  /** Odd, so that products are as different as factors; without it their hashes would collide. */
  private static final long MIX = 0x9E3779B97F4A7C15L;

  private final Map<String, Integer> words = new HashMap<>();

  /** The place that a word leads to at the beginning of a term, by word. */
  private final IntList first = new IntList();

  /** The place that it leads to later, by the place before and the word. */
  private final Map<Long, Integer> later = new HashMap<>();

  /** Of each place, the term that ends there, and whether longer ones go on. */
  private final IntList terms = new IntList();

  private final IntList goOn = new IntList();

  Terms() {
    place();
  }

  private int place() {
    terms.add(NONE);
    goOn.add(0);
    return terms.size() - 1;
  }

  /** Adds a way of writing a term, its words with blanks between; the first one to come stays. */
  void add(String term, int number) {
    int at = ROOT;
    for (String word : term.split(" ", -1)) {
      int next = next(at, known(word));
      if (next == NONE) {
        next = place();
        link(at, known(word), next);
      }
      at = next;
    }
    if (terms.get(at) == NONE) {
      terms.set(at, number);
    }
  }

  private int known(String word) {
    Integer number = words.get(word);
    if (number == null) {
      number = words.size();
      words.put(word, number);
      first.add(NONE);
    }
    return number;
  }

  private void link(int place, int word, int next) {
    goOn.set(place, 1);
    if (place == ROOT) {
      first.set(word, next);
    } else {
      later.put(step(place, word), next);
    }
  }

  /** Where a word leads to; {@link #NONE} if nowhere. */
  private int next(int place, int word) {
    return place == ROOT ? first.get(word) : later.getOrDefault(step(place, word), NONE);
  }

  private static long step(int place, int word) {
    return (((long) place << Integer.SIZE) | word) * MIX;
  }

  /** The number of a word; {@link #NONE} if no term has it. */
  int word(String word) {
    return words.getOrDefault(word, NONE);
  }

  /** Hands over the number of every term of a text, in order. */
  void forEach(String text, IntConsumer found) {
    Matcher matcher = matcher(found);
    Words.read(
        text,
        new Words.Reader() {
          @Override
          public void word(String word, int start, int end) {
            matcher.word(Terms.this.word(word));
          }

          @Override
          public void gap() {
            matcher.gap();
          }
        });
    matcher.gap();
  }

  /** Reads words and hands over the number of every term. */
  Matcher matcher(IntConsumer found) {
    return new Matcher(found);
  }

  /** Holds back words that may be the beginning of a longer term. */
  final class Matcher {
    private final IntConsumer found;
    private final IntList held = new IntList();
    private int at = ROOT;
    private int longest = NONE;
    private int length;

    private Matcher(IntConsumer found) {
      this.found = found;
    }

    /** Reads a word, by its number; {@link Terms#NONE} for one that is in no term. */
    void word(int word) {
      if (word == NONE) {
        gap();
        return;
      }
      int next = next(at, word);
      while (next == NONE && at != ROOT) {
        close();
        next = next(at, word);
      }
      if (next != NONE) {
        go(word, next);
      }
    }

    private void go(int word, int next) {
      held.add(word);
      at = next;
      if (terms.get(next) != NONE) {
        longest = terms.get(next);
        length = held.size();
      }
      if (goOn.get(next) == 0) {
        close();
      }
    }

    /** Hands over the longest term of the words held, and reads what is left again. */
    private void close() {
      if (longest != NONE) {
        found.accept(longest);
      }
      int[] rest = held.tail(Math.max(1, length));
      held.clear();
      at = ROOT;
      longest = NONE;
      length = 0;
      for (int word : rest) {
        word(word);
      }
    }

    /** Something lies between the word before and the next. */
    void gap() {
      while (held.size() > 0) {
        close();
      }
    }
  }
}
