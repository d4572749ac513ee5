package org.dateline.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.dateline.text.record.RejectReason;
import org.jspecify.annotations.Nullable;

/**
 * Opens a stream of bytes, of a file or of a member of an archive: finds its compression, its
 * encoding and its format.
 *
 * @param slice the file, or the part of it to read
 * @param member what is opened within the file: its name within the archive, {@code !/} before the
 *     name within an archive within; null for the file itself
 * @param options how to read
 * @param hadoop the file systems
 */
record Opening(Slice slice, @Nullable String member, ReadOptions options, Configuration hadoop) {
  private static final int BUFFER = 128 << 10;

  /**
   * What was found.
   *
   * @param format name of the format with its compression; null where none was recognised
   * @param records what it holds; null where it is refused
   * @param refused why it is refused whole; null where it is not
   * @param daysBehindYear whether it has a date such as "2015/25/12" in its beginning
   */
  record Opened(
      @Nullable String format,
      @Nullable Records records,
      ParsedRecord.@Nullable Broken refused,
      boolean daysBehindYear) {}

  /**
   * Opens.
   *
   * @param in the bytes as stored
   * @param size how many there are; -1 where it is not known
   * @param faults is told what is wrong with the compression and was passed over
   */
  Opened open(InputStream in, long size, Consumer<ParsedRecord.Broken> faults) throws IOException {
    int buffer = size < 0 || size >= BUFFER ? BUFFER : (int) size + 1;
    BufferedInputStream buffered = new BufferedInputStream(in, buffer);
    String name = member == null ? slice.file().path() : member;
    Compression compression = Compression.of(peek(buffered), name);
    Unpacked unpacked = Unpacked.of("file", size < 0 ? slice.file().size() : size);
    BufferedInputStream plain = plain(compression, buffered, unpacked, faults);
    FileHead head = peek(plain);
    Compression inner = compression == Compression.NONE ? compression : Compression.of(head);
    if (inner != Compression.NONE) {
      // Compressed twice, as by servers that compress what is an archive already.
      plain = plain(inner, plain, unpacked, faults);
      head = peek(plain);
    }
    return open(plain, compression, head, 0);
  }

  private static BufferedInputStream plain(
      Compression compression,
      BufferedInputStream in,
      Unpacked unpacked,
      Consumer<ParsedRecord.Broken> faults) {
    return compression == Compression.NONE
        ? in
        : new BufferedInputStream(unpacked.counting(compression.open(in, faults)), BUFFER);
  }

  /**
   * Opens a later slice of a file that is not compressed.
   *
   * @param in the bytes from {@code offset} on
   * @param head of the whole file
   */
  Opened openAt(InputStream in, long offset, FileHead head) throws IOException {
    return open(new BufferedInputStream(in, BUFFER), Compression.NONE, head, offset);
  }

  private Opened open(
      BufferedInputStream stream, Compression compression, FileHead first, long offset)
      throws IOException {
    BufferedInputStream plain = stream;
    FileHead head = first;
    Charset wide = head.wideEncoding();
    if (wide != null) {
      plain = new BufferedInputStream(Source.utf8(plain, wide), BUFFER);
      head = peek(plain);
    }
    char lineEnd = head.lineEnd();
    if (lineEnd != '\n') {
      plain = new BufferedInputStream(new LineEnds(plain, lineEnd), BUFFER);
      head = offset > 0 ? head.withBreaks() : peek(plain);
    }
    Format found = Formats.of(head);
    if (found != null && found.content() == Format.Content.FILE && !isStored(compression)) {
      found = null;
    }
    ParsedRecord.Broken refused = refusal(found, head);
    if (refused != null) {
      return new Opened(null, null, refused, false);
    }
    Format format = Objects.requireNonNull(found);
    boolean stored = isStored(compression);
    Source source = new Source(slice, plain, head, offset, options, hadoop, member, stored);
    boolean daysFirst = FeedDateOrders.hasDayBehindYear(head.text());
    return new Opened(compression.named(format.name()), format.open(source), null, daysFirst);
  }

  /** Whether the bytes are those of the file itself. */
  private boolean isStored(Compression compression) {
    return member == null && compression == Compression.NONE;
  }

  private static ParsedRecord.@Nullable Broken refusal(@Nullable Format found, FileHead head) {
    if (found != null && found.content() != Format.Content.TEXT) {
      return null;
    }
    if (head.isBlank() && head.text().length() < FileHead.SIZE / 2) {
      return new ParsedRecord.Broken(
          0, RejectReason.EMPTY_FILE, "The file holds nothing but white space.", "");
    }
    if (head.isBinary()) {
      return new ParsedRecord.Broken(0, RejectReason.BINARY_FILE, "The file is no text.", "");
    }
    return found != null
        ? null
        : new ParsedRecord.Broken(
            0, RejectReason.UNKNOWN_FORMAT, "No reader recognises the file.", head.text());
  }

  /** The first bytes; of a stream that breaks off sooner, those before the break. */
  private static FileHead peek(BufferedInputStream in) throws IOException {
    in.mark(FileHead.SIZE + 1);
    byte[] head = new byte[FileHead.SIZE];
    int length = 0;
    try {
      for (int n = 0; n >= 0 && length < head.length; length += Math.max(n, 0)) {
        n = in.read(head, length, head.length - length);
      }
    } catch (IOException e) {
      if (length == 0) {
        throw e;
      }
    }
    in.reset();
    return new FileHead(Arrays.copyOf(head, length));
  }
}
