package org.dateline.read;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.function.Consumer;
import org.dateline.text.record.RejectReason;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a file that is made of parts, each compressed by itself, one after the other. What
 * stands between two parts is told and passed over, zero bytes as padding without a word. Damage
 * within a part is told, and the reading goes on with the next part, on a line of its own.
 *
 * <p>It never says how much is at hand, so that a buffer above it takes what one reading gives and
 * does not lose it to the error of the next.
 */
abstract class CompressedParts extends InputStream {
  private final InputStream in;
  private final Consumer<ParsedRecord.Broken> faults;

  /** What was read of the file last; from {@link #at} to {@link #length} it is still to be used. */
  final byte[] buffer = new byte[64 << 10];

  int at;
  int length;

  /** Bytes of the file before the buffer. */
  private long before;

  /** Where the part began that was opened last; -1 before the first. */
  private long began = -1;

  private boolean open;
  private boolean ended;

  /**
   * What ended the file before its end. Whoever looked ahead may have passed over it, so that it is
   * thrown again.
   */
  private @Nullable IOException last;

  /** Whether a line break is to be given for what damage has taken. */
  private boolean broken;

  /**
   * Reads nothing before it is asked to.
   *
   * @param faults is told what was passed over; positions are those in the stored file
   */
  CompressedParts(InputStream in, Consumer<ParsedRecord.Broken> faults) {
    this.in = in;
    this.faults = faults;
  }

  /** How many bytes tell that a part opens, at most. */
  abstract int openingLength();

  /** Whether a part opens where the reading stands. */
  abstract boolean opens();

  /** Makes ready for the part that opens where the reading stands. */
  abstract void begin() throws IOException;

  /** Reads bytes of the part, at least one; -1 behind it, where the reading then stands. */
  abstract int decode(byte[] bytes, int from, int count) throws IOException;

  @Override
  public final int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public final int read(byte[] bytes, int from, int count) throws IOException {
    if (count == 0) {
      return 0;
    }
    while (!ended) {
      if (broken) {
        broken = false;
        bytes[from] = '\n';
        return 1;
      }
      try {
        if (!open) {
          ended = !find();
          continue;
        }
        int decoded = decode(bytes, from, count);
        if (decoded >= 0) {
          return decoded;
        }
        open = false;
      } catch (IOException | RuntimeException e) {
        resume(e);
      }
    }
    if (last != null) {
      throw last;
    }
    return -1;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** Goes to the next part, whatever stands before it; false at the end of the file. */
  private boolean find() throws IOException {
    boolean first = began < 0;
    long strange = seek();
    if (first && !open) {
      throw new IOException("no compressed part begins in it");
    }
    if (strange >= 0) {
      tell(
          strange,
          "What stands at byte %d of the compressed file is no compressed part;"
              + " it was passed over.");
    }
    return open;
  }

  /** Goes on behind damage; without another part it stays an error. */
  private void resume(Exception damage) throws IOException {
    long damaged = began;
    open = false;
    at = (int) Math.min(length, Math.max(0, began + 1 - before));
    seek();
    if (!open) {
      ended = true;
      last = damage instanceof IOException e ? e : new IOException(damage);
      throw last;
    }
    broken = true;
    tell(
        damaged,
        "The part at byte %d of the compressed file is damaged;"
            + " what could be read of it was taken.");
  }

  /**
   * Opens the next part.
   *
   * @return where something other than zero bytes stands before it; -1 if nothing does
   */
  private long seek() throws IOException {
    long strange = -1;
    for (; has(1); at++) {
      has(openingLength());
      if (opens()) {
        began = before + at;
        open = true;
        begin();
        return strange;
      }
      strange = strange < 0 && buffer[at] != 0 ? before + at : strange;
    }
    return strange;
  }

  /** Tells what is wrong in a sentence that names the position. */
  final void tell(long position, String sentence) {
    faults.accept(
        new ParsedRecord.Broken(
            position,
            RejectReason.MALFORMED_RECORD,
            String.format(Locale.ROOT, sentence, position),
            ""));
  }

  /** Where the reading stands in the file. */
  final long position() {
    return before + at;
  }

  /** Reads on until so many bytes are at hand; false if the file ends before. */
  private boolean has(int count) throws IOException {
    while (length - at < count) {
      System.arraycopy(buffer, at, buffer, 0, length - at);
      before += at;
      length -= at;
      at = 0;
      int read = in.read(buffer, length, buffer.length - length);
      if (read < 0) {
        return false;
      }
      length += read;
    }
    return true;
  }

  /** Reads more where all is used; false at the end of the file. */
  final boolean hasMore() throws IOException {
    return has(1);
  }

  /** The next byte of the file; -1 at its end. */
  final int next() throws IOException {
    return at < length || has(1) ? buffer[at++] & 0xFF : -1;
  }

  /** The next byte of the file, which must be there. */
  final int required() throws IOException {
    int next = next();
    if (next < 0) {
      throw new EOFException("Unexpected end of the compressed file");
    }
    return next;
  }

  /** A byte ahead; 0 behind the end. */
  final int ahead(int distance) {
    return at + distance < length ? buffer[at + distance] & 0xFF : 0;
  }
}
