package org.dateline.text.dateline;

/** Whether what follows a dateline reads like the text of a dispatch. */
final class Sentences {
  /** No agency's dateline is longer. */
  static final int WINDOW = 200;

  /** Fewer words are no sentence. */
  private static final int MIN_SENTENCE = 6;

  private Sentences() {}

  /** A sentence of some words, not an entry of a list. */
  static boolean isLongSentence(String text, int from) {
    int words = 0;
    for (int i = from; i < text.length() && i < from + WINDOW && words < MIN_SENTENCE; i++) {
      char c = text.charAt(i);
      if (c == '\n' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
        break;
      }
      words += c == ' ' || c == '\n' ? 1 : 0;
    }
    return words >= MIN_SENTENCE;
  }

  /** Some agencies put no dash: "New Delhi, Jan 10 (PTI) The government". */
  static boolean opensSentence(String text, int from) {
    int next = from;
    while (next < text.length() && Separators.isBlank(text.charAt(next))) {
      next++;
    }
    return next < text.length()
        && (Character.isUpperCase(text.charAt(next))
            || Separators.isCaseless(text.charAt(next))
            || Character.isDigit(text.charAt(next))
            || "\"\u201C\u00AB\u2018'".indexOf(text.charAt(next)) >= 0);
  }
}
