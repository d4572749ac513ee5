package org.dateline.read;

import java.util.ArrayList;
import java.util.List;

/**
 * Follows the braces and brackets of JSON byte by byte, and of what programs and people write in
 * its place: strings in single quotes, comments.
 */
final class JsonDepth {
  private int braces;
  private int brackets;
  private int quote;
  private boolean escaped;

  /** The comment that is open: '/' to the end of the line, '*' to its mark; 0 if none is. */
  private int comment;

  private int last;

  /** The last byte that is no white space, and no part of a comment. */
  private int significant;

  /** Nothing is open. */
  JsonDepth() {}

  void reset() {
    braces = 0;
    brackets = 0;
    quote = 0;
    escaped = false;
    comment = 0;
    last = 0;
    significant = 0;
  }

  void next(int c) {
    if (comment != 0) {
      boolean ends = comment == '*' ? last == '*' && c == '/' : c == '\n';
      comment = ends ? 0 : comment;
      last = ends ? 0 : c;
      return;
    }
    if (quote != 0) {
      boolean closes = !escaped && c == quote;
      escaped = !escaped && c == '\\';
      quote = closes ? 0 : quote;
      last = c;
      significant = c;
      return;
    }
    if (last == '/' && (c == '/' || c == '*')) {
      comment = c;
    } else if (c == '#' && (significant == 0 || "{[,}]".indexOf(significant) >= 0)) {
      comment = '/';
    } else if (c == '"' || (c == '\'' && "{[,:(ubr".indexOf(significant) >= 0)) {
      quote = c;
    } else if (c == '{' || c == '}') {
      braces += c == '{' ? 1 : -1;
    } else if (c == '[' || c == ']') {
      brackets += c == '[' ? 1 : -1;
    }
    last = c;
    significant = c > ' ' && c != '/' ? c : significant;
  }

  /**
   * Where the objects of a line begin and end, the last perhaps without its end; none where
   * something else than blanks and commas stands between them.
   */
  static List<int[]> objects(byte[] bytes, int from, int to) {
    List<int[]> objects = new ArrayList<>();
    JsonDepth depth = new JsonDepth();
    int start = -1;
    for (int i = from; i < to; i++) {
      int c = bytes[i];
      if (start < 0 && c == '{') {
        depth.reset();
        start = i;
      } else if (start < 0 && c != ' ' && c != ',' && c != '\t' && c != '\r') {
        return List.of();
      }
      if (start >= 0) {
        depth.next(c);
        if (depth.braces() == 0 && !depth.inString()) {
          objects.add(new int[] {start, i + 1});
          start = -1;
        }
      }
    }
    if (start >= 0) {
      objects.add(new int[] {start, to});
    }
    return objects;
  }

  int braces() {
    return braces;
  }

  int brackets() {
    return brackets;
  }

  boolean inString() {
    return quote != 0;
  }

  boolean inComment() {
    return comment != 0;
  }
}
