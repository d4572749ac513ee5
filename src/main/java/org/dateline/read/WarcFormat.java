package org.dateline.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.dateline.config.Reasons;
import org.dateline.text.record.RejectReason;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcPayload;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * Crawled pages in WARC files (ISO 28500) and their texts in WET files. Responses and conversions
 * are records; what describes the crawl is not.
 */
final class WarcFormat implements Format {
  @Override
  public String name() {
    return "warc";
  }

  @Override
  public Content content() {
    return Content.BYTES;
  }

  @Override
  public boolean recognises(FileHead head) {
    return head.startsWith("WARC/1.") || head.startsWith("WARC/0.");
  }

  @Override
  public Records open(Source source) {
    return new Captures(source);
  }

  private static final class Captures implements Records {
    private final WarcPieces pieces;
    private final long limit;

    Captures(Source source) {
      limit = source.options().maxRecordBytes();
      pieces = new WarcPieces(source.stream(), limit);
    }

    @Override
    public @Nullable ParsedRecord next() throws IOException {
      for (WarcPieces.Piece piece = pieces.next(); piece != null; piece = pieces.next()) {
        ParsedRecord found = piece.fault() == null ? capture(piece) : broken(piece, piece.fault());
        if (found != null) {
          return found;
        }
      }
      return null;
    }

    private static ParsedRecord broken(WarcPieces.Piece piece, String sentence) {
      return new ParsedRecord.Broken(
          piece.position(),
          piece.cut() ? RejectReason.TRUNCATED : RejectReason.MALFORMED_RECORD,
          sentence,
          Encoding.shown(Arrays.copyOf(piece.bytes(), Math.min(piece.bytes().length, 4096))));
    }

    /** What a record holds; null for one that only describes the crawl. */
    private @Nullable ParsedRecord capture(WarcPieces.Piece piece) {
      long position = piece.position();
      try (WarcReader reader = new WarcReader(new ByteArrayInputStream(piece.bytes()))) {
        reader.setLenient(true);
        WarcRecord record = reader.next().orElse(null);
        if (record instanceof WarcResponse response && isHttp(response)) {
          return page(piece, response);
        }
        if (record instanceof WarcConversion conversion) {
          return text(position, conversion);
        }
        return record instanceof WarcResource resource && isHtml(resource.payloadType())
            ? resource(position, resource)
            : null;
      } catch (IOException | RuntimeException e) {
        // What is wrong within one capture leaves the next ones readable.
        return broken(piece, "The capture cannot be read: " + Reasons.of(e) + ".");
      }
    }

    private static boolean isHttp(WarcResponse response) {
      return response.contentType().base().equals(MediaType.HTTP);
    }

    private ParsedRecord page(WarcPieces.Piece piece, WarcResponse response) throws IOException {
      long position = piece.position();
      String url = url(response);
      HttpResponse http = response.http();
      MediaType type = http.contentType();
      if (http.status() != 200 || !isHtml(type)) {
        return noArticle(
            position,
            String.format(
                Locale.ROOT, "%s answered with status %d and %s.", url, http.status(), type));
      }
      byte[] bytes = body(http, piece);
      if (bytes.length > limit) {
        return tooLarge(position, url);
      }
      return page(position, url, bytes, type.parameters().get("charset"), response);
    }

    /** The page; crawlers that store it decoded leave the headers as they were received. */
    private byte[] body(HttpResponse http, WarcPieces.Piece piece) throws IOException {
      try {
        return bytes(http.bodyDecoded().stream());
      } catch (IOException | RuntimeException e) {
        byte[] all = piece.bytes();
        int header = past(all, 0);
        int body = header < 0 ? -1 : past(all, header);
        if (body < 0) {
          throw e;
        }
        return Arrays.copyOfRange(all, body, (int) Math.min(all.length, body + limit + 1));
      }
    }

    /** Where the lines that begin here are over, behind an empty one; -1 if they are not. */
    private static int past(byte[] bytes, int from) {
      for (int i = from; i + 1 < bytes.length; i++) {
        boolean empty = bytes[i] == '\n' && (bytes[i + 1] == '\n' || bytes[i + 1] == '\r');
        if (empty) {
          return bytes[i + 1] == '\n' ? i + 2 : Math.min(bytes.length, i + 3);
        }
      }
      return -1;
    }

    private static boolean isHtml(MediaType type) {
      return type.base().equals(MediaType.HTML) || type.base().toString().contains("xhtml");
    }

    /** A page that was stored without the answer it came in. */
    private ParsedRecord resource(long position, WarcResource resource) throws IOException {
      String url = url(resource);
      byte[] bytes = bytes(resource.body().stream());
      if (bytes.length > limit) {
        return tooLarge(position, url);
      }
      String declared = resource.payloadType().parameters().get("charset");
      return page(position, url, bytes, declared, resource);
    }

    private static ParsedRecord page(
        long position, String url, byte[] bytes, @Nullable String declared, WarcRecord record) {
      String text = PageEncoding.decode(bytes, declared);
      Fields fields = text == null ? null : NewsPage.of(text, url);
      return fields == null
          ? noArticle(position, url + " holds no article.")
          : entry(position, fields, record);
    }

    private ParsedRecord text(long position, WarcConversion conversion) throws IOException {
      String url = url(conversion);
      Optional<WarcPayload> payload = conversion.payload();
      byte[] bytes = payload.isEmpty() ? new byte[0] : bytes(payload.get().body().stream());
      if (bytes.length > limit) {
        return tooLarge(position, url);
      }
      String text = Encoding.decodeWhole(bytes);
      if (text == null || text.isBlank()) {
        return noArticle(position, url + " has no text.");
      }
      Fields fields = new Fields();
      fields.url = url;
      fields.language =
          conversion
              .headers()
              .first("WARC-Identified-Content-Language")
              .map(codes -> codes.split(",", 2)[0])
              .orElse(null);
      String stripped = text.strip();
      int lineEnd = stripped.indexOf('\n');
      fields.headline = lineEnd < 0 ? stripped : stripped.substring(0, lineEnd).strip();
      fields.text = lineEnd < 0 ? "" : stripped.substring(lineEnd + 1);
      return entry(position, fields, conversion);
    }

    private static ParsedRecord entry(long position, Fields fields, WarcRecord record) {
      fields.id = record.headers().first("WARC-Record-ID").map(Captures::bare).orElse(null);
      return new ParsedRecord.Entry(position, fields);
    }

    private static String bare(String id) {
      boolean enclosed = id.startsWith("<") && id.endsWith(">");
      return enclosed ? id.substring(1, id.length() - 1) : id;
    }

    private static ParsedRecord noArticle(long position, String sentence) {
      return new ParsedRecord.Broken(position, RejectReason.NO_ARTICLE, sentence, "");
    }

    private ParsedRecord tooLarge(long position, String url) {
      return new ParsedRecord.Broken(
          position, RejectReason.RECORD_TOO_LARGE, ReadOptions.tooLong(url, limit), "");
    }

    private byte[] bytes(InputStream in) throws IOException {
      return in.readNBytes((int) Math.min(limit + 1, Integer.MAX_VALUE - 16));
    }

    private static String url(WarcTargetRecord record) {
      URI target = record.targetURI();
      return target == null ? "" : target.toString();
    }
  }
}
