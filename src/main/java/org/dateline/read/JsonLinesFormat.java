package org.dateline.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dateline.text.record.RejectReason;

/** JSON Lines: one object a line (jsonlines.org). */
final class JsonLinesFormat implements Format {
  private static final byte RECORD_SEPARATOR = 0x1E;

  @Override
  public String name() {
    return "jsonl";
  }

  @Override
  public boolean recognises(FileHead head) {
    String text = head.text().stripLeading();
    if (head.firstCharacter() != '{' && !text.startsWith("\"{\\\"")) {
      return false;
    }
    int lineEnd = text.indexOf('\n');
    if (lineEnd < 0) {
      // A file of one long line is one object that may hold many records.
      return head.isWhole() && isWhole(text.stripTrailing());
    }
    String next = text.substring(lineEnd).stripLeading();
    return isWhole(text.substring(0, lineEnd)) || next.startsWith("{");
  }

  /** Whether a line is one object: an object over several lines leaves its braces open. */
  private static boolean isWhole(String line) {
    JsonDepth depth = new JsonDepth();
    boolean closed = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '{' && closed && depth.braces() == 0 && !depth.inString()) {
        // Another object on the same line.
        return false;
      }
      depth.next(c);
      closed |= c == '}' && depth.braces() == 0 && !depth.inString();
    }
    return depth.braces() == 0 && !depth.inString();
  }

  @Override
  public boolean isSplittable() {
    return true;
  }

  @Override
  public Records open(Source source) throws IOException {
    LineReader lines =
        new LineReader(source.stream(), source.offset(), source.options().maxRecordBytes());
    if (source.offset() < source.slice().start()) {
      // The line that runs into this slice belongs to the one before.
      lines.passRest(source.slice().end());
    }
    return new Lines(lines, new JsonRecord(source.names(), source.head().encoding()), source);
  }

  private static final class Lines extends QueuedRecords {
    private final LineReader lines;
    private final JsonRecord json;
    private final Source source;

    Lines(LineReader lines, JsonRecord json, Source source) {
      this.lines = lines;
      this.json = json;
      this.source = source;
    }

    @Override
    boolean advance() throws IOException {
      // Offsets of a compressed file are of what it holds; such a file is never split.
      boolean more =
          lines.next() && (source.slice().isWhole() || lines.position() < source.slice().end());
      if (!more) {
        return false;
      }
      if (lines.isTooLong()) {
        add(
            new ParsedRecord.Broken(
                lines.position(),
                RejectReason.RECORD_TOO_LARGE,
                ReadOptions.tooLong("The line", source.options().maxRecordBytes()),
                lines.shown()));
      } else if (!lines.isBlank()) {
        int start = start();
        int end = end(start);
        if (end > start) {
          read(start, end).forEach(this::add);
        }
      }
      return true;
    }

    /** The records of a line; of several objects on it each by itself where the whole is none. */
    private List<ParsedRecord> read(int start, int end) {
      byte[] bytes = lines.bytes();
      boolean unended = lines.isUnended();
      List<ParsedRecord> read = json.read(bytes, start, end, lines.position(), unended);
      boolean broken = read.size() == 1 && read.get(0) instanceof ParsedRecord.Broken;
      List<int[]> objects = broken ? JsonDepth.objects(bytes, start, end) : List.of();
      if (objects.size() < 2) {
        return read;
      }
      List<ParsedRecord> several = new ArrayList<>();
      for (int[] object : objects) {
        long position = lines.position() + object[0] - lines.start();
        boolean last = unended && object[1] == end;
        several.addAll(json.read(bytes, object[0], object[1], position, last));
      }
      return several;
    }

    /** Past a byte-order mark. */
    private int start() {
      byte[] bytes = lines.bytes();
      int start = lines.start();
      boolean marked =
          lines.position() == 0
              && lines.end() - start > 3
              && bytes[start] == (byte) 0xEF
              && bytes[start + 1] == (byte) 0xBB
              && bytes[start + 2] == (byte) 0xBF;
      start += marked ? 3 : 0;
      // A text sequence (RFC 7464) opens every record so.
      start += start < lines.end() && bytes[start] == RECORD_SEPARATOR ? 1 : 0;
      while (start < lines.end() && (bytes[start] == ',' || bytes[start] == ' ')) {
        start++;
      }
      return start;
    }

    /** Before a comma, as it stands between the objects of a list. */
    private int end(int start) {
      byte[] bytes = lines.bytes();
      int end = lines.end();
      while (end > start
          && ((bytes[end - 1] <= ' ' && bytes[end - 1] >= 0)
              || bytes[end - 1] == ','
              || bytes[end - 1] == ';')) {
        end--;
      }
      return end;
    }
  }
}
