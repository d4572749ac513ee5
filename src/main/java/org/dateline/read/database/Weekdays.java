package org.dateline.read.database;

import java.util.Locale;
import java.util.Set;

/** Days of the week in the languages of the pages of databases. */
public final class Weekdays {
  private static final Set<String> NAMES =
      Set.of(
          ("monday tuesday wednesday thursday friday saturday sunday thurdsday"
                  + " montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag"
                  + " lundi mardi mercredi jeudi vendredi samedi dimanche"
                  + " lunes martes miércoles miercoles jueves viernes sábado sabado domingo"
                  + " lunedì lunedi martedì martedi mercoledì mercoledi giovedì giovedi venerdì"
                  + " venerdi domenica"
                  + " maandag dinsdag woensdag donderdag vrijdag zaterdag zondag"
                  + " segunda terça quarta quinta sexta feira segunda-feira terça-feira"
                  + " quarta-feira quinta-feira sexta-feira"
                  + " måndag tisdag onsdag torsdag fredag lördag söndag mandag tirsdag lørdag"
                  + " søndag"
                  + " понедельник вторник среда четверг пятница суббота воскресенье"
                  + " poniedziałek wtorek środa czwartek piątek sobota niedziela"
                  + " 星期一 星期二 星期三 星期四 星期五 星期六 星期日 星期天 月曜日 火曜日 水曜日 木曜日"
                  + " 金曜日 土曜日 日曜日 월요일 화요일 수요일 목요일 금요일 토요일 일요일"
                  + " le am el il den op")
              .split(" ", -1));

  private Weekdays() {}

  /** Whether words are a day of the week and nothing else: "Saturday,". */
  static boolean isOne(String words) {
    for (String word : words.strip().split("[\\s,.()]+", -1)) {
      if (!word.isEmpty() && !NAMES.contains(word.toLowerCase(Locale.ROOT))) {
        return false;
      }
    }
    return true;
  }

  /** Without a day of the week at the front, and the marks around it. */
  public static String without(String text) {
    String bare = stripped(text);
    int end = 0;
    while (end < bare.length()
        && (Character.isLetter(bare.charAt(end)) || bare.charAt(end) == '-')) {
      end++;
    }
    boolean day = end > 3 || (end == 3 && bare.charAt(0) > '\u2FFF');
    return day && isOne(bare.substring(0, end)) ? stripped(bare.substring(end)) : bare;
  }

  /** Without commas, stops and blanks around it. */
  public static String stripped(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isLoose(text.charAt(start))) {
      start++;
    }
    while (end > start && isLoose(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isLoose(char c) {
    return Character.isWhitespace(c) || c == '\u00A0' || ",.;:-–·|".indexOf(c) >= 0;
  }
}
