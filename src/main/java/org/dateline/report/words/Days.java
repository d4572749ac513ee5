package org.dateline.report.words;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import org.dateline.table.Grain;

/** Days as people write them. */
public final class Days {
  private static final DateTimeFormatter DAY = format("d MMM uuuu");
  private static final DateTimeFormatter DAY_AND_MONTH = format("d MMM");
  private static final DateTimeFormatter MONTH = format("MMMM uuuu");

  private static final List<String> QUARTERS = List.of("first", "second", "third", "fourth");

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

  /**
   * "in November 2010", "in the third quarter of 2017", "in 2009", "in the week of 9 Oct 2006", "on
   * 9 Oct 2006".
   *
   * @param start first day of a period
   * @param grain its length
   */
  public static String within(LocalDate start, Grain grain) {
    return switch (grain) {
      case YEAR -> "in " + start.getYear();
      case QUARTER ->
          "in the "
              + QUARTERS.get(start.get(IsoFields.QUARTER_OF_YEAR) - 1)
              + " quarter of "
              + start.getYear();
      case MONTH -> "in " + month(start);
      case WEEK -> "in the week of " + day(start);
      case DAY -> "on " + day(start);
    };
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
