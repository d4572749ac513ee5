package org.dateline.text.clean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.dateline.text.word.Lines;

/**
 * Joins hard-wrapped lines into paragraphs. A paragraph ends at a blank line and where the next
 * line is indented; in a text that has neither and whose lines are long, every line is a paragraph.
 * Rows of tables stay lines.
 */
final class Paragraphs {
  /** Agencies wrap at 60 to 80 columns; longer lines are no wrapped ones. */
  private static final int MAX_WRAPPED = 100;

  /** So many of the paragraphs at each end are told apart for {@link EdgeParagraph}. */
  private static final int EDGES = 10;

  /**
   * A text in paragraphs.
   *
   * @param text paragraphs separated by one empty line, without white space around them
   * @param edges the first and the last paragraphs of which nothing was cut, in order
   * @param cuts the cuts, with their places in that text
   */
  record Joined(String text, List<EdgeParagraph> edges, List<Cut> cuts) {}

  private final String raw;
  private final StringBuilder out;
  private final List<int[]> places = new ArrayList<>();
  private final List<Cut> cuts;

  /** Where in {@link #out} each cut stood; -1 as long as it has not been passed. */
  private final int[] keptOffsets;

  /** The next cut, and whether the line that is being read has any. */
  private int cut;

  private boolean touched;

  private Paragraphs(String raw, int size, List<Cut> cuts) {
    this.raw = raw;
    this.out = new StringBuilder(size);
    this.cuts = cuts;
    this.keptOffsets = new int[cuts.size()];
    Arrays.fill(keptOffsets, -1);
  }

  /** Joins what is left between two places. */
  static Joined join(String raw, int from, int to, List<Cut> cuts) {
    Paragraphs paragraphs = new Paragraphs(raw, Math.max(0, to - from), cuts);
    paragraphs.read(from, to);
    return new Joined(paragraphs.out.toString(), paragraphs.edges(), paragraphs.placed(from));
  }

  /**
   * A cut above the text stood at its beginning, one below at its end. A blank that was dropped
   * after a place was noted takes the place back with it.
   */
  private List<Cut> placed(int from) {
    int next = out.length();
    for (int i = keptOffsets.length - 1; i >= 0; i--) {
      boolean above = keptOffsets[i] < 0 && cuts.get(i).start() < from;
      next = above ? 0 : keptOffsets[i] < 0 ? next : Math.min(next, keptOffsets[i]);
      keptOffsets[i] = next;
    }
    List<Cut> placed = new ArrayList<>(cuts.size());
    for (Cut piece : cuts) {
      placed.add(piece.at(false, keptOffsets[placed.size()]));
    }
    return placed;
  }

  private void read(int from, int to) {
    boolean everyLine = hasLongLine(from, to);
    boolean columns =
        isBefore(raw.indexOf("   ", from), to) || isBefore(raw.indexOf('\t', from), to);
    Lines lines = new Lines(raw, from, to);
    boolean open = false;
    boolean wasRow = false;
    while (cut < cuts.size() && cuts.get(cut).end() <= from) {
      cut++;
    }
    while (lines.next()) {
      int lineCut = cut;
      int first = passCuts(lines);
      // A line of which nothing is left counts as blank.
      if (first >= lines.last) {
        open = false;
        continue;
      }
      boolean row = columns && isRow(first, lines.last);
      int indent = lines.first - lines.start;
      boolean begins = !open || everyLine || (indent >= 2 && !row && !wasRow);
      if (begins) {
        paragraph(lines.first);
      } else {
        out.append(row || wasRow ? '\n' : ' ');
        if (touched) {
          places.get(places.size() - 1)[0] = -1;
        }
      }
      line(lines, lineCut, row);
      int[] place = places.get(places.size() - 1);
      place[1] = lines.last;
      place[3] = out.length();
      open = true;
      wasRow = row;
    }
  }

  /** Passes the cuts of a line; returns where what is left of it begins. */
  private int passCuts(Lines lines) {
    int first = lines.first;
    touched = false;
    while (cut < cuts.size() && cuts.get(cut).start() < lines.last) {
      touched = true;
      if (keptOffsets[cut] < 0) {
        keptOffsets[cut] = out.length();
      }
      if (cuts.get(cut).start() <= first) {
        first = skipWhite(Math.max(first, cuts.get(cut).end()), lines.last);
      }
      if (cuts.get(cut).end() > lines.last) {
        break;
      }
      cut++;
    }
    return first;
  }

  private static boolean isBefore(int place, int to) {
    return place >= 0 && place < to;
  }

  private int skipWhite(int from, int to) {
    int at = from;
    while (at < to && Lines.isWhite(raw.charAt(at))) {
      at++;
    }
    return at;
  }

  private void paragraph(int rawStart) {
    if (!out.isEmpty()) {
      out.append("\n\n");
    }
    places.add(new int[] {touched ? -1 : rawStart, 0, out.length(), 0});
  }

