package org.dateline.read;

import java.io.IOException;

/**
 * Dispatches as text: one a file, or several, each under its headline and dateline and closed by an
 * end mark or a blank line. What follows an end mark without a dateline of its own was scraped
 * along and stays with the dispatch before it.
 */
final class PlainTextFormat implements Format {
  @Override
  public String name() {
    return "text";
  }

  @Override
  public boolean recognises(FileHead head) {
    char first = head.firstCharacter();
    return first != '<' && first != 0;
  }

  @Override
  public Records open(Source source) throws IOException {
    String text = source.head().text();
    return new PlainTextRecords(isQuotedPrintable(text) ? source.unquoted() : source);
  }

  /**
   * Whether a text was left as a mail transports it (RFC 2045): every "=" before two digits of a
   * byte or the end of a line, and lines broken by it.
   */
  private static boolean isQuotedPrintable(String text) {
    int breaks = 0;
    int bytes = 0;
    for (int at = text.indexOf('=');
        at >= 0 && at + 2 < text.length();
        at = text.indexOf('=', at + 1)) {
      char next = text.charAt(at + 1);
      if (next == '\n' || next == '\r') {
        breaks++;
      } else if (isDigit(next) && isDigit(text.charAt(at + 2))) {
        bytes++;
      } else {
        return false;
      }
    }
    return breaks > 0 && bytes > 0;
  }

  private static boolean isDigit(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F');
  }
}
