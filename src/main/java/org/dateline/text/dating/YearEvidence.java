package org.dateline.text.dating;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dateline.text.date.Months;
import org.dateline.text.name.Mention;
import org.dateline.text.word.Lines;
import org.jspecify.annotations.Nullable;

/**
 * What a text says of the year in which it was written, without knowing it: weekdays it names,
 * years it mentions and how, persons it names with their office.
 */
final class YearEvidence {
  /** What is farther down tells no more. */
  private static final int READ = 6000;

  private static final int MAX_YEARS = 10;
  private static final int MAX_WEEKDAYS = 6;
  private static final int MAX_HOLDERS = 6;

  private static final String[] WEEKDAYS = {
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"
  };

  /** A plan stands no farther before its day. */
  private static final int PLAN = 70;

  /** Words of what is to come. */
  private static final List<String> PLANS =
      List.of(" will ", " to ", " may ", " could ", " should ", " might ", " would ");

  /** Before a weekday that need not be that of writing. */
  private static final Set<String> BEFORE_OTHERS =
      Set.of(
          "a", "the", "its", "their", "his", "her", "by", "for", "from", "until", "before", "after",
          "since", "of", "this", "late", "early", "and", "or", "through", "between", "each");

  /** How a year is mentioned. */
  enum Mention {
    /** "in 2005", "the 2005 accord", and all that is none of the others. */
    PLAIN,
    /** "January 2005", "Jan. 5, 2005": the current year is mostly left out there. */
    WITH_MONTH,
    /** "the third quarter of 2005", "for 2005": mostly near. */
    OF,
    /** "since 2005": hardly ever the current year. */
    SINCE,
    /** "by 2010": mostly to come. */
    BY,
    /** "until 2010", "through 2010". */
    UNTIL
  }

  /** How a weekday is named. */
  enum Naming {
    /** "on Monday", "said Monday". */
    PLAIN,
    /** "will meet on Monday": of what is to come. */
    PLANNED,
    /** "Monday's meeting", "by Monday", "late Monday". */
    OTHER
  }

  /** A year that is mentioned. */
  record Year(int year, Mention mention) {}

  /** A weekday that stands beside month and day: "Thursday (Jan. 21)". */
  record DatedWeekday(DayOfWeek weekday, int month, int day) {}

  private final List<Year> years = new ArrayList<>();
  private final List<DayOfWeek> weekdays = new ArrayList<>();
  private final List<DatedWeekday> datedWeekdays = new ArrayList<>();
  private final List<OfficeHolders.Found> holders = new ArrayList<>();
  private final String text;
  private final int limit;
  private int firstWeekday;
  private Naming firstNaming = Naming.PLAIN;

  private YearEvidence(String text) {
    this.text = text;
    this.limit = Math.min(text.length(), READ);
  }

  /** Reads a text. */
  static YearEvidence of(String text, OfficeHolders offices) {
    YearEvidence evidence = new YearEvidence(text);
    evidence.read(offices);
    return evidence;
  }

  /** The years mentioned, each once for each way. */
  List<Year> years() {
    return years;
  }

  /** The weekdays named, in order. */
  List<DayOfWeek> weekdays() {
    return weekdays;
  }

  /** Where the first weekday is named. */
  int firstWeekday() {
    return firstWeekday;
  }

  /** How the first weekday is named. */
  Naming firstNaming() {
    return firstNaming;
  }

  List<DatedWeekday> datedWeekdays() {
    return datedWeekdays;
  }

  /** Persons named with their office. */
  List<OfficeHolders.Found> holders() {
    return holders;
  }

  private void read(OfficeHolders offices) {
    int at = 0;
    while (at < limit) {
      char c = text.charAt(at);
      boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
      if (!begins) {
        at++;
      } else if (c >= 'A' && c <= 'Z') {
        at = capital(at, offices);
      } else {
        if (c == '1' || c == '2') {
          year(at);
        }
        at++;
      }
    }
  }

  private int capital(int at, OfficeHolders offices) {
    DayOfWeek weekday = weekdayAt(at);
    if (weekday != null) {
      int end = at + WEEKDAYS[weekday.getValue() - 1].length();
      weekday(weekday, at, end);
      return end;
    }
    if (holders.size() < MAX_HOLDERS) {
      OfficeHolders.Found found = offices.at(text, at, limit);
      if (found != null) {
        if (holders.stream().noneMatch(other -> other.terms().equals(found.terms()))) {
          holders.add(found);
        }
        return found.end();
      }
    }
    return at + 1;
  }

  private @Nullable DayOfWeek weekdayAt(int at) {
    char c = text.charAt(at);
    if (c != 'M' && c != 'T' && c != 'W' && c != 'F' && c != 'S') {
      return null;
    }
    for (int i = 0; i < WEEKDAYS.length; i++) {
      int end = at + WEEKDAYS[i].length();
      if (text.startsWith(WEEKDAYS[i], at)
          && (end >= text.length() || !Character.isLetter(text.charAt(end)))) {
        return DayOfWeek.of(i + 1);
      }
    }
    return null;
  }

