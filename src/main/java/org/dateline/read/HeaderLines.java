package org.dateline.read;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lines "name: value" as they stand above the records of an archive of the web and above the
 * answers of servers, read leniently: any line breaks, folded lines, lines that are none.
 *
 * @param values by names in small letters; of several of one name the first
 * @param end where what follows them begins, behind an empty line
 */
record HeaderLines(Map<String, String> values, int end) {
  private static final int MOST = 64 << 10;

  /** The lines that begin at a place, up to an empty one or one of markup. */
  static HeaderLines of(byte[] bytes, int from) {
    Map<String, String> values = new LinkedHashMap<>();
    String name = null;
    int at = from;
    int most = Math.min(bytes.length, from + MOST);
    while (at < most) {
      int end = endOfLine(bytes, at, most);
      String line = new String(bytes, at, end - at, StandardCharsets.UTF_8).stripTrailing();
      if (line.isEmpty()) {
        return new HeaderLines(values, next(bytes, end));
      }
      if (line.charAt(0) == '<') {
        // The empty line is missing.
        break;
      }
      at = next(bytes, end);
      int colon = line.indexOf(':');
      if (line.charAt(0) == ' ' || line.charAt(0) == '\t') {
        String folded = line.strip();
        values.computeIfPresent(
            name == null ? "" : name, (key, value) -> (value + " " + folded).strip());
      } else if (colon > 0) {
        name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        values.putIfAbsent(name, line.substring(colon + 1).strip());
      }
    }
    return new HeaderLines(values, at);
  }

  /** The value of a name in small letters; null if there is none. */
  @Nullable String get(String name) {
    String value = values.get(name);
    return value == null || value.isEmpty() ? null : value;
  }

  /** The type of "text/html; charset=utf-8" in small letters; empty if none is told. */
  static String type(@Nullable String contentType) {
    return contentType == null
        ? ""
        : contentType.split("[;,]", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  /** The charset that a content type names; null if it names none. */
  static @Nullable String charset(@Nullable String contentType) {
    if (contentType == null) {
      return null;
    }
    int at = contentType.toLowerCase(Locale.ROOT).indexOf("charset=");
    if (at < 0) {
      return null;
    }
    String named = contentType.substring(at + "charset=".length()).split("[;,]", 2)[0];
    return named.replaceAll("[\"'\\s]", "");
  }

  /** A number of bytes; -1 for what is none. */
  static long number(@Nullable String digits) {
    if (digits == null || digits.isEmpty() || digits.length() >= 18) {
      return -1;
    }
    boolean plain = true;
    for (int i = 0; plain && i < digits.length(); i++) {
      plain = digits.charAt(i) >= '0' && digits.charAt(i) <= '9';
    }
    return plain ? Long.parseLong(digits) : -1;
  }

  private static int endOfLine(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to && bytes[at] != '\n' && !isReturnAlone(bytes, at)) {
      at++;
    }
    return at;
  }

  /** A carriage return that breaks a line by itself. */
  private static boolean isReturnAlone(byte[] bytes, int at) {
    return bytes[at] == '\r' && (at + 1 >= bytes.length || bytes[at + 1] != '\n');
  }

  private static int next(byte[] bytes, int end) {
    return Math.min(bytes.length, end + 1);
  }
}
