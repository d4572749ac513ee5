package org.dateline.text.word;

import java.util.Set;

/** A quick look whether a text is plainly English, by its small words. */
public final class EnglishText {
  private static final int READ = 1200;
  private static final int FEW_WORDS = 12;

  /** One word in so many of English prose is one of these. */
  private static final double MIN = 0.16;

  private static final PackedWords SMALL =
      PackedWords.of(
          "the", "of", "to", "and", "in", "that", "said", "for", "on", "is", "was", "with", "by",
          "at", "from", "has", "it", "as", "be", "its", "have", "will", "had", "were", "which",
          "would", "he", "his", "after", "but", "not", "this", "an", "are", "been", "their", "who",
          "they", "more", "than", "over", "into", "about", "up", "out", "against", "year");

  /** Those that no other language written in Latin letters has. */
  private static final PackedWords ALONE =
      PackedWords.of(
          "the", "of", "and", "that", "said", "with", "from", "have", "which", "his", "after",
          "this", "been", "their", "they", "would", "were", "than", "about", "against");

  /** One word in so many of English prose, at least, is one of those. */
  private static final double HARDLY_ANY = 0.02;

  private static final Set<String> HEADLINE_WORDS =
      Set.of(
          "N.", "S.", "U.S.", "U.N.", "U.K.", "the", "of", "to", "for", "with", "says", "after",
          "over", "from", "will", "and", "by", "at", "is", "are", "was", "not", "new", "up", "down",
          "talks", "rise", "rises", "fall", "falls", "higher", "lower", "open", "opens", "closes",
          "shares", "stocks", "kills", "killed", "dies", "wins", "hits", "calls", "fires", "meets",
          "visits", "leaves", "meet", "visit", "begins", "ends", "vows", "urges", "slams", "seeks");

  private EnglishText() {}

  /** Whether enough of its words are small English ones, and its letters are English. */
  public static boolean isPlain(String text) {
    int limit = Math.min(text.length(), READ);
    Counts counts = count(text, limit, SMALL);
    return counts.words >= FEW_WORDS
        && counts.small >= MIN * counts.words
        && counts.foreign * 20 <= limit;
  }

  /**
   * Whether a text in Latin letters, long enough to tell, has next to none of the small words that
   * only English has: it is in another language, or it is no prose.
   */
  public static boolean isHardly(String text) {
    Counts counts = count(text, Math.min(text.length(), READ), ALONE);
    return counts.words >= FEW_WORDS && counts.small <= HARDLY_ANY * counts.words;
  }

  /** Words of English letters, those that are small ones, and letters that are not English. */
  private record Counts(int words, int small, int foreign) {}

  private static Counts count(String text, int limit, PackedWords sought) {
    int words = 0;
    int small = 0;
    int foreign = 0;
    int length = 0;
    long word = 0;
    for (int i = 0; i <= limit; i++) {
      char c = i < limit ? text.charAt(i) : ' ';
      if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
        word = PackedWords.add(word, (char) (c | ' '));
        length++;
      } else {
        foreign += c > 0xBF && Character.isLetter(c) ? 1 : 0;
        words += length > 0 ? 1 : 0;
        small += length <= PackedWords.MAX_LENGTH && sought.contains(word) ? 1 : 0;
        length = 0;
        word = 0;
      }
    }
    return new Counts(words, small, foreign);
  }

  /**
   * Whether a headline, too short to tell its language otherwise, has a word or an abbreviation
   * that only English has: "to", "says", "N. Korea", "U.S.".
   */
  public static boolean isEnglishHeadline(String headline) {
    for (int i = 0; i < headline.length(); i++) {
      if (headline.charAt(i) > 0xBF && Character.isLetter(headline.charAt(i))) {
        return false;
      }
    }
    for (String word : headline.split("[ ,;:!?\"()]+", -1)) {
      if (HEADLINE_WORDS.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
