package org.dateline.text.dateline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dateline.text.date.Months;
import org.dateline.text.date.SolarHijri;
import org.dateline.text.record.Agencies;
import org.jspecify.annotations.Nullable;

/**
 * Scans what stands before a text from the left and gives up at the first word in small letters, so
 * that looking for a dateline where there is none costs a few characters.
 */
final class HeadScan {
  /** Between one dash and the next there is no more than an agency and a date. */
  private static final int MAX_BEHIND_DASH = 40;

  /** An agency that is not known signs with fewer letters. */
  private static final int MAX_SIGN = 7;

  private static final int MAX_REGION = 32;
  private static final int MAX_WORDS = 16;

  private final String text;
  private final int start;
  private final int limit;
  private final boolean agencyBefore;
  private final StoppedHead stopped;
  private final List<String> parts = new ArrayList<>(4);
  private final StringBuilder part = new StringBuilder();
  private int at;
  private int words;
  private int end = -1;
  private @Nullable String agencyWritten;
  private boolean dashed;
  private boolean colon;
  private boolean regioned;

  /**
   * A scan.
   *
   * @param limit where it gives up
   * @param agencyBefore whether an agency stands before {@code start}
   */
  HeadScan(String text, int start, int limit, boolean agencyBefore) {
    this.text = text;
    this.start = start;
    this.limit = limit;
    this.agencyBefore = agencyBefore;
    this.stopped = new StoppedHead(text, limit);
    this.at = start;
  }

  /** What stands before a closing sign, cut into parts; null where it cannot be a dateline. */
  @Nullable CutHead cut() {
    if (scan() && end >= 0) {
      return new CutHead(
          text,
          start,
          end,
          parts,
          agencyWritten,
          agencyBefore,
          false,
          dashed,
          colon,
          regioned,
          stopped.isPlaceStopped(),
          stopped.isStanding());
    }
    return stopped.isFound() && !agencyBefore ? stopped.cut(start, regioned) : null;
  }

  /** Cuts what stands before the dash into parts; false where it cannot be a dateline. */
  private boolean scan() {
    while (at < limit) {
      char c = text.charAt(at);
      if (Separators.isBlank(c)) {
        stopped.note(part, parts, at);
        if (!blanks()) {
          return false;
        }
      } else if (Separators.isDash(c) && isSeparate()) {
        if (!agencyBehindDash()) {
          end = Separators.dash(text, at, limit);
          dashed = end >= 0;
          push();
          return dashed;
        }
        if (end >= 0) {
          return true;
        }
      } else if (c == ',' || c == '\u060C') {
        push();
        at++;
      } else if (c == '[' && (parts.isEmpty() || regioned)) {
        if (!bracketedCountry()) {
          return false;
        }
      } else if (c == '(' && isRegion()) {
        region();
      } else if (c == ':' && at + 1 < limit && Separators.isBlank(text.charAt(at + 1))) {
        if (closingColon()) {
          return true;
        }
      } else if (c == '(' || c == '[') {
        if (!parenthesis()) {
          return false;
        }
        if (end >= 0) {
          return true;
        }
      } else if (c == '/' && isAfterBlank() && slashes()) {
        return true;
      } else if (!word()) {
        return false;
      }
    }
    return false;
  }

  /** Whether a dash here is one between dateline and text, and not one within a word. */
  private boolean isSeparate() {
    char c = text.charAt(at);
    boolean wide = c == '\u2014' || c == '\u2013' || text.startsWith("--", at);
    char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    boolean closing = Separators.isBlank(next) || next == '(';
    return wide || isAfterBlank() || closing;
  }

  /** A colon closes the head unless a day stands behind it: "Kochi: Oct 21 (UNI): The museum". */
  private boolean closingColon() {
    int next = at + 1;
    while (next < limit && Separators.isBlank(text.charAt(next))) {
      next++;
    }
    push();
    boolean dated =
        !parts.isEmpty()
            && parts.size() < 3
            && isDay(next)
            && (PlacesElsewhere.isTown(parts.get(0)) || isSignedBehind(next));
    colon = !dated;
    dashed |= colon;
    end = colon ? Math.max(at + 1, pastAgency(next)) : end;
    at = dated ? next : at;
    return colon;
  }

