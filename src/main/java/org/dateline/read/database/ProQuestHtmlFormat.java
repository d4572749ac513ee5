package org.dateline.read.database;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dateline.read.FileHead;
import org.dateline.read.Format;
import org.dateline.read.Html;
import org.dateline.read.Records;
import org.dateline.read.Source;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Articles of ProQuest as HTML: the lines of its plain text, marked up. */
public final class ProQuestHtmlFormat implements Format {
  private static final Pattern MARKS =
      Pattern.compile(
          "(?iu)<a\\s+name=[\"']?DocID_|ProQuest document (?:ID|link)|ProQuest-Dokument"
              + "|document (?:de )?ProQuest|documento (?:de |do )?ProQuest|ProQuest (?:文档|ドキュメント)"
              + "|dokumentu ProQuest|документа ProQuest");

  private static final Pattern LABELLED =
      Pattern.compile("(?i)<(?:strong|b)\\b[^>]{0,200}>[^<:：]{2,40}\\s?[:：]");

  /** For the service loader. */
  public ProQuestHtmlFormat() {}

  @Override
  public String name() {
    return "proquest_html";
  }

  @Override
  public boolean recognises(FileHead head) {
    return head.mayBePage()
        && MARKS.matcher(head.text()).find()
        && LABELLED.matcher(head.text()).find();
  }

  @Override
  public Records open(Source source) {
    return new ExportRecords(source, ProQuestHtmlFormat::read);
  }

  static Export read(String html) {
    Document page = Jsoup.parse(html);
    page.select("head, script, style, title, meta").remove();
    for (Element anchor : page.select("a[name^=DocID_]")) {
      anchor.before(new Element("p").text("_".repeat(60)));
    }
    for (Element rule : page.select("hr")) {
      rule.replaceWith(new Element("p").text("_".repeat(60)));
    }
    headings(page);
    for (Element label : page.select("strong, b")) {
      // Some follow the value before them in the same line.
      if (ProQuestLabel.at(label.text()) != null) {
        label.before(new Element("br"));
      }
    }
    List<String> lines = new ArrayList<>();
    for (String line : WrappedLines.lines(Html.text(page.body()))) {
      lines.add(line.replace('\u00A0', ' ').strip());
    }
    return ProQuestPieces.read(lines);
  }

  /**
   * Newer pages set "FULL TEXT" as a heading over the text and "DETAILS" over a table of labels,
   * which ends the article.
   */
  private static void headings(Document page) {
    boolean parted = page.selectFirst("a[name^=DocID_]") != null;
    for (Element heading : page.select("h2, h3, h4, h5, h6")) {
      Element next = heading.nextElementSibling();
      ProQuestLabel.Found found = ProQuestLabel.at(heading.text() + ":");
      if (found != null && found.value().isEmpty()) {
        heading.text(heading.text() + ":");
      } else if (next != null && next.normalName().equals("table") && isDetails(next)) {
        heading.remove();
        if (!parted) {
          next.after(new Element("p").text("_".repeat(60)));
        }
      }
    }
  }

  private static boolean isDetails(Element table) {
    for (Element row : table.select("tr")) {
      ProQuestLabel.Found found = ProQuestLabel.at(row.text());
      if (found != null && found.label() == ProQuestLabel.ID) {
        return true;
      }
    }
    return false;
  }
}
