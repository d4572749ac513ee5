package org.dateline.read;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * The members of a gzip file (RFC 1952). The JDK takes a file for ended where anything but a member
 * follows one, and says nothing.
 */
final class GzipMembers extends CompressedParts {
  private static final int HEADER = 10;
  private static final int RESERVED_FLAGS = 0xE0;
  private static final int HEADER_CHECKSUM = 0x02;
  private static final int EXTRA = 0x04;
  private static final int NAME = 0x08;
  private static final int COMMENT = 0x10;

  private final Inflater inflater = new Inflater(true);
  private final CRC32 checksum = new CRC32();

  GzipMembers(InputStream in, Consumer<ParsedRecord.Broken> faults) {
    super(in, faults);
  }

  @Override
  int openingLength() {
    return HEADER;
  }

  @Override
  boolean opens() {
    return ahead(0) == 0x1F
        && ahead(1) == 0x8B
        && ahead(2) == 8
        && (ahead(3) & RESERVED_FLAGS) == 0;
  }

  /** Passes over a header. */
  @Override
  void begin() throws IOException {
    pass(3);
    int flags = required();
    pass(6);
    if ((flags & EXTRA) != 0) {
      int low = required();
      pass(low | (required() << Byte.SIZE));
    }
    if ((flags & NAME) != 0) {
      passText();
    }
    if ((flags & COMMENT) != 0) {
      passText();
    }
    pass((flags & HEADER_CHECKSUM) != 0 ? 2 : 0);
    checksum.reset();
    inflater.reset();
    feed();
  }

  @Override
  int decode(byte[] bytes, int from, int count) throws IOException {
    while (true) {
      int inflated;
      try {
        inflated = inflater.inflate(bytes, from, count);
      } catch (DataFormatException e) {
        throw new ZipException(e.getMessage());
      }
      if (inflated > 0) {
        checksum.update(bytes, from, inflated);
        return inflated;
      }
      if (inflater.finished()) {
        at = length - inflater.getRemaining();
        check();
        return -1;
      }
      if (inflater.needsDictionary()) {
        throw new ZipException("a dictionary is missing");
      }
      if (!hasMore()) {
        throw new EOFException("Unexpected end of the compressed file");
      }
      feed();
    }
  }

  private void feed() {
    inflater.setInput(buffer, at, length - at);
    at = length;
  }

  /** Compares the member that has been read with the checksum and the length behind it. */
  private void check() throws IOException {
    long position = position();
    long inflated = inflater.getBytesWritten() & 0xFFFFFFFFL;
    try {
      long toldChecksum = number();
      long toldLength = number();
      if (toldChecksum != checksum.getValue() || toldLength != inflated) {
        tell(
            position,
            "The checksum at byte %d of the compressed file does not fit the part before it;"
                + " the part was taken.");
      }
    } catch (EOFException e) {
      tell(position, "The file ends at the checksum of its last part; the part was taken.");
    }
  }

  /** Little-endian, as gzip has it. */
  private long number() throws IOException {
    long value = 0;
    for (int i = 0; i < Integer.SIZE; i += Byte.SIZE) {
      value |= (long) required() << i;
    }
    return value;
  }

  private void pass(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      required();
    }
  }

  /** A text that ends by a zero byte. */
  private void passText() throws IOException {
    int c;
    do {
      c = required();
    } while (c != 0);
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    super.close();
  }
}
