package org.dateline.text.clean;

import java.util.Locale;
import java.util.Set;
import org.dateline.text.word.Lines;

/**
 * What stands behind the last sentence in the same line: " Reuter", " EFE ip/ra", " (ANSA).", " --
 * AFP", " ENDS", " By Ines Prado", " (Mainichi Japan)".
 */
final class LastWords {
  /** There is no more than an agency and initials, or a name. */
  private static final int LONGEST = 48;

  /** Agencies that sign in small letters. */
  private static final Set<String> SMALL = Set.of("afp", "dpa", "efe", "upi", "pti");

  private LastWords() {}

  /**
   * Where they begin; -1 if there are none.
   *
   * @param ofDateline the agency of the dateline, empty if there is none
   */
  static int start(String raw, Lines line, String ofDateline) {
    int glued = glued(raw, line);
    if (glued >= 0) {
      return glued;
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

  /** "./." and ".VNA", without a blank between. */
  private static int glued(String raw, Lines line) {
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
