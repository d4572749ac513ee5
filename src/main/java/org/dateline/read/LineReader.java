package org.dateline.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads lines as bytes, with their offsets. A line longer than the limit is passed over without
 * being held. After {@link #next} the line stands in {@link #bytes} from {@link #start} to {@link
 * #end}, without its line break.
 */
final class LineReader {
  private final InputStream in;
  private final long limit;
  private byte[] buffer = new byte[256 << 10];
  private int from;
  private int to;
  private long bufferOffset;
  private boolean ended;

  private int start;
  private int end;
  private long position;
  private boolean tooLong;
  private boolean closed;

  LineReader(InputStream in, long offset, long limit) {
    this.in = in;
    this.bufferOffset = offset;
    this.limit = Math.min(limit, Integer.MAX_VALUE - 16);
  }

  /** Goes to the next line; false after the last. */
  boolean next() throws IOException {
    tooLong = false;
    closed = false;
    position = bufferOffset + from;
    int scanned = from;
    while (true) {
      for (int i = scanned; i < to; i++) {
        if (buffer[i] == '\n') {
          take(i, i + 1);
          return true;
        }
      }
      int held = to - from;
      if (held > limit) {
        tooLong = true;
        // The head of it is kept for the reject; the rest is passed over.
        return passOver();
      }
      if (!fill()) {
        if (held == 0) {
          return false;
        }
        closed = true;
        take(to, to);
        return true;
      }
      scanned = from + held;
    }
  }

  /**
   * Passes over the rest of a line that began before the stream. Where it goes on up to an offset,
   * no line begins before that, and none is given: one line may fill a file of many slices, and not
   * each shall read it to its end.
   */
  void passRest(long most) throws IOException {
    while (from < to || fill()) {
      while (from < to) {
        if (buffer[from++] == '\n') {
          return;
        }
      }
      if (bufferOffset + to >= most) {
        ended = true;
        return;
      }
    }
  }

  private void take(int lineEnd, int nextLine) {
    start = from;
    end = lineEnd > from && buffer[lineEnd - 1] == '\r' ? lineEnd - 1 : lineEnd;
    from = nextLine;
  }

  private boolean passOver() throws IOException {
    byte[] head = Arrays.copyOfRange(buffer, from, Math.min(to, from + 4096));
    from = to;
    while (true) {
      for (int i = from; i < to; i++) {
        if (buffer[i] == '\n') {
          from = i + 1;
          return keepHead(head);
        }
      }
      from = to;
      if (!fill()) {
        closed = true;
        return keepHead(head);
      }
    }
  }

  /**
   * Puts the head of a long line where the line is expected; the buffer's own bytes move up behind
   * it.
   */
  private boolean keepHead(byte[] head) {
    int rest = to - from;
    byte[] next = new byte[Math.max(buffer.length, head.length + rest)];
    System.arraycopy(head, 0, next, 0, head.length);
    System.arraycopy(buffer, from, next, head.length, rest);
    bufferOffset += from - head.length;
    buffer = next;
    start = 0;
    end = head.length;
    from = head.length;
    to = head.length + rest;
    return true;
  }

  /** Reads more behind what is held; false at the end of the stream. */
  private boolean fill() throws IOException {
    if (ended) {
      return false;
    }
    if (from > 0) {
      System.arraycopy(buffer, from, buffer, 0, to - from);
      bufferOffset += from;
      to -= from;
      from = 0;
    }
    if (to == buffer.length) {
      buffer = Arrays.copyOf(buffer, (int) Math.min(buffer.length * 2L, Integer.MAX_VALUE - 8L));
    }
    int read = in.read(buffer, to, buffer.length - to);
    if (read < 0) {
      ended = true;
      return false;
    }
    to += read;
    return true;
  }

  byte[] bytes() {
    return buffer;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  /** Offset of the line's first byte. */
  long position() {
    return position;
  }

  /** Whether the line is longer than the limit; only its head can be had then. */
  boolean isTooLong() {
    return tooLong;
  }

  /** Whether it is the last line and has no line break. */
  boolean isUnended() {
    return closed;
  }

  boolean isBlank() {
    for (int i = start; i < end; i++) {
      if (buffer[i] > ' ' || buffer[i] < 0) {
        return false;
      }
    }
    return true;
  }

  /** The line decoded by what its bytes tell; null if no known encoding fits. */
  @Nullable String text() {
    return text(null);
  }

  /**
   * The line decoded; null if no known encoding fits.
   *
   * @param declared the encoding of the file, where it is known
   */
  @Nullable String text(@Nullable String declared) {
    return Encoding.decode(buffer, start, end, declared);
  }

  /** The line for showing, whatever it is. */
  String shown() {
    String text = text();
    return text == null
        ? new String(buffer, start, end - start, StandardCharsets.ISO_8859_1)
        : text;
  }
}
