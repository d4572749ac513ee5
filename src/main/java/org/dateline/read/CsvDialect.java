package org.dateline.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dateline.text.date.DateFieldParser;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of a file are written, which is told by its beginning.
 *
 * @param separator what stands between the fields
 * @param backslash whether a backslash takes a quote's meaning away, as the writers of Spark and
 *     MySQL do
 * @param header the names of the columns
 * @param hasHeader whether a line of the file names them; else they are told by what they hold
 * @param skipped lines before the header that are no rows, such as "sep=;"
 */
record CsvDialect(
    char separator, boolean backslash, List<String> header, boolean hasHeader, int skipped) {
  private static final char[] SEPARATORS = {',', '\t', ';', '|', '^', '~'};

  /** Lines above the header that a report or a note may have. */
  private static final int MOST_ABOVE = 3;

  private static final int ROWS = 30;
  private static final int LONGEST_NAME_WORDS = 4;
  private static final int LONGEST_HEADER = 4000;
  private static final int TEXT_LENGTH = 40;
  private static final int HEADLINE_WORDS = 2;

  CsvDialect {
    header = List.copyOf(header);
  }

  /** The same with columns that are called by their numbers, from 1. */
  CsvDialect withNumbers() {
    List<String> numbers = new ArrayList<>();
    for (int column = 1; column <= header.size(); column++) {
      numbers.add(Integer.toString(column));
    }
    return new CsvDialect(separator, backslash, numbers, hasHeader, skipped);
  }

  /** The dialect of a file that begins so; null if it holds no rows under known names. */
  static @Nullable CsvDialect of(FileHead head, FieldNames names) {
    String text = head.text();
    int skipped = 0;
    char[] separators = SEPARATORS;
    String first = firstLine(text);
    if (first.toLowerCase(Locale.ROOT).startsWith("sep=") && first.length() == 5) {
      separators = new char[] {first.charAt(4)};
      text = text.substring(Math.min(text.length(), text.indexOf(first) + first.length() + 1));
      skipped = 1;
    }
    CsvDialect best = null;
    int most = 0;
    for (char separator : separators) {
      CsvDialect dialect = named(text, separator, skipped, names);
      if (dialect != null && dialect.header.size() > most) {
        best = dialect;
        most = dialect.header.size();
      }
    }
    if (best != null || skipped > 0) {
      return best;
    }
    CsvDialect nameless = nameless(head, text);
    return nameless == null ? below(text, names) : nameless;
  }

  /** With a title or notes above the header, which then has names enough to be sure of it. */
  private static @Nullable CsvDialect below(String text, FieldNames names) {
    int at = 0;
    for (int above = 1; above <= MOST_ABOVE; above++) {
      at = text.indexOf('\n', at) + 1;
      if (at == 0) {
        return null;
      }
      for (char separator : SEPARATORS) {
        CsvDialect dialect = named(text.substring(at), separator, above, names);
        if (dialect != null && dialect.isSure(names)) {
          return dialect;
        }
      }
    }
    return null;
  }

  private boolean isSure(FieldNames names) {
    long known = header.stream().filter(name -> names.field(name) != null).count();
    boolean main =
        header.stream()
            .map(names::field)
            .anyMatch(field -> field != null && JsonShapes.isMain(field));
    return known >= 2 && main && known * 2 >= header.size();
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
      String text, char separator, int skipped, FieldNames names) {
    boolean backslash = escapes(text, separator);
    List<List<String>> rows = rows(text, separator, backslash, 1);
    if (rows.isEmpty() || rows.get(0).size() < 2) {
      return null;
    }
    List<String> header = rows.get(0);
    int known = 0;
    boolean plain = header.size() > 2;
    int length = 0;
    for (String name : header) {
      String bare = name.strip();
      length += bare.length();
      if (bare.split("\\s", -1).length > LONGEST_NAME_WORDS || length > LONGEST_HEADER) {
        return null;
      }
      known += names.field(bare) != null ? 1 : 0;
      plain &=
          !bare.isEmpty() && bare.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_');
      plain &= bare.isEmpty() || !Character.isDigit(bare.charAt(0));
    }
    boolean isHeader = known >= 2 || (known == 1 && header.size() <= 3) || plain;
    return isHeader ? new CsvDialect(separator, backslash, header, true, skipped) : null;
  }

  /** Without a header: a column of dates and one of text, in all rows of the beginning. */
  private static @Nullable CsvDialect nameless(FileHead head, String text) {
    boolean quoted = text.startsWith("\"");
    for (char separator : SEPARATORS) {
      boolean backslash = escapes(text, separator);
      List<List<String>> rows = rows(text, separator, backslash, ROWS);
      if (rows.size() > 1 && !head.isWhole()) {
        rows = rows.subList(0, rows.size() - 1);
      }
      List<String> header = rows.size() < 2 ? null : told(rows, quoted);
      if (header != null) {
        return new CsvDialect(separator, backslash, header, false, 0);
      }
    }
    return null;
  }

  private static @Nullable List<String> told(List<List<String>> rows, boolean quoted) {
    int columns = rows.get(0).size();
    if (columns < 2 || rows.stream().anyMatch(row -> row.size() != columns)) {
      return null;
    }
    int date = -1;
    int text = -1;
    int headline = -1;
    double[] lengths = new double[columns];
    for (int column = 0; column < columns; column++) {
      int at = column;
      boolean dates =
          rows.stream()
              .map(row -> row.get(at))
              .allMatch(value -> value.length() >= 6 && DateFieldParser.parse(value) != null);
      lengths[column] = rows.stream().mapToInt(row -> row.get(at).length()).average().orElse(0);
      boolean words =
          rows.stream()
              .allMatch(row -> row.get(at).strip().split("\\s+", -1).length >= HEADLINE_WORDS);
      date = dates && date < 0 ? column : date;
      if (!dates && words && (text < 0 || lengths[column] > lengths[text])) {
        headline = text;
        text = column;
      } else if (!dates && words && (headline < 0 || lengths[column] > lengths[headline])) {
        headline = column;
      }
    }
    boolean prose = headline >= 0 && lengths[text] >= TEXT_LENGTH;
    if (text < 0 || (date < 0 && !(prose && quoted))) {
      return null;
    }
    List<String> header = new ArrayList<>();
    for (int column = 0; column < columns; column++) {
      boolean alone = headline < 0 && lengths[text] < 3 * TEXT_LENGTH;
      boolean titles = column == headline || (column == text && alone);
      header.add(
          titles
              ? "headline"
              : column == text ? "text" : column == date ? "date" : Integer.toString(column + 1));
    }
    return header;
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

  private static List<List<String>> rows(String text, char separator, boolean backslash, int most) {
    List<List<String>> rows = new ArrayList<>();
    CsvRow row = new CsvRow(separator, backslash);
    for (String line : text.split("\r\n|\n|\r", -1)) {
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
