package org.dateline.text.clean;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.text.date.DateFieldParser;
import org.dateline.text.record.Agencies;
import org.dateline.text.word.Lines;

/**
 * What stands below the text and is not part of it: addresses and telephone numbers of the writers,
 * "(Reporting by …)", initials of the desk, "Reuter", "MORE", copyright lines, notebooks for
 * editors. It is taken off line by line from the end, as long as one rule applies.
 */
final class SignOffs {
  private static final Set<String> ALONE =
      Set.of(
          "reuter",
          "reuters",
          "upi",
          "ap",
          "more",
          "more to come",
          "more to follow",
          "more follows",
          "more later",
          "more...",
          "more\u2026",
          "ends",
          "end");

  private static final int MAX_ALONE = 18;

  private static final String RULES =
      "_-=*+/~#\u2022\u00B7\u25A0\u25A1\u25CF\u25AA\u25C6\u2013\u2014\u2015\u2500";

  private static final int MAX_RULE = 100;
  private static final int MAX_BYLINE = 60;
  private static final int MAX_SIGN = 70;

  /** Lines with which a desk signs. */
  private static final int MOST_SIGNING = 4;

  private static final List<String> AUTHORS =
      List.of("Author:", "Autor:", "Authors:", "Autoren:", "Reporter:", "Editor:");

  private static final List<String> CAPTIONS =
      List.of("Photo:", "Photo caption:", "Caption:", "Picture:", "Image:");

  private static final List<String> FIRMS = List.of("<org ", "<org>");

  private static final List<String> PHOTOS =
      List.of(
          "REUTERS/", "AP Photo", "(AP Photo", "AFP PHOTO", "(AFP Photo", "EPA/", "Getty Images");

  private static final List<String> PHONES =
      List.of("Tel:", "Tel.:", "Tel ", "Phone:", "Telephone:", "Fax:", "Mobile:", "Newsroom:");

  private static final int MAX_NOTEBOOK = 4000;

  /** A dateline's agency stands so near before the text. */
  private static final int DATELINE = 60;

  private static final int MAX_STRAY = 60;
  private static final int MOST_STRAYS = 2;

  /** Words in small letters of a line that is no prose. */
  private static final int MOST_SMALL = 2;

  private static final String STANDARDS = "Thomson Reuters Trust Principles";

  /** "(Our Standards: The " before it. */
  private static final int STANDARDS_LABEL = 24;

  /** Headings of the part for editors. */
  private static final List<String> NOTEBOOKS =
      List.of(
          "notebook", "notepad", "notizblock", "editorial contact", "redaktion", "note to editors");

  /** A telephone number beside one of these is the desk's. */
  private static final List<String> DESKS = List.of("newsroom", "newsdesk", "desk", "bureau");

  private SignOffs() {}

  /** Cuts what stands below the text; returns where the text ends. */
  static int cut(String raw, int from, int to, CutList ledger, List<String> byline) {
    String agency = DeskSigns.ofDateline(raw, Math.max(0, from - DATELINE), from);
    int end = cutPage(raw, from, cutNotebook(raw, from, to, ledger), ledger);
    int next = cutNext(raw, from, end, agency, ledger, byline);
    while (next < end) {
      end = next;
      next = cutNext(raw, from, end, agency, ledger, byline);
    }
    return end;
  }

  private static int cutNext(
      String raw, int from, int to, String agency, CutList ledger, List<String> byline) {
    int next = cutLast(raw, from, to, agency, ledger, byline);
    return next < to ? next : cutStrays(raw, from, to, agency, ledger);
  }

