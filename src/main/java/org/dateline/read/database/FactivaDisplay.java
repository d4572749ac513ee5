package org.dateline.read.database;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.read.Html;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * An article of Factiva as it is displayed: lines without labels above the text, in the order
 * section, headline, writer, number of words, day, time, publication, its code, edition, page,
 * language, rights. The day is where all others are counted from.
 */
final class FactivaDisplay {
  /** "1,234 words", "1285 Wörter", "295 mots", "500字", "1 234 слова". */
  private static final Pattern WORDS =
      Pattern.compile("(?U)^\\d[\\d.,\u00A0\u202F ]*\\s?\\p{L}{1,12}$");

  /** "IINM000020171113edbd0000d": eight signs of the source, the day, nine more. */
  private static final Pattern ACCESSION = Pattern.compile("(?:^|\\s)([A-Za-z0-9]{18,30})\\s*$");

  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]{1,11}");

  /** The code of The Wall Street Journal, which below other codes would be a page. */
  private static final Pattern SHORT_CODE = Pattern.compile("[A-Z]");

  private static final Pattern VOLUME =
      Pattern.compile("\\d{1,4}[/ ](?:19|20)\\d{2}|(?i:volume|vol\\.?|issue)\\s+\\d.{0,40}");
  private static final Pattern PAGE =
      Pattern.compile("(?U)(?:[A-Z]{0,3}\\d{1,4}|[A-Z]\\d?)(?:[-,/ ]+[A-Z]{0,3}\\d{1,4})*");
  private static final Pattern RIGHTS =
      Pattern.compile("(?iu)^\\s*(?:\\(c\\)|©|copyright|\\(p\\)|\\(r\\)|droits|todos los).*");

  private final Article article = new Article();
  private final Element element;
  private final List<Element> head = new ArrayList<>();
  private final List<Element> body = new ArrayList<>();

  private FactivaDisplay(Element element) {
    this.element = element;
  }

  static Article read(Element element) {
    FactivaDisplay display = new FactivaDisplay(element);
    display.parts();
    display.head();
    display.text();
    return display.article;
  }

  /** The accession number that ends a line, "Document IINM000020171113edbd0000d"; else the line. */
  static String accession(String line) {
    Matcher accession = ACCESSION.matcher(line);
    return accession.find() ? accession.group(1) : line;
  }

  /** Lines of the head are bare divisions before the first paragraph. */
  private void parts() {
    boolean inHead = true;
    for (Node node : element.childNodes()) {
      if (node instanceof TextNode loose && !loose.isBlank()) {
        body.add(new Element("p").text(loose.text()));
        inHead = false;
      } else if (node instanceof Element child && !child.text().isBlank()) {
        inHead &= child.normalName().equals("div") && child.select(".articleParagraph").isEmpty();
        (inHead ? head : body).add(child);
      }
    }
  }

  private void head() {
    Element headline = FactivaHtmlFormat.headline(element);
    article.headline(headline.text());
    int title = -1;
    for (int i = 0; i < head.size(); i++) {
      title = head.get(i).equals(headline) || headline.parents().contains(head.get(i)) ? i : title;
    }
    int day = dayLine(title);
    for (int i = 0; i < title; i++) {
      article.keyword("section", head.get(i).text());
    }
    for (int i = title + 1; i < (day < 0 ? head.size() : day); i++) {
      above(head.get(i), i == title + 1);
    }
    if (day >= 0) {
      below(day + 1);
    }
  }

  /** Which line is the day; -1 where none is. */
  private int dayLine(int title) {
    for (int i = title + 1; i < head.size(); i++) {
      String line = Article.line(head.get(i).text());
      ExportDate date = line.length() <= 60 ? ExportDate.at(line) : null;
      if (date != null && line.length() - date.end() <= 20) {
        article.date(date, line);
        return i;
      }
    }
    return -1;
  }

  /** A line between headline and day: writers, their agency, the number of words. */
  private void above(Element line, boolean isFirst) {
    String value = Article.line(line.text());
    if (WORDS.matcher(value).matches()) {
      article.words(value);
    } else if (isFirst || line.hasClass("author")) {
      article.byline(value);
    } else {
      article.keyword("credit", value);
    }
  }

  /** The lines below the day. */
  private void below(int from) {
    List<String> lines = new ArrayList<>();
    for (Element line : head.subList(from, head.size())) {
      lines.add(Article.line(line.text()));
    }
    int rights = lines.size() - 1;
    boolean owned = rights > 0 && LanguageNames.code(lines.get(rights)) == null;
    if (owned || (rights >= 0 && RIGHTS.matcher(lines.get(rights)).matches())) {
      lines.remove(rights);
    }
    if (!lines.isEmpty() && ExportTime.isNothingElse(lines.get(0))) {
      article.time(lines.remove(0));
    }
    if (!lines.isEmpty()) {
      article.source(lines.remove(0));
    }
    for (int i = 0; i < lines.size(); i++) {
      if (i == 0 && SHORT_CODE.matcher(lines.get(i)).matches()) {
        article.keyword("source_code", lines.get(i));
      } else {
        detail(lines.get(i), i == lines.size() - 1);
      }
    }
  }

  private void detail(String line, boolean isLast) {
    @Nullable String language = isLast ? LanguageNames.code(line) : null;
    if (language != null) {
      article.language(line);
    } else if (ExportTime.isNothingElse(line)) {
      article.time(line);
    } else if (VOLUME.matcher(line).matches()) {
      article.keyword("volume", line);
    } else if (CODE.matcher(line).matches() && !PAGE.matcher(line).matches()) {
      article.keyword("source_code", line);
    } else if (PAGE.matcher(line).matches()) {
      article.keyword("page", line);
    } else {
      article.keyword("edition", line);
    }
  }

  /** Its paragraphs; what follows the last of them in bare ones is of the publisher. */
  private void text() {
    int last = lastParagraph();
    List<String> text = new ArrayList<>();
    for (int i = 0; i < body.size(); i++) {
      Element part = body.get(i);
      String line = Article.line(part.text());
      if (i <= last) {
        text.add(Html.text(block(part)));
      } else if (ACCESSION.matcher(line).find()) {
        article.id(accession(line));
      } else if (i + 1 < body.size() && isAccession(body.get(i + 1))) {
        article.keyword("publisher", line);
      } else {
        article.note(line);
      }
    }
    article.text(String.join("\n\n", text));
  }

  /** The last paragraph that is marked as one; where none is, the last before the publisher. */
  private int lastParagraph() {
    int last = -1;
    int publisher = body.size();
    for (int i = 0; i < body.size(); i++) {
      last = isText(body.get(i)) ? i : last;
      publisher = isAccession(body.get(i)) ? i - 1 : publisher;
    }
    return last < 0 ? publisher - 1 : last;
  }

  private static Element block(Element part) {
    return new Element("div").appendChild(part);
  }

  private static boolean isText(Element part) {
    boolean bare = part.normalName().equals("p") && !part.hasClass("articleParagraph");
    return !bare || !part.select(".articleParagraph").isEmpty();
  }

  private static boolean isAccession(Element part) {
    return ACCESSION.matcher(Article.line(part.text())).find();
  }
}
