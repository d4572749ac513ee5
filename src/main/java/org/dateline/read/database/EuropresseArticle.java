package org.dateline.read.database;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.read.Html;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** An article of the new pages of Europresse, whose parts are named by their classes. */
final class EuropresseArticle {
  private static final Pattern NUMBER =
      Pattern.compile("[a-z]{2,8}[·.•]\\d{8}[·.•][\\p{L}\\d]{1,12}[·.•][\\p{L}\\d_-]+");

  /** A line of the database: where the article was printed. */
  private static final String PRINTED =
      "a[href^=http]:matchesOwn((?i)cet article est paru dans|originally published)";

  /** The heading of the notes below a text. */
  private static final String NOTES = "(?i)^\\s*notes?(?:\\(s\\))?\\s*:\\s*$";

  private static final int MOST_NOTES = 3;
  private static final int LONGEST_BYLINE = 150;

  private final Article article = new Article();
  private final Element element;

  private EuropresseArticle(Element element) {
    this.element = element;
  }

  static Article read(Element element) {
    EuropresseArticle read = new EuropresseArticle(element);
    read.publication();
    read.titles();
    read.lines();
    read.writers();
    read.text();
    read.number();
    return read.article;
  }

  private @Nullable Element first(String selector) {
    return element.selectFirst(selector);
  }

  /** The name stands before the first break; day and section may follow in the same element. */
  private void publication() {
    Element name = first(".DocPublicationName");
    name = name == null ? first(".rdp__DocPublicationName") : name;
    name = name == null ? first(".source-name-APD, .sm-margin-bottom") : name;
    StringBuilder rest = new StringBuilder();
    if (name != null) {
      String whole = lines(name);
      int end = whole.indexOf('\n');
      EuropresseHead.publication(article, end < 0 ? whole : whole.substring(0, end));
      rest.append(end < 0 ? "" : whole.substring(end));
    }
    for (Element header : element.select(".DocHeader, .DocTitreSousSection + span")) {
      rest.append(' ').append(header.text());
    }
    if (ExportDate.find(rest.toString()) == null) {
      Element date = first(".apd-sources-date, .docDate, time");
      rest.append(' ').append(date == null ? "" : date.text());
    }
    if (!rest.toString().isBlank()) {
      EuropresseHead.header(article, rest.toString());
    }
  }

  /** The text of an element, whose breaks are line breaks. */
  private static String lines(Element element) {
    Element copy = element.clone();
    copy.select("br").forEach(line -> line.replaceWith(new TextNode("\u2028")));
    return copy.text().replaceAll("\\s*\u2028\\s*", "\n").strip();
  }

  private void titles() {
    Element title = first(".titreArticleVisu, .TitreArticleVisu, .rdp__articletitle");
    title = title == null ? first(".titreArticle, .grandTitre") : title;
    title = title == null ? first("header h1, h1") : title;
    if (title != null) {
      article.headline(title.text());
    }
    for (Element sub : element.select(".rdp__subtitle, .sm-margin-TopNews")) {
      if (!sub.equals(title)) {
        article.keyword("subtitle", sub.text());
      }
    }
  }

  /** A line above the title, and what the database sets beside the text. */
  private void lines() {
    Element title = first("header > .titreArticle");
    for (Element line : element.select("header > div:not([class]):has(> p)")) {
      if (title != null && line.elementSiblingIndex() < title.elementSiblingIndex()) {
        article.keyword("subtitle", line.text());
      }
    }
    for (Element line : element.select(".titreArticle > p.sm-margin-bottom")) {
      article.keyword("subtitle", line.text());
    }
    for (Element beside : element.select("aside p:not(:has(b))")) {
      article.note(beside.text());
    }
  }

  private void writers() {
    Element writers = first(".docAuthors");
    writers = writers == null ? first(".sm-margin-bottomNews") : writers;
    // Pages of some years do not name the division behind the title.
    writers = writers == null ? behindTitle() : writers;
    if (writers != null) {
      article.byline(lines(writers).replace('\n', ';'));
    }
  }

  private @Nullable Element behindTitle() {
    Element title = first("header > .titreArticle");
    Element next = title == null ? null : title.nextElementSibling();
    return next != null && next.className().isEmpty() && next.text().length() <= LONGEST_BYLINE
        ? next
        : null;
  }

  private void text() {
    Element text = first(".docOcurrContainer");
    text = text == null ? first(".DocText") : text;
    text = text == null ? first("section") : text;
    if (text != null) {
      Element copy = text.clone();
      copy.select("aside, .apd-wrapper, footer, script, style, " + PRINTED).remove();
      notes(copy);
      article.text(Html.text(copy));
    }
  }

  /** The last paragraphs of some articles are headed so: an address, a word on the writer. */
  private void notes(Element text) {
    Element heading = text.selectFirst("p:matchesOwn(" + NOTES + ")");
    if (heading == null || heading.nextElementSiblings().size() > MOST_NOTES) {
      return;
    }
    for (Element note : heading.nextElementSiblings()) {
      article.note(note.text());
      note.remove();
    }
    heading.remove();
  }

  private void number() {
    String all = element.text();
    Element said = first(".publiC-lblNodoc, footer");
    Matcher number = NUMBER.matcher(said == null ? all : said.text());
    String last = null;
    while (number.find()) {
      last = number.group();
    }
    article.id(last);
    Element link = first(PRINTED);
    article.url(link == null ? null : link.attr("href"));
  }
}
