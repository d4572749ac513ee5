package org.dateline.text.dateline;

import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.text.date.Months;
import org.dateline.text.record.Agencies;
import org.jspecify.annotations.Nullable;

/**
 * Reads datelines as the agencies write them: "SEOUL, Jan. 10 (Yonhap) --", "SEOUL (Reuters) -",
 * "SALVADOR, Feb 26 -", "CHATHAM, Mass. (AP) _", "BEIJING/SEOUL, Jan 7 (AFP) -", "MOSCOW, January
 * 10. /TASS/.", "(ANSA) - Rome, October 11 -", "Tegucigalpa, Jan 2 (EFE).-", "Pyongyang, July 14
 * Juche 113 (2024) (KCNA) --". Without an agency's name it takes a place and a date; "(Yonhap)" in
 * the middle of a sentence is no dateline.
 *
 * <p>It scans from the left and gives up at the first word in small letters, so that looking for a
 * dateline where there is none costs a few characters.
 */
public final class DatelineParser {
  /** No agency's dateline is longer. */
  private static final int WINDOW = 200;

  private static final int MAX_AGENCY = 48;
  private static final int MAX_WORDS = 16;
  private static final int MAX_PLACE_WORDS = 3;

  /** Year 1 of the Juche calendar of North Korea is 1912. */
  private static final int BEFORE_JUCHE = 1911;

  private static final Set<String> PARTICLES =
      Set.of(
          "and", "de", "del", "of", "the", "la", "le", "les", "di", "da", "do", "das", "dos", "el",
          "on", "in", "near", "upon", "sur", "am", "der", "van", "von", "y", "e", "at", "off");

  private static final Set<String> WEEKDAYS =
      Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

  private DatelineParser() {}

  /** The dateline with which a text begins after white space; null if it begins with none. */
  public static @Nullable Dateline parse(String text) {
    return parse(text, 0);
  }

  /** The dateline that begins at {@code from} or after white space there; null if there is none. */
  public static @Nullable Dateline parse(String text, int from) {
    int start = from;
    while (start < text.length() && isBlank(text.charAt(start))) {
      start++;
    }
    int limit = Math.min(text.length(), start + WINDOW);
    if (start == limit) {
      return null;
    }
    char first = text.charAt(start);
    if (first == '(') {
      return agencyFirst(text, start, limit);
    }
    return Character.isUpperCase(first) || first == '\'' || first == '`'
        ? new Scan(text, start, limit).read()
        : null;
  }

  private static boolean isBlank(char c) {
    return c <= ' ' || c == '\u00A0';
  }

  /** "(Reuters) - Text", "(ANSA) - Rome, October 11 - Text". */
  private static @Nullable Dateline agencyFirst(String text, int start, int limit) {
    int close = text.indexOf(')', start);
    if (close < 0 || close - start > MAX_AGENCY) {
      return null;
    }
    String agency = agency(text.substring(start + 1, close));
    int dash = dashAfter(text, close + 1, limit);
    if (agency == null || dash < 0) {
      return null;
    }
    int next = dash;
    while (next < limit && isBlank(text.charAt(next))) {
      next++;
    }
    if (next < limit && Character.isUpperCase(text.charAt(next))) {
      Scan rest = new Scan(text, next, limit);
      rest.agencyBefore = agency;
      Dateline found = rest.read();
      if (found != null && found.hasDay()) {
        return new Dateline(
            found.place(),
            found.country(),
            agency,
            found.month(),
            found.day(),
            found.year(),
            start,
            found.end());
      }
    }
    return new Dateline("", null, agency, 0, 0, null, start, dash);
  }

  /** Past the dash that follows, white space and a full stop before it allowed; -1 for none. */
  private static int dashAfter(String text, int from, int limit) {
    int at = from;
    while (at < limit && (text.charAt(at) == ' ' || text.charAt(at) == '.')) {
      at++;
    }
    if (at < limit && text.charAt(at) == '\n') {
      at++;
    }
    return dash(text, at, limit);
  }

  /** Past the dash that stands here; -1 if none does. */
  private static int dash(String text, int at, int limit) {
    if (at >= limit || !isDash(text.charAt(at))) {
      return -1;
    }
    int end = at;
    while (end < limit && isDash(text.charAt(end))) {
      end++;
    }
    if (end >= text.length() || end - at > 1) {
      return end;
    }
    char next = text.charAt(end);
    return isBlank(next) || Character.isUpperCase(next) || next == '"' || next == '\u201C'
        ? end
        : -1;
  }

  private static boolean isDash(char c) {
    return c == '-' || c == '_' || c == '\u2013' || c == '\u2014';
  }

  /** "Xinhua/Yonhap" is from the first that is known; "Reuters Life!" is from Reuters. */
  private static @Nullable String agency(String written) {
    String whole = Agencies.fromName(written.replaceAll("\\s+", " "));
    if (whole != null) {
      return whole;
    }
    for (String part : written.split("[/,;&-]| and ", -1)) {
      String code = Agencies.fromName(part);
      if (code != null) {
        return code;
      }
    }
    int blank = written.strip().indexOf(' ');
    return blank < 0 ? null : Agencies.fromName(written.strip().substring(0, blank));
  }

