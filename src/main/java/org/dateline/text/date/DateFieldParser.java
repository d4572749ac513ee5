package org.dateline.text.date;

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
  static final Map<String, Integer> ZONES =
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
          Map.entry("MEZ", 1),
          Map.entry("MESZ", 2),
          Map.entry("EET", 2),
          Map.entry("EEST", 3),
          Map.entry("MSK", 3),
          Map.entry("HKT", 8),
          Map.entry("SGT", 8),
          Map.entry("AEST", 10),
          Map.entry("AEDT", 11),
          Map.entry("KST", 9),
          Map.entry("JST", 9));

  private static final List<String> WEEKDAYS =
      List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY");

  /** The digits of "20151225"; shorter numbers alone are days only where a field says so. */
  private static final int COMPACT = 8;

  /** Longer fields are texts. */
  private static final int LONGEST = 80;

  /** "Updated" and another word. */
  private static final int WORDY = 10;

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
    if (text.isEmpty() || text.length() > LONGEST) {
      return null;
    }
    char first = text.charAt(0);
    String bare = first >= '0' && first <= '9' ? text : WrappedDate.bare(text);
    if (bare.isEmpty()) {
      return null;
    }
    if (DateNumber.isOne(bare)) {
      return DateNumber.read(bare, order);
    }
    String published = mayTellTwo(bare) ? PublishedPart.of(bare) : bare;
    Stamp stamp = published.equals(bare) ? null : new DateFieldScan(published, order).read();
    return stamp == null ? new DateFieldScan(bare, order).read() : stamp;
  }

  /** Whether it has letters enough for a month and for a word of a change. */
  private static boolean mayTellTwo(String text) {
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
    }
    return letters >= WORDY;
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
   * programs write for "no date", in whatever zone: west of Greenwich it is the last day of 1969.
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
        ? ZeroTime.isLocal(stamp.day(), text)
        : instant.equals(Instant.EPOCH)
            || (instant.isBefore(Instant.EPOCH) && ZeroTime.isLocal(stamp.day(), text));
  }

  /** "0", "0000-00-00 00:00:00" and the first day of the first year. */
  private static boolean isZero(String text) {
    if (text.startsWith("0001-01-01")) {
      return true;
    }
    return text.chars().allMatch(c -> c == '0' || " -/.:TZ+".indexOf(c) >= 0);
  }

  /**
   * The order of a field's numbers where they tell it themselves: "25/12/2015" has the day first.
   *
   * @return one of the learned orders; {@link DateOrder#UNKNOWN} if nothing is told
   */
  public static DateOrder order(String field) {
    String text = withWesternDigits(field.strip());
    YearFirstDate begun = YearFirstDate.at(text, 0);
    if (begun != null) {
      return begun.telling();
    }
    NumericDate date = NumericDate.at(text, 0);
    if (date == null || date.day(DateOrder.UNKNOWN) == null) {
      return DateOrder.UNKNOWN;
    }
    if (date.beginsWithYear()) {
      return DateOrder.LEARNED_SHORT_YEAR_FIRST;
    }
    if (!date.isTelling()) {
      return DateOrder.UNKNOWN;
    }
    return date.isDayFirst() ? DateOrder.LEARNED_DAY_FIRST : DateOrder.LEARNED_MONTH_FIRST;
  }

  /** Whether a field begins with its year and has two numbers behind it that may be months. */
  public static boolean mayHaveDayBehindYear(String field) {
    YearFirstDate date = YearFirstDate.at(withWesternDigits(field.strip()), 0);
    return date != null && date.hasTwoReadings();
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
    boolean number = DateNumber.isOne(line) && line.length() < COMPACT;
    return digits && !number && !isSpacedOut(line) && parse(line) != null;
  }

  /** "12 11 2013": in a line of a text these may be three numbers of anything. */
  private static boolean isSpacedOut(String line) {
    return line.chars().allMatch(c -> c == ' ' || (c >= '0' && c <= '9')) && line.indexOf(' ') > 0;
  }

  private static boolean isDateWord(String word) {
    String upper = word.toUpperCase(Locale.ROOT);
    return Months.number(word) > 0
        || ZONES.containsKey(upper)
        || WORDS.contains(upper)
        || (word.length() >= 3 && WEEKDAYS.stream().anyMatch(day -> day.startsWith(upper)));
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
  static @Nullable LocalTime time(int hour, int minute, int second) {
    if (hour == 24 && minute == 0 && second == 0) {
      return LocalTime.MAX;
    }
    boolean exists = hour < 24 && minute < 60 && second <= 60;
    return exists ? LocalTime.of(hour, minute, Math.min(second, 59)) : null;
  }

  static @Nullable Stamp stamp(
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
}
