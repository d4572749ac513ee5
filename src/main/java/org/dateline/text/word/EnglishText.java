package org.dateline.text.word;

import java.util.Set;

/** A quick look whether a text is plainly English, by its small words. */
public final class EnglishText {
  private static final int READ = 1200;
  private static final int FEW_WORDS = 12;

  /** One word in so many of English prose is one of these. */
  private static final double MIN = 0.16;

  private static final Set<String> SMALL =
      Set.of(
          "the", "of", "to", "and", "in", "that", "said", "for", "on", "is", "was", "with", "by",
          "at", "from", "has", "it", "as", "be", "its", "have", "will", "had", "were", "which",
          "would", "he", "his", "after", "but", "not", "this", "an", "are", "been", "their", "who",
          "they", "more", "than", "over", "into", "about", "up", "out", "against", "year");

  private EnglishText() {}

  /** Whether enough of its words are small English ones, and its letters are English. */
  public static boolean isPlain(String text) {
    int limit = Math.min(text.length(), READ);
    int words = 0;
    int small = 0;
    int foreign = 0;
    int start = -1;
    for (int i = 0; i <= limit; i++) {
      char c = i < limit ? text.charAt(i) : ' ';
      foreign += c > 0xBF && Character.isLetter(c) ? 1 : 0;
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (letter && start < 0) {
        start = i;
      } else if (!letter && start >= 0) {
        words++;
        small += i - start <= 7 && SMALL.contains(lower(text, start, i)) ? 1 : 0;
        start = -1;
      }
    }
    return words >= FEW_WORDS && small >= MIN * words && foreign * 20 <= limit;
  }

  private static String lower(String text, int from, int to) {
    char[] word = new char[to - from];
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      word[i - from] = c <= 'Z' ? (char) (c + 32) : c;
    }
    return new String(word);
  }
}
