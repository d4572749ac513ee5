package org.dateline.text.word;

import java.nio.charset.Charset;

/**
 * UTF-8 that was read as Windows-1252, ISO-8859-1 or Mac Roman: "â€”" for a dash, "Ã©" for é.
 * Sequences that can also be written on purpose count only beside another.
 */
final class GarbledText {
  private static final int[] NONE = {};

  /** The bytes 0x80 to 0x9F in Windows-1252; 0 where it has none. */
  private static final String WINDOWS =
      new String(bytesFrom(0x80, 32), Charset.forName("windows-1252"));

  /** The marks of General Punctuation that Mac Roman shows as "‚Ä" and one more character. */
  private static final String MAC = "\u00EC\u00EE\u00F2\u00F4\u00FA\u00F9\u00B6";

  private static final String MAC_MEANT = "\u2013\u2014\u2018\u2019\u201C\u201D\u2026";

  private GarbledText() {}

  /** What a control character from U+0080 to U+009F is in Windows-1252; itself where it is none. */
  static char windows(char c) {
    char meant = WINDOWS.charAt(c - 0x80);
    return meant == '\uFFFD' || meant == 0 ? c : meant;
  }

  private static byte[] bytesFrom(int first, int count) {
    byte[] bytes = new byte[count];
    for (int i = 0; i < count; i++) {
      bytes[i] = (byte) (first + i);
    }
    return bytes;
  }

  /** The character that was meant here and the length of what stands for it; empty for none. */
  static int[] at(String text, int at, int to) {
    char c = text.charAt(at);
    if (c == '\u201A' && at + 2 < to && text.charAt(at + 1) == '\u00C4') {
      int mark = MAC.indexOf(text.charAt(at + 2));
      return mark < 0 ? NONE : new int[] {MAC_MEANT.charAt(mark), 3};
    }
    if (c < '\u00C2' || c > '\u00F4') {
      return NONE;
    }
    if (text.startsWith("\u00E2\u20AC", at) && isUnended(text, at + 2, to)) {
      // The closing quotation mark ends in a byte that Windows-1252 has not.
      return new int[] {'\u201D', 2};
    }
    int[] found = sequence(text, at, to);
    if (found.length == 0 || c == '\u00E2') {
      return found;
    }
    boolean latin = c == '\u00C2' || c == '\u00C3';
    if (latin) {
      boolean capitals = at > 0 && Character.isUpperCase(text.charAt(at - 1));
      return capitals && isMark(text.charAt(at + 1)) ? NONE : found;
    }
    int next = at + found[1];
    boolean followed = next < to && sequence(text, next, to).length > 0;
    return followed || follows(text, at) ? found : NONE;
  }

  /** Whether the third byte is missing. */
  private static boolean isUnended(String text, int at, int to) {
    return at >= to || value(text.charAt(at)) < 0x80 || value(text.charAt(at)) > 0xBF;
  }

  private static boolean follows(String text, int at) {
    for (int length = 2; length <= 4 && at - length >= 0; length++) {
      int[] before = sequence(text, at - length, at);
      if (before.length > 0 && before[1] == length) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMark(char c) {
    return (c >= '\u2010' && c <= '\u203A') || c == '\u00BB' || c == '\u00AB';
  }

  /** A well-formed sequence of UTF-8 whose bytes are shown as characters. */
  private static int[] sequence(String text, int at, int to) {
    int lead = value(text.charAt(at));
    int length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || at + length > to) {
      return NONE;
    }
    int codePoint = lead & (0x7F >> length);
    for (int i = 1; i < length; i++) {
      int value = value(text.charAt(at + i));
      if (value < 0x80 || value > 0xBF) {
        return NONE;
      }
      codePoint = codePoint << 6 | (value & 0x3F);
    }
    boolean overlong = codePoint < (length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000);
    boolean known = !overlong && codePoint <= 0x10FFFF && Character.isDefined(codePoint);
    return known && (codePoint < 0xD800 || codePoint > 0xDFFF)
        ? new int[] {codePoint, length}
        : NONE;
  }

  /** The byte that is shown as a character; -1 if there is none. */
  private static int value(char c) {
    if (c < 0x100) {
      return c;
    }
    int shown = WINDOWS.indexOf(c);
    return shown < 0 || c == '\uFFFD' ? -1 : 0x80 + shown;
  }
}
