package org.dateline.read;

import java.time.Instant;
import java.util.List;
import org.dateline.text.date.DateFieldParser;
import org.dateline.text.date.Stamp;
import org.jspecify.annotations.Nullable;

/** NITF of the IPTC (iptc.org/standards/nitf), versions 3.x: one dispatch a message. */
final class NitfFormat implements Format {
  @Override
  public String name() {
    return "nitf";
  }

  @Override
  public boolean recognises(FileHead head) {
    return XmlMessages.begins(head, List.of("nitf"));
  }

  @Override
  public Records open(Source source) {
    return XmlMessages.open(
        source, "NITF", root -> root.name().equals("nitf") ? List.of(item(root)) : List.of());
  }

  private static Fields item(XmlTree nitf) {
    Fields fields = new Fields();
    fields.language = nitf.attribute("baselang");
    XmlTree data = nitf.at("head", "docdata");
    if (data != null) {
      document(fields, data, nitf.line("body", "body.head", "distributor"));
    }
    for (XmlTree meta : nitf.all("head", "meta")) {
      anpa(fields, meta.attribute("name"), meta.attribute("content"));
    }
    for (XmlTree subject : nitf.all("head", "tobject", "tobject.subject")) {
      XmlMessages.subject(fields, subject.attribute("tobject.subject.refnum"));
    }
    fields.date = XmlTree.first(fields.date, nitf.valueAt("date.publication", "head", "pubdata"));
    XmlTree head = nitf.at("body", "body.head");
    if (head != null) {
      head(fields, head);
    }
    fields.headline = XmlTree.first(fields.headline, nitf.line("head", "title"));
    String text = bodyText(nitf);
    String dateline = nitf.line("body", "body.head", "dateline");
    fields.text = XmlMessages.withDateline(dateline, text);
    return fields;
  }

  /** What agencies keep of the ANPA-1312 heading of the same dispatch. */
  private static void anpa(Fields fields, @Nullable String name, @Nullable String content) {
    if (name == null || content == null || content.isBlank()) {
      return;
    }
    String value = content.strip();
    switch (name) {
      case "anpa-keyword" -> fields.slug = XmlTree.first(fields.slug, value);
      case "anpa-takekey" -> fields.slug = fields.slug == null ? value : fields.slug + ", " + value;
      case "anpa-category" -> fields.keywords.add("category:" + value);
      default -> {
        // The rest is for routing.
      }
    }
  }

  private static void document(Fields fields, XmlTree data, @Nullable String distributor) {
    fields.id = data.valueAt("id-string", "doc-id");
    fields.version =
        XmlTree.first(data.valueAt("version", "du-key"), data.valueAt("generation", "du-key"));
    fields.setUrgency(data.valueAt("ed-urg", "urgency"));
    String status = data.attribute("management-status");
    fields.status = status == null ? null : status.toLowerCase(java.util.Locale.ROOT);
    fields.date =
        XmlTree.first(data.valueAt("norm", "date.issue"), data.valueAt("norm", "date.release"));
    String release = data.valueAt("norm", "date.release");
    fields.embargo = isLater(release, fields.date) ? release : null;
    fields.slug =
        XmlTree.first(data.valueAt("key", "du-key"), data.valueAt("key", "key-list", "keyword"));
    fields.addNote(data.valueAt("info", "ed-msg"));
    fields.source =
        XmlTree.first(
            data.valueAt("regsrc", "doc-id"),
            distributor,
            data.valueAt("src-name", "del-list", "from-src"),
            data.valueAt("owner", "doc.rights"),
            data.valueAt("holder", "doc.copyright"));
    for (XmlTree keyword : data.all("key-list", "keyword")) {
      String key = keyword.attribute("key");
      if (key != null && !key.isBlank()) {
        fields.keywords.add("keyword:" + key.strip());
      }
    }
  }

  /** Whether a dispatch is to be released after it was issued. */
  private static boolean isLater(@Nullable String release, @Nullable String issue) {
    Stamp released = release == null ? null : DateFieldParser.parse(release);
    Stamp issued = issue == null ? null : DateFieldParser.parse(issue);
    if (released == null || issued == null) {
      return false;
    }
    Instant from = issued.instant();
    Instant to = released.instant();
    return (from != null && to != null) ? to.isAfter(from) : released.day().isAfter(issued.day());
  }

  private static void head(Fields fields, XmlTree head) {
    fields.headline = XmlTree.first(head.line("hedline", "hl1"), head.line("hedline"));
    for (XmlTree byline : head.all("byline")) {
      String writer = writer(byline);
      if (writer != null) {
        fields.byline.add(writer);
      }
    }
    String location = head.line("dateline", "location");
    fields.place = location == null ? null : location.replace(" ,", ",");
    XmlMessages.lines(head.all("note")).forEach(fields::addNote);
    fields.date = XmlTree.first(fields.date, head.valueAt("norm", "dateline", "story.date"));
    fields.source = XmlTree.first(fields.source, head.line("distributor"));
  }

  /** The by-line without the writer's title. */
  private static @Nullable String writer(XmlTree byline) {
    XmlTree bare = XmlTree.element("byline");
    byline.children().stream().filter(child -> !child.name().equals("byttl")).forEach(bare::add);
    return bare.line();
  }

  /** The head of a body in NITF within another format's item; null where there is none. */
  static @Nullable XmlTree headIn(XmlTree element) {
    List<XmlTree> heads = element.below("body.head");
    return heads.isEmpty() ? null : heads.get(0);
  }

  /** The text of what holds a body in NITF or XHTML, or of the element itself where none does. */
  static String bodyText(XmlTree element) {
    List<XmlTree> contents = element.below("body.content");
    if (!contents.isEmpty()) {
      StringBuilder text = new StringBuilder(MarkupParagraphs.text(last(contents)));
      for (String tagline : XmlMessages.lines(element.below("tagline"))) {
        text.append("\n\n").append(tagline);
      }
      return text.toString();
    }
    List<XmlTree> bodies = element.below("body");
    return MarkupParagraphs.text(bodies.isEmpty() ? element : bodies.get(0));
  }

  /** Notes to editors hold a body of their own, and stand before it. */
  private static XmlTree last(List<XmlTree> contents) {
    return contents.get(contents.size() - 1);
  }
}