  /**
   * Cuts a line or two that no rule knows and that are no prose, where a credit or a notice stands
   * above them: the text was over there already.
   */
  private static int cutStrays(String raw, int from, int to, String agency, CutList ledger) {
    Lines line = new Lines(raw, from, to);
    int first = to;
    for (int strays = 0; strays <= MOST_STRAYS && line.previous(); ) {
      if (line.isBlank()) {
        continue;
      }
      if (strays > 0 && isOver(raw, from, line, agency)) {
        ledger.cut(CleaningRule.NOTICE, first, to);
        return first;
      }
      if (!isStray(raw, line)) {
        return to;
      }
      first = line.first;
      strays++;
    }
    return to;
  }

  /** Short, no sentence, no row of a table. */
  private static boolean isStray(String raw, Lines line) {
    if (line.length() > MAX_STRAY || ".?!\"\u201D\u3002:;,".indexOf(line.closing()) >= 0) {
      return false;
    }
    String text = raw.substring(line.first, line.last);
    int small = 0;
    for (String word : text.split(" ", -1)) {
      small += !word.isEmpty() && Character.isLowerCase(word.charAt(0)) ? 1 : 0;
    }
    return small <= MOST_SMALL
        && !text.contains("  ")
        && text.indexOf('\t') < 0
        && text.indexOf('"') < 0
        && text.indexOf('\u201C') < 0;
  }

  /** Whether no text stands below a line: it says who wrote or is a notice. */
  private static boolean isOver(String raw, int from, Lines line, String agency) {
    String text = line.length() <= MAX_STRAY ? line.stripped() : "";
    return Notices.isOfDispatch(raw, line)
        || Credits.start(raw, from, line) >= 0
        || DeskSigns.is(line, agency, false)
        || AgencySigns.isAgency(text)
        || (text.indexOf('/') > 0 && DeskInitials.isInitials(text, false));
  }

  /** The part for editors that dpa and others put behind the text, under a heading of its own. */
  private static int cutNotebook(String raw, int from, int to, CutList ledger) {
    int heading = raw.indexOf("\n#", Math.max(from, to - MAX_NOTEBOOK));
    while (heading >= 0 && heading < to) {
      int lineEnd = raw.indexOf('\n', heading + 1);
      lineEnd = lineEnd < 0 || lineEnd > to ? to : lineEnd;
      String line = raw.substring(heading, lineEnd).toLowerCase(Locale.ROOT);
      if (line.contains("# ") && NOTEBOOKS.stream().anyMatch(line::contains)) {
        ledger.cut(CleaningRule.NOTEBOOK, heading + 1, to);
        return heading + 1;
      }
      heading = raw.indexOf("\n#", lineEnd);
    }
    return to;
  }

  /** Below the line of the agency's standards a page goes on with the reporter and with rights. */
  private static int cutPage(String raw, int from, int to, CutList ledger) {
    int standards = raw.indexOf(STANDARDS, Math.max(from, to - MAX_NOTEBOOK));
    if (standards < 0 || standards >= to) {
      return to;
    }
    int start = raw.lastIndexOf('\n', standards) + 1;
    Lines line = new Lines(raw, Math.max(start, from), to);
    if (!line.next() || standards - line.first > STANDARDS_LABEL || !Notices.is(raw, line)) {
      return to;
    }
    ledger.cut(CleaningRule.NOTICE, line.first, to);
    return line.first;
  }

