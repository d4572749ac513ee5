package org.dateline.read;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells the records of a WARC or ARC file apart by their lengths before any of them is parsed, so
 * that a damaged one does not take the rest of the file with it: after damage the reading goes on
 * at the next line that opens a record.
 */
final class WarcPieces {
  private static final int MAX_HEADER = 64 << 10;
  private static final int SHOWN = 4096;

  /** A line that opens a record of ARC is mostly an address. */
  private static final int ARC_LINE = 2500;

  /** Of a record whose length is told a little short so much is left over. */
  private static final int SPLINTER = 4;

  /** A file of which more records tell a wrong length is read no more closely. */
  private static final int MOST_RESUMED = 200;

  /** Records that only describe the crawl, of which no more is read than they tell. */
  private static final Set<String> DESCRIBING =
      Set.of("warcinfo", "request", "metadata", "revisit", "continuation");

  /** How the end of a record is known. */
  enum Extent {
    /** By its length, which fits. */
    TOLD,
    /** By the next record, because its length is missing or wrong. */
    GUESSED,
    /** The file ends before it does. */
    CUT
  }

  /**
   * One record, or what stands where one should.
   *
   * @param position offset of its first byte
   * @param header what it says of itself
   * @param block its content, or what is shown of the damage; of a long one no more than is needed
   *     to see that it is too long
   * @param extent how its end is known
   * @param fault what is wrong with it, as a sentence; null if it can be read
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Piece(
      long position, HeaderLines header, byte[] block, Extent extent, @Nullable String fault) {}

  private final Ending source;
  private final long limit;
  private InputStream in;
  private boolean arc;
  private long offset;
  private int resumed;

  WarcPieces(InputStream in, long limit) {
    this.source = new Ending(in);
    this.in = new BufferedInputStream(source, 64 << 10);
    this.limit = limit + MAX_HEADER;
  }

  /**
   * The next record; null after the last.
   *
   * @throws IOException if the file could not be read on behind the last
   */
  @Nullable Piece next() throws IOException {
    skipBlanks();
    ByteArrayOutputStream held = new ByteArrayOutputStream();
    String first = line(held);
    if (held.size() <= SPLINTER + 2 && !opens(held.toByteArray()) && held.size() > 0) {
      // The end of a record whose length is told a few bytes short.
      skipBlanks();
      held.reset();
      first = line(held);
    }
    if (held.size() == 0) {
      source.rethrow();
      return null;
    }
    HeaderLines arcHeader = CaptureOpening.arc(first);
    if (arcHeader != null) {
      arc = true;
      return block(offset - held.size(), arcHeader);
    }
    int version = CaptureOpening.version(first);
    long position = offset - held.size() + Math.max(0, version);
    if (version < 0) {
      return damaged(position, held, "What stands here is no record");
    }
    held.reset();
    if (!readHeader(held)) {
      return damaged(position, held, "The header of the record does not end");
    }
    HeaderLines header = HeaderLines.of(held.toByteArray(), 0);
    boolean named = header.values().keySet().stream().anyMatch(name -> name.startsWith("warc-"));
    return named || header.get("content-length") != null
        ? block(position, header)
        : damaged(position, held, "The record says nothing of itself");
  }

  /** Reads the lines below the first; false if they do not end. */
  private boolean readHeader(ByteArrayOutputStream held) throws IOException {
    while (held.size() <= MAX_HEADER) {
      byte[] ahead = peek(CaptureOpening.SEEN);
      boolean http = held.size() > 0 && startsWith(ahead, "HTTP/");
      if (ahead.length == 0 || http || CaptureOpening.isWarc(ahead, 0)) {
        return true;
      }
      int before = held.size();
      String line = line(held);
      int glued = CaptureOpening.version(line);
      if (glued > 0 && startsWith(peek(CaptureOpening.SEEN), "WARC-")) {
        // The record breaks off where another opens.
        byte[] all = held.toByteArray();
        pushBack(all, before + glued);
        held.reset();
        held.write(all, 0, before + glued);
        return true;
      }
      boolean blank = line.isBlank();
      boolean late = before == 0 && startsWith(peek(CaptureOpening.SEEN), "WARC-");
      if (blank && !late) {
        return true;
      }
      if (blank) {
        held.reset();
      }
    }
    return false;
  }

