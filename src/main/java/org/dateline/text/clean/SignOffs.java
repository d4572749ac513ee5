package org.dateline.text.clean;

import java.util.List;
import java.util.Locale;
import java.util.Set;
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
          "Reuter",
          "REUTER",
          "Reuters",
          "REUTERS",
          "UPI",
          "AP",
          "MORE",
          "(MORE)",
          "(more)",
          "more",
          "(MORE TO COME)",
          "(MORE TO FOLLOW)",
          "ends",
          "Ends",
          "-ends-",
          "end",
          "End",
          "___",
          "__",
          "* * * *",
          "* * *",
          "***",
          "//////",
          "////",
          "---",
          "--",
          "-",
          "=",
          "+++");

  private static final int MAX_ALONE = 16;

  private static final List<String> NOTICES =
      List.of(
          "Copyright ",
          "(Copyright",
          "\u00A9 ",
          "(c) ",
          "Keywords:",
          "Keyword:",
          "All rights reserved",
          "For Related News",
          "For more information on",
          "For a graphic",
          "Click for restrictions",
          "Unauthorized reproduction");

  private static final List<String> CREDITS =
      List.of(
          "Reporting by",
          "Reporting and writing by",
          "Additional reporting",
          "Writing by",
          "Editing by",
          "Edited by",
          "Compiled by",
          "Written by",
          "Created by",
          "Translated by",
          "Translation by",
          "Reporting, writing",
          "For more",
          "Photo by",
          "Photo:",
          "Photos by");

  private static final List<String> CONTRIBUTIONS =
      List.of(
          "contributed to this report",
          "contributed to this story",
          "contributed to this article",
          "helped with this story",
          "can be reached at",
          "on Twitter at");

  private static final List<String> PHONES =
      List.of("Tel:", "Tel.:", "Tel ", "Phone:", "Telephone:", "Fax:", "Mobile:", "Newsroom:");

  /** No credit is longer. */
  private static final int CREDIT_WINDOW = 700;

  private static final int MAX_CONTRIBUTION = 320;

  private static final int MAX_NOTEBOOK = 4000;

  private SignOffs() {}

  /** Cuts what stands below the text; returns where the text ends. */
  static int cut(String raw, int from, int to, CutList ledger, List<String> byline) {
    int end = cutNotebook(raw, from, to, ledger);
    int next = cutLast(raw, from, end, ledger, byline);
    while (next < end) {
      end = next;
      next = cutLast(raw, from, end, ledger, byline);
    }
    return end;
  }

  /** The part for editors that dpa and others put behind the text, under a heading of its own. */
  private static int cutNotebook(String raw, int from, int to, CutList ledger) {
    int heading = raw.indexOf("\n# ", Math.max(from, to - MAX_NOTEBOOK));
    while (heading >= 0 && heading < to) {
      int lineEnd = raw.indexOf('\n', heading + 1);
      lineEnd = lineEnd < 0 || lineEnd > to ? to : lineEnd;
      if (raw.substring(heading, lineEnd).toLowerCase(Locale.ROOT).contains("notebook")) {
        ledger.cut(CleaningRule.NOTEBOOK, heading + 1, to);
        return heading + 1;
      }
      heading = raw.indexOf("\n# ", lineEnd);
    }
    return to;
  }

  private static int cutLast(String raw, int from, int to, CutList ledger, List<String> byline) {
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
    CleaningRule rule = ruleFor(raw, line);
    if (rule != null) {
      ledger.cut(rule, line.first, line.last);
      return line.first;
    }
    int agency = trailingAgency(raw, line);
    if (agency > 0) {
      ledger.cut(CleaningRule.SIGN_OFF, line.last - agency + 1, line.last);
      return line.last - agency;
    }
    int credit = credit(raw, from, line);
    if (credit >= 0) {
      ledger.cut(CleaningRule.CREDIT, credit, line.last);
      return credit;
    }
    return to;
  }

  private static @org.jspecify.annotations.Nullable CleaningRule ruleFor(String raw, Lines line) {
    if (line.length() <= MAX_ALONE && line.isOneOf(ALONE)) {
      return CleaningRule.SIGN_OFF;
    }
    if (line.begins(NOTICES)) {
      return CleaningRule.NOTICE;
    }
    if (isPhone(raw, line)) {
      return CleaningRule.PHONE;
    }
    if (line.length() <= 40 && isInitials(line.stripped())) {
      return CleaningRule.INITIALS;
    }
    if (line.length() <= 40 && isRoutingTrailer(raw, line)) {
      return CleaningRule.ROUTING;
    }
    return raw.startsWith("REUTERS/", line.first) && line.length() <= 60
        ? CleaningRule.PHOTO_CREDIT
        : null;
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
    if (line.begins(PHONES) || (line.opening() == '-' && digits >= 7 && hasPhoneWord(raw, line))) {
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

  /** "hh/ph/ts/hd", "gr/bp", "dpa wsz jln npr", "AAP RTV ar". */
  private static boolean isInitials(String line) {
    String[] slashed = line.split("/", -1);
    if (slashed.length >= 2 && slashed.length <= 7) {
      for (String group : slashed) {
        if (!isGroup(group, 4)) {
          return false;
        }
      }
      return true;
    }
    String[] words = line.split(" +", -1);
    if (words.length < 2 || words.length > 6 || Agencies.fromName(words[0]) == null) {
      return false;
    }
    for (int i = 1; i < words.length; i++) {
      String word = words[i];
      boolean service = i == 1 && word.length() <= 4 && word.equals(word.toUpperCase(Locale.ROOT));
      if (!service && !isGroup(word, 4)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isGroup(String group, int most) {
    if (group.length() < 2 || group.length() > most) {
      return false;
    }
    for (int i = 0; i < group.length(); i++) {
      if (group.charAt(i) < 'a' || group.charAt(i) > 'z') {
        return false;
      }
    }
    return true;
  }

  /** "AP-WF-11-13-13 1509GMT". */
  private static boolean isRoutingTrailer(String raw, Lines line) {
    int hyphens = 0;
    int digits = 0;
    for (int i = line.first; i < line.last; i++) {
      char c = raw.charAt(i);
      if (c >= 'a' && c <= 'z') {
        return false;
      }
      hyphens += c == '-' ? 1 : 0;
      digits += c >= '0' && c <= '9' ? 1 : 0;
    }
    char last = line.closing();
    boolean zone = last == 'T' || last == 'Z';
    return Character.isUpperCase(line.opening()) && hyphens >= 3 && digits >= 8 && zone;
  }

  /** Length of " Reuter" behind the last sentence; 0 if it does not stand there. */
  private static int trailingAgency(String raw, Lines line) {
    for (String agency : List.of(" Reuter", " REUTER")) {
      int before = line.last - agency.length() - 1;
      if (before >= line.first && raw.startsWith(agency, before + 1)) {
        char mark = raw.charAt(before);
        return mark == '.' || mark == '"' ? agency.length() : 0;
      }
    }
    return 0;
  }

  /** Where the last paragraph begins or its parenthesis opens, if it is a credit; -1 if not. */
  private static int credit(String raw, int from, Lines line) {
    int end = line.last;
    if (line.closing() == ')') {
      int open = opening(raw, Math.max(from, end - CREDIT_WINDOW), end);
      if (open >= 0 && isCredit(raw, open + 1, end)) {
        return open;
      }
    }
    int start = paragraphStart(raw, from, line.first);
    if (end - start > CREDIT_WINDOW) {
      return -1;
    }
    int first = start;
    while (first < end && Lines.isWhite(raw.charAt(first))) {
      first++;
    }
    if (isCredit(raw, first, end)) {
      return first;
    }
    return end - first <= MAX_CONTRIBUTION && isContribution(raw.substring(first, end))
        ? first
        : -1;
  }

  private static boolean isContribution(String paragraph) {
    String line = paragraph.replace('\n', ' ').replace("  ", " ");
    return CONTRIBUTIONS.stream().anyMatch(line::contains);
  }

  /** Where the parenthesis opens that closes the text; -1 if it opens too far before. */
  private static int opening(String raw, int least, int end) {
    int depth = 0;
    for (int i = end - 1; i >= least; i--) {
      char c = raw.charAt(i);
      depth += c == ')' ? 1 : c == '(' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  /** The line after the last blank one, or an indented one, before a place. */
  private static int paragraphStart(String raw, int from, int lineFirst) {
    Lines lines = new Lines(raw, from, lineFirst);
    int start = lineFirst;
    boolean own = true;
    while (lines.previous()) {
      if (own) {
        own = false;
        if (lines.end - lines.start >= 2) {
          return start;
        }
        continue;
      }
      if (lines.isBlank()) {
        return start;
      }
      start = lines.first;
      if (lines.first - lines.start >= 2 || lineFirst - start > CREDIT_WINDOW) {
        return start;
      }
    }
    return start;
  }

  private static boolean isCredit(String raw, int from, int end) {
    int at = from;
    while (at < end && (Lines.isWhite(raw.charAt(at)) || raw.charAt(at) == '-')) {
      at++;
    }
    String head = raw.substring(at, Math.min(end, at + 40)).replaceAll("\\s+", " ");
    for (String credit : CREDITS) {
      if (head.regionMatches(true, 0, credit, 0, credit.length())) {
        return true;
      }
    }
    return false;
  }
}
