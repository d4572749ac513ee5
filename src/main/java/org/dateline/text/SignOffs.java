package org.dateline.text;

import java.util.List;
import java.util.Set;
import org.dateline.text.Lines.Line;

/**
 * What stands around the text and is not part of it: by-lines above, and below addresses of the
 * writers, "(Reporting by …)", "Reuter", "MORE", copyright lines.
 */
final class SignOffs {
  private static final Set<String> AGENCY_LINES =
      Set.of("Reuter", "REUTER", "Reuters", "REUTERS", "UPI", "AP");
  private static final List<String> CREDITS =
      List.of(
          "(Reporting by",
          "(Additional reporting",
          "(Writing by",
          "(Editing by",
          "(Compiled by",
          "(Written by",
          "(Reporting and writing by",
          "(Created by",
          "(For more");

  /** No credit is longer. */
  private static final int CREDIT_WINDOW = 700;

  private SignOffs() {}

  /** Cuts by-lines above the dateline; returns where the text begins. */
  static int cutAbove(String raw, int from, int to, Ledger ledger, List<String> byline) {
    int at = from;
    for (Line line : Lines.of(raw, from, Math.min(to, from + 400))) {
      String text = line.stripped();
      if (text.isEmpty()) {
        continue;
      }
      if (!isByLine(text)) {
        return at;
      }
      ledger.cut("byline", line.start(), line.end());
      byline.add(text);
      at = line.end();
    }
    return at;
  }

  private static boolean isByLine(String line) {
    boolean by = line.startsWith("By ") || line.startsWith("BY ") || line.startsWith("by ");
    return (by && line.length() <= 80 && !endsSentence(line) && isCapital(line, 3))
        || isAddress(line);
  }

  private static boolean isCapital(String line, int at) {
    return line.length() > at && Character.isUpperCase(line.charAt(at));
  }

  private static boolean endsSentence(String line) {
    return line.endsWith(".") && line.length() > 40;
  }

  /** Whether a line is nothing but an electronic-mail address. */
  static boolean isAddress(String line) {
    int at = line.indexOf('@');
    if (at < 1 || line.length() > 80 || line.indexOf(' ') >= 0) {
      return false;
    }
    int dot = line.lastIndexOf('.');
    return dot > at + 1 && dot < line.length() - 1;
  }

  /** Cuts what stands below the text; returns where the text ends. */
  static int cutBelow(String raw, int from, int to, Ledger ledger, List<String> byline) {
    int end = to;
    int next = cutLast(raw, from, end, ledger, byline);
    while (next < end) {
      end = next;
      next = cutLast(raw, from, end, ledger, byline);
    }
    return end;
  }

  private static int cutLast(String raw, int from, int to, Ledger ledger, List<String> byline) {
    int end = to;
    while (end > from && Character.isWhitespace(raw.charAt(end - 1))) {
      end--;
    }
    if (end == from) {
      return to;
    }
    int start = Math.max(raw.lastIndexOf('\n', end - 1), raw.lastIndexOf('\r', end - 1)) + 1;
    start = Math.max(start, from);
    String line = raw.substring(start, end).strip();
    if (isAddress(line)) {
      byline.add(line);
      ledger.cut("address", start, end);
      return start;
    }
    if (AGENCY_LINES.contains(line) || line.equals("MORE") || isNotice(line)) {
      ledger.cut("sign_off", start, end);
      return start;
    }
    for (String agency : List.of(" Reuter", " REUTER")) {
      if (line.endsWith("." + agency) || line.endsWith("\"" + agency)) {
        ledger.cut("sign_off", end - agency.length() + 1, end);
        return end - agency.length();
      }
    }
    int credit = credit(raw, from, end);
    if (credit >= 0) {
      ledger.cut("credit", credit, end);
      return credit;
    }
    return to;
  }

  private static boolean isNotice(String line) {
    return line.startsWith("Copyright ")
        || line.startsWith("(Copyright")
        || line.startsWith("\u00A9 ")
        || line.startsWith("Keywords:")
        || line.startsWith("Keyword:");
  }

  /** Where the parenthesis opens with which the text ends, if it is a credit; -1 if it is none. */
  private static int credit(String raw, int from, int end) {
    if (raw.charAt(end - 1) != ')') {
      return -1;
    }
    int depth = 0;
    int least = Math.max(from, end - CREDIT_WINDOW);
    for (int i = end - 1; i >= least; i--) {
      char c = raw.charAt(i);
      depth += c == ')' ? 1 : c == '(' ? -1 : 0;
      if (depth == 0) {
        return isCredit(raw, i, end) ? i : -1;
      }
    }
    return -1;
  }

  private static boolean isCredit(String raw, int open, int end) {
    String text = raw.substring(open, Math.min(end, open + 40)).replaceAll("\\s+", " ");
    String tight = text.startsWith("( ") ? "(" + text.substring(2) : text;
    return CREDITS.stream()
        .anyMatch(credit -> tight.regionMatches(true, 0, credit, 0, credit.length()));
  }
}
