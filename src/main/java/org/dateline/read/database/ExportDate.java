package org.dateline.read.database;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.text.date.DateFieldParser;
import org.dateline.text.date.Months;
import org.jspecify.annotations.Nullable;

/**
 * A date in the head of an article, in whatever language the pages of the database were: "June 17,
 * 1995, CITY EDITION", "samedi 17 juin 1995", "17. Juni 1995", "1995年6月17日".
 *
 * @param written ISO 8601 where it is a day; as it stands where only the month is given or day and
 *     month may be swapped
 * @param isDay whether it names a day
 * @param start where it begins in the line
 * @param end behind it
 */
public record ExportDate(String written, boolean isDay, int start, int end) {
  /** Words between day, month and year. */
  private static final Set<String> JOINTS =
      Set.of(
          "de", "del", "di", "d", "of", "er", "re", "º", "ª", "o", "st", "nd", "rd", "th", "den",
          "the");

  private static final Set<String> YEAR_MARKS = Set.of("年", "년");
  private static final Set<String> MONTH_MARKS = Set.of("月", "월");
  private static final Set<String> DAY_MARKS = Set.of("日", "일", "号", "號");

  /** Seasons of quarterlies. */
  private static final Set<String> SEASONS =
      Set.of(
          "spring",
          "summer",
          "fall",
          "autumn",
          "winter",
          "printemps",
          "été",
          "automne",
          "hiver",
          "frühjahr",
          "frühling",
          "sommer",
          "herbst",
          "primavera",
          "verano",
          "otoño",
          "invierno");

  /** Months that feeds do not write, but pages of databases do. */
  private static final Map<String, Integer> MORE_MONTHS =
      Map.of("marts", 3, "maijs", 5, "syyskuuta", 9, "settembr", 9, "sept", 9);

  private record Token(String text, int start, int end, int number) {
    boolean isNumber() {
      return number >= 0;
    }

    boolean isDay() {
      return end - start <= 2 && number >= 1 && number <= 31;
    }

    boolean isYear() {
      return end - start == 4 && number >= 1500 && number <= 2200;
    }
  }

  /** The first day of a line; else its first month of a year; null where there is none. */
  static @Nullable ExportDate find(String line) {
    List<Token> tokens = tokens(line);
    ExportDate month = null;
    for (int i = 0; i < tokens.size(); i++) {
      ExportDate found = tokens.get(i).isNumber() ? numeric(line, tokens, i) : null;
      if (found == null) {
        found = named(line, tokens, i);
      }
      if (found != null && found.isDay) {
        return found;
      }
      month = month == null ? found : month;
    }
    return month;
  }

  /**
   * The date that a line begins with, which may stand behind a day of the week; null where the line
   * begins with other words.
   */
  public static @Nullable ExportDate at(String line) {
    ExportDate found = find(line);
    if (found == null) {
      return null;
    }
    String before = line.substring(0, found.start).strip();
    boolean first = before.isEmpty() || (before.length() <= 24 && Weekdays.isOne(before));
    return first ? found : null;
  }

  private static @Nullable ExportDate day(int year, int month, int day, int start, int end) {
    LocalDate found = DateFieldParser.day(year, month, day);
    return found == null ? null : new ExportDate(found.toString(), true, start, end);
  }

  private static @Nullable ExportDate numeric(String line, List<Token> tokens, int i) {
    Token first = tokens.get(i);
    if (first.end - first.start == 8) {
      return day(
          first.number / 10000,
          first.number / 100 % 100,
          first.number % 100,
          first.start,
          first.end);
    }
    if (isMark(tokens, i + 1, YEAR_MARKS)
        && isNumber(tokens, i + 2)
        && isMark(tokens, i + 3, MONTH_MARKS)) {
      return eastAsian(line, tokens, i);
    }
    if (!isNumber(tokens, i + 1) || !isNumber(tokens, i + 2)) {
      return null;
    }
    Token second = tokens.get(i + 1);
    Token third = tokens.get(i + 2);
    String mark = line.substring(first.end, second.start).strip();
    boolean numbers =
        mark.length() == 1
            && "-/.".contains(mark)
            && mark.equals(line.substring(second.end, third.start).strip());
    if (!numbers) {
      return null;
    }
    if (first.isYear() && third.isDay()) {
      return day(first.number, second.number, third.number, first.start, third.end);
    }
    if (!third.isYear() || !first.isDay() || !second.isDay()) {
      return null;
    }
    boolean open = mark.equals("/") && first.number <= 12 && second.number <= 12;
    if (open) {
      String raw = line.substring(first.start, third.end);
      return new ExportDate(raw, true, first.start, third.end);
    }
    boolean monthFirst = second.number > 12;
    return day(
        third.number,
        monthFirst ? first.number : second.number,
        monthFirst ? second.number : first.number,
        first.start,
        third.end);
  }