  private Piece block(long position, HeaderLines header) throws IOException {
    long length = HeaderLines.number(header.get("content-length"));
    boolean described = DESCRIBING.contains(header.values().getOrDefault("warc-type", ""));
    if (length < 0) {
      return described || opensHere()
          ? damaged(position, new ByteArrayOutputStream(), "The record does not tell its length")
          : grown(position, header, new byte[0]);
    }
    byte[] block = in.readNBytes((int) Math.min(length, limit));
    offset += block.length;
    if (block.length == limit && length > limit) {
      boolean whole = skip(length - limit);
      return new Piece(position, header, block, whole ? Extent.TOLD : Extent.CUT, null);
    }
    boolean whole = block.length == length;
    if (whole && isBetweenRecords()) {
      return new Piece(position, header, block, Extent.TOLD, null);
    }
    int next = opening(block, peek(arc ? ARC_LINE : CaptureOpening.SEEN));
    if (next >= 0) {
      pushBack(block, next);
      byte[] shorter = withoutBreaks(Arrays.copyOf(block, next));
      String fault =
          described && !whole
              ? "The record is longer than it is to the next record; its length is damaged."
              : null;
      return new Piece(position, header, shorter, Extent.GUESSED, fault);
    }
    if (!whole) {
      return new Piece(position, header, block, Extent.CUT, null);
    }
    boolean closed = described || isBroken(peek(4)) || HttpAnswer.isWhole(block);
    return closed
        ? new Piece(position, header, block, Extent.TOLD, null)
        : grown(position, header, block);
  }

  /** Whether the break is here that stands behind a record. */
  private boolean isBroken(byte[] ahead) {
    return startsWith(ahead, "\r\n\r\n")
        || startsWith(ahead, "\n\n")
        || (arc && startsWith(ahead, "\n"));
  }

  /** Whether a record may open or the file end where the reading stands. */
  private boolean isBetweenRecords() throws IOException {
    byte[] ahead = peek(arc ? ARC_LINE : CaptureOpening.SEEN);
    int at = 0;
    while (at < ahead.length && isBlank(ahead[at])) {
      at++;
    }
    return at == ahead.length
        || opens(Arrays.copyOfRange(ahead, at, ahead.length))
        || ++resumed > MOST_RESUMED;
  }

  /** A record that goes on to the next one, whatever length it tells. */
  private Piece grown(long position, HeaderLines header, byte[] block) throws IOException {
    ByteArrayOutputStream held = new ByteArrayOutputStream();
    held.writeBytes(block);
    for (boolean more = true; more && !opensHere(); ) {
      int start = held.size();
      more = passLine(held, limit);
      byte[] line = Arrays.copyOfRange(held.toByteArray(), start, held.size());
      int glued = CaptureOpening.version(new String(line, StandardCharsets.ISO_8859_1));
      if (glued > 0 && startsWith(peek(CaptureOpening.SEEN), "WARC-")) {
        pushBack(line, glued);
        byte[] all = held.toByteArray();
        held.reset();
        held.write(all, 0, start + glued);
        break;
      }
    }
    byte[] whole = withoutBreaks(held.toByteArray());
    return new Piece(position, header, whole, Extent.GUESSED, null);
  }

  /** Passes over what cannot be told apart, up to the next line that opens a record. */
  private Piece damaged(long position, ByteArrayOutputStream held, String sentence)
      throws IOException {
    boolean more = true;
    while (more && !opensHere()) {
      more = passLine(held, SHOWN);
    }
    HeaderLines none = new HeaderLines(Map.of(), 0);
    return new Piece(
        position, none, held.toByteArray(), Extent.GUESSED, sentence + "; it was passed over.");
  }

  private boolean opensHere() throws IOException {
    return opens(peek(arc ? ARC_LINE : CaptureOpening.SEEN));
  }

  private boolean opens(byte[] bytes) {
    if (CaptureOpening.isWarc(bytes, 0)) {
      return true;
    }
    int end = 0;
    while (end < bytes.length && bytes[end] != '\n') {
      end++;
    }
    return arc
        && CaptureOpening.arc(new String(bytes, 0, end, StandardCharsets.ISO_8859_1)) != null;
  }

