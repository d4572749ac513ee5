package org.dateline.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A text whose lines end by carriage returns alone, with line feeds in their place. */
final class ReturnsAsBreaks extends FilterInputStream {
  ReturnsAsBreaks(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    int c = super.read();
    return c == '\r' ? '\n' : c;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = super.read(bytes, offset, length);
    for (int i = offset; i < offset + read; i++) {
      bytes[i] = bytes[i] == '\r' ? (byte) '\n' : bytes[i];
    }
    return read;
  }
}
