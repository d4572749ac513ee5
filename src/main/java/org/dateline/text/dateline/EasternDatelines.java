package org.dateline.text.dateline;

import java.time.Month;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.text.record.Agencies;
import org.dateline.text.word.Scripts;
import org.jspecify.annotations.Nullable;

/**
 * Reads datelines as agencies write them in Korean, Chinese and Japanese: "(서울=연합뉴스) 홍길동 기자 =",
 * "新华社北京11月16日电", "（中央社台北16日電）", "【東京共同】", "[東京 16日 ロイター] -".
 */
final class EasternDatelines {
  private static final String OPENING = "([\u3010\uFF08\u3014\uFF3B";
  private static final String CLOSING = ")]\u3011\uFF09\u3015\uFF3D";

  /** No dateline in brackets is longer. */
  private static final int MAX_LENGTH = 48;

  /** The reporters behind a Korean dateline end in a sign of equality. */
  private static final int MAX_REPORTERS = 60;

  /** What a dispatch by wire is called: "sent by telegraph". */
  private static final String SENT = "\u7535\u96FB\u8BAF\u8A0A";

  private static final Pattern WHOLE_DATE =
      Pattern.compile(
          "((?:19|20)\\d\\d)\\s?[\uB144\u5E74./-]\\s?(\\d{1,2})\\s?[\uC6D4\u6708./-]\\s?(\\d{1,2})(?!\\d)");

  private final String text;
  private final int start;
  private String place = "";
  private @Nullable String agency;
  private int year;
  private int month;
  private int day;

  private EasternDatelines(String text, int start) {
    this.text = text;
    this.start = start;
  }

  /** The dateline that begins here; null if there is none. */
  static @Nullable Dateline parse(String text, int start, int limit) {
    EasternDatelines found = new EasternDatelines(text, start);
    return OPENING.indexOf(text.charAt(start)) >= 0
        ? found.bracketed(limit)
        : Scripts.isEastAsian(text.charAt(start)) ? found.sent(start, limit) : null;
  }

  private @Nullable Dateline bracketed(int limit) {
    char closing = CLOSING.charAt(OPENING.indexOf(text.charAt(start)));
    int close = text.indexOf(closing, start);
    if (close < 0 || close - start > MAX_LENGTH || close >= limit) {
      return null;
    }
    String inside = text.substring(start + 1, close).strip();
    if (inside.isEmpty() || !Scripts.isEastAsian(inside)) {
      return null;
    }
    int equals = inside.indexOf('=');
    equals = equals < 0 ? inside.indexOf('\uFF1D') : equals;
    if (equals > 0) {
      placeAndAgency(inside.substring(0, equals), inside.substring(equals + 1));
    } else {
      mixed(inside);
    }
    if (agency == null || (place.isEmpty() && day == 0)) {
      return null;
    }
    int end = behind(close + 1);
    if (day == 0) {
      dateAmong(text.substring(close + 1, Math.min(end, text.length())));
    }
    if (day == 0) {
      dateOpening(end);
    }
    return dateline(end);
  }

  /** "2018年5月14日、…": the year is written where a text begins with the day of its news. */
  private void dateOpening(int from) {
    Matcher whole = WHOLE_DATE.matcher(text).region(from, text.length());
    int behind = whole.lookingAt() ? whole.end() + 1 : text.length();
    if (behind < text.length()
        && "\u65E5\uC77C".indexOf(text.charAt(behind - 1)) >= 0
        && "\u3001\uFF0C, \n".indexOf(text.charAt(behind)) >= 0) {
      dateAmong(whole.group());
    }
  }

  /** "2018년 5월 14일" or "2018.05.14." beside the reporters behind a bracket. */
  private void dateAmong(String written) {
    Matcher whole = WHOLE_DATE.matcher(written);
    if (whole.find()) {
      year = Integer.parseInt(whole.group(1));
      take(Integer.parseInt(whole.group(2)), '\u6708');
      take(Integer.parseInt(whole.group(3)), '\u65E5');
    }
  }

  /** "新华社北京11月16日电": the agency first, and "sent" behind the day. */
  private @Nullable Dateline sent(int from, int limit) {
    int end = from;
    while (end < limit && end - from < MAX_LENGTH && SENT.indexOf(text.charAt(end)) < 0) {
      if ("\n\u3002\uFF0C,.".indexOf(text.charAt(end)) >= 0) {
        return null;
      }
      end++;
    }
    if (end >= limit || end - from >= MAX_LENGTH) {
      return null;
    }
    mixed(text.substring(from, end));
    return agency == null || day == 0 ? null : dateline(behind(end + 1));
  }

  private void placeAndAgency(String before, String after) {
    agency = Agencies.fromName(after);
    place = before.strip();
    if (agency == null) {
      agency = Agencies.fromName(before);
      place = after.strip();
    }
    // "서울 AFP": of what another agency sent from there.
    int blank = place.lastIndexOf(' ');
    if (blank > 0 && Agencies.fromName(place.substring(blank + 1)) != null) {
      place = place.substring(0, blank).strip();
    }
    takeDate();
  }

