package org.dateline.read;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells the encoding of a page of the web. What its bytes can only be comes first: a byte-order
 * mark, well-formed UTF-8, the script that they spell. Then comes what the page says of itself in a
 * {@code <meta>}, then what the server said of it, which is a setting for many pages and wrong for
 * some; then Windows-1252.
 */
final class PageEncoding {
  /** A page says its encoding at the top (HTML, "prescan a byte stream"); some say it late. */
  private static final int LOOKED_AT = 8192;

  private static final Pattern COMMENT = Pattern.compile("<!--.*?(?:-->|$)", Pattern.DOTALL);

  private static final Pattern DECLARED =
      Pattern.compile(
          "(?i)(?:<meta\\s[^>]{0,300}?charset|<\\?xml\\s[^>]{0,100}?encoding)"
              + "\\s*=\\s*[\"']?\\s*([A-Za-z0-9._:-]{1,40})");

  private PageEncoding() {}

  /**
   * Decodes a page.
   *
   * @param header the encoding that the server gave; null where it gave none
   * @return the text without a byte-order mark; null if no known encoding fits
   */
  static @Nullable String decode(byte[] bytes, @Nullable String header) {
    Charset wide = Encoding.wide(bytes);
    if (wide != null) {
      return Encoding.withoutMark(new String(bytes, wide));
    }
    return Encoding.decodeWhole(bytes, declared(bytes), header);
  }

  /** What the page says of itself; null where it says nothing. */
  private static @Nullable String declared(byte[] bytes) {
    int length = Math.min(bytes.length, LOOKED_AT);
    String top = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    Matcher declared = DECLARED.matcher(COMMENT.matcher(top).replaceAll(""));
    return declared.find() ? declared.group(1) : null;
  }
}
