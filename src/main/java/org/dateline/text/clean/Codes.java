package org.dateline.text.clean;

import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.text.record.Agencies;
import org.dateline.text.word.Lines;

/**
 * Codes between words that are no words: instrument codes such as "( XOM.N )", "(IBM.N: Quote,
 * Profile)", "&lt;IBM.N>" and, without marks around them, {@link BareCodes}, and credits such as
 * "(Yonhap)" in the middle of a sentence.
 */
final class Codes {
  private static final int MAX_LENGTH = 120;
  private static final int MAX_STORY_CODE = 40;

  /** Letters that many parties and offices have for a short name. */
  private static final int MAX_ABBREVIATION = 3;

  /** Short names that airlines, institutes and broadcasters bear as well. */
  private static final Set<String> OTHERS_TOO =
      Set.of(
          "ANA", "AGI", "APP", "BSS", "UNB", "CNN", "QNA", "IRIN", "IPS", "UNN", "BNS", "BTA",
          "SDA", "ATS", "APA", "BBC", "NYT");

  private static final Pattern BETWEEN = Pattern.compile("[,;/ ]+");

  private Codes() {}

  /** Cuts all codes between two places. */
  static void cut(String raw, int from, int to, CutList ledger) {
    for (int i = nextMark(raw, from, to); i < to; i = nextMark(raw, i + 1, to)) {
      char c = raw.charAt(i);
      if (c == '.') {
        i = Math.max(i, BareCodes.cut(raw, from, i, to, ledger) - 1);
        continue;
      }
      int markup = c == '<' ? EmbeddedMarkup.end(raw, i, to) : i;
      if (markup > i) {
        ledger.cut(CleaningRule.MARKUP, i, markup);
        i = markup - 1;
        continue;
      }
      if (c == '[') {
        i = Math.max(i, storyCode(raw, i, to, ledger));
        continue;
      }
      int close = raw.indexOf(c == '(' ? ')' : '>', i);
      if (close < 0 || close >= to || close - i > MAX_LENGTH) {
        continue;
      }
      String inside = raw.substring(i + 1, close).strip();
      if (c == '<' ? isTicker(inside) : isInstrument(inside)) {
        ledger.cut(CleaningRule.INSTRUMENT_CODE, i, close + 1);
      } else if (c == '(' && inside.length() <= 12 && isCredit(raw, from, i, inside)) {
        ledger.cut(CleaningRule.AGENCY_CREDIT, i, close + 1);
      } else {
        continue;
      }
      i = close;
    }
  }

