package org.dateline.topic.term;

/**
 * A word of a text in one number: the word's own, and whether something lies between it and the
 * word before (a stop word, a figure, a full stop, the end of the headline).
 */
final class Token {
  private Token() {}

  static int of(int word, boolean isApart) {
    return (word << 1) | (isApart ? 1 : 0);
  }

  static int word(int token) {
    return token >>> 1;
  }

  static boolean isApart(int token) {
    return (token & 1) == 1;
  }
}
