package org.dateline.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dateline.config.DispatchField;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of a file are written, which is told by its beginning.
 *
 * @param writing separator, quotes and backslashes
 * @param header the names of the columns as they are written; empty without such a line
 * @param columns what each column is read as: by its name, or by what it holds
 * @param skipped lines before the header that are no rows, such as "sep=;"
 */
record CsvDialect(CsvRow.Writing writing, List<String> header, List<String> columns, int skipped) {
  private static final char[] SEPARATORS = {',', '\t', ';', '|', '^', '~'};

  /** Which are too common in texts to be believed without names that are known. */
  private static final char[] RARE = {'\u001F', '\u0001', '\u0014', '#', '\u00A7', '\u00A6'};

  /** Quotes of a row, the usual first. The last are those of a program for the files of courts. */
  private static final char[] QUOTES = {'"', '\'', '\u00FE'};

  /** Lines above the header that a report or a note may have. */
  private static final int MOST_ABOVE = 12;

  private static final int ROWS = 30;
  private static final int LONGEST_NAME_WORDS = 4;
  private static final int LONGEST_HEADER = 4000;

  CsvDialect {
    header = List.copyOf(header);
    columns = List.copyOf(columns);
  }

  /** Whether a line of the file names the columns; else they are told by what they hold. */
  boolean hasHeader() {
    return !header.isEmpty();
  }

  /** The same with columns that are called by their numbers, from 1. */
  CsvDialect withNumbers() {
    List<String> numbers = new ArrayList<>();
    for (int column = 1; column <= columns.size(); column++) {
      numbers.add(Integer.toString(column));
    }
    return new CsvDialect(writing, header, numbers, skipped);
  }

  /** The dialect of a file that begins so; null if it holds no rows under known names. */
  static @Nullable CsvDialect of(FileHead head, FieldNames names) {
    String text = head.text();
    String first = firstLine(text);
    if (first.toLowerCase(Locale.ROOT).startsWith("sep=") && first.length() == 5) {
      String rest = text.substring(Math.min(text.length(), text.indexOf(first) + 6));
      return named(rest, first.charAt(4), 1, names, head.isWhole());
    }
    CsvDialect best = best(text, SEPARATORS, 0, names, head.isWhole());
    if (best != null && best.isSure(names)) {
      return best;
    }
    CsvDialect below = below(text, names, head.isWhole());
    if (below != null) {
      return below;
    }
    return best == null ? nameless(head, text) : best;
  }

  private static @Nullable CsvDialect best(
      String text, char[] separators, int skipped, FieldNames names, boolean whole) {
    CsvDialect best = null;
    for (char separator : separators) {
      CsvDialect dialect = named(text, separator, skipped, names, whole);
      if (dialect != null && (best == null || dialect.columns.size() > best.columns.size())) {
        best = dialect;
      }
    }
    return best;
  }

  /**
   * With a title, notes or comments above the header, or with a separator that is rare; it then has
   * names enough to be sure of it.
   */
  private static @Nullable CsvDialect below(String text, FieldNames names, boolean whole) {
    int at = 0;
    for (int above = 0; above <= MOST_ABOVE; above++) {
      String rest = text.substring(at);
      for (char[] separators : List.of(SEPARATORS, RARE)) {
        if (mayName(firstLine(rest), separators, names)) {
          CsvDialect dialect = best(rest, separators, above, names, whole);
          if (dialect != null && dialect.isSure(names)) {
            return dialect;
          }
        }
      }
      at = text.indexOf('\n', at) + 1;
      if (at == 0) {
        return null;
      }
    }
    return null;
  }

