package org.dateline.text.ner;

import java.util.Arrays;

/**
 * A sentence as the model sees it: its words with what is known of each, and the islands, runs of
 * words that may be or join names. Words outside of islands are never part of a name.
 */
final class Sentence {
  /** How the sentence is written. */
  static final int PROSE = 0;

  static final int CAPITALS = 1;
  static final int TITLE = 2;

  /** Most small words that may stand inside a name. */
  private static final int MAX_JOINT = 3;

  /** So many words on each side of an island say something of it. */
  private static final int REACH = 2;

  private final WordTable words;
  private final PhraseTable phrases;
  private final Joints joints = Joints.ENGLISH;
  private final WordForm form = new WordForm();

  Tokens tokens = new Tokens();
  int count;

  /** How many of the words are candidates. */
  int candidates;

  int mode;
  boolean isTable;
  int[] exact = new int[64];
  int[] lower = new int[64];
  int[] shape = new int[64];

  /** Places in the word table, and classes there: of candidates and the two words on each side. */
  int[] entry = new int[64];

  int[] wordClass = new int[64];

  /** Places in known names; of candidates only, 0 for others. */
  int[] listed = new int[64];

  boolean[] candidate = new boolean[64];

  /** First and last word of the island that a candidate is in. */
  int[] islandStart = new int[64];

  int[] islandEnd = new int[64];

  Sentence(WordTable words, PhraseTable phrases) {
    this.words = words;
    this.phrases = phrases;
  }

  WordTable words() {
    return words;
  }

  /** Looks at a sentence; what was here before is forgotten. */
  void read(Tokens sentence) {
    tokens = sentence;
    count = sentence.count();
    makeRoom();
    for (int i = 0; i < count; i++) {
      form.read(sentence.text(), sentence.start(i), sentence.end(i));
      shape[i] = form.shape;
      exact[i] = form.exact;
      lower[i] = form.lower;
    }
    tellMode();
    findCandidates();
    findIslands();
    findListed();
  }

  /** Where the first island begins; the number of words if there is none. */
  int firstIsland() {
    return nextCandidate(0);
  }

  /** Where the next one begins after the island that begins at {@code start}. */
  int nextIsland(int start) {
    return nextCandidate(islandEnd[start] + 1);
  }

  private int nextCandidate(int from) {
    int i = from;
    while (i < count && !candidate[i]) {
      i++;
    }
    return i;
  }

  private void makeRoom() {
    if (count <= exact.length) {
      return;
    }
    int size = count * 2;
    exact = new int[size];
    lower = new int[size];
    shape = new int[size];
    entry = new int[size];
    wordClass = new int[size];
    listed = new int[size];
    candidate = new boolean[size];
    islandStart = new int[size];
    islandEnd = new int[size];
  }

  private void tellMode() {
    int capitals = 0;
    int initial = 0;
    int small = 0;
    int longSmall = 0;
    int digits = 0;
    for (int i = 0; i < count; i++) {
      switch (shape[i]) {
        case Shape.CAPITALS -> capitals++;
        case Shape.INITIAL, Shape.MIXED, Shape.HYPHEN_BOTH, Shape.HYPHEN_FIRST -> initial++;
        case Shape.LOWER -> {
          small++;
          longSmall += tokens.end(i) - tokens.start(i) > 4 ? 1 : 0;
        }
        case Shape.DIGITS -> digits++;
        default -> {}
      }
    }
    isTable = digits * 4 >= count && small * 4 <= count;
    if (capitals >= 3 && capitals >= 5 * (initial + small)) {
      mode = CAPITALS;
    } else if (initial >= 4 && initial >= 5 * longSmall) {
      mode = TITLE;
    } else {
      mode = PROSE;
    }
  }

  private void findCandidates() {
    int lastCapital = Integer.MIN_VALUE / 2;
    for (int i = 0; i < count; i++) {
      candidate[i] = Shape.isCapital(shape[i]) || joints.opens(lower[i], nextShape(i));
      if (!candidate[i]) {
        continue;
      }
      if (i - lastCapital - 1 <= MAX_JOINT && joinsAll(lastCapital + 1, i)) {
        Arrays.fill(candidate, Math.max(0, lastCapital + 1), i, true);
      }
      lastCapital = i;
    }
  }

  private void findIslands() {
    candidates = 0;
    int known = 0;
    int i = 0;
    while (i < count) {
      if (!candidate[i]) {
        i++;
        continue;
      }
      int end = i;
      while (end + 1 < count && candidate[end + 1]) {
        end++;
      }
      Arrays.fill(islandStart, i, end + 1, i);
      Arrays.fill(islandEnd, i, end + 1, end);
      candidates += end + 1 - i;
      known = lookUp(Math.max(known, i - REACH), Math.min(count, end + 1 + REACH));
      i = end + 1;
    }
  }

  /** Looks words up in the table; returns the end. */
  private int lookUp(int from, int to) {
    for (int i = from; i < to; i++) {
      entry[i] = words.entry(lower[i]);
      wordClass[i] =
          mode != PROSE || (i == 0 && shape[0] == Shape.INITIAL)
              ? words.likelierClass(entry[i])
              : shape[i] == Shape.LOWER ? words.wordClass(entry[i]) : words.nameClass(entry[i]);
    }
    return Math.max(from, to);
  }

  private int nextShape(int i) {
    return i + 1 < count ? shape[i + 1] : Shape.MARK;
  }

  private boolean joinsAll(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!joints.joins(lower[i]) && shape[i] != Shape.DIGITS) {
        return false;
      }
    }
    return from < to;
  }

  /**
   * Longest known names: for each word its place in one (1 alone, 2 first, 3 inside, 4 last) and
   * the types of it; 0 for none.
   */
  private void findListed() {
    Arrays.fill(listed, 0, count, 0);
    int i = 0;
    while (i < count) {
      int best = -1;
      int types = 0;
      if (candidate[i]) {
        int key = Hash.SEED;
        for (int k = i; k < count && k < i + PhraseTable.MAX_LENGTH; k++) {
          if (!candidate[k]) {
            break;
          }
          key = Hash.chain(key, lower[k]);
          int found = phrases.types(key);
          if (found != 0) {
            best = k;
            types = found;
          }
        }
      }
      if (best < 0) {
        i++;
        continue;
      }
      for (int k = i; k <= best; k++) {
        int place = i == best ? 1 : k == i ? 2 : k == best ? 4 : 3;
        listed[k] = (types & 0xFF) | (place << 8);
      }
      i = best + 1;
    }
  }
}
