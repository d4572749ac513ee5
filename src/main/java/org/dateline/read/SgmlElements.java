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
  private @Nullable String rest;
  private long restPosition;

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
    while (rest != null || lines.next()) {
      String line = rest == null ? shown() : rest;
      long position = rest == null ? lines.position() : restPosition;
      rest = null;
      for (String name : names) {
        int open = opening(line, name);
        if (open >= 0) {
          return element(position + open, line.substring(open), name);
        }
      }
    }
    return null;
  }

  /** Where a tag of this name opens; -1 if none does. */
  private static int opening(String line, String name) {
    int at = line.indexOf("<" + name);
    int after = at + name.length() + 1;
    boolean whole =
        at >= 0
            && (after >= line.length()
                || line.charAt(after) == '>'
                || Character.isWhitespace(line.charAt(after)));
    return whole ? at : -1;
  }

  private ParsedRecord element(long position, String first, String name) throws IOException {
    String close = "</" + name + ">";
    StringBuilder record = new StringBuilder();
    String line = first;
    boolean tooLarge = lines.isTooLong();
    boolean unknown = decoding.apply(lines) == null;
    int end = line.indexOf(close);
    while (end < 0) {
      if (!record.isEmpty() && line.startsWith("<" + name) && opening(line, name) == 0) {
        // The next record begins before this one ends.
        rest = line;
        restPosition = lines.position();
        return new ParsedRecord.Broken(
            position,
            RejectReason.TRUNCATED,
            "Another record begins before this one ends.",
            record.toString());
      }
      if (!tooLarge) {
        record.append(line).append('\n');
      }
      if (!lines.next()) {
        return new ParsedRecord.Broken(
            position,
            RejectReason.TRUNCATED,
            "The file ends before the record does.",
            record.toString());
      }
      unknown |= decoding.apply(lines) == null;
      line = shown();
      tooLarge |= lines.isTooLong() || record.length() + line.length() > limit;
      end = line.indexOf(close);
    }
    record.append(line, 0, end + close.length());
    String after = line.substring(end + close.length());
    if (!after.isBlank()) {
      rest = after;
      restPosition = lines.position() + end + close.length();
    }
    if (tooLarge) {
      return new ParsedRecord.Broken(
          position,
          RejectReason.RECORD_TOO_LARGE,
          ReadOptions.tooLong("The record", limit),
          record.toString());
    }
    return unknown
        ? new ParsedRecord.Broken(
            position,
            RejectReason.INVALID_ENCODING,
            "The record is in no known encoding.",
            record.toString())
        : new ParsedRecord.Entry(position, fields.apply(record.toString()));
  }

  private String shown() {
    String line = decoding.apply(lines);
    return line == null ? lines.shown() : line;
  }
}
