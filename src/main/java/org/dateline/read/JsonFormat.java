package org.dateline.read;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dateline.text.record.RejectReason;
import org.jspecify.annotations.Nullable;

/**
 * A JSON array of objects, or objects one after the other over several lines (RFC 8259). The
 * objects are told apart by their braces before any of them is parsed, so that a broken one does
 * not take the others with it. One object may hold many records: {@link JsonShapes}.
 */
final class JsonFormat implements Format {
  /** An object that holds a whole archive may be so many times as long as a record. */
  private static final long SEVERAL = 8;

  /** So many bytes are looked at to tell what an array holds. */
  private static final int AHEAD = 64;

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
    String text = head.text();
    int begin = JsonPrefix.end(text);
    return begin >= 0 && JsonPrefix.isJson(text, begin);
  }

  /** Reads one object by its bytes, which may hold several records or none. */
  interface Reading {
    List<ParsedRecord> read(byte[] bytes, int length, long position);
  }

  @Override
  public Records open(Source source) throws IOException {
    JsonRecord json = new JsonRecord(source.names(), null);
    return new Objects(
        source,
        (bytes, length, position) -> json.read(bytes, 0, length, position, false),
        new JsonRows(json));
  }

  /** The objects of a file, told apart by their braces. */
  static Records objects(Source source, Reading reading) throws IOException {
    return new Objects(source, reading, null);
  }

  private static final class Objects extends QueuedRecords {
    private final InputStream in;
    private final Reading reading;
    private final @Nullable JsonRows rows;
    private final long limit;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private final JsonDepth outside = new JsonDepth();
    private final JsonDepth inside = new JsonDepth();
    private long offset;

    /** What stands before the first object or array: the name of a variable, a call. */
    private boolean inPrefix;

    private boolean inArray;
    private boolean ended;

    Objects(Source source, Reading reading, @Nullable JsonRows rows) throws IOException {
      in = new BufferedInputStream(source.utf8(), 64 << 10);
      this.reading = reading;
      this.rows = rows;
      limit = source.options().maxRecordBytes();
      char first = source.head().firstCharacter();
      inPrefix = first != '{' && first != '[';
    }

    @Override
    boolean advance() throws IOException {
      if (ended) {
        return false;
      }
      int c = read();
      if (c < 0) {
        end();
        return true;
      }
      boolean comment = outside.inComment();
      outside.next(c);
      if (comment || outside.inComment()) {
        return true;
      }
      if (c == '/' || (inPrefix && c != '{' && c != '[')) {
        return true;
      }
      inPrefix = false;
      if (c == '{') {
        outside.reset();
        object();
      } else if (c == '[') {
        array();
      } else if (c == ']') {
        inArray = false;
      } else if (c > ' ' && c < 128 && ",);".indexOf(c) < 0) {
        outside.reset();
        add(stray(c));
      }
      return true;
    }

    private void end() {
      ended = true;
      if (rows != null) {
        rows.flush().forEach(this::add);
      }
      if (inArray) {
        add(
            new ParsedRecord.Broken(
                offset, RejectReason.TRUNCATED, "The file ends before its array does.", ""));
      }
    }

    /** An array of records, or a row of values. */
    private void array() throws IOException {
      JsonRows list = rows;
      if (list != null && beginsRow()) {
        outside.reset();
        long position = offset - 1;
        byte[] row = held('[', position);
        if (row != null) {
          list.read(row, position).forEach(this::add);
        }
      } else {
        inArray = true;
      }
    }

    /** Whether the array that was opened has values in it: no object, and no other array. */
    private boolean beginsRow() throws IOException {
      in.mark(AHEAD);
      int c = in.read();
      for (int i = 1; i < AHEAD && (c == ' ' || c == '\n' || c == '\r' || c == '\t'); i++) {
        c = in.read();
      }
      in.reset();
      return c == '"' || c == '\'' || c == '-' || (c >= '0' && c <= '9') || c == 'n';
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
      byte[] bytes = held('{', position);
      if (bytes != null) {
        reading.read(bytes, bytes.length, position).forEach(this::add);
      }
    }

    /** The bytes of an object or array to its end; null if it has none, which is told. */
    private byte @Nullable [] held(int opening, long position) throws IOException {
      held.reset();
      held.write(opening);
      inside.reset();
      inside.next(opening);
      long most = limit;
      boolean tooLarge = false;
      boolean broken = false;
      while (opening == '{' ? inside.braces() > 0 : inside.brackets() > 0) {
        int c = read();
        if (c < 0) {
          ended = true;
          add(
              broken(
                  position, RejectReason.TRUNCATED, "The file ends in the middle of the record."));
          return null;
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
            return null;
          }
        }
        inside.next(c);
      }
      if (tooLarge) {
        add(
            broken(
                position, RejectReason.RECORD_TOO_LARGE, ReadOptions.tooLong("The record", most)));
        return null;
      }
      return held.toByteArray();
    }

    private ParsedRecord broken(long position, RejectReason reason, String detail) {
      byte[] bytes = held.toByteArray();
      String raw = new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.UTF_8);
      return new ParsedRecord.Broken(position, reason, detail, raw);
    }
  }
}
