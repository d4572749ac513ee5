package org.dateline.read;

import com.github.luben.zstd.ZstdDecompressCtx;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.function.Consumer;

/** The frames of a zstd file (RFC 8878), those for the use of programs included. */
final class ZstdFrames extends CompressedParts {
  private final ZstdDecompressCtx context = new ZstdDecompressCtx();
  private final ByteBuffer source = ByteBuffer.allocateDirect(buffer.length);
  private final ByteBuffer target = ByteBuffer.allocateDirect(128 << 10);
  private boolean finished;
  private boolean filled;

  ZstdFrames(InputStream in, Consumer<ParsedRecord.Broken> faults) {
    super(in, faults);
  }

  @Override
  int openingLength() {
    return Integer.BYTES;
  }

  @Override
  boolean opens() {
    boolean skippable =
        (ahead(0) & 0xF0) == 0x50 && ahead(1) == 0x2A && ahead(2) == 0x4D && ahead(3) == 0x18;
    return skippable
        || (ahead(0) == 0x28 && ahead(1) == 0xB5 && ahead(2) == 0x2F && ahead(3) == 0xFD);
  }

  @Override
  void begin() {
    context.reset();
    finished = false;
    filled = false;
    target.limit(0);
    feed();
  }

  @Override
  int decode(byte[] bytes, int from, int count) throws IOException {
    while (!target.hasRemaining()) {
      if (finished) {
        at = length - source.remaining();
        return -1;
      }
      if (!source.hasRemaining() && !filled) {
        if (!hasMore()) {
          throw new EOFException("Unexpected end of the compressed file");
        }
        feed();
      }
      target.clear();
      finished = context.decompressDirectByteBufferStream(target, source);
      filled = !target.hasRemaining();
      target.flip();
    }
    int given = Math.min(count, target.remaining());
    target.get(bytes, from, given);
    return given;
  }

  private void feed() {
    source.clear();
    source.put(buffer, at, length - at).flip();
    at = length;
  }

  @Override
  public void close() throws IOException {
    context.close();
    super.close();
  }
}
