package org.dateline.text.dateline;

import java.time.LocalDate;
import org.dateline.text.date.DateFieldParser;
import org.dateline.text.date.Months;
import org.dateline.text.date.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * The day that stands behind place and agency and before the text: "BALIKESİR (AA) - 14 Mayıs 2018
 * - …", "Berlin (dpa) - 14. Mai 2018" on a line of its own. A day with which a sentence begins is
 * none.
 */
final class DayBehind {
  private static final int LONGEST = 36;

  private static final int YEAR_DIGITS = 4;

  private DayBehind() {}

  /** The dateline with that day; itself where none stands there. */
  static Dateline added(Dateline dateline, String text) {
    if (dateline.hasDay()) {
      return dateline;
    }
    int from = dateline.end();
    while (from < text.length() && " \t-\u2013\u2014".indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    int most = Math.min(text.length(), from + LONGEST);
    if (from >= most || !mayBeDay(text, from, most)) {
      return dateline;
    }
    for (int to = from + DayWords.MIN_LENGTH - 1; to <= most; to++) {
      int past = closing(text, to);
      String written = past < 0 ? "" : text.substring(from, to).strip();
      // A whole line may be a day of the text's; with its year it is that of sending.
      LocalDate day = past < 0 ? null : day(written);
      boolean year = day != null && hasYear(written);
      if (day != null && (year || !isLineEnd(text, to))) {
        return new Dateline(
            dateline.place(),
            dateline.country(),
            dateline.agency(),
            day.getMonthValue(),
            day.getDayOfMonth(),
            year ? day.getYear() : null,
            dateline.start(),
            past);
      }
    }
    return dateline;
  }

  /** Whether a digit, the name of a month or the word "day" stands there. */
  private static boolean mayBeDay(String text, int from, int most) {
    int end = from;
    while (end < most && Character.isLetter(text.charAt(end))) {
      end++;
    }
    String word = text.substring(from, end);
    return end == from
        ? Character.isDigit(text.charAt(from))
        : Months.inField(word) > 0 || DayWords.isDayWord(word);
  }

  private static boolean isLineEnd(String text, int at) {
    return at >= text.length() || text.charAt(at) == '\n';
  }

  /**
   * Past what closes the day here: a dash, a colon, a sign of equality or the line; -1 for none.
   */
  private static int closing(String text, int at) {
    if (isLineEnd(text, at)) {
      return at;
    }
    boolean apart =
        Separators.isBlank(text.charAt(at - 1))
            || (at + 1 < text.length() && Separators.isBlank(text.charAt(at + 1)));
    char c = text.charAt(at);
    boolean stop = c == '.' && at + 1 < text.length() && text.charAt(at + 1) == ' ';
    if (stop && at + 2 < text.length() && Character.isUpperCase(text.charAt(at + 2))) {
      return at + 1;
    }
    if (!apart || (!Separators.isDash(c) && c != ':' && c != '=')) {
      return -1;
    }
    int end = at;
    while (end < text.length() && (Separators.isDash(text.charAt(end)) || end == at)) {
      end++;
    }
    return end;
  }

  /** A day between nothing else, in any year where it has none; null for anything else. */
  private static @Nullable LocalDate day(String written) {
    String western = DayWords.withWesternDigits(written);
    String[] tokens =
        DayWords.withoutYearWord(DayWords.withoutParticles(western.split("[ ,\u060C]+", -1)));
    WrittenDay found = new WrittenDay();
    boolean read =
        tokens.length == 1 ? found.isNumeric(tokens[0], true) : found.dateFrom(tokens) == 0;
    if (read && found.month() > 0) {
      Integer year = found.year();
      // 29 February is a day of leap years.
      return DateFieldParser.day(year == null ? 2000 : year, found.month(), found.day());
    }
    if (!hasYear(western) || !isOfDay(tokens)) {
      return null;
    }
    Stamp stamp = DateFieldParser.parse(western);
    return stamp == null || stamp.isAmbiguous() ? null : stamp.day();
  }

  /** Numbers and the name of a month. */
  private static boolean isOfDay(String[] tokens) {
    for (String token : tokens) {
      if (!DayWords.beginsWithDigit(token) && Months.inField(token) == 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasYear(String written) {
    int digits = 0;
    for (int i = 0; i < written.length(); i++) {
      digits = Character.isDigit(written.charAt(i)) ? digits + 1 : 0;
      if (digits == YEAR_DIGITS) {
        return true;
      }
    }
    return false;
  }
}