  /** "中央社記者王小明台北16日電": an agency at one end, a day, a place between or at the other. */
  private void mixed(String written) {
    place = written.strip();
    takeDate();
    if (place.length() > 1 && SENT.indexOf(place.charAt(place.length() - 1)) >= 0) {
      // The agency stands before the word: "\u4E1C\u4EAC11\u670816\u65E5\u5171\u540C\u793E\u7535".
      place = place.substring(0, place.length() - 1).strip();
    }
    for (int length = Math.min(place.length(), 12); length >= 2 && agency == null; length--) {
      String head = place.substring(0, length);
      String tail = place.substring(place.length() - length);
      if (Agencies.fromName(head) != null) {
        agency = Agencies.fromName(head);
        place = place.substring(length).strip();
      } else if (Agencies.fromName(tail) != null) {
        agency = Agencies.fromName(tail);
        place = place.substring(0, place.length() - length).strip();
      }
    }
    if (!place.isEmpty() && SENT.indexOf(place.charAt(place.length() - 1)) >= 0) {
      place = place.substring(0, place.length() - 1).strip();
    }
    if (place.endsWith("\u5C08") || place.endsWith("\u4E13")) {
      // "By special telegraph".
      place = place.substring(0, place.length() - 1).strip();
    }
    int reporter = Math.max(place.indexOf("\u8BB0\u8005"), place.indexOf("\u8A18\u8005"));
    if (reporter > 0) {
      place = place.substring(0, reporter).strip();
    } else if (reporter == 0) {
      // Name and place follow without a gap.
      place = PlacesElsewhere.last(place);
    }
    if (place.endsWith("\u767A") || place.endsWith("\uBC1C")) {
      place = place.substring(0, place.length() - 1).strip();
    }
  }

  /** Takes "2017年11月16日", "11월 16일" or "16日" out of the place. */
  private void takeDate() {
    int at = firstDigit(place);
    int from = at;
    while (at >= 0 && at < place.length()) {
      int end = at;
      int value = 0;
      while (end < place.length() && Character.digit(place.charAt(end), 10) >= 0 && end - at < 5) {
        value = value * 10 + Character.digit(place.charAt(end), 10);
        end++;
      }
      char unit = end < place.length() ? place.charAt(end) : ' ';
      if (end == at || !take(value, unit)) {
        return;
      }
      at = end + 1;
      while (at < place.length() && place.charAt(at) == ' ') {
        at++;
      }
      if (unit == '\u65E5' || unit == '\uC77C') {
        String rest = place.substring(at);
        // "16일발" is "of the 16th".
        rest = rest.startsWith("\uBC1C") || rest.startsWith("\u767A") ? rest.substring(1) : rest;
        place = (place.substring(0, from).strip() + " " + rest.strip()).strip();
        return;
      }
    }
  }

  private boolean take(int value, char unit) {
    switch (unit) {
      case '\u5E74', '\uB144' -> year = value;
      case '\u6708', '\uC6D4' -> month = value >= 1 && value <= 12 ? value : 0;
      case '\u65E5', '\uC77C' -> day = value >= 1 && value <= 31 ? value : 0;
      default -> {
        return false;
      }
    }
    return true;
  }

  private static int firstDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  /** Past "(记者张三)", "홍길동 기자 =" and a dash. */
  private int behind(int from) {
    int at = skipBlanks(from);
    if (at < text.length() && SENT.indexOf(text.charAt(at)) >= 0) {
      at = skipBlanks(at + 1);
    }
    if (at < text.length() && "(\uFF08".indexOf(text.charAt(at)) >= 0) {
      int close = Math.max(text.indexOf(')', at), text.indexOf('\uFF09', at));
      boolean reporters = close > 0 && close - at < MAX_REPORTERS;
      String inside = reporters ? text.substring(at, close) : "";
      boolean behindSent = text.charAt(from - 1) == '\u7535' || text.charAt(from - 1) == '\u96FB';
      if (inside.contains("\u8BB0\u8005")
          || inside.contains("\u8A18\u8005")
          || (behindSent && isNames(inside))) {
        at = skipBlanks(close + 1);
      }
    }
    int equals = at;
    int most = Math.min(text.length(), at + MAX_REPORTERS);
    while (equals < most
        && ("=\uFF1D\n.\u3002".indexOf(text.charAt(equals)) < 0 || isWithinDate(equals))) {
      equals++;
    }
    if (equals < most && "=\uFF1D".indexOf(text.charAt(equals)) >= 0) {
      return equals + 1;
    }
    boolean dash = at < text.length() && "-\u2013\u2014".indexOf(text.charAt(at)) >= 0;
    return dash ? at + 1 : at;
  }

  /** A full stop of "2018.05.14.". */
  private boolean isWithinDate(int at) {
    return text.charAt(at) == '.' && at > 0 && Character.isDigit(text.charAt(at - 1));
  }

  /** "(张三 李四": two to four characters each. */
  private static boolean isNames(String inside) {
    boolean names = inside.length() > 2;
    for (String name : inside.substring(1).split("[ \u3001,]+", -1)) {
      names = names && name.length() >= 2 && name.length() <= 4 && Scripts.isEastAsian(name);
    }
    return names;
  }

  private int skipBlanks(int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  private Dateline dateline(int end) {
    boolean whole = month > 0 && day > 0 && day <= Month.of(month).maxLength();
    return new Dateline(
        place,
        null,
        agency,
        whole ? month : 0,
        whole || month == 0 ? day : 0,
        whole && year > 0 ? year : null,
        start,
        Math.min(end, text.length()));
  }
}
