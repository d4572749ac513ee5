package org.dateline.read;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * Joins the chunks in which a server sent its answer (RFC 9112, 7.1). A chunk whose length is
 * damaged goes on to the next line that is the length of one.
 */
final class Chunks {
  private static final int MOST_DIGITS = 8;

  private final byte[] bytes;

  /** Behind the line of a length. */
  private int data;

  private Chunks(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * The content of the chunks; the bytes themselves where they are none.
   *
   * @param told whether the server said that there are chunks
   */
  static byte[] joined(byte[] bytes, boolean told) {
    Chunks chunks = new Chunks(bytes);
    int at = 0;
    while (at < bytes.length && at < 4 && isBreak(bytes[at])) {
      at++;
    }
    int length = chunks.length(at);
    boolean fits = length > 0 && chunks.fits(length);
    if (fits || (told && chunks.next(at) >= 0)) {
      return chunks.join(at);
    }
    return told && length > 0 ? Arrays.copyOfRange(bytes, chunks.data, bytes.length) : bytes;
  }

  private byte[] join(int from) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
    int at = from;
    while (at < bytes.length) {
      int length = length(at);
      if (length == 0) {
        break;
      }
      int start = length < 0 ? pastLine(at) : data;
      if (length > 0 && (fits(length) || isBroken(start + (long) length))) {
        out.write(bytes, start, length);
        at = pastBreak(start + length);
        continue;
      }
      int next = next(start);
      int end = next < 0 ? bytes.length : withoutBreak(start, next);
      out.write(bytes, start, end - start);
      at = next < 0 ? bytes.length : next;
    }
    return out.toByteArray();
  }

  /** Whether a line with a length follows a chunk of this length, or nothing does. */
  private boolean fits(int length) {
    long end = (long) data + length;
    if (end >= bytes.length) {
      return end == bytes.length;
    }
    if (bytes[(int) end] == '\n' && bytes[(int) end - 1] == '\r') {
      return false;
    }
    int next = pastBreak((int) end);
    int kept = data;
    boolean fits = next > end && (next == bytes.length || length(next) >= 0);
    data = kept;
    return fits;
  }

  /** Whether a short line between breaks is here, as a damaged length is. */
  private boolean isBroken(long end) {
    boolean within = end < bytes.length && end > 0 && bytes[(int) end - 1] != '\r';
    if (!within) {
      return false;
    }
    int next = pastBreak((int) end);
    return next > end && pastLine(next) > next;
  }

  /** Where the next line stands that is the length of a chunk which fits; -1 if none does. */
  private int next(int from) {
    int kept = data;
    try {
      for (int i = from; i + 1 < bytes.length; i++) {
        if (bytes[i] != '\n') {
          continue;
        }
        int length = length(i + 1);
        if (length == 0 ? bytes.length - i < 200 : length > 0 && fits(length)) {
          return i + 1;
        }
      }
      return -1;
    } finally {
      data = kept;
    }
  }

  /** The length that the line here tells; -1 if it is no such line. Data begins behind it. */
  private int length(int at) {
    int value = 0;
    int i = at;
    for (; i < bytes.length && i - at <= MOST_DIGITS; i++) {
      int digit = Character.digit(bytes[i], 16);
      if (digit < 0) {
        break;
      }
      value = (value << 4) | digit;
    }
    if (i == at || i - at > MOST_DIGITS || value < 0) {
      return -1;
    }
    boolean extended = false;
    while (i < bytes.length && bytes[i] != '\n' && i - at < 200) {
      extended |= bytes[i] == ';';
      if (!extended && bytes[i] != ' ' && bytes[i] != '\r') {
        return -1;
      }
      i++;
    }
    if (i >= bytes.length || bytes[i] != '\n') {
      return -1;
    }
    data = i + 1;
    return value;
  }

  /** Behind a short line, as a damaged length is one. */
  private int pastLine(int at) {
    int i = at;
    while (i < bytes.length && bytes[i] != '\n') {
      i++;
    }
    boolean length = i - at <= MOST_DIGITS && (i == at || bytes[at] != '<');
    return length ? Math.min(bytes.length, i + 1) : at;
  }

  private int pastBreak(int at) {
    int i = at;
    i += i < bytes.length && bytes[i] == '\r' ? 1 : 0;
    return i + (i < bytes.length && bytes[i] == '\n' ? 1 : 0);
  }

  private int withoutBreak(int start, int next) {
    int end = next - 1;
    return end - 1 >= start && bytes[end - 1] == '\r' ? end - 1 : Math.max(start, end);
  }

  private static boolean isBreak(byte b) {
    return b == '\r' || b == '\n';
  }
}
