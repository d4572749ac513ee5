package org.dateline.text.word;

import java.util.Locale;

/**
 * The lines in capitals that stand between the paragraphs of a long dispatch: "GOOD TIME FOR A
 * COMEBACK", "ON CHINA". Where a page has lost its line ends they run into the sentence that
 * follows ("… he said. FAMILIAR TURF Geithner went …"), and a name would begin in them.
 */
final class Crossheads {
  /** Characters of the longest. */
  private static final int LONGEST = 80;

  /** A word of so many letters is seldom an acronym. */
  private static final int NO_ACRONYM = 5;

  private final String body;

  /** How many words stand in capitals and belong to no sentence. */
  private int words;

  private int beforeLast;
  private int lastStart;
  private int next;
  private boolean isHeading;

  private Crossheads(String body) {
    this.body = body;
  }

  /**
   * Where the sentence begins that follows a crosshead; {@code start} where none stands there.
   *
   * @param start where a sentence begins
   */
  static int end(String body, int start) {
    if (start + 2 >= body.length()
        || !Character.isUpperCase(body.charAt(start))
        || Character.isLowerCase(body.charAt(start + 1))) {
      return start;
    }
    Crossheads found = new Crossheads(body);
    found.readFrom(start);
    return found.isCrosshead(start) ? found.next : start;
  }

  private void readFrom(int start) {
    next = start;
    while (next < body.length() && next - start <= LONGEST) {
      int end = wordEnd(next);
      if (!isInCapitals(next, end)) {
        break;
      }
      isHeading |= tells(next, end);
      beforeLast = lastStart;
      lastStart = next;
      next = skipBlanks(end);
      words++;
    }
    if (words > 1 && isOfTheSentence()) {
      next = lastStart;
      words--;
    } else if (!opensSentence(next)) {
      words = 0;
    }
  }

  /** Whether the last word in capitals opens the sentence: "A deal", "I said", "GM Chief". */
  private boolean isOfTheSentence() {
    int end = wordEnd(lastStart);
    if (end == lastStart + 1) {
      return isLowerCase(next);
    }
    return end - lastStart < NO_ACRONYM
        && !StopWords.contains(lower(lastStart, end))
        && !StopWords.contains(lower(beforeLast, wordEnd(beforeLast)))
        && isUsed(body.substring(lastStart, end));
  }

  /** Whether a sentence of the dispatch has an acronym before a word in small letters. */
  private boolean isUsed(String acronym) {
    for (int at = body.indexOf(acronym); at >= 0; at = body.indexOf(acronym, at + 1)) {
      int end = at + acronym.length();
      if (at != lastStart
          && !isLetter(at - 1)
          && end + 1 < body.length()
          && body.charAt(end) == ' '
          && isLowerCase(end + 1)) {
        return true;
      }
    }
    return false;
  }

  private boolean isCrosshead(int start) {
    if (words > 1) {
      return isHeading;
    }
    // One word may be an acronym, as in "UNICEF Executive Director": then nothing follows it that
    // itself opens a sentence, and the dispatch does not write it in small letters.
    int end = wordEnd(start);
    return words == 1
        && end - start > 1
        && (StopWords.contains(lower(next, wordEnd(next)))
            || (end - start >= NO_ACRONYM - 1 && isWrittenSmall(start, end)));
  }

  /** Whether a word tells a heading from a name or a row of acronyms. */
  private boolean tells(int from, int to) {
    return (to - from >= NO_ACRONYM && body.charAt(from + 1) != '.')
        || StopWords.contains(lower(from, to));
  }

  private boolean isWrittenSmall(int start, int end) {
    String small = lower(start + 1, end);
    for (int at = body.indexOf(small); at > 0; at = body.indexOf(small, at + 1)) {
      if (Character.toUpperCase(body.charAt(at - 1)) == body.charAt(start)
          && !isLetter(at - 2)
          && !isLetter(at + small.length())) {
        return true;
      }
    }
    return false;
  }

  /** A capital with a small letter behind it, "A" or "I" by itself, or a quotation mark. */
  private boolean opensSentence(int at) {
    if (at + 1 >= body.length()) {
      return false;
    }
    char c = body.charAt(at);
    return c == '"'
        || c == '\u201C'
        || (Character.isUpperCase(c) && (isLowerCase(at + 1) || wordEnd(at) == at + 1));
  }

  /** Letters, figures and what stands in a heading; what ends a sentence or quotes does not. */
  private boolean isInCapitals(int from, int to) {
    boolean isDotted = to - from > 2 && body.charAt(from + 1) == '.';
    for (int i = from; i < to; i++) {
      char c = body.charAt(i);
      boolean fits =
          Character.isUpperCase(c)
              || Character.isDigit(c)
              || (c == '.' && (isDotted || i + 1 < to))
              || "'\u2019-&,:/$%\u2014\u2013".indexOf(c) >= 0;
      if (!fits) {
        return false;
      }
    }
    return to > from;
  }

  private int wordEnd(int at) {
    int end = at;
    while (end < body.length() && !Character.isWhitespace(body.charAt(end))) {
      end++;
    }
    return end;
  }

  private int skipBlanks(int at) {
    int next = at;
    while (next < body.length() && body.charAt(next) == ' ') {
      next++;
    }
    return next;
  }

  private String lower(int from, int to) {
    return body.substring(from, to).toLowerCase(Locale.ROOT);
  }

  private boolean isLowerCase(int at) {
    return at < body.length() && Character.isLowerCase(body.charAt(at));
  }

  private boolean isLetter(int at) {
    return at >= 0 && at < body.length() && Character.isLetter(body.charAt(at));
  }
}
