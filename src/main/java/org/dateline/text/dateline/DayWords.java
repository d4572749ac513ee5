package org.dateline.text.dateline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.text.date.Months;
import org.jspecify.annotations.Nullable;

/** Words of a dateline that write a day, a month, a year or an hour. */
final class DayWords {
  /** A date is no shorter than "4 May" and no longer than "September 24, 2010" between blanks. */
  static final int MIN_LENGTH = 5;

  static final int MAX_LENGTH = 24;

  /** The first words of such months. */
  private static final List<String> TWO_WORD_MONTHS =
      List.of("\u062A\u0634\u0631\u064A\u0646 ", "\u0643\u0627\u0646\u0648\u0646 ");

  private static final char FIRST_DEVANAGARI = '\u0900';
  private static final char LAST_DEVANAGARI = '\u097F';

  private static final Set<String> YEAR_WORDS =
      Set.of("г", "года", "год", "р", "року", "r", "roku", "god", "godine");

  /** Hindi agencies write days out; by 1 to 31. */
  private static final Map<String, Integer> HINDI_DAYS = hindiDays();

  private static final List<String> VIETNAMESE = List.of("ng\u00E0y", "th\u00E1ng", "n\u0103m");

  /** In small letters; in English and German they are written with a capital. */
  private static final Set<String> WEEKDAYS =
      Set.of(
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "lundi",
          "mardi",
          "mercredi",
          "jeudi",
          "vendredi",
          "samedi",
          "dimanche",
          "lunes",
          "martes",
          "mi\u00E9rcoles",
          "jueves",
          "viernes",
          "s\u00E1bado",
          "domingo",
          "segunda-feira",
          "ter\u00E7a-feira",
          "quarta-feira",
          "quinta-feira",
          "sexta-feira",
          "luned\u00EC",
          "marted\u00EC",
          "mercoled\u00EC",
          "gioved\u00EC",
          "venerd\u00EC",
          "sabato",
          "domenica",
          "montag",
          "dienstag",
          "mittwoch",
          "donnerstag",
          "freitag",
          "samstag",
          "sonntag",
          "maandag",
          "dinsdag",
          "woensdag",
          "donderdag",
          "vrijdag",
          "zaterdag",
          "zondag",
          "h\u00E9tf\u0151",
          "kedd",
          "szerda",
          "cs\u00FCt\u00F6rt\u00F6k",
          "p\u00E9ntek",
          "szombat",
          "vas\u00E1rnap");

  private static final Set<String> ORDINALS = Set.of("st", "nd", "rd", "th", "er");

  private DayWords() {}

