package org.dateline.text.clean;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.text.record.FeedEnds;
import org.dateline.text.word.Lines;

/**
 * What stands behind the last sentence in the same line: " Reuter", " EFE ip/ra", " (ANSA).", " --
 * AFP", " ENDS", " By Ines Prado", " (Mainichi Japan)".
 */
final class LastWords {
  /** There is no more than an agency and initials, or a name. */
  private static final int LONGEST = 48;

  private static final Pattern MORE =
      Pattern.compile("\\[\\+\\d{1,7} (?:chars|characters|words)\\]");

  /** Agencies that sign in small letters. */
  private static final Set<String> SMALL = Set.of("afp", "dpa", "efe", "upi", "pti");

  /** A day and a number of the desk. */
  private static final int MOST_DIGITS = 12;

  /** Digits of a day in the years of Taiwan: 1041021. */
  private static final int DAY_OF_TAIWAN = 7;

  /** What editors, translators and writers are called before their names in Chinese. */
  private static final Pattern EDITORS =
      Pattern.compile(
          "(?:\u8CAC\u4EFB|\u8D23\u4EFB)?(?:\u7DE8\u8F2F|\u7F16\u8F91|\u8CAC\u7DE8|\u8D23\u7F16|\u6838\u7A3F|\u7DE8\u8B6F"
              + "|\u7F16\u8BD1|\u8B6F\u8005|\u8BD1\u8005|\u8A18\u8005|\u8BB0\u8005)\\s?[:\uFF1A/]");

  private LastWords() {}

  /**
   * Where they begin; -1 if there are none.
   *
   * @param ofDateline the agency of the dateline, empty if there is none
   */
  static int start(String raw, Lines line, String ofDateline) {
    int more = more(raw, line);
    if (more >= 0) {
      return more;
    }
    int glued = glued(raw, line);
    if (glued >= 0) {
      return glued;
    }
    int feed = FeedEnds.start(raw, line.first, line.last);
    if (feed >= 0) {
      return feed;
    }
    int least = Math.max(line.first, line.last - LONGEST);
    for (int at = line.last - 2; at > least; at--) {
      if (!Lines.isWhite(raw.charAt(at + 1)) || !isSentenceEnd(raw.charAt(at))) {
        continue;
      }
      int from = at + 1;
      while (from < line.last && Lines.isWhite(raw.charAt(from))) {
        from++;
      }
      String tail = raw.substring(from, line.last);
      if (is(tail) || DeskSigns.isOf(tail, ofDateline)) {
        return from;
      }
    }
    return -1;
  }

  /** "[+2310 chars]": how much more there is than what was passed on. */
  private static int more(String raw, Lines line) {
    int open = line.closing() == ']' ? raw.lastIndexOf('[', line.last) : -1;
    return open >= line.first && MORE.matcher(raw).region(open, line.last).matches() ? open : -1;
  }

  /** Whether they say that the text was cut off. */
  static boolean isMore(String tail) {
    return MORE.matcher(tail).matches() || FeedEnds.is(tail);
  }

  /** Whether they name the writer. */
  static boolean isByline(String tail) {
    String names = tail.startsWith("- ") ? tail.substring(2) : tail;
    if (!names.startsWith("By ") || names.length() > LONGEST) {
      return false;
    }
    int named = 0;
    for (String word : names.substring(3).split("[ ,]+", -1)) {
      boolean capital =
          !word.isEmpty()
              && Character.isUpperCase(word.charAt(0))
              && (word.length() == 1
                  || !Character.isUpperCase(word.charAt(1))
                  || word.equals(word.toUpperCase(Locale.ROOT)));
      if (!capital && !word.equals("and") && !word.equals("in")) {
        return false;
      }
      named += capital ? 1 : 0;
    }
    return named >= 2 && named <= 6;
  }

  private static boolean is(String tail) {
    return AgencySigns.isAgency(tail)
        || DeskSigns.isAgencies(tail)
        || DeskSigns.isBracketed(tail)
        || SMALL.contains(tail)
        || AgencySigns.isPaper(tail)
        || DeskInitials.isBehindSentence(tail)
        || EndMarks.isEndWord(tail)
        || tail.equals("(*)")
        || (tail.startsWith("-0-") && EndMarks.isEndMark(tail))
        || (tail.startsWith("(") && EndMarks.isBeforeInitials(tail))
        || isByline(tail)
        || (tail.endsWith(")") && isPhoto(tail))
        || isSquare(tail)
        || (tail.length() > 20 && tail.startsWith("www.") && tail.contains("(Juche"));
  }

  /** "(AP Photo/Ines Prado)". */
  private static boolean isPhoto(String tail) {
    return tail.startsWith("(AP Photo")
        || tail.startsWith("(Photo")
        || tail.startsWith("(Reuters/");
  }

  /** The small square with which some pages close a text. */
  private static boolean isSquare(String tail) {
    return tail.length() == 1 && EndMarks.SQUARES.indexOf(tail.charAt(0)) >= 0;
  }

  /** "./." and ".VNA", and Chinese editors, without a blank between. */
  private static int glued(String raw, Lines line) {
    int editors = editors(raw, line);
    if (editors >= 0) {
      return editors;
    }
    if (line.length() > 4 && raw.startsWith("./.", line.last - 3)) {
      return line.last - 2;
    }
    if (line.length() > 3 && raw.startsWith("./", line.last - 2)) {
      return line.last - 1;
    }
    int stop = raw.lastIndexOf('.', line.last - 3);
    boolean near = stop > line.first + 1 && line.last - stop >= 4 && line.last - stop <= 6;
    return near
            && Character.isLowerCase(raw.charAt(stop - 1))
            && Character.isUpperCase(raw.charAt(stop + 1))
            && Character.isUpperCase(line.closing())
            && AgencySigns.isAgency(raw.substring(stop + 1, line.last))
        ? stop + 1
        : -1;
  }

  /**
   * Who edited, with the day and a number behind it or none: "(\u7DE8\u8F2F:\u6797\u6587)1061116".
   */
  private static int editors(String raw, Lines line) {
    int last = line.last;
    while (last > line.first && raw.charAt(last - 1) >= '0' && raw.charAt(last - 1) <= '9') {
      last--;
    }
    char closing = last > line.first ? raw.charAt(last - 1) : 0;
    int bare = last > line.first + 1 && closing == ' ' ? last - 1 : last;
    if (line.last - last == DAY_OF_TAIWAN && raw.charAt(bare - 1) == '\u3002') {
      return last;
    }
    if ((closing != ')' && closing != '\uFF09') || line.last - last > MOST_DIGITS) {
      return -1;
    }
    int open = Math.max(raw.lastIndexOf('(', last), raw.lastIndexOf('\uFF08', last));
    boolean behind = open > line.first && last - open <= LONGEST;
    return behind
            && "\u3002\uFF1F\uFF01\u300D\u201D".indexOf(raw.charAt(open - 1)) >= 0
            && EDITORS.matcher(raw).region(open + 1, last).lookingAt()
        ? open
        : -1;
  }

  private static boolean isSentenceEnd(char c) {
    return c == '.'
        || c == '?'
        || c == '!'
        || c == '"'
        || c == '\u201D'
        || c == ')'
        || c == '\u2019';
  }
}
