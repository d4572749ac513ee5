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

  private Shape() {}

  static int of(CharSequence text, int from, int to) {
    char first = text.charAt(from);
    if (!Character.isLetterOrDigit(first)) {
      return MARK;
    }
    int upper = 0;
    int lower = 0;
    int digits = 0;
    int hyphen = -1;
    boolean stop = false;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (Character.isUpperCase(c)) {
        upper++;
      } else if (Character.isDigit(c)) {
        digits++;
      } else if (Character.isLetter(c)) {
        lower++;
      } else if (c == '-' && hyphen < 0) {
        hyphen = i;
      } else {
        stop |= c == '.';
      }
    }
    if (digits > 0) {
      return upper + lower == 0 ? DIGITS : upper == 0 ? LOWER : CODE;
    }
    if (upper == 0) {
      return LOWER;
    }
    if (lower == 0) {
      return stop ? STOPS : to - from == 1 ? LETTER : CAPITALS;
    }
    if (hyphen > from && hyphen + 1 < to) {
      return Character.isUpperCase(first)
          ? Character.isUpperCase(text.charAt(hyphen + 1)) ? HYPHEN_BOTH : HYPHEN_FIRST
          : MIXED;
    }
    return upper == 1 && Character.isUpperCase(first) ? INITIAL : MIXED;
  }

  /** Whether a word of this shape may begin a name. */
  static boolean isCapital(int shape) {
    return switch (shape) {
      case INITIAL, CAPITALS, MIXED, LETTER, STOPS, CODE, HYPHEN_BOTH, HYPHEN_FIRST -> true;
      default -> false;
    };
  }
}
