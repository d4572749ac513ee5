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
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
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

  /** What search engines are told to do with the object on the next line. */
  private static final Set<String> ORDERS = Set.of("index", "create", "update", "delete");

  /** Lists in which editors keep the paragraphs of a text. */
  private static final List<String> PARAGRAPHS =
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

  private static final int DEEPEST = 6;
  private static final int DEEPEST_HOLDER = 3;

  /** What stands further in is less likely what it is called. */
  private static final int FURTHER_IN = 1000;

  private static final JsonNode MISSING = JsonNodeFactory.instance.objectNode();
  private static final int SHOWN = 8;
  private static final int RAW = 4096;

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

  /** Names of the list that names the values of other lists. */
  private static final List<String> COLUMNS =
      List.of("columns", "header", "headers", "fields", "names", "keys", "cols");

  private final FieldNames names;
  private final ObjectMapper mapper;
  private final Map<DispatchField, String> paths;

  /** The names under which the record stands that is looked at, from the outermost on. */
  private final List<String> keys = new ArrayList<>();

  JsonShapes(FieldNames names, ObjectMapper mapper) {
    this.names = names;
    this.mapper = mapper;
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
    Map<String, JsonNode> rows = frame(object);
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
    Fields fields = fields(object);
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
          && isListOfObjects(list)
          && isOfRecords(entry.getKey(), list)) {
        under(entry.getKey(), list, found, depth);
      }
    }
    if (found.isEmpty()) {
      wrapped(object, found, depth);
    }
    Fields outer = found.isEmpty() ? new Fields() : fields(object);
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
        if (fields(beside).text == null) {
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
      if (isListOfObjects(value)
          && (isListName(name) || HOLDERS.contains(name.toLowerCase(Locale.ROOT)))) {
        Fields first = fields(value.get(0));
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
    Fields first = fields(list.get(0));
    return first.headline != null || first.date != null;
  }

  private static boolean isListOfObjects(JsonNode node) {
    return node.isArray() && !node.isEmpty() && node.get(0).isObject();
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
      } else if ((value.isObject() && depth < DEEPEST) || isListOfObjects(value)) {
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

  /** The rows of a data frame, by what they are called; null if the object is none. */
  private @Nullable Map<String, JsonNode> frame(JsonNode object) {
    JsonNode data = object.path("data");
    if (data.isArray() && object.path("schema").path("fields").isArray() && isListOfObjects(data)) {
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
      List<String> named = texts(object.path("schema").path("fields"));
      for (String name : COLUMNS) {
        named = named.isEmpty() ? texts(object.path(name)) : named;
      }
      List<JsonNode> values = elements(rows);
      if (named.isEmpty() && CsvDialect.isHeader(texts(rows.get(0)), names)) {
        named = texts(rows.get(0));
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
    return field != null && isMain(field);
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
              && !HOLDERS.contains(entry.getKey())
              && value.isObject()
              && !fields(value).isEmpty();
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
      if (field == null || !isMain(field) || !value.isContainerNode()) {
        continue;
      }
      boolean list =
          value.isArray()
              && !isListOfObjects(value)
              && (field == DispatchField.HEADLINE || value.size() > 1);
      boolean map =
          value.isObject()
              && !value.isEmpty()
              && !isInner(value)
              && !HOLDERS.contains(entry.getKey().toLowerCase(Locale.ROOT));
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
    DateParts parts = new DateParts();
    take(object, fields, ranks, parts, 0);
    holders(object, fields, ranks, parts, 1);
    fields.date = parts.completed(fields.date);
    if (fields.text == null && fields.headline != null) {
      for (String name : PARAGRAPHS) {
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
      if (value.isObject() && HOLDERS.contains(entry.getKey().toLowerCase(Locale.ROOT))) {
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
    }
  }

  /**
   * {"article": {"title": …, "content": {"body": …}}}: the title is not the article's text. A list
   * under such a name holds articles, too, where they have headlines or dates of their own.
   */
  private boolean isHolderOfMore(String name, JsonNode value) {
    if (isListOfObjects(value)) {
      return hasHeadlineOrDate(value.get(0));
    }
    if (!value.isObject() || !HOLDERS.contains(name.toLowerCase(Locale.ROOT))) {
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
      if ((names.field(inner.getKey()) == DispatchField.DATE && !dates(inner.getValue()).isEmpty())
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
    List<String> texts = field == DispatchField.DATE ? dates(value) : texts(value);
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
}
