package org.dateline.read;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.text.date.DateFieldParser;
import org.dateline.text.date.MissingWords;
import org.jspecify.annotations.Nullable;

/** A date that a record has in several fields: year, month and day, or a day and a time. */
final class DateParts {
  /** What a field of the record says of its date. */
  enum Part {
    YEAR(
        "year yr yyyy pubyear publicationyear publishyear jahr annee ann\u00E9e"
            + " ano a\u00F1o anno rok \u0433\u043E\u0434 \u5E74 \uB144 \uB144\uB3C4"),
    MONTH(
        "month mon mm pubmonth publicationmonth publishmonth monat mois mes"
            + " m\u00EAs mese \u043C\u0435\u0441\u044F\u0446 \u6708 \uC6D4"),
    DAY(
        "day dd pubday publicationday publishday dayofmonth tag jour dia"
            + " d\u00EDa giorno \u0434\u0435\u043D\u044C \u65E5 \uC77C"),
    TIME(
        "time pubtime publishtime publicationtime posttime timeofday uhrzeit"
            + " zeit heure hora ora \u0432\u0440\u0435\u043C\u044F \u65F6\u95F4"
            + " \u6642\u9593 \u6642\u523B \uC2DC\uAC04"),
    HOUR("hour hh stunde"),
    MINUTE("minute min minuten");

    private final String names;

    Part(String names) {
      this.names = names;
    }

    /** Names of it, in small letters and digits. */
    List<String> names() {
      return List.of(names.split(" ", -1));
    }
  }

  private static final int LONGEST_TIME = 20;

  private final Map<Part, String> parts = new EnumMap<>(Part.class);

  /** Nothing is known yet. */
  DateParts() {}

  void put(Part part, String value) {
    if (!MissingWords.isMissing(value)) {
      parts.putIfAbsent(part, value.strip());
    }
  }

  /** A record's date with what its other fields say of it; the date as it is where they do not. */
  @Nullable String completed(@Nullable String date) {
    if (parts.isEmpty()) {
      return date;
    }
    String day = date;
    if (date == null || DateFieldParser.parse(date) == null) {
      String whole = whole(date);
      if (whole == null) {
        return date;
      }
      day = whole;
    }
    String time = day == null || day.indexOf(':') >= 0 ? null : time();
    String both = day + " " + time;
    boolean fits = time != null && day != null && !time.equals(date) && isShort(day);
    return fits && DateFieldParser.parse(both) != null ? both : day;
  }

  /** A number of seconds has its time already. */
  private static boolean isShort(String day) {
    return day.length() <= 8 || day.chars().anyMatch(c -> c < '0' || c > '9');
  }

  /** Of year, month and day, or of a day without its year. */
  private @Nullable String whole(@Nullable String date) {
    String year = number(parts.get(Part.YEAR));
    String month = number(parts.get(Part.MONTH));
    String day = number(parts.get(Part.DAY));
    String whole = null;
    if (year != null && month != null && day != null) {
      boolean digits = month.chars().allMatch(c -> c >= '0' && c <= '9');
      whole = digits ? year + "-" + month + "-" + day : day + " " + month + " " + year;
    } else if (date != null && year != null) {
      whole = date + " " + year;
    } else if (day != null) {
      whole = day;
    }
    return whole != null && DateFieldParser.parse(whole) != null ? whole : null;
  }

  /** "2017.0" of a data frame is "2017". */
  private static @Nullable String number(@Nullable String value) {
    return value != null && value.endsWith(".0") ? value.substring(0, value.length() - 2) : value;
  }

  private @Nullable String time() {
    String time = parts.get(Part.TIME);
    if (time != null && time.length() <= LONGEST_TIME) {
      boolean digits = time.chars().allMatch(c -> c >= '0' && c <= '9');
      if (digits && (time.length() == 4 || time.length() == 6)) {
        String clock = time.substring(0, 2) + ":" + time.substring(2, 4);
        return time.length() == 4 ? clock : clock + ":" + time.substring(4);
      }
      return digits ? null : time;
    }
    String hour = number(parts.get(Part.HOUR));
    if (hour == null) {
      return null;
    }
    if (hour.length() > 2 || hour.chars().anyMatch(c -> c < '0' || c > '9')) {
      return hour.length() <= LONGEST_TIME && hour.indexOf(':') > 0 ? hour : null;
    }
    String minute = number(parts.get(Part.MINUTE));
    boolean whole = minute != null && minute.length() <= 2;
    return String.format(Locale.ROOT, "%2s:%2s", hour, whole ? minute : "0").replace(' ', '0');
  }
}
