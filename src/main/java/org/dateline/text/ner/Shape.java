package org.dateline.text.ner;

/** How a word is written. */
final class Shape {
  static final int LOWER = 0;
  static final int INITIAL = 1;
  static final int CAPITALS = 2;
  static final int MIXED = 3;
  static final int LETTER = 4;
  static final int STOPS = 5;
  static final int DIGITS = 6;
  static final int CODE = 7;
  static final int MARK = 8;
  static final int HYPHEN_BOTH = 9;
  static final int HYPHEN_FIRST = 10;

  private static final int CAPITALS_OF_ANY_KIND =
      1 << INITIAL
          | 1 << CAPITALS
          | 1 << MIXED
          | 1 << LETTER
          | 1 << STOPS
          | 1 << CODE
          | 1 << HYPHEN_BOTH
          | 1 << HYPHEN_FIRST;

  private Shape() {}

  /** Whether a word of this shape may begin a name. */
  static boolean isCapital(int shape) {
    return (CAPITALS_OF_ANY_KIND >> shape & 1) != 0;
  }
}