  /**
   * Past "AFP:" behind the colon after a day, which signs then; -1 where it does not stand there.
   */
  private int pastAgency(int from) {
    int stop = text.indexOf(':', from);
    boolean signed =
        stop > from
            && stop - from <= DayWords.MAX_LENGTH
            && agencyWritten == null
            && !agencyBefore
            && hasDigit(parts)
            && Agencies.fromName(text.substring(from, stop)) != null;
    agencyWritten = signed ? text.substring(from, stop) : agencyWritten;
    return signed ? stop + 1 : -1;
  }

  /** Whether an agency that is known signs between brackets behind a day. */
  private boolean isSignedBehind(int from) {
    int open = text.indexOf('(', from);
    int close = open < 0 || open - from > DayWords.MAX_LENGTH ? -1 : text.indexOf(')', open);
    return close > 0
        && close - open <= SignedAgency.MAX_LENGTH
        && SignedAgency.agency(text.substring(open + 1, close)) != null;
  }

  /**
   * "TOKYO - KYODO, Jan. 7 -", "\u041C\u041E\u0421\u041A\u0412\u0410, 16 \u043D\u043E\u044F -
   * \u0420\u0418\u0410 \u041D\u043E\u0432\u043E\u0441\u0442\u0438.": passes the dash and the agency
   * behind it; false where none stands there.
   */
  private boolean agencyBehindDash() {
    int from = at;
    while (from < limit && Separators.isDash(text.charAt(from))) {
      from++;
    }
    while (from < limit && Separators.isBlank(text.charAt(from))) {
      from++;
    }
    if (agencyWritten != null || agencyBefore || from >= limit || parts.size() > 3) {
      return false;
    }
    if (text.charAt(from) == '(') {
      return agencyInBrackets(from);
    }
    if (parts.isEmpty() && !part.isEmpty() && isDay(from)) {
      push();
      at = from;
      return true;
    }
    if (isDayAndMonth(from)) {
      return true;
    }
    int most = Math.min(limit, from + MAX_BEHIND_DASH);
    int to = from;
    while (to < most && ",.-_:\u2013\u2014\n".indexOf(text.charAt(to)) < 0) {
      to++;
    }
    int slash = text.indexOf('/', from);
    int name = slash > from && slash < to ? slash : to;
    if (to == most || Agencies.fromName(text.substring(from, name)) == null) {
      return false;
    }
    push();
    agencyWritten = text.substring(from, name).strip();
    at = to;
    int closing = text.charAt(to) == ',' ? behindReporter(to + 1) : to;
    if (closing > 0 && text.charAt(closing) == '.' && parts.size() > 1) {
      end = closing + 1;
      dashed = true;
    } else if (text.charAt(to) == ':' && Separators.isCaseless(text.charAt(start))) {
      end = to + 1;
      dashed = true;
    } else if (text.charAt(to) == '\n' && hasDigit(parts)) {
      // "CAPE TOWN October 21 2014 - SAPA" is a line of its own.
      end = to;
      dashed = true;
    }
    return text.charAt(to) != '.' || end >= 0;
  }

  /** "-(Dow Jones)-", "--(BUSINESS WIRE)--": the dash before the bracket is no end. */
  private boolean agencyInBrackets(int from) {
    int close = text.indexOf(')', from);
    boolean named =
        close > 0
            && close - from <= SignedAgency.MAX_LENGTH
            && SignedAgency.agency(text.substring(from + 1, close)) != null
            && Separators.dashAfter(text, close + 1, limit) >= 0;
    if (!named) {
      return false;
    }
    push();
    at = from;
    return parenthesis();
  }

  private static boolean hasDigit(List<String> parts) {
    return parts.stream().anyMatch(part -> part.chars().anyMatch(Character::isDigit));
  }

  /**
   * "\u0627\u0644\u0643\u0648\u064A\u062A - 21 - 10 (\u0643\u0648\u0646\u0627) --": passes day and
   * month behind a place of a script without capitals; false where they do not stand there.
   */
  private boolean isDayAndMonth(int from) {
    int open = text.indexOf('(', from);
    if (!parts.isEmpty()
        || part.isEmpty()
        || open < 0
        || open - from > DayWords.MAX_LENGTH
        || !Separators.isCaseless(text.charAt(start))) {
      return false;
    }
    String day = text.substring(from, open).replace(" ", "").replace('-', '/');
    if (!WrittenDay.isNumericDay(day)) {
      return false;
    }
    push();
    parts.add(day);
    at = open;
    return true;
  }

