package org.dateline.read;

import java.util.ArrayList;
import java.util.List;

/**
 * A row of separated values, which is taken in line by line: a line break in quotes goes on with
 * the row. Quotes within a field that does not begin with one are characters like others, and so
 * are those in quotes that neither separator nor line break follows.
 */
final class CsvRow {
  /**
   * How a row is written.
   *
   * @param separator what stands between the fields
   * @param quote what stands around a field with separators or line breaks in it
   * @param backslash whether a backslash takes a quote's meaning away, as the writers of Spark and
   *     MySQL do
   * @param wrapped whether a row that is one field in quotes is a row once more, as where a program
   *     took the rows of another for values
   */
  record Writing(char separator, char quote, boolean backslash, boolean wrapped) {
    Writing(char separator, char quote, boolean backslash) {
      this(separator, quote, backslash, false);
    }

    /** The same with backslashes that do what they did not, or do it no more. */
    Writing otherwise() {
      return new Writing(separator, quote, !backslash, wrapped);
    }

    private Writing bare() {
      return new Writing(separator, quote, backslash);
    }
  }

  private final Writing writing;
  private final char separator;
  private final char quote;
  private final boolean backslash;
  private final StringBuilder field = new StringBuilder();
  private final List<String> fields = new ArrayList<>();
  private boolean open;
  private boolean quoted;
  private boolean lastQuoted;
  private boolean empty = true;
  private boolean loose;

  CsvRow(Writing writing) {
    this.writing = writing;
    separator = writing.separator();
    quote = writing.quote();
    backslash = writing.backslash();
  }

  /** Whether no line was taken in yet. */
  boolean isEmpty() {
    return empty;
  }

  /** Whether the row goes on with the next line. */
  boolean isOpen() {
    return open;
  }

  /** Whether a quote stands in it where RFC 4180 has none. */
  boolean isLoose() {
    return loose;
  }

  /** Whether its last field stands in quotes, so that it is whole. */
  boolean endsInQuotes() {
    return lastQuoted;
  }

  /** The fields of the row. */
  List<String> fields() {
    return writing.wrapped() && !open && fields.size() == 1
        ? unwrapped(fields.get(0))
        : List.copyOf(fields);
  }

  private List<String> unwrapped(String whole) {
    CsvRow inner = new CsvRow(writing.bare());
    for (String line : whole.split("\n", -1)) {
      inner.add(line);
    }
    return inner.isOpen() ? List.of(whole) : inner.fields();
  }

  void clear() {
    fields.clear();
    field.setLength(0);
    open = false;
    quoted = false;
    lastQuoted = false;
    empty = true;
    loose = false;
  }

  /** Takes in a line, without its line break. */
  void add(String line) {
    boolean atStart = !open;
    if (open) {
      field.append('\n');
    }
    empty = false;
    int i = 0;
    while (i <= line.length()) {
      boolean ends = i == line.length();
      char c = ends ? separator : line.charAt(i);
      if (atStart && c == quote && !ends) {
        open = true;
        quoted = true;
        atStart = false;
      } else if (open && ends) {
        return;
      } else if (open && c == '\\' && backslash && i + 1 < line.length()) {
        i += escaped(line.charAt(i + 1));
      } else if (open && c == quote) {
        i += quote(line, i);
      } else if (!open && (ends || c == separator)) {
        fields.add(quoted ? field.toString() : unescaped());
        field.setLength(0);
        lastQuoted = quoted;
        quoted = false;
        atStart = true;
      } else {
        atStart &= c == ' ' && separator != ' ';
        loose |= !open && c == quote;
        field.append(c);
      }
      i++;
    }
  }

  /** Takes a character behind a backslash; returns how many characters were passed over. */
  private int escaped(char c) {
    if (c == quote || c == '\\') {
      field.append(c);
      return 1;
    }
    field.append('\\');
    return 0;
  }

  /** Takes a quote within quotes; returns how many characters were passed over. */
  private int quote(String line, int at) {
    int next = at + 1;
    if (next < line.length() && line.charAt(next) == quote) {
      field.append(quote);
      return 1;
    }
    int end = next;
    while (end < line.length() && line.charAt(end) == ' ' && separator != ' ') {
      end++;
    }
    if (end == line.length() || line.charAt(end) == separator) {
      open = false;
      return end - next;
    }
    boolean escapes = !field.isEmpty() && field.charAt(field.length() - 1) == '\\';
    if (escapes) {
      field.setLength(field.length() - 1);
    }
    loose |= !escapes;
    field.append(quote);
    return 0;
  }

  /**
   * MySQL writes a value over tabs without quotes, and its line breaks and nulls by a backslash.
   */
  private String unescaped() {
    if (separator != '\t' || field.indexOf("\\") < 0) {
      return field.toString();
    }
    StringBuilder plain = new StringBuilder(field.length());
    for (int i = 0; i < field.length(); i++) {
      char c = field.charAt(i);
      char next = c == '\\' && i + 1 < field.length() ? field.charAt(i + 1) : 0;
      if (next == 'n' || next == 't' || next == 'r' || next == '\\') {
        plain.append(next == 'n' ? '\n' : next == 't' ? '\t' : next == 'r' ? '\r' : '\\');
        i++;
      } else {
        plain.append(c);
      }
    }
    return plain.toString();
  }
}
