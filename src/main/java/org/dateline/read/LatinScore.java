package org.dateline.read;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How much a decoded text looks like one in a language that is written in Latin letters: bytes
 * decoded in the wrong encoding give letters that no language has together, and signs within words.
 */
final class LatinScore {
  /** How much a language is more likely for its common words. */
  private static final double WORDS = 0.3;

  /** A sign says less than a letter does. */
  private static final double SIGN = 0.9;

  private static final double WRONG = 3;
  private static final double CAPITAL = 0.1;

  /** So many common words make a language sure. */
  private static final int MOST_WORDS = 3;

  /** A letter that a language has, but seldom. */
  private static final double SELDOM = 0.75;

  /** Letters that are words by themselves. */
  private static final String ALONE =
      "\u00E0\u00E1\u00E2\u00E9\u00EA\u00E8\u00ED\u00F2\u00F3\u00F9\u00FA\u00F4\u00E5\u00F6\u00E6";

  /**
   * A language.
   *
   * @param letters its letters beyond ASCII, small
   * @param seldom those that come seldom
   * @param words common ones, which tell the language of a text with few such letters
   */
  private record Language(String letters, String seldom, Set<String> words) {
    static Language of(String letters, String seldom, String words) {
      return new Language(letters, seldom, Set.of(words.split(" ", -1)));
    }

    double fit(char small) {
      return letters.indexOf(small) >= 0 ? 1 : seldom.indexOf(small) >= 0 ? SELDOM : -2;
    }
  }

  private static final List<Language> LANGUAGES =
      List.of(
          Language.of(
              "éèàê",
              "âæçëîïôœùûüÿ",
              "le la les des et est une du dans que qui pour sur par au avec"),
          Language.of(
              "", "éèêëïñôöüç", "the of and to in is that for on was with at by from has it"),
          Language.of("äöüß", "é", "der die das und ist nicht von mit den im ein eine auf dem zu"),
          Language.of("áéíóñ", "úüªº", "el los las que una por con del para se su al lo como es"),
          Language.of(
              "áâãçéêíóõú",
              "àôòüªº",
              "os da do que uma em para com na no se foi ao dos mais por as"),
          Language.of(
              "àèìòù", "éíóú", "il di che la un una per del della sono con gli nel ha al ma"),
          Language.of("ëéï", "áóöüè", "de het een van en dat op te zijn voor met niet aan er"),
          Language.of(
              "æøå", "éäöü", "og det er en til af som den med ikke har jeg et blev der var"),
          Language.of(
              "åäö",
              "éü",
              "och att det som en av den med inte har till var om ett ja on ei se oli"),
          Language.of("áðéíóúýþæö", "", "og er sem um ekki var hann fyrir hefur til"),
          Language.of("àèéíòóú", "çïü·", "el la els les que amb per una dels va al ha"),
          Language.of("ąćęłńóśźż", "", "w z na do nie jest od po przez za jak oraz ale to dwa"),
          Language.of("áčďéěíňóřšťúůýž", "ä", "je na se to z do pro ale by po jako od dva"),
          Language.of("áčéíľšťúýž", "äďĺňóôŕ", "je na sa to z do pre ale by po ako od"),
          Language.of("áéíóöőúüű", "", "az egy is nem hogy meg van volt de el ez mondta szerint"),
          Language.of("čćđšž", "", "je na da se za su od in ki so po bi ne"),
          Language.of("ăâîșțşţ", "", "de la si in cu un pe din nu care fost este pentru"),
          Language.of("ëç", "é", "dhe te ne nga me per qe ka eshte"),
          Language.of("çğıöşü\u0307", "", "ve bir bu de da ile olarak olan ne daha sonra en iki"),
          Language.of("ąčęėįšųūž", "", "ir kad su bet kaip buvo iki yra apie po per tai"),
          Language.of("āčēģīķļņšūž", "", "un ir ka no ar par uz bet lai gada to bija nav"),
          Language.of("äõöü", "šž", "ja on ei et see oli kui ka ning oma aga"),
          Language.of("", "ĉĝĥĵŝŭ", "la de kaj en estas al ne ke pri por"),
          Language.of("", "ċġħżàèìòù", "il li ta fil minn ma"));

