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

  /** Latin, Greek and Cyrillic letters are below; a dateline of another script has other forms. */
  private static final char MAX_LATIN = '\u052F';

  /** Between one dash and the next there is no more than an agency and a date. */
  private static final int MAX_BEHIND_DASH = 40;

  /** A date is no shorter than "4 May" and no longer than "September 24, 2010" between blanks. */
  private static final int MIN_DATE = 5;

  private static final int MAX_DATE = 24;

  /** An agency that is not known signs with fewer letters. */
  private static final int MAX_SIGN = 7;

  private static final int MAX_REGION = 32;
  private static final int MAX_WORDS = 16;
  private static final int MAX_PLACE_WORDS = 3;

  /** Year 1 of the Juche calendar of North Korea is 1912. */
  private static final int BEFORE_JUCHE = 1911;

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

  /** "on", before a day. */
  private static final String ARABIC_ON = " \u0641\u064A";

  /** The first words of such months. */
  private static final List<String> TWO_WORD_MONTHS =
      List.of("\u062A\u0634\u0631\u064A\u0646 ", "\u0643\u0627\u0646\u0648\u0646 ");

  /** Fewer words are no sentence. */
  private static final int MIN_SENTENCE = 6;

  private static final Set<String> ORDINALS = Set.of("st", "nd", "rd", "th", "er");

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
    if (first > MAX_LATIN) {
      Dateline other = EasternDatelines.parse(text, start, limit);
      other = other == null ? HijriDatelines.parse(text, start, limit) : other;
      return other == null ? scan(text, start, limit, first) : other;
    }
    if (first == '(' || first == '[') {
      Dateline eastern = EasternDatelines.parse(text, start, limit);
      return eastern != null ? eastern : first == '(' ? agencyFirst(text, start, limit) : null;
    }
    return scan(text, start, limit, first);
  }

  private static @Nullable Dateline scan(String text, int start, int limit, char first) {
    boolean opens = Character.isUpperCase(first) || first == '\'' || first == '`';
    return opens || isCaseless(first) ? new Scan(text, start, limit).read() : null;
  }

  /** Letters of scripts that know no capitals, such as Arabic. */
  private static boolean isCaseless(char c) {
    return c > MAX_LATIN && Character.getType(c) == Character.OTHER_LETTER;
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

  /**
   * Past the dash that follows, white space and a full stop before it allowed, or the colon or sign
   * of equality that some put in its place; -1 for none.
   */
  private static int dashAfter(String text, int from, int limit) {
    int at = from;
    while (at < limit && " .\t".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    if (at + 1 < limit && ":=".indexOf(text.charAt(at)) >= 0 && isBlank(text.charAt(at + 1))) {
      return at + 1;
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
    private boolean colon;

    /** Past a full stop behind a day, and what stood before it; -1 where there is none. */
    private int stop = -1;

    private final List<String> partsAtStop = new ArrayList<>(4);
    private @Nullable String agencyAtStop;

    /** Whether a region stands in brackets behind the place: "Kochi (Kerala), March 4". */
    private boolean regioned;

    /** Whether the place closes with a full stop, as that of Ukrainian agencies does. */
    private boolean placeStopped;

    /** Whether a full stop behind a known place in capitals is all there is: "KYIV. The port". */
    private boolean standing;

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
        return readToStop();
      }
      return found();
    }

    /** "МОСКВА, 16 ноября. The text": a full stop behind the day in the place of a dash. */
    private @Nullable Dateline readToStop() {
      if (stop < 0 || agencyBefore != null) {
        return null;
      }
      parts.clear();
      parts.addAll(partsAtStop);
      agencyWritten = agencyAtStop;
      end = stop;
      dashed = true;
      Dateline found = found();
      if (found != null && standing && !found.hasDay()) {
        return found;
      }
      return found != null && found.hasDay() && (isInCapitals(place) || placeStopped)
          ? found
          : null;
    }

    private @Nullable Dateline found() {
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
          noteStop();
          if (!blanks()) {
            return false;
          }
        } else if (isDash(c) && isSeparate()) {
          if (!agencyBehindDash()) {
            end = dash(text, at, limit);
            dashed = end >= 0;
            push();
            return dashed;
          }
          if (end >= 0) {
            return true;
          }
        } else if (c == ',') {
          push();
          at++;
        } else if (c == '[' && (parts.isEmpty() || regioned)) {
          if (!bracketedCountry()) {
            return false;
          }
        } else if (c == '(' && isRegion()) {
          region();
        } else if (c == ':' && at + 1 < limit && isBlank(text.charAt(at + 1))) {
          push();
          end = at + 1;
          colon = true;
          dashed = true;
          return true;
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
      boolean closing = isBlank(next) || next == '(';
      return wide || isAfterBlank() || closing;
    }

    /**
     * "TOKYO - KYODO, Jan. 7 -", "\u041C\u041E\u0421\u041A\u0412\u0410, 16 \u043D\u043E\u044F -
     * \u0420\u0418\u0410 \u041D\u043E\u0432\u043E\u0441\u0442\u0438.": passes the dash and the
     * agency behind it; false where none stands there.
     */
    private boolean agencyBehindDash() {
      int from = at;
      while (from < limit && isDash(text.charAt(from))) {
        from++;
      }
      while (from < limit && isBlank(text.charAt(from))) {
        from++;
      }
      if (agencyWritten != null || agencyBefore != null || from >= limit || parts.size() > 3) {
        return false;
      }
      if (text.charAt(from) == '(') {
        return agencyInBrackets(from);
      }
      if (isDate(from)) {
        push();
        at = from;
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
      } else if (text.charAt(to) == ':' && isCaseless(text.charAt(start))) {
        end = to + 1;
        dashed = true;
      }
      return text.charAt(to) != '.' || end >= 0;
    }

    /** "-(Dow Jones)-", "--(BUSINESS WIRE)--": the dash before the bracket is no end. */
    private boolean agencyInBrackets(int from) {
      int close = text.indexOf(')', from);
      boolean named =
          close > 0
              && close - from <= MAX_AGENCY
              && agency(text.substring(from + 1, close)) != null
              && dashAfter(text, close + 1, limit) >= 0;
      if (!named) {
        return false;
      }
      push();
      at = from;
      return parenthesis();
    }

    /** Whether "Nov 16" or "16 Nov" stands here, behind the dash after a place. */
    private boolean isDate(int from) {
      if (!parts.isEmpty() || part.isEmpty()) {
        return false;
      }
      String[] tokens = text.substring(from, Math.min(limit, from + 24)).split("[ ,]+", 3);
      return tokens.length > 2 && isMonthDay(tokens, 0);
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
        boolean begins = Character.isLetter(c) && isBlank(text.charAt(i - 1));
        if ((begins && !Character.isUpperCase(c)) || (!Character.isLetter(c) && c != ' ')) {
          return -1;
        }
        names += begins ? 1 : 0;
      }
      return -1;
    }

    /** Notes a full stop behind a day, before a sentence. */
    private void noteStop() {
      int length = part.length();
      if (stop >= 0 || length < 4 || part.charAt(length - 1) != '.') {
        return;
      }
      String written = part.toString();
      String[] tokens = written.substring(0, length - 1).strip().split(" ", -1);
      int last = tokens.length - 1;
      boolean day = last >= 1 && isMonthDay(tokens, last - 1);
      boolean year = last >= 2 && isYear(tokens[last]) && isMonthDay(tokens, last - 2);
      String month = last < 0 ? "" : tokens[last];
      standing = parts.isEmpty() && PlacesElsewhere.isStanding(written.substring(0, length - 1));
      boolean bare = parts.isEmpty() && tokens.length <= MAX_PLACE_WORDS && isInCapitals(written);
      if ((!day && !year && !standing && !bare)
          || (day && month.length() < 4 && !isDayNumber(month))) {
        return;
      }
      int next = at;
      while (next < limit && isBlank(text.charAt(next))) {
        next++;
      }
      int name = next;
      while (name < limit && Character.isUpperCase(text.charAt(name))) {
        name++;
      }
      boolean signed = name - next >= 2 && text.startsWith(". ", name);
      int sentence = signed ? name + 2 : next;
      signed &= day || year || standing;
      if (!signed && isSignedPlace(written, next, name)) {
        signed = true;
        standing = true;
        sentence = name + 1;
      }
      if ((!day && !year && !standing)
          || sentence + 1 >= text.length()
          || !Character.isUpperCase(text.charAt(sentence))
          || isDash(text.charAt(sentence + 1))
          || !isLongSentence(sentence)) {
        return;
      }
      partsAtStop.addAll(parts);
      int place = written.indexOf(". ");
      placeStopped = place > 0 && parts.isEmpty();
      partsAtStop.add(written.strip());
      agencyAtStop = signed ? text.substring(next, name) : null;
      stop = signed ? name + 1 : at;
    }

    /** "ALMATY. KAZINFORM The port": an agency without a mark behind a place in capitals. */
    private boolean isSignedPlace(String written, int from, int to) {
      return parts.isEmpty()
          && to - from > 2
          && to + 1 < text.length()
          && text.charAt(to) == ' '
          && Character.isUpperCase(text.charAt(to + 1))
          && isInCapitals(written)
          && Agencies.fromName(text.substring(from, to)) != null;
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
      if (Character.isLowerCase(first) && !isParticle(from) && !isMonth(from) && !isHalf(from)) {
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
      if (c > MAX_LATIN && isVowelSign(c)) {
        return true;
      }
      if (c == ':') {
        return i > start
            && i + 1 < limit
            && Character.isDigit(text.charAt(i - 1))
            && Character.isDigit(text.charAt(i + 1));
      }
      if (c == '/') {
        return i > at - 1 && !(i + 1 < limit && isBlank(text.charAt(i + 1)));
      }
      return (c == '-' || c == '`')
          && i + 1 < limit
          && Character.isLetterOrDigit(text.charAt(i + 1));
    }

    /** The vowels of Indian and Thai words stand beside the letters. */
    private static boolean isVowelSign(char c) {
      int type = Character.getType(c);
      return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** "of", "de" and the "al-" of "al-Arish". */
    private boolean isParticle(int from) {
      String word = text.substring(from, at);
      int hyphen = word.indexOf('-');
      return hyphen > 0
          ? word.startsWith("al-") || word.startsWith("el-")
          : PARTICLES.contains(word);
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
      String written = withWesternDigits(withBlanks(part.toString().strip()));
      if (!written.isEmpty()) {
        parts.add(written);
      }
      part.setLength(0);
    }

    /** "Nov.16" has no blank where others have one. */
    private static String withBlanks(String written) {
      for (int i = 1; i + 1 < written.length(); i++) {
        if (written.charAt(i) == '.'
            && Character.isDigit(written.charAt(i + 1))
            && Character.isLetter(written.charAt(i - 1))) {
          return written.substring(0, i + 1) + " " + written.substring(i + 1);
        }
      }
      return written;
    }

    /** Arabic and Persian have digits of their own, and months of two words. */
    private static String withWesternDigits(String written) {
      if (written.isEmpty() || written.charAt(0) <= MAX_LATIN) {
        return written;
      }
      StringBuilder digits = new StringBuilder(written);
      boolean other = false;
      for (String month : TWO_WORD_MONTHS) {
        int at = digits.indexOf(month);
        if (at >= 0) {
          digits.setCharAt(at + month.length() - 1, '_');
          other = true;
        }
      }
      for (int i = 0; i < written.length(); i++) {
        char c = written.charAt(i);
        if (c >= '\u0660' && Character.isDigit(c)) {
          digits.setCharAt(i, (char) ('0' + Character.digit(c, 10)));
          other = true;
        }
      }
      return other ? digits.toString() : written;
    }

    /** "Lisbon [Portugal], November 16 (ANI):". */
    private boolean bracketedCountry() {
      int close = text.indexOf(']', at);
      if ((part.isEmpty() && !regioned) || close < 0 || close - at > MAX_AGENCY) {
        return false;
      }
      push();
      parts.add(text.substring(at + 1, close).strip());
      at = close + 1;
      return true;
    }

    /**
     * "Valpara\u00EDso (Chile), 16 may (EFE)", "Kochi (Kerala) [India]", "Frankfurt (Oder) (dpa)".
     */
    private boolean isRegion() {
      int close = text.indexOf(')', at);
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
          && ",[(".indexOf(text.charAt(next)) >= 0
          && Character.isUpperCase(text.charAt(at + 1))
          && agency(text.substring(at + 1, close)) == null;
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
      if (close < 0 || close - at > MAX_AGENCY) {
        return false;
      }
      String content = text.substring(at + 1, close).strip();
      if (square && agency(content) == null) {
        return false;
      }
      if (parts.isEmpty()
          && !part.isEmpty()
          && Character.isDigit(content.isEmpty() ? ' ' : content.charAt(0))
          && isWholeDate(content)) {
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
      if (agencyBefore != null) {
        return false;
      }
      push();
      agencyWritten = content.substring(0, dateInside(content));
      int past = dashAfter(text, close + 1, limit);
      past = past < 0 ? dateBehind(close + 1) : past;
      dashed = past >= 0;
      end = dashed ? past : close + 1;
      return true;
    }

    /** "(Marketwire - March 4, 2010)": takes the date and returns where the agency ends. */
    private int dateInside(String content) {
      int at = 0;
      while (at < content.length() && content.charAt(at) != ',' && !isDash(content.charAt(at))) {
        at++;
      }
      if (at == 0 || at + MIN_DATE > content.length()) {
        return content.length();
      }
      String date = wholeDate(content.substring(at + 1));
      if (date == null) {
        return content.length();
      }
      parts.add(date);
      return at;
    }

    /** "Taipei (AFP) May 13, 2017 -", "Washington (UPI) Mar 4, 2010" before the end of the line. */
    private int dateBehind(int from) {
      if (from >= limit || text.charAt(from) != ' ' || parts.size() > 2) {
        return -1;
      }
      int most = Math.min(text.length(), from + MAX_DATE);
      int to = from;
      while (to < most && text.charAt(to) != '\n' && !isDash(text.charAt(to))) {
        to++;
      }
      boolean line = to == text.length() || text.charAt(to) == '\n';
      int past = line ? to : dash(text, to, limit);
      String written = agencyWritten;
      if (past < 0 || written == null) {
        return -1;
      }
      String date = wholeDate(text.substring(from, to));
      if (date == null) {
        return -1;
      }
      boolean year = date.indexOf(' ') != date.lastIndexOf(' ');
      boolean signed = isInCapitals(written) && written.length() < MAX_SIGN;
      if (line ? !year : !year && agency(written) == null) {
        return -1;
      }
      if (!signed && agency(written) == null) {
        return -1;
      }
      parts.add(date);
      return past;
    }

    /** A day with or without its year, between nothing else; null for anything else. */
    private static @Nullable String wholeDate(String written) {
      String bare = written.strip();
      if (bare.length() < MIN_DATE || bare.length() > MAX_DATE) {
        return null;
      }
      String[] tokens = bare.split("[ ,]+", -1);
      boolean whole =
          (tokens.length == 2 || (tokens.length == 3 && isYear(tokens[2])))
              && isMonthDay(tokens, 0);
      return whole ? String.join(" ", tokens) : null;
    }

    /** "16 November 2017" between brackets. */
    private static boolean isWholeDate(String content) {
      String[] tokens = content.split(" ", -1);
      return tokens.length == 3 && isYear(tokens[2]) && isMonthDay(tokens, 0);
    }

    /** "/TASS/." closes a dateline without a dash. */
    private boolean slashes() {
      int close = text.indexOf('/', at + 1);
      if (close < 0 || close - at > MAX_AGENCY) {
        return false;
      }
      String content = text.substring(at + 1, close);
      String named = agencyAmong(content);
      boolean dashBehind = dashAfter(text, close + 1, limit) >= 0;
      if (named == null && dashBehind && !parts.isEmpty() && looksLikeAgency(content)) {
        named = content;
      }
      if (named == null) {
        return false;
      }
      push();
      agencyWritten = named;
      int past = dashAfter(text, close + 1, limit);
      end = past >= 0 ? past : close + 1;
      if (past < 0 && end < text.length() && text.charAt(end) == '.') {
        end++;
      }
      dashed = true;
      return true;
    }

    /** "Корр. ТАСС Иван Петров": the agency is one of the words. */
    private static @Nullable String agencyAmong(String content) {
      if (agency(content) != null) {
        return content;
      }
      for (String word : content.split(" ", -1)) {
        if (word.length() > 2 && Agencies.fromName(word) != null) {
          return word;
        }
      }
      return null;
    }

    /** Takes a part between commas for what it is; false where it fits nowhere. */
    private boolean interpret(String written) {
      String[] tokens = withoutAgency(withoutParticles(written.split(" ", -1)));
      int used = tokens.length;
      // "COLUMBIA, Md. March 3" has its date in the same part as the last of the place.
      boolean afterDate = dateSeen;
      int dateFrom = dateFrom(tokens);
      dateFrom = dateFrom < 0 ? numericFrom(tokens) : dateFrom;
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
        return isTime(rest) || isNumericDay(rest);
      }
      String named = place.isEmpty() ? null : Agencies.fromName(rest);
      boolean inCapitals = rest.length() > 2 && rest.equals(rest.toUpperCase(Locale.ROOT));
      if (named != null && agencyWritten == null && (afterDate || inCapitals)) {
        agencyWritten = rest;
        return true;
      }
      if (place.isEmpty() && !afterDate) {
        place = withoutStop(rest.endsWith(ARABIC_ON) ? rest.substring(0, rest.length() - 3) : rest);
      } else if (!afterDate) {
        country = country == null ? rest : country + ", " + rest;
      } else if (agencyWritten == null && dashed && inCapitals && rest.indexOf(' ') < 0) {
        // An agency that is not known: "TALLINN, Nov 16, XYZ -".
        agencyWritten = rest;
      } else {
        return isStray(rest);
      }
      return true;
    }

    /** "16 de noviembre de 2017" and "le 16 novembre" have small words in their dates. */
    private static String[] withoutParticles(String[] tokens) {
      if (tokens.length < 3) {
        return tokens;
      }
      List<String> kept = new ArrayList<>(tokens.length);
      for (int i = 0; i < tokens.length; i++) {
        String word = tokens[i];
        boolean particle =
            i + 1 < tokens.length && (word.equals("de") || word.equals("le") || word.equals("del"));
        boolean inDate =
            particle
                && (Months.inField(tokens[i + 1]) > 0
                    || isYear(tokens[i + 1])
                    || isDayNumber(tokens[i + 1]))
                && (i == 0 || isDayNumber(tokens[i - 1]) || Months.inField(tokens[i - 1]) > 0);
        if (!inDate) {
          kept.add(word);
        }
      }
      return kept.toArray(String[]::new);
    }

    /** "0930 GMT", "10:30 a.m.". */
    private static boolean isTime(String rest) {
      int blank = rest.indexOf(' ');
      String hour = blank < 0 ? rest : rest.substring(0, blank);
      boolean clock = hour.indexOf(':') > 0 || (hour.length() == 4 && isNumber(hour));
      String unit = blank < 0 ? "" : rest.substring(blank + 1).toLowerCase(Locale.ROOT);
      return (clock && (unit.isEmpty() ? hour.indexOf(':') > 0 : unit.length() <= 5))
          || unit.startsWith("a.m")
          || unit.startsWith("p.m");
    }

    /** "16/11" and "16.11.2017", the day first, before the agency that writes so. */
    private boolean isNumericDay(String rest) {
      return !place.isEmpty() && numericDay(rest);
    }

    /** "BRUSSELS 04/03 (BELGA)", "Praha 16. 11. 2017": where such a day begins; -1 for none. */
    private int numericFrom(String[] tokens) {
      int last = tokens.length - 1;
      if (last < 1 || agencyWritten == null || dateSeen || !isDigit(tokens[last].charAt(0))) {
        return -1;
      }
      if (numericDay(tokens[last])) {
        return last;
      }
      boolean dated = last >= 3 && isYear(tokens[last]);
      int from = dated ? last - 2 : last - 1;
      boolean parted =
          from >= 1 && tokens[from].endsWith(".") && (tokens[from + 1].endsWith(".") || dated);
      return parted
              && numericDay(
                  tokens[from] + bare(tokens[from + 1]) + (dated ? "." + tokens[last] : ""))
          ? from
          : -1;
    }

    private static boolean isDigit(char c) {
      return c >= '0' && c <= '9';
    }

    private boolean numericDay(String rest) {
      int slash = Math.max(rest.indexOf('/'), rest.indexOf('.'));
      if (slash < 1 || agencyWritten == null || dateSeen) {
        return false;
      }
      String first = rest.substring(0, slash);
      String second = rest.substring(slash + 1);
      int dot = second.indexOf(rest.charAt(slash));
      String yearWritten = dot < 0 ? "" : second.substring(dot + 1);
      second = dot < 0 ? second : second.substring(0, dot);
      if (!yearWritten.isEmpty() && !isYear(yearWritten)) {
        return false;
      }
      if (!isDayNumber(first) || !isDayNumber(second)) {
        return false;
      }
      int monthNumber = Integer.parseInt(second);
      if (monthNumber < 1 || monthNumber > 12) {
        return false;
      }
      setDate(monthNumber, Integer.parseInt(first));
      year = yearWritten.isEmpty() ? year : Integer.valueOf(bare(yearWritten));
      return true;
    }

    /** "Nov 26 AFP", "ASTANA. KAZINFORM": the agency behind a date or a full stop is taken off. */
    private String[] withoutAgency(String[] tokens) {
      int last = tokens.length - 1;
      if (last < 1 || agencyWritten != null || agencyBefore != null) {
        return tokens;
      }
      String before = tokens[last - 1];
      boolean behind =
          isDayNumber(before)
              || isYear(before)
              || Months.inField(before) > 0
              || (before.length() > 4 && before.endsWith("."));
      if (!behind || Months.inField(tokens[last]) > 0 || Agencies.fromName(tokens[last]) == null) {
        return tokens;
      }
      agencyWritten = tokens[last];
      return List.of(tokens).subList(0, last).toArray(String[]::new);
    }

    /** "KYIV." of "KYIV. Nov 16 (Interfax) -"; "D.C." and "St." are abbreviations. */
    private static String withoutStop(String written) {
      int stop = written.length() - 1;
      boolean single = stop >= 3 && written.indexOf('.') == stop;
      return single && written.lastIndexOf(' ') < stop - 3 ? written.substring(0, stop) : written;
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
        String dayWritten = withoutOrdinal(tokens[monthFirst ? end : end - 1]);
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
      String number = withoutOrdinal(token);
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

    /** "16" of "16th" and of "16.". */
    private static String withoutOrdinal(String token) {
      String number = bare(token);
      int length = number.length();
      boolean ordinal =
          length >= 3
              && length <= 4
              && Character.isDigit(number.charAt(0))
              && ORDINALS.contains(number.substring(length - 2));
      return ordinal ? number.substring(0, length - 2) : number;
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
      if (regioned && !isInCapitals(place) && (written == null || agency(written) == null)) {
        return false;
      }
      if (agencyBefore != null) {
        return dashed && !place.isEmpty() && dateSeen;
      }
      if (isCaseless(text.charAt(start))) {
        agency = written == null ? null : agency(written);
        boolean known = agency != null || (dashed && PlacesElsewhere.country(place) != null);
        return known && !place.isEmpty() && (month > 0 || (dashed && written != null));
      }
      if (written == null) {
        boolean alone = (colon || standing) ? isStanding() : isPlaceAlone();
        return dashed
            && !place.isEmpty()
            && (dateSeen ? isInCapitals(place) || isApart() || placeStopped : alone);
      }
      agency = agency(written);
      if (place.isEmpty() && !dateSeen) {
        return false;
      }
      if (agency == null) {
        boolean whole = isInCapitals(place) || (month > 0 && parts.size() >= 2);
        boolean single = written.indexOf(' ') < 0 && (isInCapitals(place) || isInCapitals(written));
        boolean opens = dashed || (month > 0 && single && opensSentence());
        return opens && !place.isEmpty() && whole && looksLikeAgency(written);
      }
      boolean glued = end < text.length() && Character.isUpperCase(text.charAt(end));
      // "DAMASCUS, (SANA) A mill": capitals are enough before a sentence.
      boolean known = month > 0 || (isInCapitals(place) && isLongSentence(end));
      return dashed || glued || (known && opensSentence());
    }

    /**
     * "WASHINGTON - The president said", "SEOUL, South Korea -": before the words of a sentence.
     */
    private boolean isPlaceAlone() {
      boolean apart =
          isBlank(text.charAt(end - 1)) || (end < text.length() && isBlank(text.charAt(end)));
      // "MADRID--The port": only behind a place that is known.
      boolean glued = !apart && isWide() && PlacesElsewhere.isKnown(place);
      if ((!apart && !glued)
          || parts.size() > 2
          || NO_PLACES.contains(place)
          || place.split(" ", -1).length > MAX_PLACE_WORDS
          || !isInCapitals(place)) {
        return false;
      }
      int next = end;
      while (next < text.length() && isBlank(text.charAt(next))) {
        next++;
      }
      int word = next;
      while (word < text.length() && Character.isLetter(text.charAt(word))) {
        word++;
      }
      boolean quoted = next < text.length() && "\"\u201C".indexOf(text.charAt(next)) >= 0;
      boolean sentence =
          word > next
              && Character.isUpperCase(text.charAt(next))
              && (word == next + 1 || Character.isLowerCase(text.charAt(word - 1)));
      return (quoted || sentence) && isLongSentence(next);
    }

    /** Whether the dash before the end is a long one or two. */
    private boolean isWide() {
      return text.charAt(end - 1) == '\u2014' || (end - start > 2 && isDash(text.charAt(end - 2)));
    }

    /** A sentence of some words, not an entry of a list. */
    private boolean isLongSentence(int from) {
      int words = 0;
      for (int i = from; i < text.length() && i < from + WINDOW && words < MIN_SENTENCE; i++) {
        char c = text.charAt(i);
        if (c == '\n' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
          break;
        }
        words += c == ' ' || c == '\n' ? 1 : 0;
      }
      return words >= MIN_SENTENCE;
    }

    /** "Toronto, March 17 -": a place in small letters needs its comma, and month with day. */
    private boolean isApart() {
      return month > 0
          && parts.size() >= 2
          && place.split(" ", -1).length <= MAX_PLACE_WORDS
          && !text.startsWith(" no", end);
    }

    /** "MUMBAI: The port said": only behind the name of a place, as speakers stand there too. */
    private boolean isStanding() {
      return parts.size() == 1 && PlacesElsewhere.isStanding(place) && isPlaceAlone();
    }

    /** Some agencies put no dash: "New Delhi, Jan 10 (PTI) The government". */
    private boolean opensSentence() {
      int next = end;
      while (next < text.length() && isBlank(text.charAt(next))) {
        next++;
      }
      return next < text.length()
          && (Character.isUpperCase(text.charAt(next))
              || isCaseless(text.charAt(next))
              || Character.isDigit(text.charAt(next))
              || "\"\u201C\u00AB\u2018'".indexOf(text.charAt(next)) >= 0);
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
