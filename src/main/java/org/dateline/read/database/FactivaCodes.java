package org.dateline.read.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dateline.read.Html;
import org.jsoup.nodes.Element;

/**
 * An article of Factiva with its indexing: a table of codes of two or three letters, which are the
 * same in every language, beside what they name.
 */
final class FactivaCodes {
  /** Codes of lists of "code : name", and our schemes for them. */
  private static final Map<String, String> LISTS =
      Map.of("CO", "company", "IN", "industry", "NS", "subject", "RE", "place");

  /** Codes of one value, and our schemes for them. */
  private static final Map<String, String> VALUES =
      Map.ofEntries(
          Map.entry("SE", "section"),
          Map.entry("CLM", "column"),
          Map.entry("CR", "credit"),
          Map.entry("SC", "source_code"),
          Map.entry("NGC", "source_group"),
          Map.entry("GC", "source_group"),
          Map.entry("ED", "edition"),
          Map.entry("PG", "page"),
          Map.entry("VOL", "volume"),
          Map.entry("RF", "reference"),
          Map.entry("IPC", "publisher_code"),
          Map.entry("IPD", "publisher_label"),
          Map.entry("PUB", "publisher"));

  private static final List<String> TEXT = List.of("LP", "TD", "HLP");

  private final Article article = new Article();
  private final List<String> text = new ArrayList<>();

  private FactivaCodes() {}

  static Article read(Element element) {
    FactivaCodes codes = new FactivaCodes();
    for (Element index : element.select("td.index")) {
      Element value = index.nextElementSibling();
      if (value != null) {
        codes.take(Article.line(index.text()), value);
      }
    }
    codes.article.text(String.join("\n\n", codes.text));
    return codes.article;
  }

  private void take(String code, Element element) {
    String value = Article.line(element.text());
    String scheme = VALUES.get(code);
    String list = LISTS.get(code);
    if (scheme != null) {
      article.keyword(scheme, value);
    } else if (list != null) {
      list(list, value);
    } else if (TEXT.contains(code)) {
      text.add(Html.text(element));
    } else {
      takeField(code, value, element);
    }
  }

  private void takeField(String code, String value, Element element) {
    switch (code) {
      case "HD" -> article.headline(value);
      case "BY" -> article.byline(value);
      case "WC" -> article.words(value);
      case "PD" -> date(value);
      case "ET" -> article.time(value);
      case "SN" -> article.source(value);
      case "LA" -> article.language(value);
      case "AN" -> article.id(FactivaDisplay.accession(value));
      case "CX" -> {
        article.corrected();
        article.note(Html.text(element));
      }
      case "ART", "CT" -> article.note(Html.text(element));
      default -> {
        // "CY", who holds the rights, and codes of the search.
      }
    }
  }

  private void date(String value) {
    ExportDate date = ExportDate.find(value);
    if (date != null) {
      article.date(date, value);
    }
  }

  /** "fra : France | medz : Mediterranean" */
  private void list(String scheme, String values) {
    for (String value : values.split("\\|", -1)) {
      article.keyword(scheme, name(value));
    }
  }

  /** The name behind its code; both where there is only a code. */
  private static String name(String value) {
    int colon = value.indexOf(" : ");
    return colon < 0 ? value : value.substring(colon + 3);
  }
}
