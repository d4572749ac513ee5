package org.dateline.text.dateline;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.dateline.text.date.Months;
import org.dateline.text.date.SolarHijri;
import org.jspecify.annotations.Nullable;

/** The day of a dateline, taken from its words. */
final class WrittenDay {
  /** Year 1 of the Juche calendar of North Korea is 1912. */
  private static final int BEFORE_JUCHE = 1911;

  /** The Buddhist era counts from 543 BC. */
  private static final int BUDDHIST = 543;

  private static final int FIRST_BUDDHIST = 2400;

  /** November in Polish; behind a number with a full stop, as in Croatian, October. */
  private static final String LISTOPADA = "listopada";

  private static final int OCTOBER = 10;

  private int month;
  private int day;
  private @Nullable Integer year;
  private boolean dateSeen;

  /** 1 to 12; 0 where none is known. */
  int month() {
    return month;
  }

  /** Of the month; 0 where none is known. */
  int day() {
    return day;
  }

  /** Only beside a month; of our era, where it is written in Thailand's. */
  @Nullable Integer year() {
    Integer written = month > 0 ? year : null;
    return written != null && written >= FIRST_BUDDHIST
        ? Integer.valueOf(written - BUDDHIST)
        : written;
  }

  /** Whether a date was written, be it one that cannot be. */
  boolean isWritten() {
    return dateSeen;
  }

  /** "BRUSSELS 04/03 (BELGA)", "Praha 16. 11. 2017": where such a day begins; -1 for none. */
  int numericFrom(String[] tokens, boolean signed) {
    int last = tokens.length - 1;
    if (last < 1 || !signed || dateSeen || !isDigit(tokens[last].charAt(0))) {
      return -1;
    }
    if (isNumeric(tokens[last], signed)) {
      return last;
    }
    boolean dated = last >= 3 && DayWords.isYear(tokens[last]);
    int from = dated ? last - 2 : last - 1;
    boolean parted =
        from >= 1 && tokens[from].endsWith(".") && (tokens[from + 1].endsWith(".") || dated);
    return parted
            && isNumeric(
                tokens[from] + DayWords.bare(tokens[from + 1]) + (dated ? "." + tokens[last] : ""),
                signed)
        ? from
        : -1;
  }

  /** Whether a word is a day that {@link #isNumeric} takes. */
  static boolean isNumericDay(String word) {
    return new WrittenDay().isNumeric(word, true);
  }

  /**
   * Takes "16/11" and "16.11.2017", the day first, before the agency that writes so.
   *
   * @param signed whether an agency is known by its sign
   */
  boolean isNumeric(String rest, boolean signed) {
    int slash = Math.max(rest.indexOf('/'), rest.indexOf('.'));
    slash = slash < 0 && rest.indexOf('-') < rest.lastIndexOf('-') ? rest.indexOf('-') : slash;
    if (slash < 1 || !signed || dateSeen) {
      return false;
    }
    String first = rest.substring(0, slash);
    String second = rest.substring(slash + 1);
    int dot = second.indexOf(rest.charAt(slash));
    String yearWritten = dot < 0 ? "" : second.substring(dot + 1);
    second = dot < 0 ? second : second.substring(0, dot);
    if (!yearWritten.isEmpty() && !DayWords.isYear(yearWritten)) {
      return false;
    }
    if (!DayWords.isDayNumber(first) || !DayWords.isDayNumber(second)) {
      return false;
    }
    int monthNumber = Integer.parseInt(second);
    if (monthNumber < 1 || monthNumber > 12) {
      return false;
    }
    setDate(monthNumber, Integer.parseInt(first));
    year = yearWritten.isEmpty() ? year : Integer.valueOf(DayWords.bare(yearWritten));
    return true;
  }

  /** Reads the date with which a part ends; where it begins, -1 if there is none. */
  int dateFrom(String[] tokens) {
    int last = tokens.length - 1;
    if (last >= 1 && tokens[last - 1].equals("Juche") && DayWords.isNumber(tokens[last])) {
      year = BEFORE_JUCHE + Integer.parseInt(tokens[last]);
      int before =
          last >= 2 ? dateFrom(List.of(tokens).subList(0, last - 1).toArray(String[]::new)) : -1;
      return before >= 0 ? before : last - 1;
    }
    if (last == 0 && DayWords.isYear(tokens[0])) {
      year = dateSeen ? Integer.valueOf(DayWords.bare(tokens[0])) : year;
      return dateSeen ? 0 : -1;
    }
    if (last >= 2 && isSolar(tokens)) {
      return last - 2;
    }
    int end = last;
    if (last >= 2 && DayWords.isYear(tokens[last]) && DayWords.isMonthDay(tokens, last - 2)) {
      year = Integer.valueOf(DayWords.bare(tokens[last]));
      end = last - 1;
    }
    if (end >= 1 && DayWords.isMonthDay(tokens, end - 1)) {
      boolean monthFirst = Months.inField(tokens[end - 1]) > 0;
      String monthName = tokens[monthFirst ? end - 1 : end];
      String dayWritten = DayWords.withoutOrdinal(tokens[monthFirst ? end : end - 1]);
      boolean croatian = !monthFirst && tokens[end - 1].endsWith(".");
      setDate(
          croatian && monthName.equalsIgnoreCase(LISTOPADA) ? OCTOBER : Months.inField(monthName),
          Integer.parseInt(dayWritten));
      if (end == 2 && year == null && DayWords.isYear(tokens[0])) {
        // "2015. okt\u00F3ber 21."
        year = Integer.valueOf(DayWords.bare(tokens[0]));
        return 0;
      }
      return end - 1;
    }
    return -1;
  }

  /** Takes "24 اردیبهشت 1397". */
  private boolean isSolar(String[] tokens) {
    int last = tokens.length - 1;
    int solar = SolarHijri.month(tokens[last - 1]);
    if (solar == 0 || !DayWords.isYear(tokens[last]) || !DayWords.isDayNumber(tokens[last - 2])) {
      return false;
    }
    LocalDate found =
        SolarHijri.day(Integer.parseInt(tokens[last]), solar, Integer.parseInt(tokens[last - 2]));
    if (found != null) {
      setDate(found.getMonthValue(), found.getDayOfMonth());
      year = found.getYear();
    }
    return found != null;
  }

  private void setDate(int monthNumber, int dayNumber) {
    dateSeen = true;
    if (dayNumber >= 1 && dayNumber <= Month.of(monthNumber).maxLength()) {
      month = monthNumber;
      day = dayNumber;
    }
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
