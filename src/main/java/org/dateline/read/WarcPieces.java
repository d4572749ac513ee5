package org.dateline.read;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells the records of a WARC file apart by their lengths before any of them is parsed, so that a
 * damaged one does not take the rest of the file with it: after damage the reading goes on at the
 * next line that opens a record.
 */
final class WarcPieces {
  /** How a record opens. */
  private static final String OPENING = "WARC/";

  private static final int MAX_HEADER = 64 << 10;
  private static final int SHOWN = 4096;

  /** Of a record whose length is told a little short so much is left over. */
  private static final int SPLINTER = 4;

  private static final int PEEKED = 64;

  /** A file of which more records tell a wrong length is read no more closely. */
  private static final int MOST_RESUMED = 200;

  private static final Pattern VERSION = Pattern.compile("WARC/[01]\\.\\d+$");
  private static final Pattern LENGTH = Pattern.compile("(?im)^content-length:[^\\r\\n]*");

  /**
   * One record, or what stands where one should.
   *
   * @param position offset of its first byte
   * @param bytes its bytes; of a long one no more than are needed to see that it is too long
   * @param fault what is wrong with it, as a sentence; null if nothing is
   * @param cut whether the file ends before it does
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Piece(long position, byte[] bytes, @Nullable String fault, boolean cut) {}

  private final long limit;
  private InputStream in;
  private long offset;
  private int resumed;

  WarcPieces(InputStream in, long limit) {
    this.in = new BufferedInputStream(in, 64 << 10);
    this.limit = limit + MAX_HEADER;
  }

  /** The next record; null after the last. */
  @Nullable Piece next() throws IOException {
    skipBlanks();
    ByteArrayOutputStream held = new ByteArrayOutputStream();
    String first = line(held);
    if (first.isEmpty() && held.size() == 0) {
      return null;
    }
    if (first.length() <= SPLINTER && !first.startsWith(OPENING)) {
      // The end of a record whose length is told a few bytes short.
      skipBlanks();
      held.reset();
      first = line(held);
    }
    Matcher version = VERSION.matcher(first);
    if (version.find() && version.start() > 0) {
      first = first.substring(version.start());
      byte[] all = held.toByteArray();
      held.reset();
      held.write(all, version.start(), all.length - version.start());
    }
    long position = offset - held.size();
    if (!first.startsWith(OPENING)) {
      return held.size() == 0 ? null : damaged(position, held, "What stands here is no record");
    }
    long length = -1;
    for (String line = line(held); !line.isBlank(); line = line(held)) {
      if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
        length = number(line.substring(line.indexOf(':') + 1).strip());
      }
      if (held.size() > MAX_HEADER) {
        return damaged(position, held, "The header of the record does not end");
      }
    }
    return length < 0
        ? damaged(position, held, "The record does not tell its length")
        : block(position, held, length);
  }

  private Piece block(long position, ByteArrayOutputStream held, long length) throws IOException {
    int header = held.size();
    byte[] block = in.readNBytes((int) Math.min(length, limit));
    offset += block.length;
    held.writeBytes(block);
    long skipped = 0;
    while (block.length + skipped < length && block.length == limit) {
      long more = in.skip(length - block.length - skipped);
      if (more <= 0 && in.read() < 0) {
        break;
      }
      skipped += more <= 0 ? 1 : more;
    }
    offset += skipped;
    if (block.length + skipped == length) {
      int next = skipped > 0 || isBetweenRecords() ? -1 : opening(held.toByteArray(), header);
      return next < 0
          ? new Piece(position, held.toByteArray(), null, false)
          : shortened(position, held.toByteArray(), header, next);
    }
    // A length that runs over the end of the file may be damaged itself.
    byte[] all = held.toByteArray();
    int next = opening(all, header);
    if (next > 0 && skipped == 0) {
      in = new BufferedInputStream(new ByteArrayInputStream(all, next, all.length - next));
      offset -= all.length - next;
      return new Piece(
          position,
          Arrays.copyOf(all, next),
          "The record is longer than it is to the next record; its length is damaged.",
          false);
    }
    return new Piece(position, all, "The file ends before the record does.", true);
  }

  /** Whether a record may open or the file end where the reading stands. */
  private boolean isBetweenRecords() throws IOException {
    in.mark(PEEKED);
    String next = new String(in.readNBytes(PEEKED), StandardCharsets.ISO_8859_1);
    in.reset();
    int at = 0;
    while (at < next.length() && isBlank(next.charAt(at))) {
      at++;
    }
    return at == next.length() || next.startsWith(OPENING, at) || ++resumed > MOST_RESUMED;
  }

  /** A record that tells a greater length than it has: the reading goes on at the next one. */
  private Piece shortened(long position, byte[] all, int header, int next) {
    InputStream rest = new ByteArrayInputStream(all, next, all.length - next);
    in = new BufferedInputStream(new SequenceInputStream(rest, in), 64 << 10);
    offset -= all.length - next;
    String told = new String(all, 0, header, StandardCharsets.ISO_8859_1);
    String mended = LENGTH.matcher(told).replaceAll("Content-Length: " + (next - header));
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes(mended.getBytes(StandardCharsets.ISO_8859_1));
    whole.write(all, header, next - header);
    return new Piece(position, whole.toByteArray(), null, false);
  }

  /** Passes over what cannot be told apart, up to the next line that opens a record. */
  private Piece damaged(long position, ByteArrayOutputStream held, String sentence)
      throws IOException {
    while (true) {
      in.mark(OPENING.length());
      byte[] next = in.readNBytes(OPENING.length());
      in.reset();
      boolean opens = new String(next, StandardCharsets.ISO_8859_1).equals(OPENING);
      if (opens || next.length == 0) {
        return new Piece(
            position, held.toByteArray(), sentence + "; it was passed over.", next.length == 0);
      }
      passLine(held);
    }
  }

  /** Passes over a line, of which no more is kept than the reject shows. */
  private void passLine(ByteArrayOutputStream held) throws IOException {
    for (int c = in.read(); c >= 0; c = in.read()) {
      offset++;
      if (held.size() < SHOWN) {
        held.write(c);
      }
      if (c == '\n') {
        return;
      }
    }
  }

  /** Where a record opens after an empty line; -1 if none does. */
  private static int opening(byte[] bytes, int from) {
    byte[] mark = ("\n" + OPENING).getBytes(StandardCharsets.US_ASCII);
    for (int i = from; i + mark.length <= bytes.length; i++) {
      if (Arrays.equals(bytes, i, i + mark.length, mark, 0, mark.length)) {
        return i + 1;
      }
    }
    return -1;
  }

  private static long number(String digits) {
    boolean plain = !digits.isEmpty() && digits.length() < 18;
    for (int i = 0; i < digits.length(); i++) {
      plain &= digits.charAt(i) >= '0' && digits.charAt(i) <= '9';
    }
    return plain ? Long.parseLong(digits) : -1;
  }

  /** Line breaks stand between records, and zero bytes in files of some writers. */
  private static boolean isBlank(char c) {
    return c == '\r' || c == '\n' || c == 0;
  }

  private void skipBlanks() throws IOException {
    in.mark(1);
    for (int c = in.read(); c >= 0 && isBlank((char) c); c = in.read()) {
      offset++;
      in.mark(1);
    }
    in.reset();
  }

  /** The next line with its break, of which the text is given without it. */
  private String line(ByteArrayOutputStream held) throws IOException {
    int start = held.size();
    for (int c = in.read(); c >= 0; c = in.read()) {
      offset++;
      held.write(c);
      if (c == '\n' || held.size() - start > MAX_HEADER) {
        break;
      }
    }
    byte[] all = held.toByteArray();
    return new String(all, start, all.length - start, StandardCharsets.ISO_8859_1).stripTrailing();
  }
}
