package org.dateline.nightly;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of {@code /etc/cron.d} as cron(5) describes it, without names of months and days.
 *
 * @param fields minute, hour, day of the month, month, day of the week
 * @param user whose command it is
 * @param command what is run
 */
record CronLine(List<String> fields, String user, String command) {
  private static final Pattern LINE = Pattern.compile("((?:\\S+\\s+){4}\\S+)\\s+(\\S+)\\s+(\\S.*)");
  private static final Pattern PART =
      Pattern.compile("(?:\\*|(\\d+)(?:-(\\d+))?)(?:/([1-9]\\d*))?");
  private static final List<Integer> LEAST = List.of(0, 0, 1, 1, 0);
  private static final List<Integer> MOST = List.of(59, 23, 31, 12, 7);

  /**
   * Reads a line.
   *
   * @throws IllegalArgumentException if cron would not take it, or cut its command at a percent
   *     sign
   */
  static CronLine ofSystem(String line) {
    Matcher parts = LINE.matcher(line);
    if (!parts.matches() || parts.group(3).matches(".*(?<!\\\\)%.*")) {
      throw new IllegalArgumentException(line);
    }
    return new CronLine(fields(parts.group(1)), parts.group(2), parts.group(3));
  }

  /**
   * The five fields of a schedule.
   *
   * @throws IllegalArgumentException if they are not five, or one has what it cannot have
   */
  static List<String> fields(String schedule) {
    List<String> fields = List.of(schedule.strip().split("\\s+", -1));
    if (fields.size() != 5) {
      throw new IllegalArgumentException(schedule);
    }
    for (int i = 0; i < 5; i++) {
      for (String part : fields.get(i).split(",", -1)) {
        check(part, LEAST.get(i), MOST.get(i));
      }
    }
    return fields;
  }

  private static void check(String part, int least, int most) {
    Matcher range = PART.matcher(part);
    if (!range.matches()) {
      throw new IllegalArgumentException(part);
    }
    if (range.group(1) != null) {
      int first = Integer.parseInt(range.group(1));
      int last = range.group(2) == null ? first : Integer.parseInt(range.group(2));
      if (first < least || last > most || first > last) {
        throw new IllegalArgumentException(part);
      }
    }
  }
}
