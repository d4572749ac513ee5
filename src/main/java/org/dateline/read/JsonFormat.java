package org.dateline.read;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.dateline.text.record.RejectReason;
import org.jspecify.annotations.Nullable;

/**
 * A JSON array of objects, or objects one after the other over several lines (RFC 8259). The
 * objects are told apart by their braces before any of them is parsed, so that a broken one does
 * not take the others with it.
 */
final class JsonFormat implements Format {
  @Override
  public String name() {
    return "json";
  }

  @Override
  public boolean recognises(FileHead head) {
    char first = head.firstCharacter();
    if (first == '{') {
      return true;
    }
    if (first != '[') {
      return false;
    }
    String rest = head.text().stripLeading().substring(1).stripLeading();
    return rest.isEmpty() || rest.startsWith("{") || rest.startsWith("]");
  }

  /** Reads one object by its bytes. */
  interface Reading {
    ParsedRecord read(byte[] bytes, int length, long position);
  }

  @Override
  public Records open(Source source) {
    JsonRecord json = new JsonRecord(source.names());
    return objects(
        source, (bytes, length, position) -> json.read(bytes, 0, length, position, false));
  }

  /** The objects of a file, told apart by their braces. */
  static Records objects(Source source, Reading reading) {
    return new Objects(source, reading);
  }

  private static final class Objects implements Records {
    private final InputStream in;
    private final Reading reading;
    private final long limit;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private long offset;
    private boolean inArray;
    private boolean ended;

    Objects(Source source, Reading reading) {
      in = new BufferedInputStream(source.stream(), 64 << 10);
      this.reading = reading;
      limit = source.options().maxRecordBytes();
    }

    @Override
    public @Nullable ParsedRecord next() throws IOException {
      if (ended) {
        return null;
      }
      for (int c = read(); ; c = read()) {
        if (c == '{') {
          return object();
        }
        if (c < 0) {
          ended = true;
          return inArray
              ? new ParsedRecord.Broken(
                  offset, RejectReason.TRUNCATED, "The file ends before its array does.", "")
              : null;
        }
        if (c == '[') {
          inArray = true;
        } else if (c == ']') {
          inArray = false;
        } else if (c > ' ' && c != ',' && c < 128) {
          return stray(c);
        }
      }
    }

    private int read() throws IOException {
      int c = in.read();
      offset += c < 0 ? 0 : 1;
      return c;
    }

    /** What is neither object nor comma: passed over to where the next object may begin. */
    private ParsedRecord stray(int first) throws IOException {
      long position = offset - 1;
      held.reset();
      for (int c = first; c >= 0; c = in.read()) {
        offset += c == first && held.size() == 0 ? 0 : 1;
        if (held.size() < 4096) {
          held.write(c);
        }
        in.mark(1);
        int next = in.read();
        in.reset();
        if (next == '{' || next == ',' || next == ']') {
          break;
        }
      }
      return new ParsedRecord.Broken(
          position,
          RejectReason.MALFORMED_RECORD,
          "Something other than an object stands in the array.",
          held.toString(StandardCharsets.UTF_8));
    }

    /** Whether an object of JSON Lines begins here. */
    private boolean beginsObject() throws IOException {
      in.mark(2);
      byte[] next = in.readNBytes(2);
      in.reset();
      return next.length == 2 && next[0] == '{' && next[1] == '"';
    }

    private ParsedRecord object() throws IOException {
      long position = offset - 1;
      held.reset();
      held.write('{');
      int depth = 1;
      boolean inString = false;
      boolean escaped = false;
      boolean tooLarge = false;
      boolean broken = false;
      while (depth > 0) {
        int c = read();
        if (c < 0) {
          ended = true;
          byte[] bytes = held.toByteArray();
          return new ParsedRecord.Broken(
              position,
              RejectReason.TRUNCATED,
              "The file ends in the middle of the record.",
              new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.UTF_8));
        }
        if (held.size() < limit) {
          held.write(c);
        } else {
          tooLarge = true;
        }
        if (c == '\n' && !broken) {
          broken = true;
          if (beginsObject()) {
            byte[] bytes = held.toByteArray();
            return new ParsedRecord.Broken(
                position,
                RejectReason.MALFORMED_RECORD,
                "The line ends before its object does, and another object begins on the next.",
                new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.UTF_8));
          }
        }
        if (escaped) {
          escaped = false;
        } else if (inString) {
          escaped = c == '\\';
          inString = c != '"';
        } else if (c == '"') {
          inString = true;
        } else if (c == '{' || c == '}') {
          depth += c == '{' ? 1 : -1;
        }
      }
      byte[] bytes = held.toByteArray();
      return tooLarge
          ? new ParsedRecord.Broken(
              position,
              RejectReason.RECORD_TOO_LARGE,
              ReadOptions.tooLong("The record", limit),
              new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.UTF_8))
          : reading.read(bytes, bytes.length, position);
    }
  }
}
