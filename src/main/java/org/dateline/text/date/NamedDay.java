package org.dateline.text.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The day in the name of a file or folder that is written in fewer digits or in another order than
 * {@link PathDate} takes for granted: "wire_120605_0001", "W050612A", "5-6-12", "AFP20120605". Such
 * numbers may count something else, and which of them is the year they do not say: the dateline's
 * day, or a year in another folder, has to agree.
 */
public final class NamedDay {
  /** A number on its own, or the beginning of a long one, behind which a running number stands. */
  private static final Pattern RUN = Pattern.compile("(?<!\\d)\\d{6,17}(?!\\d)");

  private static final Pattern PARTED =
      Pattern.compile("(?<!\\d)(\\d{1,4})([-_. ])(\\d{1,2})\\2(\\d{4}|\\d{1,2})(?!\\d)");

  private NamedDay() {}

  /**
   * The day in a path that is a dateline's, or the one after it; null where there is none, or where
   * the names of a path tell of several years.
   *
   * @param month of the dateline
   * @param day of the dateline
   */
  public static @Nullable PathDate of(String path, int month, int day) {
    PathDate found = null;
    for (LocalDate read : readings(path)) {
      LocalDate before = read.minusDays(1);
      boolean same = read.getMonthValue() == month && read.getDayOfMonth() == day;
      if (!same && (before.getMonthValue() != month || before.getDayOfMonth() != day)) {
        continue;
      }
      if (found != null && found.year() != read.getYear()) {
        return null;
      }
      found = found == null || same ? PathDate.of(read) : found;
    }
    return found;
  }

  /**
   * The day of a path of which nothing else is known: one with all four digits of its year, or one
   * in two digits under a folder of that year; null where there is none, or more than one.
   */
  public static @Nullable LocalDate alone(String path) {
    PathDate whole = PathDate.of(path);
    if (whole != null && whole.date() != null) {
      return whole.date();
    }
    LocalDate inName = AddressDate.of(path);
    if (inName != null || whole == null) {
      return inName;
    }
    LocalDate found = null;
    for (LocalDate read : readings(path)) {
      boolean agrees =
          read.getYear() == whole.year()
              && (whole.month() == 0 || whole.month() == read.getMonthValue());
      if (agrees && found != null && !found.equals(read)) {
        return null;
      }
      found = agrees ? read : found;
    }
    return found;
  }

  /** All days that numbers of a path can be, in whichever order. */
  private static List<LocalDate> readings(String path) {
    List<LocalDate> days = new ArrayList<>();
    Matcher run = RUN.matcher(path);
    while (run.find()) {
      addRun(days, run.group());
    }
    Matcher parted = PARTED.matcher(path);
    while (parted.find()) {
      addParted(days, parted.group(1), parted.group(3), parted.group(4));
    }
    return days;
  }

  private static void addRun(List<LocalDate> days, String digits) {
    if (digits.length() >= 8) {
      add(days, number(digits, 0, 4), number(digits, 4, 6), number(digits, 6, 8));
    }
    if (digits.length() == 8) {
      eitherWay(days, number(digits, 0, 2), number(digits, 2, 4), number(digits, 4, 8));
      return;
    }
    int first = number(digits, 0, 2);
    int second = number(digits, 2, 4);
    int third = number(digits, 4, 6);
    add(days, TwoDigitYear.of(first), second, third);
    if (digits.length() == 6) {
      eitherWay(days, first, second, TwoDigitYear.of(third));
    }
  }

  private static void addParted(List<LocalDate> days, String first, String middle, String last) {
    int one = Integer.parseInt(first);
    int two = Integer.parseInt(middle);
    int three = Integer.parseInt(last);
    if (first.length() == 4) {
      add(days, one, two, three);
    } else if (last.length() == 4) {
      eitherWay(days, one, two, three);
    } else if (last.length() == 2) {
      if (first.length() == 2) {
        add(days, TwoDigitYear.of(one), two, three);
      }
      eitherWay(days, one, two, TwoDigitYear.of(three));
    }
  }

  private static void eitherWay(List<LocalDate> days, int first, int second, int year) {
    add(days, year, second, first);
    add(days, year, first, second);
  }

  private static void add(List<LocalDate> days, int year, int month, int day) {
    LocalDate read = year < 1900 || year > 2099 ? null : DateFieldParser.day(year, month, day);
    if (read != null && !days.contains(read)) {
      days.add(read);
    }
  }

  private static int number(String digits, int from, int to) {
    return Integer.parseInt(digits.substring(from, to));
  }
}
