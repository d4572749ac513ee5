package org.dateline.read;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Tells messages apart that follow each other in a file, each opened by the same bytes. */
final class Messages {
  /** How much is kept of a message that is too long. */
  private static final int KEPT = 4096;

  private static final int LINE = 200;

  /**
   * One message, opening bytes included.
   *
   * @param position offset of its first byte
   * @param bytes its bytes; only the first of them if it is too long
   * @param tooLong whether it is longer than the limit
   * @param last whether the file ends with it
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Message(long position, byte[] bytes, boolean tooLong, boolean last) {}

  private final InputStream in;
  private final byte[] opening;
  private final Predicate<String> goesOn;
  private final long limit;
  private final ByteArrayOutputStream held = new ByteArrayOutputStream();
  private long offset;
  private long position;
  private boolean started;
  private boolean ended;

  Messages(InputStream in, MessageStart opening, long limit) {
    this.in = new BufferedInputStream(in, 64 << 10);
    this.opening = opening.mark().getBytes(StandardCharsets.ISO_8859_1);
    this.goesOn = opening.goesOn();
    this.limit = limit;
  }

  /** The next message; null after the last. What stands before the first opening is the first. */
  @Nullable Message next() throws IOException {
    if (ended) {
      return null;
    }
    boolean tooLong = false;
    int matched = 0;
    while (true) {
      int c = in.read();
      if (c < 0) {
        ended = true;
        return started ? message(held.size(), tooLong, true) : null;
      }
      offset++;
      started = true;
      if (held.size() < limit) {
        held.write(c);
      } else {
        tooLong = true;
      }
      if (opening.length == 0) {
        continue;
      }
      matched = c == opening[matched] ? matched + 1 : c == opening[0] ? 1 : 0;
      if (matched < opening.length) {
        continue;
      }
      matched = 0;
      if (!goesOn.test(restOfLine())) {
        continue;
      }
      long begins = offset - opening.length;
      if (begins > position) {
        Message before =
            message(tooLong ? held.size() : held.size() - opening.length, tooLong, false);
        held.reset();
        held.write(opening, 0, opening.length);
        position = begins;
        return before;
      }
    }
  }

  /**
   * What stands behind an opening on its line, as far as it tells; the reading goes on before it.
   */
  private String restOfLine() throws IOException {
    in.mark(LINE);
    byte[] line = in.readNBytes(LINE);
    in.reset();
    int end = 0;
    while (end < line.length && line[end] != '\n' && line[end] != '\r') {
      end++;
    }
    return new String(line, 0, end, StandardCharsets.ISO_8859_1);
  }

  private Message message(int length, boolean tooLong, boolean last) {
    byte[] all = held.toByteArray();
    int kept = tooLong ? Math.min(length, KEPT) : length;
    return new Message(position, Arrays.copyOf(all, kept), tooLong, last);
  }
}