  private LatinScore() {}

  /** How many of the common words of each language a text has, as a share of the most of any. */
  static double[] languages(String text) {
    double[] found = new double[LANGUAGES.size()];
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      boolean letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
      if (letter || c >= 0x80) {
        start = start < 0 ? i : start;
      } else if (start >= 0) {
        String word = text.substring(start, i).toLowerCase(Locale.ROOT);
        start = -1;
        for (int k = 0; word.length() < 9 && k < found.length; k++) {
          found[k] += LANGUAGES.get(k).words().contains(word) ? 1 : 0;
        }
      }
    }
    double most = 0;
    for (double count : found) {
      most = Math.max(most, count);
    }
    for (int k = 0; k < found.length; k++) {
      found[k] /= Math.max(most, MOST_WORDS);
    }
    return found;
  }

  /**
   * Above 0 for a text in some language.
   *
   * @param languages how likely each language is by its common words
   * @return at most 1 and what the words of the language are worth
   */
  static double of(String text, double[] languages) {
    double[] fits = new double[LANGUAGES.size()];
    int letters = 0;
    double signs = 0;
    int wrong = 0;
    int capitals = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        run = 0;
        continue;
      }
      char before = i == 0 ? ' ' : text.charAt(i - 1);
      char after = i + 1 == text.length() ? ' ' : text.charAt(i + 1);
      if (isLatin(c)) {
        run++;
        letters++;
        wrong += run > 4 || isMisplaced(c, before, after) ? 1 : 0;
        char small = Character.toLowerCase(c);
        capitals += small == c ? 0 : 1;
        for (int k = 0; k < fits.length; k++) {
          fits[k] += LANGUAGES.get(k).fit(small);
        }
      } else {
        run = 0;
        signs++;
        wrong += isSign(c) && !isWithin(c, before, after) ? 0 : 1;
      }
    }
    double best = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < fits.length; k++) {
      best = Math.max(best, fits[k] / Math.max(1, letters + signs) + WORDS * languages[k]);
    }
    double rest =
        (SIGN * signs - WRONG * wrong - CAPITAL * capitals) / Math.max(1, letters + signs);
    return best + rest;
  }

  /** A capital behind a small letter, or a small one among capitals. */
  private static boolean isMisplaced(char c, char before, char after) {
    boolean capital = Character.isUpperCase(c);
    if (!Character.isLetter(before) && !Character.isLetter(after)) {
      return before != '-' && ALONE.indexOf(Character.toLowerCase(c)) < 0;
    }
    return (capital && Character.isLowerCase(before))
        || (capital && Character.isLowerCase(after) && Character.isLetter(before))
        || (!capital && Character.isUpperCase(before) && Character.isUpperCase(after));
  }

  private static boolean isLatin(char c) {
    return Character.isLetter(c) && c < 0x250 && c != '\u00AA' && c != '\u00BA' && c != '\u0192';
  }

  /** Signs that texts have: quotation marks, dashes, currencies and the like. */
  private static boolean isSign(char c) {
    return (c >= '\u2010' && c <= '\u2026')
        || "\u00A0\u00A1\u00A3\u00A7\u00A9\u00AA\u00AB\u00AD\u00AE\u00B0\u00B1\u00B2\u00B3\u00B4\u00B7\u00BA\u00BB\u00BC\u00BD\u00BF\u00D7\u2030\u2039\u203A\u20AC\u2122"
                .indexOf(c)
            >= 0;
  }

  /** Whether a sign stands within a word, where only an apostrophe and a hyphen may. */
  private static boolean isWithin(char c, char before, char after) {
    boolean joining = "\u2019\u00B4\u00AD\u00B7\u2010\u2011\u2013\u2014".indexOf(c) >= 0;
    boolean opening = "\u201A\u201E\u2020\u2021".indexOf(c) >= 0;
    return Character.isLetter(before) && (opening || (!joining && Character.isLetter(after)));
  }
}
