package org.dateline.text.clean;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.text.date.DateFieldParser;
import org.dateline.text.dateline.Dateline;
import org.dateline.text.dateline.DatelineParser;
import org.dateline.text.dateline.PlaceOpenings;
import org.dateline.text.record.Agencies;
import org.dateline.text.word.Lines;
import org.jspecify.annotations.Nullable;

/**
 * What stands between headline and text and is not part of it: routing codes, notes to editors,
 * by-lines and the writers' titles.
 */
public final class HeadMatter {
  private static final List<String> DATE_LABELS =
      List.of(
          "Published:",
          "Published on",
          "Published",
          "Posted:",
          "Posted",
          "Date:",
          "Updated:",
          "Sent:");

  private static final int MAX_LINES = 16;
  private static final int MAX_NOTE = 900;

  /** "(Reuters)" and "(MORE)" are no notes. */
  private static final int MIN_NOTE = 24;

  private static final int MAX_BYLINE = 120;

  /** A line between headline and dateline is no longer. */
  private static final int MAX_DECK = 90;

  private static final int MAX_LABEL_WORDS = 5;

  private static final List<String> NOTES =
      List.of(
          "(ATTN",
          "ATTN:",
          "ATTENTION -",
          "(Eds",
          "Eds:",
          "Eds.:",
          "Editors:",
          "(Adds ",
          "(Updates ",
          "(Recasts",
          "(Corrects ",
          "(Refiles ",
          "(Repeats ",
          "(Rewrites ",
          "(Releads ",
          "(Edits ",
          "(Fixes ",
          "(CORRECTS ",
          "(ADDS ",
          "(UPDATES ",
          "(RECASTS ",
          "(For other news",
          "(With photo",
          "(with photo",
          "AP Photo",
          "For release ",
          "EMBARGOED ",
          "For use by ");

  /** Notes without a bracket, with which no sentence of news begins. */
  private static final List<String> BARE_NOTES =
      List.of("Corrects ", "CORRECTS ", "Recasts ", "RECASTS ", "Refiles ", "REFILES ", "Releads ");

  /** Notes above a by-line or dateline; elsewhere a sentence may begin so. */
  private static final List<String> NOTES_ABOVE =
      List.of(
          "Adds ", "ADDS ", "Updates ", "UPDATES ", "Repeats ", "Rewrites ", "Fixes ", "Edits ");

  /** What a page puts between headline and text, in small letters. */
  private static final Set<String> FURNITURE =
      Set.of(
          "share",
          "share:",
          "share this",
          "share this:",
          "share this article",
          "share this story",
          "share this page",
          "share on facebook",
          "share on twitter",
          "share on whatsapp",
          "share on linkedin",
          "share via email",
          "facebook",
          "twitter",
          "linkedin",
          "whatsapp",
          "telegram",
          "pinterest",
          "reddit",
          "tumblr",
          "messenger",
          "instagram",
          "email",
          "e-mail",
          "email this article",
          "print",
          "print this article",
          "tweet",
          "copy link",
          "link copied",
          "save",
          "save article",
          "bookmark",
          "comments",
          "no comments",
          "leave a comment",
          "listen",
          "listen to this article",
          "text size",
          "font size",
          "advertisement",
          "advertising",
          "follow us",
          "skip to content",
          "skip to main content",
          "enlarge this image",
          "toggle caption",
          "hide caption");

  private static final int LONGEST_FURNITURE = 32;

  /** How many minutes a text takes. */
  private static final List<String> READING =
      List.of(" min read", " mins read", " minute read", " minutes read");

  private static final List<String> CAPTIONS =
      List.of(
          "File photo:",
          "FILE PHOTO:",
          "File Photo:",
          "FILE PHOTO -",
          "FILE PHOTO \u2013",
          "FILE - ",
          "FILE \u2013 ",
          "FILE \u2014 ",
          "(File photo",
          "[File photo",
          "Photo caption:",
          "Photo credit:",
          "Photo:",
          "PHOTO:",
          "Image credit:");

  /** Before the name of who took a picture, at the end of its caption. */
  private static final List<String> PHOTO_MARKS =
      List.of("REUTERS/", "AP Photo/", "AFP PHOTO", "AFP/", "EPA/", "Getty Images");

