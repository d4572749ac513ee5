package org.dateline.text.clean;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.text.date.Months;
import org.dateline.text.record.Agencies;
import org.dateline.text.word.Lines;
import org.dateline.text.word.StopWords;

/**
 * Lines that are put together of signs: agencies one after another, the agency of the dateline once
 * more, codes of a desk with the time, brackets side by side, "author: Ines Prado".
 */
final class DeskSigns {
  /** What those are called who write, in the languages of the agencies that name them so. */
  private static final Set<String> AUTHORS =
      Set.of(
          "author",
          "authors",
          "autor",
          "autora",
          "autorka",
          "autorzy",
          "autores",
          "autore",
          "autori",
          "autoren",
          "auteur",
          "auteure",
          "auteurs",
          "forfatter",
          "reporter",
          "reporters",
          "reporterka",
          "redaktor",
          "redaktorka",
          "redakteur",
          "redactor",
          "redactora",
          "redactie",
          "editor",
          "editors",
          "editora",
          "edition",
          "translator",
          "translators",
          "correspondent",
          "correspondents",
          "corresponsal",
          "korrespondent",
          "journalist",
          "journaliste",
          "periodista",
          "giornalista",
          "toimittaja",
          "skribent",
          "muhabir",
          "yazar",
          "novinar",
          "urednik",
          "writer",
          "writers",
          "pewarta",
          "edi\u00E7\u00E3o",
          "edici\u00F3n",
          "edizione",
          "redacci\u00F3n",
          "reda\u00E7\u00E3o",
          "reportagem",
          "rep\u00F3rter",
          "szerkeszt\u0151",
          "szerz\u0151",
          "autorica",
          "uredila",
          "uredio",
          "penulis",
          "penyunting",
          "\u0430\u0432\u0442\u043E\u0440",
          "\u0440\u0435\u0434\u0430\u043A\u0442\u043E\u0440",
          "\u043A\u043E\u0440\u0440\u0435\u0441\u043F\u043E\u043D\u0434\u0435\u043D\u0442");

  /** What is written behind the time. */
  private static final Set<String> ZONES =
      Set.of("HRS", "GMT", "IST", "UTC", "EST", "EDT", "BST", "CET");

  private static final int LONGEST = 60;
  private static final int LONGEST_OF_AUTHORS = 200;

  /** Letters of the name in front of a bracket with authors. */
  private static final int LONGEST_NAME = 24;

  private static final int MOST_CODES = 6;

  /** "(FENA) I.P." */
  private static final Pattern DOTTED = Pattern.compile("\\) ?\\p{Lu}\\.\\p{Lu}\\.$");

  private DeskSigns() {}

  /** The agency that a dateline names, as it is written there; empty where it names none. */
  static String ofDateline(String raw, int from, int to) {
    for (int close = to - 1; close > from; close--) {
      char c = raw.charAt(close);
      if (c != ')' && c != '/') {
        continue;
      }
      int open = raw.lastIndexOf(c == ')' ? '(' : '/', close - 1);
      String name = open < from ? "" : raw.substring(open + 1, close);
      return isName(name) ? name : "";
    }
    return "";
  }

  private static boolean isName(String name) {
    boolean signs =
        name.equals(name.toUpperCase(Locale.ROOT))
            || AgencySigns.isAgency(name)
            || Agencies.fromSign(name) != null;
    return signs
        && name.length() >= 2
        && name.length() <= LONGEST_NAME
        && Character.isUpperCase(name.charAt(0))
        && name.chars().allMatch(c -> Character.isLetter(c) || c == '-');
  }

  /**
   * Whether a line is put together of signs.
   *
   * @param ofDateline the agency of the dateline, empty if there is none
   * @param below whether it stands below a sentence, or below another sign
   */
  static boolean is(Lines line, String ofDateline, boolean below) {
    if (line.length() > LONGEST_OF_AUTHORS) {
      return false;
    }
    String text = line.stripped();
    if (line.length() <= LONGEST
        && (isAgencies(text)
            || isBracketed(text)
            || isOf(text, ofDateline)
            || isAuthor(text)
            || isTags(text)
            || isService(text)
            || (below
                && (isCoded(text)
                    || isSequence(text, ofDateline)
                    || isBare(text)
                    || (!ofDateline.isEmpty() && areInitials(text)))))) {
      return true;
    }
    return line.closing() == ')' && isOfAuthors(text);
  }

  /** "\u2014 Agence France-Presse, Associated Press", "Reuters, AP", "(AFP/Reuters)". */
  static boolean isAgencies(String line) {
    int agencies = 0;
    for (String name : line.split(", | and | & |;\\s*|(?<=\\w)/(?=\\w)|\\s\\|\\s", -1)) {
      if (!AgencySigns.isAgency(name.strip())) {
        return false;
      }
      agencies++;
    }
    return agencies > 1;
  }