  private static int cutLast(
      String raw, int from, int to, String agency, CutList ledger, List<String> byline) {
    Lines line = new Lines(raw, from, to);
    do {
      if (!line.previous()) {
        return to;
      }
    } while (line.isBlank());
    if (isAddress(raw, line)) {
      byline.add(line.stripped());
      ledger.cut(CleaningRule.ADDRESS, line.first, line.last);
      return line.first;
    }
    if (isByline(raw, line)) {
      byline.add(line.stripped());
      ledger.cut(CleaningRule.BYLINE, line.first, line.last);
      return line.first;
    }
    CleaningRule rule = ruleFor(raw, line);
    if (rule != null) {
      ledger.cut(rule, line.first, line.last);
      return line.first;
    }
    if (DeskSigns.is(line, agency, isBelowSentence(raw, from, line))) {
      ledger.cut(CleaningRule.SIGN_OFF, line.first, line.last);
      return line.first;
    }
    int last = LastWords.start(raw, line, agency);
    if (last >= 0) {
      String words = raw.substring(last, line.last);
      boolean writer = LastWords.isByline(words);
      if (writer) {
        byline.add(words);
      }
      CleaningRule rest = LastWords.isMore(words) ? CleaningRule.NOTICE : CleaningRule.SIGN_OFF;
      ledger.cut(writer ? CleaningRule.BYLINE : rest, last, line.last);
      return last;
    }
    int credit = Credits.start(raw, from, line);
    if (credit >= 0) {
      ledger.cut(CleaningRule.CREDIT, credit, line.last);
      return credit;
    }
    int block = TailBlocks.start(raw, from, to, line);
    if (block >= 0) {
      ledger.cut(CleaningRule.NOTICE, block, line.last);
      return block;
    }
    return to;
  }

  private static @org.jspecify.annotations.Nullable CleaningRule ruleFor(String raw, Lines line) {
    if (line.length() <= MAX_ALONE && isAlone(line.stripped())) {
      return CleaningRule.SIGN_OFF;
    }
    if (isRule(raw, line)) {
      return CleaningRule.SIGN_OFF;
    }
    if (Notices.is(raw, line)) {
      return CleaningRule.NOTICE;
    }
    if (isPhone(raw, line) || isDesk(raw, line)) {
      return CleaningRule.PHONE;
    }
    if (line.length() <= MAX_SIGN && isSign(line.stripped())) {
      return CleaningRule.SIGN_OFF;
    }
    if (line.length() <= 40
        && (DeskInitials.isInitials(line.stripped(), isApart(raw, line))
            || isSecondOfDesk(raw, line))) {
      return CleaningRule.INITIALS;
    }
    if (line.length() <= 60 && isRouting(raw, line)) {
      return CleaningRule.ROUTING;
    }
    if (line.length() <= 60 && isNameOfAgency(line.stripped())) {
      return CleaningRule.CREDIT;
    }
    if (line.length() <= 120 && isRate(line.stripped())) {
      return CleaningRule.NOTICE;
    }
    if (line.length() <= 60 && isAuthor(line)) {
      return CleaningRule.CREDIT;
    }
    if (line.begins(FIRMS) && line.closing() == '>') {
      return CleaningRule.INSTRUMENT_CODE;
    }
    boolean photo = (line.length() <= 60 && line.begins(PHOTOS)) || isCaption(line);
    return photo ? CleaningRule.PHOTO_CREDIT : null;
  }

  /** Whether a line is an electronic-mail address, or a name with one behind it. */
  static boolean isAddress(String raw, Lines line) {
    if (line.length() > 90) {
      return false;
    }
    int at = raw.indexOf('@', line.first);
    if (at <= line.first || at >= line.last) {
      return false;
    }
    int words = 1;
    boolean dotted = false;
    for (int i = line.first; i < line.last; i++) {
      char c = raw.charAt(i);
      words += Lines.isWhite(c) ? 1 : 0;
      dotted |= c == '.' && i > at && i < line.last - 1;
    }
    char after = at + 1 < line.last ? raw.charAt(at + 1) : ' ';
    char before = raw.charAt(at - 1);
    boolean joined =
        Character.isLetterOrDigit(after)
            && (Character.isLetterOrDigit(before)
                || before == '_'
                || before == '-'
                || before == '.');
    return dotted && joined && words <= 6 && (words == 1 || line.closing() != '.');
  }