  /** Where the next character stands that a code may begin with or have within. */
  private static int nextMark(String raw, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = raw.charAt(i);
      if (c == '.' || c == '(' || c == '<' || c == '[') {
        return i;
      }
    }
    return to;
  }

  /**
   * "(Yonhap)" is a credit; "(app)" is a word, and "(PA)" behind "Palestinian Authority" its short
   * form.
   */
  private static boolean isCredit(String raw, int from, int open, String inside) {
    return !OTHERS_TOO.contains(inside)
        && (AgencySigns.isWrittenAsAgency(inside) || isProperName(inside))
        && !isShortOf(raw, from, open, inside)
        && (inside.length() > MAX_ABBREVIATION || isAtEdge(raw, from, open, inside.length()));
  }

  /** Within a sentence a few capitals in brackets are the short form of what stands before. */
  private static boolean isAtEdge(String raw, int from, int open, int length) {
    int before = open - 1;
    while (before >= from && raw.charAt(before) == ' ') {
      before--;
    }
    int behind = raw.indexOf(')', open + length) + 1;
    while (behind < raw.length() && raw.charAt(behind) == ' ') {
      behind++;
    }
    return before < from
        || !(Character.isLetterOrDigit(raw.charAt(before)) || ",%".indexOf(raw.charAt(before)) >= 0)
        || behind >= raw.length()
        || "\n\r-\u2013\u2014_".indexOf(raw.charAt(behind)) >= 0;
  }

  /** "Jiji" and "Petra"; "People" is a word. */
  private static boolean isProperName(String inside) {
    return inside.length() > 3
        && Character.isUpperCase(inside.charAt(0))
        && !inside.equals("People")
        && Agencies.fromName(inside) != null;
  }

  private static boolean isShortOf(String raw, int from, int open, String inside) {
    int letter = inside.length() - 1;
    int at = open;
    while (letter >= 0 && at > from) {
      int end = at;
      while (end > from && Lines.isWhite(raw.charAt(end - 1))) {
        end--;
      }
      at = end;
      while (at > from && Character.isLetter(raw.charAt(at - 1))) {
        at--;
      }
      if (at == end) {
        return false;
      }
      if (Character.isUpperCase(raw.charAt(at))) {
        if (raw.charAt(at) != inside.charAt(letter)) {
          return false;
        }
        letter--;
      }
    }
    return letter < 0;
  }

  /** "[ID:nL12345]", "[nL8N1NM2VP]": the number of another story; returns its last character. */
  private static int storyCode(String raw, int open, int to, CutList ledger) {
    int close = raw.indexOf(']', open);
    if (close < 0 || close >= to || close - open > MAX_STORY_CODE) {
      return open;
    }
    String inside = raw.substring(open + 1, close).strip();
    String number = inside.startsWith("ID:") ? inside.substring(3) : inside;
    boolean code = number.length() >= 6 && number.charAt(0) == 'n';
    int digits = 0;
    for (int i = 1; i < number.length() && code; i++) {
      char c = number.charAt(i);
      digits += c >= '0' && c <= '9' ? 1 : 0;
      code = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || c == ':' || c == 'n' || c == ' ';
    }
    if (!code || digits < 3) {
      return open;
    }
    ledger.cut(CleaningRule.INSTRUMENT_CODE, open, close + 1);
    return close;
  }

  /**
   * "XOM.N", "0005.HK", ".N225", "JPY=" and lists of them, with what a web page adds after a colon.
   */
  private static boolean isInstrument(String inside) {
    // Every code has one of these, and hardly anything else between brackets does.
    if (inside.indexOf('.') < 0 && inside.indexOf('=') < 0) {
      return false;
    }
    int colon = inside.indexOf(':');
    String codes = (colon < 0 ? inside : inside.substring(0, colon)).strip();
    for (String code : BETWEEN.split(codes, -1)) {
      if (!isRic(code)) {
        return false;
      }
    }
    return !codes.isEmpty();
  }

  private static boolean isRic(String code) {
    int dot = code.lastIndexOf('.');
    boolean hasMark = (dot >= 0 && dot < code.length() - 1) || code.endsWith("=");
    if (!hasMark || code.length() > 14 || code.length() < 3 || isAbbreviation(code)) {
      return false;
    }
    boolean hasLetter = false;
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      hasLetter |= (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
      if (!Character.isLetterOrDigit(c) && c != '.' && c != '=' && c != '^' && c != '_') {
        return false;
      }
    }
    String exchange = dot >= 0 ? code.substring(dot + 1) : "";
    return hasLetter && (dot <= 0 || isExchange(exchange) || code.endsWith("="));
  }

  /**
   * "U.S" and "D.C" are no instruments; "F.N" and "X.O" are, of the two exchanges that list letters
   * by themselves.
   */
  private static boolean isAbbreviation(String code) {
    return code.length() == 3
        && code.charAt(1) == '.'
        && Character.isUpperCase(code.charAt(0))
        && ((code.charAt(2) != 'N' && code.charAt(2) != 'O')
            || code.equals("U.N")
            || code.equals("P.O"));
  }

  private static boolean isExchange(String exchange) {
    return exchange.length() <= 3 && exchange.chars().allMatch(c -> c >= 'A' && c <= 'Z');
  }

  private static boolean isTicker(String inside) {
    if (inside.isEmpty() || inside.length() > 14) {
      return false;
    }
    return inside
        .chars()
        .allMatch(
            c -> (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || ".,=;&-/ ".indexOf(c) >= 0);
  }
}
