package org.dateline.text;

import java.time.Month;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads datelines as the agencies write them: "SEOUL, Jan. 10 (Yonhap) --", "SEOUL (Reuters) -",
 * "SALVADOR, Feb 26 -", "CHATHAM, Mass. (AP) _", "BEIJING/SEOUL, Jan 7 (AFP) -". Without an
 * agency's name it takes a place in capitals and a date; "(Yonhap)" in the middle of a sentence is
 * no dateline.
 */
public final class DatelineParser {
  /** No agency's dateline is longer; looking no farther keeps the search off the body. */
  private static final int WINDOW = 180;

  private static final String WORD = "\\p{Lu}[\\p{L}.'\u2019`-]*";
  private static final String PLACE =
      WORD + "(?:(?: |/| and | & | de | del | of | the )" + WORD + "){0,5}";
  private static final Pattern DATELINE =
      Pattern.compile(
          "(?:(?<place>"
              + PLACE
              + ")(?:, *(?<country>(?!"
              + Months.NAMES
              + "\\b)"
              + PLACE
              + "(?:, *(?!"
              + Months.NAMES
              + "\\b)"
              + PLACE
              + ")?))?,? *)?(?:(?<month>(?i:"
              + Months.NAMES
              + "))\\.? *(?<day>\\d{1,2})(?:, *(?<year>\\d{4}))?,? *)?"
              + "(?:\\((?<agency>[^()]{2,45})\\) *)?(?:--+|[-\u2013\u2014_])(?=\\s|$|\\p{Lu}|\")");

  private DatelineParser() {}

  /** The dateline with which a text begins after white space; null if it begins with none. */
  public static @Nullable Dateline parse(String text) {
    return parse(text, 0);
  }

  /** The dateline that begins at {@code from} or after white space there; null if there is none. */
  public static @Nullable Dateline parse(String text, int from) {
    int start = from;
    while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    int limit = Math.min(text.length(), start + WINDOW);
    if (!hasDash(text, start, limit)) {
      return null;
    }
    String head = text.substring(start, limit).replaceAll("\\s", " ").replace("  ", " \u0000");
    return parse(head.replace("\u0000", " "), start, text);
  }

  private static boolean hasDash(String text, int start, int limit) {
    for (int i = start; i < limit; i++) {
      if ("-_\u2013\u2014".indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Dateline parse(String head, int start, String text) {
    Matcher matcher = DATELINE.matcher(head);
    if (!matcher.lookingAt()) {
      return null;
    }
    String place = matcher.group("place");
    String month = matcher.group("month");
    String agency = agency(matcher.group("agency"));
    boolean named = matcher.group("agency") != null;
    if (!named && (month == null || place == null || !isInCapitals(place))) {
      return null;
    }
    if (named && agency == null && (place == null || !isInCapitals(place))) {
      return null;
    }
    if (place == null && month == null) {
      return null;
    }
    int number = month == null ? 0 : Months.number(month);
    int day = month == null ? 0 : Integer.parseInt(matcher.group("day"));
    if (number > 0 && (day < 1 || day > Month.of(number).maxLength())) {
      number = 0;
      day = 0;
    }
    String year = matcher.group("year");
    int end = start + matcher.end();
    return new Dateline(
        place == null ? "" : place.strip(),
        matcher.group("country"),
        agency,
        number,
        day,
        year == null || number == 0 ? null : Integer.valueOf(year),
        start,
        Math.min(end, text.length()));
  }

  /** "Xinhua/Yonhap" is from the first that is known; "Reuters Life!" is from Reuters. */
  private static @Nullable String agency(@Nullable String written) {
    if (written == null) {
      return null;
    }
    for (String part : written.split("[/,-]", -1)) {
      String code = Agencies.fromName(part);
      if (code != null) {
        return code;
      }
    }
    int blank = written.strip().indexOf(' ');
    return blank < 0 ? null : Agencies.fromName(written.strip().substring(0, blank));
  }

  private static boolean isInCapitals(String place) {
    int letters = 0;
    for (int i = 0; i < place.length(); i++) {
      char c = place.charAt(i);
      if (Character.isLowerCase(c) && !isInner(place, i)) {
        return false;
      }
      letters += Character.isLetter(c) ? 1 : 0;
    }
    return letters >= 3;
  }

  /** The small letters of "McALLEN" and of "and" between two places. */
  private static boolean isInner(String place, int i) {
    int from = place.lastIndexOf(' ', i) + 1;
    int to = place.indexOf(' ', i);
    String word = place.substring(from, to < 0 ? place.length() : to);
    return word.equals("and")
        || word.equals("de")
        || word.equals("of")
        || word.equals("the")
        || word.equals("del")
        || word.startsWith("Mc")
        || word.startsWith("Mac");
  }
}
