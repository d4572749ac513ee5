package org.dateline.text.date;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The calendar of Iran and Afghanistan, in which their agencies date: "۲۴ اردیبهشت ۱۳۹۷". */
public final class SolarHijri {
  private static final List<String> MONTHS =
      List.of(
          "فروردین",
          "اردیبهشت",
          "خرداد",
          "تیر",
          "مرداد",
          "شهریور",
          "مهر",
          "آبان",
          "آذر",
          "دی",
          "بهمن",
          "اسفند");

  private static final int FIRST_YEAR = 1300;
  private static final int LAST_YEAR = 1450;

  /** A year and the day on which it began. */
  private static final int KNOWN_YEAR = 1397;

  private static final LocalDate BEGINNING = LocalDate.of(2018, 3, 21);

  /** Six months of 31 days stand before those of 30. */
  private static final int LONG_MONTHS = 6;

  private SolarHijri() {}

  /** The number of a month, 1 to 12, its letters in their Arabic forms too; 0 if it is none. */
  public static int month(String name) {
    return MONTHS.indexOf(name.replace('\u064A', '\u06CC').replace('\u0643', '\u06A9')) + 1;
  }

  /** The day in our calendar; null if there is none. */
  public static @Nullable LocalDate day(int year, int month, int day) {
    if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1) {
      return null;
    }
    int length = month <= LONG_MONTHS ? 31 : month < 12 || isLeap(year) ? 30 : 29;
    if (day > length) {
      return null;
    }
    long days = 0;
    for (int other = Math.min(year, KNOWN_YEAR); other < Math.max(year, KNOWN_YEAR); other++) {
      days += isLeap(other) ? 366 : 365;
    }
    int before = (month - 1) * 30 + Math.min(month - 1, LONG_MONTHS);
    return BEGINNING.plusDays((year < KNOWN_YEAR ? -days : days) + before + day - 1);
  }

  /** Eight of 33 years have a day more, as far as the years of newspapers go. */
  private static boolean isLeap(int year) {
    return (25 * year + 11) % 33 < 8;
  }
}
