package org.dateline.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.commons.io.input.ReaderInputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.QuotedPrintableInputStream;
import org.jspecify.annotations.Nullable;

/**
 * What a format reads from.
 *
 * @param slice the file, or the part of it to read
 * @param stream the decompressed bytes from {@code offset} on
 * @param head the first bytes of the file, decompressed
 * @param offset where the stream begins; 0 but for a later slice, where it is one byte before the
 *     slice
 * @param options how to read
 * @param hadoop the file systems, for formats that are not read as a stream
 * @param member what is read within the file where that is an archive; null for the file itself
 * @param isStored whether the stream's bytes are those of the file as it is stored
 */
public record Source(
    Slice slice,
    InputStream stream,
    FileHead head,
    long offset,
    ReadOptions options,
    Configuration hadoop,
    @Nullable String member,
    boolean isStored) {
  private static final int LONGEST_WHOLE = 256 << 20;

  /** The stream in UTF-8, if its encoding is another that the head tells. */
  InputStream utf8() throws IOException {
    String encoding = head.encoding();
    return encoding == null ? stream : utf8(stream, Charset.forName(encoding));
  }

  /** The same text in UTF-8. */
  static InputStream utf8(InputStream in, Charset charset) throws IOException {
    return ReaderInputStream.builder()
        .setReader(new InputStreamReader(in, charset))
        .setCharset(StandardCharsets.UTF_8)
        .get();
  }

  /** The same without the quoted-printable encoding of mail (RFC 2045). */
  Source unquoted() throws IOException {
    InputStream plain =
        new BufferedInputStream(new QuotedPrintableInputStream(stream, DecodeMonitor.SILENT));
    plain.mark(FileHead.SIZE + 1);
    FileHead first = new FileHead(plain.readNBytes(FileHead.SIZE));
    plain.reset();
    return new Source(slice, plain, first, offset, options, hadoop, member, false);
  }

  /**
   * All bytes of a file whose parts point at each other.
   *
   * @param what it is, for the sentence: "document"
   * @throws IOException if it is longer than {@value #LONGEST_WHOLE} bytes
   */
  public byte[] whole(String what) throws IOException {
    return whole(
        LONGEST_WHOLE,
        String.format(Locale.ROOT, "the %s is longer than %d bytes", what, LONGEST_WHOLE));
  }

  /** The same up to another length, with the sentence for longer ones. */
  byte[] whole(int most, String tooLong) throws IOException {
    byte[] bytes = stream.readNBytes(most + 1);
    if (bytes.length > most) {
      throw new IOException(tooLong);
    }
    return bytes;
  }

  FieldNames names() {
    return new FieldNames(options.names());
  }
}
