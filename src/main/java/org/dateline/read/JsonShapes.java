package org.dateline.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.config.DispatchField;
import org.dateline.text.date.DateFieldParser;
import org.dateline.text.record.RejectReason;
import org.jspecify.annotations.Nullable;

/**
 * The records of a JSON object that nests: a record with its text in an inner object; many records
 * in one, as replies of services wrap them in a list and as data frames are written (by columns, by
 * index, split, as a table, as lists). What is none of these is set aside, never taken in part.
 */
final class JsonShapes {
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
          "item",
          "entry",
          "features",
          "objects");

  /** What search engines are told to do with the object on the next line. */
  private static final Set<String> ORDERS = Set.of("index", "create", "update", "delete");

  private static final int DEEPEST = 6;
  private static final int SHOWN = 8;
  private static final int RAW = 4096;

  private final FieldNames names;
  private final ObjectMapper mapper;
  private final JsonFields fieldsOf;
  private final JsonFrames frames;

  /** The names under which the record stands that is looked at, from the outermost on. */
  private final List<String> keys = new ArrayList<>();

  JsonShapes(FieldNames names, ObjectMapper mapper) {
    this.names = names;
    this.mapper = mapper;
    this.fieldsOf = new JsonFields(names);
    this.frames = new JsonFrames(names, fieldsOf);
  }

  /** Whether the user has named fields that stand within others. */
  boolean hasPaths() {
    return !names.paths().isEmpty();
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
    keys.clear();
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
    Map<String, JsonNode> rows = frames.rows(object);
    if (rows != null) {
      int lost = 0;
      for (Map.Entry<String, JsonNode> row : rows.entrySet()) {
        lost += under(row.getKey(), row.getValue(), found, depth) ? 0 : 1;
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
    Fields fields = fieldsOf.of(object);
    if (fields.isEmpty()) {
      return within(object, found, depth);
    }
    String held = held(object, fields);
    if (held == null) {
      fields.date = fields.date == null ? dateOfKeys() : fields.date;
      fields.url = fields.url == null ? urlOfKeys() : fields.url;
      found.add(fields);
    }
    return held;
  }

  /** Adds what stands under a name, which may be a date; whether there was a record. */
  private boolean under(String key, JsonNode value, List<Fields> found, int depth) {
    keys.add(key);
    int before = found.size();
    if (value.isArray()) {
      value.forEach(element -> add(element, found, depth));
    } else {
      add(value, found, depth);
    }
    keys.remove(keys.size() - 1);
    return found.size() > before;
  }

  /** "2017-11-16", or "2017", "11" and "16", one in the other. */
  private @Nullable String dateOfKeys() {
    for (int i = keys.size() - 1; i >= 0; i--) {
      String key = keys.get(i);
      if (key.length() >= 8 && !DateFieldParser.isMissing(key) && isDay(key)) {
        return key;
      }
    }
    for (int i = keys.size() - 3; i >= 0; i--) {
      String joined = String.join("-", keys.subList(i, i + 3));
      if (Character.isDigit(joined.charAt(0)) && isDay(joined)) {
        return joined;
      }
    }
    return null;
  }

  private static boolean isDay(String key) {
    return (key.length() == 8 || key.chars().anyMatch(c -> c < '0' || c > '9'))
        && DateFieldParser.parse(key) != null;
  }

  private @Nullable String urlOfKeys() {
    String last = keys.isEmpty() ? "" : keys.get(keys.size() - 1);
    return last.startsWith("http://") || last.startsWith("https://") ? last : null;
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
      JsonNode list = entry.getValue();
      if (isListName(entry.getKey())
          && JsonValues.isListOfObjects(list)
          && isOfRecords(entry.getKey(), list)) {
        under(entry.getKey(), list, found, depth);
      }
    }
    if (found.isEmpty()) {
      wrapped(object, found, depth);
    }
    Fields outer = found.isEmpty() ? new Fields() : fieldsOf.of(object);
    for (Fields fields : found) {
      fields.source = fields.source == null ? outer.source : fields.source;
      fields.language = fields.language == null ? outer.language : fields.language;
      fields.date = fields.date == null ? outer.date : fields.date;
    }
    return found;
  }

  /**
   * Adds the records of lists that stand in objects of such names, as in {"news": {"items":
   * {"item": […]}}}, where the reply has no text of its own beside them.
   */
  private void wrapped(JsonNode object, List<Fields> found, int depth) {
    for (Map.Entry<String, JsonNode> entry : object.properties()) {
      JsonNode value = entry.getValue();
      if (value.isObject() && isListName(entry.getKey()) && wraps(value, depth)) {
        ObjectNode beside = JsonNodeFactory.instance.objectNode();
        object.properties().forEach(other -> beside.set(other.getKey(), other.getValue()));
        beside.remove(entry.getKey());
        if (fieldsOf.of(beside).text == null) {
          under(entry.getKey(), value, found, depth);
        }
      }
    }
  }

  /** Whether an object has no text itself but a list of records, as deep as it may be. */
  private boolean wraps(JsonNode object, int depth) {
    for (Map.Entry<String, JsonNode> entry : object.properties()) {
      JsonNode value = entry.getValue();
      String name = entry.getKey();
      if (JsonValues.isListOfObjects(value) && (isListName(name) || JsonFields.isHolder(name))) {
        Fields first = fieldsOf.of(value.get(0));
        if (first.headline != null && (first.text != null || first.date != null)) {
          return true;
        }
      } else if (value.isObject() && depth < DEEPEST && wraps(value, depth + 1)) {
        return true;
      }
    }
    return false;
  }

  /** The pieces of a text that stand under the name of one have no headline and no date. */
  private boolean isOfRecords(String name, JsonNode list) {
    if (names.field(name) != DispatchField.TEXT) {
      return true;
    }
    Fields first = fieldsOf.of(list.get(0));
    return first.headline != null || first.date != null;
  }

  /** The records further in, and those that are written as a text. */
  private @Nullable String within(JsonNode object, List<Fields> found, int depth) {
    for (Map.Entry<String, JsonNode> entry : object.properties()) {
      JsonNode value = entry.getValue();
      if (value.isTextual() && depth < DEEPEST) {
        JsonNode written = written(value.asText());
        if (written != null) {
          under(entry.getKey(), written, found, depth);
        }
      } else if ((value.isObject() && depth < DEEPEST) || JsonValues.isListOfObjects(value)) {
        under(entry.getKey(), value, found, depth);
      }
    }
    return found.isEmpty() ? held(object, new Fields()) : null;
  }

  private @Nullable JsonNode written(String text) {
    String bare = text.strip();
    boolean json =
        (bare.startsWith("{") && bare.endsWith("}"))
            || (bare.startsWith("[{") && bare.endsWith("]"));
    try {
      return json ? mapper.readTree(bare) : null;
    } catch (IOException e) {
      return null;
    }
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
}
