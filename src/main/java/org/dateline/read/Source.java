package org.dateline.read;

import java.io.InputStream;
import org.apache.hadoop.conf.Configuration;

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
 */
public record Source(
    Slice slice,
    InputStream stream,
    FileHead head,
    long offset,
    ReadOptions options,
    Configuration hadoop) {
  FieldNames names() {
    return new FieldNames(options.names());
  }
}