  /** Whether a line, cut at a separator whatever it is, has two names that are known. */
  private static boolean mayName(String line, char[] separators, FieldNames names) {
    if (line.length() > LONGEST_HEADER) {
      return false;
    }
    for (char separator : separators) {
      if (line.indexOf(separator) >= 0) {
        int known = 0;
        String bare = line.replace(QUOTES[2], ' ');
        for (String name : bare.split(Pattern.quote(String.valueOf(separator)), -1)) {
          known += names.field(name) != null || names.datePart(name) != null ? 1 : 0;
        }
        if (known >= 2) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isSure(FieldNames names) {
    return isHeader(header, names);
  }

  /** Whether a row names columns: headline or text among them, and most of them known. */
  static boolean isHeader(List<String> row, FieldNames names) {
    int known = 0;
    boolean main = false;
    for (String name : row) {
      DispatchField field = names.field(name);
      known += field != null || names.datePart(name) != null ? 1 : 0;
      main |= field != null && JsonFields.isMain(field);
    }
    return known >= 2 && main && known * 2 >= row.size();
  }

  private static String firstLine(String text) {
    int start = 0;
    while (start < text.length() && (text.charAt(start) == '\n' || text.charAt(start) == '\r')) {
      start++;
    }
    int end = start;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return text.substring(start, end);
  }

  /** With a header of names that are known, or of names that look like such. */
  private static @Nullable CsvDialect named(
      String text, char separator, int skipped, FieldNames names, boolean whole) {
    String first = firstLine(text);
    if (first.indexOf(separator) < 0 && first.indexOf('"') < 0) {
      return null;
    }
    CsvRow.Writing wrapped = new CsvRow.Writing(separator, QUOTES[0], false, true);
    CsvRow.Writing writing = isWrapped(first, wrapped, names) ? wrapped : writing(text, separator);
    List<String> header = header(text, writing);
    if (header == null) {
      return null;
    }
    int known = 0;
    boolean plain = header.size() > 2;
    for (String name : header) {
      String bare = name.strip();
      known += names.field(bare) != null || names.datePart(bare) != null ? 1 : 0;
      plain &= !bare.isEmpty() && !Character.isDigit(bare.charAt(0)) && isPlain(bare);
    }
    boolean isHeader = known >= 2 || (known == 1 && header.size() <= 3) || plain;
    List<List<String>> rows = rows(text, writing, ROWS);
    rows =
        rows.size() > 1 && !whole ? rows.subList(1, rows.size() - 1) : rows.subList(1, rows.size());
    if (!isHeader && !(header.size() > 1 && CsvColumns.isHeader(header, rows, false))) {
      return null;
    }
    List<String> columns = new ArrayList<>(header);
    if (rows.size() > 1 && rows.stream().allMatch(row -> isNumbered(row, header.size()))) {
      // R writes the numbers of rows under no name.
      columns.add(0, "");
    }
    return new CsvDialect(writing, header, CsvColumns.completed(columns, rows, names), skipped);
  }

  /** Whether the header is one value in quotes that names columns if it is taken for a row. */
  private static boolean isWrapped(String first, CsvRow.Writing wrapped, FieldNames names) {
    if (first.length() > LONGEST_HEADER || !first.startsWith("\"") || !first.endsWith("\"")) {
      return false;
    }
    CsvRow plain = new CsvRow(new CsvRow.Writing(wrapped.separator(), wrapped.quote(), false));
    plain.add(first);
    CsvRow row = new CsvRow(wrapped);
    row.add(first);
    return plain.fields().size() == 1 && isHeader(row.fields(), names);
  }

  private static boolean isNumbered(List<String> row, int named) {
    return row.size() == named + 1 && row.get(0).chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** The first row, if it may name columns. */
  private static @Nullable List<String> header(String text, CsvRow.Writing writing) {
    List<List<String>> rows = rows(text, writing, 1);
    if (rows.isEmpty() || rows.get(0).size() < 2) {
      return null;
    }
    int length = 0;
    for (String name : rows.get(0)) {
      length += name.strip().length();
      if (name.strip().split("\\s", -1).length > LONGEST_NAME_WORDS || length > LONGEST_HEADER) {
        return null;
      }
    }
    return rows.get(0);
  }

  private static boolean isPlain(String name) {
    return name.chars()
        .allMatch(
            c ->
                Character.isLetterOrDigit(c)
                    || c == '_'
                    || Character.getType(c) == Character.NON_SPACING_MARK
                    || Character.getType(c) == Character.COMBINING_SPACING_MARK);
  }

  /** Without a header: a column of dates and one of text, in all rows of the beginning. */
  private static @Nullable CsvDialect nameless(FileHead head, String text) {
    for (char separator : SEPARATORS) {
      CsvRow.Writing writing = writing(text, separator);
      boolean quoted = !text.isEmpty() && text.charAt(0) == writing.quote();
      List<List<String>> rows = rows(text, writing, ROWS);
      if (rows.size() > 1 && !head.isWhole()) {
        rows = rows.subList(0, rows.size() - 1);
      }
      List<String> columns = rows.size() < 2 ? null : CsvColumns.told(rows, quoted);
      if (columns != null) {
        return new CsvDialect(writing, List.of(), columns, 0);
      }
    }
    return null;
  }

  private static CsvRow.Writing writing(String text, char separator) {
    char quote = QUOTES[0];
    int most = quoted(text, separator, quote);
    for (char other : QUOTES) {
      int count = quoted(text, separator, other);
      if (count > most && count > 1) {
        quote = other;
        most = count;
      }
    }
    return new CsvRow.Writing(separator, quote, quote == '"' && escapes(text, separator));
  }

  /** How many fields begin with a quote, or end with one: the smaller number. */
  private static int quoted(String text, char separator, char quote) {
    int begin = 0;
    int end = 0;
    for (int at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
      char before = at > 0 ? text.charAt(at - 1) : '\n';
      char behind = at + 1 < text.length() ? text.charAt(at + 1) : '\n';
      begin += before == separator || before == '\n' ? 1 : 0;
      end += behind == separator || behind == '\n' || behind == '\r' ? 1 : 0;
    }
    return Math.min(begin, end);
  }

  /** Whether backslashes stand before quotes that do not end their field. */
  private static boolean escapes(String text, char separator) {
    for (int at = text.indexOf("\\\""); at >= 0; at = text.indexOf("\\\"", at + 1)) {
      char next = at + 2 < text.length() ? text.charAt(at + 2) : '\n';
      if (next != separator && next != '\n' && next != '\r' && next != '"') {
        return true;
      }
    }
    return false;
  }

  private static List<List<String>> rows(String text, CsvRow.Writing writing, int most) {
    List<List<String>> rows = new ArrayList<>();
    CsvRow row = new CsvRow(writing);
    for (String line : text.split("\r\n|\n\r|\n|\r", most == 1 ? 200 : -1)) {
      if (row.isEmpty() && line.isBlank()) {
        continue;
      }
      row.add(line);
      if (!row.isOpen()) {
        rows.add(row.fields());
        row.clear();
      }
      if (rows.size() == most) {
        break;
      }
    }
    return rows;
  }
}
