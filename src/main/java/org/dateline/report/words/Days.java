package org.dateline.report.words;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as people write them. */
public final class Days {
  private static final DateTimeFormatter DAY = format("d MMM uuuu");
  private static final DateTimeFormatter DAY_AND_MONTH = format("d MMM");
  private static final DateTimeFormatter MONTH = format("MMMM uuuu");

  private Days() {}

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }

  /** "23 Nov 2010". */
  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** "November 2010". */
  public static String month(LocalDate day) {
    return MONTH.format(day);
  }

  /** "3–17 May 2011", "28 May–3 Jun 2011", "28 Dec 2010–3 Jan 2011", "23 Nov 2010". */
  public static String range(LocalDate first, LocalDate last) {
    if (first.equals(last)) {
      return day(first);
    }
    if (first.getYear() != last.getYear()) {
      return day(first) + "–" + day(last);
    }
    String from =
        first.getMonth() == last.getMonth()
            ? Integer.toString(first.getDayOfMonth())
            : DAY_AND_MONTH.format(first);
    return from + "–" + day(last);
  }
}
