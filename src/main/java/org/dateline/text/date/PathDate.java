package org.dateline.text.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The date that folders and names of a file give.
 *
 * @param year the year
 * @param month 1..12; 0 where only the year stands there
 * @param day 1..31; 0 where no day stands there
 */
public record PathDate(int year, int month, int day) {
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;

  /** The whole date; null where only year or month stand there. */
  public @Nullable LocalDate date() {
    return day == 0 ? null : LocalDate.of(year, month, day);
  }

  /** Of a whole day. */
  public static PathDate of(LocalDate day) {
    return new PathDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  /**
   * The most precise date in a path, the last of those; null if there is none. Only whole numbers
   * count: those inside a hash or an id ("reut2-000", "f091d09c") do not; nor do the years of a
   * range.
   */
  public static @Nullable PathDate of(String path) {
    List<String> numbers = new ArrayList<>();
    PathDate best = null;
    for (String written : pieces(PathYears.without(path))) {
      String piece = withoutMonthName(written, numbers);
      if (piece.isEmpty() || !isNumber(piece)) {
        numbers.clear();
        continue;
      }
      numbers.add(piece);
      PathDate found = read(numbers);
      if (found != null && (best == null || found.precision() >= best.precision())) {
        best = found;
      }
    }
    return best;
  }

  /**
   * Whether a folder of a path is called by nothing but this date's year, with or without the month
   * and the day, as archives are laid out: "2012/", "2014-01/"; not "corpus-2015/".
   */
  public boolean isFolderOf(String path) {
    String name = Integer.toString(year);
    int start = 0;
    for (int i = 0; i < path.length(); i++) {
      if (path.charAt(i) != '/' && path.charAt(i) != '\\') {
        continue;
      }
      if (path.startsWith(name, start) && isNumbers(path, start, i)) {
        return true;
      }
      start = i + 1;
    }
    return false;
  }

  private static boolean isNumbers(String path, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = path.charAt(i);
      if ((c < '0' || c > '9') && c != '-' && c != '_' && c != '.') {
        return false;
      }
    }
    return to - from == 4 || to - from == 6 || to - from >= 7;
  }

  private int precision() {
    return day > 0 ? 3 : month > 0 ? 2 : 1;
  }

  private static List<String> pieces(String path) {
    List<String> pieces = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= path.length(); i++) {
      if (i == path.length() || !Character.isLetterOrDigit(path.charAt(i))) {
        pieces.add(path.substring(start, i));
        start = i + 1;
      }
    }
    return pieces;
  }

  /**
   * A piece of a path with numbers for the name of a month: "199910" for "oct99" and "October1999",
   * "19991013" for "13oct1999", "10" for "oct" behind a year.
   */
  private static String withoutMonthName(String piece, List<String> before) {
    int start = 0;
    while (start < piece.length() && isDigit(piece.charAt(start))) {
      start++;
    }
    int end = start;
    while (end < piece.length() && Character.isLetter(piece.charAt(end))) {
      end++;
    }
    String behind = piece.substring(end);
    boolean may = start <= 2 && end - start >= 3 && (behind.isEmpty() || isNumber(behind));
    int month = may ? MonthNames.number(piece.substring(start, end)) : 0;
    if (month == 0) {
      return piece;
    }
    String digits = twoDigits(month);
    String last = before.isEmpty() ? "" : before.get(before.size() - 1);
    if (behind.isEmpty()) {
      return start == 0 && last.length() == 4 ? digits : piece;
    }
    int year = Integer.parseInt(behind);
    // "mar01" may be a day of March.
    boolean isYear = behind.length() == 4 || (behind.length() == 2 && year > 31);
    String day = start == 0 ? "" : twoDigits(Integer.parseInt(piece.substring(0, start)));
    return isYear ? (behind.length() == 2 ? TwoDigitYear.of(year) : year) + digits + day : piece;
  }

  private static String twoDigits(int number) {
    return (number < 10 ? "0" : "") + number;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** The date that the last numbers in a row make up. */
  private static @Nullable PathDate read(List<String> numbers) {
    int last = numbers.size() - 1;
    String piece = numbers.get(last);
    PathDate found = null;
    if (piece.length() == 8) {
      found = whole(piece.substring(0, 4), piece.substring(4, 6), piece.substring(6));
    } else if (piece.length() == 6) {
      found = month(piece.substring(0, 4), piece.substring(4));
    } else if (piece.length() == 4 && last >= 1 && numbers.get(last - 1).length() == 4) {
      found = whole(numbers.get(last - 1), piece.substring(0, 2), piece.substring(2));
    } else if (piece.length() == 2 && last >= 1) {
      String before = numbers.get(last - 1);
      found =
          before.length() == 4
              ? month(before, piece)
              : last >= 2 && before.length() == 2
                  ? whole(numbers.get(last - 2), before, piece)
                  : before.length() == 6
                      ? whole(before.substring(0, 4), before.substring(4), piece)
                      : null;
    }
    return found == null && piece.length() == 4 ? year(piece) : found;
  }

  private static @Nullable PathDate year(String year) {
    int value = Integer.parseInt(year);
    return value >= FIRST_YEAR && value <= LAST_YEAR ? new PathDate(value, 0, 0) : null;
  }

  private static @Nullable PathDate month(String year, String month) {
    PathDate base = year.length() == 4 ? year(year) : null;
    int value = Integer.parseInt(month);
    return base == null || value < 1 || value > 12 ? null : new PathDate(base.year, value, 0);
  }

  private static @Nullable PathDate whole(String year, String month, String day) {
    PathDate base = year.length() == 4 ? month(year, month) : null;
    if (base == null || DateFieldParser.day(base.year, base.month, Integer.parseInt(day)) == null) {
      return null;
    }
    return new PathDate(base.year, base.month, Integer.parseInt(day));
  }

  private static boolean isNumber(String piece) {
    for (int i = 0; i < piece.length(); i++) {
      if (piece.charAt(i) < '0' || piece.charAt(i) > '9') {
        return false;
      }
    }
    return piece.length() <= 8;
  }
}
