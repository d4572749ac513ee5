package org.dateline.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.config.DispatchField;
import org.jspecify.annotations.Nullable;

/**
 * The rows of data frames as they are written: by columns, by index, split, as a table, as lists of
 * values.
 */
final class JsonFrames {
  /** Names of the list that names the values of other lists. */
  private static final List<String> COLUMNS =
      List.of("columns", "header", "headers", "fields", "names", "keys", "cols");

  private final FieldNames names;
  private final JsonFields fieldsOf;

  JsonFrames(FieldNames names, JsonFields fieldsOf) {
    this.names = names;
    this.fieldsOf = fieldsOf;
  }

  /** The rows of a data frame, by what they are called; null if the object is none. */
  @Nullable Map<String, JsonNode> rows(JsonNode object) {
    JsonNode data = object.path("data");
    if (data.isArray()
        && object.path("schema").path("fields").isArray()
        && JsonValues.isListOfObjects(data)) {
      return numbered(elements(data));
    }
    List<ObjectNode> lists = lists(object);
    if (lists != null) {
      return numbered(lists);
    }
    Map<String, JsonNode> byIndex = byIndex(object);
    if (byIndex != null) {
      return byIndex;
    }
    List<ObjectNode> columns = columns(object);
    return columns == null ? null : numbered(columns);
  }

  private static Map<String, JsonNode> numbered(List<? extends JsonNode> rows) {
    Map<String, JsonNode> numbered = new LinkedHashMap<>();
    for (JsonNode row : rows) {
      numbered.put(Integer.toString(numbered.size()), row);
    }
    return numbered;
  }

  private static List<JsonNode> elements(JsonNode list) {
    List<JsonNode> elements = new ArrayList<>();
    list.forEach(elements::add);
    return elements;
  }

  /** Rows as lists of values, beside or below a list of their names; null if there are none. */
  private @Nullable List<ObjectNode> lists(JsonNode object) {
    for (Map.Entry<String, JsonNode> entry : object.properties()) {
      JsonNode rows = entry.getValue();
      boolean cells = rows.isArray() && !rows.isEmpty() && rows.get(0).path("f").isArray();
      if (!cells && !(rows.isArray() && !rows.isEmpty() && rows.get(0).isArray())) {
        continue;
      }
      List<String> named = JsonValues.texts(object.path("schema").path("fields"));
      for (String name : COLUMNS) {
        named = named.isEmpty() ? JsonValues.texts(object.path(name)) : named;
      }
      List<JsonNode> values = elements(rows);
      if (named.isEmpty() && CsvDialect.isHeader(JsonValues.texts(rows.get(0)), names)) {
        named = JsonValues.texts(rows.get(0));
        values = values.subList(1, values.size());
      }
      if (!named.isEmpty() && named.stream().anyMatch(name -> isMainName(name))) {
        return split(named, values);
      }
    }
    return null;
  }

  private boolean isMainName(String name) {
    DispatchField field = names.field(name);
    return field != null && JsonFields.isMain(field);
  }

  private static List<ObjectNode> split(List<String> columns, List<JsonNode> data) {
    List<ObjectNode> rows = new ArrayList<>();
    for (JsonNode values : data) {
      JsonNode cells = values.isObject() ? values.path("f") : values;
      ObjectNode row = JsonNodeFactory.instance.objectNode();
      for (int i = 0; i < cells.size() && i < columns.size(); i++) {
        JsonNode cell = cells.get(i);
        row.set(columns.get(i), values.isObject() ? cell.path("v") : cell);
      }
      rows.add(row);
    }
    return rows;
  }

  /** {"0": {"title": …}, "1": …}: all values are records, or lists of records. */
  private @Nullable Map<String, JsonNode> byIndex(JsonNode object) {
    Map<String, JsonNode> rows = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : object.properties()) {
      JsonNode value = entry.getValue();
      boolean record =
          names.field(entry.getKey()) == null
              && !JsonFields.isHolder(entry.getKey())
              && value.isObject()
              && !fieldsOf.of(value).isEmpty();
      if (!record) {
        return null;
      }
      rows.put(entry.getKey(), value);
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
      if (field == null || !JsonFields.isMain(field) || !value.isContainerNode()) {
        continue;
      }
      boolean list =
          value.isArray()
              && !JsonValues.isListOfObjects(value)
              && (field == DispatchField.HEADLINE || value.size() > 1);
      boolean map =
          value.isObject()
              && !value.isEmpty()
              && !JsonValues.isInner(value)
              && !JsonFields.isHolder(entry.getKey());
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
      if (!same && field != null && JsonFields.isMain(field)) {
        return false;
      }
    }
    return alike > 1 || object.size() == 1;
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
}
