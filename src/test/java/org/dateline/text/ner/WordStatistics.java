package org.dateline.text.ner;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Learns a {@link WordTable} from text without labels: which words share their neighbours, and how
 * each is written.
 */
public final class WordStatistics {
  private static final int SMALL = 0;
  private static final int NAME = 1;
  private static final int EITHER = 2;
  private static final int MIN_COUNT = 7;
  private static final int CONTEXTS = 2500;
  private static final int FINE = 600;
  private static final int COARSE = 40;

  private final Map<Integer, Integer> numbers = new HashMap<>();
  private int[] hashes = new int[1 << 16];
  private int[] counts = new int[1 << 18];
  private int[] stream = new int[1 << 20];
  private int length;
  private final Sentence sentence = new Sentence(WordTable.empty(), PhraseTable.of(Map.of()));

  /** Takes a sentence into account. */
  public void add(Tokens tokens) {
    sentence.read(tokens);
    if (sentence.count == 0) {
      return;
    }
    for (int i = 0; i < sentence.count; i++) {
      int shape = sentence.shape[i];
      int word = shape == Shape.DIGITS ? Hash.SEED : sentence.lower[i];
      int writing =
          !Shape.isCapital(shape)
              ? SMALL
              : sentence.mode != Sentence.PROSE || (i == 0 && shape == Shape.INITIAL)
                  ? EITHER
                  : NAME;
      push(number(word) * 4 + writing);
    }
    push(-1);
  }

  private void push(int value) {
    if (length == stream.length) {
      stream = Arrays.copyOf(stream, length + (length >> 1));
    }
    stream[length++] = value;
    if (value >= 0) {
      counts[value]++;
    }
  }

  private int number(int word) {
    Integer known = numbers.get(word);
    if (known != null) {
      return known;
    }
    int number = numbers.size();
    numbers.put(word, number);
    if (number >= hashes.length) {
      hashes = Arrays.copyOf(hashes, number * 2);
      counts = Arrays.copyOf(counts, number * 8);
    }
    hashes[number] = word;
    return number;
  }

  /** The table of the words that are frequent enough. */
  public WordTable learn(int rounds) {
    int[] forms = forms();
    int[] formOf = new int[numbers.size() * 2];
    Arrays.fill(formOf, -1);
    for (int f = 0; f < forms.length; f++) {
      formOf[forms[f]] = f;
    }
    WordClasses classes = new WordClasses(forms.length, 2 * CONTEXTS);
    int before = -1;
    for (int i = 0; i < length; i++) {
      int form = stream[i] < 0 ? -1 : formOf[resolved(stream[i])];
      if (form >= 0 && before >= 0) {
        if (before < CONTEXTS) {
          classes.add(form, before);
        }
        if (form < CONTEXTS) {
          classes.add(before, CONTEXTS + form);
        }
      }
      before = form;
    }
    int[] fine = classes.exchange(FINE, rounds);
    int[] coarse = classes.merged(fine, FINE).exchange(COARSE, rounds);
    short[] classOf = new short[forms.length];
    for (int f = 0; f < forms.length; f++) {
      classOf[f] = (short) (((coarse[fine[f]] + 1) << 10) | (fine[f] + 1));
    }
    return table(formOf, classOf);
  }

  /** Number and writing of a word, where its case tells nothing the commoner one. */
  private int resolved(int value) {
    int number = value >> 2;
    int writing = value & 3;
    if (writing == EITHER) {
      writing = counts[number * 4 + NAME] > counts[number * 4 + SMALL] ? NAME : SMALL;
    }
    return number * 2 + writing;
  }

  /** Words by their writing, most frequent first; those that are seldom are left out. */
  private int[] forms() {
    int[] total = new int[numbers.size() * 2];
    for (int value = 0; value < numbers.size() * 4; value++) {
      if ((value & 3) <= EITHER && counts[value] > 0) {
        total[resolved(value)] += counts[value];
      }
    }
    return IntStream.range(0, total.length)
        .filter(form -> total[form] >= MIN_COUNT)
        .boxed()
        .sorted(
            Comparator.<Integer>comparingInt(form -> -total[form])
                .thenComparingInt(form -> hashes[form >> 1])
                .thenComparingInt(form -> form & 1))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private WordTable table(int[] formOf, short[] classOf) {
    int[] kept =
        IntStream.range(0, numbers.size())
            .filter(n -> formOf[2 * n] >= 0 || formOf[2 * n + 1] >= 0)
            .boxed()
            .sorted(Comparator.comparingInt(n -> hashes[n]))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] keys = new int[kept.length];
    short[] asName = new short[kept.length];
    short[] asWord = new short[kept.length];
    byte[] smallShare = new byte[kept.length];
    for (int i = 0; i < kept.length; i++) {
      int n = kept[i];
      keys[i] = hashes[n];
      asWord[i] = formOf[2 * n] < 0 ? 0 : classOf[formOf[2 * n]];
      asName[i] = formOf[2 * n + 1] < 0 ? 0 : classOf[formOf[2 * n + 1]];
      int small = counts[n * 4 + SMALL];
      int large = counts[n * 4 + NAME];
      smallShare[i] = (byte) (small + large == 0 ? 5 : 9L * small / (small + large));
    }
    return new WordTable(keys, asName, asWord, smallShare, new short[kept.length]);
  }
}