  /** Whether "Nov 16" or "16 Nov" stands here, behind the mark after a place. */
  private boolean isDay(int from) {
    String written = DayWords.withWesternDigits(text.substring(from, Math.min(limit, from + 24)));
    String[] tokens = written.split("[ ,:]+", 3);
    boolean solar = tokens.length > 2 && SolarHijri.month(tokens[1]) > 0;
    boolean numeric = tokens.length > 1 && WrittenDay.isNumericDay(tokens[0]);
    return solar || numeric || (tokens.length > 2 && DayWords.isMonthDay(tokens, 0));
  }

  /** Where ", Ivan Petrov" behind an agency ends; -1 where something else stands there. */
  private int behindReporter(int from) {
    int most = Math.min(limit, from + MAX_BEHIND_DASH);
    int names = 0;
    for (int i = from; i < most; i++) {
      char c = text.charAt(i);
      if (c == '.') {
        return names == 2 ? i : -1;
      }
      boolean begins = Character.isLetter(c) && Separators.isBlank(text.charAt(i - 1));
      if ((begins && !Character.isUpperCase(c)) || (!Character.isLetter(c) && c != ' ')) {
        return -1;
      }
      names += begins ? 1 : 0;
    }
    return -1;
  }

  private boolean isAfterBlank() {
    char before = at > start ? text.charAt(at - 1) : ' ';
    return Separators.isBlank(before) || before == ')' || before == '.' || before == ',';
  }

  /** Passes white space; false at an empty line. */
  private boolean blanks() {
    int lines = 0;
    while (at < limit && Separators.isBlank(text.charAt(at))) {
      lines += text.charAt(at) == '\n' ? 1 : 0;
      at++;
    }
    if (!part.isEmpty()) {
      part.append(' ');
    }
    return lines < 2;
  }

  private boolean word() {
    int from = at;
    while (at < limit && isWordCharacter(at)) {
      at++;
    }
    if (at == from || ++words > MAX_WORDS) {
      return false;
    }
    char first = text.charAt(from);
    if (Character.isLowerCase(first)
        && !isJoining(from)
        && !isMonth(from)
        && !isHalf(from)
        && !isAbbreviated(from)
        && !isWeekday(from)
        && !isDayWord(from)
        && !isYearWord(from)) {
      return false;
    }
    part.append(text, from, at);
    return true;
  }

  private boolean isWordCharacter(int i) {
    char c = text.charAt(i);
    if (Character.isLetterOrDigit(c) || c == '.' || c == '\'' || c == '\u2019' || c == '&') {
      return true;
    }
    if (c > Separators.MAX_LATIN && Separators.isVowelSign(c)) {
      return true;
    }
    if (c == ':') {
      return i > start
          && i + 1 < limit
          && Character.isDigit(text.charAt(i - 1))
          && Character.isDigit(text.charAt(i + 1));
    }
    if (c == '/') {
      return i > at - 1 && !(i + 1 < limit && Separators.isBlank(text.charAt(i + 1)));
    }
    return (c == '-' || c == '`') && i + 1 < limit && Character.isLetterOrDigit(text.charAt(i + 1));
  }

  /** "of", "de" and the "al-" of "al-Arish". */
  private boolean isJoining(int from) {
    String word = text.substring(from, at);
    int hyphen = word.indexOf('-');
    return hyphen > 0
        ? word.startsWith("al-") || word.startsWith("el-")
        : PlaceWords.isParticle(word);
  }

  /** "года" of "4 мая 2009 года". */
  private boolean isYearWord(int from) {
    return !part.isEmpty()
        && Character.isDigit(part.charAt(lastWord()))
        && DayWords.isYearWord(text.substring(from, at));
  }

  /** "ng\u00E0y 14 th\u00E1ng 5 n\u0103m 2018" behind the place. */
  private boolean isDayWord(int from) {
    return !parts.isEmpty() && DayWords.isDayWord(text.substring(from, at));
  }

