package org.dateline.text.name;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.text.ner.NameType;

/**
 * Names that are neither of a person nor of a body nor of a place: storms, prizes, laws, contests
 * ships and the ordinary words that sentences begin with. The recogniser, which knows of these
 * three alone, takes them for one.
 */
final class NoEntities {
  private static final Set<String> STORMS =
      Set.of("hurricane", "typhoon", "cyclone", "storm", "hurricanes");

  /** Of names of one word the recogniser is surer than this where they are any. */
  private static final double SURE = 0.7;

  /** Models of cars bear names of places: "Chevrolet Malibu", "Hyundai Santa Fe". */
  private static final Set<String> CARS =
      Set.of(
          "Chevrolet",
          "Chevy",
          "Toyota",
          "Nissan",
          "Hyundai",
          "Kia",
          "Buick",
          "Cadillac",
          "Pontiac",
          "Chrysler",
          "Mazda",
          "Subaru",
          "Audi",
          "Porsche",
          "Seat",
          "Skoda",
          "Opel",
          "Vauxhall");

  private static final Set<String> SHIPS =
      Set.of(
          "USS", "HMS", "USNS", "HMAS", "RMS", "HMCS", "HMNZS", "INS", "USCGC", "MV", "M/V", "RFA");

  /** What ends the names of things that are won, signed or played, or follows on them. */
  private static final Set<String> ENDS =
      Set.of(
          "Prize",
          "Prizes",
          "Award",
          "Awards",
          "Act",
          "Championship",
          "Championships",
          "Olympics",
          "Festival",
          "Treaty",
          "Protocol",
          "Cup",
          "Marathon",
          "Medal",
          "Airshow");

  /**
   * What is written like a body's or a place's abbreviation and is a programme, a rule, a figure,
   * an office, a grade, money, a paper or a thing that is sold; and feasts.
   */
  private static final Set<String> TERMS =
      Set.of(
          """
          TARP TALF PPIP PDCF TSLF VEBA QE QE2 QE3 LTRO ERISA MiFID GAAP IFRS VAT GST
          LIBOR Libor EURIBOR Euribor SHIBOR EBIT EBITDA EBITA GDP GNP CPI PCE PPI PMI EPS
          ROE NAV ARPU CEO CFO COO CIO CTO AAA BBB CDO CDOs CDS CDSs MBS RMBS CMBS ABS ETF
          ETFs ETN IPO IPOs LBO REIT REITs SPV SIV SIVs USD EUR GBP JPY CHF AUD CAD NZD
          CNY RMB HKD INR KRW Treasuries Treasurys Gilts Bunds JGBs LNG LPG SUV SUVs PC
          PCs LCD LED OLED DVD DVDs CDs HDTV DVR MP3 MP3s GPS SMS VoIP HTML MBA PhD
          Christmas Thanksgiving Easter Halloween Ramadan Hanukkah"""
              .strip()
              .split("\\s+", -1));

  /** The same of several words. */
  private static final Set<String> PHRASES =
      Set.of(
          """
          Basel I, Basel II, Basel III, Black Friday, Cyber Monday, Memorial Day,
          Labor Day, U.S. Labor Day, Independence Day, Veterans Day, Boxing Day,
          Good Friday, Lunar New Year, Chinese New Year, Golden Week"""
              .strip()
              .split(",\\s+", -1));

  /** A member of a party of the United States is no name: "Massachusetts Democrat". */
  private static final Set<String> MEMBERS =
      Set.of("Democrat", "Republican", "Democrats", "Republicans");

  /** Before these words parties of other countries. */
  private static final Set<String> OF_PARTIES =
      Set.of("Liberal", "Social", "Christian", "Free", "New", "National", "Sweden", "Les");

  /** These are cups and games; "Electronic Games" is a firm. */
  private static final Set<String> CONTESTS =
      Set.of(
          "Olympic Games",
          "Asian Games",
          "Commonwealth Games",
          "Winter Games",
          "Summer Games",
          "Winter Olympic Games",
          "Summer Olympic Games",
          "U.S. Open",
          "US Open",
          "French Open",
          "British Open",
          "Australian Open",
          "Super Bowl",
          "World Series",
          "Olympic",
          "Olympics",
          "Oscars",
          "Oscar",
          "Emmys",
          "Grammys",
          "Nobel");

  private static final Set<String> TIME_ZONES =
      Set.of(
          "EDT", "EST", "ET", "CDT", "CST", "MDT", "MST", "PDT", "PST", "GMT", "UTC", "BST", "CET",
          "CEST", "EET", "MSK", "IST", "JST", "KST", "HKT", "SGT", "AEST", "AEDT");

  /** What ends a place's name where it is said of something else: "Gulf Arab", "Asian". */
  private static final Set<String> ADJECTIVES =
      Set.of(
          "Asian",
          "European",
          "African",
          "American",
          "Arab",
          "Scandinavian",
          "Eurasian",
          "Kurdish",
          "Western",
          "Islamic",
          "Jewish",
          "Christian",
          "Muslim");

  /** What ends the names of money, of papers and of figures, which are no places. */
  private static final Set<String> TRADED =
      Set.of(
          "Franc",
          "Dollar",
          "Pound",
          "Krona",
          "Krone",
          "Ruble",
          "Rouble",
          "Rupee",
          "Peso",
          "Yuan",
          "Yen",
          "Treasuries",
          "Treasurys",
          "Gilts",
          "Bunds",
          "Intraday",
          "Index",
          "Airshow",
          "Show",
          "II",
          "III",
          "IV");

