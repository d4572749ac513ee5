package org.dateline.text.dateline;

import java.util.Set;

/** How the place of a dateline is written. */
final class PlaceWords {
  static final int MAX_WORDS = 3;

  private static final Set<String> PARTICLES =
      Set.of(
          "and", "de", "del", "of", "the", "la", "le", "les", "di", "da", "do", "das", "dos", "el",
          "on", "in", "near", "upon", "sur", "am", "der", "van", "von", "y", "e", "at", "off");

  /** What stands in capitals before a dash and is no place. */
  private static final Set<String> NO_PLACES =
      Set.of(
          "NOTE",
          "EDITORS",
          "UPDATE",
          "UPDATES",
          "CORRECTION",
          "CORRECTED",
          "ADVISORY",
          "ATTENTION",
          "BACKGROUND",
          "SUMMARY",
          "CONTEXT",
          "DETAILS",
          "WHAT",
          "WHEN",
          "WHERE",
          "WHO",
          "WHY",
          "HOW",
          "NEW",
          "NEXT",
          "LATEST",
          "SCORE",
          "RESULT",
          "RESULTS",
          "NEWS",
          "SPORT",
          "SPORTS",
          "POLITICS",
          "BUSINESS",
          "ECONOMY",
          "MARKETS",
          "STOCKS",
          "BONDS",
          "FOREX",
          "OIL",
          "GOLD",
          "GRAINS",
          "WEATHER",
          "ANALYSIS",
          "COMMENT",
          "OPINION",
          "PREVIEW",
          "REVIEW",
          "INTERVIEW",
          "PROFILE",
          "FACTBOX",
          "TIMELINE",
          "FEATURE",
          "EXCLUSIVE",
          "FLASH",
          "URGENT",
          "BULLETIN",
          "ALERT",
          "KILL",
          "REPEAT",
          "REFILE",
          "WRAPUP",
          "QUOTE",
          "QUOTES",
          "TABLE",
          "TEXT",
          "GRAPHIC",
          "VIDEO",
          "PHOTO",
          "PHOTOS",
          "SOURCE",
          "SOURCES",
          "CONTACT",
          "TODAY",
          "TOMORROW",
          "YESTERDAY",
          "MONDAY",
          "TUESDAY",
          "WEDNESDAY",
          "THURSDAY",
          "FRIDAY",
          "SATURDAY",
          "SUNDAY",
          "JANUARY",
          "FEBRUARY",
          "MARCH",
          "APRIL",
          "MAY",
          "JUNE",
          "JULY",
          "AUGUST",
          "SEPTEMBER",
          "OCTOBER",
          "NOVEMBER",
          "DECEMBER",
          "NATO",
          "OPEC",
          "NASA",
          "IBM",
          "FIFA",
          "UEFA",
          "UNICEF",
          "UNESCO",
          "ASEAN",
          "APEC",
          "IMF",
          "BBC",
          "CNN",
          "CIA",
          "FBI",
          "UN",
          "EU",
          "US",
          "USA",
          "UK",
          "WTO",
          "IAEA",
          "COMPANY",
          "COMPANIES",
          "CASH",
          "PROS",
          "CONS",
          "DEATH",
          "DEATHS",
          "QUESTION",
          "ANSWER",
          "STATEMENT",
          "PRESIDENT",
          "GOVERNMENT",
          "MINISTER");

  private PlaceWords() {}

  /** Small words within the name of a place: "of", "de". */
  static boolean isParticle(String word) {
    return PARTICLES.contains(word);
  }

  /** Whether a place in capitals can stand alone before a dash. */
  static boolean isStandingAlone(String place) {
    return !NO_PLACES.contains(place)
        && place.split(" ", -1).length <= MAX_WORDS
        && isInCapitals(place);
  }

  static boolean isInCapitals(String place) {
    int letters = 0;
    for (int i = 0; i < place.length(); i++) {
      char c = place.charAt(i);
      if (Character.isLowerCase(c) && !isInner(place, i)) {
        return false;
      }
      letters += Character.isLetter(c) ? 1 : 0;
    }
    return letters >= 3;
  }

  /** The small letters of "McALLEN", "al-ARISH" and of "and" between two places. */
  static boolean isInner(String place, int i) {
    int from = place.lastIndexOf(' ', i) + 1;
    int to = place.indexOf(' ', i);
    String word = place.substring(from, to < 0 ? place.length() : to);
    return PARTICLES.contains(word)
        || word.startsWith("Mc")
        || word.startsWith("Mac")
        || word.startsWith("al-")
        || word.startsWith("el-");
  }

  /** "KYIV." of "KYIV. Nov 16 (Interfax) -"; "D.C." and "St." are abbreviations. */
  static String withoutStop(String written) {
    int stop = written.length() - 1;
    boolean single = stop >= 3 && written.indexOf('.') == stop;
    return single && written.lastIndexOf(' ') < stop - 3 ? written.substring(0, stop) : written;
  }
}