  /**
   * Where in a block another record opens; -1 if none does.
   *
   * @param ahead what follows the block
   */
  private int opening(byte[] block, byte[] ahead) {
    byte[] bytes = Arrays.copyOf(block, block.length + ahead.length);
    System.arraycopy(ahead, 0, bytes, block.length, ahead.length);
    for (int i = 0; i < block.length; i++) {
      boolean found = (bytes[i] | 0x20) == 'w' && CaptureOpening.isWarc(bytes, i);
      if (!found && arc && (i == 0 || bytes[i - 1] == '\n')) {
        found = opens(Arrays.copyOfRange(bytes, i, Math.min(bytes.length, i + ARC_LINE)));
      }
      if (found) {
        return i;
      }
    }
    return -1;
  }

  /** Lets the reading go on at a place of what has just been read. */
  private void pushBack(byte[] bytes, int from) {
    InputStream rest = new ByteArrayInputStream(bytes, from, bytes.length - from);
    in = new BufferedInputStream(new SequenceInputStream(rest, in), 64 << 10);
    offset -= bytes.length - from;
  }

  /** Without the line breaks that stand between records. */
  private static byte[] withoutBreaks(byte[] bytes) {
    String end =
        new String(
            bytes,
            Math.max(0, bytes.length - 4),
            Math.min(4, bytes.length),
            StandardCharsets.ISO_8859_1);
    int breaks =
        end.endsWith("\r\n\r\n") ? 4 : end.endsWith("\n\n") ? 2 : end.endsWith("\n") ? 1 : 0;
    return breaks == 0 ? bytes : Arrays.copyOf(bytes, bytes.length - breaks);
  }

  /** Passes over a line, of which no more is kept than is asked for; false at the end. */
  private boolean passLine(ByteArrayOutputStream held, long most) throws IOException {
    int c = in.read();
    for (; c >= 0; c = in.read()) {
      offset++;
      if (held.size() < most) {
        held.write(c);
      }
      if (c == '\n') {
        return true;
      }
    }
    return false;
  }

  private boolean skip(long count) throws IOException {
    long left = count;
    byte[] passed = new byte[8192];
    while (left > 0) {
      int read = in.read(passed, 0, (int) Math.min(passed.length, left));
      if (read < 0) {
        return false;
      }
      left -= read;
      offset += read;
    }
    return true;
  }

  private byte[] peek(int count) throws IOException {
    in.mark(count);
    byte[] ahead = in.readNBytes(count);
    in.reset();
    return ahead;
  }

  private static boolean startsWith(byte[] bytes, String ascii) {
    if (bytes.length < ascii.length()) {
      return false;
    }
    return new String(bytes, 0, ascii.length(), StandardCharsets.ISO_8859_1)
        .equalsIgnoreCase(ascii);
  }

  /** Line breaks stand between records, and zero bytes in files of some writers. */
  private static boolean isBlank(int c) {
    return c == '\r' || c == '\n' || c == 0;
  }

  private void skipBlanks() throws IOException {
    in.mark(1);
    for (int c = in.read(); c >= 0 && isBlank(c); c = in.read()) {
      offset++;
      in.mark(1);
    }
    in.reset();
  }

  /** The next line with its break, of which the text is given without it. */
  private String line(ByteArrayOutputStream held) throws IOException {
    StringBuilder text = new StringBuilder();
    for (int c = in.read(); c >= 0; c = in.read()) {
      offset++;
      held.write(c);
      text.append((char) c);
      if (c == '\n' || text.length() > MAX_HEADER) {
        break;
      }
    }
    return text.toString().stripTrailing();
  }

  /** A stream that ends where it cannot be read on, and tells why when asked. */
  private static final class Ending extends FilterInputStream {
    private @Nullable IOException failure;

    Ending(InputStream in) {
      super(in);
    }

    void rethrow() throws IOException {
      if (failure != null) {
        throw failure;
      }
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) {
      try {
        return failure == null ? in.read(bytes, from, length) : -1;
      } catch (IOException e) {
        failure = e;
        return -1;
      }
    }
  }

  /** Whether no more of a record was read than shows that it is too long. */
  boolean isTooLong(Piece piece) {
    return piece.block().length >= limit;
  }

  /** Whether the file could not be read to its end. */
  boolean isBrokenOff() {
    return source.failure != null;
  }
}
