package org.dateline.read;

import com.github.luben.zstd.ZstdInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

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

  /**
   * The decompressed bytes; files made of several compressed parts are read to their end.
   *
   * @param faults is told what is wrong between the parts and was passed over
   */
  InputStream open(InputStream in, Consumer<ParsedRecord.Broken> faults) throws IOException {
    return switch (this) {
      case NONE -> in;
      case GZIP -> new Piecewise(new GzipMembers(in, faults));
      case BZIP2 -> new Piecewise(new BZip2CompressorInputStream(in, true));
      case ZSTD -> new Piecewise(new ZstdInputStream(in));
    };
  }

  /**
   * Says that nothing is at hand, so that a buffer above it takes what one reading gives and does
   * not lose it to the error of the next.
   */
  private static final class Piecewise extends FilterInputStream {
    Piecewise(InputStream in) {
      super(in);
    }

    @Override
    public int available() {
      return 0;
    }
  }

  /** "jsonl+gzip" for a format under this compression. */
  String named(String format) {
    return this == NONE ? format : format + "+" + name().toLowerCase(java.util.Locale.ROOT);
  }
}