  private void weekday(DayOfWeek weekday, int start, int end) {
    String before = wordBefore(start);
    if (before.equals("last")
        || before.equals("next")
        || before.equals("every")
        || before.equals("Black")) {
      return;
    }
    DatedWeekday dated = dated(weekday, end);
    if (dated != null) {
      // It is bound to its own day, and says nothing of the day of writing.
      datedWeekdays.add(dated);
      return;
    }
    if (weekdays.isEmpty()) {
      firstWeekday = start;
      firstNaming = naming(before, start, end);
    }
    if (weekdays.size() < MAX_WEEKDAYS) {
      weekdays.add(weekday);
    }
  }

  private Naming naming(String before, int start, int end) {
    boolean possessive = end + 1 < text.length() && "'\u2019".indexOf(text.charAt(end)) >= 0;
    if (possessive || BEFORE_OTHERS.contains(before)) {
      return Naming.OTHER;
    }
    int from = start;
    while (from > 0 && start - from < PLAN && ".,;\n".indexOf(text.charAt(from - 1)) < 0) {
      from--;
    }
    for (String verb : PLANS) {
      int at = text.indexOf(verb, from);
      if (at >= 0 && at + verb.length() < start) {
        return Naming.PLANNED;
      }
    }
    return Naming.PLAIN;
  }

  /** The day beside a weekday: "Thursday, Dec. 31", "Thursday (Jan. 21)"; null if there is none. */
  private @Nullable DatedWeekday dated(DayOfWeek weekday, int end) {
    int at = end;
    while (at < limit
        && (Lines.isWhite(text.charAt(at)) || text.charAt(at) == ',' || text.charAt(at) == '(')) {
      at++;
    }
    int wordEnd = at;
    while (wordEnd < limit && Character.isLetter(text.charAt(wordEnd))) {
      wordEnd++;
    }
    int month = wordEnd > at ? Months.number(text.substring(at, wordEnd)) : 0;
    if (month == 0) {
      return null;
    }
    int digits = wordEnd;
    while (digits < limit && (text.charAt(digits) == ' ' || text.charAt(digits) == '.')) {
      digits++;
    }
    int day = 0;
    int digitsEnd = digits;
    while (digitsEnd < limit && digitsEnd < digits + 2 && isDigit(digitsEnd)) {
      day = day * 10 + text.charAt(digitsEnd++) - '0';
    }
    return day > 0 && day <= 31 ? new DatedWeekday(weekday, month, day) : null;
  }

  private boolean isDigit(int at) {
    return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  /** A number of four digits that is no amount, no time and no part of a longer number. */
  private void year(int at) {
    if (!isDigit(at + 1) || !isDigit(at + 2) || !isDigit(at + 3) || isDigit(at + 4)) {
      return;
    }
    char before = at == 0 ? ' ' : text.charAt(at - 1);
    boolean number = ".,$#\u20AC\u00A3:/".indexOf(before) >= 0;
    char after = at + 4 < text.length() ? text.charAt(at + 4) : ' ';
    number |= after == '%' || after == ':' || ((after == ',' || after == '.') && isDigit(at + 5));
    number |= text.startsWith(" GMT", at + 4) || text.startsWith(" points", at + 4);
    int year = Integer.parseInt(text.substring(at, at + 4));
    String word = wordBefore(at);
    // A fiscal year is called by the one in which it ends.
    number |= word.equals("fiscal") || word.equals("Fiscal") || word.equals("FY");
    if (number || year < 1900 || year > 2080 || years.size() >= MAX_YEARS) {
      return;
    }
    Year found = new Year(year, mention(at));
    if (!years.contains(found)) {
      years.add(found);
    }
  }

  private Mention mention(int at) {
    String word = wordBefore(at);
    if (Months.number(word) > 0) {
      return Mention.WITH_MONTH;
    }
    return switch (word) {
      case "since", "Since" -> Mention.SINCE;
      case "by", "By" -> Mention.BY;
      case "until", "through", "till" -> Mention.UNTIL;
      case "of", "for", "during" -> Mention.OF;
      default -> isDayNumber(word) ? Mention.WITH_MONTH : Mention.PLAIN;
    };
  }

  private static boolean isDayNumber(String word) {
    return !word.isEmpty() && word.length() <= 2 && Character.isDigit(word.charAt(0));
  }

  /** The word before a place, a full stop or comma between them passed over. */
  private String wordBefore(int place) {
    int end = place;
    while (end > 0
        && (Lines.isWhite(text.charAt(end - 1))
            || text.charAt(end - 1) == ','
            || text.charAt(end - 1) == '.')) {
      end--;
    }
    int start = end;
    while (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1)) && end - start < 12) {
      start--;
    }
    return text.substring(start, end);
  }
}
