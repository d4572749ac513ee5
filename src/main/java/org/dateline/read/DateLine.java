package org.dateline.read;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.text.date.DateFieldParser;
import org.jspecify.annotations.Nullable;

/** A line of a page that holds a day with its year, names and little else. */
final class DateLine {
  /** What parts several statements in one line. */
  private static final Pattern PARTS =
      Pattern.compile(
          "\\s*[|\u2022\u00B7]\\s*|\\s+[\u2013\u2014-]\\s+|\\s{2,}"
              + "|[,.;]?\\s+(?=(?iu:updated|published|mise? \u00E0 jour|modifi\u00E9|publi\u00E9|actualizad|publicad"
              + "|atualizad|aktualisiert|ver\u00F6ffentlicht|aggiornat|pubblicat|bijgewerkt|gepubliceerd))");

  /** Words of a change, in the languages of pages. */
  private static final Pattern CHANGE =
      Pattern.compile(
          "(?i)updat|modif|revis|mis(?:e)? \u00E0 jour|aktualis|actualiz|atualiz|aggiorn|bijgewerkt|uppdater"
              + "|zaktualiz|\u043E\u0431\u043D\u043E\u0432|\uC218\uC815|\uCD5C\uC885|\u66F4\u65B0|\u4FEE\u6539"
              + "|copyright|\u00A9|born|event|expire|deadline");

  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

  /** Words in small letters that stand beside a day and names. */
  private static final Set<String> SMALL =
      Set.of(
          "by",
          "on",
          "at",
          "and",
          "in",
          "of",
          "the",
          "from",
          "for",
          "am",
          "pm",
          "a.m.",
          "p.m.",
          "le",
          "la",
          "\u00E0",
          "par",
          "de",
          "du",
          "um",
          "uhr",
          "von",
          "vom",
          "por",
          "em",
          "\u00E0s",
          "el",
          "del",
          "las",
          "a",
          "y",
          "e",
          "il",
          "di",
          "da",
          "alle",
          "ore",
          "op",
          "om",
          "den",
          "kl.",
          "o",
          "godz.",
          "pukul",
          "oleh",
          "staff",
          "reporter",
          "correspondent",
          "writer",
          "first",
          "published",
          "posted",
          "written",
          "date",
          "time",
          "publi\u00E9",
          "publi\u00E9e",
          "ver\u00F6ffentlicht",
          "erschienen",
          "publicado",
          "publicada",
          "pubblicato",
          "\u0432",
          "\u043E\u0442",
          "\u0433.",
          "\u0433\u043E\u0434\u0430",
          "h",
          "hrs",
          "est",
          "gmt");

  private static final int LONGEST = 140;
  private static final int MAX_WORDS = 8;
  private static final int MAX_OTHERS = 12;

  private DateLine() {}

  /** The day and time of publication that a line gives; null where it is any other line. */
  static @Nullable String date(String line) {
    if (line.length() < 8 || line.length() > LONGEST || !YEAR.matcher(line).find()) {
      return null;
    }
    String[] parts = PARTS.split(line, -1);
    for (String part : parts) {
      if (!CHANGE.matcher(part).find() && !isFurniture(part) && within(part) == null) {
        return null;
      }
    }
    for (String part : parts) {
      String date = CHANGE.matcher(part).find() ? null : within(part);
      if (date != null) {
        return date;
      }
    }
    return null;
  }

  /** The longest run of words of a part that is a day with its year. */
  private static @Nullable String within(String part) {
    String[] words = part.strip().split("\\s+", -1);
    for (int length = Math.min(MAX_WORDS, words.length); length > 0; length--) {
      for (int from = 0; from + length <= words.length; from++) {
        String date = bare(String.join(" ", Arrays.copyOfRange(words, from, from + length)));
        if (YEAR.matcher(date).find() && DateFieldParser.parse(date) != null) {
          String before = String.join(" ", Arrays.copyOfRange(words, 0, from));
          String behind = String.join(" ", Arrays.copyOfRange(words, from + length, words.length));
          return isFurniture(before) && isFurniture(behind) ? date : null;
        }
      }
    }
    return null;
  }

  private static String bare(String date) {
    int from = 0;
    int to = date.length();
    while (from < to && ",;:([".indexOf(date.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && ",;:)]".indexOf(date.charAt(to - 1)) >= 0) {
      to--;
    }
    return date.substring(from, to);
  }

  /** Names, labels and times, but no sentence. */
  private static boolean isFurniture(String text) {
    int words = 0;
    for (String word : text.split("[\\s,;:/()]+", -1)) {
      if (word.isEmpty()) {
        continue;
      }
      boolean small = Character.isLowerCase(word.charAt(0));
      if (++words > MAX_OTHERS
          || word.length() > 30
          || word.indexOf('\u3002') >= 0
          || (small && !SMALL.contains(word.toLowerCase(Locale.ROOT)) && word.indexOf('@') < 0)) {
        return false;
      }
    }
    return true;
  }
}
