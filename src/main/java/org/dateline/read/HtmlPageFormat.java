package org.dateline.read;

import java.io.IOException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.text.record.RejectReason;

/** A page of a news site that was saved as a file: one dispatch. */
final class HtmlPageFormat implements Format {
  private static final Pattern CHARSET =
      Pattern.compile("(?i)<meta[^>]{0,200}?charset\\s*=\\s*[\"']?([A-Za-z0-9._-]{1,40})");
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?i)<(?:link[^>]{0,200}?rel=[\"']?canonical[\"']?[^>]{0,200}?href"
              + "|meta[^>]{0,200}?og:url[\"'][^>]{0,200}?content)\\s*=\\s*[\"']([^\"'<>]{1,500})");

  @Override
  public String name() {
    return "html";
  }

  @Override
  public boolean recognises(FileHead head) {
    if (head.firstCharacter() != '<') {
      return false;
    }
    String text = head.text().stripLeading();
    while (text.startsWith("<!--") || text.startsWith("<?")) {
      int end = text.indexOf('>');
      if (end < 0) {
        return false;
      }
      text = text.substring(end + 1).stripLeading();
    }
    String start = text.substring(0, Math.min(text.length(), 15)).toLowerCase(Locale.ROOT);
    return start.startsWith("<!doctype html")
        || start.startsWith("<html")
        || start.startsWith("<head")
        || start.startsWith("<body");
  }

  @Override
  public Records open(Source source) throws IOException {
    long limit = Math.min(source.options().maxRecordBytes(), Integer.MAX_VALUE - 16);
    byte[] bytes = source.stream().readNBytes((int) limit + 1);
    ParsedRecord page = page(bytes, source, limit);
    return new QueuedRecords() {
      private boolean given;

      @Override
      boolean advance() {
        if (given) {
          return false;
        }
        given = true;
        add(page);
        return true;
      }
    };
  }

  private static ParsedRecord page(byte[] bytes, Source source, long limit) {
    String head = source.head().text();
    Matcher charset = CHARSET.matcher(head);
    String html = Encoding.decode(bytes, 0, bytes.length, charset.find() ? charset.group(1) : null);
    if (bytes.length > limit || html == null) {
      boolean large = bytes.length > limit;
      return new ParsedRecord.Broken(
          0,
          large ? RejectReason.RECORD_TOO_LARGE : RejectReason.INVALID_ENCODING,
          large ? ReadOptions.tooLong("The page", limit) : "The page is in no known encoding.",
          head);
    }
    Matcher address = ADDRESS.matcher(html);
    Fields fields = NewsPage.of(html, address.find() ? address.group(1) : "");
    if (fields == null) {
      return new ParsedRecord.Broken(
          0, RejectReason.NO_ARTICLE, "The page holds no article.", html);
    }
    fields.url = fields.url == null || fields.url.isBlank() ? null : fields.url;
    return new ParsedRecord.Entry(0, fields);
  }
}
