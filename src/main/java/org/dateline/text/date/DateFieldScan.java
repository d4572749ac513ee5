package org.dateline.text.date;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a date field piece by piece: numbers, words, marks. */
final class DateFieldScan {
  /** "9h30", "9u30" of the Dutch, and the hours of Japan, China and Korea. */
  private static final String HOUR_MARKS = "hHuU\u6642\u65F6\uC2DC\u70B9\u9EDE";

  /** What precedes an hour after noon in Korean, Chinese and Japanese. */
  private static final Set<String> AFTERNOONS =
      Set.of("\uC624\uD6C4", "\u4E0B\u5348", "\u5348\u5F8C", "\u5348\u540E");

  /** The year before the first of an era of Japan or of the Republic of China. */
  private static final Map<String, Integer> ERAS =
      Map.of(
          "\u662D\u548C",
          1925,
          "\u5E73\u6210",
          1988,
          "\u4EE4\u548C",
          2018,
          "\u6C11\u570B",
          1911,
          "\u6C11\u56FD",
          1911,
          "\u4E2D\u83EF\u6C11\u570B",
          1911);

  /** Months of two words in the Levant. */
  private static final Set<String> TWO_WORDS =
      Set.of("\u062A\u0634\u0631\u064A\u0646", "\u0643\u0627\u0646\u0648\u0646");

  private static final int THAI_ERA = 543;
  private static final int THAI_FROM = 2400;

  /** From UTC. */
  private static final int MOST_HOURS = 14;

  private final String text;
  private int at;
  private int year = -1;
  private int month = -1;
  private int day = -1;
  private @Nullable LocalTime time;
  private @Nullable ZoneOffset zone;
  private final DateOrder order;
  private @Nullable NumericDate numeric;
  private @Nullable YearFirstDate yearFirst;
  private boolean monthNext;
  private boolean mayBeTuesday;
  private boolean afternoon;
  private int yearOfEra;
  private boolean wrong;

  DateFieldScan(String text, DateOrder order) {
    this.text = text;
    this.order = order;
  }

  @Nullable Stamp read() {
    while (at < text.length() && !wrong) {
      char c = text.charAt(at);
      if (isDigit(at)) {
        number();
      } else if (isLetter(c)) {
        word();
      } else if ((c == '+' || c == '-') && time != null) {
        offset(c == '-' ? -1 : 1);
      } else {
        at++;
      }
    }
    if (wrong) {
      return null;
    }
    NumericDate numbers = numeric;
    YearFirstDate begun = yearFirst;
    if (numbers != null) {
      return ambiguous(numbers.day(order), numbers.swapped(order));
    }
    if (begun != null) {
      return ambiguous(begun.day(order), begun.swapped(order));
    }
    return isWhole()
        ? DateFieldParser.stamp(DateFieldParser.day(ofThailand(year), month, day), time, zone)
        : null;
  }

  private @Nullable Stamp ambiguous(@Nullable LocalDate read, @Nullable LocalDate swapped) {
    Stamp stamp = DateFieldParser.stamp(read, time, zone);
    return stamp == null || swapped == null
        ? stamp
        : new Stamp(stamp.day(), stamp.instant(), stamp.isUniversal(), swapped);
  }

  private boolean isWhole() {
    return year >= 0 && month >= 0 && day >= 0;
  }

  /** Years of the Buddhist era, in a field in Thai. */
  private int ofThailand(int written) {
    boolean thai = written > THAI_FROM && text.chars().anyMatch(c -> c >= 0x0E00 && c < 0x0E80);
    return thai ? written - THAI_ERA : written;
  }

