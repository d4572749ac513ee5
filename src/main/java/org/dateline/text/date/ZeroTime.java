package org.dateline.text.date;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The first second of 1970 in UTC as clocks elsewhere show it, which programs write for "no date":
 * "1969-12-31 19:00:00" in New York, "1970-01-01 09:00:00" in Seoul, and either day without a time.
 */
final class ZeroTime {
  private static final Pattern CLOCK =
      Pattern.compile(
          "(?<![\\d:])(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.(\\d+))?)?(?:\\s?([AaPp])\\.?[Mm])?");

  /** No zone is farther from Greenwich. */
  private static final int MOST_MINUTES = 14 * 60;

  private static final int DAY_MINUTES = 24 * 60;

  /** Zones differ by quarters of an hour. */
  private static final int STEP = 15;

  private ZeroTime() {}

  /** Whether a field of that day, which tells no zone or the wrong one, may be nothing else. */
  static boolean isLocal(LocalDate day, String field) {
    boolean before = day.equals(LocalDate.EPOCH.minusDays(1));
    if (!before && !day.equals(LocalDate.EPOCH)) {
      return false;
    }
    Matcher clock = CLOCK.matcher(field);
    if (!clock.find()) {
      return true;
    }
    int minutes = hour(clock) * 60 + Integer.parseInt(clock.group(2));
    int away = before ? DAY_MINUTES - minutes : minutes;
    return away <= MOST_MINUTES
        && away % STEP == 0
        && isZero(clock.group(3))
        && isZero(clock.group(4));
  }

  private static int hour(Matcher clock) {
    int hour = Integer.parseInt(clock.group(1));
    String half = clock.group(5);
    if (half == null) {
      return hour;
    }
    return hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
  }

  private static boolean isZero(@Nullable String digits) {
    return digits == null || digits.chars().allMatch(c -> c == '0');
  }
}
