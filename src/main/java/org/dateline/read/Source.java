package org.dateline.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.commons.io.input.ReaderInputStream;
import org.apache.hadoop.conf.Configuration;
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

  FieldNames names() {
    return new FieldNames(options.names());
  }
}