  /** "Tel: +49 30 1234", "(202) 555-0100", "+44 20 7250 1122". */
  private static boolean isPhone(String raw, Lines line) {
    if (line.length() > 90 || line.length() < 7) {
      return false;
    }
    int digits = 0;
    int letters = 0;
    for (int i = line.first; i < line.last; i++) {
      char c = raw.charAt(i);
      digits += c >= '0' && c <= '9' ? 1 : 0;
      letters += Character.isLetter(c) ? 1 : 0;
    }
    boolean labelled = line.begins(PHONES) && (letters < 24 || digits > letters / 2);
    if (labelled || (line.opening() == '-' && digits >= 7 && hasPhoneWord(raw, line))) {
      return digits >= 6;
    }
    boolean numeric = letters == 0 && digits >= 7 && digits <= 16;
    return numeric
        && (line.opening() == '+' || line.opening() == '(')
        && raw.indexOf('.', line.first) != line.last - 1;
  }

  private static boolean hasPhoneWord(String raw, Lines line) {
    String lower = raw.substring(line.first, line.last).toLowerCase(Locale.ROOT);
    return lower.contains("tel") || lower.contains("phone");
  }

  /** "-- Lisbon newsroom +351 1 555 0100", "New York Commodities Desk 212 555 0164". */
  private static boolean isDesk(String raw, Lines line) {
    if (line.length() > 110 || line.length() < 10) {
      return false;
    }
    if (line.length() <= 30 && isNewsroom(raw, line)) {
      return true;
    }
    int digits = 0;
    for (int i = line.first; i < line.last; i++) {
      digits += raw.charAt(i) >= '0' && raw.charAt(i) <= '9' ? 1 : 0;
    }
    if (digits < 7 || line.closing() == '.') {
      return false;
    }
    String lower = line.stripped().toLowerCase(Locale.ROOT);
    return DESKS.stream().anyMatch(lower::contains);
  }

