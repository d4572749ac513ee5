package org.dateline.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.config.DispatchField;
import org.dateline.text.record.RejectReason;
import org.jspecify.annotations.Nullable;

/**
 * The records of a JSON object that nests: a record with its text in an inner object; many records
 * in one, as replies of services wrap them in a list and as data frames are written (by columns, by
 * index, split, as a table, as lists). What is none of these is set aside, never taken in part.
 */
final class JsonShapes {
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
          "plain",
          "html",
          "#text",
          "_text",
          "$t",
          "__text",
          "default",
          "en",
          "$date",
          "$oid",
          "$numberLong",
          "literal",
          "label",
          "term");

  /** Names of the lists in which replies wrap their records. */
  private static final Set<String> LISTS =
      Set.of(
          "articles",
          "items",
          "docs",
          "documents",
          "results",
          "result",
          "hits",
          "entries",
          "records",
          "rows",
          "stories",
          "news",
          "posts",
          "data",
          "value",
          "values",
          "response",
          "feed",
          "list",
          "dispatches",
          "objects");

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
          "meta");

  /** What search engines are told to do with the object on the next line. */
  private static final Set<String> ORDERS = Set.of("index", "create", "update", "delete");

  /** Lists in which editors keep the paragraphs of a text. */
  private static final List<String> PARAGRAPHS =
      List.of(
          "blocks", "paragraphs", "content", "children", "elements", "items", "body", "sections");

  private static final int DEEPEST = 6;
  private static final int SHOWN = 8;
  private static final int RAW = 4096;

  private final FieldNames names;
  private final Map<DispatchField, String> paths;

  JsonShapes(FieldNames names) {
    this.names = names;
    this.paths = names.paths();
  }

  /** Whether the user has named fields that stand within others. */
  boolean hasPaths() {
    return !paths.isEmpty();
  }

  /** Whether a dispatch is nothing without a field. */
  static boolean isMain(DispatchField field) {
    return field == DispatchField.HEADLINE || field == DispatchField.TEXT;
  }

  /** Whether records are often listed under a name. */
  static boolean isListName(String name) {
    return LISTS.contains(name.toLowerCase(Locale.ROOT));
  }

  /** Whether an object breaks off within another that stands in it. */
  static boolean isNested(byte[] beginning) {
    int depth = 0;
    try (JsonParser parser = new JsonFactory().createParser(beginning)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      }
    } catch (IOException e) {
      return depth > 1;
    }
    return depth > 1;
  }

  /** The records of an object, or why there are none; nothing for the orders of a bulk load. */
  List<ParsedRecord> records(JsonNode object, long position) {
    if (object.size() == 1 && ORDERS.contains(object.fieldNames().next())) {
      return List.of();
    }
    List<Fields> found = new ArrayList<>();
    String fault = collect(object, found, 0);
    if (found.isEmpty()) {
      return List.of(
          new ParsedRecord.Broken(
              position,
              RejectReason.MISSING_FIELD,
              fault == null ? nothing(object) : fault,
              raw(object)));
    }
    // Records of one object share its bytes; their positions only have to tell them apart.
    List<ParsedRecord> records = new ArrayList<>();
    for (Fields fields : found) {
      records.add(new ParsedRecord.Entry(position + records.size(), fields));
    }
    if (fault != null) {
      records.add(
          new ParsedRecord.Broken(
              position + records.size(), RejectReason.MISSING_FIELD, fault, raw(object)));
    }
    return records;
  }

  private static String raw(JsonNode object) {
    String raw = object.toString();
    return raw.substring(0, Math.min(raw.length(), RAW));
  }

  private static String nothing(JsonNode object) {
    List<String> fields = new ArrayList<>();
    for (Iterator<String> all = object.fieldNames(); all.hasNext() && fields.size() < SHOWN; ) {
      fields.add(all.next());
    }
    return String.format(
        Locale.ROOT,
        "The record has neither headline nor text under a known name (it has %s); name their fields"
            + " with --map, such as --map text=content.body.",
        fields.isEmpty() ? "no fields" : String.join(", ", fields));
  }

  /** Adds the records of an object; returns what is wrong with it, null if nothing is. */
  private @Nullable String collect(JsonNode object, List<Fields> found, int depth) {
    List<? extends JsonNode> rows = frame(object);
    if (rows != null) {
      int lost = 0;
      for (JsonNode row : rows) {
        lost += add(row, found, depth) ? 0 : 1;
      }
      return lost == 0
          ? null
          : String.format(
              Locale.ROOT,
              "%d of the %d records have neither headline nor text.",
              lost,
              rows.size());
    }
    List<Fields> listed = listed(object, depth);
    if (!listed.isEmpty()) {
      found.addAll(listed);
      return null;
    }
    Fields fields = fields(object);
    if (fields.isEmpty()) {
      return within(object, found, depth);
    }
    String held = held(object, fields);
    if (held == null) {
      found.add(fields);
    }
    return held;
  }

  private boolean add(JsonNode row, List<Fields> found, int depth) {
    int before = found.size();
    if (row.isObject() && depth < DEEPEST) {
      collect(row, found, depth + 1);
    }
    return found.size() > before;
  }

  /** The records of the lists of a reply, which are told by their names and by what they hold. */
  private List<Fields> listed(JsonNode object, int depth) {
    List<Fields> found = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : object.properties()) {
      if (isListName(entry.getKey()) && isListOfObjects(entry.getValue())) {
        for (JsonNode element : entry.getValue()) {
          add(element, found, depth);
        }
      }
    }
    Fields outer = found.isEmpty() ? new Fields() : fields(object);
    for (Fields fields : found) {
      fields.source = fields.source == null ? outer.source : fields.source;
      fields.language = fields.language == null ? outer.language : fields.language;
    }
    return found;
  }

  private static boolean isListOfObjects(JsonNode node) {
    return node.isArray() && !node.isEmpty() && node.get(0).isObject();
  }

  /** The records further in. */
  private @Nullable String within(JsonNode object, List<Fields> found, int depth) {
    for (Map.Entry<String, JsonNode> entry : object.properties()) {
      JsonNode value = entry.getValue();
      if (depth < DEEPEST && value.isObject()) {
        collect(value, found, depth + 1);
      } else if (isListOfObjects(value)) {
        value.forEach(element -> add(element, found, depth));
      }
    }
    return found.isEmpty() ? held(object, new Fields()) : null;
  }

  /** That a list or an object stands where the headline or the text is missing; else null. */
  private @Nullable String held(JsonNode object, Fields fields) {
    for (Map.Entry<String, JsonNode> entry : object.properties()) {
      JsonNode value = entry.getValue();
      DispatchField field = names.field(entry.getKey());
      boolean missing =
          (field == DispatchField.HEADLINE && fields.headline == null)
              || (field == DispatchField.TEXT && fields.text == null);
      if (missing && value.isContainerNode() && !value.isEmpty()) {
        return String.format(
            Locale.ROOT,
            "The field \"%s\" holds %s where a text belongs; name one within it with --map.",
            entry.getKey(),
            value.isArray() ? "a list" : "an object");
      }
    }
    return null;
  }

  /** The rows of a data frame; null if the object is none. */
  private @Nullable List<? extends JsonNode> frame(JsonNode object) {
    JsonNode data = object.path("data");
    if (data.isArray() && object.path("columns").isArray()) {
      return split(object.path("columns"), data);
    }
    if (data.isArray() && object.path("schema").path("fields").isArray()) {
      return elements(data);
    }
    List<JsonNode> byIndex = byIndex(object);
    return byIndex == null ? columns(object) : byIndex;
  }

  private static List<JsonNode> elements(JsonNode list) {
    List<JsonNode> elements = new ArrayList<>();
    list.forEach(elements::add);
    return elements;
  }

  private static List<ObjectNode> split(JsonNode columns, JsonNode data) {
    List<ObjectNode> rows = new ArrayList<>();
    for (JsonNode values : data) {
      ObjectNode row = JsonNodeFactory.instance.objectNode();
      for (int i = 0; i < values.size() && i < columns.size(); i++) {
        row.set(columns.get(i).asText(), values.get(i));
      }
      rows.add(row);
    }
    return rows;
  }

  /** {"0": {"title": …}, "1": …}: all values are records. */
  private @Nullable List<JsonNode> byIndex(JsonNode object) {
    List<JsonNode> rows = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : object.properties()) {
      boolean record =
          entry.getValue().isObject()
              && names.field(entry.getKey()) == null
              && !HOLDERS.contains(entry.getKey())
              && !fields(entry.getValue()).isEmpty();
      if (!record) {
        return null;
      }
      rows.add(entry.getValue());
    }
    return rows.isEmpty() ? null : rows;
  }

  /**
   * {"title": {"0": …, "1": …}, "text": {"0": …}} and {"title": […], "text": […]}: every field
   * holds the values of all records. Null if the headline or the text does not.
   */
  private @Nullable List<ObjectNode> columns(JsonNode object) {
    JsonNode first = null;
    for (Map.Entry<String, JsonNode> entry : object.properties()) {
      DispatchField field = names.field(entry.getKey());
      JsonNode value = entry.getValue();
      if (field == null || !isMain(field) || !value.isContainerNode()) {
        continue;
      }
      boolean list = value.isArray() && (field == DispatchField.HEADLINE || value.size() > 1);
      boolean map = value.isObject() && !value.isEmpty() && !isInner(value);
      if (list || map) {
        first = first == null ? value : first;
      }
    }
    if (first == null || !isUniform(object, first)) {
      return null;
    }
    return first.isArray() ? ofLists(object, first.size()) : ofMaps(object, first);
  }

  /** Whether all headlines and texts, and at least one more field, hold as many values. */
  private boolean isUniform(JsonNode object, JsonNode first) {
    int alike = 0;
    for (Map.Entry<String, JsonNode> entry : object.properties()) {
      JsonNode value = entry.getValue();
      DispatchField field = names.field(entry.getKey());
      boolean same =
          value.getNodeType() == first.getNodeType()
              && value.size() == first.size()
              && (first.isArray()
                  || first.properties().stream().allMatch(key -> value.has(key.getKey())));
      alike += same ? 1 : 0;
      if (!same && field != null && isMain(field)) {
        return false;
      }
    }
    return alike > 1 || object.size() == 1;
  }

  private static boolean isInner(JsonNode value) {
    return INNER.stream().anyMatch(name -> value.path(name).isValueNode());
  }

  private static List<ObjectNode> ofLists(JsonNode object, int size) {
    List<ObjectNode> rows = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      ObjectNode row = JsonNodeFactory.instance.objectNode();
      for (Map.Entry<String, JsonNode> entry : object.properties()) {
        JsonNode value = entry.getValue();
        boolean column = value.isArray() && value.size() == size;
        row.set(entry.getKey(), column ? value.get(i) : value);
      }
      rows.add(row);
    }
    return rows;
  }

  private static List<ObjectNode> ofMaps(JsonNode object, JsonNode index) {
    List<ObjectNode> rows = new ArrayList<>();
    for (Iterator<String> keys = index.fieldNames(); keys.hasNext(); ) {
      String key = keys.next();
      ObjectNode row = JsonNodeFactory.instance.objectNode();
      for (Map.Entry<String, JsonNode> entry : object.properties()) {
        JsonNode value = entry.getValue();
        if (value.has(key)) {
          row.set(entry.getKey(), value.get(key));
        }
      }
      rows.add(row);
    }
    return rows;
  }

  /** The fields of a record; empty if it holds lists or objects where headline and text belong. */
  private Fields fields(JsonNode object) {
    Fields fields = new Fields();
    Map<DispatchField, Integer> ranks = new EnumMap<>(DispatchField.class);
    paths.forEach(
        (field, path) -> {
          if (put(fields, field, path.substring(path.lastIndexOf('.') + 1), at(object, path))) {
            ranks.put(field, -1);
          }
        });
    take(object, fields, ranks, 0);
    for (Map.Entry<String, JsonNode> entry : object.properties()) {
      if (entry.getValue().isObject()
          && HOLDERS.contains(entry.getKey().toLowerCase(Locale.ROOT))) {
        take(entry.getValue(), fields, ranks, 1000);
      }
    }
    return fields;
  }

  private void take(JsonNode object, Fields fields, Map<DispatchField, Integer> ranks, int behind) {
    for (Map.Entry<String, JsonNode> entry : object.properties()) {
      String name = entry.getKey();
      DispatchField field = names.field(name);
      if (field == null) {
        continue;
      }
      int rank = names.rank(name) + behind;
      boolean taken = !field.isList() && ranks.getOrDefault(field, Integer.MAX_VALUE) <= rank;
      if (!taken && put(fields, field, name, entry.getValue())) {
        ranks.put(field, rank);
      }
    }
  }

  private static boolean put(Fields fields, DispatchField field, String name, JsonNode value) {
    if (field == DispatchField.HEADLINE && value.isArray() && value.size() > 1) {
      return false;
    }
    List<String> texts = texts(value);
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

  /** The value on a path such as "content.body" or "authors.0.name"; missing if there is none. */
  private static JsonNode at(JsonNode object, String path) {
    JsonNode node = object;
    for (String step : path.split("\\.", -1)) {
      boolean index =
          node.isArray() && !step.isEmpty() && step.chars().allMatch(Character::isDigit);
      node = index ? node.path(Integer.parseInt(step)) : node.path(step);
    }
    return node;
  }

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
    } else if (!value.isNull() && !value.isMissingNode() && !value.asText().isBlank()) {
      texts.add(value.asText());
    }
    return texts;
  }
}
