package org.dateline.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a web server answered, as a crawler keeps it (RFC 9112), read leniently: any version, any
 * line breaks, headers that are none.
 */
final class HttpAnswer {
  static final int OK = 200;

  /** Content that a proxy has changed on its way. */
  private static final int TRANSFORMED = 203;

  private static final Pattern STATUS = Pattern.compile("^\\S+\\s+(\\d{3})(?:\\s|$)");
  private static final Pattern START = Pattern.compile("(?i)^(?:HTTP(?:/\\d(?:\\.\\d)?)?|ICY) ");

  /** The longest line that tells a status. */
  private static final int LINE = 1000;

  private static final String CLOSED = "</html>";

  private final byte[] bytes;
  private final int status;
  private final HeaderLines headers;

  private HttpAnswer(byte[] bytes, int status, HeaderLines headers) {
    this.bytes = bytes;
    this.status = status;
    this.headers = headers;
  }

  /** The answer that a block holds, the last of several; null if it holds none. */
  static @Nullable HttpAnswer of(byte[] block) {
    int at = 0;
    while (at < block.length && (block[at] == '\r' || block[at] == '\n')) {
      at++;
    }
    HttpAnswer found = null;
    for (int lines = statusLine(block, at); lines >= 0; lines = statusLine(block, at)) {
      String line = text(block, at, lines);
      Matcher number = STATUS.matcher(line.strip());
      HeaderLines headers = HeaderLines.of(block, lines);
      // Of a status that cannot be read the page itself speaks.
      found =
          new HttpAnswer(block, number.find() ? Integer.parseInt(number.group(1)) : OK, headers);
      at = headers.end();
    }
    return found;
  }

  /** Where the line of a status ends that begins here, behind its break; -1 if none does. */
  private static int statusLine(byte[] block, int at) {
    if (!START.matcher(text(block, at, Math.min(block.length, at + 12))).find()) {
      return -1;
    }
    int end = at;
    while (end < block.length && end - at < LINE && block[end] != '\n' && block[end] != '\r') {
      end++;
    }
    boolean two = end + 1 < block.length && block[end] == '\r' && block[end + 1] == '\n';
    return Math.min(block.length, end + (two ? 2 : 1));
  }

  /** Whether a block is evidently as long as what was sent. */
  static boolean isWhole(byte[] block) {
    HttpAnswer answer = of(block);
    return (answer != null && answer.isAsLongAsTold()) || isClosed(block);
  }

  /** Whether a page comes to its end. */
  static boolean isClosed(byte[] page) {
    String end = text(page, Math.max(0, page.length - 200), page.length).strip();
    return end.length() >= CLOSED.length()
        && end.regionMatches(true, end.length() - CLOSED.length(), CLOSED, 0, CLOSED.length());
  }

  /** Whether there is as much of it as the server told. */
  boolean isAsLongAsTold() {
    long told = HeaderLines.number(headers.get("content-length"));
    return told > 0 && bytes.length - headers.end() >= told;
  }

  /** Whether it brings what was asked for. */
  boolean isGiven() {
    return status == OK || status == TRANSFORMED;
  }

  int status() {
    return status;
  }

  /** What the server said of the content; null if it said nothing. */
  @Nullable String contentType() {
    return headers.get("content-type");
  }

  /**
   * The content, decoded.
   *
   * @param limit of a longer one no more is given than shows that it is
   * @throws IOException if it is damaged or in an unknown encoding
   */
  byte[] content(long limit) throws IOException {
    byte[] body = Arrays.copyOfRange(bytes, headers.end(), bytes.length);
    return HttpContent.decode(body, headers, limit);
  }

  private static String text(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
  }
}
