package org.dateline.text.clean;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.text.record.Agencies;
import org.dateline.text.word.Lines;

/**
 * Where a dispatch ends: at its end mark, "(END)" or "-0-" on a line or at the end of one. What
 * stands after it was never part of it, but scraped along: headlines of other days, menus.
 */
public final class EndMarks {
  private static final Set<String> ALONE =
      Set.of(
          "-0-",
          "- 0 -",
          "ENDS",
          "-30-",
          "- 30 -",
          "NNNN",
          "END",
          "Enditem",
          "enditem",
          "ENDITEM",
          "Endit",
          "End Item",
          "End item",
          "end item",
          "./.",
          "-./.",
          "oOo",
          "-oOo-",
          "(\uB05D)",
          "[\uB05D]",
          "<\uB05D>",
          "(\u5B8C)",
          "\uFF08\u5B8C\uFF09",
          "(\u4E86)",
          "\uFF08\u4E86\uFF09",
          "(\u7D42)",
          "(\u7D42\u308F\u308A)");

  /** Marks that stand at the end of the last line as well, behind a blank or a full stop. */
  private static final List<String> TRAILING =
      List.of(
          "-0-",
          "(END)",
          "(ENDS)",
          "Enditem",
          "(\uB05D)",
          "(\u5B8C)",
          "\uFF08\u5B8C\uFF09",
          "\uFF08\u4E86\uFF09");

  /** What {@link #MARKS} may stand around. */
  private static final Set<String> WORDS = Set.of("END", "ENDS", "End", "Ends", "end", "ends");

  /** The word in other languages; only between brackets, as most are other words as well. */
  private static final Set<String> WORDS_ABROAD =
      Set.of(
          "schluss",
          "ende",
          "fim",
          "fin",
          "fine",
          "koniec",
          "konec",
          "kraj",
          "slut",
          "slutt",
          "loppu",
          "einde",
          "v\u00E9ge",
          "sf\u00E2r\u0219it",
          "son",
          "tamat",
          "selesai",
          "fund",
          "\u043A\u043E\u043D\u0435\u0446",
          "\u043A\u0456\u043D\u0435\u0446\u044C",
          "\u043A\u0440\u0430\u0439");

  private static final String MARKS = "-#*=/_~[]()<>| \u2013\u2014";

  /** The squares with which some pages close a text. */
  static final String SQUARES = "\u25A0\u25A1\u25AA\u25CF\u25C6\u2666";

  /** Before the initials of the desk or at the end of the last line. */
  private static final String ARABIC_END = "(\u0627\u0644\u0646\u0647\u0627\u064A\u0629)";

  private static final int LONGEST = 32;
  private static final int LONGEST_SIGNED = 60;
  private static final String OPENING = "(-#EeN*[</=.o_~|\u2013\u2014\uFF08";

  /** What a line may close with that closes with an end word. */
  private static final String CLOSING_WORDS = "SDN-/]=#>~)";

  private EndMarks() {}

  private static boolean isOpen(char c) {
    return c == ' ' || c == '.' || c == '"' || c == '\u201D' || c == '\u3002' || c == '\u300D';
  }

  /** Whether a line, stripped, is an end mark. */
  public static boolean isEndMark(String line) {
    String bare = unsquared(line);
    return isMark(bare.isEmpty() ? line : bare);
  }

  /** Without the square that some pages put behind the mark: "Enditem \u25A0". */
  private static String unsquared(String line) {
    int to = line.length();
    while (to > 0 && (SQUARES.indexOf(line.charAt(to - 1)) >= 0 || line.charAt(to - 1) == ' ')) {
      to--;
    }
    return to == line.length() ? line : line.substring(0, to);
  }

  private static boolean isMark(String line) {
    return (line.length() <= LONGEST
            && (ALONE.contains(line)
                || isMarked(line)
                || isInitialled(line)
                || isSigned(line)
                || isAbroad(line)
                || isBeforeInitials(line)
                || isHashes(line)))
        || (line.startsWith("(END) ") && line.length() <= LONGEST_SIGNED && isOfService(line));
  }

