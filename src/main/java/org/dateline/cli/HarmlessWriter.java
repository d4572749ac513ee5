package org.dateline.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.Locale;

/**
 * Writes text to a terminal that strangers have had a hand in: headlines, names of entities and of
 * files. Characters that command the terminal or turn the direction of what follows (ESC and the
 * other controls of ISO 6429, the marks and overrides of Unicode's bidirectional algorithm) are
 * shown as their numbers: "&#92;u001b". Line feeds and tabs stay.
 */
final class HarmlessWriter extends FilterWriter {
  HarmlessWriter(Writer out) {
    super(out);
  }

  /** Lines for people. */
  static PrintWriter on(Writer out) {
    return new PrintWriter(new HarmlessWriter(out), true);
  }

  @Override
  public void write(int c) throws IOException {
    if (isHarmless((char) c)) {
      out.write(c);
    } else {
      out.write(String.format(Locale.ROOT, "\\u%04x", c & 0xFFFF));
    }
  }

  @Override
  public void write(char[] text, int from, int length) throws IOException {
    write(new String(text, from, length), 0, length);
  }

  @Override
  public void write(String text, int from, int length) throws IOException {
    int written = from;
    for (int i = from; i < from + length; i++) {
      if (!isHarmless(text.charAt(i))) {
        out.write(text, written, i - written);
        write(text.charAt(i));
        written = i + 1;
      }
    }
    out.write(text, written, from + length - written);
  }

  private static boolean isHarmless(char c) {
    if (Character.isISOControl(c)) {
      return c == '\t' || System.lineSeparator().indexOf(c) >= 0 || c == '\n';
    }
    boolean turns =
        c == '\u061C'
            || c == '\u200E'
            || c == '\u200F'
            || (c >= '\u202A' && c <= '\u202E')
            || (c >= '\u2066' && c <= '\u2069');
    return !turns && c != '\u2028' && c != '\u2029';
  }
}
