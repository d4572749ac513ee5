package org.dateline.read.database;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.read.FileHead;
import org.dateline.read.Format;
import org.dateline.read.ParsedRecord;
import org.dateline.read.Records;
import org.dateline.read.Source;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Factiva's "article format" as HTML, with its indexing codes or without, in whatever language its
 * pages were; a list of headlines, too.
 */
public final class FactivaHtmlFormat implements Format {
  private static final Pattern MARKS =
      Pattern.compile(
          "(?i)<title>\\s*(?:Dow Jones )?Factiva\\s*</title>"
              + "|class=[\"']?article [a-z]{2}Article\\b"
              + "|class=[\"'][^\"']{0,40}\\bfcpNavContainer\\b"
              + "|class=[\"']?articleParagraph [a-z]{2}articleParagraph");

  private static final Pattern COUNTER = Pattern.compile("^(\\d{1,5})\\)\\s+");

  /** One headline with a number is no list of them. */
  private static final int LEAST_NUMBERED = 2;

  /** For the service loader. */
  public FactivaHtmlFormat() {}

  @Override
  public String name() {
    return "factiva_html";
  }

  @Override
  public boolean recognises(FileHead head) {
    return head.mayBePage() && MARKS.matcher(head.text()).find();
  }

  @Override
  public Records open(Source source) {
    return new ExportRecords(source, FactivaHtmlFormat::read);
  }

  static Export read(String html) {
    Document page = Jsoup.parse(html);
    List<Element> articles = page.select("div.article:not(:has(div.article))");
    List<ParsedRecord> records = new ArrayList<>();
    if (articles.isEmpty()) {
      FactivaHeadlines.of(page).forEach(records::add);
      if (records.isEmpty()) {
        records.add(Article.none(0, "The page of Factiva holds no article.", html));
      }
      return Export.uncounted(records);
    }
    long counted = takeCounters(articles);
    for (Element article : articles) {
      boolean coded = !article.select("td.index").isEmpty();
      Article read = coded ? FactivaCodes.read(article) : FactivaDisplay.read(article);
      records.add(read.record(records.size(), article.text()));
    }
    return new Export(records, counted > 0 ? OptionalLong.of(counted) : OptionalLong.empty());
  }

  /** The headline of an article; an empty element where it has none. */
  static Element headline(Element article) {
    Element headline = article.selectFirst("[class~=^[a-z]{2}Headline\\b]");
    Element block = headline == null ? article.selectFirst("#hd") : headline;
    return block == null ? new Element("span") : block;
  }

  /**
   * Takes the numbers off headlines, "1) ", "2) ", which some views add; returns the last of them,
   * or 0 where headlines are not numbered from 1 on.
   */
  private static long takeCounters(List<Element> articles) {
    List<Element> numbered = new ArrayList<>();
    for (Element article : articles) {
      Element headline = headline(article);
      Matcher counter = COUNTER.matcher(headline.text());
      if (!counter.find() || Integer.parseInt(counter.group(1)) <= numbered.size()) {
        return 0;
      }
      numbered.add(headline);
    }
    if (numbered.size() < LEAST_NUMBERED) {
      return 0;
    }
    long last = 0;
    for (Element headline : numbered) {
      Matcher counter = COUNTER.matcher(headline.text());
      if (counter.find()) {
        last = Long.parseLong(counter.group(1));
        headline.text(headline.text().substring(counter.end()));
      }
    }
    return last;
  }
}
