package org.dateline.text.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.text.dateline.Dateline;
import org.dateline.text.dateline.SourceOf;
import org.dateline.text.record.Agencies;
import org.dateline.text.record.RawDispatch;
import org.jspecify.annotations.Nullable;

/**
 * Whose text a newspaper has printed: the agency that the dateline, the by-line or a line at the
 * end names ("SEOUL (AP) --", "By Kim Lee, Reuters", "AFP contributed to this report").
 */
public final class CreditedAgency {
  /** The credit of an article that was made of the texts of agencies that it does not name. */
  public static final String NEWS_SERVICES = "news_services";

  /** A line longer than this is text. */
  private static final int MAX_LINE = 200;

  /** A name of more words is none of an agency. */
  private static final int MAX_WORDS = 4;

  /** A by-line above the text is no longer. */
  private static final int MAX_BYLINE = 80;

  /** So many lines from the beginning are looked at. */
  private static final int FIRST_LINES = 3;

  /** So many lines from the end are looked at. */
  private static final int LAST_LINES = 4;

  private static final List<String> SERVICES =
      List.of(
          "news services",
          "wire services",
          "wire reports",
          "news service reports",
          "wire service reports",
          "combined dispatches",
          "agency reports",
          "agency inputs",
          "agency input",
          "inputs from agencies",
          "news agencies");

  /** What stands in place of a name as a line of its own. */
  private static final Set<String> ALONE =
      Set.of(
          "agencies",
          "from agencies",
          "from news services",
          "from wire reports",
          "mit agenturen",
          "agenturen",
          "mit agenturmaterial",
          "avec agences",
          "agences",
          "agencias",
          "con agencias",
          "com ag\u00EAncias",
          "agenzie");

  /** What is said of an agency that has given a part. */
  private static final List<String> GIVEN =
      List.of(
          "contributed to this",
          "contributed reporting",
          "was used in this",
          "were used in this",
          "staff and wire",
          "contributed to the report",
          "for this report was ",
          "for this report came from",
          "for this report comes from",
          "for this story was ",
          "for this story came from",
          "for this article was ",
          "in this report was ",
          "in this report came from",
          "with files from",
          "with reporting by",
          "with reports from",
          "with information from",
          "with input from",
          "with inputs from",
          "with agency",
          "mit material von",
          "quelle:",
          "avec ",
          "source :",
          "con informaci\u00F3n de",
          "con informazioni",
          "additional reporting by",
          "reporting by",
          "from news services",
          "compiled from",
          "copyright",
          "\u00A9",
          "(c)",
          "source:",
          "credit:");

  private static final Set<String> FIRST_NAMES = Set.of("Petra", "Antara");

  /** Agencies by single words that are neither their label nor capitals. */
  private static final Set<String> OTHER_SIGNS =
      Set.of("Tass", "Itar-Tass", "Ansa", "Efe", "Afp", "Dpa", "Jiji", "Kyodo");

  /** The scheme under which exports keep the credit of their by-line. */
  private static final String KEYWORD = "credit:";

  private CreditedAgency() {}

  /**
   * The code of the agency that is credited.
   *
   * @param source the dispatch's own code of the {@code source} column
   * @param cleaned the same dispatch
   * @return {@link #NEWS_SERVICES} where agencies are credited without their names; null where
   *     nothing is, and where the source is an agency itself
   */
  public static @Nullable String of(RawDispatch raw, Cleaned cleaned, String source) {
    if (Agencies.isAgency(source) || source.equals(Agencies.UNKNOWN)) {
      return null;
    }
    Dateline dateline = cleaned.dateline();
    String agency = dateline == null ? null : dateline.agency();
    if (agency == null) {
      agency = inKeywords(raw.keywords());
    }
    if (agency == null) {
      agency = inBylines(raw.byline());
    }
    if (agency == null) {
      agency = inBylines(cleaned.byline());
    }
    if (agency == null) {
      agency = atHead(raw.text());
    }
    if (agency == null) {
      agency = inLines(ends(raw.text()));
    }
    return source.equals(agency) ? null : agency;
  }

  /**
   * The source of a dispatch: {@code source}, or where that is unknown the agency that a by-line
   * says its writer is of ("By Jane Roe, Press Association").
   */
  public static String source(String source, List<String> bylines) {
    for (int i = 0; i < bylines.size() && source.equals(Agencies.UNKNOWN); i++) {
      String agency = Bylines.agency(bylines.get(i));
      if (agency != null) {
        return agency;
      }
    }
    return source;
  }

  /** Of a credit that a database keeps in a field, the name as written where it is not known. */
  private static @Nullable String inKeywords(List<String> keywords) {
    for (String keyword : keywords) {
      if (keyword.startsWith(KEYWORD)) {
        String credit = keyword.substring(KEYWORD.length());
        String agency = named(credit);
        return agency == null ? SourceOf.code(credit) : agency;
      }
    }
    return null;
  }

  private static @Nullable String inBylines(List<String> bylines) {
    for (String byline : bylines) {
      String agency = byline.length() > MAX_LINE ? null : named(byline);
      if (agency != null) {
        return agency;
      }
    }
    return null;
  }

