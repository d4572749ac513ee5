package org.dateline.read;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.config.DispatchField;
import org.jspecify.annotations.Nullable;

/**
 * The XML of Reuters Corpus Volume 1 and 2 (Lewis, Yang, Rose and Li 2004): one {@code newsitem} a
 * file, as the corpus comes, or several one after the other. Its codes become labels like those of
 * {@link Reuters21578Format}: countries are places, topics and industries are what they are called.
 */
final class RcvFormat implements Format {
  /** "MEXICO CITY 1996-08-20": the day stands in a field of its own. */
  private static final Pattern DAY_AT_END = Pattern.compile("[\\s,]+\\d{4}-\\d\\d-\\d\\d$");

  private static final Pattern CODES = Pattern.compile("bip:([a-z]+):[\\d.]+");

  @Override
  public String name() {
    return "rcv";
  }

  @Override
  public boolean recognises(FileHead head) {
    if (head.firstCharacter() != '<') {
      return false;
    }
    int at = head.text().indexOf("<newsitem ");
    return at >= 0 && at < 2000 && head.text().indexOf("itemid", at) > 0;
  }

  @Override
  public Records open(Source source) {
    return new XmlItemRecords(source, "newsitem", RcvFormat::fields);
  }

  private static Fields fields(XmlTree item) {
    Fields fields = new Fields();
    fields.id = item.attribute("itemid");
    fields.language = item.attribute("lang");
    fields.headline = XmlTree.first(item.line("headline"), item.line("title"));
    fields.date = XmlTree.first(element(item, "dc.date.published"), item.attribute("date"));
    fields.source = XmlTree.first(element(item, "dc.source"), "Reuters");
    String byline = item.line("byline");
    if (byline != null) {
      fields.set(DispatchField.BYLINE, "byline", byline);
    }
    String dateline = item.line("dateline");
    String place = dateline == null ? null : DAY_AT_END.matcher(dateline).replaceFirst("");
    fields.place = XmlTree.first(place, element(item, "dc.creator.location"));
    XmlTree text = item.at("text");
    fields.text = text == null ? "" : MarkupParagraphs.text(text);
    for (XmlTree codes : item.all("metadata", "codes")) {
      labels(fields, codes);
    }
    return fields;
  }

  private static void labels(Fields fields, XmlTree codes) {
    String of = codes.attribute("class");
    Matcher named = CODES.matcher(of == null ? "" : of.toLowerCase(Locale.ROOT));
    if (!named.matches()) {
      return;
    }
    String scheme =
        named.group(1).equals("countries") ? "place" : FieldNames.scheme(named.group(1));
    for (XmlTree code : codes.all("code")) {
      fields.addKeyword(scheme, code.attribute("code"));
    }
  }

  private static @Nullable String element(XmlTree item, String name) {
    List<XmlTree> elements = item.all("metadata", "dc");
    for (XmlTree dc : elements) {
      String value = dc.attribute("value");
      if (name.equals(dc.attribute("element")) && value != null && !value.isBlank()) {
        return value.strip();
      }
    }
    return null;
  }
}