  /** "Reuter", "-more-", "(MORE TO FOLLOW)"; "ap" in small letters is no agency. */
  private static boolean isAlone(String line) {
    int from = 0;
    int to = line.length();
    while (from < to && "(-[ ".indexOf(line.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && ")-] ".indexOf(line.charAt(to - 1)) >= 0) {
      to--;
    }
    String word = line.substring(from, to);
    return ALONE.contains(word.toLowerCase(Locale.ROOT))
        && (word.startsWith("more")
            || word.startsWith("end")
            || Character.isUpperCase(word.charAt(0)));
  }

  /** "Lisbon Newsroom", without a number. */
  private static boolean isNewsroom(String raw, Lines line) {
    String text = line.stripped();
    return Character.isUpperCase(text.charAt(0))
        && DESKS.contains(text.substring(text.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT))
        && AgencySigns.isNames(text)
        && isApart(raw, line);
  }

  /** "AFP", "The Associated Press", "(Mainichi Japan) November 16, 2017". */
  private static boolean isSign(String line) {
    int close = line.indexOf(')');
    boolean dated = close > 0 && DateFieldParser.isNothingElse(line.substring(close + 1));
    return AgencySigns.isAgency(line)
        || AgencySigns.isPaper(dated ? line.substring(0, close + 1) : line)
        || line.endsWith(") Dow Jones Newswires");
  }

  /** Whether a line is nothing but marks, as "___" and "* * *" are. */
  static boolean isRule(String raw, Lines line) {
    for (int i = line.first; i < line.last; i++) {
      if (!Lines.isWhite(raw.charAt(i)) && RULES.indexOf(raw.charAt(i)) < 0) {
        return false;
      }
    }
    return line.length() <= MAX_RULE;
  }

  /** "By Ines Prado" and "I. Prado" on a line of their own. */
  private static boolean isByline(String raw, Lines line) {
    if (line.length() > MAX_BYLINE) {
      return false;
    }
    String text = line.stripped();
    boolean initialled =
        text.length() > 5
            && text.startsWith(". ", 1)
            && Character.isUpperCase(text.charAt(0))
            && text.indexOf(' ', 3) < 0
            && Character.isUpperCase(text.charAt(3))
            && Character.isLowerCase(text.charAt(text.length() - 1))
            && isApart(raw, line);
    return initialled || LastWords.isByline(text.replaceFirst("^[-\u2013\u2014]+ ?", ""));
  }

  /** Whether the line above, blank ones aside, closes as sentences and signs do. */
  private static boolean isBelowSentence(String raw, int from, Lines line) {
    Lines over = new Lines(raw, from, Math.max(from, line.start - 1));
    while (over.previous()) {
      if (!over.isBlank()) {
        return ".?!\"\u201D)".indexOf(over.closing()) >= 0;
      }
    }
    return false;
  }

  /** Whether an empty line or nothing is above a line. */
  private static boolean isApart(String raw, Lines line) {
    int at = line.start - 1;
    if (at > 0 && raw.charAt(at) == '\n') {
      at--;
    }
    while (at > 0 && raw.charAt(at) != '\n' && Lines.isWhite(raw.charAt(at))) {
      at--;
    }
    return at <= 0 || raw.charAt(at) == '\n';
  }

  /** "Author: Ines Prado" in the midst of a desk's lines. */
  private static boolean isAuthor(Lines line) {
    if (!line.begins(AUTHORS)) {
      return false;
    }
    String text = line.stripped();
    return AgencySigns.isNames(text.substring(text.indexOf(':') + 1).strip());
  }

  /** "Photo: A ship leaves the dock. (Ines Prado/Harbour News)". */
  private static boolean isCaption(Lines line) {
    if (line.closing() != ')' || !line.begins(CAPTIONS)) {
      return false;
    }
    String text = line.stripped();
    String credit = text.substring(text.lastIndexOf('(') + 1, text.length() - 1);
    int slash = credit.indexOf('/');
    return slash > 0
        && slash < credit.length() - 1
        && AgencySigns.isNames(credit.substring(0, slash).strip())
        && AgencySigns.isNames(credit.substring(slash + 1).strip());
  }

  /** "AP-WF-11-13-13 1509GMT", "9341**1416", "14:30 Local Time 11:30 GMT" and a number below. */
  private static boolean isRouting(String raw, Lines line) {
    String text = line.stripped();
    boolean numbers = text.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '*');
    if (numbers) {
      return text.contains("**") || (text.length() <= 6 && isTimes(above(raw, line)));
    }
    return isTimes(text) || isClock(text) || isRoutingTrailer(raw, line);
  }

  /** "Nov 16 12:31:02" and "161130 GMT Nov 17": when a desk sent it. */
  private static boolean isClock(String line) {
    String[] words = line.split(" +", -1);
    if (words.length == 3) {
      return Character.isUpperCase(line.charAt(0))
          && words[0].length() <= 5
          && isNumber(words[1], 1, 2)
          && isSeconds(words[2]);
    }
    return words.length == 4
        && isNumber(words[0], 4, 6)
        && words[1].equals("GMT")
        && Character.isUpperCase(words[2].charAt(0))
        && isNumber(words[3], 2, 4);
  }

  private static boolean isSeconds(String word) {
    return word.length() == 8
        && word.charAt(2) == ':'
        && word.charAt(5) == ':'
        && isNumber(word.substring(0, 2), 2, 2)
        && isNumber(word.substring(3, 5), 2, 2)
        && isNumber(word.substring(6), 2, 2);
  }

