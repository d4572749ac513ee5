package org.dateline.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.config.DispatchField;
import org.dateline.text.record.FeedMetadata;
import org.jspecify.annotations.Nullable;

/**
 * Factiva's articles as XML: what its pages let their users download ({@code ppsarticle}) and what
 * its search service answers. Both hold {@code article} elements with a headline, a lead and the
 * other paragraphs.
 */
final class FactivaXmlFormat implements Format {
  private static final Pattern ARTICLE = Pattern.compile("<((?:[\\w.-]+:)?article)[\\s>]");
  private static final List<String> MARKS =
      List.of("accessionNo>", "leadParagraph>", "tailParagraphs>");
  private static final List<String> TEXTS = List.of("leadParagraph", "tailParagraphs");
  private static final List<String> PARAGRAPHS = List.of("paragraph", "para", "p");

  @Override
  public String name() {
    return "factiva_xml";
  }

  @Override
  public boolean recognises(FileHead head) {
    String text = head.text();
    return head.firstCharacter() == '<'
        && MARKS.stream().anyMatch(text::contains)
        && ARTICLE.matcher(text).find();
  }

  @Override
  public Records open(Source source) {
    Matcher article = ARTICLE.matcher(source.head().text());
    return new XmlItemRecords(
        source, article.find() ? article.group(1) : "article", FactivaXmlFormat::fields);
  }

  private static Fields fields(XmlTree article) {
    Fields fields = new Fields();
    fields.headline = headline(article);
    fields.text = text(article);
    fields.id = article.line("accessionNo");
    fields.date = day(article);
    fields.source =
        XmlTree.first(
            article.line("sourceName"), article.line("source", "name"), article.line("sourceCode"));
    String language = article.line("baseLanguage");
    fields.language = language == null ? null : language.toLowerCase(Locale.ROOT);
    for (String name : List.of("byline", "author")) {
      String byline = article.line(name);
      if (byline != null) {
        fields.set(DispatchField.BYLINE, name, byline);
      }
    }
    labels(fields, article);
    return fields;
  }

  private static @Nullable String headline(XmlTree article) {
    String headline = article.line("headline");
    return headline == null ? article.line("title") : headline;
  }

  private static String text(XmlTree article) {
    List<String> paragraphs = new ArrayList<>();
    for (String name : TEXTS) {
      for (XmlTree part : article.all(name)) {
        paragraphs.addAll(paragraphs(part));
      }
    }
    if (paragraphs.isEmpty()) {
      for (XmlTree part : article.all("snippet")) {
        paragraphs.addAll(paragraphs(part));
      }
    }
    return String.join("\n\n", paragraphs);
  }

  private static List<String> paragraphs(XmlTree part) {
    List<String> paragraphs = new ArrayList<>();
    for (String name : PARAGRAPHS) {
      for (XmlTree paragraph : part.below(name)) {
        String text = isPreformatted(paragraph) ? preformatted(paragraph) : paragraph.line();
        if (text != null && !text.isBlank()) {
          paragraphs.add(text);
        }
      }
    }
    String line = paragraphs.isEmpty() ? part.line() : null;
    if (line != null) {
      paragraphs.add(line);
    }
    return paragraphs;
  }

  private static boolean isPreformatted(XmlTree paragraph) {
    String display = paragraph.attribute("display");
    return display != null && !display.equalsIgnoreCase("Proportional");
  }

  private static String preformatted(XmlTree paragraph) {
    XmlTree root = XmlTree.element("root");
    XmlTree block = XmlTree.element("pre");
    paragraph.children().forEach(block::add);
    root.add(block);
    return MarkupParagraphs.text(root);
  }

  /** The day of publication as the database shows it: the time beside it is that of loading. */
  private static @Nullable String day(XmlTree article) {
    for (String name : List.of("publicationDate", "publicationDateTime", "date")) {
      String date = XmlTree.first(article.line(name, "dateTime"), article.line(name));
      if (date != null) {
        return date.length() > 10 && date.charAt(10) == 'T' ? date.substring(0, 10) : date;
      }
    }
    return null;
  }

  private static void labels(Fields fields, XmlTree article) {
    fields.addKeyword("section", article.line("sectionName"));
    fields.addKeyword("column", article.line("columnName"));
    for (XmlTree page : article.all("pages", "page")) {
      fields.addKeyword("page", page.line());
    }
    if (article.all("pages", "page").isEmpty()) {
      fields.addKeyword("page", article.line("pages"));
    }
    fields.addKeyword("edition", article.line("edition"));
    fields.addKeyword("words", article.line("wordCount"));
    named(fields, article, "newsSubject", "subject");
    named(fields, article, "region", "place");
    named(fields, article, "company", "company");
    named(fields, article, "industry", "industry");
    fields.addKeyword("credit", article.line("credit"));
    for (XmlTree corrections : article.all("corrections")) {
      fields.status = FeedMetadata.CORRECTED;
      fields.addNote(String.join("\n\n", paragraphs(corrections)));
    }
    fields.addNote(article.line("notes"));
  }

  /** Labels by their names; by their codes where the export leaves these out. */
  private static void named(Fields fields, XmlTree article, String element, String scheme) {
    for (XmlTree label : article.all(element)) {
      fields.addKeyword(
          scheme, XmlTree.first(label.line("name"), label.line(), label.attribute("code")));
    }
  }
}