  /** "a.M." of "Frankfurt a.M. (epd)". */
  private boolean isAbbreviated(int from) {
    return parts.isEmpty()
        && !part.isEmpty()
        && at - from == 4
        && text.charAt(from + 1) == '.'
        && text.charAt(from + 3) == '.'
        && Character.isUpperCase(text.charAt(from + 2));
  }

  /** "szerda" of "Budapest, 2015. okt\u00F3ber 21., szerda (MTI) -". */
  private boolean isWeekday(int from) {
    return !parts.isEmpty() && DayWords.isWeekday(text.substring(from, at));
  }

  /** "a.m." and "p.m." behind an hour. */
  private boolean isHalf(int from) {
    String word = text.substring(from, at);
    boolean half = word.equals("a.m.") || word.equals("p.m.") || word.matches("[ap]m");
    return half && !part.isEmpty() && Character.isDigit(part.charAt(0));
  }

  /** "march" of "Caracas, march 12 -". */
  private boolean isMonth(int from) {
    boolean behindDay = !part.isEmpty() && Character.isDigit(part.charAt(lastWord()));
    return (!parts.isEmpty() || behindDay) && Months.inField(text.substring(from, at)) > 0;
  }

  /** Where the last word of the part begins. */
  private int lastWord() {
    int end = part.length();
    while (end > 0 && part.charAt(end - 1) == ' ') {
      end--;
    }
    int begin = end;
    while (begin > 0 && part.charAt(begin - 1) != ' ') {
      begin--;
    }
    return begin == end ? 0 : begin;
  }

  private void push() {
    String written = DayWords.withWesternDigits(DayWords.withBlanks(part.toString().strip()));
    if (!written.isEmpty()) {
      parts.add(written);
    }
    part.setLength(0);
  }

  /** "Lisbon [Portugal], November 16 (ANI):". */
  private boolean bracketedCountry() {
    int close = text.indexOf(']', at);
    if ((part.isEmpty() && !regioned) || close < 0 || close - at > SignedAgency.MAX_LENGTH) {
      return false;
    }
    push();
    parts.add(text.substring(at + 1, close).strip());
    at = close + 1;
    return true;
  }

  /**
   * "Valpara\u00EDso (Chile), 16 may (EFE)", "Kochi (Kerala) [India]", "Frankfurt (Oder) (dpa)",
   * "Kumasi (A/R), Oct. 21".
   */
  private boolean isRegion() {
    int close = text.indexOf(')', at);
    if (close > 0 && isRegionCode(close)) {
      return true;
    }
    if (part.isEmpty() || !parts.isEmpty() || close < 0 || close - at > MAX_REGION) {
      return false;
    }
    boolean small = false;
    for (int i = at + 1; i < close; i++) {
      char c = text.charAt(i);
      small |= Character.isLowerCase(c);
      if (!Character.isLetter(c) && " .-'".indexOf(c) < 0) {
        return false;
      }
    }
    int next = close + 1;
    while (next < limit && text.charAt(next) == ' ') {
      next++;
    }
    return small
        && next < limit
        && ",[(:".indexOf(text.charAt(next)) >= 0
        && Character.isUpperCase(text.charAt(at + 1))
        && SignedAgency.agency(text.substring(at + 1, close)) == null;
  }

  /** The initials of a region between slashes, before a comma. */
  private boolean isRegionCode(int close) {
    boolean coded =
        !part.isEmpty()
            && parts.isEmpty()
            && close - at >= 4
            && close - at <= 5
            && text.charAt(at + 2) == '/'
            && text.startsWith(",", close + 1);
    for (int i = at + 1; i < close && coded; i++) {
      coded = i == at + 2 || Character.isUpperCase(text.charAt(i));
    }
    return coded;
  }

  private void region() {
    int close = text.indexOf(')', at);
    push();
    parts.add(text.substring(at + 1, close).strip());
    at = close + 1;
    regioned = true;
  }

