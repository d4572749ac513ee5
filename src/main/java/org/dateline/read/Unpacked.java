package org.dateline.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** How much has come out of an archive or a part of one, and how much may. */
final class Unpacked {
  private final long most;
  private final String excess;
  private long bytes;

  /**
   * Nothing has come out yet.
   *
   * @param most bytes that may come out
   * @param excess what is said where more does
   */
  Unpacked(long most, String excess) {
    this.most = most;
    this.excess = excess;
  }

  boolean isTooMuch() {
    return bytes > most;
  }

  /** The same bytes, counted; it fails where they are too many, and its end closes no archive. */
  InputStream counting(InputStream in) {
    return new Counting(in);
  }

  private final class Counting extends FilterInputStream {
    Counting(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int read = super.read(into, from, length);
      count(Math.max(0, read));
      return read;
    }

    private void count(int more) throws IOException {
      bytes += more;
      if (isTooMuch()) {
        throw new IOException(excess);
      }
    }

    @Override
    public boolean markSupported() {
      return false;
    }

    @Override
    public void close() {
      // The archive goes on behind its members.
    }
  }
}
