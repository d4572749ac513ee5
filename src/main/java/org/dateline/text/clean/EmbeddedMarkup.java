package org.dateline.text.clean;

import java.util.Locale;
import java.util.Set;

/** Tags of HTML that stand in a text as characters, and what those embed that is no text. */
final class EmbeddedMarkup {
  /** What stands between these tags is for the browser or from elsewhere. */
  private static final Set<String> EMBEDDING =
      Set.of("script", "style", "iframe", "object", "svg", "noscript", "form", "video", "audio");

  private static final Set<String> TAGS =
      Set.of(
          "p",
          "br",
          "hr",
          "a",
          "b",
          "i",
          "u",
          "em",
          "strong",
          "span",
          "div",
          "img",
          "ul",
          "ol",
          "li",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "table",
          "tbody",
          "thead",
          "tr",
          "td",
          "th",
          "font",
          "center",
          "blockquote",
          "figure",
          "figcaption",
          "embed",
          "param",
          "input",
          "button",
          "section",
          "article",
          "aside",
          "header",
          "footer",
          "small",
          "big",
          "sup",
          "sub",
          "cite",
          "link",
          "meta",
          "source",
          "amp-img",
          "script",
          "style",
          "iframe",
          "object",
          "svg",
          "noscript",
          "form",
          "video",
          "audio");

  private static final int LONGEST_TAG = 2000;

  private EmbeddedMarkup() {}

  /** Where the markup ends that begins here with "&lt;"; the same place if none does. */
  static int end(String raw, int at, int to) {
    if (raw.startsWith("<!--", at)) {
      int close = raw.indexOf("-->", at + 4);
      return close < 0 || close + 3 > to ? at : close + 3;
    }
    boolean closing = at + 1 < to && raw.charAt(at + 1) == '/';
    int from = at + (closing ? 2 : 1);
    int end = from;
    while (end < to && isNameCharacter(raw.charAt(end)) && end - from < 12) {
      end++;
    }
    if (end == from || end >= to || " />\n\t".indexOf(raw.charAt(end)) < 0) {
      return at;
    }
    // Tags are in one case; "<IBM>" and "<P>" of a list of shares are not told apart by the name.
    String name = raw.substring(from, end).toLowerCase(Locale.ROOT);
    int close = raw.indexOf('>', end);
    if (!TAGS.contains(name)
        || close < 0
        || close >= to
        || close - at > LONGEST_TAG
        || !areAttributes(raw, end, close)) {
      return at;
    }
    if (closing || raw.charAt(close - 1) == '/') {
      return close + 1;
    }
    boolean embeds =
        EMBEDDING.contains(name)
            || (name.equals("blockquote") && isPost(raw.substring(end, close)));
    int past = embeds ? behindClosing(raw, name, close + 1, to) : -1;
    return past < 0 ? close + 1 : past;
  }

  /** Nothing, values or words in small letters: "B and R Docks Inc." is the name of a firm. */
  private static boolean areAttributes(String raw, int from, int to) {
    boolean small = true;
    for (int i = from; i < to; i++) {
      char c = raw.charAt(i);
      if (c == '=') {
        return true;
      }
      small &= !Character.isUpperCase(c) && c != '.' && c != ',' && c != '&';
    }
    return small;
  }

  private static boolean isNameCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
  }

  /** Posts of other sites that are shown in a page. */
  private static boolean isPost(String attributes) {
    return attributes.contains("twitter-")
        || attributes.contains("instagram-")
        || attributes.contains("tiktok-")
        || attributes.contains("fb-");
  }

  private static int behindClosing(String raw, String name, int from, int to) {
    for (int at = raw.indexOf("</", from); at >= 0 && at < to; at = raw.indexOf("</", at + 2)) {
      if (raw.regionMatches(true, at + 2, name, 0, name.length())) {
        int close = raw.indexOf('>', at);
        return close < 0 || close >= to ? -1 : close + 1;
      }
    }
    return -1;
  }
}
