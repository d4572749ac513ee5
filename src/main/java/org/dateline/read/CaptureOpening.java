package org.dateline.read;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a record of an archive of the web opens: by a line of its version in WARC, by a line of five
 * fields or more in ARC, which the Internet Archive wrote before.
 */
final class CaptureOpening {
  /** Enough to tell that a record opens. */
  static final int SEEN = 64;

  private static final Pattern VERSION = Pattern.compile("(?i)WARC/\\d\\.\\d{1,3}\\s*$");
  private static final byte[] MARK = "WARC/".getBytes(StandardCharsets.US_ASCII);

  /** Address, IP address, time, type, perhaps more, length. */
  private static final Pattern ARC =
      Pattern.compile(
          "^([a-z][a-z0-9+.-]{1,15}:\\S*) (\\S+) (\\d{8,17}) (\\S+)(?: .{0,2000})? (\\d{1,12})$");

  private CaptureOpening() {}

  /** Where the version of WARC begins that a line ends with; -1 if it does with none. */
  static int version(String line) {
    if (line.length() < MARK.length) {
      return -1;
    }
    Matcher version = VERSION.matcher(line);
    return version.find() ? version.start() : -1;
  }

  /** Whether a record opens with these bytes: a version, and beneath it the name of a field. */
  static boolean isWarc(byte[] bytes, int at) {
    for (int i = 0; i < MARK.length; i++) {
      if (at + i >= bytes.length || (bytes[at + i] & ~0x20) != (MARK[i] & ~0x20)) {
        return false;
      }
    }
    int end = at + MARK.length;
    while (end < bytes.length && bytes[end] != '\n' && bytes[end] != '\r') {
      end++;
    }
    if (end - at > SEEN || version(text(bytes, at, end)) != 0) {
      return false;
    }
    while (end < bytes.length && (bytes[end] == '\n' || bytes[end] == '\r')) {
      end++;
    }
    String beneath = text(bytes, end, Math.min(bytes.length, end + "content-".length()));
    return "content-".regionMatches(true, 0, beneath, 0, beneath.length())
        || beneath.regionMatches(true, 0, "warc-", 0, "warc-".length());
  }

  /** What a line says that opens a record of ARC, by the names of WARC; null for another line. */
  static @Nullable HeaderLines arc(String line) {
    Matcher matcher = line.indexOf(':') > 0 ? ARC.matcher(line.stripTrailing()) : null;
    if (matcher == null || !matcher.matches()) {
      return null;
    }
    Map<String, String> values = new LinkedHashMap<>();
    String address = matcher.group(1);
    values.put("warc-type", address.startsWith("filedesc:") ? "warcinfo" : "response");
    values.put("warc-target-uri", address);
    values.put("warc-date", matcher.group(3));
    values.put("content-type", matcher.group(4));
    values.put("content-length", matcher.group(5));
    return new HeaderLines(values, 0);
  }

  private static String text(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
  }
}
