package org.dateline.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/** How much has come out of an archive, a part of one or a compressed file, and how much may. */
final class Unpacked {
  /**
   * Text unpacks to 3 to 30 times its size; the same few words over and over to a thousand times.
   */
  static final long MOST_TIMES = 300;

  private static final long ALWAYS_ALLOWED = 64L << 20;

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

  /**
   * The same for what is read as a whole.
   *
   * @param what it is, for the sentence: "archive"
   * @param packed its bytes as they are stored
   */
  static Unpacked of(String what, long packed) {
    return new Unpacked(
        ALWAYS_ALLOWED + MOST_TIMES * packed,
        String.format(
            Locale.ROOT, "unpacked, the %s is more than %d times as large", what, MOST_TIMES));
  }

  boolean isTooMuch() {
    return bytes > most;
  }

  /** How many bytes have come out. */
  long bytes() {
    return bytes;
  }

  /** Counts on from an earlier number, as if what came out since had not. */
  void backTo(long earlier) {
    bytes = earlier;
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
