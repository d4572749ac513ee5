package org.dateline.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dateline.text.record.FeedMetadata;
import org.jspecify.annotations.Nullable;

/**
 * NewsML 1.x of the IPTC: a message with one or more items, whose components may nest; each
 * component with a text of its own is a dispatch.
 */
final class NewsMl1Format implements Format {
  @Override
  public String name() {
    return "newsml_1";
  }

  @Override
  public boolean recognises(FileHead head) {
    return XmlMessages.begins(head, List.of("NewsML"));
  }

  @Override
  public Records open(Source source) {
    return XmlMessages.open(source, "NewsML 1", NewsMl1Format::items);
  }

  private static List<Fields> items(XmlTree root) {
    List<Fields> items = new ArrayList<>();
    String sent = root.line("NewsEnvelope", "DateAndTime");
    for (XmlTree item : root.all("NewsItem")) {
      List<Part> parts = new ArrayList<>();
      for (XmlTree component : item.all("NewsComponent")) {
        parts(component, null, parts);
      }
      if (parts.isEmpty()) {
        parts.add(new Part(item.at("NewsComponent"), null, ""));
      }
      int number = 0;
      for (Part part : parts) {
        items.add(item(item, part, sent, parts.size() == 1 ? 0 : ++number));
      }
    }
    return items;
  }

  /** A component with a text, and the news lines of it or of the nearest component around it. */
  private record Part(@Nullable XmlTree component, @Nullable XmlTree lines, String text) {}

  private static void parts(XmlTree component, @Nullable XmlTree around, List<Part> parts) {
    XmlTree lines = XmlTree.first(component.at("NewsLines"), around);
    String text = "";
    for (XmlTree content : component.all("ContentItem")) {
      String media = content.valueAt("FormalName", "MediaType");
      XmlTree data = content.at("DataContent");
      if (data != null && (media == null || media.equalsIgnoreCase("text"))) {
        String found = NitfFormat.bodyText(data);
        text = found.length() > text.length() ? found : text;
      }
    }
    if (!text.isBlank()) {
      parts.add(new Part(component, lines, text));
    }
    for (XmlTree inner : component.all("NewsComponent")) {
      parts(inner, lines, parts);
    }
  }

  private static Fields item(XmlTree item, Part part, @Nullable String sent, int number) {
    Fields fields = new Fields();
    XmlTree id = item.at("Identification", "NewsIdentifier");
    if (id != null) {
      String revision = id.line("RevisionId");
      String name =
          XmlTree.first(
              withoutRevision(id.line("PublicIdentifier"), revision), id.line("NewsItemId"));
      fields.id = number == 0 || name == null ? name : name + "#" + number;
      fields.version = revision;
      fields.source = id.line("ProviderId");
    }
    management(fields, item, sent);
    XmlTree lines = part.lines();
    XmlTree inside = part.component() == null ? null : NitfFormat.headIn(part.component());
    fields.headline =
        XmlTree.first(
            part.component() == null ? null : part.component().line("NewsLines", "HeadLine"),
            inside == null ? null : inside.line("hedline", "hl1"),
            lines == null ? null : lines.line("HeadLine"),
            item.line("Identification", "NameLabel"));
    fields.slug =
        XmlTree.first(
            lines == null ? null : lines.line("SlugLine"),
            item.line("Identification", "NameLabel"));
    if (lines != null) {
      fields.byline.addAll(XmlMessages.lines(lines.all("ByLine")));
    }
    String dateline = lines == null ? null : lines.line("DateLine");
    if (dateline == null && inside != null) {
      dateline = inside.line("dateline");
    }
    fields.text = XmlMessages.withDateline(dateline, part.text());
    description(fields, item, part.component());
    return fields;
  }

  /**
   * A public identifier is "urn:newsml:provider:date:item:revision", the revision followed by a
   * letter where it is an update; without it, all revisions of an item have one id.
   */
  private static @Nullable String withoutRevision(@Nullable String id, @Nullable String revision) {
    int colon = id == null ? -1 : id.lastIndexOf(':');
    return id != null && revision != null && id.startsWith(revision, colon + 1) && colon > 0
        ? id.substring(0, colon)
        : id;
  }

  private static void management(Fields fields, XmlTree item, @Nullable String sent) {
    XmlTree management = item.at("NewsManagement");
    if (management == null) {
      fields.date = sent;
      return;
    }
    fields.date =
        XmlTree.first(
            management.line("ThisRevisionCreated"), management.line("FirstCreated"), sent);
    fields.setUrgency(management.valueAt("FormalName", "Urgency"));
    XmlTree origin = management.at("DerivedFrom");
    fields.evolvedFrom = origin == null ? null : origin.attribute("NewsItem");
    fields.status = status(item, management);
    String future =
        String.valueOf(management.valueAt("FormalName", "StatusWillChange", "FutureStatus"));
    if (future.equals("null") || future.equalsIgnoreCase(FeedMetadata.USABLE)) {
      fields.embargo = management.line("StatusWillChange", "DateAndTime");
    }
    XmlMessages.lines(management.all("Note")).forEach(fields::addNote);
  }

  /** The status, as an instruction to the receiver or a revision before this one may refine it. */
  private static @Nullable String status(XmlTree item, XmlTree management) {
    String status = management.valueAt("FormalName", "Status");
    String given = status == null ? null : status.toLowerCase(Locale.ROOT);
    if (given != null && !given.equals(FeedMetadata.USABLE)) {
      return given;
    }
    String instruction = String.valueOf(management.valueAt("FormalName", "Instruction"));
    String previous =
        item.valueAt("PreviousRevision", "Identification", "NewsIdentifier", "RevisionId");
    return switch (instruction.toLowerCase(Locale.ROOT)) {
      case "delete", "kill" -> FeedMetadata.KILLED;
      case "rectify", "correction" -> FeedMetadata.CORRECTED;
      case "update" -> FeedMetadata.UPDATED;
      default -> previous != null && !previous.equals("0") ? FeedMetadata.UPDATED : given;
    };
  }

  private static void description(Fields fields, XmlTree item, @Nullable XmlTree component) {
    fields.language = item.attribute("lang");
    if (component == null) {
      return;
    }
    XmlTree party = component.at("AdministrativeMetadata", "Provider", "Party");
    String provider = party == null ? null : party.attribute("FormalName");
    fields.source = XmlTree.first(provider, fields.source);
    XmlTree description = component.at("DescriptiveMetadata");
    if (description == null) {
      return;
    }
    fields.language = XmlTree.first(description.valueAt("FormalName", "Language"), fields.language);
    for (XmlTree code : description.all("SubjectCode")) {
      code.children().forEach(child -> XmlMessages.subject(fields, child.attribute("FormalName")));
    }
    for (XmlTree property : description.all("Property")) {
      String value = property.attribute("Value");
      if ("Keyword".equals(property.attribute("FormalName")) && value != null) {
        fields.keywords.add("keyword:" + value);
      }
    }
    for (XmlTree location : description.all("Location")) {
      if ("Origin".equals(location.attribute("HowPresent"))) {
        fields.place = place(location);
      }
    }
  }

  private static @Nullable String place(XmlTree location) {
    String city = null;
    String country = null;
    for (XmlTree property : location.all("Property")) {
      String name = property.attribute("FormalName");
      city = "City".equals(name) ? property.attribute("Value") : city;
      country = "Country".equals(name) ? property.attribute("Value") : country;
    }
    return city == null ? null : country == null ? city : city + ", " + country;
  }
}
