package org.dateline.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A text whose lines end by another character than a line feed, with line feeds in its place. */
final class LineEnds extends FilterInputStream {
  /** Ends records in texts whose fields the unit separator of ASCII parts. */
  static final char RECORD_SEPARATOR = '\u001E';

  private final char end;

  /**
   * The same text.
   *
   * @param end what ends its lines; line feeds within such lines become carriage returns
   */
  LineEnds(InputStream in, char end) {
    super(in);
    this.end = end;
  }

  @Override
  public int read() throws IOException {
    int c = super.read();
    return c < 0 ? c : replaced((byte) c, end) & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = super.read(bytes, offset, length);
    replace(bytes, offset, offset + read, end);
    return read;
  }

  /** Puts line feeds in place of what ends lines. */
  static void replace(byte[] bytes, int from, int to, char end) {
    for (int i = from; i < to; i++) {
      bytes[i] = replaced(bytes[i], end);
    }
  }

  private static byte replaced(byte b, char end) {
    if (b == end) {
      return '\n';
    }
    return b == '\n' ? (byte) '\r' : b;
  }
}
