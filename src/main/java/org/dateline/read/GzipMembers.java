package org.dateline.read;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.dateline.text.record.RejectReason;

/**
 * The bytes of all members of a gzip file (RFC 1952), one after the other. The JDK takes a file for
 * ended where anything but a member follows one, and says nothing; here what stands between members
 * is told and passed over. Zero bytes are padding.
 */
final class GzipMembers extends InflaterInputStream {
  private static final int NAMED = 0x1F8B0800;
  private static final int FLAGS = 0xFF;
  private static final int RESERVED_FLAGS = 0xE0;
  private static final int HEADER_CHECKSUM = 0x02;
  private static final int EXTRA = 0x04;
  private static final int NAME = 0x08;
  private static final int COMMENT = 0x10;

  private final Consumer<ParsedRecord.Broken> faults;
  private final CRC32 checksum = new CRC32();

  /** The next byte of the buffer, while no member is being read. */
  private int at;

  /** Bytes of the file before the buffer. */
  private long before;

  private boolean ended;

  /**
   * Reads the header of the first member.
   *
   * @param faults is told what is wrong between members; positions are those in the stored file
   */
  GzipMembers(InputStream in, Consumer<ParsedRecord.Broken> faults) throws IOException {
    super(in, new Inflater(true), 64 << 10);
    this.faults = faults;
    int opening = 0;
    for (int i = 0; i < Integer.BYTES; i++) {
      opening = (opening << Byte.SIZE) | required();
    }
    if ((opening & ~FLAGS) != NAMED) {
      throw new ZipException("Not in GZIP format");
    }
    begin(opening & FLAGS);
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (!ended) {
      int count = super.read(bytes, from, length);
      if (count >= 0) {
        checksum.update(bytes, from, count);
        return count;
      }
      at = len - inf.getRemaining();
      check();
      ended = !findMember();
    }
    return -1;
  }

  @Override
  protected void fill() throws IOException {
    before += len;
    super.fill();
  }

  @Override
  public void close() throws IOException {
    inf.end();
    super.close();
  }

  /** Compares the member that has been read with the checksum and the length behind it. */
  private void check() throws IOException {
    long position = before + at;
    long length = inf.getBytesWritten() & 0xFFFFFFFFL;
    long toldChecksum = number();
    long toldLength = number();
    if (toldChecksum != checksum.getValue() || toldLength != length) {
      fault(
          position,
          String.format(
              Locale.ROOT,
              "The checksum at byte %d of the compressed file does not fit the part before it;"
                  + " the part was taken.",
              position));
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

  /** Goes to the next member, whatever stands before it; false at the end of the file. */
  private boolean findMember() throws IOException {
    int window = 0;
    long strange = -1;
    for (int next = next(); next >= 0; next = next()) {
      window = (window << Byte.SIZE) | next;
      if (strange < 0 && next != 0) {
        strange = before + at - 1;
      }
      if ((window & ~FLAGS) == NAMED && (window & RESERVED_FLAGS) == 0) {
        if (strange < before + at - Integer.BYTES) {
          tellStrange(strange);
        }
        begin(window & FLAGS);
        return true;
      }
    }
    if (strange >= 0) {
      tellStrange(strange);
    }
    return false;
  }

  private void tellStrange(long position) {
    fault(
        position,
        String.format(
            Locale.ROOT,
            "What stands at byte %d of the compressed file is no compressed part;"
                + " it was passed over.",
            position));
  }

  private void fault(long position, String sentence) {
    faults.accept(new ParsedRecord.Broken(position, RejectReason.MALFORMED_RECORD, sentence, ""));
  }

  /** Passes over the rest of a header and makes ready for the data behind it. */
  private void begin(int flags) throws IOException {
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
    inf.reset();
    inf.setInput(buf, at, len - at);
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

  private int required() throws IOException {
    int next = next();
    if (next < 0) {
      throw new EOFException("Unexpected end of the compressed file");
    }
    return next;
  }

  /** The next byte of the file; -1 at its end. */
  private int next() throws IOException {
    while (at >= len) {
      int count = in.read(buf, 0, buf.length);
      if (count < 0) {
        return -1;
      }
      before += len;
      len = count;
      at = 0;
    }
    return buf[at++] & 0xFF;
  }
}