  /** An agency, or the year of our era behind one of North Korea's. */
  private boolean parenthesis() {
    boolean square = text.charAt(at) == '[';
    int close = text.indexOf(square ? ']' : ')', at);
    if (close < 0 || close - at > SignedAgency.MAX_LENGTH) {
      return false;
    }
    String content = text.substring(at + 1, close).strip();
    if (square && SignedAgency.agency(content) == null) {
      return false;
    }
    if (parts.size() <= 1
        && !part.isEmpty()
        && Character.isDigit(content.isEmpty() ? ' ' : content.charAt(0))
        && DayWords.isWholeDate(content)) {
      push();
      parts.add(content);
      at = close + 1;
      return true;
    }
    if (content.length() == 4 && content.chars().allMatch(c -> c >= '0' && c <= '9')) {
      push();
      parts.add(content);
      at = close + 1;
      return true;
    }
    if (agencyBefore) {
      return false;
    }
    push();
    agencyWritten = content.substring(0, dateInside(content));
    int past = Separators.dashAfter(text, close + 1, limit);
    past = past < 0 ? dateBehind(close + 1) : past;
    dashed = past >= 0;
    end = dashed ? past : close + 1;
    if (!dashed && text.startsWith(". ", end) && SignedAgency.agency(content) != null) {
      // "(ИТАР-ТАСС). The text".
      end++;
    }
    return true;
  }

  /** "(Marketwire - March 4, 2010)": takes the date and returns where the agency ends. */
  private int dateInside(String content) {
    int blank = content.lastIndexOf(' ');
    if (blank > 0 && WrittenDay.isNumericDay(content.substring(blank + 1))) {
      parts.add(content.substring(blank + 1));
      return blank;
    }
    int at = 0;
    while (at < content.length()
        && content.charAt(at) != ','
        && !Separators.isDash(content.charAt(at))) {
      at++;
    }
    if (at == 0 || at + DayWords.MIN_LENGTH > content.length()) {
      return content.length();
    }
    String date = DayWords.wholeDate(content.substring(at + 1));
    if (date == null) {
      return content.length();
    }
    parts.add(date);
    return at;
  }

  /** "Taipei (AFP) May 13, 2017 -", "Washington (UPI) Mar 4, 2010" before the end of the line. */
  private int dateBehind(int from) {
    if (from >= limit || " ,".indexOf(text.charAt(from)) < 0 || parts.size() > 2) {
      return -1;
    }
    int most = Math.min(text.length(), from + DayWords.MAX_LENGTH);
    int to = from;
    while (to < most && text.charAt(to) != '\n' && !Separators.isDash(text.charAt(to))) {
      to++;
    }
    boolean line = to == text.length() || text.charAt(to) == '\n';
    int past = line ? to : Separators.dash(text, to, limit);
    String written = agencyWritten;
    if (past < 0 || written == null) {
      return -1;
    }
    String date =
        DayWords.wholeDate(text.substring(text.charAt(from) == ',' ? from + 1 : from, to));
    if (date == null) {
      return -1;
    }
    boolean year = date.indexOf(' ') != date.lastIndexOf(' ');
    boolean signed = PlaceWords.isInCapitals(written) && written.length() < MAX_SIGN;
    if (line ? !year : !year && SignedAgency.agency(written) == null) {
      return -1;
    }
    if (!signed && SignedAgency.agency(written) == null) {
      return -1;
    }
    parts.add(date);
    return past;
  }

  /** "/TASS/." closes a dateline without a dash. */
  private boolean slashes() {
    int close = text.indexOf('/', at + 1);
    if (close < 0 || close - at > SignedAgency.MAX_LENGTH) {
      return false;
    }
    String content = text.substring(at + 1, close);
    String named = SignedAgency.agencyAmong(content);
    if (named == null && Agencies.fromSign(content) != null) {
      // "/ Trend /" is no other word.
      named = content.strip().toUpperCase(Locale.ROOT);
    }
    boolean dashBehind = Separators.dashAfter(text, close + 1, limit) >= 0;
    if (named == null && dashBehind && !parts.isEmpty() && SignedAgency.looksLikeAgency(content)) {
      named = content;
    }
    if (named == null) {
      return false;
    }
    push();
    agencyWritten = named;
    int past = Separators.dashAfter(text, close + 1, limit);
    end = past >= 0 ? past : close + 1;
    if (past < 0 && end < text.length() && text.charAt(end) == '.') {
      end++;
    }
    dashed = true;
    return true;
  }
}
