package org.dateline.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.jspecify.annotations.Nullable;

/** The streams of a bzip2 file, as programs write them that compress on several cores. */
final class Bzip2Streams extends CompressedParts {
  /** The first block of a stream begins with pi, the end of an empty one with its root. */
  private static final long BLOCK = 0x314159265359L;

  private static final long END = 0x177245385090L;

  private @Nullable InputStream stream;

  /** What is wrong behind the bytes that were given last. */
  private @Nullable IOException damage;

  Bzip2Streams(InputStream in, Consumer<ParsedRecord.Broken> faults) {
    super(in, faults);
  }

  @Override
  int openingLength() {
    return 10;
  }

  @Override
  boolean opens() {
    if (ahead(0) != 'B' || ahead(1) != 'Z' || ahead(2) != 'h' || ahead(3) < '1' || ahead(3) > '9') {
      return false;
    }
    long magic = 0;
    for (int i = 4; i < openingLength(); i++) {
      magic = (magic << Byte.SIZE) | ahead(i);
    }
    return magic == BLOCK || magic == END;
  }

  @Override
  void begin() throws IOException {
    damage = null;
    stream =
        new BZip2CompressorInputStream(
            new InputStream() {
              @Override
              public int read() throws IOException {
                return next();
              }

              @Override
              public int read(byte[] bytes, int from, int count) throws IOException {
                int c = count == 0 ? 0 : next();
                if (c >= 0 && count > 0) {
                  bytes[from] = (byte) c;
                }
                return c < 0 ? -1 : Math.min(1, count);
              }
            });
  }

  /** Reads single bytes, for an error takes all that was decoded by the same call. */
  @Override
  int decode(byte[] bytes, int from, int count) throws IOException {
    if (damage != null || stream == null) {
      throw damage == null ? new IOException("no part is open") : damage;
    }
    int given = 0;
    try {
      for (int c = stream.read(); c >= 0; c = given < count ? stream.read() : -1) {
        bytes[from + given++] = (byte) c;
      }
    } catch (IOException | RuntimeException e) {
      damage = e instanceof IOException known ? known : new IOException(e);
      if (given == 0) {
        throw damage;
      }
    }
    return given == 0 ? -1 : given;
  }
}
