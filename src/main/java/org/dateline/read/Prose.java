package org.dateline.read;

import java.util.ArrayList;
import java.util.List;
import org.dateline.text.clean.EndMarks;
import org.dateline.text.word.Scripts;

/** Tells a headline over paragraphs of sentences from lists, tables and words of other kinds. */
final class Prose {
  private static final int MAX_HEADLINE = 220;

  /** A line of so many characters with a full stop is a sentence. */
  private static final int MIN_SENTENCE = 30;

  /** So many letters below a headline are a dispatch, about. */
  private static final int LONG = 200;

  private static final int SHORT = 80;

  /** One paragraph alone has as much as a short sentence of news. */
  private static final int ONE = 60;

  /** A by-line, a day or a name below the headline, or a signature below the text. */
  private static final int LONGEST_MATTER = 80;

  private static final int MOST_MATTER = 2;

  /** Where programs and people break the lines of a paragraph. */
  private static final int NARROWEST = 40;

  private static final int WIDEST = 110;

  /** What may open a headline beside letters and digits. */
  private static final String OPENING = "(\"'\u201C\u2018\u00AB[\u300C\u300E\u3010\uFF08";

  /** What ends a sentence, in the scripts of Europe and of Asia. */
  private static final String STOPS = ".?!\u2026\u3002\uFF01\uFF1F\u061F\u06D4\u0964";

  /** What may stand behind that. */
  private static final String QUOTES = "\"'\u201D\u2019)\u00BB\u300D\u300F\uFF09";

  /** A Chinese character says as much as three letters, about. */
  private static final int EAST_ASIAN = 3;

  private Prose() {}

  /** Whether a line, stripped, may be a headline or a part of one. */
  static boolean isHeadline(String line) {
    return line.length() > 1
        && line.length() <= MAX_HEADLINE
        && !RuleLine.isOne(line)
        && !EndMarks.isEndMark(line)
        && !(line.endsWith(".") && line.length() > (endsInWord(line) ? MIN_SENTENCE : 60));
  }

  /** Whether the full stop closes a word and no abbreviation. */
  private static boolean endsInWord(String line) {
    int at = line.length() - 2;
    while (at >= 0 && Character.isLowerCase(line.charAt(at))) {
      at--;
    }
    return line.length() - 2 - at >= 3;
  }

  /**
   * A headline, and below it little but paragraphs of sentences: what documents an archive has
   * headings, lists and tables as well.
   *
   * @param lines the headline first
   */
  static boolean isProse(List<String> lines) {
    if (!opensAsHeadline(lines.get(0).strip())) {
      return false;
    }
    int paragraphs = 0;
    int sentences = 0;
    int length = 0;
    for (String paragraph : paragraphs(lines.subList(1, lines.size()))) {
      paragraphs++;
      int size = weight(paragraph);
      length += size;
      sentences += size > NARROWEST && endsSentence(paragraph) ? 1 : 0;
    }
    // Short paragraphs have to be sentences, all of them.
    return (length > LONG && sentences * 10 >= paragraphs * 7)
        || (paragraphs > 1 && length > SHORT && sentences == paragraphs);
  }

  /**
   * A headline of words, and below it sentences of words that begin as such: a brief of one
   * paragraph. A by-line or a day may stand between, and a name or an address below.
   *
   * @param lines the headline first, all of a file
   */
  static boolean isBrief(List<String> lines) {
    String headline = lines.get(0).strip();
    boolean words = headline.indexOf(' ') > 0 || Scripts.isEastAsian(headline);
    if (!words || !opensAsHeadline(headline) || !isOfWords(headline, 2)) {
      return false;
    }
    List<String> paragraphs = paragraphs(lines.subList(1, lines.size()));
    int from = 0;
    while (from < paragraphs.size() && from < MOST_MATTER && isMatter(paragraphs.get(from))) {
      from++;
    }
    int to = paragraphs.size();
    while (to > from && paragraphs.size() - to < MOST_MATTER && isMatter(paragraphs.get(to - 1))) {
      to--;
    }
    int length = 0;
    for (String paragraph : paragraphs.subList(from, to)) {
      if (!isSentence(paragraph)) {
        return false;
      }
      length += weight(paragraph);
    }
    return length >= ONE;
  }

  private static boolean isMatter(String paragraph) {
    return paragraph.length() <= LONGEST_MATTER && !isSentence(paragraph);
  }

