package org.dateline.text.date;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** English names of the months, in full and as agencies shorten them. */
public final class Months {
  private static final List<String> FULL =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");

  private static final Map<String, Integer> NUMBERS =
      Map.ofEntries(
          Map.entry("jan", 1),
          Map.entry("feb", 2),
          Map.entry("mar", 3),
          Map.entry("apr", 4),
          Map.entry("may", 5),
          Map.entry("jun", 6),
          Map.entry("jul", 7),
          Map.entry("aug", 8),
          Map.entry("sep", 9),
          Map.entry("oct", 10),
          Map.entry("nov", 11),
          Map.entry("dec", 12));

  /** Months as feeds of other languages write them in date fields and datelines. */
  private static final Map<String, Integer> ELSEWHERE =
      Map.ofEntries(
          Map.entry("januar", 1),
          Map.entry("februar", 2),
          Map.entry("m\u00e4rz", 3),
          Map.entry("m\u00e4r", 3),
          Map.entry("mrz", 3),
          Map.entry("avr", 4),
          Map.entry("mai", 5),
          Map.entry("juni", 6),
          Map.entry("juli", 7),
          Map.entry("okt", 10),
          Map.entry("oktober", 10),
          Map.entry("dez", 12),
          Map.entry("dezember", 12),
          Map.entry("j\u00e4nner", 1),
          Map.entry("janvier", 1),
          Map.entry("janv", 1),
          Map.entry("f\u00e9v", 2),
          Map.entry("f\u00e9vrier", 2),
          Map.entry("mars", 3),
          Map.entry("avril", 4),
          Map.entry("juin", 6),
          Map.entry("juillet", 7),
          Map.entry("juil", 7),
          Map.entry("ao\u00fbt", 8),
          Map.entry("septembre", 9),
          Map.entry("octobre", 10),
          Map.entry("novembre", 11),
          Map.entry("d\u00e9c", 12),
          Map.entry("d\u00e9cembre", 12),
          Map.entry("enero", 1),
          Map.entry("febrero", 2),
          Map.entry("marzo", 3),
          Map.entry("abril", 4),
          Map.entry("mayo", 5),
          Map.entry("junio", 6),
          Map.entry("julio", 7),
          Map.entry("agosto", 8),
          Map.entry("septiembre", 9),
          Map.entry("octubre", 10),
          Map.entry("noviembre", 11),
          Map.entry("diciembre", 12),
          Map.entry("ene", 1),
          Map.entry("abr", 4),
          Map.entry("ago", 8),
          Map.entry("dic", 12));

  private Months() {}

  /** The number of a month in a date field or dateline, which may be in another language. */
  public static int inField(String name) {
    int number = number(name);
    if (number > 0 || name.length() < 3) {
      return number;
    }
    String bare = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    return ELSEWHERE.getOrDefault(bare.toLowerCase(Locale.ROOT), 0);
  }

  /** The number of a month's name, which may end in a full stop; 0 if it is none. */
  public static int number(String name) {
    int length = name.endsWith(".") ? name.length() - 1 : name.length();
    if (length < 3 || length > 9) {
      return 0;
    }
    Integer number = NUMBERS.get(name.substring(0, 3).toLowerCase(Locale.ROOT));
    if (number == null || length == 3) {
      return number == null ? 0 : number;
    }
    boolean full = FULL.get(number - 1).equalsIgnoreCase(name.substring(0, length));
    return full || name.regionMatches(true, 0, "Sept", 0, length) ? number : 0;
  }
}