  /** "(Schluss)", "(FIM)". */
  private static boolean isAbroad(String line) {
    return line.startsWith("(")
        && line.endsWith(")")
        && WORDS_ABROAD.contains(line.substring(1, line.length() - 1).toLowerCase(Locale.ROOT));
  }

  /** "Ende", "Fim": the word for the end by itself, in another language. */
  static boolean isEndAbroad(String word) {
    return word.length() > 2
        && Character.isUpperCase(word.charAt(0))
        && WORDS_ABROAD.contains(word.toLowerCase(Locale.ROOT));
  }

  /** "-0-kor/gor", "(Schluss) mka/red": the initials of the desk behind the mark. */
  static boolean isBeforeInitials(String line) {
    int mark = line.startsWith("-0-") ? 3 : line.startsWith("(") ? line.indexOf(')') + 1 : 0;
    if (mark == 0 || mark == line.length()) {
      return false;
    }
    String before = line.substring(0, mark);
    return (mark == 3 || isAbroad(before) || isMarked(before))
        && DeskInitials.isInitials(line.substring(mark).strip(), true);
  }

  /** "(END) Dow Jones Newswires 11-16-17 0930ET". */
  private static boolean isOfService(String line) {
    return line.startsWith("Dow Jones", 6) || Agencies.fromName(line.substring(6)) != null;
  }

  /**
   * An end with the desk's own marks: "(END/2017)", "(END/IPS/EU/17)", "Enditem/AW", "Item/End",
   * "-0- (Juche106.11.16)".
   */
  private static boolean isSigned(String line) {
    boolean named = line.startsWith("-0- (") || line.startsWith("Enditem (");
    if (named && line.endsWith(")")) {
      return true;
    }
    boolean enclosed = line.startsWith("(") && line.endsWith(")");
    String bare = enclosed ? line.substring(1, line.length() - 1) : line;
    int slash = bare.indexOf('/');
    if (slash < 1 || slash == bare.length() - 1) {
      return false;
    }
    for (int i = 0; i < bare.length(); i++) {
      char c = bare.charAt(i);
      if (!Character.isLetterOrDigit(c) && c != '/' && c != '-' && c != '.') {
        return false;
      }
    }
    String opening = bare.substring(0, slash);
    String closing = bare.substring(bare.lastIndexOf('/') + 1);
    return opening.equals("END")
        || opening.equals("ENDS")
        || opening.equalsIgnoreCase("enditem")
        || closing.equals("END")
        || closing.equals("End");
  }