  /** "(NAN)(www.wire.example)": an agency or an address in each of several brackets. */
  static boolean isBracketed(String line) {
    if (line.length() < 6 || line.charAt(0) != '(' || !line.endsWith(")")) {
      return false;
    }
    int signs = 0;
    int at = 0;
    while (at < line.length()) {
      int close = line.charAt(at) == '(' ? line.indexOf(')', at) : -1;
      if (close < 0) {
        return false;
      }
      String inside = line.substring(at + 1, close).strip();
      boolean sign = isPage(inside) || AgencySigns.isAgency(inside);
      if (!sign && !isCapitals(inside, 2, 6)) {
        return false;
      }
      signs += sign ? 1 : 0;
      at = close + 1;
      while (at < line.length() && Lines.isWhite(line.charAt(at))) {
        at++;
      }
    }
    return signs > 0;
  }

  private static boolean isPage(String word) {
    return word.indexOf(' ') < 0
        && (word.startsWith("www.") || word.startsWith("http") || word.indexOf('@') > 0);
  }

  /** "(NAN)", "NAN/IP", "--NAN ip 1420" below a dateline of NAN. */
  static boolean isOf(String line, String ofDateline) {
    return !ofDateline.isEmpty()
        && line.length() <= LONGEST
        && line.toUpperCase(Locale.ROOT).contains(ofDateline.toUpperCase(Locale.ROOT))
        && isSequence(line, ofDateline);
  }

  /**
   * An agency with what desks add: initials, codes, the time, the day, the word for the end;
   * "UNB/ip/1142hrs", "MAP 09 June 2017", "(KNA - 1142)", "NNN-BERNAMA".
   */
  private static boolean isSequence(String line, String ofDateline) {
    boolean slashed = line.indexOf('/') >= 0;
    boolean joined = slashed && line.indexOf(' ') < 0;
    boolean initialled = DOTTED.matcher(line).find();
    if (line.endsWith(".") && !line.endsWith(").") && !joined && !initialled) {
      return false;
    }
    int agencies = 0;
    int codes = 0;
    for (String word : line.split("[^\\p{L}\\p{N}:]+", -1)) {
      boolean agency = isOfDateline(word, ofDateline) || AgencySigns.isWrittenAsAgency(word);
      if (word.isEmpty() || agency) {
        agencies += agency && !word.isEmpty() ? 1 : 0;
        continue;
      }
      if (!isAdded(word, slashed)) {
        return false;
      }
      codes++;
    }
    return agencies > 0 && codes <= MOST_CODES;
  }

  /** "Pana" below a dateline of "PANA". */
  private static boolean isOfDateline(String word, String ofDateline) {
    return word.equalsIgnoreCase(ofDateline)
        && !word.isEmpty()
        && Character.isUpperCase(word.charAt(0));
  }

  /**
   * "ipr rua", "IPR.": two or three letters for each of a desk, below a dateline with an agency.
   */
  private static boolean areInitials(String line) {
    String[] words = line.split(" ", -1);
    boolean stopped = words.length == 1 && line.endsWith(".");
    if (stopped) {
      return isCapitals(line.substring(0, line.length() - 1), 3, 4);
    }
    boolean small = words.length == 2;
    for (String word : words) {
      small &= word.length() == 3 && isSmall(word) && !StopWords.all().contains(word);
    }
    return small;
  }

  private static boolean isAdded(String word, boolean slashed) {
    String capitals = word.toUpperCase(Locale.ROOT);
    int letters = word.length();
    boolean capital = Character.isUpperCase(word.charAt(0));
    boolean initials = letters <= 3 && (word.equals(capitals) || isSmall(word));
    return initials
        || isCode(word)
        || isTime(capitals)
        || ZONES.contains(capitals)
        || EndMarks.isEndWord(word)
        || (slashed && letters <= 4 && capital)
        || (letters > 2 && Months.inField(word) > 0);
  }

