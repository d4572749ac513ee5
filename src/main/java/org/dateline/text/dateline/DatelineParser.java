package org.dateline.text.dateline;

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
  /** Of an agency without brackets before the place. */
  private static final int LONGEST_NAME = 12;

  private DatelineParser() {}

  /** The dateline with which a text begins after white space; null if it begins with none. */
  public static @Nullable Dateline parse(String text) {
    return parse(text, 0);
  }

  /** The dateline that begins at {@code from} or after white space there; null if there is none. */
  public static @Nullable Dateline parse(String text, int from) {
    Dateline found = head(text, from);
    return found == null ? null : DayBehind.added(found, text);
  }

  private static @Nullable Dateline head(String text, int from) {
    int start = from;
    while (start < text.length() && Separators.isBlank(text.charAt(start))) {
      start++;
    }
    int limit = Math.min(text.length(), start + Sentences.WINDOW);
    if (start == limit) {
      return null;
    }
    char first = text.charAt(start);
    if (first == '*') {
      Dateline marked = head(text, start + 1);
      // Lists of what speakers said have such marks too.
      return marked == null || marked.agency() == null ? null : marked.at(start, marked.end());
    }
    if (first > Separators.MAX_LATIN) {
      Dateline other = EasternDatelines.parse(text, start, limit);
      other = other == null ? HijriDatelines.parse(text, start, limit) : other;
      other = other == null ? placeAndAgency(text, start, limit) : other;
      return other == null ? scan(text, start, limit, first) : other;
    }
    if (first == '(' || first == '[') {
      Dateline eastern = EasternDatelines.parse(text, start, limit);
      return eastern != null ? eastern : agencyFirst(text, start, limit);
    }
    Dateline signed = Character.isUpperCase(first) ? nameFirst(text, start, limit) : null;
    return signed == null ? scan(text, start, limit, first) : signed;
  }

  /** "دمشق-سانا" on a line of its own, or before a day. */
  private static @Nullable Dateline placeAndAgency(String text, int start, int limit) {
    int hyphen = -1;
    int end = start;
    while (end < limit && end - start < SignedAgency.MAX_LENGTH && isOfName(text.charAt(end))) {
      hyphen = Separators.isDash(text.charAt(end)) ? end : hyphen;
      end++;
    }
    if (hyphen < 0 || !Separators.isCaseless(text.charAt(start))) {
      return null;
    }
    String agency = null;
    int name = end;
    while (agency == null && name > hyphen) {
      agency = Agencies.fromName(text.substring(hyphen + 1, name));
      name = agency == null ? text.lastIndexOf(' ', name - 1) : name;
    }
    if (agency == null) {
      return null;
    }
    String place = text.substring(start, hyphen).strip();
    boolean line = name == text.length() || text.charAt(name) == '\n';
    Dateline found =
        DayBehind.added(new Dateline(place, null, agency, 0, 0, null, start, name), text);
    return line || found.hasDay() ? found : null;
  }

  private static boolean isOfName(char c) {
    return Character.isLetter(c) || c == ' ' || Separators.isDash(c);
  }

  private static @Nullable Dateline scan(String text, int start, int limit, char first) {
    boolean opens = Character.isUpperCase(first) || first == '\'' || first == '`';
    return opens || Separators.isCaseless(first) || opensWithDay(text, start)
        ? read(text, start, limit, false)
        : null;
  }

  /** "21 October, Minsk /BelTA/.". */
  private static boolean opensWithDay(String text, int start) {
    if (!Character.isDigit(text.charAt(start))) {
      return false;
    }
    int to = Math.min(text.length(), start + DayWords.MAX_LENGTH);
    int comma = text.indexOf(',', start);
    String[] words =
        comma < 0 || comma > to ? new String[0] : text.substring(start, comma).split(" ", -1);
    return (words.length == 2 || (words.length == 3 && DayWords.isYear(words[2])))
        && DayWords.isDayNumber(words[0])
        && Months.inField(words[1]) > 0;
  }

  /** "AFP - GENEVA, Oct 21 - Text", "TASS: MOSCOW, Oct 21 - Text". */
  private static @Nullable Dateline nameFirst(String text, int start, int limit) {
    int end = start;
    while (end < limit
        && end - start <= LONGEST_NAME
        && (Character.isLetter(text.charAt(end)) || text.charAt(end) == '-')) {
      end++;
    }
    int next = end;
    while (next < limit && " -\u2013\u2014:|".indexOf(text.charAt(next)) >= 0) {
      next++;
    }
    boolean parted = next - end >= 2 && !text.substring(end, next).isBlank();
    String agency = parted ? Agencies.fromName(text.substring(start, end)) : null;
    return agency == null ? null : behindAgency(text, start, next, limit, agency);
  }

  /**
   * "(Reuters) - Text", "(ANSA) - Rome, October 11 - Text", "[Reuters] GENEVA, Oct. 21 -- Text".
   */
  private static @Nullable Dateline agencyFirst(String text, int start, int limit) {
    int close = text.indexOf(text.charAt(start) == '(' ? ')' : ']', start);
    if (close < 0 || close - start > SignedAgency.MAX_LENGTH) {
      return null;
    }
    String agency = SignedAgency.agency(text.substring(start + 1, close));
    if (agency == null) {
      return null;
    }
    int dash = Separators.dashAfter(text, close + 1, limit);
    Dateline found = behindAgency(text, start, dash < 0 ? close + 1 : dash, limit, agency);
    if (found == null && dash >= 0 && text.substring(start, close).indexOf(',') > 0) {
      found = enclosed(text, start, close, dash, agency);
    }
    return found != null || dash < 0
        ? found
        : new Dateline("", null, agency, 0, 0, null, start, dash);
  }

  /**
   * "(AFP, Geneva, Oct 21) -", "(Geneva, AFP) -"; null where there is neither day nor known place.
   */
  private static @Nullable Dateline enclosed(
      String text, int start, int close, int end, String agency) {
    WrittenDay date = new WrittenDay();
    String place = "";
    for (String part : text.substring(start + 1, close).split(",\\s*", -1)) {
      if (Agencies.fromName(part) != null || date.dateFrom(part.split(" ", -1)) == 0) {
        continue;
      }
      if (!place.isEmpty() || part.isEmpty() || !Character.isUpperCase(part.charAt(0))) {
        return null;
      }
      place = part;
    }
    return place.isEmpty() || (date.month() == 0 && !PlacesElsewhere.isTown(place))
        ? null
        : new Dateline(place, null, agency, date.month(), date.day(), date.year(), start, end);
  }

  /** Place and day behind the agency, with it; null where they do not stand there. */
  private static @Nullable Dateline behindAgency(
      String text, int start, int from, int limit, String agency) {
    int next = from;
    while (next < limit && Separators.isBlank(text.charAt(next))) {
      next++;
    }
    if (next < limit && Character.isUpperCase(text.charAt(next))) {
      Dateline found = read(text, next, limit, true);
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
    return null;
  }

  private static @Nullable Dateline read(String text, int start, int limit, boolean agencyBefore) {
    CutHead head = new HeadScan(text, start, limit, agencyBefore).cut();
    return head == null ? null : DatelineReading.of(head);
  }
}