  /** Of a by-line above the text that no "By" tells: "PIA LUND, The Associated Press". */
  private static @Nullable String atHead(String text) {
    int from = 0;
    for (int line = 0; line < FIRST_LINES && from < text.length(); line++) {
      int end = text.indexOf('\n', from);
      String head = text.substring(from, end < 0 ? text.length() : end).strip();
      if (end < 0 || head.length() > MAX_BYLINE || head.endsWith(".")) {
        return null;
      }
      String agency =
          ALONE.contains(bare(head).toLowerCase(Locale.ROOT)) ? NEWS_SERVICES : tail(head);
      if (agency != null) {
        return agency;
      }
      from = end + 1;
    }
    return null;
  }

  /** The agency with which a line ends. */
  private static @Nullable String tail(String line) {
    String bare = bare(line);
    for (int at = bare.length() - 1, words = 0; at > 0 && words < MAX_WORDS; at--) {
      if (!Character.isLetterOrDigit(bare.charAt(at - 1))
          && Character.isLetterOrDigit(bare.charAt(at))) {
        words++;
        String agency = agency(bare.substring(at));
        if (agency != null) {
          return agency;
        }
      }
    }
    return agency(bare);
  }

  /** The last few lines that are not blank. */
  private static List<String> ends(String text) {
    List<String> lines = new ArrayList<>();
    int to = text.length();
    while (to > 0 && lines.size() < LAST_LINES) {
      int from = text.lastIndexOf('\n', to - 1) + 1;
      String line = text.substring(from, to).strip();
      if (!line.isEmpty()) {
        lines.add(line.length() > MAX_LINE ? lastSentence(line) : line);
      }
      to = from - 1;
    }
    return lines;
  }

  /**
   * What stands behind the last full stop but the closing one; an end may run on in a paragraph.
   */
  private static String lastSentence(String line) {
    String tail = line.substring(line.length() - MAX_LINE);
    int stop = tail.lastIndexOf(". ", tail.length() - 2);
    return stop < 0 ? "" : tail.substring(stop + 2);
  }

  /** Without the marks around it: "-- Reuters", "(AP)". */
  private static String bare(String line) {
    int from = 0;
    int to = line.length();
    while (from < to && !Character.isLetterOrDigit(line.charAt(from))) {
      from++;
    }
    while (to > from && !Character.isLetterOrDigit(line.charAt(to - 1))) {
      to--;
    }
    return line.substring(from, to);
  }

  private static @Nullable String inLines(List<String> lines) {
    for (String line : lines) {
      String bare = bare(line);
      String alone = agency(bare);
      if (alone != null) {
        return alone;
      }
      String lower = line.toLowerCase(Locale.ROOT);
      boolean isSlashed = line.indexOf('/') > 0 && line.indexOf(' ') < 0;
      if (isSlashed || GIVEN.stream().anyMatch(lower::contains)) {
        String named = named(line);
        if (named != null) {
          return named;
        }
      }
      String name = bare.toLowerCase(Locale.ROOT);
      if (ALONE.contains(name) || SERVICES.contains(name)) {
        return NEWS_SERVICES;
      }
    }
    return null;
  }

  /** The first agency that a line names. */
  private static @Nullable String named(String line) {
    String lower = line.toLowerCase(Locale.ROOT);
    int at = 0;
    while (at < line.length()) {
      if (!Character.isLetterOrDigit(line.charAt(at))) {
        at++;
        continue;
      }
      String found = longest(line, at);
      if (found != null) {
        return found;
      }
      at = wordEnd(line, at);
    }
    return SERVICES.stream().anyMatch(lower::contains) ? NEWS_SERVICES : null;
  }

  /** The agency whose name begins here and has most words. */
  private static @Nullable String longest(String line, int from) {
    String found = null;
    int end = from;
    for (int words = 0; words < MAX_WORDS && end < line.length(); words++) {
      end = wordEnd(line, end);
      String agency = isGivenName(line, from, end) ? null : agency(line.substring(from, end));
      found = agency == null ? found : agency;
      while (end < line.length() && " -".indexOf(line.charAt(end)) >= 0) {
        end++;
      }
    }
    return found;
  }

  /** "ANA SWANSON", "PIA LUND": a woman's name before a surname, and no agency of that name. */
  private static boolean isGivenName(String line, int from, int end) {
    int length = end - from;
    boolean name = length > 2 && length < 6 && "aA".indexOf(line.charAt(end - 1)) >= 0;
    int surname = end + 1;
    return name
        && surname + 1 < line.length()
        && line.charAt(end) == ' '
        && Character.isUpperCase(line.charAt(surname))
        && Character.isLetter(line.charAt(surname + 1))
        && agency(line.substring(surname, wordEnd(line, surname))) == null;
  }

  private static int wordEnd(String line, int from) {
    int end = from;
    while (end < line.length() && Character.isLetterOrDigit(line.charAt(end))) {
      end++;
    }
    return end == from ? from + 1 : end;
  }

  /** An agency by its name as it signs: "ap" and "pa" are words, Jana and Petra are women. */
  private static @Nullable String agency(String name) {
    String bare = name.startsWith("The ") || name.startsWith("the ") ? name.substring(4) : name;
    String code = bare.length() < 2 ? null : Agencies.fromName(bare);
    if (code == null || !Agencies.isAgency(code)) {
      return null;
    }
    boolean isSigned =
        bare.indexOf(' ') > 0
            || (AgencySigns.isWrittenAsAgency(bare) && !FIRST_NAMES.contains(bare))
            || OTHER_SIGNS.contains(bare);
    return isSigned ? code : null;
  }
}
