package org.dateline.text.word;

import org.jspecify.annotations.Nullable;

/** Characters that stand for others. */
final class Characters {
  private static final String[] LIGATURES = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};

  private Characters() {}

  /**
   * The one character that stands for a character: a blank for a space of any width, a dash for the
   * control character that has its number in Windows-1252.
   *
   * @param eastAsian whether full-width marks are at home in the text, as in Chinese
   */
  static char single(char c, boolean eastAsian) {
    if (c < 0xA0) {
      return c == '\u0085' ? '\n' : c < '\u0080' ? c : GarbledText.windows(c);
    }
    if (isSpace(c)) {
      return ' ';
    }
    if (c >= '\uFF01' && c <= '\uFF5E') {
      char narrow = (char) (c - 0xFEE0);
      return eastAsian && !Character.isLetterOrDigit(narrow) ? c : narrow;
    }
    return switch (c) {
      case '\u2010', '\u2011', '\uFE63' -> '-';
      case '\u2012', '\uFE58' -> '\u2013';
      case '\u2015' -> '\u2014';
      case '\u2028', '\u2029' -> '\n';
      default -> c;
    };
  }

  private static boolean isSpace(char c) {
    return c == '\u00A0'
        || c == '\u1680'
        || (c >= '\u2000' && c <= '\u200A')
        || c == '\u202F'
        || c == '\u205F'
        || c == '\u3000';
  }

  /** Soft hyphens, zero-width spaces, marks of direction, byte-order marks. */
  static boolean isInvisible(char c) {
    return c == '\u00AD'
        || c == '\u034F'
        || c == '\u061C'
        || c == '\u180E'
        || (c >= '\u200B' && c <= '\u200F')
        || (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u2060' && c <= '\u206F')
        || c == '\uFEFF'
        || c == '\u007F';
  }

  /** The zero-width joiner and non-joiner. */
  static boolean isJoiner(char c) {
    return c == '\u200C' || c == '\u200D';
  }

  /** The letters of a ligature; null for what is none. */
  static @Nullable String several(char c) {
    return c >= '\uFB00' && c <= '\uFB06' ? LIGATURES[c - '\uFB00'] : null;
  }

  /** Marks that belong to the letter before them, and parts of Korean syllables. */
  static boolean isCombining(char c) {
    return (c >= '\u0300' && c <= '\u036F')
        || (c >= '\u1100' && c <= '\u11FF')
        || c == '\u3099'
        || c == '\u309A';
  }
}