  /**
   * "END/", "#ENDS#", "== End ==", "~ends~": the word and nothing but marks, no full stop alone.
   */
  private static boolean isMarked(String line) {
    int from = 0;
    int to = line.length();
    while (from < to && MARKS.indexOf(line.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && MARKS.indexOf(line.charAt(to - 1)) >= 0) {
      to--;
    }
    return to - from < line.length() && WORDS.contains(line.substring(from, to));
  }

  /** "ENDS kgr", "END ts/pk": the word in capitals and the initials of the desk. */
  private static boolean isInitialled(String line) {
    int blank = line.indexOf(' ');
    if (blank < 0 || line.length() - blank > 8) {
      return false;
    }
    String word = line.substring(0, blank);
    if (!word.equals("ENDS") && !word.equals("END")) {
      return false;
    }
    for (int i = blank + 1; i < line.length(); i++) {
      char c = line.charAt(i);
      if ((c < 'a' || c > 'z') && c != '/' && c != '-') {
        return false;
      }
    }
    return line.length() - blank > 2;
  }

  /** "# # #". */
  private static boolean isHashes(String line) {
    int hashes = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c != '#' && c != ' ') {
        return false;
      }
      hashes += c == '#' ? 1 : 0;
    }
    return hashes >= 3;
  }

  /** Length of the end mark with which a line closes; 0 if it closes with none. */
  public static int trailing(String line) {
    String stripped = line.stripTrailing();
    String bare = unsquared(stripped);
    int mark = trailingMark(bare);
    return mark == 0 ? 0 : mark + stripped.length() - bare.length();
  }

  private static int trailingMark(String stripped) {
    int arabic = stripped.lastIndexOf(ARABIC_END);
    if (arabic > 0
        && isOpen(stripped.charAt(arabic - 1))
        && stripped.length() - arabic <= LONGEST) {
      return stripped.length() - arabic;
    }
    for (String mark : TRAILING) {
      int before = stripped.length() - mark.length() - 1;
      if (before >= 0 && stripped.endsWith(mark) && isOpen(stripped.charAt(before))) {
        return mark.length();
      }
    }
    int length = stripped.length();
    char closing = length == 0 ? ' ' : stripped.charAt(length - 1);
    if (CLOSING_WORDS.indexOf(closing) < 0) {
      return 0;
    }
    int word = stripped.endsWith(" NNNN") ? length - 4 : word(stripped, length);
    return word < 0 ? 0 : length - word;
  }

  /** Whether what stands behind the last sentence is the word: "ENDS", "-ends-", "Enditem.". */
  static boolean isEndWord(String tail) {
    if (tail.length() > 12 || tail.indexOf(' ') >= 0) {
      return false;
    }
    String bare = tail.endsWith(".") ? tail.substring(0, tail.length() - 1) : tail;
    return bare.equals("ENDS")
        || bare.equals("END")
        || bare.equals("Ends")
        || bare.equalsIgnoreCase("enditem")
        || isHashes(bare)
        || isMarked(bare);
  }

  /** Where a word in capitals or between marks stands behind a sentence; -1 if none does. */
  private static int word(String line, int last) {
    int from = last;
    while (from > 0 && last - from <= 10 && line.charAt(from - 1) != ' ') {
      from--;
    }
    int over = from - 1;
    while (over > 0 && line.charAt(over - 1) == ' ') {
      over--;
    }
    if (over < 1 || last - from > 10 || ".?!\"\u201D)".indexOf(line.charAt(over - 1)) < 0) {
      return -1;
    }
    String word = line.substring(from, last);
    return word.equals("ENDS")
            || word.equals("END")
            || word.equals("-30-")
            || isMarked(word)
            || isHashes(word)
        ? from
        : -1;
  }

  /** Cuts the end mark and all that follows; returns where the text now ends. */
  static int cut(String raw, int from, int end, CutList ledger) {
    Lines lines = new Lines(raw, from, end);
    while (lines.next()) {
      if (!mayBeMark(lines)) {
        continue;
      }
      int mark =
          isEndMark(lines.stripped())
              ? lines.length()
              : trailing(raw.substring(lines.start, lines.last));
      if (mark > 0) {
        ledger.cut(CleaningRule.END_MARK, lines.last - mark, lines.last);
        ledger.cut(CleaningRule.TAIL, lines.last, end);
        return lines.last - mark;
      }
    }
    return cutListedHeadlines(raw, from, end, ledger);
  }

  /** A look at two characters, as this is asked of every line. */
  private static boolean mayBeMark(Lines lines) {
    char closing = lines.closing();
    boolean trailing =
        closing == ')'
            || closing == 'm'
            || SQUARES.indexOf(closing) >= 0
            || closing == '\uFF09'
            || CLOSING_WORDS.indexOf(closing) >= 0;
    return trailing
        || isArabic(closing)
        || (lines.opening() == '(' && lines.length() <= LONGEST_SIGNED)
        || (lines.length() <= LONGEST && OPENING.indexOf(lines.opening()) >= 0)
        || (lines.length() <= LONGEST && (closing == 'd' || closing == 'D'));
  }

  private static boolean isArabic(char c) {
    return c >= '\u0620' && c <= '\u06D3';
  }

  /** Without an end mark: a list of headlines between lone hyphens at the end. */
  private static int cutListedHeadlines(String raw, int from, int end, CutList ledger) {
    Lines lines = new Lines(raw, from, end);
    int hyphens = 0;
    int first = -1;
    boolean wasHyphen = true;
    while (lines.previous()) {
      if (lines.isBlank()) {
        continue;
      }
      boolean hyphen = lines.length() == 1 && lines.opening() == '-';
      if (hyphen) {
        hyphens++;
        first = lines.start;
      } else if (!wasHyphen) {
        break;
      }
      wasHyphen = hyphen;
    }
    if (hyphens < 2) {
      return end;
    }
    ledger.cut(CleaningRule.TAIL, first, end);
    return first;
  }
}
