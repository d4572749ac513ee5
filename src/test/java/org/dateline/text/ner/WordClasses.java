package org.dateline.text.ner;

import java.util.Arrays;

/**
 * Groups words by what stands beside them: the exchange algorithm (Kneser and Ney 1993) in the form
 * of Uszkoreit and Brants (2008), in which a word's class foretells its neighbours. Every word in
 * turn moves to the class where the neighbours become most likely.
 */
final class WordClasses {
  private static final float[] TIMES_LOG = timesLog();

  private final int words;
  private final int contexts;
  private long[] keys = new long[1 << 20];
  private int[] values = new int[1 << 20];
  private int size;

  WordClasses(int words, int contexts) {
    this.words = words;
    this.contexts = contexts;
  }

  void add(int word, int context) {
    add(word, context, 1);
  }

  private void add(int word, int context, int count) {
    if (size * 2 >= keys.length) {
      grow();
    }
    long key = (long) word * contexts + context + 1;
    int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 33) & (keys.length - 1);
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & (keys.length - 1);
    }
    if (keys[slot] == 0) {
      keys[slot] = key;
      size++;
    }
    values[slot] += count;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldValues = values;
    keys = new long[oldKeys.length * 2];
    values = new int[oldKeys.length * 2];
    size = 0;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        long key = oldKeys[i] - 1;
        add((int) (key / contexts), (int) (key % contexts), oldValues[i]);
      }
    }
  }

  /** The same with classes for words. */
  WordClasses merged(int[] classOf, int classes) {
    WordClasses merged = new WordClasses(classes, contexts);
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != 0) {
        long key = keys[i] - 1;
        merged.add(classOf[(int) (key / contexts)], (int) (key % contexts), values[i]);
      }
    }
    return merged;
  }

  /** The class of each word, from 0. */
  int[] exchange(int classes, int rounds) {
    Exchange exchange = new Exchange(classes);
    for (int round = 0; round < rounds; round++) {
      for (int word = 0; word < words; word++) {
        exchange.move(word);
      }
    }
    return exchange.classOf;
  }

  /** Words on their way to the classes they fit best. */
  private final class Exchange {
    private final long[] pairs = new long[size];
    private final int[] counts = new int[size];
    private final int[] starts = sorted(pairs, counts);
    private final int[] classOf = new int[words];
    private final int[] joint;
    private final long[] total;
    private final long[] ofWord = new long[words];
    private final float[] gain;

    Exchange(int classes) {
      joint = new int[contexts * classes];
      total = new long[classes];
      gain = new float[classes];
      for (int word = 0; word < words; word++) {
        classOf[word] = word % classes;
        for (int k = starts[word]; k < starts[word + 1]; k++) {
          joint[(int) (pairs[k] % contexts) * classes + classOf[word]] += counts[k];
          ofWord[word] += counts[k];
        }
        total[classOf[word]] += ofWord[word];
      }
    }

    /** Takes a word out of its class and puts it where it tells most of what follows. */
    void move(int word) {
      int classes = gain.length;
      int old = classOf[word];
      for (int k = starts[word]; k < starts[word + 1]; k++) {
        joint[(int) (pairs[k] % contexts) * classes + old] -= counts[k];
      }
      total[old] -= ofWord[word];
      for (int c = 0; c < classes; c++) {
        gain[c] = (float) (timesLog(total[c]) - timesLog(total[c] + ofWord[word]));
      }
      for (int k = starts[word]; k < starts[word + 1]; k++) {
        int row = (int) (pairs[k] % contexts) * classes;
        int count = counts[k];
        for (int c = 0; c < classes; c++) {
          int now = joint[row + c];
          gain[c] += step(now + count) - step(now);
        }
      }
      int best = old;
      for (int c = 0; c < classes; c++) {
        best = gain[c] > gain[best] ? c : best;
      }
      classOf[word] = best;
      for (int k = starts[word]; k < starts[word + 1]; k++) {
        joint[(int) (pairs[k] % contexts) * classes + best] += counts[k];
      }
      total[best] += ofWord[word];
    }
  }

  private int[] sorted(long[] pairs, int[] counts) {
    int at = 0;
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != 0) {
        pairs[at++] = keys[i] - 1;
      }
    }
    Arrays.sort(pairs);
    int[] starts = new int[words + 1];
    for (int k = 0; k < pairs.length; k++) {
      long key = pairs[k] + 1;
      int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 33) & (keys.length - 1);
      while (keys[slot] != key) {
        slot = (slot + 1) & (keys.length - 1);
      }
      counts[k] = values[slot];
      starts[(int) (pairs[k] / contexts) + 1] = k + 1;
    }
    for (int word = 1; word <= words; word++) {
      starts[word] = Math.max(starts[word], starts[word - 1]);
    }
    return starts;
  }

  private static float step(int n) {
    return n < TIMES_LOG.length ? TIMES_LOG[n] : (float) timesLog(n);
  }

  private static double timesLog(long n) {
    return n <= 0 ? 0 : n * Math.log((double) n);
  }

  private static float[] timesLog() {
    float[] table = new float[1 << 16];
    for (int n = 1; n < table.length; n++) {
      table[n] = (float) timesLog(n);
    }
    return table;
  }
}
