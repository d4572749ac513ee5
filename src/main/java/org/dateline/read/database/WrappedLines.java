package org.dateline.read.database;

import java.util.ArrayList;
import java.util.List;

/**
 * Paragraphs of a text whose lines were broken at a width: a line goes on in the next where the
 * next word would not have fitted. Blank lines and indented lines begin paragraphs.
 */
final class WrappedLines {
  private static final int NARROWEST = 60;
  private static final int WIDEST = 140;

  private final int width;

  private WrappedLines(int width) {
    this.width = width;
  }

  /**
   * Of a file with these lines: nearly all are as long as its width at most. Lines that are longer
   * than any typewriter's were not broken.
   */
  static WrappedLines of(List<String> lines) {
    int[] lengths =
        lines.stream().filter(line -> !line.isBlank()).mapToInt(String::length).sorted().toArray();
    if (lengths.length == 0) {
      return new WrappedLines(Integer.MAX_VALUE);
    }
    int usual = lengths[(int) (lengths.length * 0.98)];
    boolean wrapped = usual <= WIDEST && usual >= NARROWEST;
    return new WrappedLines(wrapped ? usual : Integer.MAX_VALUE);
  }

  /** The paragraphs of lines, parted by empty lines; lines broken on purpose stay. */
  String paragraphs(List<String> lines) {
    StringBuilder text = new StringBuilder();
    String previous = "";
    int margin = lines.stream().filter(l -> !l.isBlank()).mapToInt(l -> indent(l)).min().orElse(0);
    for (String line : lines) {
      if (!line.isBlank() && !text.isEmpty()) {
        text.append(joint(previous, line, margin));
      }
      text.append(line.strip());
      previous = line;
    }
    return text.toString();
  }

  private String joint(String previous, String line, int margin) {
    boolean indented = indent(line) > margin && indent(line) <= margin + 8;
    if (previous.isBlank() || (indented && indent(previous) == margin)) {
      return "\n\n";
    }
    String bare = line.strip();
    int blank = bare.indexOf(' ');
    int word = blank < 0 ? bare.length() : blank;
    boolean fits = previous.stripTrailing().length() + 1 + word <= width;
    return fits ? "\n" : " ";
  }

  /** One line of several. */
  static String joined(List<String> lines) {
    return Article.line(String.join(" ", lines));
  }

  /** How many blanks a line begins with. */
  static int indent(String line) {
    int at = 0;
    while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
      at++;
    }
    return at;
  }

  /** Blocks of lines between blank ones. */
  static List<List<String>> blocks(List<String> lines) {
    List<List<String>> blocks = new ArrayList<>();
    List<String> block = new ArrayList<>();
    for (String line : lines) {
      if (line.isBlank()) {
        if (!block.isEmpty()) {
          blocks.add(block);
          block = new ArrayList<>();
        }
      } else {
        block.add(line);
      }
    }
    if (!block.isEmpty()) {
      blocks.add(block);
    }
    return blocks;
  }

  /** The lines of a text. */
  static List<String> lines(String text) {
    return text.lines().toList();
  }
}
