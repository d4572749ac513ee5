package org.dateline.text.dateline;

/** The characters between the parts of a dateline. */
final class Separators {
  /** Latin, Greek and Cyrillic letters are below; a dateline of another script has other forms. */
  static final char MAX_LATIN = '\u052F';

  private Separators() {}

  static boolean isBlank(char c) {
    return c <= ' ' || c == '\u00A0';
  }

  static boolean isDash(char c) {
    return c == '-' || c == '_' || c == '\u2013' || c == '\u2014';
  }

  /** Past the dash that stands here; -1 if none does. */
  static int dash(String text, int at, int limit) {
    if (at >= limit || !isDash(text.charAt(at))) {
      return -1;
    }
    int end = at;
    while (end < limit && isDash(text.charAt(end))) {
      end++;
    }
    if (end >= text.length() || end - at > 1) {
      return end;
    }
    char next = text.charAt(end);
    return isBlank(next) || Character.isUpperCase(next) || next == '"' || next == '\u201C'
        ? end
        : -1;
  }

  /**
   * Past the dash that follows, white space and a full stop before it allowed, or the colon or sign
   * of equality that some put in its place; -1 for none.
   */
  static int dashAfter(String text, int from, int limit) {
    int at = from;
    while (at < limit && " .\t".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    if (at + 1 < limit && ":=".indexOf(text.charAt(at)) >= 0 && isBlank(text.charAt(at + 1))) {
      return at + 1;
    }
    if (at < limit && text.charAt(at) == '\n') {
      at++;
    }
    return dash(text, at, limit);
  }

  /** Letters of scripts that know no capitals, such as Arabic. */
  static boolean isCaseless(char c) {
    return c > MAX_LATIN && Character.getType(c) == Character.OTHER_LETTER;
  }

  /** The vowels of Indian and Thai words stand beside the letters. */
  static boolean isVowelSign(char c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }
}
