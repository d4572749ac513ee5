package org.dateline.text.word;

/** What scripts a text is written in. */
public final class Scripts {
  /** So many characters tell. */
  private static final int READ = 2000;

  private Scripts() {}

  /** Whether a tenth of the letters or more are Chinese, Japanese or Korean. */
  public static boolean isEastAsian(String text) {
    int letters = 0;
    int eastAsian = 0;
    int limit = Math.min(text.length(), READ);
    for (int i = 0; i < limit; i++) {
      char c = text.charAt(i);
      if (isEastAsian(c)) {
        eastAsian++;
        letters++;
      } else if ((c | 32) >= 'a' && (c | 32) <= 'z') {
        letters++;
      }
    }
    return eastAsian * 10 > letters;
  }

  /** Han, kana or Hangul. */
  public static boolean isEastAsian(char c) {
    return (c >= '\u3040' && c <= '\u30FF')
        || (c >= '\u3400' && c <= '\u9FFF')
        || (c >= '\uAC00' && c <= '\uD7A3')
        || (c >= '\u1100' && c <= '\u11FF')
        || (c >= '\uF900' && c <= '\uFAFF');
  }
}
