package org.dateline.text;

import java.util.Locale;
import java.util.Map;

/** English names of the months, in full and as agencies shorten them. */
final class Months {
  /** The names as a group of a regular expression, without a full stop. */
  static final String NAMES =
      "(?:January|Jan|February|Feb|March|Mar|April|Apr|May|June|Jun|July|Jul|August|Aug|September|Sept|Sep|October|Oct|November|Nov|December|Dec)";

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

  private Months() {}

  /** The number of a month's name, which may end in a full stop; 0 if it is none. */
  static int number(String name) {
    if (name.length() < 3) {
      return 0;
    }
    String bare = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    return bare.length() <= 9 && bare.matches("(?i)" + NAMES)
        ? NUMBERS.getOrDefault(bare.substring(0, 3).toLowerCase(Locale.ROOT), 0)
        : 0;
  }
}