  private static Map<String, Integer> hindiDays() {
    String[] days =
        ("एक दो तीन चार पांच छह सात आठ नौ दस ग्यारह बारह तेरह चौदह पंद्रह सोलह सत्रह अठारह उन्नीस बीस इक्कीस"
                + " बाईस तेईस चौबीस पच्चीस छब्बीस सत्ताईस अट्ठाईस उनतीस तीस इकतीस")
            .split(" ", -1);
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < days.length; i++) {
      numbers.put(days[i], i + 1);
    }
    numbers.putAll(
        Map.of(
            "पाँच", 5, "छः", 6, "छ:", 6, "पन्द्रह", 15, "बाइस", 22, "तेइस", 23, "सत्ताइस", 27,
            "अठ्ठाईस", 28, "इकत्तीस", 31));
    return Map.copyOf(numbers);
  }

  static boolean isMonthDay(String[] tokens, int from) {
    String a = tokens[from];
    String b = tokens[from + 1];
    return (Months.inField(a) > 0 && isDayNumber(b)) || (isDayNumber(a) && Months.inField(b) > 0);
  }

  static boolean isDayNumber(String token) {
    String number = withoutOrdinal(token);
    return number.length() <= 2 && isNumber(number);
  }

  static boolean isYear(String token) {
    String number = bare(token);
    return number.length() == 4 && isNumber(number);
  }

  static boolean isNumber(String token) {
    if (token.isEmpty() || token.length() > 4) {
      return false;
    }
    for (int i = 0; i < token.length(); i++) {
      if (token.charAt(i) < '0' || token.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** "16" of "16th" and of "16.". */
  static String withoutOrdinal(String token) {
    String number = bare(token);
    int length = number.length();
    boolean ordinal =
        length >= 3
            && length <= 4
            && Character.isDigit(number.charAt(0))
            && ORDINALS.contains(number.substring(length - 2));
    return ordinal ? number.substring(0, length - 2) : number;
  }

  static String bare(String token) {
    return token.endsWith(".") ? token.substring(0, token.length() - 1) : token;
  }

  /** A day with or without its year, between nothing else; null for anything else. */
  static @Nullable String wholeDate(String written) {
    String bare = written.strip();
    if (bare.length() < MIN_LENGTH || bare.length() > MAX_LENGTH) {
      return null;
    }
    String[] tokens = bare.split("[ ,]+", -1);
    boolean whole =
        (tokens.length == 2 || (tokens.length == 3 && isYear(tokens[2]))) && isMonthDay(tokens, 0);
    return whole ? String.join(" ", tokens) : null;
  }

  /** "16 November 2017" between brackets. */
  static boolean isWholeDate(String content) {
    String[] tokens = content.split(" ", -1);
    return tokens.length == 3 && isYear(tokens[2]) && isMonthDay(tokens, 0);
  }

  /** "0930 GMT", "10:30 a.m.". */
  static boolean isTime(String rest) {
    int blank = rest.indexOf(' ');
    String hour = blank < 0 ? rest : rest.substring(0, blank);
    boolean clock = hour.indexOf(':') > 0 || (hour.length() == 4 && isNumber(hour));
    String unit = blank < 0 ? "" : rest.substring(blank + 1).toLowerCase(Locale.ROOT);
    return (clock && (unit.isEmpty() ? hour.indexOf(':') > 0 : unit.length() <= 5))
        || unit.startsWith("a.m")
        || unit.startsWith("p.m");
  }

  /** "г.", "года" and their like behind a year. */
  static boolean isYearWord(String word) {
    return YEAR_WORDS.contains(bare(word));
  }

  /** Without the word for "year" at the end: "4 мая 2009 г.". */
  static String[] withoutYearWord(String[] tokens) {
    int last = tokens.length - 1;
    return last >= 1 && isYearWord(tokens[last]) && isYear(tokens[last - 1])
        ? List.of(tokens).subList(0, last).toArray(String[]::new)
        : tokens;
  }

  /** The name of a day of the week. */
  static boolean isWeekday(String word) {
    return WEEKDAYS.contains(word.toLowerCase(Locale.ROOT));
  }

  /** "ng\u00E0y", "th\u00E1ng" and "n\u0103m" of a day in Vietnamese. */
  static boolean isDayWord(String word) {
    return VIETNAMESE.contains(word);
  }

  /** "14/5/2018" for "ng\u00E0y 14 th\u00E1ng 5 n\u0103m 2018". */
  private static String[] withoutDayWords(String[] tokens) {
    List<String> kept = new ArrayList<>(tokens.length);
    for (int i = 0; i < tokens.length; i++) {
      int last = kept.size() - 1;
      boolean joins = last >= 0 && i + 1 < tokens.length && !tokens[i].equals(VIETNAMESE.get(0));
      if (!isDayWord(tokens[i])) {
        kept.add(tokens[i]);
      } else if (joins && beginsWithDigit(kept.get(last)) && beginsWithDigit(tokens[i + 1])) {
        kept.set(last, kept.get(last) + "/" + tokens[++i]);
      }
    }
    return kept.toArray(String[]::new);
  }

  /** Whether a word is a number, or one with more behind it. */
  static boolean beginsWithDigit(String token) {
    return !token.isEmpty() && Character.isDigit(token.charAt(0));
  }

  /** "16 de noviembre de 2017" and "le 16 novembre" have small words in their dates. */
  static String[] withoutParticles(String[] words) {
    String[] tokens = withoutDayWords(words);
    if (tokens.length < 3) {
      return tokens;
    }
    List<String> kept = new ArrayList<>(tokens.length);
    for (int i = 0; i < tokens.length; i++) {
      String word = tokens[i];
      boolean particle =
          i + 1 < tokens.length && (word.equals("de") || word.equals("le") || word.equals("del"));
      boolean inDate =
          particle
              && (Months.inField(tokens[i + 1]) > 0
                  || isYear(tokens[i + 1])
                  || isDayNumber(tokens[i + 1]))
              && (i == 0 || isDayNumber(tokens[i - 1]) || Months.inField(tokens[i - 1]) > 0);
      if (!inDate) {
        kept.add(word);
      }
    }
    return kept.toArray(String[]::new);
  }

  /** "Nov.16" has no blank where others have one. */
  static String withBlanks(String written) {
    int slash = written.lastIndexOf('/');
    if (slash > 0
        && written.indexOf(' ') > 0
        && isYear(written.substring(slash + 1))
        && isDayNumber(written.substring(written.lastIndexOf(' ') + 1, slash))) {
      // "October 21/2015"
      return written.substring(0, slash) + " " + written.substring(slash + 1);
    }
    for (int i = 1; i + 1 < written.length(); i++) {
      if (written.charAt(i) == '.'
          && Character.isDigit(written.charAt(i + 1))
          && Character.isLetter(written.charAt(i - 1))) {
        return written.substring(0, i + 1) + " " + written.substring(i + 1);
      }
    }
    return written;
  }

  /** "पांच मार्च": the day before a month is a word in Hindi. */
  private static String withDaysInDigits(String written) {
    if (written.charAt(0) < FIRST_DEVANAGARI || written.charAt(0) > LAST_DEVANAGARI) {
      return written;
    }
    String[] words = written.split(" ", -1);
    for (int i = 0; i + 1 < words.length; i++) {
      Integer day = HINDI_DAYS.get(words[i]);
      if (day != null && Months.inField(words[i + 1]) > 0) {
        words[i] = day.toString();
      }
    }
    return String.join(" ", words);
  }

  /** Arabic and Persian have digits of their own, and months of two words. */
  static String withWesternDigits(String written) {
    if (written.isEmpty() || written.charAt(0) <= Separators.MAX_LATIN) {
      return written;
    }
    String named = withDaysInDigits(written);
    StringBuilder digits = new StringBuilder(named);
    boolean other = !named.equals(written);
    for (String month : TWO_WORD_MONTHS) {
      int at = digits.indexOf(month);
      if (at >= 0) {
        digits.setCharAt(at + month.length() - 1, '_');
        other = true;
      }
    }
    for (int i = 0; i < named.length(); i++) {
      char c = named.charAt(i);
      if (c >= '\u0660' && Character.isDigit(c)) {
        digits.setCharAt(i, (char) ('0' + Character.digit(c, 10)));
        other = true;
      }
    }
    return other ? digits.toString() : written;
  }
}
