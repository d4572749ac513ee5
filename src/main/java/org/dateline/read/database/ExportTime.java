package org.dateline.read.database;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A time of day as databases write it: "5:35 AM GMT", "15:32", "08:00:00 -0400", "07 h 12".
 *
 * @param written as ISO 8601 writes it behind a day: "T05:35:00Z"
 * @param start where it begins in the line
 * @param end behind it
 */
public record ExportTime(String written, int start, int end) {
  private static final Pattern TIME =
      Pattern.compile(
          "(?<![\\d:.])(\\d{1,2})(?::|\\s?h\\s?)(\\d{2})(?::(\\d{2}))?(?![\\d:])"
              + "(?:\\s*([AaPp])\\.?[Mm]\\b\\.?)?"
              + "(?:\\s*\\(?(GMT|UTC|EST|EDT|CST|CDT|MST|MDT|PST|PDT|BST|CET|CEST|KST|JST)\\b\\)?)?"
              + "(?:\\s*([+-])(\\d{2}):?(\\d{2})\\b)?");

  private static final Map<String, String> UNIVERSAL = Map.of("GMT", "Z", "UTC", "Z");

  /** The first time of a line; null where there is none. */
  public static @Nullable ExportTime find(String line) {
    Matcher time = TIME.matcher(line);
    while (time.find()) {
      ExportTime found = of(time);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static @Nullable ExportTime of(Matcher time) {
    int hour = Integer.parseInt(time.group(1));
    int minute = Integer.parseInt(time.group(2));
    int second = time.group(3) == null ? 0 : Integer.parseInt(time.group(3));
    String half = time.group(4);
    if (half != null && hour >= 1 && hour <= 12) {
      hour = hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
    }
    if (hour > 23 || minute > 59 || second > 59) {
      return null;
    }
    String zone = zone(time);
    String written = String.format(Locale.ROOT, "T%02d:%02d:%02d%s", hour, minute, second, zone);
    return new ExportTime(written, time.start(), time.end());
  }

  private static String zone(Matcher time) {
    String sign = time.group(6);
    if (sign != null) {
      return sign + time.group(7) + ":" + time.group(8);
    }
    String name = time.group(5);
    return name == null ? "" : UNIVERSAL.getOrDefault(name, " " + name);
  }

  /** Whether a line is a time and nothing else. */
  static boolean isNothingElse(String line) {
    ExportTime found = find(line);
    return found != null
        && Weekdays.stripped(line.substring(0, found.start)).isEmpty()
        && Weekdays.stripped(line.substring(found.end)).isEmpty();
  }
}
