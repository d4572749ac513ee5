package org.dateline.text.word;

/**
 * A few short words of ASCII, each packed into a number, so that a text can be looked through
 * without a copy of any of its words.
 */
final class PackedWords {
  /** No longer word fits. */
  static final int MAX_LENGTH = 8;

  private static final int MOST = 1 << 8;

  private final long[] words;
  private final int shift;

  private PackedWords(int size) {
    this.words = new long[size];
    this.shift = Long.SIZE - Integer.numberOfTrailingZeros(size);
  }

  /**
   * Of these words.
   *
   * @throws IllegalArgumentException if one does not fit, or there are too many
   */
  static PackedWords of(String... words) {
    PackedWords packed = new PackedWords(Integer.highestOneBit(Math.max(1, words.length)) * 8);
    for (String word : words) {
      if (word.isEmpty() || word.length() > MAX_LENGTH || words.length > MOST) {
        throw new IllegalArgumentException("\"" + word + "\" is none of a few short words.");
      }
      long all = 0;
      for (int i = 0; i < word.length(); i++) {
        all = add(all, word.charAt(i));
      }
      packed.words[packed.place(all)] = all;
    }
    return packed;
  }

  /** A packed word with a letter more; 0 is the empty one. */
  static long add(long word, char letter) {
    return (word << Byte.SIZE) | letter;
  }

  /** Whether a packed word of at most {@link #MAX_LENGTH} letters is one of them. */
  boolean contains(long word) {
    return word != 0 && words[place(word)] == word;
  }

  private int place(long word) {
    int place = (int) ((word * 0x9E3779B97F4A7C15L) >>> shift);
    while (words[place] != 0 && words[place] != word) {
      place = (place + 1) & (words.length - 1);
    }
    return place;
  }
}
