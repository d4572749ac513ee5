package org.dateline.report.format;

/**
 * How many columns of a terminal a text takes: Chinese, Japanese and Korean characters take two
 * (Unicode Standard Annex 11), combining ones none.
 */
final class DisplayWidth {
  private DisplayWidth() {}

  static int of(String text) {
    return text.codePoints().map(DisplayWidth::of).sum();
  }

  private static int of(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    boolean wide =
        c >= 0x1100
            && (c <= 0x115F
                || (c >= 0x2E80 && c <= 0xA4CF)
                || (c >= 0xAC00 && c <= 0xD7A3)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0xFE30 && c <= 0xFE6F)
                || (c >= 0xFF00 && c <= 0xFF60)
                || (c >= 0xFFE0 && c <= 0xFFE6)
                || (c >= 0x1F300 && c <= 0x1FAFF)
                || (c >= 0x20000 && c <= 0x3FFFD));
    return wide ? 2 : 1;
  }

  /** The text, cut where it takes more than {@code width} columns. */
  static String cut(String text, int width, String ellipsis) {
    if (of(text) <= width) {
      return text;
    }
    StringBuilder cut = new StringBuilder();
    int used = of(ellipsis);
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      used += of(c);
      if (used > width) {
        break;
      }
      cut.appendCodePoint(c);
      i += Character.charCount(c);
    }
    return cut.toString().stripTrailing() + ellipsis;
  }
}
