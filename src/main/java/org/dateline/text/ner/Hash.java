package org.dateline.text.ner;

/** Hashes of words and features; the same on every machine, as models depend on them. */
final class Hash {
  static final int SEED = 0x811C9DC5;
  private static final int STEP = 0x01000193;

  private Hash() {}

  /** FNV-1a (Fowler, Noll, Vo) over characters. */
  static int step(int hash, char c) {
    return (hash ^ c) * STEP;
  }

  /** Of a word as it is written. */
  static int word(CharSequence text, int from, int to) {
    int hash = SEED;
    for (int i = from; i < to; i++) {
      hash = step(hash, text.charAt(i));
    }
    return spread(hash);
  }

  /** Of a word in lower case. */
  static int lower(CharSequence text, int from, int to) {
    int hash = SEED;
    for (int i = from; i < to; i++) {
      hash = step(hash, lower(text.charAt(i)));
    }
    return spread(hash);
  }

  /** The same as that of the JDK, which looks every letter up in a table. */
  private static char lower(char c) {
    return c < 0x80 ? (char) (c >= 'A' && c <= 'Z' ? c + 32 : c) : Character.toLowerCase(c);
  }

  /** The final mix of MurmurHash3 (Appleby): every bit depends on every other. */
  static int spread(int hash) {
    int h = hash;
    h ^= h >>> 16;
    h *= 0x85EBCA6B;
    h ^= h >>> 13;
    h *= 0xC2B2AE35;
    h ^= h >>> 16;
    return h;
  }

  /** A feature: a value under a template's number. */
  static int feature(int template, int value) {
    return spread(value * 0x9E3779B1 + template * 0x7FEB352D);
  }

  /** A feature of two values. */
  static int feature(int template, int left, int right) {
    return spread((left * 31 + right) * 0x9E3779B1 + right + template * 0x7FEB352D);
  }

  /** A sequence of words, word by word. */
  static int chain(int hash, int word) {
    return spread(hash * 0x01000193 + word);
  }
}
