package org.dateline.read;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.dateline.text.date.AddressDate;
import org.dateline.text.record.SiteNames;
import org.dateline.text.word.Scripts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/**
 * The article on a page: what the page itself marks as its article, else the element whose own
 * paragraphs hold the most text that is not links.
 */
final class NewsPage {
  private static final int MIN_TEXT = 200;

  /** Enough where the page marks one article and no other. */
  private static final int MIN_MARKED = 80;

  /** A Chinese character says as much as three letters, about. */
  private static final int EAST_ASIAN = 3;

  /** What a page shows to those who may not read it. */
  private static final Pattern BARRED =
      Pattern.compile(
          "(?i)\\b(?:subscribe|subscriber|subscription|subscribers|log ?in|sign ?(?:in|up)"
              + "|register|cookies|javascript|ad.?blocker)\\b");

  /** Elements that hold the time of publication; one of a change comes last of all. */
  private static final List<String> TIMES =
      List.of(
          "[itemprop=datePublished]",
          "abbr.published[title]",
          "article time[pubdate]",
          "article time[datetime]:not([itemprop=dateModified])",
          "time[datetime]:not([itemprop=dateModified])");

  /** Shorter headings are those of a section. */
  private static final int MIN_HEADLINE = 12;

  private static final int MAX_DATE_LINE = 140;

  /** A line of times above or below the text. */
  private static final Pattern TIMES_SHOWN =
      Pattern.compile(
          "(?i)(?:first |last )?(?:published|posted|updated|modified|publication date"
              + "|\uC785\uB825|\uB4F1\uB85D|\uC1A1\uACE0|\uAE30\uC0AC\uC785\uB825)\\b"
              + "[^.]{0,20}?\\d.{0,110}");

  private static final List<String> MARKED =
      List.of(
          "[itemprop=articleBody]",
          "[class*=article-body]",
          "[class*=article__body]",
          "[class*=story-body]",
          "[id*=article-body]",
          "article");

  /** Elements that may hold an article that no page marks. */
  private static final String HOLDERS =
      "div, section, td, main, body, center, font, blockquote, pre";

  private NewsPage() {}

