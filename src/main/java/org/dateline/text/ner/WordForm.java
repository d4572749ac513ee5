package org.dateline.text.ner;

/** How a word is written, and its hashes: all that is told of every word, in one look at it. */
final class WordForm {
  /** Of {@link Shape}. */
  int shape;

  /** {@link Hash#word}. */
  int exact;

  /** {@link Hash#lower}; of a word without capitals the same as {@link #exact}. */
  int lower;

  private int uppers;
  private int lowers;
  private int digits;
  private int hyphen;
  private boolean stop;

  /** Looks at a word of one character or more; what was here before is forgotten. */
  void read(CharSequence text, int from, int to) {
    uppers = 0;
    lowers = 0;
    digits = 0;
    hyphen = -1;
    stop = false;
    int asWritten = Hash.SEED;
    int small = Hash.SEED;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      asWritten = Hash.step(asWritten, c);
      if (c >= 'a' && c <= 'z') {
        lowers++;
        small = Hash.step(small, c);
      } else if (c >= 'A' && c <= 'Z') {
        uppers++;
        small = Hash.step(small, (char) (c + ('a' - 'A')));
      } else {
        count(c, i);
        small = Hash.step(small, Character.toLowerCase(c));
      }
    }
    shape = shape(text, from, to);
    exact = Hash.spread(asWritten);
    boolean isSmall = shape == Shape.LOWER || shape == Shape.MARK || shape == Shape.DIGITS;
    lower = isSmall ? exact : Hash.spread(small);
  }

  /** Whatever is no letter of ASCII. */
  private void count(char c, int i) {
    if (c == '-' && hyphen < 0) {
      hyphen = i;
    } else if (c == '.') {
      stop = true;
    } else if (Character.isUpperCase(c)) {
      uppers++;
    } else if (Character.isDigit(c)) {
      digits++;
    } else if (Character.isLetter(c)) {
      lowers++;
    }
  }

  private int shape(CharSequence text, int from, int to) {
    char first = text.charAt(from);
    if (!Character.isLetterOrDigit(first)) {
      return Shape.MARK;
    }
    if (digits > 0) {
      return uppers + lowers == 0 ? Shape.DIGITS : uppers == 0 ? Shape.LOWER : Shape.CODE;
    }
    if (uppers == 0) {
      return Shape.LOWER;
    }
    if (lowers == 0) {
      return stop ? Shape.STOPS : to - from == 1 ? Shape.LETTER : Shape.CAPITALS;
    }
    boolean isInitial = Character.isUpperCase(first);
    if (hyphen > from && hyphen + 1 < to) {
      boolean both = isInitial && Character.isUpperCase(text.charAt(hyphen + 1));
      return both ? Shape.HYPHEN_BOTH : isInitial ? Shape.HYPHEN_FIRST : Shape.MIXED;
    }
    return isInitial && uppers == 1 ? Shape.INITIAL : Shape.MIXED;
  }
}
