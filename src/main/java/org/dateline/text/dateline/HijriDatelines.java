package org.dateline.text.dateline;

import java.time.Month;
import org.dateline.text.date.Months;
import org.dateline.text.record.Agencies;
import org.jspecify.annotations.Nullable;

/**
 * Reads datelines that give the day by both calendars, as those of the Saudi agency do: "الرياض 20
 * شعبان 1438 هـ الموافق 16 مايو 2017 م واس".
 */
final class HijriDatelines {
  private static final char FIRST_ARABIC = '\u0600';
  private static final char LAST_ARABIC = '\u06FF';

  /** "Corresponding to", between the two days. */
  private static final String CORRESPONDING = "الموافق";

  private static final int MAX_PLACE = 30;

  /** Words behind the day among which the agency is. */
  private static final int MAX_BEHIND = 4;

  private final String text;
  private final int limit;
  private int at;

  private HijriDatelines(String text, int at, int limit) {
    this.text = text;
    this.at = at;
    this.limit = limit;
  }

  /** The dateline that begins here; null if there is none. */
  static @Nullable Dateline parse(String text, int start, int limit) {
    char first = text.charAt(start);
    if (first < FIRST_ARABIC || first > LAST_ARABIC) {
      return null;
    }
    int line = text.indexOf('\n', start);
    int to = line < 0 || line > limit ? limit : line;
    int corresponding = text.indexOf(CORRESPONDING, start);
    int digit = start;
    while (digit < to && digit - start < MAX_PLACE && !Character.isDigit(text.charAt(digit))) {
      digit++;
    }
    if (corresponding < 0 || corresponding >= to || digit >= corresponding) {
      return null;
    }
    String place = withoutMarks(text.substring(start, digit));
    return place.isEmpty()
        ? null
        : new HijriDatelines(text, corresponding + CORRESPONDING.length(), to).read(place, start);
  }

  private @Nullable Dateline read(String place, int start) {
    int day = number(next());
    int month = Months.inField(next());
    int year = number(next());
    if (day < 1 || month < 1 || day > Month.of(month).maxLength() || year < 1900 || year > 2999) {
      return null;
    }
    int end = at;
    String agency = null;
    for (int i = 0; i < MAX_BEHIND && at < limit && agency == null; i++) {
      String word = next();
      agency = Agencies.fromName(withoutMarks(word));
      end = agency != null || word.equals("م") || word.equals("م.") ? at : end;
    }
    if (agency == null && PlacesElsewhere.country(place) == null) {
      return null;
    }
    while (end < limit && " -\u2013\u2014:)/.".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return new Dateline(place, null, agency, month, day, year, start, end);
  }

  /** The next word; empty at the end. */
  private String next() {
    while (at < limit && " ,\u060C".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    int from = at;
    while (at < limit && " ,\u060C".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(from, at);
  }

  /** The number with which a word begins, in whichever digits; 0 for none. */
  private static int number(String word) {
    int number = 0;
    for (int i = 0; i < word.length() && i < 4; i++) {
      int digit = Character.digit(word.charAt(i), 10);
      if (digit < 0) {
        break;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  private static String withoutMarks(String written) {
    int from = 0;
    int to = written.length();
    while (from < to && !Character.isLetter(written.charAt(from))) {
      from++;
    }
    while (to > from && !Character.isLetter(written.charAt(to - 1))) {
      to--;
    }
    return written.substring(from, to);
  }
}