  private NoEntities() {}

  /** The surfaces that are none in a dispatch. */
  static Set<String> of(String headline, String body, List<NameLinker.Name> names) {
    Set<String> none = new HashSet<>();
    for (NameLinker.Name name : names) {
      if (!name.isListed && is(name.inHeadline ? headline : body, name)) {
        none.add(name.surface);
        int blank = name.surface.indexOf(' ');
        if (blank > 0 && isStorm(name.surface.substring(0, blank))) {
          none.add(name.surface.substring(name.surface.lastIndexOf(' ') + 1));
        }
      }
    }
    return none;
  }

  /**
   * Whether a name is no more than the word that a headline or a sentence begins with: no name of
   * the body bears it out, or the recogniser doubts it and the word is written small elsewhere or
   * does nothing that persons do.
   */
  static boolean isFirstWord(
      NameLinker.Name name, String headline, String body, List<NameLinker.Name> names) {
    if (name.isShort || name.full.indexOf(' ') >= 0) {
      return false;
    }
    boolean isPerson = name.type == NameType.PERSON;
    boolean isAlone =
        isPerson
            && name.inHeadline
            && name.start == 0
            && !headline.startsWith(",", name.end)
            && !headline.startsWith("'", name.end)
            && names.stream().anyMatch(other -> !other.inHeadline)
            && names.stream().noneMatch(other -> !other.inHeadline && other.full.equals(name.full));
    if (isAlone) {
      return true;
    }
    boolean isDoubted =
        names.stream()
            .filter(other -> other.full.equals(name.full))
            .allMatch(other -> isDoubted(other, other.inHeadline ? headline : body));
    if (!isDoubted) {
      return false;
    }
    String small = name.full.toLowerCase(Locale.ROOT);
    return CountrySenses.hasWord(body, small)
        || CountrySenses.hasWord(headline, small)
        || (isPerson && !isActing(name.inHeadline ? headline : body, name.end));
  }

  private static boolean isDoubted(NameLinker.Name name, String text) {
    if (name.isListed || name.isShort || name.confidence >= SURE) {
      return false;
    }
    int at = name.start - 1;
    while (at >= 0 && " \"'\u201C\u2018".indexOf(text.charAt(at)) >= 0) {
      at--;
    }
    return at < 0 || ".!?:\n".indexOf(text.charAt(at)) >= 0;
  }

  /** "Stinn, who", "Peters said", "Gunther and Daniela Herz". */
  private static boolean isActing(String text, int end) {
    return text.startsWith(",", end)
        || Namesakes.isPerson(text, end)
        || (text.startsWith(" and ", end) && SpanSenses.isCapital(text, end + 5));
  }

  private static boolean is(String text, NameLinker.Name name) {
    String surface = name.surface;
    int first = surface.indexOf(' ');
    String last = surface.substring(surface.lastIndexOf(' ') + 1);
    boolean isNamedSo =
        first > 0
            && (ENDS.contains(last)
                || SHIPS.contains(surface.substring(0, first))
                || isStorm(surface.substring(0, first))
                || surface.startsWith("Tropical Storm ")
                || surface.startsWith("Tour de "));
    return isNamedSo
        || (first < 0 ? TERMS : PHRASES).contains(surface)
        || (first > 0
            && MEMBERS.contains(last)
            && !OF_PARTIES.contains(surface.substring(0, first)))
        || (name.type == NameType.LOCATION && isNoPlace(surface, last))
        || CONTESTS.contains(surface)
        || isBehindThing(text, name.start)
        || isBeforeThing(text, name.end);
  }

  /** Whether a name is that of a ship by the letters before it: "HMS Jamaica". */
  static boolean isShip(String text, int start) {
    int end = start - 1;
    if (end < 2 || text.charAt(end) != ' ' || !Character.isUpperCase(text.charAt(end - 1))) {
      return false;
    }
    int from = text.lastIndexOf(' ', end - 1) + 1;
    return SHIPS.contains(text.substring(from, end));
  }

  /** All that tells here begins with a capital; before most names stands a small word. */
  private static boolean isBehindThing(String text, int start) {
    if (start < 2 || text.charAt(start - 1) != ' ') {
      return false;
    }
    int from = start - 1;
    while (from > 0 && Character.isLetter(text.charAt(from - 1))) {
      from--;
    }
    if (!Character.isUpperCase(text.charAt(from))) {
      return false;
    }
    String before = text.substring(from, start - 1);
    return isStorm(before) || SHIPS.contains(before);
  }

  private static boolean isBeforeThing(String text, int end) {
    if (end + 1 >= text.length()
        || text.charAt(end) != ' '
        || !Character.isUpperCase(text.charAt(end + 1))) {
      return false;
    }
    int to = end + 1;
    while (to < text.length() && Character.isLetter(text.charAt(to))) {
      to++;
    }
    return ENDS.contains(text.substring(end + 1, to));
  }

  private static boolean isNoPlace(String surface, String last) {
    int first = surface.indexOf(' ');
    return TIME_ZONES.contains(surface)
        || ADJECTIVES.contains(last)
        || TRADED.contains(last)
        || (first > 0 && CARS.contains(surface.substring(0, first)) && !last.equals("City"));
  }

  private static boolean isStorm(String word) {
    return !word.isEmpty()
        && Character.isUpperCase(word.charAt(0))
        && STORMS.contains(word.toLowerCase(Locale.ROOT));
  }
}
