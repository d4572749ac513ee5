package org.dateline.read;

import java.util.ArrayList;
import java.util.List;
import org.dateline.text.record.FeedMetadata;
import org.jspecify.annotations.Nullable;

/**
 * NewsML-G2 of the IPTC (iptc.org/standards/newsml-g2): news items alone or in a message, with
 * their text in XHTML, NITF or plain; a package is a dispatch of its headline.
 */
final class NewsMlG2Format implements Format {
  @Override
  public String name() {
    return "newsml_g2";
  }

  @Override
  public boolean recognises(FileHead head) {
    return XmlMessages.begins(head, List.of("newsMessage", "newsItem", "packageItem"));
  }

  @Override
  public Records open(Source source) {
    return XmlMessages.open(source, "NewsML-G2", NewsMlG2Format::items);
  }

  private static List<Fields> items(XmlTree root) {
    List<Fields> items = new ArrayList<>();
    String sent = root.line("header", "sent");
    if (isItem(root)) {
      items.add(item(root, sent));
    }
    for (XmlTree set : root.all("itemSet")) {
      set.children().stream()
          .filter(NewsMlG2Format::isItem)
          .forEach(child -> items.add(item(child, sent)));
    }
    return items;
  }

  private static boolean isItem(XmlTree element) {
    return element.name().equals("newsItem") || element.name().equals("packageItem");
  }

  private static Fields item(XmlTree item, @Nullable String sent) {
    Fields fields = new Fields();
    fields.id = item.attribute("guid");
    fields.version = item.attribute("version");
    XmlTree meta = item.at("itemMeta");
    if (meta != null) {
      management(fields, meta);
    }
    XmlTree content = item.at("contentMeta");
    if (content != null) {
      content(fields, content);
    }
    fields.headline = XmlTree.first(fields.headline, item.line("itemMeta", "title"));
    fields.date = XmlTree.first(fields.date, sent);
    fields.language = XmlTree.first(fields.language, item.attribute("lang"));
    fields.source =
        XmlTree.first(
            fields.source,
            item.valueAt("literal", "rightsInfo", "copyrightHolder"),
            item.line("rightsInfo", "copyrightHolder", "name"));
    XmlTree inside = NitfFormat.headIn(item);
    String dateline =
        XmlTree.first(
            item.line("contentMeta", "dateline"), inside == null ? null : inside.line("dateline"));
    fields.text = XmlMessages.withDateline(dateline, text(item));
    return fields;
  }

  private static void management(Fields fields, XmlTree meta) {
    fields.date = XmlTree.first(meta.line("versionCreated"), meta.line("firstCreated"));
    fields.embargo = meta.line("embargoed");
    fields.source =
        XmlTree.first(
            meta.line("provider", "name"),
            meta.valueAt("literal", "provider"),
            XmlTree.local(meta.valueAt("qcode", "provider")));
    // The standard's default.
    fields.status =
        XmlTree.first(XmlTree.local(meta.valueAt("qcode", "pubStatus")), FeedMetadata.USABLE);
    for (XmlTree signal : meta.all("signal")) {
      String code = signal.attribute("qcode");
      if (!FeedMetadata.USABLE.equals(fields.status)) {
        continue;
      }
      if ("sig:correction".equals(code) || "edStat:C".equals(code)) {
        fields.status = FeedMetadata.CORRECTED;
      } else if ("sig:update".equals(code) || "edStat:U".equals(code)) {
        fields.status = FeedMetadata.UPDATED;
      }
    }
    for (XmlTree link : meta.all("link")) {
      if ("evolvedFrom".equalsIgnoreCase(XmlTree.local(link.attribute("rel")))) {
        fields.evolvedFrom = link.attribute("residref");
      }
    }
    XmlMessages.lines(meta.all("edNote")).forEach(fields::addNote);
    XmlMessages.subject(fields, meta.valueAt("qcode", "itemClass"));
  }

  private static void content(Fields fields, XmlTree content) {
    fields.setUrgency(content.line("urgency"));
    fields.slug = content.line("slugline");
    fields.date =
        XmlTree.first(fields.date, content.line("contentModified"), content.line("contentCreated"));
    fields.place = place(content);
    fields.language = content.valueAt("tag", "language");
    XmlTree main = null;
    for (XmlTree headline : content.all("headline")) {
      String role = XmlTree.local(headline.attribute("role"));
      boolean sub = role != null && role.startsWith("sub");
      main = main == null && !sub ? headline : main;
    }
    fields.headline = main == null ? null : main.line();
    fields.byline.addAll(XmlMessages.lines(content.all("by")));
    if (fields.byline.isEmpty()) {
      fields.byline.addAll(XmlMessages.lines(content.all("creator", "name")));
    }
    content.all("subject").forEach(code -> XmlMessages.subject(fields, code.attribute("qcode")));
    content.all("genre").forEach(code -> XmlMessages.subject(fields, code.attribute("qcode")));
    for (String keyword : XmlMessages.lines(content.all("keyword"))) {
      fields.keywords.add("keyword:" + keyword);
    }
  }

  /** "Berlin, Germany" where the country is told. */
  private static @Nullable String place(XmlTree content) {
    XmlTree located = content.at("located");
    if (located == null) {
      return null;
    }
    String place = XmlTree.first(located.line("name"), located.attribute("literal"));
    for (XmlTree broader : located.all("broader")) {
      String type = broader.attribute("type");
      String facet = broader.valueAt("qcode", "facet");
      boolean country = (type != null && type.endsWith("country")) || "geoProp:5".equals(facet);
      String name = broader.line("name");
      if (place != null && country && name != null) {
        return place + ", " + name;
      }
    }
    return place;
  }

  /** The longest of the renditions of the text. */
  private static String text(XmlTree item) {
    String longest = "";
    for (XmlTree set : item.all("contentSet")) {
      for (XmlTree content : set.children()) {
        String text =
            switch (content.name()) {
              case "inlineXML" -> NitfFormat.bodyText(content);
              case "inlineData" -> plain(content);
              default -> "";
            };
        longest = text.length() > longest.length() ? text : longest;
      }
    }
    return longest;
  }

  private static String plain(XmlTree content) {
    StringBuilder text = new StringBuilder();
    content.children().forEach(child -> text.append(child.characters()));
    String plain = text.toString();
    if (!Html.isMarkedUp(plain)) {
      return plain.strip();
    }
    // Some agencies put hard-wrapped text into one paragraph of HTML; the lines tell more than it.
    boolean wrapped = plain.indexOf("<p>") == plain.lastIndexOf("<p>") && plain.contains("\n   ");
    return wrapped
        ? org.jsoup.Jsoup.parseBodyFragment(plain).body().wholeText().strip()
        : Html.text(plain);
  }
}
