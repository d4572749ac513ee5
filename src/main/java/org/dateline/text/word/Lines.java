package org.dateline.text.word;

import org.jspecify.annotations.Nullable;

/**
 * Goes through the lines of a part of a text without copying them. A line ends at a line feed, a
 * carriage return, or both.
 */
public final class Lines {
  private final String text;
  private final int from;
  private final int to;
  private final boolean returns;
  private int next;
  private int previous;

  /** Where the line stands, without its line break. */
  public int start;

  /** One past its last character. */
  public int end;

  /** Its first character that is no white space; {@link #end} for a blank line. */
  public int first;

  /** One past its last character that is no white space; {@link #first} for a blank line. */
  public int last;

  public Lines(String text, int from, int to) {
    this.text = text;
    this.from = from;
    this.to = to;
    this.next = from;
    this.previous = to;
    int carriageReturn = text.indexOf('\r', from);
    this.returns = carriageReturn >= 0 && carriageReturn < to;
  }

  /** Goes to the next line; false after the last. */
  public boolean next() {
    if (next >= to) {
      return false;
    }
    int at = returns ? next : text.indexOf('\n', next);
    if (returns) {
      while (at < to && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
        at++;
      }
    } else if (at < 0 || at > to) {
      at = to;
    }
    boolean pair = at + 1 < to && text.charAt(at) == '\r' && text.charAt(at + 1) == '\n';
    set(next, at);
    next = at + (pair ? 2 : 1);
    return true;
  }

  /** Goes to the line before, from the last one on; false before the first. */
  public boolean previous() {
    if (previous < from) {
      return false;
    }
    int lineEnd = previous;
    int at = returns ? lineEnd : Math.max(from, text.lastIndexOf('\n', lineEnd - 1) + 1);
    while (returns && at > from && text.charAt(at - 1) != '\n' && text.charAt(at - 1) != '\r') {
      at--;
    }
    set(at, lineEnd);
    boolean pair = at - 2 >= from && text.charAt(at - 1) == '\n' && text.charAt(at - 2) == '\r';
    previous = at == from ? from - 1 : at - (pair ? 2 : 1);
    return true;
  }

  private void set(int lineStart, int lineEnd) {
    start = lineStart;
    end = lineEnd;
    first = lineStart;
    while (first < end && isWhite(text.charAt(first))) {
      first++;
    }
    last = end;
    while (last > first && isWhite(text.charAt(last - 1))) {
      last--;
    }
  }

  /** White space, the no-break space with it. */
  public static boolean isWhite(char c) {
    return c <= ' ' || c == '\u00A0' || (c > 127 && Character.isWhitespace(c));
  }

  public boolean isBlank() {
    return first == last;
  }

  /** Characters between white space. */
  public int length() {
    return last - first;
  }

  /** The line without white space around it. */
  public String stripped() {
    return text.substring(first, last);
  }

  /** The line's first character that is no white space; 0 for a blank line. */
  public char opening() {
    return first == last ? 0 : text.charAt(first);
  }

  /** The line's last character that is no white space; 0 for a blank line. */
  public char closing() {
    return first == last ? 0 : text.charAt(last - 1);
  }

  /** Whether the line, white space aside, is one of these. */
  public boolean isOneOf(Iterable<String> lines) {
    for (String line : lines) {
      if (line.length() == length() && text.startsWith(line, first)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the line begins with one of these, whatever its case. */
  public boolean begins(Iterable<String> beginnings) {
    for (String beginning : beginnings) {
      if (text.regionMatches(true, first, beginning, 0, beginning.length())
          && first + beginning.length() <= last) {
        return true;
      }
    }
    return false;
  }

  /** The line itself or null, as a blank one has nothing to say. */
  @Nullable String orNull() {
    return isBlank() ? null : stripped();
  }
}
