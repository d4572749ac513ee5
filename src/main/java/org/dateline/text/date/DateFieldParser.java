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
 * Reads the date fields of records: ISO 8601, extended or basic, {@code yyyyMMdd}, seconds or
 * milliseconds since 1970, RFC 5322, and the ways in which agencies write ("Fri Oct 20, 2006 6:15pm
 * EDT", "26-FEB-1987 15:01:01.79", "20 October 2006"). Every date is checked against the calendar
 * and must lie in the years {@value #FIRST_YEAR} to {@value #LAST_YEAR}.
 */
public final class DateFieldParser {
  static final int FIRST_YEAR = 1800;
  static final int LAST_YEAR = 2100;

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

  private static final Set<String> WORDS =
      Set.of("AM", "PM", "A", "P", "M", "T", "AT", "ET", "TH", "ST", "ND", "RD");

  private DateFieldParser() {}

  /** The date of a field; null if it is none. */
  public static @Nullable Stamp parse(String field) {
    String text = field.strip();
    if (text.isEmpty() || text.length() > 60) {
      return null;
    }
    Scan scan = new Scan(text);
    return scan.isNumber() ? number(text) : scan.read();
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

  private static @Nullable Stamp number(String digits) {
    return switch (digits.length()) {
      case 8 -> stamp(day(digits, 0), null, null);
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
      default -> null;
    };
  }

  private static Stamp universal(Instant instant) {
    return new Stamp(LocalDate.ofInstant(instant, ZoneOffset.UTC), instant, true);
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
    return new Stamp(day, instant, zone != null && zone.equals(ZoneOffset.UTC));
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
    private boolean wrong;

    Scan(String text) {
      this.text = text;
    }

    boolean isNumber() {
      for (int i = 0; i < text.length(); i++) {
        if (!isDigit(i)) {
          return false;
        }
      }
      return true;
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
      return wrong || year < 0 || month < 0 || day < 0
          ? null
          : stamp(DateFieldParser.day(year, month, day), time, zone);
    }

    private boolean isDigit(int i) {
      return i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }

    private boolean isAt(int i, char c) {
      return i < text.length() && text.charAt(i) == c;
    }

    private void number() {
      int start = at;
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

    /** "2006-10-20", "2006/10/20", "2006.10.20": month and day right after the year. */
    private void numericDate() {
      if (month >= 0
          || at >= text.length()
          || "-/.".indexOf(text.charAt(at)) < 0
          || !isDigit(at + 1)) {
        return;
      }
      char separator = text.charAt(at);
      int start = ++at;
      while (isDigit(at)) {
        at++;
      }
      month = Integer.parseInt(text.substring(start, Math.min(at, start + 3)));
      if (isAt(at, separator) && isDigit(at + 1)) {
        start = ++at;
        while (isDigit(at)) {
          at++;
        }
        day = Integer.parseInt(text.substring(start, Math.min(at, start + 3)));
      }
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