  private static final int LONGEST_CAPTION = 500;
  private static final int LONGEST_PHOTO_CREDIT = 48;

  private static final List<String> CORRECTIONS =
      List.of("In a story ", "In stories ", "In an ", "In a ");

  /** Words of the lines under a by-line that say what the writer is. */
  private static final Set<String> TITLES =
      Set.of(
          "writer",
          "correspondent",
          "reporter",
          "staff",
          "press",
          "bureau",
          "columnist",
          "editor",
          "service",
          "agency",
          "contributor",
          "photographer",
          "analyst",
          "diplomatic",
          "newsfeatures");

  /** Small words that may stand in a by-line. */
  private static final Set<String> BYLINE_WORDS =
      Set.of(
          "and", "de", "van", "von", "der", "den", "al", "bin", "in", "of", "the", "for", "with",
          "da", "di", "el", "la", "le", "du", "dos", "y", "at", "ten");

  /** Where the text or its dateline begins. */
  int textStart;

  /** A line that is nothing but a date; null where there is none. */
  @Nullable String headerDate;

  /** Whether a line that belongs to the text stands above its dateline. */
  boolean isDeck;

  private HeadMatter(int textStart) {
    this.textStart = textStart;
  }

  /** Cuts what stands above the text. */
  static HeadMatter cut(String raw, int from, int to, CutList ledger, List<String> byline) {
    HeadMatter matter = new HeadMatter(from);
    matter.textStart = matter.read(raw, from, to, ledger, byline);
    return matter;
  }

  private int read(String raw, int from, int to, CutList ledger, List<String> byline) {
    Lines lines = new Lines(raw, from, to);
    int at = from;
    boolean underByline = false;
    for (int count = 0; count < MAX_LINES && lines.next(); count++) {
      if (lines.isBlank()) {
        continue;
      }
      CleaningRule rule = ruleFor(raw, lines, to);
      if (rule != null) {
        ledger.cut(rule, lines.first, lines.last);
      } else if (isByline(raw, lines)) {
        ledger.cut(CleaningRule.BYLINE, lines.first, lines.last);
        byline.add(lines.stripped());
        underByline = true;
      } else if (SignOffs.isAddress(raw, lines)) {
        ledger.cut(CleaningRule.ADDRESS, lines.first, lines.last);
        byline.add(lines.stripped());
      } else if (isNote(raw, lines, to)) {
        int noteEnd = noteEnd(raw, lines, to);
        ledger.cut(CleaningRule.EDITOR_NOTE, lines.first, noteEnd);
        at = noteEnd;
        // By-line or dateline may follow in the same line.
        lines = new Lines(raw, at, to);
        continue;
      } else if (SummaryPoints.isPoint(raw, lines)) {
        int end = SummaryPoints.end(raw, lines, to);
        if (end < 0) {
          return Math.max(at, lines.start);
        }
        ledger.cut(CleaningRule.EDITOR_NOTE, lines.first, end);
        at = end;
        lines = new Lines(raw, at, to);
        continue;
      } else if (headerDate == null && dateIn(lines) != null) {
        headerDate = dateIn(lines);
        ledger.cut(CleaningRule.DATE_LINE, lines.first, lines.last);
      } else if (underByline && isTitle(lines)) {
        ledger.cut(CleaningRule.BYLINE_TITLE, lines.first, lines.last);
      } else if (Bylines.isAboveDateline(raw, lines, to)) {
        ledger.cut(CleaningRule.BYLINE, lines.first, lines.last);
        byline.add(lines.stripped());
        underByline = true;
      } else if (isLabel(raw, lines, to)) {
        boolean number = lines.stripped().chars().anyMatch(c -> c >= '0' && c <= '9');
        CleaningRule label = number ? CleaningRule.ROUTING : CleaningRule.BYLINE_TITLE;
        ledger.cut(label, lines.first, lines.last);
      } else {
        int dateline = datelineBehindByline(raw, lines);
        if (dateline < 0) {
          return Math.max(at, lines.start);
        }
        ledger.cut(CleaningRule.BYLINE, lines.first, dateline);
        byline.add(raw.substring(lines.first, dateline).strip());
        return dateline;
      }
      at = lines.end;
    }
    return at;
  }

