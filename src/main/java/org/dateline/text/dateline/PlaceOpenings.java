package org.dateline.text.dateline;

import org.jspecify.annotations.Nullable;

/**
 * Reads what some agencies put in the place of a dateline where the headline is known to stand
 * apart: the name of a known town before a dash, "Johannesburg - Police said", or in capitals
 * before a colon, "KARACHI: Police said", or on a line of its own, "ANKARA". In the midst of a text
 * both mean less, and {@link DatelineParser} does not take them.
 */
public final class PlaceOpenings {
  private static final int MAX_PLACE = 32;

  private PlaceOpenings() {}

  /**
   * The place with which a text begins; null if it begins with none.
   *
   * @param to where the text ends
   */
  public static @Nullable Dateline parse(String text, int from, int to) {
    int start = from;
    while (start < to && Separators.isBlank(text.charAt(start))) {
      start++;
    }
    int end = start;
    while (end < to && end - start <= MAX_PLACE && isPlaceCharacter(text.charAt(end))) {
      end++;
    }
    if (end == start || end >= to || !Character.isUpperCase(text.charAt(start))) {
      return null;
    }
    String place = text.substring(start, end).strip();
    int past =
        switch (text.charAt(end)) {
          case '\n' -> end + 1;
          case ':' -> isWritten(place) ? pastColon(text, end, to) : -1;
          default -> pastDash(text, end, to);
        };
    boolean known =
        text.charAt(end) == '\n'
            ? PlacesElsewhere.isStanding(place) || (isWritten(place) && isTown(place))
            : isTown(place);
    if (past < 0 || !known || !opens(text, past)) {
      return null;
    }
    return new Dateline(place, null, null, 0, 0, null, start, past);
  }

  private static boolean isPlaceCharacter(char c) {
    return Character.isLetter(c) || c == ' ' || c == '.' || c == '\'' || c == '\u2019';
  }

  /** Past a dash between blanks; -1 where none stands here. */
  private static int pastDash(String text, int at, int to) {
    boolean parted = Separators.isDash(text.charAt(at)) && text.charAt(at - 1) == ' ';
    int past = parted ? Separators.dash(text, at, to) : -1;
    return past > 0 && past < to && Separators.isBlank(text.charAt(past)) ? past : -1;
  }

  /** Past a colon right behind the place and before a blank; -1 where it is another one. */
  private static int pastColon(String text, int at, int to) {
    boolean parts = at + 1 < to && text.charAt(at + 1) == ' ' && text.charAt(at - 1) != ' ';
    return parts ? at + 1 : -1;
  }

  /** In capitals, where it is a line of its own or stands before a colon. */
  private static boolean isWritten(String place) {
    return PlaceWords.isInCapitals(place);
  }

  private static boolean isTown(String place) {
    return place.length() > 2 && PlacesElsewhere.isKnown(place);
  }

  /** Whether a sentence stands here, or below an empty line. */
  private static boolean opens(String text, int from) {
    int next = from;
    while (next < text.length() && Separators.isBlank(text.charAt(next))) {
      next++;
    }
    return next + 1 < text.length()
        && (Character.isUpperCase(text.charAt(next)) || "\"\u201C".indexOf(text.charAt(next)) >= 0)
        && Sentences.isLongSentence(text, next);
  }
}
