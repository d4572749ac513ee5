package org.dateline.read;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.dateline.text.record.RejectReason;
import org.jspecify.annotations.Nullable;

/**
 * Records of SGML files without a root element: all from an opening tag to its closing tag. What
 * stands between them is passed over.
 */
final class SgmlElements implements Records {
  private final LineReader lines;
  private final long limit;
  private final List<String> names;
  private final Function<LineReader, @Nullable String> decoding;
  private final Function<String, Fields> fields;
  private String line = "";
  private boolean unknown;
  private int from;
  private long position;

  /**
   * The records of a file.
   *
   * @param names element names that open a record
   * @param decoding of a line; null where a line cannot be decoded
   * @param fields of a record with its tags
   */
  SgmlElements(
      Source source,
      List<String> names,
      Function<LineReader, @Nullable String> decoding,
      Function<String, Fields> fields) {
    this.limit = source.options().maxRecordBytes();
    this.lines = new LineReader(source.stream(), source.offset(), limit);
    this.names = names;
    this.decoding = decoding;
    this.fields = fields;
  }

  @Override
  public @Nullable ParsedRecord next() throws IOException {
    while (from < line.length() || advance()) {
      for (from = tag(from); from < line.length(); from = tag(from + 1)) {
        for (String name : names) {
          if (opensAt(line, name, from)) {
            return element(name);
          }
        }
      }
    }
    return null;
  }

  /** Where the next tag begins; the end of the line where none does. */
  private int tag(int start) {
    int at = line.indexOf('<', start);
    return at < 0 ? line.length() : at;
  }

  /** Goes to the next line; false at the end of the file. */
  private boolean advance() throws IOException {
    from = 0;
    line = "";
    if (!lines.next()) {
      return false;
    }
    String decoded = decoding.apply(lines);
    unknown = decoded == null;
    line = decoded == null ? lines.shown() : decoded;
    position = lines.position();
    return true;
  }

  /** Where a tag of this name opens, in whatever case; -1 if none does. */
  private static int opening(String line, String name, int from) {
    for (int at = line.indexOf('<', from); at >= 0; at = line.indexOf('<', at + 1)) {
      if (opensAt(line, name, at)) {
        return at;
      }
    }
    return -1;
  }

  private static boolean opensAt(String line, String name, int at) {
    int after = at + name.length() + 1;
    boolean whole =
        after >= line.length()
            || line.charAt(after) == '>'
            || Character.isWhitespace(line.charAt(after));
    return whole && line.regionMatches(true, at + 1, name, 0, name.length());
  }

  /** Where the tag that closes an element here ends, "&lt;/DOC &gt;" too; -1 if none does. */
  private static int closesAt(String line, String name, int at) {
    int after = at + 2 + name.length();
    if (!line.startsWith("/", at + 1)
        || !line.regionMatches(true, at + 2, name, 0, name.length())) {
      return -1;
    }
    while (after < line.length() && Character.isWhitespace(line.charAt(after))) {
      after++;
    }
    return after < line.length() && line.charAt(after) == '>' ? after + 1 : -1;
  }

  /** Where the tag that opens here ends on its line; -1 if it does not. */
  private static int tagEnd(String line, int from) {
    char quote = 0;
    for (int at = from; at < line.length(); at++) {
      char c = line.charAt(at);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '>') {
        return at;
      }
    }
    return -1;
  }

  private ParsedRecord element(String name) throws IOException {
    StringBuilder record = new StringBuilder();
    long begins = position + from;
    boolean tooLarge = lines.isTooLong();
    boolean strange = unknown;
    int inside = from + 1;
    int closed = tagEnd(line, from);
    if (closed > 0 && line.charAt(closed - 1) == '/' && !tooLarge && !strange) {
      record.append(line, from, closed + 1);
      from = closed + 1;
      return new ParsedRecord.Entry(begins, fields.apply(record.toString()));
    }
    while (true) {
      int end = -1;
      int at = tag(inside);
      for (; at < line.length() && end < 0 && !opensAt(line, name, at); at = tag(at + 1)) {
        end = closesAt(line, name, at);
      }
      if (end < 0 && at < line.length()) {
        record.append(line, from, at);
        from = at;
        return cut(begins, tooLarge, "Another record begins before this one ends.", record);
      }
      if (end >= 0) {
        record.append(line, from, end);
        from = end;
        break;
      }
      if (!tooLarge) {
        record.append(line, from, line.length()).append('\n');
      }
      if (!advance()) {
        return cut(begins, tooLarge, "The file ends before the record does.", record);
      }
      inside = 0;
      strange |= unknown;
      tooLarge |= lines.isTooLong() || record.length() + line.length() > limit;
    }
    if (tooLarge) {
      return tooLarge(begins, record);
    }
    return strange
        ? broken(
            begins, RejectReason.INVALID_ENCODING, "The record is in no known encoding.", record)
        : new ParsedRecord.Entry(begins, fields.apply(record.toString()));
  }

  /** A record without an end, as what was passed over of a long one may have held it. */
  private ParsedRecord cut(long position, boolean tooLarge, String detail, StringBuilder record) {
    return tooLarge
        ? tooLarge(position, record)
        : broken(position, RejectReason.TRUNCATED, detail, record);
  }

  private ParsedRecord tooLarge(long position, StringBuilder record) {
    return broken(
        position, RejectReason.RECORD_TOO_LARGE, ReadOptions.tooLong("The record", limit), record);
  }

  private static ParsedRecord broken(
      long position, RejectReason reason, String detail, StringBuilder record) {
    return new ParsedRecord.Broken(position, reason, detail, record.toString());
  }

  /** Whether a text opens an element of one of these names. */
  static boolean opensAny(String text, List<String> names) {
    return names.stream().anyMatch(name -> opening(text, name, 0) >= 0);
  }
}
