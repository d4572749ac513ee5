package org.dateline.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;
import org.dateline.config.Reasons;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the content of an answer. Crawlers store it as received or decoded, and leave the headers
 * as they were in both cases or in none: the bytes tell what was done, the headers what cannot be
 * told by bytes.
 */
final class HttpContent {
  /** Layers of encodings; more are no page. */
  private static final int MOST_LAYERS = 4;

  private static final int LOOKED_AT = 512;

  private HttpContent() {}

  /**
   * The content without chunks and compression.
   *
   * @param limit of a longer one no more is given than shows that it is
   * @throws IOException if it is damaged or in an encoding that is not known
   */
  static byte[] decode(byte[] body, HeaderLines headers, long limit) throws IOException {
    String transfer = headers.values().getOrDefault("transfer-encoding", "");
    byte[] decoded = Chunks.joined(body, transfer.toLowerCase(Locale.ROOT).contains("chunked"));
    String told =
        (headers.values().getOrDefault("content-encoding", "") + " " + transfer)
            .toLowerCase(Locale.ROOT);
    for (int i = 0; i < MOST_LAYERS; i++) {
      byte[] inner = inner(decoded, told, limit);
      if (inner == null) {
        return decoded;
      }
      decoded = inner;
    }
    return decoded;
  }

  /** One encoding taken off; null where there is none. */
  private static byte @Nullable [] inner(byte[] bytes, String told, long limit) throws IOException {
    int first = bytes.length < 2 ? 0 : ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
    if (first == 0x1F8B) {
      return read("gzip", new GzipMembers(in(bytes), fault -> {}), limit);
    }
    if (first == 0x28B5 && bytes.length > 4 && (bytes[2] & 0xFF) == 0x2F) {
      return read("zstd", new ZstdFrames(in(bytes), fault -> {}), limit);
    }
    boolean zlib = (first >> 8) == 0x78 && first % 31 == 0;
    if (zlib) {
      return read("deflate", new InflaterInputStream(in(bytes)), limit);
    }
    if (isText(bytes)) {
      return null;
    }
    if (told.contains("br")) {
      return read("brotli", brotli(bytes), limit);
    }
    if (told.contains("deflate")) {
      return read("deflate", new InflaterInputStream(in(bytes), new Inflater(true)), limit);
    }
    return untold(bytes, limit);
  }

  /** Encodings without a mark, which nobody told of: what they give is a text or they are none. */
  private static byte @Nullable [] untold(byte[] bytes, long limit) {
    try {
      byte[] plain = read("deflate", new InflaterInputStream(in(bytes), new Inflater(true)), limit);
      if (plain.length > 0 && isText(plain)) {
        return plain;
      }
    } catch (IOException e) {
      // It is something else.
    }
    try {
      byte[] plain = read("brotli", brotli(bytes), limit);
      return plain.length > 0 && isText(plain) ? plain : null;
    } catch (IOException e) {
      return null;
    }
  }

  private static InputStream brotli(byte[] bytes) throws IOException {
    try {
      return new BrotliInputStream(in(bytes));
    } catch (IOException | RuntimeException e) {
      throw new IOException("the content is said to be in brotli and is not", e);
    }
  }

  private static InputStream in(byte[] bytes) {
    return new ByteArrayInputStream(bytes);
  }

  /** What is decoded is taken in spite of damage behind it if a page comes to its end in it. */
  private static byte[] read(String name, InputStream in, long limit) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (in) {
      byte[] some = new byte[8192];
      for (int n = in.read(some); n >= 0 && out.size() <= limit; n = in.read(some)) {
        out.write(some, 0, n);
      }
      return out.toByteArray();
    } catch (IOException | RuntimeException e) {
      byte[] held = out.toByteArray();
      if (HttpAnswer.isClosed(held)) {
        return held;
      }
      throw new IOException(
          String.format(
              Locale.ROOT,
              "its content in %s is damaged behind %d bytes, %s",
              name,
              held.length,
              Reasons.of(e)),
          e);
    }
  }

  /** Whether bytes begin as a text does, in single or in two bytes. */
  private static boolean isText(byte[] bytes) {
    byte[] head = Arrays.copyOf(bytes, Math.min(bytes.length, LOOKED_AT));
    int control = 0;
    for (byte b : head) {
      boolean white = b == '\n' || b == '\r' || b == '\t' || b == '\f' || b == 0x1B;
      control += b >= 0 && b < ' ' && !white ? 1 : 0;
    }
    return control * 50 <= head.length || Encoding.wide(head) != null;
  }
}
