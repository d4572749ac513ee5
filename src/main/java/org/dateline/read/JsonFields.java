package org.dateline.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.config.DispatchField;

/** The fields of the dispatch that a JSON object holds, by their names and by where they stand. */
final class JsonFields {
  /** Inner objects that hold the fields of the record they stand in. */
  private static final Set<String> HOLDERS =
      Set.of(
          "fields",
          "_source",
          "attributes",
          "article",
          "doc",
          "document",
          "story",
          "item",
          "post",
          "node",
          "content",
          "body",
          "properties",
          "thread",
          "row",
          "record",
          "data",
          "meta");

  /** Under which an object tells when a record was published, among other things of it. */
  private static final Set<String> NOT_DATED =
      Set.of(
          "user",
          "author",
          "authors",
          "source",
          "media",
          "image",
          "images",
          "video",
          "multimedia",
          "related",
          "comments",
          "retweeted_status",
          "quoted_status",
          "entities",
          "location",
          "publisher",
          "crawl",
          "scraper",
          "system",
          "sys");

  private static final int DEEPEST_HOLDER = 3;

  /** What stands further in is less likely what it is called. */
  private static final int FURTHER_IN = 1000;

  private static final JsonNode MISSING = JsonNodeFactory.instance.objectNode();

  private final FieldNames names;
  private final Map<DispatchField, String> paths;

  JsonFields(FieldNames names) {
    this.names = names;
    this.paths = names.paths();
  }

  /** Whether a dispatch is nothing without a field. */
  static boolean isMain(DispatchField field) {
    return field == DispatchField.HEADLINE || field == DispatchField.TEXT;
  }

  /** Whether inner objects of a name often hold the fields of the record they stand in. */
  static boolean isHolder(String name) {
    return HOLDERS.contains(name.toLowerCase(Locale.ROOT));
  }

  /** The fields of a record; empty if it holds lists or objects where headline and text belong. */
  Fields of(JsonNode object) {
    Fields fields = new Fields();
    Map<DispatchField, Integer> ranks = new EnumMap<>(DispatchField.class);
    paths.forEach(
        (field, path) -> {
          if (put(
              fields,
              field,
              path.substring(path.lastIndexOf('.') + 1),
              JsonValues.at(object, path))) {
            ranks.put(field, -1);
          }
        });
    DateParts parts = new DateParts();
    take(object, fields, ranks, parts, 0);
    holders(object, fields, ranks, parts, 1);
    fields.date = parts.completed(fields.date);
    if (fields.text == null && fields.headline != null) {
      for (String name : JsonValues.PARAGRAPHS) {
        put(fields, DispatchField.TEXT, name, fields.text == null ? object.path(name) : MISSING);
      }
    }
    if (fields.date == null && !fields.isEmpty()) {
      date(object, fields, ranks, 1);
    }
    return fields;
  }

  /** What objects hold that stand for the record, and others within them. */
  private void holders(
      JsonNode object,
      Fields fields,
      Map<DispatchField, Integer> ranks,
      DateParts parts,
      int depth) {
    for (Map.Entry<String, JsonNode> entry : object.properties()) {
      JsonNode value = entry.getValue();
      if (value.isObject() && isHolder(entry.getKey())) {
        take(value, fields, ranks, parts, FURTHER_IN * depth);
        if (depth < DEEPEST_HOLDER) {
          holders(value, fields, ranks, parts, depth + 1);
        }
      }
    }
  }

  /** A date that stands in another object of the record, such as {"meta": {"published": …}}. */
  private void date(JsonNode object, Fields fields, Map<DispatchField, Integer> ranks, int depth) {
    for (Map.Entry<String, JsonNode> entry : object.properties()) {
      JsonNode value = entry.getValue();
      String name = entry.getKey();
      if (!value.isObject() || NOT_DATED.contains(name.toLowerCase(Locale.ROOT))) {
        continue;
      }
      for (Map.Entry<String, JsonNode> inner : value.properties()) {
        int rank = names.rank(inner.getKey()) + FURTHER_IN * depth;
        boolean nearer = ranks.getOrDefault(DispatchField.DATE, Integer.MAX_VALUE) > rank;
        if (names.field(inner.getKey()) == DispatchField.DATE
            && nearer
            && put(fields, DispatchField.DATE, inner.getKey(), inner.getValue())) {
          ranks.put(DispatchField.DATE, rank);
        }
      }
      if (depth < DEEPEST_HOLDER) {
        date(value, fields, ranks, depth + 1);
      }
    }
  }

  private void take(
      JsonNode object,
      Fields fields,
      Map<DispatchField, Integer> ranks,
      DateParts parts,
      int behind) {
    for (Map.Entry<String, JsonNode> entry : object.properties()) {
      String name = entry.getKey();
      DateParts.Part part = names.datePart(name);
      if (part != null && entry.getValue().isValueNode()) {
        parts.put(part, entry.getValue().asText());
      }
      DispatchField field = names.field(name);
      if (field == null) {
        continue;
      }
      int rank = names.rank(name) + behind;
      if (field == DispatchField.TEXT && isHolderOfMore(name, entry.getValue())) {
        continue;
      }
      boolean taken = !field.isList() && ranks.getOrDefault(field, Integer.MAX_VALUE) <= rank;
      if (!taken && put(fields, field, name, entry.getValue())) {
        ranks.put(field, rank);
      }
      if (taken && field == DispatchField.URL) {
        JsonValues.texts(entry.getValue()).forEach(fields::addUrl);
      }
    }
  }

  /**
   * {"article": {"title": …, "content": {"body": …}}}: the title is not the article's text. A list
   * under such a name holds articles, too, where they have headlines or dates of their own.
   */
  private boolean isHolderOfMore(String name, JsonNode value) {
    if (JsonValues.isListOfObjects(value)) {
      return hasHeadlineOrDate(value.get(0));
    }
    if (!value.isObject() || !isHolder(name)) {
      return false;
    }
    for (Map.Entry<String, JsonNode> inner : value.properties()) {
      DispatchField field = names.field(inner.getKey());
      if (field == DispatchField.HEADLINE || field == DispatchField.DATE) {
        return true;
      }
    }
    return false;
  }

  /** Of the pieces of a text some have a title above them, none a headline or a date. */
  private boolean hasHeadlineOrDate(JsonNode piece) {
    for (Map.Entry<String, JsonNode> inner : piece.properties()) {
      // "data" is a date in some languages, and in others what a piece holds.
      if ((names.field(inner.getKey()) == DispatchField.DATE
              && !JsonValues.dates(inner.getValue()).isEmpty())
          || "headline".equalsIgnoreCase(inner.getKey())) {
        return true;
      }
    }
    return false;
  }

  private static boolean put(Fields fields, DispatchField field, String name, JsonNode value) {
    if (field == DispatchField.HEADLINE && value.isArray() && value.size() > 1) {
      return false;
    }
    List<String> texts =
        field == DispatchField.DATE ? JsonValues.dates(value) : JsonValues.texts(value);
    if (texts.isEmpty()) {
      return false;
    }
    if (field.isList()) {
      texts.forEach(text -> fields.set(field, name, text));
    } else {
      fields.set(
          field, name, field == DispatchField.TEXT ? String.join("\n\n", texts) : texts.get(0));
    }
    return true;
  }
}