  private static @Nullable ExportDate eastAsian(String line, List<Token> tokens, int i) {
    Token year = tokens.get(i);
    int month = tokens.get(i + 2).number;
    if (isNumber(tokens, i + 4)
        && (isMark(tokens, i + 5, DAY_MARKS) || tokens.get(i + 4).isDay())) {
      int end = tokens.get(isMark(tokens, i + 5, DAY_MARKS) ? i + 5 : i + 4).end;
      return day(year.number, month, tokens.get(i + 4).number, year.start, end);
    }
    int end = tokens.get(i + 3).end;
    return new ExportDate(line.substring(year.start, end), false, year.start, end);
  }

  /** A date around the name of its month, which begins at a token. */
  private static @Nullable ExportDate named(String line, List<Token> tokens, int i) {
    Token name = tokens.get(i);
    boolean marked = name.isDay() && isMark(tokens, i + 1, MONTH_MARKS);
    int month = marked ? name.number : month(name);
    int last = marked ? i + 1 : i;
    if (month == 0) {
      return season(line, tokens, i);
    }
    int after = skipJoints(tokens, last + 1, 1);
    int before = skipJoints(tokens, i - 1, -1);
    Token next = token(tokens, after);
    Token previous = token(tokens, before);
    if (previous != null && previous.isDay() && next != null && next.isYear()) {
      return day(next.number, month, previous.number, previous.start, next.end);
    }
    if (next != null && next.isDay()) {
      Token year = token(tokens, skipJoints(tokens, after + 1, 1));
      if (year != null && year.isYear()) {
        return day(year.number, month, next.number, name.start, year.end);
      }
      if (previous != null && previous.isYear()) {
        return day(previous.number, month, next.number, previous.start, next.end);
      }
    }
    return next == null || !next.isYear()
        ? null
        : new ExportDate(line.substring(name.start, next.end), false, name.start, next.end);
  }

  private static @Nullable ExportDate season(String line, List<Token> tokens, int i) {
    Token name = tokens.get(i);
    Token year = token(tokens, i + 1);
    boolean found =
        year != null
            && year.isYear()
            && SEASONS.contains(name.text.toLowerCase(Locale.ROOT))
            && line.substring(name.end, year.start).isBlank();
    return found && year != null
        ? new ExportDate(line.substring(name.start, year.end), false, name.start, year.end)
        : null;
  }

  private static int month(Token token) {
    if (token.isNumber() || token.text.length() < 3) {
      return 0;
    }
    int number = Months.inField(token.text);
    return number > 0 ? number : MORE_MONTHS.getOrDefault(token.text.toLowerCase(Locale.ROOT), 0);
  }

  private static int skipJoints(List<Token> tokens, int from, int step) {
    int at = from;
    for (int skipped = 0; skipped < 2; skipped++) {
      Token token = token(tokens, at);
      if (token == null || token.isNumber() || !JOINTS.contains(lower(token))) {
        return at;
      }
      at += step;
    }
    return at;
  }

  private static String lower(Token token) {
    return token.text.toLowerCase(Locale.ROOT);
  }

  private static @Nullable Token token(List<Token> tokens, int i) {
    return i >= 0 && i < tokens.size() ? tokens.get(i) : null;
  }

  private static boolean isNumber(List<Token> tokens, int i) {
    Token token = token(tokens, i);
    return token != null && token.isNumber();
  }

  private static boolean isMark(List<Token> tokens, int i, Set<String> marks) {
    Token token = token(tokens, i);
    return token != null && marks.contains(token.text);
  }

  /** Numbers of up to eight digits and words; characters of East Asia are words each. */
  private static List<Token> tokens(String line) {
    List<Token> tokens = new ArrayList<>();
    int length = Math.min(line.length(), 400);
    for (int at = 0; at < length; ) {
      int start = at;
      char c = line.charAt(at++);
      if (Character.isDigit(c)) {
        int number = Character.digit(c, 10);
        while (at < length && Character.isDigit(line.charAt(at))) {
          number = at - start < 8 ? number * 10 + Character.digit(line.charAt(at), 10) : -2;
          at++;
        }
        tokens.add(new Token(line.substring(start, at), start, at, at - start > 8 ? -1 : number));
      } else if (isSign(c)) {
        tokens.add(new Token(String.valueOf(c), start, at, -1));
      } else if (Character.isLetter(c)) {
        while (at < length && isWordPart(line.charAt(at))) {
          at++;
        }
        tokens.add(new Token(line.substring(start, at), start, at, -1));
      }
    }
    return tokens;
  }

  /** The marks of the parts of a date, which stand without spaces between. */
  private static boolean isSign(char c) {
    String sign = String.valueOf(c);
    return YEAR_MARKS.contains(sign) || MONTH_MARKS.contains(sign) || DAY_MARKS.contains(sign);
  }

  private static boolean isWordPart(char c) {
    return (Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK)
        && !isSign(c);
  }
}
