package org.dateline.text.date;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Dates in the marks of the program that wrote them: "D:20171116093000+09'00'" of PDF,
 * "ISODate("2017-11-16")", "datetime.date(2017, 11, 16)", "/Date(1510824600000+0000)/".
 */
final class WrappedDate {
  private static final Set<String> CALLS =
      Set.of(
          "/date",
          "\\/date",
          "date",
          "new date",
          "isodate",
          "new isodate",
          "timestamp",
          "pd.timestamp",
          "datetime",
          "datetime.date",
          "datetime.datetime",
          "dt.datetime",
          "numberlong",
          "to_date",
          "cdate");

  /** JavaScript counts months from 0. */
  private static final String SCRIPT = "new date";

  private static final int PARTS = 6;

  private WrappedDate() {}

  /** The date without what is around it; the field itself where nothing known is. */
  static String bare(String field) {
    String text = field;
    while (text.length() > 2 && isAround(text.charAt(0), text.charAt(text.length() - 1))) {
      text = text.substring(1, text.length() - 1).strip();
    }
    if (text.startsWith("D:")) {
      return text.substring(2).replace("'", "");
    }
    if (text.startsWith("@")) {
      return text.substring(1);
    }
    int open = text.indexOf('(');
    int close = text.lastIndexOf(')');
    if (open < 3 || close < open) {
      return text;
    }
    String call = text.substring(0, open).strip().toLowerCase(Locale.ROOT);
    String inside = text.substring(open + 1, close).strip();
    if (!CALLS.contains(call) || inside.isEmpty()) {
      return text;
    }
    return inside.indexOf(',') > 0 && inside.charAt(0) >= '0' && inside.charAt(0) <= '9'
        ? ofParts(inside, call.equals(SCRIPT))
        : withoutZone(bare(inside));
  }

  private static boolean isAround(char first, char last) {
    return (first == last && (first == '"' || first == '\''))
        || (first == '(' && last == ')')
        || (first == '[' && last == ']')
        || (first == '<' && last == '>');
  }

  /** "2017, 11, 16, 9, 30" and what may follow the numbers. */
  private static String ofParts(String inside, boolean fromZero) {
    List<Integer> parts = new ArrayList<>();
    for (String part : inside.split(",", -1)) {
      String number = part.strip();
      boolean whole = number.matches("\\d{1,4}");
      if (!whole || parts.size() == PARTS) {
        break;
      }
      parts.add(Integer.parseInt(number));
    }
    if (parts.size() < 3) {
      return inside;
    }
    String day =
        String.format(
            Locale.ROOT,
            "%04d-%02d-%02d",
            parts.get(0),
            parts.get(1) + (fromZero ? 1 : 0),
            parts.get(2));
    return parts.size() < 5
        ? day
        : day
            + String.format(
                Locale.ROOT,
                "T%02d:%02d:%02d",
                parts.get(3),
                parts.get(4),
                parts.size() > 5 ? parts.get(5) : 0);
  }

  /** Seconds since 1970 are the same in every zone. */
  private static String withoutZone(String inside) {
    int sign = Math.max(inside.indexOf('+'), inside.lastIndexOf('-'));
    boolean epoch =
        sign >= 9 && inside.substring(0, sign).chars().allMatch(c -> c >= '0' && c <= '9');
    return epoch ? inside.substring(0, sign) : inside;
  }
}
