package org.dateline.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.dateline.text.date.DateFieldParser;

/** What the values of a JSON object hold: texts, dates, and what stands on a path. */
final class JsonValues {
  /** Under these names an inner object has its text. */
  private static final List<String> INNER =
      List.of(
          "main",
          "text",
          "value",
          "name",
          "title",
          "content",
          "original",
          "rendered",
          "body",
          "bodyTextSummary",
          "bodyHtml",
          "plain",
          "html",
          "#text",
          "_text",
          "$t",
          "__text",
          "default",
          "en",
          "$date",
          "_seconds",
          "seconds",
          "iso",
          "$oid",
          "$numberLong",
          "literal",
          "label",
          "term");

  /** Lists in which editors keep the paragraphs of a text. */
  static final List<String> PARAGRAPHS =
      List.of(
          "blocks", "paragraphs", "content", "children", "elements", "items", "body", "sections");

  /** Objects in which a paragraph of such a list has its text. */
  private static final List<String> PIECES =
      List.of("data", "attributes", "attrs", "value", "fields", "props", "paragraph");

  /** As lists of numbers have them. */
  private static final List<DateParts.Part> PARTS_OF_DATE =
      List.of(
          DateParts.Part.YEAR,
          DateParts.Part.MONTH,
          DateParts.Part.DAY,
          DateParts.Part.HOUR,
          DateParts.Part.MINUTE);

  private JsonValues() {}

  /** The texts of a value: of a list those of its elements, of an object the one that names it. */
  static List<String> texts(JsonNode value) {
    List<String> texts = new ArrayList<>();
    if (value.isArray()) {
      for (JsonNode element : value) {
        if (!element.isArray()) {
          texts.addAll(texts(element));
        }
      }
    } else if (value.isObject()) {
      for (String name : INNER) {
        JsonNode inner = value.path(name);
        if (inner.isValueNode() && !inner.isNull() && !inner.asText().isBlank()) {
          return List.of(inner.asText());
        }
        if (inner.isObject() && name.startsWith("$")) {
          return texts(inner);
        }
      }
      for (String name : PARAGRAPHS) {
        if (value.path(name).isContainerNode()) {
          texts.addAll(texts(value.path(name)));
        }
      }
      for (String name : PIECES) {
        texts.addAll(
            texts.isEmpty() && value.path(name).isObject() ? texts(value.path(name)) : List.of());
      }
    } else if (!value.isNull() && !value.isMissingNode() && !value.asText().isBlank()) {
      texts.add(value.asText());
    }
    return texts;
  }

  /** The dates of a value, which may be one in parts: [2017, 11, 16], {"year": 2017, …}. */
  static List<String> dates(JsonNode value) {
    boolean listed = value.isArray() && value.size() >= 3 && value.get(0).isInt();
    boolean named = value.isObject() && value.has("year");
    if (!listed && !named) {
      List<String> texts = texts(value);
      return value.isContainerNode()
          ? texts.stream().filter(text -> DateFieldParser.parse(text) != null).toList()
          : texts;
    }
    DateParts parts = new DateParts();
    for (int i = 0; i < PARTS_OF_DATE.size(); i++) {
      DateParts.Part part = PARTS_OF_DATE.get(i);
      JsonNode found = named ? value.path(part.names().get(0)) : value.path(i);
      if (found.isValueNode()) {
        parts.put(part, found.asText());
      }
    }
    String date = parts.completed(null);
    return date == null ? List.of() : List.of(date);
  }

  /** The value on a path such as "content.body" or "authors.0.name"; missing if there is none. */
  static JsonNode at(JsonNode object, String path) {
    JsonNode node = object;
    for (String step : path.split("\\.", -1)) {
      boolean index =
          node.isArray() && !step.isEmpty() && step.chars().allMatch(Character::isDigit);
      node = index ? node.path(Integer.parseInt(step)) : node.path(step);
    }
    return node;
  }

  /** Whether a value is a list of which the first is an object. */
  static boolean isListOfObjects(JsonNode node) {
    return node.isArray() && !node.isEmpty() && node.get(0).isObject();
  }

  /** Whether an object has a value under one of the names of a text. */
  static boolean isInner(JsonNode value) {
    return INNER.stream().anyMatch(name -> value.path(name).isValueNode());
  }
}
