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
          "Unauthorized reproduction",
          "Our Standards:",
          "(Our Standards:",
          "(With inputs from",
          "(With agency inputs",
          "(With input from",
          "This story has been corrected",
          "This story corrects",
          "This version corrects",
          "This version CORRECTS",
          "This version has been corrected",
          "This report by The Canadian Press was first",
          "For the related story",
          "For related stories",
          "To read the full story",
          "Acquire Licensing",
          "Thomson Reuters Trust Principles",
          "Copyright:",
          "\u24D2",
          "<\uC800\uC791\uAD8C\uC790",
          "\uC800\uC791\uAD8C\uC790",
          "\u8D23\u4EFB\u7F16\u8F91",
          "(\u8D23\u4EFB\u7F16\u8F91",
          "\uFF08\u8D23\u4EFB\u7F16\u8F91",
          "(\u7F16\u8F91",
          "\uFF08\u7DE8\u8F2F");

  /** What leads to other pages; a sentence may begin so too. */
  private static final List<String> POINTERS =
      List.of(
          "Read more",
          "Read also",
          "Read the full",
          "Read original",
          "See also",
          "Also read",
          "More on",
          "More AP ",
          "More:",
          "Related:",
          "Source:",
          "Online:",
          "Follow ",
          "Subscribe",
          "Sign up",
          "Download ",
          "Click here",
          "Click on",
          "Click to",
          "View original",
          "View source",
          "Visit our",
          "Visit the",
          "Watch:",
          "Video:",
          "Distributed by",
          "Provided by",
          "Join us",
          "Like us",
          "Find us",
          "Word count",
          "Wordcount");

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
          "Photos by",
          "Reported by",
          "Reporting:",
          "With reporting by",
          "With additional reporting",
          "Reporter:",
          "Reporters:",
          "Journalist:",
          "Writer:",
          "Author:",
          "Editor:",
          "Editors:",
          "Translator:",
          "Photographer:",
          "Text by",
          "Text:",
          "Pewarta:",
          "Penulis:",
          "Penyunting:",
          "Redacci\u00F3n de",
          "Our editorial staff",
          "Reporting and editing",
          "Additional writing",
          "Writing:",
          "Editing:",
          "Edited and",
          "Story by",
          "Graphic by",
          "Graphics by",
          "Video by",
          "Pictures by",
          "Photography by",
          "Produced by",
          "Research by",
          "Reporte de",
          "Reportes de",
          "Reporte adicional",
          "Editado por",
          "Escrito por",
          "Traducido por",
          "Reportagem de",
          "Edi\u00E7\u00E3o de",
          "\u00C9dit\u00E9 par",
          "Edit\u00E9 par",
          "Reportage de",
          "R\u00E9daction",
          "Bericht von");

  private static final List<String> CONTRIBUTIONS =
      List.of(
          "contributed to this report",
          "contributed to this story",
          "contributed to this article",
          "contributed reporting",
          "contributed from",
          "helped with this story",
          "can be reached at",
          "on Twitter at");

  private static final List<String> PHONES =
      List.of("Tel:", "Tel.:", "Tel ", "Phone:", "Telephone:", "Fax:", "Mobile:", "Newsroom:");

  /** No credit is longer. */
  private static final int CREDIT_WINDOW = 700;

  private static final int MAX_CONTRIBUTION = 320;

  private static final int MAX_NOTEBOOK = 4000;

  private static final int MAX_POINTER = 200;

  /** Behind the last sentence there is no more than an agency and initials. */
  private static final int MAX_SIGN_OFF = 30;

  /** Headings of the part for editors. */
  private static final List<String> NOTEBOOKS =
      List.of(
          "notebook", "notepad", "notizblock", "editorial contact", "redaktion", "note to editors");

  /** A telephone number beside one of these is the desk's. */
  private static final List<String> DESKS = List.of("newsroom", "newsdesk", "desk", "bureau");

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
    int heading = raw.indexOf("\n#", Math.max(from, to - MAX_NOTEBOOK));
    while (heading >= 0 && heading < to) {
      int lineEnd = raw.indexOf('\n', heading + 1);
      lineEnd = lineEnd < 0 || lineEnd > to ? to : lineEnd;
      String line = raw.substring(heading, lineEnd).toLowerCase(Locale.ROOT);
      if (line.contains("# ") && NOTEBOOKS.stream().anyMatch(line::contains)) {
        ledger.cut(CleaningRule.NOTEBOOK, heading + 1, to);
        return heading + 1;
      }
      heading = raw.indexOf("\n#", lineEnd);
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
      ledger.cut(CleaningRule.SIGN_OFF, agency, line.last);
      return agency;
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
    boolean released = raw.startsWith("SOURCE ", line.first) && line.length() <= MAX_POINTER;
    if (line.begins(NOTICES) || released || isPointer(line)) {
      return CleaningRule.NOTICE;
    }
    if (isPhone(raw, line) || isDesk(raw, line)) {
      return CleaningRule.PHONE;
    }
    if (line.length() <= MAX_ALONE && isAgency(line.stripped())) {
      return CleaningRule.SIGN_OFF;
    }
    if (line.length() <= 40
        && (isInitials(line.stripped(), isApart(raw, line)) || isSecondOfDesk(raw, line))) {
      return CleaningRule.INITIALS;
    }
    if (line.length() <= 60 && isRouting(raw, line)) {
      return CleaningRule.ROUTING;
    }
    if (line.length() <= 60 && isNameOfAgency(line.stripped())) {
      return CleaningRule.CREDIT;
    }
    if (line.length() <= 60 && isRate(line.stripped())) {
      return CleaningRule.NOTICE;
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

  /** "-- Lisbon newsroom +351 1 555 0100", "New York Commodities Desk 212 555 0164". */
  private static boolean isDesk(String raw, Lines line) {
    if (line.length() > 110 || line.length() < 14) {
      return false;
    }
    int digits = 0;
    for (int i = line.first; i < line.last; i++) {
      digits += raw.charAt(i) >= '0' && raw.charAt(i) <= '9' ? 1 : 0;
    }
    if (digits < 7 || line.closing() == '.') {
      return false;
    }
    String lower = line.stripped().toLowerCase(Locale.ROOT);
    return DESKS.stream().anyMatch(lower::contains);
  }

  /** "Read more: https://…", and an address of a page by itself. */
  private static boolean isPointer(Lines line) {
    if (line.length() > MAX_POINTER) {
      return false;
    }
    boolean page = line.begins(List.of("http://", "https://", "www."));
    if (page || !line.begins(POINTERS)) {
      return page && line.stripped().indexOf(' ') < 0;
    }
    String text = line.stripped();
    return line.closing() != '.' || text.contains("http") || text.contains("www.");
  }

  /** "AFP", "-- Bernama", "(EFE)", "/TASS/". */
  private static boolean isAgency(String line) {
    int from = 0;
    int to = line.length();
    while (from < to && "-=\u2013\u2014/([ ".indexOf(line.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && ")]/. -=\u2013\u2014".indexOf(line.charAt(to - 1)) >= 0) {
      to--;
    }
    String name = line.substring(from, to);
    return Agencies.fromName(name) != null && isWrittenAsAgency(name);
  }

  /** An agency signs in capitals or with its own name: "EFE", "Bernama", "dpa". */
  private static boolean isWrittenAsAgency(String name) {
    String code = Agencies.fromName(name);
    return code != null
        && (name.equals(name.toUpperCase(Locale.ROOT))
            || name.equals(Agencies.label(code))
            || name.equals("Reuter"));
  }

  /** Whether an empty line or nothing is above a line. */
  private static boolean isApart(String raw, Lines line) {
    int at = line.start - 1;
    if (at > 0 && raw.charAt(at) == '\n') {
      at--;
    }
    while (at > 0 && raw.charAt(at) != '\n' && Lines.isWhite(raw.charAt(at))) {
      at--;
    }
    return at <= 0 || raw.charAt(at) == '\n';
  }

  /** "hh/ph/ts/hd", "bur-ip/jf/am", "(gr/bp)", "dpa wsz jln npr", "AAP RTV ar", "amo". */
  private static boolean isInitials(String written, boolean apart) {
    boolean enclosed = written.startsWith("(") && written.endsWith(")");
    String line = enclosed ? written.substring(1, written.length() - 1) : written;
    if (isSlashed(line) || (apart && isSignedCode(line))) {
      return true;
    }
    if ((apart && isGroup(line, 3)) || (enclosed && isDeskCode(line))) {
      return true;
    }
    String[] words = line.split(" +", -1);
    if (apart && words.length == 2 && isGroup(words[0], 2) && isGroup(words[1], 2)) {
      return true;
    }
    if (words.length < 2 || words.length > 6 || !isSigning(words[0])) {
      return false;
    }
    for (int i = 1; i < words.length; i++) {
      String word = words[i];
      boolean service = i == 1 && word.length() <= 4 && word.equals(word.toUpperCase(Locale.ROOT));
      if (!service && !isGroup(word, 4) && !isCapitals(word) && !isGroups(word)) {
        return false;
      }
    }
    return true;
  }

  /** "hh/ph/ts/hd", "bur-ip/jf/am", "IP/RA.", "16/ines", "WAM/Ines Prado/Rui Alves". */
  private static boolean isSlashed(String line) {
    int end = line.endsWith(".") ? line.length() - 1 : line.length();
    String[] groups = line.substring(0, end).split("/", -1);
    if (groups.length < 2 || groups.length > 7) {
      return false;
    }
    boolean names = isWrittenAsAgency(groups[0]);
    boolean initials = isDesksAndGroup(groups[0]) || isCapitals(groups[0]);
    initials |= groups.length == 2 && isDayNumber(groups[0]);
    for (int i = 1; i < groups.length; i++) {
      initials &= isDesksAndGroup(groups[i]) || isCapitals(groups[i]);
      names &= isNames(groups[i]);
    }
    return initials || names;
  }

  /** "YH4-IP". */
  private static boolean isSignedCode(String line) {
    int hyphen = line.indexOf('-');
    boolean code = hyphen >= 2 && hyphen <= 4 && isCapitals(line.substring(hyphen + 1));
    for (int i = 0; i < hyphen && code; i++) {
      char c = line.charAt(i);
      code = (c >= 'A' && c <= 'Z') || (i == hyphen - 1 && c >= '0' && c <= '9');
    }
    return code;
  }

  private static boolean isSigning(String word) {
    return Agencies.fromName(word) != null || (word.startsWith("/") && isAgency(word));
  }

  /** "ip/am". */
  private static boolean isGroups(String word) {
    String[] groups = word.split("/", -1);
    for (String group : groups) {
      if (!isDesksAndGroup(group)) {
        return false;
      }
    }
    return groups.length > 1;
  }

  /** "Uu.A014/H-YH" between brackets. */
  private static boolean isDeskCode(String line) {
    boolean digit = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      digit |= c >= '0' && c <= '9';
      boolean letter = (c | 32) >= 'a' && (c | 32) <= 'z';
      if (!letter && !(c >= '0' && c <= '9') && c != '.' && c != '/' && c != '-' && c != '*') {
        return false;
      }
    }
    return digit && line.length() <= 24 && line.indexOf('/') > 0;
  }

  /** "ip", and "bur-ip" of several desks. */
  private static boolean isDesksAndGroup(String group) {
    for (String part : group.split("-", -1)) {
      if (!isGroup(part, 4)) {
        return false;
      }
    }
    return true;
  }

  /** The "16" of "16/ines". */
  private static boolean isDayNumber(String group) {
    return !group.isEmpty()
        && group.length() <= 2
        && group.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static boolean isCapitals(String group) {
    return group.length() >= 2
        && group.length() <= 3
        && group.chars().allMatch(c -> c >= 'A' && c <= 'Z');
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

  /** "AP-WF-11-13-13 1509GMT", "9341**1416", "14:30 Local Time 11:30 GMT" and a number below. */
  private static boolean isRouting(String raw, Lines line) {
    String text = line.stripped();
    boolean numbers = text.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '*');
    if (numbers) {
      return text.contains("**") || (text.length() <= 6 && isTimes(above(raw, line)));
    }
    return isTimes(text) || isRoutingTrailer(raw, line);
  }

  private static boolean isTimes(String line) {
    return line.endsWith("GMT") && line.contains("Local Time") && line.length() <= 60;
  }

  /** The line above, stripped; empty where there is none or a blank one. */
  private static String above(String raw, Lines line) {
    int end = Math.max(0, line.start - 1);
    int start = raw.lastIndexOf('\n', end - 1) + 1;
    return start < end ? raw.substring(start, end).strip() : "";
  }

  /** "RAM" below "PTI IP": the second line of the desk's initials. */
  private static boolean isSecondOfDesk(String raw, Lines line) {
    for (String word : line.stripped().split(" +", -1)) {
      if (!isCapitals(word)) {
        return false;
      }
    }
    String above = above(raw, line);
    return isAgency(above) || isInitials(above, false);
  }

  /** "Ines Prado, The Canadian Press". */
  private static boolean isNameOfAgency(String line) {
    int comma = line.lastIndexOf(", ");
    if (comma < 3 || !Character.isUpperCase(line.charAt(0)) || line.indexOf(',') != comma) {
      return false;
    }
    String agency = line.substring(comma + 2);
    String name = agency.startsWith("The ") ? agency.substring(4) : agency;
    return line.substring(0, comma).split(" ", -1).length <= 4
        && name.length() > 2
        && Agencies.fromName(name) != null;
  }

  /** "($1 = 0.85 euros)". */
  private static boolean isRate(String line) {
    boolean enclosed = line.startsWith("(") && line.endsWith(")");
    int equals = line.indexOf(" = ");
    return enclosed
        && equals > 0
        && equals < 24
        && equals + 3 < line.length()
        && line.substring(1, equals).indexOf('1') >= 0
        && line.substring(equals).chars().anyMatch(c -> c >= '0' && c <= '9');
  }

  /** "AP-WF-11-13-13 1509GMT". */
  private static boolean isRoutingTrailer(String raw, Lines line) {
    int hyphens = 0;
    int digits = 0;
    int end = line.closing() == '<' ? line.last - 1 : line.last;
    for (int i = line.first; i < end; i++) {
      char c = raw.charAt(i);
      if (c >= 'a' && c <= 'z') {
        return false;
      }
      hyphens += c == '-' ? 1 : 0;
      digits += c >= '0' && c <= '9' ? 1 : 0;
    }
    char last = raw.charAt(end - 1);
    boolean zone = last == 'T' || last == 'Z';
    boolean opens = Character.isUpperCase(line.opening()) || Character.isDigit(line.opening());
    return opens && hyphens >= 2 && digits >= 8 && zone;
  }

  /**
   * Where the agency stands behind the last sentence: " Reuter", " EFE", " (ANSA).", " PTI VK SMN",
   * " -- AFP"; 0 if none does.
   */
  private static int trailingAgency(String raw, Lines line) {
    int least = Math.max(line.first, line.last - MAX_SIGN_OFF);
    int at = line.last - 2;
    while (at > least && !(isSentenceEnd(raw.charAt(at)) && Lines.isWhite(raw.charAt(at + 1)))) {
      at--;
    }
    if (at <= least) {
      return 0;
    }
    int from = at + 1;
    while (from < line.last && Lines.isWhite(raw.charAt(from))) {
      from++;
    }
    String tail = raw.substring(from, line.last);
    if (isAgency(tail)) {
      return from;
    }
    String[] words = tail.split(" +", -1);
    boolean signed = words.length > 1 && words.length <= 5 && isWrittenAsAgency(words[0]);
    for (int i = 1; i < words.length && signed; i++) {
      signed = isCapitals(words[i]);
    }
    return signed ? from : 0;
  }

  private static boolean isSentenceEnd(char c) {
    return c == '.' || c == '?' || c == '!' || c == '"' || c == '\u201D' || c == ')';
  }

  /** Where the last paragraph begins or its parenthesis opens, if it is a credit; -1 if not. */
  private static int credit(String raw, int from, Lines line) {
    int end = line.last;
    if (line.closing() == ')') {
      int open = opening(raw, Math.max(from, end - CREDIT_WINDOW), end);
      if (open >= 0
          && (isCredit(raw, open + 1, end)
              || isContact(raw, open, end)
              || isBylineOfDesk(raw.substring(open + 1, end - 1)))) {
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

  /** "((jane.roe@wire.example; +351 21 555 0100))": how the writers can be reached. */
  private static boolean isContact(String raw, int open, int end) {
    String inside = raw.substring(open, end);
    int digits = 0;
    for (int i = 0; i < inside.length(); i++) {
      digits += inside.charAt(i) >= '0' && inside.charAt(i) <= '9' ? 1 : 0;
    }
    boolean doubled = inside.startsWith("((");
    boolean reached = inside.indexOf('@') > 0 || inside.contains("Messaging");
    return (doubled || reached) && (digits >= 7 || reached);
  }

  /** "(By Ines Prado and Rui Alves)", "(Lisbon bureau)". */
  private static boolean isBylineOfDesk(String inside) {
    if (inside.length() > MAX_POINTER || inside.indexOf('.') == inside.length() - 1) {
      return false;
    }
    String lower = inside.toLowerCase(Locale.ROOT);
    boolean desk = inside.length() <= 40 && DESKS.stream().anyMatch(lower::endsWith);
    return desk || (inside.startsWith("By ") && isNames(inside.substring(3)));
  }

  /** Words with capitals, and "and" between them. */
  private static boolean isNames(String words) {
    for (String word : words.split("[ ,]+", -1)) {
      boolean named = !word.isEmpty() && Character.isUpperCase(word.charAt(0));
      if (!named && !word.equals("and") && !word.equals("in") && !word.equals("&")) {
        return false;
      }
    }
    return true;
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
    while (at < end && (Lines.isWhite(raw.charAt(at)) || "-(*".indexOf(raw.charAt(at)) >= 0)) {
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