  private void line(Lines lines, int firstCut, boolean row) {
    if (!touched) {
      append(lines.first, lines.last, row);
      return;
    }
    int lineStart = out.length();
    int at = lines.first;
    for (int i = firstCut; i < cuts.size() && cuts.get(i).start() < lines.last; i++) {
      if (cuts.get(i).start() > at) {
        append(at, cuts.get(i).start(), row);
      }
      at = Math.max(at, cuts.get(i).end());
      at = out.length() == lineStart ? skipWhite(at, lines.last) : at;
      dropBlankBefore(at, lineStart);
      if (cuts.get(i).start() >= lines.first) {
        keptOffsets[i] = out.length();
      }
    }
    if (at < lines.last) {
      append(at, lines.last, row);
    }
    while (out.length() > lineStart && out.charAt(out.length() - 1) == ' ') {
      out.setLength(out.length() - 1);
    }
  }

  /** A code that is cut leaves one blank too many, or one before a comma or full stop. */
  private void dropBlankBefore(int next, int lineStart) {
    int last = out.length() - 1;
    if (last < lineStart || out.charAt(last) != ' ') {
      return;
    }
    char c = next < raw.length() ? raw.charAt(next) : ' ';
    char after = next + 1 < raw.length() ? raw.charAt(next + 1) : ' ';
    boolean mark = c == ';' || ((c == ',' || c == '.') && Lines.isWhite(after));
    if (mark || Lines.isWhite(c)) {
      out.setLength(last);
    }
  }

  /** Appends a piece of a line; white space becomes one blank, except in the rows of tables. */
  private void append(int from, int to, boolean row) {
    if (row) {
      out.append(raw, from, to);
      return;
    }
    int at = from;
    while (at < to) {
      int run = runEnd(at, to);
      out.append(raw, at, run);
      at = run;
      if (at < to) {
        at = skipWhite(at, to);
        if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
          out.append(' ');
        }
      }
    }
  }

  /** Past the words from here on that single blanks divide. */
  private int runEnd(int from, int to) {
    int at = from;
    while (at < to) {
      char c = raw.charAt(at);
      if (c > ' ' && c < 127) {
        at++;
      } else if (!Lines.isWhite(c)) {
        at++;
      } else if (c == ' ' && at > from && at + 1 < to && !Lines.isWhite(raw.charAt(at + 1))) {
        at += 2;
      } else {
        break;
      }
    }
    return at;
  }

  private boolean hasLongLine(int from, int to) {
    int start = from;
    while (start < to) {
      int end = raw.indexOf('\n', start);
      end = end < 0 || end > to ? to : end;
      if (end - start > MAX_WRAPPED) {
        return true;
      }
      start = end + 1;
    }
    return false;
  }

  /** A row has columns: three blanks or more between words, more than once. */
  private boolean isRow(int from, int to) {
    int columns = 0;
    int blanks = 0;
    for (int i = from; i < to; i++) {
      char c = raw.charAt(i);
      if (c == ' ' || c == '\t') {
        blanks += c == '\t' ? 3 : 1;
      } else {
        columns += blanks >= 3 ? 1 : 0;
        blanks = 0;
      }
    }
    return columns >= 2;
  }

  /** From each end inwards, up to the first paragraph that cannot be boilerplate. */
  private List<EdgeParagraph> edges() {
    int count = places.size();
    int top = 0;
    while (top < Math.min(EDGES, count) && mayRecur(places.get(top))) {
      top++;
    }
    int bottom = count;
    while (bottom > Math.max(top, count - EDGES) && mayRecur(places.get(bottom - 1))) {
      bottom--;
    }
    List<EdgeParagraph> edges = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      if (i < top || i >= bottom) {
        int[] place = places.get(i);
        edges.add(new EdgeParagraph(i, count - 1 - i, place[0], place[1], place[2], place[3]));
      }
    }
    return edges;
  }

  /** Figures change from dispatch to dispatch, except in notices of rights and addresses. */
  private boolean mayRecur(int[] place) {
    if (place[0] < 0 || place[3] - place[2] > EdgeParagraph.MAX_LENGTH) {
      return false;
    }
    boolean digits = false;
    boolean address = false;
    for (int i = place[2]; i < place[3]; i++) {
      char c = out.charAt(i);
      digits |= c >= '0' && c <= '9';
      address |= c == '@' || c == '\u00A9';
    }
    return !digits || address || isLegal(place);
  }

  private boolean isLegal(int[] place) {
    String text = out.substring(place[2], place[3]).toLowerCase(Locale.ROOT);
    return text.contains("copyright")
        || text.contains("rights reserved")
        || text.contains("http")
        || text.contains("www.")
        || text.contains("tel");
  }

  /** The parts of a text on one line, separated by single blanks. */
  static String oneLine(String text) {
    StringBuilder line = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Lines.isWhite(c)) {
        line.append(c);
      } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
        line.append(' ');
      }
    }
    return line.toString().strip();
  }
}
