package org.dateline.read;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.text.date.DateFieldParser;
import org.dateline.text.date.PathDate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The article on a page: what the page itself marks as its article, else the element whose own
 * paragraphs hold the most text that is not links.
 */
final class NewsPage {
  private static final int MIN_TEXT = 200;
  private static final Pattern PUBLISHED =
      Pattern.compile("\"datePublished\"\\s*:\\s*\"([^\"]{8,40})\"");

  /** Elements that hold the time of publication; one of a change comes last of all. */
  private static final List<String> TIMES =
      List.of(
          "[itemprop=datePublished]",
          "article time[pubdate]",
          "article time[datetime]:not([itemprop=dateModified])",
          "time[datetime]:not([itemprop=dateModified])");

  private static final Pattern SHOWN =
      Pattern.compile(
          "(?i)(?:first )?(?:published|posted|publication date|date)(?: on| at)?:?\\s+(.{6,80})");

  private static final int MAX_DATE_LINE = 140;

  private static final List<String> MARKED =
      List.of(
          "[itemprop=articleBody]",
          "[class*=article-body]",
          "[class*=article__body]",
          "[class*=story-body]",
          "[id*=article-body]",
          "article");

  private NewsPage() {}

  /** The fields of a page's article; null where the page has none. */
  static @Nullable Fields of(String html, String url) {
    Document page = Jsoup.parse(html, url);
    Fields fields = new Fields();
    fields.url = url;
    fields.headline = headline(page);
    fields.date = date(page);
    String author = meta(page, "author", "article:author", "byl");
    if (author != null && !author.startsWith("http")) {
      fields.byline.add(author);
    }
    Element root = page.selectFirst("html");
    String language = root == null ? "" : root.attr("lang");
    fields.language = language.isBlank() ? null : language.strip();
    String keywords = meta(page, "news_keywords", "keywords");
    for (String keyword : keywords == null ? new String[0] : keywords.split(",", -1)) {
      if (!keyword.isBlank()) {
        fields.keywords.add("keyword:" + keyword.strip());
      }
    }
    page.select("nav, header nav, footer, aside, script, style, form, noscript").remove();
    Element article = article(page);
    if (article == null) {
      return null;
    }
    fields.text = paragraphs(article);
    return fields.isEmpty() ? null : fields;
  }

  private static @Nullable String headline(Document page) {
    String marked = meta(page, "og:title", "twitter:title");
    Element h1 = page.selectFirst("h1");
    String shown = h1 == null ? null : h1.text();
    if (shown != null && !shown.isBlank()) {
      return shown;
    }
    return marked == null ? page.title() : marked;
  }

  private static @Nullable String date(Document page) {
    String marked =
        meta(
            page,
            "article:published_time",
            "datePublished",
            "pubdate",
            "publishdate",
            "date",
            "DC.date.issued",
            "DC.date",
            "dcterms.created",
            "dcterms.issued",
            "og:published_time",
            "og:article:published_time",
            "article.published",
            "publish-date",
            "publication_date",
            "sailthru.date",
            "parsely-pub-date");
    if (marked != null) {
      return marked;
    }
    for (Element script : page.select("script[type=application/ld+json]")) {
      Matcher published = PUBLISHED.matcher(script.data());
      if (published.find()) {
        return published.group(1);
      }
    }
    for (String selector : TIMES) {
      Element time = page.selectFirst(selector);
      if (time != null) {
        String written = time.hasAttr("datetime") ? time.attr("datetime") : time.attr("content");
        if (!written.isBlank()) {
          return written;
        }
      }
    }
    String shown = shownDate(page);
    return shown != null ? shown : dateInAddress(page.location());
  }

  /** "Published: November 16, 2017 at 8:30 a.m. | Updated: …", as a reader sees it. */
  private static @Nullable String shownDate(Document page) {
    for (Element line : page.select("p, div, span, time, li")) {
      String text = line.ownText();
      Matcher published = SHOWN.matcher(text);
      if (text.length() <= MAX_DATE_LINE && published.lookingAt()) {
        String date =
            published.group(1).split("[|\\u2022\\u00B7]|\\s(?i:updated|modified)", 2)[0].strip();
        if (DateFieldParser.parse(date) != null) {
          return date;
        }
      }
    }
    return null;
  }

  /** The day that folders of the address give; a number that only looks like one is none. */
  private static @Nullable String dateInAddress(String url) {
    PathDate path = PathDate.of(url);
    LocalDate day = path == null ? null : path.date();
    return day == null ? null : day.toString();
  }

  private static @Nullable String meta(Document page, String... names) {
    for (String name : names) {
      for (Element meta : page.select("meta[content]")) {
        boolean named =
            meta.attr("property").equalsIgnoreCase(name)
                || meta.attr("name").equalsIgnoreCase(name)
                || meta.attr("itemprop").equalsIgnoreCase(name);
        if (named && !meta.attr("content").isBlank()) {
          return meta.attr("content").strip();
        }
      }
    }
    return null;
  }

  private static @Nullable Element article(Document page) {
    for (String selector : MARKED) {
      Element best = null;
      for (Element candidate : page.select(selector)) {
        best = best == null || proseLength(candidate) > proseLength(best) ? candidate : best;
      }
      if (best != null && proseLength(best) >= MIN_TEXT) {
        return best;
      }
    }
    Element densest = null;
    int most = MIN_TEXT - 1;
    for (Element candidate : page.select("div, section, td, main, body")) {
      int own = 0;
      for (Element child : candidate.children()) {
        own += child.normalName().equals("p") ? linkless(child) : 0;
      }
      if (own > most) {
        most = own;
        densest = candidate;
      }
    }
    return densest;
  }

  private static int proseLength(Element element) {
    int length = 0;
    for (Element paragraph : element.select("p")) {
      length += linkless(paragraph);
    }
    return length;
  }

  /** Characters of a paragraph that are no links. */
  private static int linkless(Element paragraph) {
    int links = 0;
    for (Element link : paragraph.select("a")) {
      links += link.text().length();
    }
    int all = paragraph.text().length();
    return links * 2 > all ? 0 : all - links;
  }

  /** The paragraphs of the article; all its text where it has no paragraphs. */
  private static String paragraphs(Element article) {
    StringBuilder text = new StringBuilder();
    for (Element paragraph : article.select("p, h2, h3, li, pre, blockquote")) {
      Element around = paragraph.parent();
      boolean inner = around != null && around.closest("p, li, blockquote, pre") != null;
      if (!inner && !paragraph.text().isBlank() && isProse(paragraph)) {
        text.append(text.isEmpty() ? "" : "\n\n").append(Html.text(paragraph));
      }
    }
    return text.isEmpty() ? Html.text(article) : text.toString();
  }

  /** Lists of links are menus. */
  private static boolean isProse(Element paragraph) {
    return paragraph.normalName().startsWith("h") || linkless(paragraph) > 0;
  }
}