  private static boolean isNumber(String word, int least, int most) {
    return word.length() >= least
        && word.length() <= most
        && word.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static boolean isTimes(String line) {
    return line.length() <= 60
        && line.endsWith("GMT")
        && line.toLowerCase(Locale.ROOT).contains("local time");
  }

  /** The line above, stripped; empty where there is none or a blank one. */
  private static String above(String raw, Lines line) {
    int end = Math.max(0, line.start - 1);
    int start = raw.lastIndexOf('\n', end - 1) + 1;
    return start < end ? raw.substring(start, end).strip() : "";
  }

  /** "RAM" below "PTI IP", and the firms that a dispatch is about below "bur-ip/am". */
  private static boolean isSecondOfDesk(String raw, Lines line) {
    Lines over = new Lines(raw, 0, Math.max(0, line.start - 1));
    String desk = null;
    for (int i = 0; i < 2 && desk == null && over.previous(); i++) {
      desk = over.isBlank() ? null : over.stripped();
    }
    if (desk != null && desk.indexOf('/') > 0 && desk.indexOf(' ') < 0 && isInCapitals(line)) {
      return DeskInitials.isInitials(desk, false);
    }
    return isOfInitials(line.stripped()) && isBelowDesk(raw, line);
  }

  /** Whether a desk signs in the line above, or above other initials: "PTI", "IPR", "RAM RAM". */
  private static boolean isBelowDesk(String raw, Lines line) {
    Lines over = new Lines(raw, 0, Math.max(0, line.start - 1));
    int signing = 0;
    while (signing < MOST_SIGNING && over.previous()) {
      if (over.isBlank()) {
        continue;
      }
      signing++;
      String above = over.stripped();
      if (AgencySigns.isAgency(above) || DeskInitials.isInitials(above, false)) {
        return true;
      }
      if (!isOfInitials(above)) {
        return LastWords.start(raw, over, "") >= 0;
      }
    }
    return false;
  }

  private static boolean isOfInitials(String line) {
    for (String word : line.split(" +", -1)) {
      if (!DeskInitials.isCapitals(word)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isInCapitals(Lines line) {
    String text = line.stripped();
    return text.equals(text.toUpperCase(Locale.ROOT)) && Character.isLetter(text.charAt(0));
  }

  /** "Ines Prado, The Canadian Press". */
  private static boolean isNameOfAgency(String line) {
    int comma = line.lastIndexOf(", ");
    if (comma < 3 || !Character.isUpperCase(line.charAt(0)) || line.indexOf(',') != comma) {
      return false;
    }
    String agency = line.substring(comma + 2);
    String name = agency.startsWith("The ") ? agency.substring(4) : agency;
    return line.substring(0, comma).split(" ", -1).length <= 4
        && name.length() > 2
        && Agencies.fromName(name) != null;
  }

  /** "($1 = 0.85 euros)", "(($1=.6912 Euro))", "($1 = 112 yen) ($1 = 0.85 euros)". */
  private static boolean isRate(String line) {
    if (!line.endsWith(")") || (line.charAt(0) != '(' && line.charAt(0) != '[')) {
      return false;
    }
    int rates = 0;
    for (String rate : line.split("[()\\[\\];]+|, ", -1)) {
      int equals = rate.indexOf('=');
      boolean empty = rate.isBlank();
      boolean equal =
          equals > 0
              && equals < 32
              && hasDigit(rate.substring(0, equals))
              && hasDigit(rate.substring(equals));
      if (!empty && !equal) {
        return false;
      }
      rates += equal ? 1 : 0;
    }
    return rates > 0;
  }

  private static boolean hasDigit(String text) {
    return text.chars().anyMatch(c -> c >= '0' && c <= '9');
  }

  /** "AP-WF-11-13-13 1509GMT". */
  private static boolean isRoutingTrailer(String raw, Lines line) {
    int hyphens = 0;
    int digits = 0;
    int end = line.closing() == '<' ? line.last - 1 : line.last;
    for (int i = line.first; i < end; i++) {
      char c = raw.charAt(i);
      if (c >= 'a' && c <= 'z') {
        return false;
      }
      hyphens += c == '-' ? 1 : 0;
      digits += c >= '0' && c <= '9' ? 1 : 0;
    }
    char last = raw.charAt(end - 1);
    boolean zone = last == 'T' || last == 'Z';
    boolean opens = Character.isUpperCase(line.opening()) || Character.isDigit(line.opening());
    return opens && hyphens >= 2 && digits >= 8 && zone;
  }
}
