package org.dateline.read;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.text.record.RejectReason;
import org.jsoup.Jsoup;

/** A page of a news site that was saved as a file: one dispatch. */
final class HtmlPageFormat implements Format {
  /** Teasers of other articles are shorter. */
  private static final int WHOLE = 500;

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
  public Records open(Source source) {
    return new WholeTextRecords(source) {
      @Override
      protected List<ParsedRecord> parse(String text) {
        return List.of(page(text));
      }
    };
  }

  /** Elements that are whole articles, as downloads of databases hold many of. */
  private static long articles(String html) {
    if (html.indexOf("<article") == html.lastIndexOf("<article")) {
      return 1;
    }
    return Jsoup.parse(html).select("article").stream()
        .filter(article -> article.select("article").size() == 1)
        .filter(article -> article.select("p").text().length() >= WHOLE)
        .count();
  }

  private static ParsedRecord page(String html) {
    Matcher address = ADDRESS.matcher(html);
    Fields fields = NewsPage.of(html, address.find() ? address.group(1) : "");
    boolean several = articles(html) > 1;
    if (fields == null || several || fields.headline == null || fields.headline.isBlank()) {
      return new ParsedRecord.Broken(
          0,
          several ? RejectReason.UNKNOWN_FORMAT : RejectReason.NO_ARTICLE,
          several
              ? "The page holds several articles; such pages are not read."
              : "The page holds no article under a headline.",
          html);
    }
    fields.url = fields.url == null || fields.url.isBlank() ? null : fields.url;
    return new ParsedRecord.Entry(0, fields);
  }
}
