package org.dateline.text.date;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The years between which a folder or a file says that it lies: "2010-2012", "1998_2000",
 * "1998-99", "90s".
 *
 * @param first the first year
 * @param last the last year
 */
public record PathYears(int first, int last) {
  /** "2010-12" is a month, "1998-99" is none. */
  private static final Pattern RANGE =
      Pattern.compile(
          "(?<![\\p{Alnum}])((?:19|20)\\d\\d) ?(?:[-_\u2013~]|\\.\\.|[-_ ]?to[-_ ]?) ?"
              + "((?:19|20)\\d\\d|[2-9]\\d|1[3-9])(?![\\p{Alnum}]|[-_.]\\d)");

  private static final Pattern DECADE =
      Pattern.compile("(?<![\\p{Alnum}])((?:19|20)?\\d0)'?s(?![\\p{Alnum}])");

  /** Years farther apart bound nothing. */
  private static final int LONGEST = 60;

  /** The narrowest such range in a path; null where there is none. */
  public static @Nullable PathYears of(String path) {
    PathYears best = null;
    Matcher range = RANGE.matcher(path);
    while (range.find()) {
      best = narrower(best, of(range));
    }
    Matcher decade = DECADE.matcher(path);
    while (decade.find()) {
      int written = Integer.parseInt(decade.group(1));
      // The "30s" and "40s" of newspapers are over.
      int first = written >= 100 ? written : written <= 20 ? 2000 + written : 1900 + written;
      best = narrower(best, new PathYears(first, first + 9));
    }
    return best;
  }

  private static @Nullable PathYears of(Matcher range) {
    int first = Integer.parseInt(range.group(1));
    int second = Integer.parseInt(range.group(2));
    int last = second < 100 ? first / 100 * 100 + second : second;
    return last > first && last - first <= LONGEST ? new PathYears(first, last) : null;
  }

  private static @Nullable PathYears narrower(@Nullable PathYears one, @Nullable PathYears other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return other.last - other.first <= one.last - one.first ? other : one;
  }

  /** A path without its ranges, whose years are not those of what lies under it. */
  static String without(String path) {
    Matcher range = RANGE.matcher(path);
    StringBuilder rest = null;
    int from = 0;
    while (range.find()) {
      if (of(range) != null) {
        rest = rest == null ? new StringBuilder() : rest;
        rest.append(path, from, range.start()).append('x');
        from = range.end();
      }
    }
    return rest == null ? path : rest.append(path, from, path.length()).toString();
  }
}