  /** Vowels of the scripts of India are marks behind their letters. */
  private static boolean isLetter(char c) {
    return Character.isLetter(c)
        || (c >= 0x300
            && (Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK));
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
      wrong = !(length == 12 || length == 14) || isWhole() || !dayAndTime(start);
      return;
    }
    int value = Integer.parseInt(text.substring(start, at));
    if (isAt(at, ':') && length <= 2) {
      clock(value, start);
    } else if (eastAsian(value)) {
      at++;
    } else if (isBasicTime(start, length)) {
      int clock = length == 4 ? value * 100 : value;
      time = DateFieldParser.time(clock / 10000, clock / 100 % 100, clock % 100);
      wrong |= time == null;
      fraction();
    } else if (isWhole() && time == null && length <= 2 && isLooseClock()) {
      looseClock(value);
    } else {
      partOfDay(value, length);
    }
  }

  private void partOfDay(int value, int length) {
    if (monthNext && length <= 2) {
      month = value;
      monthNext = false;
    } else if (length == 4 && year < 0) {
      year = value;
      behindYear();
      at += isAt(at, ':') ? 1 : 0;
    } else if (length == 8 && year < 0) {
      year = value / 10000;
      month = value / 100 % 100;
      day = value % 100;
    } else if (length <= 2 && day < 0) {
      day = value;
    } else if (length == 2 && month > 0 && year < 0 && !looksLikeHour(value)) {
      year = TwoDigitYear.of(value);
      at += isAt(at, ':') ? 1 : 0;
    } else if (time == null && !looksLikeHour(value)) {
      wrong = true;
    }
  }

  /** "20171116093000+0900" and "201711160930Z". */
  private boolean dayAndTime(int start) {
    year = Integer.parseInt(text.substring(start, start + 4));
    month = Integer.parseInt(text.substring(start + 4, start + 6));
    day = Integer.parseInt(text.substring(start + 6, start + 8));
    int second = at - start == 14 ? Integer.parseInt(text.substring(start + 12, at)) : 0;
    time =
        DateFieldParser.time(
            Integer.parseInt(text.substring(start + 8, start + 10)),
            Integer.parseInt(text.substring(start + 10, start + 12)),
            second);
    fraction();
    return time != null;
  }

  /** Whether an hour's mark follows: "9h30", "09.30", "09-30-00", "09\u664230\u5206", "9\uC2DC". */
  private boolean isLooseClock() {
    char mark = at < text.length() ? text.charAt(at) : 0;
    return ".-".indexOf(mark) >= 0
        ? isDigit(at + 1) && isDigit(at + 2)
        : mark != 0 && HOUR_MARKS.indexOf(mark) >= 0 && !isLetterAt(at + 1);
  }

  private boolean isLetterAt(int i) {
    return i < text.length() && text.charAt(i) < 0x3000 && Character.isLetter(text.charAt(i));
  }

  private void looseClock(int hour) {
    int[] parts = {hour, 0, 0};
    for (int part = 1; part < 3 && at < text.length() && !isDigit(at); part++) {
      int next = at + 1;
      while (isAt(next, ' ')) {
        next++;
      }
      if (!isDigit(next)) {
        break;
      }
      int end = next;
      while (isDigit(end)) {
        end++;
      }
      if (end - next > 2) {
        break;
      }
      parts[part] = Integer.parseInt(text.substring(next, end));
      at = end;
    }
    setTime(parts);
  }

  private void setTime(int[] parts) {
    int hour = halfDay(parts[0]);
    time = DateFieldParser.time(hour < 12 && afternoon ? hour + 12 : hour, parts[1], parts[2]);
    // Behind a whole day a time that is none says nothing against the day.
    wrong |= time == null && !isWhole();
  }

  /** "2015\uB144 9\uC6D4 3\uC77C" and "2015\u5E749\u67083\u65E5": each number has its mark. */
  private boolean eastAsian(int value) {
    char mark = at < text.length() ? text.charAt(at) : 0;
    if (mark == '\uB144' || mark == '\u5E74') {
      year = value + yearOfEra;
    } else if (mark == '\uC6D4' || mark == '\u6708') {
      month = value;
    } else if (mark == '\uC77C' || mark == '\u65E5') {
      day = value;
    } else {
      return false;
    }
    return true;
  }

  /** What stands right behind a year: "-10-20", "/10/20", "-320", "-W46-4". */
  private void behindYear() {
    if (month >= 0) {
      return;
    }
    YearFirstDate numbers = day < 0 ? YearFirstDate.behind(text, year, at) : null;
    if (numbers != null) {
      yearFirst = numbers;
      month = numbers.second();
      day = numbers.third();
      at = numbers.end();
      return;
    }
    CountedDay counted = day < 0 ? CountedDay.behind(text, year, at) : null;
    if (counted != null) {
      month = counted.date().getMonthValue();
      day = counted.date().getDayOfMonth();
      year = counted.date().getYear();
      at = counted.end();
    }
  }

  /** "6pm" has an hour without minutes. */
  private boolean looksLikeHour(int value) {
    int next = at;
    while (isAt(next, ' ')) {
      next++;
    }
    String half = text.substring(next, Math.min(text.length(), next + 2)).toLowerCase(Locale.ROOT);
    if (half.equals("am") || half.equals("pm")) {
      time = DateFieldParser.time(halfDay(value), 0, 0);
      wrong |= time == null;
      return true;
    }
    return false;
  }

  private void clock(int hour, int begin) {
    int[] parts = {hour, 0, 0};
    for (int part = 1; part < 3 && isAt(at, ':') && isDigit(at + 1); part++) {
      int start = ++at;
      while (isDigit(at)) {
        at++;
      }
      parts[part] = Integer.parseInt(text.substring(start, Math.min(at, start + 3)));
    }
    if (time != null && zone == null && begin > 0 && text.charAt(begin - 1) == ' ') {
      // The "+" of an offset became a blank on its way through an address.
      zone = parts[0] <= MOST_HOURS && parts[1] < 60 ? offset(1, parts[0], parts[1]) : null;
      return;
    }
    fraction();
    setTime(parts);
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
    while (at < text.length() && isLetter(text.charAt(at))) {
      at++;
    }
    String word = text.substring(start, at);
    int number = MonthNames.number(TWO_WORDS.contains(word) ? withNext(word) : word);
    number = number == 0 && day >= 0 ? MonthNames.roman(word) : number;
    boolean tuesday = mayBeTuesday && month >= 0 && day >= 0;
    if (number > 0 && (month < 0 || tuesday)) {
      mayBeTuesday = month < 0 && day < 0 && word.equalsIgnoreCase("mar");
      month = number;
      return;
    }
    String upper = word.toUpperCase(Locale.ROOT);
    Integer hours = DateFieldParser.ZONES.get(upper);
    if (hours != null && time != null) {
      zone = ZoneOffset.ofHours(hours);
    }
    if (word.charAt(0) > 'z' || upper.startsWith("TH")) {
      elsewhere(word);
    }
  }

  /** Words of Asia that say what the next number is. */
  private void elsewhere(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    yearOfEra = yearOfEra == 0 ? ERAS.getOrDefault(word, 0) : yearOfEra;
    afternoon |= AFTERNOONS.contains(word);
    monthNext |= month < 0 && (lower.equals("th\u00E1ng") || lower.equals("tha\u0301ng"));
  }

  private String withNext(String word) {
    int end = at + 1;
    while (end < text.length() && isLetter(text.charAt(end))) {
      end++;
    }
    if (end > text.length() || text.charAt(at) != ' ') {
      return word;
    }
    String both = word + "_" + text.substring(at + 1, end);
    at = end;
    return both;
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
      if (hours <= MOST_HOURS && minutes < 60) {
        zone = offset(sign, hours, minutes);
      }
    }
  }

  private static ZoneOffset offset(int sign, int hours, int minutes) {
    return ZoneOffset.ofTotalSeconds(sign * (hours * 3600 + minutes * 60));
  }
}
