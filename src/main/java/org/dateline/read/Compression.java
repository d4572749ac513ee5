package org.dateline.read;

import java.io.InputStream;
import java.util.Locale;
import java.util.function.Consumer;

/** How a file is compressed, by its first bytes. */
enum Compression {
  NONE,
  GZIP,
  BZIP2,
  ZSTD;

  static Compression of(FileHead head) {
    if (head.startsWith("\u001F\u008B")) {
      return GZIP;
    }
    if (head.startsWith("BZh")) {
      return BZIP2;
    }
    return head.startsWith("(\u00B5/\u00FD") ? ZSTD : NONE;
  }

  /** The same of a file whose name tells it, where something stands before the compressed part. */
  static Compression of(FileHead head, String path) {
    Compression found = of(head);
    boolean open = found == NONE && head.isBinary() && !head.opensCapture();
    if (open && path.endsWith(".gz")) {
      return head.contains("\u001F\u008B\u0008") ? GZIP : NONE;
    }
    if (open && path.endsWith(".bz2")) {
      return head.contains("1AY&SY") ? BZIP2 : NONE;
    }
    return open && path.endsWith(".zst") && head.contains("(\u00B5/\u00FD") ? ZSTD : found;
  }

  /**
   * The decompressed bytes; files made of several compressed parts are read to their end.
   *
   * @param faults is told what is wrong between the parts and was passed over
   */
  InputStream open(InputStream in, Consumer<ParsedRecord.Broken> faults) {
    return switch (this) {
      case NONE -> in;
      case GZIP -> new GzipMembers(in, faults);
      case BZIP2 -> new Bzip2Streams(in, faults);
      case ZSTD -> new ZstdFrames(in, faults);
    };
  }

  /** "jsonl+gzip" for a format under this compression. */
  String named(String format) {
    return this == NONE ? format : format + "+" + name().toLowerCase(Locale.ROOT);
  }
}