  /** One attempt. */
  private static final class Scan {
    private final String text;
    private final int start;
    private final int limit;
    private final List<String> parts = new ArrayList<>(4);
    private @Nullable String agencyBefore;

    private final StringBuilder part = new StringBuilder();
    private int at;
    private int words;
    private int end = -1;
    private @Nullable String agencyWritten;
    private boolean dashed;

    private String place = "";
    private @Nullable String country;
    private @Nullable String agency;
    private int month;
    private int day;
    private @Nullable Integer year;
    private boolean dateSeen;

    Scan(String text, int start, int limit) {
      this.text = text;
      this.start = start;
      this.limit = limit;
      this.at = start;
    }

    @Nullable Dateline read() {
      if (!scan() || end < 0) {
        return null;
      }
      for (String written : parts) {
        if (!interpret(written)) {
          return null;
        }
      }
      return isDateline()
          ? new Dateline(
              place, country, agency, month, day, year, start, Math.min(end, text.length()))
          : null;
    }

    /** Cuts what stands before the dash into parts; false where it cannot be a dateline. */
    private boolean scan() {
      while (at < limit) {
        char c = text.charAt(at);
        if (isBlank(c)) {
          if (!blanks()) {
            return false;
          }
        } else if (isDash(c) && isSeparate()) {
          end = dash(text, at, limit);
          dashed = end >= 0;
          push();
          return dashed;
        } else if (c == ',') {
          push();
          at++;
        } else if (c == '(') {
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
      boolean closing = at + 1 >= text.length() || isBlank(text.charAt(at + 1));
      return wide || isAfterBlank() || closing;
    }

    private boolean isAfterBlank() {
      char before = at > start ? text.charAt(at - 1) : ' ';
      return isBlank(before) || before == ')' || before == '.' || before == ',';
    }

    /** Passes white space; false at an empty line. */
    private boolean blanks() {
      int lines = 0;
      while (at < limit && isBlank(text.charAt(at))) {
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
      if (Character.isLowerCase(first) && !isParticle(from) && !isMonth(from)) {
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
      if (c == '/') {
        return i > at - 1 && !(i + 1 < limit && isBlank(text.charAt(i + 1)));
      }
      return (c == '-' || c == '`')
          && i + 1 < limit
          && Character.isLetterOrDigit(text.charAt(i + 1));
    }

    /** "of", "de" and the "al-" of "al-Arish". */
    private boolean isParticle(int from) {
      String word = text.substring(from, at);
      int hyphen = word.indexOf('-');
      return hyphen > 0
          ? word.startsWith("al-") || word.startsWith("el-")
          : PARTICLES.contains(word);
    }

    /** "march" of "Caracas, march 12 -". */
    private boolean isMonth(int from) {
      return !parts.isEmpty() && Months.inField(text.substring(from, at)) > 0;
    }

    private void push() {
      String written = part.toString().strip();
      if (!written.isEmpty()) {
        parts.add(written);
      }
      part.setLength(0);
    }

    /** An agency, or the year of our era behind one of North Korea's. */
    private boolean parenthesis() {
      int close = text.indexOf(')', at);
      if (close < 0 || close - at > MAX_AGENCY) {
        return false;
      }
      String content = text.substring(at + 1, close).strip();
      if (content.length() == 4 && content.chars().allMatch(c -> c >= '0' && c <= '9')) {
        push();
        parts.add(content);
        at = close + 1;
        return true;
      }
      if (agencyBefore != null) {
        return false;
      }
      push();
      agencyWritten = content;
      int past = dashAfter(text, close + 1, limit);
      dashed = past >= 0;
      end = dashed ? past : close + 1;
      return true;
    }

    /** "/TASS/." closes a dateline without a dash. */
    private boolean slashes() {
      int close = text.indexOf('/', at + 1);
      if (close < 0 || close - at > MAX_AGENCY) {
        return false;
      }
      String content = text.substring(at + 1, close);
      if (agency(content) == null) {
        return false;
      }
      push();
      agencyWritten = content;
      end = close + 1;
      if (end < text.length() && text.charAt(end) == '.') {
        end++;
      }
      dashed = true;
      return true;
    }

    /** Takes a part between commas for what it is; false where it fits nowhere. */
    private boolean interpret(String written) {
      String[] tokens = written.split(" ", -1);
      int used = tokens.length;
      // "COLUMBIA, Md. March 3" has its date in the same part as the last of the place.
      boolean afterDate = dateSeen;
      int dateFrom = dateFrom(tokens);
      if (dateFrom >= 0) {
        used = dateFrom;
      }
      if (used == 0) {
        return true;
      }
      String rest = String.join(" ", List.of(tokens).subList(0, used));
      if (WEEKDAYS.contains(rest.toLowerCase(Locale.ROOT))) {
        return true;
      }
      if (Character.isDigit(rest.charAt(0))) {
        return false;
      }
      String named = place.isEmpty() ? null : Agencies.fromName(rest);
      if (named != null && agencyWritten == null && afterDate) {
        agencyWritten = rest;
        return true;
      }
      if (place.isEmpty() && !afterDate) {
        place = rest;
      } else if (!afterDate) {
        country = country == null ? rest : country + ", " + rest;
      } else {
        return isStray(rest);
      }
      return true;
    }

    /** "Juche 113" stands between date and year. */
    private boolean isStray(String rest) {
      return rest.startsWith("Juche");
    }

    /** Reads the date with which a part ends; where it begins, -1 if there is none. */
    private int dateFrom(String[] tokens) {
      int last = tokens.length - 1;
      if (last >= 1 && tokens[last - 1].equals("Juche") && isNumber(tokens[last])) {
        year = BEFORE_JUCHE + Integer.parseInt(tokens[last]);
        int before =
            last >= 2 ? dateFrom(List.of(tokens).subList(0, last - 1).toArray(String[]::new)) : -1;
        return before >= 0 ? before : last - 1;
      }
      if (last == 0 && isYear(tokens[0])) {
        year = dateSeen ? Integer.valueOf(bare(tokens[0])) : year;
        return dateSeen ? 0 : -1;
      }
      int end = last;
      if (last >= 2 && isYear(tokens[last]) && isMonthDay(tokens, last - 2)) {
        year = Integer.valueOf(bare(tokens[last]));
        end = last - 1;
      }
      if (end >= 1 && isMonthDay(tokens, end - 1)) {
        boolean monthFirst = Months.inField(tokens[end - 1]) > 0;
        String monthName = tokens[monthFirst ? end - 1 : end];
        String dayWritten = bare(tokens[monthFirst ? end : end - 1]);
        setDate(Months.inField(monthName), Integer.parseInt(dayWritten));
        return end - 1;
      }
      return -1;
    }

    private static boolean isMonthDay(String[] tokens, int from) {
      String a = tokens[from];
      String b = tokens[from + 1];
      return (Months.inField(a) > 0 && isDayNumber(b)) || (isDayNumber(a) && Months.inField(b) > 0);
    }

    private static boolean isDayNumber(String token) {
      String number = bare(token);
      return number.length() <= 2 && isNumber(number);
    }

    private static boolean isYear(String token) {
      String number = bare(token);
      return number.length() == 4 && isNumber(number);
    }

    private static boolean isNumber(String token) {
      if (token.isEmpty() || token.length() > 4) {
        return false;
      }
      for (int i = 0; i < token.length(); i++) {
        if (token.charAt(i) < '0' || token.charAt(i) > '9') {
          return false;
        }
      }
      return true;
    }

    private static String bare(String token) {
      return token.endsWith(".") ? token.substring(0, token.length() - 1) : token;
    }

    private void setDate(int monthNumber, int dayNumber) {
      dateSeen = true;
      if (dayNumber >= 1 && dayNumber <= Month.of(monthNumber).maxLength()) {
        month = monthNumber;
        day = dayNumber;
      }
    }

    private boolean isDateline() {
      year = month > 0 ? year : null;
      String written = agencyWritten;
      if (agencyBefore != null) {
        return dashed && !place.isEmpty() && dateSeen;
      }
      if (written == null) {
        return dashed && dateSeen && !place.isEmpty() && (isInCapitals(place) || isApart());
      }
      agency = agency(written);
      if (place.isEmpty() && !dateSeen) {
        return false;
      }
      if (agency == null) {
        return dashed && !place.isEmpty() && isInCapitals(place) && looksLikeAgency(written);
      }
      return dashed || (month > 0 && opensSentence());
    }

    /** "Toronto, March 17 -": a place in small letters needs its comma, and month with day. */
    private boolean isApart() {
      return month > 0 && parts.size() >= 2 && place.split(" ", -1).length <= MAX_PLACE_WORDS;
    }

    /** Some agencies put no dash: "New Delhi, Jan 10 (PTI) The government". */
    private boolean opensSentence() {
      int next = end;
      while (next < text.length() && isBlank(text.charAt(next))) {
        next++;
      }
      return next < text.length()
          && (Character.isUpperCase(text.charAt(next)) || text.charAt(next) == '"');
    }

    private static boolean looksLikeAgency(String written) {
      int letters = 0;
      for (int i = 0; i < written.length(); i++) {
        char c = written.charAt(i);
        if (Character.isDigit(c)) {
          return false;
        }
        letters += Character.isLetter(c) ? 1 : 0;
      }
      return letters >= 2 && Character.isLetter(written.charAt(0));
    }
  }

  private static boolean isInCapitals(String place) {
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
  private static boolean isInner(String place, int i) {
    int from = place.lastIndexOf(' ', i) + 1;
    int to = place.indexOf(' ', i);
    String word = place.substring(from, to < 0 ? place.length() : to);
    return PARTICLES.contains(word)
        || word.startsWith("Mc")
        || word.startsWith("Mac")
        || word.startsWith("al-")
        || word.startsWith("el-");
  }
}
