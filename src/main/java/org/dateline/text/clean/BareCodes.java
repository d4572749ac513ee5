package org.dateline.text.clean;

import java.util.Set;

/**
 * Instrument codes that stand in a sentence without marks around them: "Merrill Lynch & Co MER.N
 * said". Only codes of exchanges that are known count, and no abbreviation is one.
 */
final class BareCodes {
  private static final int MAX_ROOT = 7;

  /** What stands behind the full stop, by exchange. */
  private static final Set<String> EXCHANGES =
      Set.of(
          "N", "O", "A", "K", "P", "L", "F", "S", "T", "J", "V", "OQ", "PK", "OB", "PA", "DE", "MI",
          "MC", "AS", "BR", "LS", "VX", "SW", "ST", "HE", "CO", "OL", "VI", "AT", "WA", "PR", "BU",
          "IS", "MM", "OS", "HK", "SS", "SZ", "KS", "KQ", "TW", "TWO", "SI", "KL", "BK", "JK", "PS",
          "AX", "NZ", "NS", "BO", "TO", "SA", "MX", "BA", "TA", "SE", "UL");

  private BareCodes() {}

  /**
   * Cuts the code that a full stop is in.
   *
   * @param stop where the full stop stands
   * @return one past what was cut; 0 where there is no code
   */
  static int cut(String raw, int from, int stop, int to, CutList ledger) {
    if (stop + 1 >= to || !isCapital(raw.charAt(stop + 1))) {
      return 0;
    }
    int end = stop + 1;
    while (end < to && isCapital(raw.charAt(end))) {
      end++;
    }
    int start = stop;
    while (start > from && isCode(raw.charAt(start - 1))) {
      start--;
    }
    if (!isAlone(raw, from, start, end, to)
        || !EXCHANGES.contains(raw.substring(stop + 1, end))
        || !isRoot(raw.substring(start, stop), raw.substring(stop + 1, end))
        || (stop - start == 1 && end < to && raw.charAt(end) == '.')) {
      return 0;
    }
    ledger.cut(CleaningRule.INSTRUMENT_CODE, start, end);
    return end;
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isCode(char c) {
    return isCapital(c) || isDigit(c) || (c >= 'a' && c <= 'z') || c == '_';
  }

  /** Behind a word, and before a blank or a mark; "U.S.A." and addresses go on. */
  private static boolean isAlone(String raw, int from, int start, int end, int to) {
    boolean isBehindWord = start > from && raw.charAt(start - 1) == ' ';
    if (!isBehindWord || end == to) {
      return isBehindWord;
    }
    char next = raw.charAt(end);
    boolean goesOn = next == '.' && end + 1 < to && !Character.isWhitespace(raw.charAt(end + 1));
    return Character.isWhitespace(next) || (",;:.)".indexOf(next) >= 0 && !goesOn);
  }

  /**
   * "MER", "BRKa", "VOWG_p", "7203"; a letter by itself is of two exchanges alone, and with another
   * full stop behind it ("A.O. Smith") an initial.
   */
  private static boolean isRoot(String root, String exchange) {
    if (root.isEmpty() || root.length() > MAX_ROOT) {
      return false;
    }
    if (root.length() == 1) {
      boolean isAbbreviation = exchange.equals("N") ? root.equals("U") : root.equals("P");
      return isCapital(root.charAt(0))
          && (exchange.equals("N") || exchange.equals("O"))
          && !isAbbreviation;
    }
    int small = 0;
    int capitals = 0;
    int digits = 0;
    for (int i = 0; i < root.length(); i++) {
      char c = root.charAt(i);
      small += c >= 'a' && c <= 'z' ? 1 : 0;
      capitals += isCapital(c) ? 1 : 0;
      digits += isDigit(c) ? 1 : 0;
    }
    boolean isNumber = capitals == 0 && small == 0 && digits >= 4;
    return isNumber || (isCapital(root.charAt(0)) && capitals > small && small <= 1);
  }
}