  /** Of lines of pages and machines; null of all others. */
  private static @Nullable CleaningRule ruleFor(String raw, Lines lines, int to) {
    if (isFurniture(lines)) {
      return CleaningRule.NOTICE;
    }
    if (isCaption(raw, lines, to)) {
      return CleaningRule.PHOTO_CREDIT;
    }
    return isRouting(raw, lines) ? CleaningRule.ROUTING : null;
  }

  /** The dateline of the text, or of what stands below its first line; null if there is none. */
  @Nullable Dateline dateline(String raw, int to) {
    Dateline found = DatelineParser.parse(raw, textStart);
    if (found == null) {
      found = below(raw, to);
      isDeck = found != null;
    }
    if (found == null) {
      found = PlaceOpenings.parse(raw, textStart, to);
    }
    return found == null || found.end() > to ? null : found;
  }

  /** The dateline below a line that is no sentence, by an agency that is known. */
  private @Nullable Dateline below(String raw, int to) {
    Lines lines = new Lines(raw, textStart, to);
    while (lines.next()) {
      if (lines.isBlank()) {
        continue;
      }
      if (lines.length() > MAX_DECK || ".?!:;\"\u201D".indexOf(lines.closing()) >= 0) {
        return null;
      }
      while (lines.next()) {
        if (!lines.isBlank()) {
          int behind = datelineBehindByline(raw, lines);
          Dateline found = DatelineParser.parse(raw, behind < 0 ? lines.first : behind);
          return found == null || found.agency() == null || found.place().isEmpty() ? null : found;
        }
      }
    }
    return null;
  }

  /** "02/4 TASS 112", "Of DOW JONES NEWSWIRES", "Special to the wire": a label above a dateline. */
  private static boolean isLabel(String raw, Lines lines, int to) {
    if (".?!:;".indexOf(lines.closing()) >= 0) {
      return false;
    }
    String[] words = lines.stripped().split(" +", -1);
    if (words.length > MAX_LABEL_WORDS) {
      return false;
    }
    boolean label = words[0].equals("Special") || words[0].equals("Of") || words[0].equals("From");
    for (String word : words) {
      label |= Agencies.fromName(word) != null || TITLES.contains(word.toLowerCase(Locale.ROOT));
    }
    if (!label) {
      return false;
    }
    Lines below = new Lines(raw, lines.end, to);
    while (below.next()) {
      if (!below.isBlank()) {
        Dateline found = DatelineParser.parse(raw, below.first);
        return found != null && found.agency() != null && !found.place().isEmpty();
      }
    }
    return false;
  }

  /** "(Adds details)": what one desk tells another. */
  static boolean isNote(String raw, Lines lines, int to) {
    return lines.begins(NOTES)
        || lines.begins(BARE_NOTES)
        || (lines.begins(NOTES_ABOVE) && Bylines.isDatelineBelow(raw, lines, to))
        || isInParentheses(raw, lines, to)
        || HeadlineTags.isTakeAbove(lines.stripped())
        || isCorrection(lines);
  }

  /** Whether a line right below a headline is a note to editors, and no more of the headline. */
  public static boolean isBelowHeadline(String line) {
    Lines lines = new Lines(line, 0, line.length());
    return lines.next() && (lines.begins(NOTES) || lines.begins(BARE_NOTES));
  }

  /** "Share this:", "Facebook", "3 Min Read": what a page puts above a text. */
  private static boolean isFurniture(Lines lines) {
    if (lines.length() > LONGEST_FURNITURE) {
      return false;
    }
    String line = lines.stripped().toLowerCase(Locale.ROOT);
    return FURNITURE.contains(line)
        || (Character.isDigit(line.charAt(0)) && READING.stream().anyMatch(line::endsWith));
  }

