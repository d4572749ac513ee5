package org.dateline.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.dateline.config.Reasons;
import org.dateline.text.record.RejectReason;
import org.jspecify.annotations.Nullable;

/**
 * Crawled pages in WARC files (ISO 28500) and in the ARC files before them, and their texts in WET
 * files. Responses, resources and conversions are records; what describes the crawl is not.
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
    return head.startsWith("WARC/1.")
        || head.startsWith("WARC/0.")
        || head.startsWith("filedesc:")
        || head.opensCapture();
  }

  @Override
  public Records open(Source source) {
    return new Captures(source);
  }

  private static final class Captures implements Records {
    /** Records that describe the crawl or repeat what is told elsewhere. */
    private static final Set<String> DESCRIBING =
        Set.of("warcinfo", "request", "metadata", "revisit");

    /** What servers say of a page that they know nothing of; the page itself tells. */
    private static final Set<String> UNSPECIFIC =
        Set.of(
            "",
            "*/*",
            "text/plain",
            "text/xml",
            "application/xml",
            "application/octet-stream",
            "application/unknown",
            "unknown/unknown",
            "no-type");

    private static final Set<String> HTML_STARTS =
        Set.of("<!doctype html", "<html", "<head", "<body", "<title", "<meta", "<article");

    private final WarcPieces pieces;
    private final long limit;

    Captures(Source source) {
      limit = source.options().maxRecordBytes();
      pieces = new WarcPieces(source.stream(), limit);
    }

    @Override
    public @Nullable ParsedRecord next() throws IOException {
      for (WarcPieces.Piece piece = pieces.next(); piece != null; piece = pieces.next()) {
        String fault = piece.fault();
        ParsedRecord found = fault == null ? capture(piece) : broken(piece, fault);
        if (found != null) {
          return found;
        }
      }
      return null;
    }

    private static ParsedRecord broken(WarcPieces.Piece piece, String sentence) {
      byte[] block = piece.block();
      return new ParsedRecord.Broken(
          piece.position(),
          RejectReason.MALFORMED_RECORD,
          sentence,
          Encoding.shown(Arrays.copyOf(block, Math.min(block.length, 4096))));
    }

    /** What a record holds; null for one that only describes the crawl. */
    private @Nullable ParsedRecord capture(WarcPieces.Piece piece) {
      try {
        return read(piece);
      } catch (IOException | RuntimeException e) {
        // What is wrong within one capture leaves the next ones readable.
        return broken(piece, "The capture cannot be read: " + Reasons.of(e) + ".");
      }
    }

    private @Nullable ParsedRecord read(WarcPieces.Piece piece) throws IOException {
      String kind = piece.header().values().getOrDefault("warc-type", "").toLowerCase(Locale.ROOT);
      if (kind.equals("continuation")) {
        return noArticle(piece, "The record goes on with another one; parts are not joined.");
      }
      if (DESCRIBING.contains(kind)) {
        return piece.extent() == WarcPieces.Extent.CUT ? cut(piece) : null;
      }
      if (piece.block().length == 0 && piece.extent() != WarcPieces.Extent.TOLD) {
        return cut(piece);
      }
      HttpAnswer answer = kind.equals("conversion") ? null : HttpAnswer.of(piece.block());
      return answer == null ? stored(piece, kind) : answered(piece, answer);
    }

    /** A page with the answer it came in. */
    private @Nullable ParsedRecord answered(WarcPieces.Piece piece, HttpAnswer answer)
        throws IOException {
      String type = HeaderLines.type(answer.contentType());
      boolean readable = isHtml(type) || UNSPECIFIC.contains(type) || type.indexOf('/') < 0;
      byte[] bytes = new byte[0];
      if (answer.isGiven() && readable) {
        if (pieces.isTooLong(piece)) {
          return tooLarge(piece);
        }
        bytes = answer.content(limit);
        if (bytes.length > limit) {
          return tooLarge(piece);
        }
      }
      if (piece.extent() != WarcPieces.Extent.TOLD
          && !answer.isAsLongAsTold()
          && !isWhole(piece, bytes)) {
        return cut(piece);
      }
      boolean html = isHtml(type) || (readable && beginsAsHtml(bytes));
      if (!answer.isGiven() || !html) {
        return noArticle(
            piece,
            String.format(
                Locale.ROOT,
                "%s answered with status %d and %s.",
                url(piece),
                answer.status(),
                type.isEmpty() ? "no type of content" : type));
      }
      return page(piece, bytes, HeaderLines.charset(answer.contentType()));
    }

    /** A page or a text that was stored without an answer. */
    private @Nullable ParsedRecord stored(WarcPieces.Piece piece, String kind) throws IOException {
      String told = piece.header().get("warc-identified-payload-type");
      String stored = piece.header().get("content-type");
      String type = HeaderLines.type(stored);
      boolean http = type.startsWith("application/http");
      boolean unspecific = http || UNSPECIFIC.contains(type) || isHtml(HeaderLines.type(told));
      byte[] bytes =
          unspecific || isHtml(type)
              ? HttpContent.decode(piece.block(), piece.header(), limit)
              : new byte[0];
      boolean html = isHtml(type) || (unspecific && beginsAsHtml(bytes));
      boolean text = type.startsWith("text/plain") || (type.isEmpty() && kind.equals("conversion"));
      if (!html && !(text && !kind.equals("response"))) {
        return kind.equals("conversion") || http
            ? noArticle(piece, url(piece) + " holds neither a page nor a text.")
            : null;
      }
      if (bytes.length > limit) {
        return tooLarge(piece);
      }
      if (piece.extent() == WarcPieces.Extent.CUT
          || (html && piece.extent() == WarcPieces.Extent.GUESSED && !isWhole(piece, bytes))) {
        return isWhole(piece, bytes) && html
            ? page(piece, bytes, HeaderLines.charset(stored))
            : cut(piece);
      }
      return html ? page(piece, bytes, HeaderLines.charset(stored)) : text(piece, bytes);
    }

    /** Whether a page whose end is not known comes to one. */
    private static boolean isWhole(WarcPieces.Piece piece, byte[] page) {
      if (HttpAnswer.isClosed(page)) {
        return true;
      }
      int end = page.length;
      while (end > 0 && page[end - 1] >= 0 && page[end - 1] <= ' ') {
        end--;
      }
      return piece.extent() == WarcPieces.Extent.GUESSED && end > 0 && page[end - 1] == '>';
    }

    /** A record that is not all there; null where the end of the file tells why. */
    private @Nullable ParsedRecord cut(WarcPieces.Piece piece) {
      if (pieces.isBrokenOff()) {
        return null;
      }
      boolean last = piece.extent() == WarcPieces.Extent.CUT;
      return new ParsedRecord.Broken(
          piece.position(),
          RejectReason.TRUNCATED,
          last
              ? "The file ends before the record does."
              : "The next record begins before this one ends.",
          Encoding.shown(Arrays.copyOf(piece.block(), Math.min(piece.block().length, 4096))));
    }

    private static boolean isHtml(String type) {
      return type.startsWith("text/html") || type.contains("xhtml");
    }

    private static boolean beginsAsHtml(byte[] bytes) {
      byte[] head = Arrays.copyOf(bytes, Math.min(bytes.length, 2048));
      String start =
          new String(head, StandardCharsets.ISO_8859_1)
              .replaceAll("^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)", "")
              .replace("\0", "")
              .replaceAll("^(?:\\s|(?s:<!--.*?-->|<\\?.*?\\?>))+", "")
              .toLowerCase(Locale.ROOT);
      return HTML_STARTS.stream().anyMatch(start::startsWith);
    }

    private static ParsedRecord page(
        WarcPieces.Piece piece, byte[] bytes, @Nullable String declared) {
      String text = PageEncoding.decode(bytes, declared);
      Fields fields = text == null ? null : NewsPage.of(text, url(piece));
      return fields == null
          ? noArticle(piece, url(piece) + " holds no article.")
          : entry(piece, fields);
    }

    private static ParsedRecord text(WarcPieces.Piece piece, byte[] bytes) {
      String url = url(piece);
      String text = url.endsWith("/robots.txt") ? null : Encoding.decodeWhole(bytes);
      if (text == null || text.isBlank()) {
        return noArticle(piece, url + " has no text.");
      }
      Fields fields = new Fields();
      fields.url = url;
      String languages = piece.header().get("warc-identified-content-language");
      fields.language = languages == null ? null : languages.split(",", 2)[0];
      String stripped = text.strip();
      int lineEnd = stripped.indexOf('\n');
      fields.headline = lineEnd < 0 ? stripped : stripped.substring(0, lineEnd).strip();
      fields.text = lineEnd < 0 ? "" : stripped.substring(lineEnd + 1);
      return entry(piece, fields);
    }

    private static ParsedRecord entry(WarcPieces.Piece piece, Fields fields) {
      String id = piece.header().get("warc-record-id");
      fields.id = id == null ? null : bare(id);
      return new ParsedRecord.Entry(piece.position(), fields);
    }

    private static String bare(String id) {
      boolean enclosed = id.startsWith("<") && id.endsWith(">");
      return enclosed ? id.substring(1, id.length() - 1) : id;
    }

    private static ParsedRecord noArticle(WarcPieces.Piece piece, String sentence) {
      return new ParsedRecord.Broken(
          piece.position(), RejectReason.NO_ARTICLE, sentence.strip(), "");
    }

    private ParsedRecord tooLarge(WarcPieces.Piece piece) {
      return new ParsedRecord.Broken(
          piece.position(),
          RejectReason.RECORD_TOO_LARGE,
          ReadOptions.tooLong(url(piece), limit),
          "");
    }

    private static String url(WarcPieces.Piece piece) {
      String url = piece.header().values().getOrDefault("warc-target-uri", "");
      return bare(url).replaceAll("\\s+", "%20");
    }
  }
}
