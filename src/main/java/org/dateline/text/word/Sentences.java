package org.dateline.text.word;

import java.util.Arrays;
import java.util.Set;

/**
 * Where the sentences of a body begin. A sentence ends at a full stop, question or exclamation mark
 * that is followed by white space and something that may open a sentence, and at the end of a
 * paragraph; the full stop of an abbreviation ("U.S.", "Jan.", "Gen.") or of an initial ends
 * nothing. A line in capitals between two paragraphs is a sentence, also where it has run into the
 * one that follows.
 */
public final class Sentences {
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "Mr", "Mrs", "Ms", "Dr", "Prof", "Gen", "Lt", "Col", "Maj", "Capt", "Cmdr", "Adm", "Sgt",
          "Sen", "Rep", "Gov", "Sens", "Reps", "Rev", "Hon", "St", "Mt", "Ft", "No", "Nos", "vs",
          "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec",
          "Inc", "Corp", "Co", "Ltd", "Bros", "Mfg", "Intl", "Dept", "Assn", "Ave", "Calif", "Mass",
          "Conn", "Fla", "Ga", "Ill", "Ind", "Mich", "Minn", "Miss", "Mo", "Okla", "Ore", "Pa",
          "Tenn", "Tex", "Va", "Wash", "Wis", "Ariz", "Ark", "Colo", "Del", "Kan", "Ky", "La", "Md",
          "Neb", "Nev");

  private static final int LONGEST_ABBREVIATION = 5;

  private Sentences() {}

  /** Whether a word without its full stop is an abbreviation: "Sen". */
  public static boolean isAbbreviation(String word) {
    return ABBREVIATIONS.contains(word);
  }

  /**
   * Start offsets of the sentences of a body, ascending; the first is 0. An empty body has one
   * sentence.
   */
  public static int[] starts(String body) {
    int[] starts = new int[16];
    int count = 1;
    for (int i = 0; i < body.length(); i++) {
      char c = body.charAt(i);
      // Most characters are letters, and settle it at once.
      if (c > '?' || !endsAt(body, i, c)) {
        continue;
      }
      int next = skipClosing(body, i + 1);
      while (next < body.length() && Character.isWhitespace(body.charAt(next))) {
        next++;
      }
      if (next >= body.length()) {
        break;
      }
      if (count + 2 > starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
      }
      starts[count++] = next;
      int behind = Crossheads.end(body, next);
      if (behind > next) {
        starts[count++] = behind;
      }
      i = behind - 1;
    }
    return Arrays.copyOf(starts, count);
  }

  /** Number of the sentence that holds an offset, from 0. */
  public static int at(int[] starts, int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found : -found - 2;
  }

  private static boolean endsAt(String body, int i, char c) {
    if (c == '\n') {
      return i + 1 < body.length() && body.charAt(i + 1) == '\n';
    }
    if (c != '.' && c != '?' && c != '!') {
      return false;
    }
    int next = skipClosing(body, i + 1);
    if (next < body.length() && !Character.isWhitespace(body.charAt(next))) {
      return false;
    }
    while (next < body.length() && Character.isWhitespace(body.charAt(next))) {
      next++;
    }
    return next < body.length()
        && opens(body.charAt(next))
        && (c != '.' || !isAbbreviation(body, i));
  }

  private static int skipClosing(String body, int i) {
    while (i < body.length() && closes(body.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean closes(char c) {
    return switch (c) {
      case '"', '\'', ')', ']', '\u201D', '\u2019' -> true;
      default -> false;
    };
  }

  private static boolean opens(char c) {
    return switch (c) {
      case '"', '\'', '(', '[', '\u201C', '\u2018' -> true;
      default -> Character.isUpperCase(c) || Character.isDigit(c);
    };
  }

  private static boolean isAbbreviation(String body, int stop) {
    int start = stop;
    while (start > 0 && Character.isLetter(body.charAt(start - 1))) {
      start--;
    }
    int length = stop - start;
    if (length == 0 || length > LONGEST_ABBREVIATION) {
      return false;
    }
    if (length == 1) {
      return Character.isUpperCase(body.charAt(start));
    }
    return ABBREVIATIONS.contains(body.substring(start, stop));
  }
}
