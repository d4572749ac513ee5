package org.dateline.read;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dateline.text.record.RejectReason;

/**
 * A JSON array of objects, or objects one after the other over several lines (RFC 8259). The
 * objects are told apart by their braces before any of them is parsed, so that a broken one does
 * not take the others with it. One object may hold many records: {@link JsonShapes}.
 */
final class JsonFormat implements Format {
  /** An object that holds a whole archive may be so many times as long as a record. */
  private static final long SEVERAL = 8;

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

  /** Reads one object by its bytes, which may hold several records or none. */
  interface Reading {
    List<ParsedRecord> read(byte[] bytes, int length, long position);
  }

  @Override
  public Records open(Source source) throws IOException {
    JsonRecord json = new JsonRecord(source.names(), null);
    return objects(
        source, (bytes, length, position) -> json.read(bytes, 0, length, position, false));
  }

  /** The objects of a file, told apart by their braces. */
  static Records objects(Source source, Reading reading) throws IOException {
    return new Objects(source, reading);
  }

  private static final class Objects extends QueuedRecords {
    private final InputStream in;
    private final Reading reading;
    private final long limit;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private long offset;
    private boolean inArray;
    private boolean ended;

    Objects(Source source, Reading reading) throws IOException {
      in = new BufferedInputStream(source.utf8(), 64 << 10);
      this.reading = reading;
      limit = source.options().maxRecordBytes();
    }

    @Override
    boolean advance() throws IOException {
      if (ended) {
        return false;
      }
      int c = read();
      if (c == '{') {
        object();
      } else if (c < 0) {
        ended = true;
        if (inArray) {
          add(
              new ParsedRecord.Broken(
                  offset, RejectReason.TRUNCATED, "The file ends before its array does.", ""));
        }
      } else if (c == '[') {
        inArray = true;
      } else if (c == ']') {
        inArray = false;
      } else if (c > ' ' && c != ',' && c < 128) {
        add(stray(c));
      }
      return true;
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

    /** Whether what was held so far breaks off inside of a nested object: many records in one. */
    private boolean isNested() {
      return JsonShapes.isNested(held.toByteArray());
    }

    private void object() throws IOException {
      long position = offset - 1;
      held.reset();
      held.write('{');
      int depth = 1;
      long most = limit;
      boolean inString = false;
      boolean escaped = false;
      boolean tooLarge = false;
      boolean broken = false;
      while (depth > 0) {
        int c = read();
        if (c < 0) {
          ended = true;
          add(
              broken(
                  position, RejectReason.TRUNCATED, "The file ends in the middle of the record."));
          return;
        }
        if (held.size() == limit && !tooLarge && isNested()) {
          most = Math.min(limit * SEVERAL, Integer.MAX_VALUE / 2);
        }
        if (held.size() < most) {
          held.write(c);
        } else {
          tooLarge = true;
        }
        if (c == '\n' && !broken) {
          broken = true;
          if (beginsObject()) {
            add(
                broken(
                    position,
                    RejectReason.MALFORMED_RECORD,
                    "The line ends before its object does, and another object begins on the next."));
            return;
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
      if (tooLarge) {
        add(
            broken(
                position, RejectReason.RECORD_TOO_LARGE, ReadOptions.tooLong("The record", most)));
        return;
      }
      byte[] bytes = held.toByteArray();
      reading.read(bytes, bytes.length, position).forEach(this::add);
    }

    private ParsedRecord broken(long position, RejectReason reason, String detail) {
      byte[] bytes = held.toByteArray();
      String raw = new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.UTF_8);
      return new ParsedRecord.Broken(position, reason, detail, raw);
    }
  }
}