  /** "File photo: a gate. REUTERS/Ines Prado": the caption of a picture above the text. */
  private static boolean isCaption(String raw, Lines lines, int to) {
    if (lines.length() > LONGEST_CAPTION) {
      return false;
    }
    if (lines.begins(CAPTIONS)) {
      return hasTextBelow(raw, lines, to);
    }
    int least = Math.max(lines.first, lines.last - LONGEST_PHOTO_CREDIT);
    String tail = raw.substring(least, lines.last);
    for (String mark : PHOTO_MARKS) {
      int at = tail.indexOf(mark);
      boolean isApart =
          at == 0 ? least == lines.first : at > 0 && " (/[|".indexOf(tail.charAt(at - 1)) >= 0;
      if (isApart && areNames(tail.substring(at))) {
        return Bylines.isDatelineBelow(raw, lines, to);
      }
    }
    return false;
  }

  private static boolean hasTextBelow(String raw, Lines lines, int to) {
    for (int i = lines.end; i < to; i++) {
      if (!Lines.isWhite(raw.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether each word begins with a capital: "REUTERS/Ipsos poll" goes on as a sentence does. */
  private static boolean areNames(String credit) {
    for (String word : credit.split("[ /]+", -1)) {
      char opens = word.isEmpty() ? 'A' : word.charAt(0);
      if (!Character.isUpperCase(opens)
          && Character.isLetterOrDigit(opens)
          && !BYLINE_WORDS.contains(word)) {
        return false;
      }
    }
    return true;
  }

  /**
   * "In a story March 3 about a dock, The Associated Press reported erroneously that it \u2026".
   */
  private static boolean isCorrection(Lines lines) {
    if (!lines.begins(CORRECTIONS)) {
      return false;
    }
    String line = lines.stripped();
    return line.contains("The Associated Press")
        && (line.contains(" erroneously") || line.contains(" incorrectly"));
  }

  /** "(The writer is a columnist; the opinions are his own)", alone between its parentheses. */
  private static boolean isInParentheses(String raw, Lines lines, int to) {
    if (lines.opening() != '(') {
      return false;
    }
    int end = noteEnd(raw, lines, to);
    int at = end;
    while (at < to && raw.charAt(at) != '\n' && Lines.isWhite(raw.charAt(at))) {
      at++;
    }
    return end - lines.first > MIN_NOTE
        && (raw.charAt(end - 1) == ')' || raw.charAt(end - 1) == '.')
        && (at >= to || raw.charAt(at) == '\n');
  }

  /** The date that a line is, with or without a label; null where it is anything else. */
  private static @Nullable String dateIn(Lines lines) {
    if (lines.length() < 8 || lines.length() > 60 || lines.closing() == '-') {
      return null;
    }
    String line = lines.stripped();
    for (String label : DATE_LABELS) {
      if (line.startsWith(label)) {
        line = line.substring(label.length()).strip();
        break;
      }
    }
    return DateFieldParser.isNothingElse(line) ? line : null;
  }

  /** A note in parentheses ends where they close, which may be some lines below. */
  private static int noteEnd(String raw, Lines lines, int to) {
    if (lines.opening() != '(') {
      return lines.begins(BARE_NOTES) ? wrappedEnd(raw, lines, to) : lines.last;
    }
    int depth = 0;
    int most = Math.min(to, lines.first + MAX_NOTE);
    for (int i = lines.first; i < most; i++) {
      char c = raw.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0) {
        return i + 1 < to && raw.charAt(i + 1) == '.' ? i + 2 : i + 1;
      }
    }
    return lines.last;
  }

  /** A note without brackets goes on in the lines right below it that open nothing. */
  private static int wrappedEnd(String raw, Lines lines, int to) {
    Lines below = new Lines(raw, lines.end, to);
    int end = lines.last;
    if (lines.length() > MAX_DECK || !below.next() || !below.isBlank()) {
      return end;
    }
    while (below.next()
        && !below.isBlank()
        && below.length() <= MAX_DECK
        && !isByline(raw, below)
        && DatelineParser.parse(raw, below.first) == null) {
      end = below.last;
    }
    return end;
  }

  /** "zczc", "r f BC-LT--Argentina 11-13 1049", "a0123 4 i 211 ccccb dpa 061". */
  private static boolean isRouting(String raw, Lines lines) {
    int length = lines.length();
    char first = lines.opening();
    if (length < 4 || length > 80) {
      return false;
    }
    if ((first == 'z' || first == 'Z') && raw.regionMatches(true, lines.first, "zczc", 0, 4)) {
      return true;
    }
    int keyword = raw.indexOf("BC-", lines.first);
    if (keyword >= 0 && keyword < lines.first + 6 && keyword + 8 < lines.last) {
      return raw.charAt(lines.last - 1) != '.';
    }
    return isMessageNumber(lines);
  }

  /** A letter code with a number, a priority, a category and a count of words. */
  private static boolean isMessageNumber(Lines lines) {
    char first = lines.opening();
    if (first < 'a' || first > 'z') {
      return false;
    }
    String[] tokens = lines.stripped().split(" +", -1);
    return tokens.length >= 4
        && tokens[0].matches("[a-z]{1,4}\\d{2,5}")
        && tokens[1].matches("\\d")
        && tokens[2].matches("[a-z]{1,3}")
        && tokens[3].matches("\\d{1,4}");
  }

  /** "By JANE DOE and John Roe", but not the first line of "By Friday the rebels had". */
  static boolean isByline(String raw, Lines lines) {
    if (lines.opening() == '(' && lines.closing() == ')' && lines.length() > 4) {
      Lines inside = new Lines(raw, lines.first + 1, lines.last - 1);
      return inside.next() && isByline(raw, inside);
    }
    if (isSigned(lines)) {
      return true;
    }
    boolean by = raw.regionMatches(true, lines.first, "By ", 0, 3) && lines.length() > 4;
    if (!by || lines.length() > MAX_BYLINE) {
      return false;
    }
    char last = lines.closing();
    if (last == '.' && lines.length() > 40) {
      return false;
    }
    boolean named = false;
    for (String word : raw.substring(lines.first + 3, lines.last).split("[ ,]+", -1)) {
      if (word.isEmpty()) {
        continue;
      }
      char opens = word.charAt(0);
      boolean capital = Character.isUpperCase(opens) || opens == '"' || opens == '(';
      if (!capital
          && !BYLINE_WORDS.contains(word)
          && !word.contains("@")
          && !word.startsWith("al-")) {
        return false;
      }
      named |= capital;
    }
    return named;
  }

  /** "Ines Prado and Rui Alves | Reuters". */
  private static boolean isSigned(Lines lines) {
    if (lines.length() > MAX_BYLINE || !Character.isUpperCase(lines.opening())) {
      return false;
    }
    String line = lines.stripped();
    int bar = line.indexOf(" | ");
    return bar > 0
        && AgencySigns.isNames(line.substring(0, bar))
        && Agencies.fromName(line.substring(bar + 3).strip()) != null;
  }

  /** "By Jane Doe LONDON (Reuters) - Text": where the dateline begins; -1 if there is none. */
  private static int datelineBehindByline(String raw, Lines lines) {
    if (!raw.startsWith("By ", lines.first)) {
      return -1;
    }
    int at = lines.first + 3;
    int most = Math.min(lines.last, lines.first + MAX_BYLINE);
    while (at < most && Lines.isWhite(raw.charAt(at))) {
      at++;
    }
    while (at < most) {
      int end = at;
      while (end < most && !Lines.isWhite(raw.charAt(end))) {
        end++;
      }
      String word = raw.substring(at, end);
      boolean capitals = word.length() > 2 && word.equals(word.toUpperCase(Locale.ROOT));
      if (capitals && Character.isLetter(word.charAt(0))) {
        return DatelineParser.parse(raw, at) == null ? -1 : at;
      }
      if (!Character.isUpperCase(raw.charAt(at)) && !BYLINE_WORDS.contains(word)) {
        return -1;
      }
      at = end;
      while (at < most && Lines.isWhite(raw.charAt(at))) {
        at++;
      }
    }
    return -1;
  }

  static boolean isTitle(Lines lines) {
    if (lines.length() > 60 || lines.closing() == '.') {
      return false;
    }
    String line = lines.stripped();
    if (Agencies.fromName(line) != null) {
      return true;
    }
    boolean title = false;
    for (String word : line.split("[ ,]+", -1)) {
      title |= TITLES.contains(word.toLowerCase(Locale.ROOT));
      if (!word.isEmpty()
          && Character.isLowerCase(word.charAt(0))
          && !BYLINE_WORDS.contains(word)) {
        return false;
      }
    }
    return title;
  }
}
