package org.dateline.read;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decodes text whose character sets are announced by escape sequences (ISO 2022, ECMA-35), as IPTC
 * 7901 prescribes: national versions of ISO 646 in the lower half, ISO 8859-1 or ISO 6937 in the
 * upper one, or UTF-8 as a whole. Text without any escape sequence is decoded by its bytes.
 */
final class Iso2022 {
  /** The twelve characters that national versions of ISO 646 may replace. */
  private static final String VARIABLE = "#$@[\\]^`{|}~";

  /** Their replacements by the final byte of the escape sequence "ESC ( F" (ISO-IR registry). */
  private static final Map<Character, String> NATIONAL =
      Map.ofEntries(
          Map.entry('B', VARIABLE),
          Map.entry('A', "£$@[\\]^`{|}~"),
          Map.entry('K', "#$§ÄÖÜ^`äöüß"),
          Map.entry('R', "£$à°ç§^`éùè¨"),
          Map.entry('f', "£$à°ç§^µéùè¨"),
          Map.entry('Y', "£$§°çé^ùàòèì"),
          Map.entry('Z', "£$§¡Ñ¿^`°ñç~"),
          Map.entry('h', "#$·¡ÑÇ¿`´ñç¨"),
          Map.entry('G', "#¤@ÄÖÅ^`äöå‾"),
          Map.entry('H', "#¤ÉÄÖÅÜéäöåü"),
          Map.entry('`', "#$@ÆØÅ^`æøå‾"),
          Map.entry('L', "#$§ÃÇÕ^`ãçõ°"),
          Map.entry('g', "#$´ÃÇÕ^`ãçõ~"));

  /** Combining marks of ISO 6937, from 0xC1 on; they stand before their letter. */
  private static final String MARKS =
      "\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u0308\u030A\u0327\u0332\u030B\u0328\u030C";

  private static final Map<Integer, Character> SIGNS_6937 =
      Map.ofEntries(
          Map.entry(0xA1, '¡'),
          Map.entry(0xA2, '¢'),
          Map.entry(0xA3, '£'),
          Map.entry(0xA4, '$'),
          Map.entry(0xA5, '¥'),
          Map.entry(0xA7, '§'),
          Map.entry(0xA9, '\u2018'),
          Map.entry(0xAA, '\u201C'),
          Map.entry(0xAB, '«'),
          Map.entry(0xB0, '°'),
          Map.entry(0xB9, '\u2019'),
          Map.entry(0xBA, '\u201D'),
          Map.entry(0xBB, '»'),
          Map.entry(0xBF, '¿'),
          Map.entry(0xE1, 'Æ'),
          Map.entry(0xE8, 'Ł'),
          Map.entry(0xE9, 'Ø'),
          Map.entry(0xEA, 'Œ'),
          Map.entry(0xF1, 'æ'),
          Map.entry(0xF8, 'ł'),
          Map.entry(0xF9, 'ø'),
          Map.entry(0xFA, 'œ'),
          Map.entry(0xFB, 'ß'));

  private final byte[] bytes;
  private final StringBuilder out = new StringBuilder();
  private String lower = VARIABLE;
  private boolean upper6937;
  private boolean shifted;
  private int at;

  private Iso2022(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The text; null if it announces nothing and is in no known encoding. */
  static @Nullable String decode(byte[] bytes) {
    boolean announced = false;
    for (byte b : bytes) {
      announced |= b == WireControls.ESCAPE;
    }
    return announced ? new Iso2022(bytes).decode() : Encoding.decode(bytes);
  }

  private String decode() {
    while (at < bytes.length) {
      int c = bytes[at] & 0xFF;
      if (c == WireControls.ESCAPE) {
        escape();
      } else if (c == WireControls.SHIFT_OUT || c == WireControls.SHIFT_IN) {
        shifted = c == WireControls.SHIFT_OUT;
        at++;
      } else if (shifted && c > ' ' && c < 0x7F) {
        upper(c | 0x80);
        at++;
      } else if (c < 0x80) {
        int place = VARIABLE.indexOf((char) c);
        out.append(place < 0 ? (char) c : lower.charAt(place));
        at++;
      } else {
        upper(c);
        at++;
      }
    }
    return out.toString();
  }

  private void upper(int c) {
    if (!upper6937) {
      out.append(c < 0xA0 ? Encoding.windows(c) : (char) c);
      return;
    }
    if (c >= 0xC1 && c <= 0xCF) {
      int letter = at + 1 < bytes.length ? bytes[at + 1] & 0x7F : ' ';
      if (letter > ' ' && letter < 0x7F) {
        at++;
        out.append(
            Normalizer.normalize("" + (char) letter + MARKS.charAt(c - 0xC1), Normalizer.Form.NFC));
      }
      return;
    }
    out.append(SIGNS_6937.getOrDefault(c, (char) c));
  }

  /** An escape sequence: intermediate bytes 0x20 to 0x2F, then a final byte. */
  private void escape() {
    int start = ++at;
    while (at < bytes.length && bytes[at] >= 0x20 && bytes[at] <= 0x2F) {
      at++;
    }
    if (at >= bytes.length) {
      return;
    }
    String set = new String(bytes, start, at - start, StandardCharsets.US_ASCII);
    char last = (char) (bytes[at++] & 0xFF);
    switch (set) {
      case "(" -> lower = NATIONAL.getOrDefault(last, VARIABLE);
      case "-", ".", "/", ")" -> upper6937 = last == 'R';
      case "%" -> {
        if (last == 'G') {
          utf8();
        }
      }
      default -> {
        // Other sets are not used for the languages of the agencies that send 7901.
      }
    }
  }

  /** UTF-8 up to the sequence that returns from it. */
  private void utf8() {
    int end = at;
    while (end < bytes.length && bytes[end] != WireControls.ESCAPE) {
      end++;
    }
    out.append(new String(bytes, at, end - at, StandardCharsets.UTF_8));
    at = end;
  }
}
