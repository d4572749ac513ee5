package org.dateline.topic.term;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts pairs of words that stand side by side, the frequent ones only: a first pass counts them
 * in a table of fixed size, in which several share a place, and a second one those alone whose
 * place has been counted often enough (Park, Chen, Yu 1995). So what is held is the frequent pairs
 * and few others, and the counts are exact.
 */
final class WordPairs {
  private static final int MIN_BITS = 10;
  private static final int MAX_BITS = 24;

  /** Odd, so that products are as different as factors, and better spread. */
  private static final long MIX = 0x9E3779B97F4A7C15L;

  private final SampleTexts texts;

  /** The number of each word among those that are asked for; -1 for others. */
  private final int[] numbers;

  /** Takes those with a number, from 0 on; other words are as good as none. */
  WordPairs(SampleTexts texts, int[] numbers) {
    this.texts = texts;
    this.numbers = numbers;
  }

  /**
   * Two words and how often the second follows the first.
   *
   * @param times how often
   */
  record Pair(int first, int second, long times) {}

  private interface Counter {
    void count(long pair);
  }

  /** The pairs that stand together at least so often, the most frequent first. */
  List<Pair> frequent(long least) {
    int[] table = new int[1 << bits()];
    int shift = Long.SIZE - bits();
    forEach(pair -> table[(int) ((pair * MIX) >>> shift)]++);
    Map<Long, Counted> counts = new HashMap<>();
    forEach(
        pair -> {
          if (table[(int) ((pair * MIX) >>> shift)] >= least) {
            counts.computeIfAbsent(pair * MIX, unused -> new Counted(pair)).times++;
          }
        });
    return counts.values().stream()
        .filter(counted -> counted.times >= least)
        .sorted(
            Comparator.comparingLong((Counted counted) -> -counted.times)
                .thenComparing(counted -> counted.pair))
        .map(Counted::pair)
        .toList();
  }

  private static final class Counted {
    private final long pair;
    private long times;

    Counted(long pair) {
      this.pair = pair;
    }

    Pair pair() {
      return new Pair((int) (pair >>> Integer.SIZE), (int) pair, times);
    }
  }

  /** A place for each word of the sample, within bounds. */
  private int bits() {
    long words = 0;
    for (int document = 0; document < texts.size(); document++) {
      words += texts.text(document).length;
    }
    return Math.min(MAX_BITS, Math.max(MIN_BITS, Long.SIZE - Long.numberOfLeadingZeros(words)));
  }

  private void forEach(Counter counter) {
    for (int document = 0; document < texts.size(); document++) {
      int before = -1;
      for (int token : texts.text(document)) {
        int number = numbers[Token.word(token)];
        if (before >= 0 && number >= 0 && before != number && !Token.isApart(token)) {
          counter.count(((long) before << Integer.SIZE) | number);
        }
        before = number;
      }
    }
  }
}
