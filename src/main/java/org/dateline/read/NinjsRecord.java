package org.dateline.read;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.dateline.config.Reasons;
import org.dateline.text.record.RejectReason;
import org.jspecify.annotations.Nullable;

/** Reads one ninjs object. Line breaks within strings, which agencies send, are let pass. */
final class NinjsRecord implements JsonFormat.Reading {
  private static final List<String> MARKED_UP = List.of("body_xhtml", "body_html");

  /** Records are bounded by their bytes already. */
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              new JsonFactoryBuilder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
                  .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                  .build())
          .build();

  @Override
  public List<ParsedRecord> read(byte[] bytes, int length, long position) {
    return List.of(item(bytes, length, position));
  }

  private static ParsedRecord item(byte[] bytes, int length, long position) {
    String text = Encoding.decode(bytes, 0, length, null);
    if (text == null) {
      return new ParsedRecord.Broken(
          position,
          RejectReason.INVALID_ENCODING,
          "The object is in no known encoding.",
          Encoding.shown(bytes));
    }
    try {
      return new ParsedRecord.Entry(position, fields(MAPPER.readTree(text)));
    } catch (IOException e) {
      return new ParsedRecord.Broken(
          position, RejectReason.MALFORMED_RECORD, Reasons.of(e) + ".", text);
    }
  }

  private static Fields fields(JsonNode item) {
    Fields fields = new Fields();
    fields.id = first(item, "guid", "uri", "altids");
    fields.version = first(item, "version");
    fields.evolvedFrom = first(item, "evolvedfrom", "evolvedFrom");
    fields.date =
        first(
            item,
            "versioncreated",
            "versionCreated",
            "contentcreated",
            "contentCreated",
            "firstcreated",
            "firstCreated");
    fields.embargo = first(item, "embargoed");
    fields.headline = first(item, "headline", "headlines", "title");
    fields.source =
        first(
            item,
            "source",
            "infoSources",
            "infosources",
            "infosource",
            "copyrightholder",
            "copyrightHolder");
    fields.language = first(item, "language");
    fields.place = first(item, "located", "dateline");
    fields.slug = first(item, "slugline");
    String status = first(item, "pubstatus", "pubStatus");
    fields.status = status == null ? null : status.toLowerCase(Locale.ROOT);
    fields.setUrgency(first(item, "urgency"));
    fields.addNote(first(item, "ednote", "edNote"));
    String byline = first(item, "byline", "by", "bylines");
    if (byline != null) {
      fields.byline.add(byline.strip());
    }
    String type = first(item, "type");
    if (type != null) {
      fields.keywords.add("type:" + type);
    }
    item.path("subject").forEach(code -> XmlMessages.subject(fields, code(code)));
    item.path("subjects").forEach(code -> XmlMessages.subject(fields, code(code)));
    for (String genres : List.of("genre", "genres")) {
      item.path(genres).forEach(genre -> label(fields, "genre", genre));
    }
    item.path("service").forEach(service -> label(fields, "service", service));
    item.path("keywords").forEach(word -> fields.keywords.add("keyword:" + word.asText()));
    fields.text = body(item);
    return fields;
  }

  private static @Nullable String code(JsonNode subject) {
    if (subject.isValueNode()) {
      return subject.asText();
    }
    String code = first(subject, "code");
    String scheme = first(subject, "scheme");
    boolean prefix = scheme != null && scheme.chars().allMatch(Character::isLetterOrDigit);
    return code != null && code.indexOf(':') < 0 && prefix
        ? scheme + ":" + code
        : first(subject, "code", "uri", "name");
  }

  private static void label(Fields fields, String scheme, JsonNode label) {
    String code = code(label);
    if (code != null && !code.isBlank()) {
      String bare = code.substring(Math.max(code.lastIndexOf('/'), code.lastIndexOf(':')) + 1);
      fields.keywords.add(scheme + ":" + bare.strip());
    }
  }

  private static String body(JsonNode item) {
    for (String name : MARKED_UP) {
      String html = first(item, name);
      if (html != null) {
        return Html.text(html);
      }
    }
    String plain = first(item, "body_text", "body");
    for (JsonNode body : item.path("bodies")) {
      String value = first(body, "value");
      String type = String.valueOf(first(body, "contentType", "contenttype"));
      if (value == null || "summary".equals(first(body, "role"))) {
        continue;
      }
      if (type.contains("html") || Html.isMarkedUp(value)) {
        return Html.text(value);
      }
      plain = plain == null ? value : plain;
    }
    return plain == null ? "" : plain;
  }

  /** The text of the first of these that has one; of a list its first, of an object its value. */
  private static @Nullable String first(JsonNode item, String... names) {
    for (String name : names) {
      String text = text(item.path(name));
      if (text != null && !text.isBlank()) {
        return text;
      }
    }
    return null;
  }

  private static @Nullable String text(JsonNode node) {
    if (node.isArray()) {
      for (JsonNode element : node) {
        if ("main".equals(element.path("role").asText())) {
          return text(element);
        }
      }
      return node.isEmpty() ? null : text(node.get(0));
    }
    if (node.isObject()) {
      for (String inner : List.of("value", "name", "literal", "uri")) {
        if (node.path(inner).isValueNode()) {
          return node.path(inner).asText();
        }
      }
      return null;
    }
    return node.isValueNode() && !node.isNull() ? node.asText() : null;
  }
}