  /** "(KNA)", "--NZPA--", "(T.P.)", "1142 GMT", "Ende": one short word by itself. */
  private static boolean isBare(String line) {
    int from = 0;
    int to = line.length();
    while (from < to && "(-=/[ \u2013\u2014".indexOf(line.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && ")-=/]. \u2013\u2014".indexOf(line.charAt(to - 1)) >= 0) {
      to--;
    }
    String word = line.substring(from, to);
    if (from == 0 && line.endsWith(".")) {
      return false;
    }
    int blank = word.indexOf(' ');
    if (blank > 0) {
      return ZONES.contains(word.substring(blank + 1)) && isTime(word.substring(0, blank));
    }
    boolean enclosed = line.startsWith("(");
    boolean dotted = enclosed && word.length() <= 8 && isCapitals(word.replace(".", ""), 2, 4);
    return isCapitals(word, 2, enclosed ? 10 : 5) || dotted || EndMarks.isEndAbroad(word);
  }

  /** "PAP - Harbour News": an agency and what it calls one of its services. */
  private static boolean isService(String line) {
    int dash = line.indexOf(" - ");
    dash = dash < 0 ? line.indexOf(" \u2013 ") : dash;
    return dash > 0
        && AgencySigns.isWrittenAsAgency(line.substring(0, dash))
        && !line.endsWith(".")
        && AgencySigns.isNames(line.substring(dash + 3));
  }

  /** "#docks #lisbon". */
  private static boolean isTags(String line) {
    for (String word : line.split(" +", -1)) {
      if (word.length() < 3 || word.charAt(0) != '#' || !Character.isLetter(word.charAt(1))) {
        return false;
      }
    }
    return true;
  }

  /** "autor: Jan Prado", "Reporter: Ines Prado / Lisbon". */
  private static boolean isAuthor(String line) {
    int colon = line.indexOf(':');
    if (colon < 2 || colon > LONGEST_NAME || !isLabel(line.substring(0, colon))) {
      return false;
    }
    String names = line.substring(colon + 1).replace('/', ' ').replace(';', ' ').strip();
    return !names.isEmpty() && !names.endsWith(".") && AgencySigns.isNames(names);
  }

  private static boolean isLabel(String label) {
    String last = label.strip();
    return AUTHORS.contains(last.substring(last.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT));
  }

  /** "AGERPRES (RO - author: Ion Prado, editor: Maria Moss; EN - author: Dan Fell)". */
  private static boolean isOfAuthors(String line) {
    int open = line.indexOf('(');
    if (open < 0 || open > LONGEST_NAME || line.contains(". ")) {
      return false;
    }
    String name = line.substring(0, open).strip();
    if (!name.isEmpty()
        && !AgencySigns.isAgency(name)
        && !name.equals(name.toUpperCase(Locale.ROOT))) {
      return false;
    }
    int labels = 0;
    for (String part : line.substring(open + 1, line.length() - 1).split("[,;]\\s*", -1)) {
      int colon = part.indexOf(':');
      labels += colon > 0 && isLabel(part.substring(0, colon)) ? 1 : 0;
      if (!AgencySigns.isNames(part.substring(colon + 1).strip())) {
        return false;
      }
    }
    return labels > 0;
  }

  /**
   * "REUTERS IPR ND0913", "UNI IP RA 1420": words in capitals, the last one the time or a code with
   * figures. A row of a table is so too, but stands below other rows.
   */
  private static boolean isCoded(String line) {
    String[] words = line.split("[ /]+", -1);
    if (words.length < 2 || words.length > MOST_CODES) {
      return false;
    }
    boolean agency = AgencySigns.isWrittenAsAgency(words[0]);
    if (!agency && (words.length < 3 || !isCapitals(words[0], 2, 7))) {
      return false;
    }
    for (int i = 1; i < words.length - 1; i++) {
      if (!isCapitals(words[i], 2, agency ? 4 : 3)) {
        return false;
      }
    }
    String last = words[words.length - 1];
    return isTime(last) || (agency && isCode(last));
  }

  /** "1420", "ND0913", "IP2". */
  private static boolean isCode(String word) {
    int letters = 0;
    while (letters < word.length() && word.charAt(letters) >= 'A' && word.charAt(letters) <= 'Z') {
      letters++;
    }
    int digits = 0;
    while (letters + digits < word.length()
        && word.charAt(letters + digits) >= '0'
        && word.charAt(letters + digits) <= '9') {
      digits++;
    }
    return letters + digits == word.length() && letters <= 4 && digits <= 6 && letters + digits > 1;
  }

  /** "1420" and "1420HRS": four digits that are a time of the day. */
  private static boolean isTime(String word) {
    return word.length() >= 4
        && (word.length() == 4 || ZONES.contains(word.substring(4)))
        && word.chars().limit(4).allMatch(c -> c >= '0' && c <= '9')
        && word.substring(0, 2).compareTo("24") < 0
        && word.charAt(2) < '6';
  }

  private static boolean isSmall(String word) {
    return word.length() <= 3 && word.chars().allMatch(c -> c >= 'a' && c <= 'z');
  }

  private static boolean isCapitals(String word, int least, int most) {
    return word.length() >= least
        && word.length() <= most
        && word.chars().allMatch(c -> c >= 'A' && c <= 'Z');
  }
}
