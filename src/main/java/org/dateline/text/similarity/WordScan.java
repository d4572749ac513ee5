package org.dateline.text.similarity;

/**
 * One pass over the words of a text. Case, punctuation and white space do not count; a number with
 * its decimal point or commas is one word; an ideograph is a word of its own.
 */
abstract class WordScan {
  private static final long OFFSET = 0x9E3779B97F4A7C15L;
  private static final long PRIME = 0x100000001B3L;

  /** What each character of ASCII is compared as; 0 for those that are no part of a word. */
  private static final byte[] FOLDED = folded();

  private final String text;

  WordScan(CharSequence text) {
    this.text = text.toString();
  }

  private static byte[] folded() {
    byte[] folded = new byte[128];
    for (char c = 0; c < folded.length; c++) {
      folded[c] = isWordCharacter(c) ? (byte) fold(c) : 0;
    }
    return folded;
  }

  /** Is told of each word: its hash, and where it stands. */
  abstract void word(long hash, int start, int end);

  final void run() {
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (isIdeograph(c)) {
        word(Shingles.mix(c), i, i + 1);
        i++;
      } else if (isWordCharacter(c)) {
        i = wordFrom(i);
      } else {
        i++;
      }
    }
  }

  /** Whether the word that begins there begins with a digit. */
  final boolean isNumber(int start) {
    return isDigit(text.charAt(start));
  }

  /** Reads one word; returns where the text goes on. */
  private int wordFrom(int start) {
    long hash = OFFSET;
    boolean number = isNumber(start);
    int i = start;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c < FOLDED.length && FOLDED[c] != 0) {
        hash = (hash ^ FOLDED[c]) * PRIME;
      } else if (c >= FOLDED.length && isWordCharacter(c) && !isIdeograph(c)) {
        hash = (hash ^ fold(c)) * PRIME;
      } else if (!isInside(c, i, number)) {
        break;
      }
      i++;
    }
    word(Shingles.mix(hash), start, i);
    return i;
  }

  /** An apostrophe within a word, and a point or comma within a number, do not end it. */
  private boolean isInside(char c, int i, boolean number) {
    if (i + 1 >= text.length() || !isWordCharacter(text.charAt(i + 1))) {
      return false;
    }
    boolean apostrophe = c == '\'' || c == '\u2019';
    return apostrophe || (number && (c == '.' || c == ',') && isDigit(text.charAt(i + 1)));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isWordCharacter(char c) {
    if (c < 128) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c);
    }
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
  }

  /** Chinese and Japanese write no spaces between words. */
  private static boolean isIdeograph(char c) {
    return c >= '\u2E80' && c <= '\u9FFF' && Character.isLetterOrDigit(c);
  }

  private static char fold(char c) {
    if (c < 128) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
    return Character.toLowerCase(c);
  }
}
