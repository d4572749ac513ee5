package org.dateline.read.database;

import java.util.ArrayList;
import java.util.List;
import org.dateline.read.ParsedRecord;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A list of headlines of Factiva, without their articles: each is a dispatch of its headline. */
final class FactivaHeadlines {
  private FactivaHeadlines() {}

  static List<ParsedRecord> of(Document page) {
    List<ParsedRecord> records = new ArrayList<>();
    for (Element link : page.select("a[class~=^[a-z]{2}Headline\\b]")) {
      Element row = link.closest("tr, .headline");
      Element fields = row == null ? null : row.selectFirst(".leadFields");
      Article article = new Article();
      article.headline(link.text());
      if (fields != null) {
        fields(article, Article.line(fields.text()));
      }
      records.add(article.record(records.size(), link.text()));
    }
    return records;
  }

  /** "Reuters News, 14:22, 29 December 2011, 295 words, (English)" */
  private static void fields(Article article, String line) {
    ExportDate date = ExportDate.find(line);
    if (date == null) {
      return;
    }
    article.date(date, line);
    String before = line.substring(0, date.start());
    article.time(before);
    ExportTime time = ExportTime.find(before);
    article.source(Weekdays.stripped(time == null ? before : before.substring(0, time.start())));
    String after = line.substring(date.end());
    article.words(after);
    int open = after.indexOf('(');
    if (open >= 0) {
      article.language(after.substring(open + 1).replace(")", ""));
    }
  }
}
