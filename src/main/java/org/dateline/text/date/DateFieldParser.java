package org.dateline.text.date;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the date fields of records: ISO 8601, extended or basic, {@code yyyyMMdd}, seconds to
 * nanoseconds since 1970, RFC 5322, dates in numbers ("25/12/2015", "3.9.2015"), and the ways in
 * which agencies write ("Fri Oct 20, 2006 6:15pm EDT", "26-FEB-1987 15:01:01.79", "20 October
 * 2006"). Every date is checked against the calendar and must lie in the years {@value #FIRST_YEAR}
 * to {@value #LAST_YEAR}.
 */
public final class DateFieldParser {
  static final int FIRST_YEAR = 1800;
  static final int LAST_YEAR = 9999;

  /**
   * Hours from UTC of the zones that agencies write; those of the United States are meant where two
   * share a name.
   */
  private static final Map<String, Integer> ZONES =
      Map.ofEntries(
          Map.entry("Z", 0),
          Map.entry("UTC", 0),
          Map.entry("GMT", 0),
          Map.entry("UT", 0),
          Map.entry("EST", -5),
          Map.entry("EDT", -4),
          Map.entry("CST", -6),
          Map.entry("CDT", -5),
          Map.entry("MST", -7),
          Map.entry("MDT", -6),
          Map.entry("PST", -8),
          Map.entry("PDT", -7),
          Map.entry("BST", 1),
          Map.entry("CET", 1),
          Map.entry("CEST", 2),
          Map.entry("KST", 9),
          Map.entry("JST", 9));

  private static final List<String> WEEKDAYS =
      List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY");

  /** No number of seconds or milliseconds has more. */
  private static final int MAX_DIGITS = 20;

  private static final Set<String> WORDS =
      Set.of("AM", "PM", "A", "P", "M", "T", "AT", "ET", "TH", "ST", "ND", "RD");

  private DateFieldParser() {}

  /** The date of a field; null if it is none. */
  public static @Nullable Stamp parse(String field) {
    return parse(field, DateOrder.UNKNOWN);
  }

  /**
   * The date of a field; null if it is none.
   *
   * @param order what is known of the order of day and month in numbers
   */
  public static @Nullable Stamp parse(String field, DateOrder order) {
    String text = withWesternDigits(field.strip());
    if (text.isEmpty() || text.length() > 60) {
      return null;
    }
    String digits = sinceEpoch(text);
    return digits != null ? number(digits, order) : new Scan(text, order).read();
  }

  /** Arabic, Persian and other scripts have digits of their own. */
  private static String withWesternDigits(String text) {
    int at = 0;
    while (at < text.length()
        && (text.charAt(at) < 0x0660 || !Character.isDigit(text.charAt(at)))) {
      at++;
    }
    if (at == text.length()) {
      return text;
    }
    StringBuilder western = new StringBuilder(text);
    for (int i = at; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isDigit(c)) {
        western.setCharAt(i, (char) ('0' + Character.digit(c, 10)));
      }
    }
    return western.toString();
  }

  /**
   * Whether a field says nothing: "null", "N/A", "0000-00-00", or the first second of 1970, which
   * programs write for "no date".
   */
  public static boolean isMissing(String field) {
    String text = field.strip();
    if (MissingWords.isMissing(text) || text.equals("-1") || isZero(text)) {
      return true;
    }
    if (!text.contains("70") && !text.contains("69")) {
      return false;
    }
    Stamp stamp = parse(text);
    if (stamp == null) {
      return false;
    }
    Instant instant = stamp.instant();
    return instant == null
        ? stamp.day().equals(LocalDate.EPOCH) && !hasTime(text)
        : instant.equals(Instant.EPOCH);
  }

  /** "0", "0000-00-00 00:00:00" and the first day of the first year. */
  private static boolean isZero(String text) {
    if (text.startsWith("0001-01-01")) {
      return true;
    }
    return text.chars().allMatch(c -> c == '0' || " -/.:TZ+".indexOf(c) >= 0);
  }

  private static boolean hasTime(String field) {
    int colon = field.indexOf(':');
    return colon > 0 && field.substring(colon - 1).chars().anyMatch(c -> c >= '1' && c <= '9');
  }

  /**
   * Whether day and month of a field can be told apart by its numbers alone: 1 if the day comes
   * first, -1 if the month does, 0 if nothing is told.
   */
  public static int order(String field) {
    NumericDate date = NumericDate.at(field.strip(), 0);
    if (date == null || !date.isTelling() || date.day(DateOrder.UNKNOWN) == null) {
      return 0;
    }
    return date.isDayFirst() ? 1 : -1;
  }

  /** Digits alone, with the sign and fraction of seconds since 1970 and "/Date(…)/" put off. */
  private static String wholeNumber(String text) {
    try {
      BigDecimal number = new BigDecimal(text);
      return number.precision() - number.scale() > MAX_DIGITS
          ? text
          : number.toBigInteger().toString();
    } catch (NumberFormatException e) {
      return text;
    }
  }

  private static @Nullable String sinceEpoch(String text) {
    String bare = text;
    if (bare.startsWith("/Date(") && bare.endsWith(")/")) {
      bare = bare.substring(6, bare.length() - 2);
    }
    int exponent = Math.max(bare.indexOf('E'), bare.indexOf('e'));
    if (exponent >= 3 && bare.chars().allMatch(c -> "0123456789.eE+".indexOf(c) >= 0)) {
      // "1.441238461E9", as programs write large numbers.
      bare = wholeNumber(bare);
    }
    int point = bare.indexOf('.');
    boolean fraction = point >= 9 && bare.indexOf('.', point + 1) < 0;
    String whole = fraction ? bare.substring(0, point) : bare;
    for (int i = 0; i < bare.length(); i++) {
      char c = bare.charAt(i);
      if ((c < '0' || c > '9') && !(i == point && fraction)) {
        return null;
      }
    }
    return whole;
  }

  /**
   * Whether a line is a date and nothing else: "Fri Oct 20, 2006 6:15pm EDT", but not "Sales on 20
   * October 2006".
   */
  public static boolean isNothingElse(String line) {
    boolean digits = false;
    int start = -1;
    for (int i = 0; i <= line.length(); i++) {
      char c = i < line.length() ? line.charAt(i) : ' ';
      digits |= c >= '0' && c <= '9';
      if (Character.isLetter(c)) {
        start = start < 0 ? i : start;
      } else if (start >= 0) {
        if (!isDateWord(line.substring(start, i))) {
          return false;
        }
        start = -1;
      } else if (" ,.:/+-()".indexOf(c) < 0 && !(c >= '0' && c <= '9')) {
        return false;
      }
    }
    return digits && parse(line) != null;
  }

  private static boolean isDateWord(String word) {
    String upper = word.toUpperCase(Locale.ROOT);
    return Months.number(word) > 0
        || ZONES.containsKey(upper)
        || WORDS.contains(upper)
        || (word.length() >= 3 && WEEKDAYS.stream().anyMatch(day -> day.startsWith(upper)));
  }

  private static @Nullable Stamp number(String digits, DateOrder order) {
    return switch (digits.length()) {
      case 6 -> order.isSaid() ? stamp(compact(digits, order), null, null) : null;
      case 8 -> stamp(compact(digits, order), null, null);
      case 12, 14 ->
          stamp(
              day(digits, 0),
              time(
                  Integer.parseInt(digits.substring(8, 10)),
                  Integer.parseInt(digits.substring(10, 12)),
                  0),
              null);
      case 9, 10 -> universal(Instant.ofEpochSecond(Long.parseLong(digits)));
      case 11, 13 -> universal(Instant.ofEpochMilli(Long.parseLong(digits)));
      case 16 -> universal(Instant.ofEpochSecond(Long.parseLong(digits) / 1_000_000L));
      case 19 -> universal(Instant.ofEpochSecond(Long.parseLong(digits.substring(0, 10))));
      default -> null;
    };
  }

  private static Stamp universal(Instant instant) {
    return new Stamp(LocalDate.ofInstant(instant, ZoneOffset.UTC), instant, true, null);
  }

  /** "20151225"; in another order, or with two digits of the year, only where the user says so. */
  private static @Nullable LocalDate compact(String digits, DateOrder order) {
    boolean yearFirst = !order.isSaid() || order == DateOrder.YEAR_FIRST;
    if (yearFirst) {
      return digits.length() == 8 ? day(digits, 0) : day(century(digits, 0), 0);
    }
    LocalDate plain = digits.length() == 8 ? day(digits, 0) : null;
    int first = Integer.parseInt(digits.substring(0, 2));
    int second = Integer.parseInt(digits.substring(2, 4));
    int last = Integer.parseInt(digits.substring(4));
    boolean monthFirst = order == DateOrder.MONTH_FIRST;
    LocalDate said =
        day(
            digits.length() == 8 ? last : TwoDigitYear.of(last),
            monthFirst ? first : second,
            monthFirst ? second : first);
    return said == null ? plain : said;
  }

  private static String century(String digits, int from) {
    int year = Integer.parseInt(digits.substring(from, from + 2));
    return TwoDigitYear.of(year) + digits.substring(from + 2);
  }

  private static @Nullable LocalDate day(String digits, int from) {
    return day(
        Integer.parseInt(digits.substring(from, from + 4)),
        Integer.parseInt(digits.substring(from + 4, from + 6)),
        Integer.parseInt(digits.substring(from + 6, from + 8)));
  }

  /** A day of the calendar; null if there is no such day. */
  public static @Nullable LocalDate day(int year, int month, int day) {
    boolean exists =
        year >= FIRST_YEAR
            && year <= LAST_YEAR
            && month >= 1
            && month <= 12
            && day >= 1
            && day <= YearMonth.of(year, month).lengthOfMonth();
    return exists ? LocalDate.of(year, month, day) : null;
  }

  /** A time of day; 24:00, the end of the day, is read as its last nanosecond. */
  private static @Nullable LocalTime time(int hour, int minute, int second) {
    if (hour == 24 && minute == 0 && second == 0) {
      return LocalTime.MAX;
    }
    boolean exists = hour < 24 && minute < 60 && second <= 60;
    return exists ? LocalTime.of(hour, minute, Math.min(second, 59)) : null;
  }

  private static @Nullable Stamp stamp(
      @Nullable LocalDate day, @Nullable LocalTime time, @Nullable ZoneOffset zone) {
    if (day == null) {
      return null;
    }
    Instant instant = time == null || zone == null ? null : day.atTime(time).toInstant(zone);
    if (instant != null && LocalTime.MAX.equals(time)) {
      instant = day.plusDays(1).atStartOfDay().toInstant(zone);
    }
    return new Stamp(day, instant, zone != null && zone.equals(ZoneOffset.UTC), null);
  }

  /** Reads a field piece by piece: numbers, words, marks. */
  private static final class Scan {
    private final String text;
    private int at;
    private int year = -1;
    private int month = -1;
    private int day = -1;
    private @Nullable LocalTime time;
    private @Nullable ZoneOffset zone;
    private final DateOrder order;
    private @Nullable NumericDate numeric;
    private boolean wrong;

    Scan(String text, DateOrder order) {
      this.text = text;
      this.order = order;
    }

    @Nullable Stamp read() {
      while (at < text.length() && !wrong) {
        char c = text.charAt(at);
        if (isDigit(at)) {
          number();
        } else if (Character.isLetter(c)) {
          word();
        } else if ((c == '+' || c == '-') && time != null) {
          offset(c == '-' ? -1 : 1);
        } else {
          at++;
        }
      }
      NumericDate numbers = numeric;
      if (wrong || (numbers == null && (year < 0 || month < 0 || day < 0))) {
        return null;
      }
      if (numbers == null) {
        return stamp(DateFieldParser.day(year, month, day), time, zone);
      }
      Stamp stamp = stamp(numbers.day(order), time, zone);
      return stamp == null
          ? null
          : new Stamp(stamp.day(), stamp.instant(), stamp.isUniversal(), numbers.swapped(order));
    }

    private boolean isDigit(int i) {
      return i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }

    private boolean isAt(int i, char c) {
      return i < text.length() && text.charAt(i) == c;
    }

    private void number() {
      int start = at;
      NumericDate numbers = year < 0 && month < 0 && day < 0 ? NumericDate.at(text, at) : null;
      if (numbers != null) {
        numeric = numbers;
        at = numbers.end();
        year = 0;
        month = 0;
        day = 0;
        return;
      }
      while (isDigit(at)) {
        at++;
      }
      int length = at - start;
      if (length > 8) {
        wrong = true;
        return;
      }
      int value = Integer.parseInt(text.substring(start, at));
      if (isAt(at, ':')) {
        clock(value);
      } else if (eastAsian(value)) {
        at++;
      } else if (isBasicTime(start, length)) {
        int clock = length == 4 ? value * 100 : value;
        time = DateFieldParser.time(clock / 10000, clock / 100 % 100, clock % 100);
        wrong |= time == null;
        fraction();
      } else if (length == 4 && year < 0) {
        year = value;
        numericDate();
      } else if (length == 8 && year < 0) {
        year = value / 10000;
        month = value / 100 % 100;
        day = value % 100;
      } else if (length <= 2 && day < 0) {
        day = value;
      } else if (length == 2 && month > 0 && year < 0 && !looksLikeHour(value)) {
        year = TwoDigitYear.of(value);
      } else if (time == null && !looksLikeHour(value)) {
        wrong = true;
      }
    }

    /** "2015\uB144 9\uC6D4 3\uC77C" and "2015\u5E749\u67083\u65E5": each number has its mark. */
    private boolean eastAsian(int value) {
      char mark = at < text.length() ? text.charAt(at) : 0;
      if (mark == '\uB144' || mark == '\u5E74') {
        year = value;
      } else if (mark == '\uC6D4' || mark == '\u6708') {
        month = value;
      } else if (mark == '\uC77C' || mark == '\u65E5') {
        day = value;
      } else {
        return false;
      }
      return true;
    }

    /** "2006-10-20", "2006/10/20", "2006.10.20": month and day right after the year. */
    private void numericDate() {
      if (month >= 0
          || at >= text.length()
          || "-/.".indexOf(text.charAt(at)) < 0
          || !isDigit(next(at))) {
        return;
      }
      char separator = text.charAt(at);
      at = next(at);
      int start = at;
      while (isDigit(at)) {
        at++;
      }
      month = Integer.parseInt(text.substring(start, Math.min(at, start + 3)));
      if (isAt(at, separator) && isDigit(next(at))) {
        at = next(at);
        start = at;
        while (isDigit(at)) {
          at++;
        }
        day = Integer.parseInt(text.substring(start, Math.min(at, start + 3)));
        if (month > 12 && day <= 12) {
          int swapped = month;
          month = day;
          day = swapped;
        }
      }
    }

    /** Past a separator, and the blank that Koreans put behind a full stop: "2015. 9. 3." */
    private int next(int separator) {
      return isAt(separator, '.') && isAt(separator + 1, ' ') ? separator + 2 : separator + 1;
    }

    /** "6pm" has an hour without minutes. */
    private boolean looksLikeHour(int value) {
      int next = at;
      while (isAt(next, ' ')) {
        next++;
      }
      String half =
          text.substring(next, Math.min(text.length(), next + 2)).toLowerCase(Locale.ROOT);
      if (half.equals("am") || half.equals("pm")) {
        time = DateFieldParser.time(halfDay(value), 0, 0);
        wrong |= time == null;
        return true;
      }
      return false;
    }

    private void clock(int hour) {
      int[] parts = {hour, 0, 0};
      for (int part = 1; part < 3 && isAt(at, ':') && isDigit(at + 1); part++) {
        int start = ++at;
        while (isDigit(at)) {
          at++;
        }
        parts[part] = Integer.parseInt(text.substring(start, Math.min(at, start + 3)));
      }
      fraction();
      time = DateFieldParser.time(halfDay(parts[0]), parts[1], parts[2]);
      wrong |= time == null;
    }

    /** "T192751" and "T1927": the time of ISO 8601's basic format, behind a whole date. */
    private boolean isBasicTime(int start, int length) {
      return (length == 6 || length == 4)
          && time == null
          && day >= 0
          && start > 0
          && text.charAt(start - 1) == 'T';
    }

    /** Past the fraction of a second. */
    private void fraction() {
      if (isAt(at, '.') || isAt(at, ',')) {
        int next = at + 1;
        while (isDigit(next)) {
          next++;
        }
        at = next > at + 1 ? next : at;
      }
    }

    /** The hour of 24 of an hour before "am" or "pm", which is passed over. */
    private int halfDay(int hour) {
      int next = at;
      while (isAt(next, ' ')) {
        next++;
      }
      String half =
          text.substring(next, Math.min(text.length(), next + 4))
              .toLowerCase(Locale.ROOT)
              .replace(".", "");
      boolean afternoon = half.startsWith("pm");
      if (!afternoon && !half.startsWith("am")) {
        return hour;
      }
      at = next + (isAt(next + 1, '.') ? 4 : 2);
      at = Math.min(at, text.length());
      if (hour < 1 || hour > 12) {
        return 99;
      }
      return hour % 12 + (afternoon ? 12 : 0);
    }

    private void word() {
      int start = at;
      while (at < text.length() && Character.isLetter(text.charAt(at))) {
        at++;
      }
      String word = text.substring(start, at);
      int number = Months.inField(word);
      if (number > 0 && month < 0) {
        month = number;
        return;
      }
      Integer hours = ZONES.get(word.toUpperCase(Locale.ROOT));
      if (hours != null && time != null) {
        zone = ZoneOffset.ofHours(hours);
      }
    }

    private void offset(int sign) {
      at++;
      int start = at;
      while (isDigit(at) || isAt(at, ':')) {
        at++;
      }
      String digits = text.substring(start, at).replace(":", "");
      if (digits.length() == 4 || digits.length() == 2) {
        int hours = Integer.parseInt(digits.substring(0, 2));
        int minutes = digits.length() == 4 ? Integer.parseInt(digits.substring(2)) : 0;
        if (hours <= 14 && minutes < 60) {
          zone = ZoneOffset.ofTotalSeconds(sign * (hours * 3600 + minutes * 60));
        }
      }
    }
  }
}
