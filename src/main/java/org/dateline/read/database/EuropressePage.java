package org.dateline.read.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * An article of the old pages of Europresse: text between breaks in one cell of a table, in which
 * only publication, header and headline are marked.
 */
final class EuropressePage {
  /** Where an article ends: whose rights they are, its number, what the database adds. */
  private static final Pattern END =
      Pattern.compile(
          "(?iu)^(?:©|\\(c\\)|copyright\\b|tous droits réservés|numéro de document|document number"
              + "|news document|no\\. de document|certificat|this certificate|ce certificat).*",
          Pattern.DOTALL);

  private static final Pattern NUMBER =
      Pattern.compile("(news|[a-z]{2,8})[·.•]\\d{8}[·.•][\\p{L}\\d]{1,12}[·.•][\\p{L}\\d_-]+");

  private static final int LONGEST_BYLINE = 120;

  private final Article article = new Article();
  private final StringBuilder above = new StringBuilder();
  private final StringBuilder header = new StringBuilder();
  private final List<String> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private boolean titled;
  private boolean ended;

  private EuropressePage() {}

  /** The article whose publication an element is. */
  static Article read(Element publication) {
    EuropressePage page = new EuropressePage();
    EuropresseHead.publication(page.article, publication.text());
    for (Node next = publication.nextSibling(); next != null && !page.ended; ) {
      page.take(next);
      next = next.nextSibling();
    }
    page.endLine(true);
    page.finish();
    Element cell = publication.parent();
    page.number(cell == null ? "" : cell.text());
    return page.article;
  }

  private void number(String text) {
    var number = NUMBER.matcher(text);
    if (number.find()) {
      article.id(number.group());
    }
  }

  private void take(Node node) {
    if (node instanceof TextNode text) {
      (titled ? line : above).append(text.getWholeText());
    } else if (node instanceof Element element) {
      take(element);
    }
  }

  private void take(Element element) {
    String name = element.normalName();
    if (element.hasClass("DocHeader")) {
      header.append(element.wholeText());
    } else if (isTitle(element)) {
      titled = true;
      article.headline(element.text());
    } else if (element.hasClass("DocPublicationName")
        || element.hasClass("txtCertificat")
        || (titled && name.equals("table") && element.selectFirst("img") != null)) {
      ended = true;
    } else if (name.equals("br")) {
      endLine(false);
    } else if (name.equals("p") || name.equals("div") || name.equals("table")) {
      endLine(true);
      element.childNodes().forEach(this::takeUnlessEnded);
      endLine(true);
    } else {
      element.childNodes().forEach(this::takeUnlessEnded);
    }
  }

  private void takeUnlessEnded(Node node) {
    if (!ended) {
      take(node);
    }
  }

  private static boolean isTitle(Element element) {
    return element.className().toLowerCase(Locale.ROOT).contains("titrearticlevisu");
  }

  /** Ends a line, and a paragraph with it. */
  private void endLine(boolean paragraph) {
    if (!titled) {
      above.append('\n');
      return;
    }
    String bare = Article.line(line.toString());
    line.setLength(0);
    if (END.matcher(bare).matches()) {
      ended = true;
      return;
    }
    if (!bare.isEmpty()) {
      lines.add(bare);
      if (!paragraph) {
        lines.add("\n");
      }
    }
    if (paragraph && !lines.isEmpty()) {
      lines.add("");
    }
  }

  private void finish() {
    EuropresseHead.header(article, header.toString());
    for (String written : above.toString().split("\n", -1)) {
      article.keyword("subtitle", Article.line(written));
    }
    boolean signed =
        lines.size() > 2
            && lines.get(1).equals("\n")
            && lines.get(2).isEmpty()
            && lines.get(0).length() <= LONGEST_BYLINE;
    if (signed) {
      article.byline(lines.get(0));
    }
    StringBuilder text = new StringBuilder();
    for (String part : lines.subList(signed ? 2 : 0, lines.size())) {
      text.append(part.isEmpty() ? "\n\n" : part);
    }
    article.text(text.toString());
  }
}