  /** The fields of a page's article; null where the page has none. */
  static @Nullable Fields of(String html, String url) {
    Document page = Jsoup.parse(html, url);
    Fields fields = new Fields();
    fields.url = url;
    fields.headline = headline(page);
    PageData data = PageData.of(page);
    fields.date = date(page, data, fields.headline);
    String author = meta(page, "author", "article:author", "byl");
    if (author != null && !author.startsWith("http")) {
      fields.byline.add(author);
    } else {
      fields.byline.addAll(data.authors());
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
    fields.text = paragraphs(article, fields.headline);
    return fields.isEmpty() ? null : fields;
  }

  /**
   * The first heading that is not the name of the site; where there is none of the first order, one
   * of the second or third that the title of the page has as well; else that title.
   */
  private static @Nullable String headline(Document page) {
    String marked = meta(page, "og:title", "twitter:title");
    String title = marked == null ? page.title() : marked;
    String site = meta(page, "og:site_name", "application-name");
    for (Element heading : page.select("h1")) {
      String shown = heading.text();
      boolean logo = !title.equals(shown) && SiteNames.isOf(shown, site, page.location());
      if (!shown.isBlank() && !logo) {
        return shown;
      }
    }
    String longest = "";
    for (Element heading : page.select("h2, h3, big, font[size], b, strong")) {
      String shown = heading.text();
      boolean named = title.startsWith(shown) || title.endsWith(shown);
      boolean isHeadline =
          shown.length() >= MIN_HEADLINE
              && shown.indexOf(' ') > 0
              && named
              && !SiteNames.isOf(shown, site, page.location());
      longest = isHeadline && shown.length() > longest.length() ? shown : longest;
    }
    Element second = page.selectFirst("h2");
    String plain = title.substring(0, SiteNames.start(title, site, page.location()));
    return !longest.isEmpty() ? longest : title.isBlank() && second != null ? second.text() : plain;
  }

  private static @Nullable String date(Document page, PageData data, @Nullable String headline) {
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
            "cXenseParse:recs:publishtime",
            "article:published",
            "publishedDate",
            "datepublished",
            "dc.date.published",
            "citation_publication_date",
            "parsely-pub-date");
    if (marked != null) {
      return marked;
    }
    if (data.published() != null) {
      return data.published();
    }
    for (String selector : TIMES) {
      for (Element time : page.select(selector)) {
        if (ShownDate.isOfChange(time)) {
          continue;
        }
        String written = time.hasAttr("datetime") ? time.attr("datetime") : time.attr("content");
        written = written.isBlank() && time.nameIs("abbr") ? time.attr("title") : written;
        if (!written.isBlank()) {
          return written;
        }
      }
    }
    String shown = ShownDate.of(page, headline);
    LocalDate address = shown == null ? AddressDate.of(page.location()) : null;
    return address == null ? shown : address.toString();
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
      Elements candidates = page.select(selector);
      for (Element candidate : candidates) {
        best = best == null || proseLength(candidate) > proseLength(best) ? candidate : best;
      }
      int least = candidates.size() == 1 ? MIN_MARKED : MIN_TEXT;
      if (best != null && proseLength(best) >= least) {
        return best;
      }
    }
    Element densest = null;
    int most = MIN_TEXT - 1;
    for (Element candidate : page.select(HOLDERS)) {
      // Old pages part paragraphs by line breaks, or have no element for the first.
      int own = prose(candidate);
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

  /** Characters of the sentences that stand in an element itself. */
  private static int prose(Element element) {
    int length = 0;
    for (TextNode node : element.textNodes()) {
      String text = node.text().strip();
      boolean barred = text.length() < MIN_TEXT && BARRED.matcher(text).find();
      length += ShownDate.isText(text) && !barred ? text.length() : 0;
    }
    return length;
  }

  private static int proseLength(Element element) {
    int length = 0;
    for (Element paragraph : element.select("p")) {
      length += linkless(paragraph);
    }
    return length;
  }

  /** Characters of a paragraph that are no links; 0 for one that only keeps readers out. */
  private static int linkless(Element paragraph) {
    int links = 0;
    for (Element link : paragraph.select("a")) {
      links += link.text().length();
    }
    String text = paragraph.text();
    int all = text.length();
    if (links * 2 > all || (all < MIN_TEXT && BARRED.matcher(text).find())) {
      return 0;
    }
    return (all - links) * (Scripts.isEastAsian(text) ? EAST_ASIAN : 1);
  }

  /** The paragraphs of the article; all its text where it has no paragraphs. */
  private static String paragraphs(Element article, @Nullable String headline) {
    StringBuilder text = new StringBuilder();
    if (prose(article) > 0) {
      List<String> lines = PageLines.of(article);
      int from = headline == null ? 0 : lines.indexOf(headline) + 1;
      for (String line : lines.subList(from, lines.size())) {
        boolean above = text.isEmpty() && DateLine.date(line) != null;
        if (!above && !TIMES_SHOWN.matcher(line).matches()) {
          text.append(text.isEmpty() ? "" : "\n\n").append(line);
        }
      }
      return text.toString();
    }
    for (Element paragraph : article.select("p, h2, h3, li, pre, blockquote")) {
      Element around = paragraph.parent();
      boolean inner = around != null && around.closest("p, li, blockquote, pre") != null;
      // The line of names and day above the text; days below may belong to a list.
      boolean above =
          text.isEmpty()
              && (paragraph.text().equals(headline) || DateLine.date(paragraph.text()) != null);
      if (!inner && !above && !paragraph.text().isBlank() && isProse(paragraph)) {
        text.append(text.isEmpty() ? "" : "\n\n").append(Html.text(paragraph));
      }
    }
    return text.isEmpty() ? Html.text(article) : text.toString();
  }

  /** Lists of links are menus. */
  private static boolean isProse(Element paragraph) {
    String text = paragraph.text();
    if (text.length() <= MAX_DATE_LINE && TIMES_SHOWN.matcher(text).matches()) {
      return false;
    }
    return paragraph.normalName().startsWith("h") || linkless(paragraph) > 0;
  }
}