  private static boolean isSentence(String paragraph) {
    int first = paragraph.codePointAt(0);
    boolean begins =
        Character.isLetterOrDigit(first)
            ? !Character.isLowerCase(first)
            : OPENING.indexOf(first) >= 0 || "-\u2013\u2014".indexOf(first) >= 0;
    int end = paragraph.length();
    while (end > 0 && QUOTES.indexOf(paragraph.charAt(end - 1)) >= 0) {
      end--;
    }
    return begins
        && weight(paragraph) >= NARROWEST
        && end > 0
        && STOPS.indexOf(paragraph.charAt(end - 1)) >= 0
        && isOfWords(paragraph, 4);
  }

  /**
   * Whether it is of letters and blanks.
   *
   * @param parts of so many characters one at most is another
   */
  private static boolean isOfWords(String text, int parts) {
    int others = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean mark = Character.getType(c) == Character.NON_SPACING_MARK;
      boolean spacing = Character.getType(c) == Character.COMBINING_SPACING_MARK;
      boolean word = Character.isLetter(c) || Character.isWhitespace(c) || c >= 0xD800;
      others += word || mark || spacing ? 0 : 1;
    }
    return others * parts <= text.length();
  }

  /** A headline over nothing but sentences: the last of several dispatches, without its mark. */
  static boolean isItem(List<String> lines) {
    return isItem(lines, 0);
  }

  /** The same between rules, where a by-line and a day may stand below the headline. */
  static boolean isRuledItem(List<String> lines) {
    return isItem(lines, MOST_MATTER);
  }

  private static boolean isItem(List<String> lines, int matter) {
    int first = 0;
    while (first < lines.size() && lines.get(first).isBlank()) {
      first++;
    }
    if (first == lines.size()) {
      return false;
    }
    String headline = lines.get(first).strip();
    List<String> all = paragraphs(lines.subList(first + 1, lines.size()));
    int from = 0;
    while (from < all.size() && from < matter && isMatter(all.get(from))) {
      from++;
    }
    List<String> paragraphs = all.subList(from, all.size());
    return Character.isLetterOrDigit(headline.charAt(0))
        && isHeadline(headline)
        && !headline.endsWith(".")
        && !paragraphs.isEmpty()
        && paragraphs.stream()
            .allMatch(paragraph -> paragraph.length() >= MIN_SENTENCE && endsSentence(paragraph));
  }

  /** Lines between blank ones, joined; every line where none is blank and none is broken. */
  static List<String> paragraphs(List<String> lines) {
    boolean blanks =
        lines.stream().skip(1).limit(Math.max(0, lines.size() - 2)).anyMatch(String::isBlank)
            || isWrapped(lines);
    List<String> paragraphs = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    for (String line : lines) {
      if (!line.isBlank()) {
        open.append(open.isEmpty() ? "" : " ").append(line.strip());
      }
      if ((line.isBlank() || !blanks) && !open.isEmpty()) {
        paragraphs.add(open.toString());
        open.setLength(0);
      }
    }
    if (!open.isEmpty()) {
      paragraphs.add(open.toString());
    }
    return paragraphs;
  }

  /** Whether lines are those of one paragraph, broken at a width: few of them end a sentence. */
  private static boolean isWrapped(List<String> lines) {
    List<String> written = lines.stream().filter(line -> !line.isBlank()).toList();
    int ends = 0;
    for (String line : written.subList(0, Math.max(0, written.size() - 1))) {
      int length = line.strip().length();
      if (length < NARROWEST || length > WIDEST) {
        return false;
      }
      ends += endsSentence(line.strip()) ? 1 : 0;
    }
    return written.size() > 1 && ends * 2 < written.size() - 1;
  }

  private static boolean opensAsHeadline(String headline) {
    if (headline.isEmpty()) {
      return false;
    }
    char opens = headline.charAt(0);
    return (Character.isLetterOrDigit(opens) || OPENING.indexOf(opens) >= 0)
        && isHeadline(headline);
  }

  private static int weight(String text) {
    return text.length() * (Scripts.isEastAsian(text) ? EAST_ASIAN : 1);
  }

  private static boolean endsSentence(String paragraph) {
    char last = paragraph.charAt(paragraph.length() - 1);
    return STOPS.indexOf(last) >= 0 || QUOTES.indexOf(last) >= 0;
  }
}
