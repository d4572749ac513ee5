package org.dateline.read;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.text.date.DateFieldParser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Feeds of news sites: RSS 0.9 to 2.0 and Atom (RFC 4287). Every item is read by itself, as
 * leniently as browsers do, so that one that is not well formed leaves the others as they are.
 */
final class FeedFormat implements Format {
  private static final List<String> ROOTS = List.of("rss", "RDF", "feed");
  private static final List<String> ITEMS = List.of("item", "entry");
  private static final List<String> DATES =
      List.of(
          "pubDate",
          "published",
          "dc:date",
          "issued",
          "wp:post_date_gmt",
          "wp:post_date",
          "dcterms:issued",
          "dcterms:created",
          "prism:publicationDate",
          "a10:updated",
          "updated",
          "modified");
  private static final Pattern DECLARED =
      Pattern.compile("<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"']");

  @Override
  public String name() {
    return "feed";
  }

  @Override
  public boolean recognises(FileHead head) {
    return XmlMessages.begins(head, ROOTS);
  }

  @Override
  public Records open(Source source) throws IOException {
    String head = source.head().text();
    Matcher declaration = DECLARED.matcher(head);
    String encoding =
        source.head().encodingOfLines(declaration.find() ? declaration.group(1) : null);
    Fields channel = channel(head);
    return new SgmlElements(
        source,
        ITEMS,
        lines -> Encoding.decode(lines.bytes(), lines.start(), lines.end(), encoding),
        item -> fields(item, channel));
  }

  /** What stands before the first item holds for all: whose feed it is, and its language. */
  private static Fields channel(String head) {
    int end = head.length();
    for (String item : ITEMS) {
      Matcher first = Pattern.compile("<" + item + "[\\s>]").matcher(head);
      end = first.find() ? Math.min(end, first.start()) : end;
    }
    Document channel = Jsoup.parse(head.substring(0, end), "", Parser.xmlParser());
    Fields fields = new Fields();
    fields.source = line(channel, "title");
    fields.language = line(channel, "language");
    Element feed = channel.selectFirst("feed");
    if (fields.language == null && feed != null && !feed.attr("xml:lang").isBlank()) {
      fields.language = feed.attr("xml:lang");
    }
    return fields;
  }

  private static Fields fields(String item, Fields channel) {
    Element entry = Jsoup.parse(item, "", Parser.xmlParser()).child(0);
    Fields fields = new Fields();
    String title = line(entry, "title");
    fields.headline = title == null ? null : Html.plain(title).replaceAll("\\s+", " ").strip();
    fields.text = text(entry);
    fields.date = date(entry);
    fields.id = XmlTree.first(line(entry, "guid"), line(entry, "id"));
    fields.url = link(entry);
    String original = line(entry, "feedburner:origLink");
    if (original != null) {
      fields.addUrl(original);
    }
    Element origin = child(entry, "source");
    fields.source =
        XmlTree.first(
            origin == null ? null : XmlTree.first(line(origin, "title"), orNull(origin.ownText())),
            line(entry, "dc:publisher"),
            channel.source);
    fields.language = XmlTree.first(line(entry, "dc:language"), channel.language);
    for (Element author : entry.children()) {
      String name = author.tagName().toLowerCase(Locale.ROOT);
      if (name.equals("author") || name.equals("dc:creator")) {
        String inner = line(author, "name");
        String written = inner == null ? orNull(author.text()) : inner;
        if (written != null) {
          fields.byline.add(written);
        }
      } else if (name.equals("category") || name.equals("dc:subject")) {
        String label = orNull(author.hasAttr("term") ? author.attr("term") : author.text());
        if (label != null) {
          fields.keywords.add("category:" + label);
        }
      }
    }
    return fields;
  }

  /** The first of its days that is one: exports of blogs leave that of publication empty. */
  private static @Nullable String date(Element entry) {
    String first = null;
    for (String name : DATES) {
      String written = line(entry, name);
      first = first == null ? written : first;
      boolean read =
          written != null
              && !DateFieldParser.isMissing(written)
              && DateFieldParser.parse(written) != null;
      if (read) {
        return written;
      }
    }
    return first;
  }

  /** The whole text where the feed has it, else its summary. */
  private static String text(Element entry) {
    String longest = "";
    for (String name : List.of("content:encoded", "content", "description", "summary")) {
      Element element = child(entry, name);
      if (element == null) {
        continue;
      }
      boolean markup = !element.children().isEmpty();
      String text = Html.plain(markup ? element.html() : element.wholeText()).strip();
      longest = text.length() > longest.length() ? text : longest;
    }
    return longest;
  }

  private static @Nullable String link(Element entry) {
    for (Element link : entry.children()) {
      String rel = link.attr("rel");
      if (link.tagName().equals("link") && (rel.isEmpty() || rel.equals("alternate"))) {
        return orNull(link.hasAttr("href") ? link.attr("href") : link.text());
      }
    }
    return null;
  }

  private static @Nullable Element child(Element element, String name) {
    for (Element child : element.children()) {
      if (child.tagName().equalsIgnoreCase(name)) {
        return child;
      }
    }
    return null;
  }

  /** The text of the first element of a name, at whatever depth but within no item of others. */
  private static @Nullable String line(Element element, String name) {
    Element found = child(element, name);
    if (found == null && element instanceof Document) {
      for (Element any : element.getAllElements()) {
        found = found == null && any.tagName().equalsIgnoreCase(name) ? any : found;
      }
    }
    return found == null ? null : orNull(found.text());
  }

  private static @Nullable String orNull(String text) {
    return text.isBlank() ? null : text.strip();
  }
}
