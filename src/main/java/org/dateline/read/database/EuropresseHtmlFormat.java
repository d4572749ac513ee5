package org.dateline.read.database;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dateline.read.FileHead;
import org.dateline.read.Format;
import org.dateline.read.ParsedRecord;
import org.dateline.read.Records;
import org.dateline.read.Source;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Articles of Europresse (Eureka, CEDROM-SNi) as HTML, of its old pages and of its new ones. */
public final class EuropresseHtmlFormat implements Format {
  private static final Pattern MARKS =
      Pattern.compile(
          "(?i)class=[\"']?[^\"'>]{0,60}\\b(?:rdp__DocPublicationName|DocPublicationName"
              + "|TitreArticleVisu|docOcurrContainer)\\b|xmlns:n\\d=[\"']http://www\\.cedrom-sni\\.com");

  private static final String NAME = ".DocPublicationName";

  /** For the service loader. */
  public EuropresseHtmlFormat() {}

  @Override
  public String name() {
    return "europresse_html";
  }

  @Override
  public boolean recognises(FileHead head) {
    return head.mayBePage() && MARKS.matcher(head.text()).find();
  }

  @Override
  public Records open(Source source) {
    return new ExportRecords(source, EuropresseHtmlFormat::read);
  }

  static Export read(String html) {
    Document page = Jsoup.parse(html);
    List<ParsedRecord> records = new ArrayList<>();
    for (Element element : page.select("article, " + NAME + ":not(article *)")) {
      boolean isNew = element.normalName().equals("article");
      if (isNew && element.selectFirst("article article") != null) {
        continue;
      }
      Article article = isNew ? EuropresseArticle.read(element) : EuropressePage.read(element);
      Element whole = element.parent();
      String raw = isNew || whole == null ? element.text() : whole.text();
      records.add(article.record(records.size(), raw));
    }
    if (records.isEmpty() && page.selectFirst(".docOcurrContainer, .titreArticle") != null) {
      records.add(EuropresseArticle.read(page.body()).record(0, html));
    }
    if (records.isEmpty()) {
      records.add(Article.none(0, "The page of Europresse holds no article.", html));
    }
    return Export.uncounted(records);
  }
}
