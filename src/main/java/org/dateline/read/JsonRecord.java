package org.dateline.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dateline.config.DispatchField;
import org.dateline.config.Reasons;
import org.dateline.text.date.MissingWords;
import org.dateline.text.record.RejectReason;
import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON object as a record, without building a tree of it. An object that nests where a
 * record does not is left to {@link JsonShapes}.
 */
final class JsonRecord {
  private final JsonMapper mapper;
  private final ObjectReader whole;
  private final FieldNames names;
  private final JsonShapes shapes;
  private final @Nullable String encoding;

  /**
   * For the objects of a file.
   *
   * @param encoding the encoding of what is not UTF-8; null if it is not known
   */
  JsonRecord(FieldNames names, @Nullable String encoding) {
    this.names = names;
    this.encoding = encoding;
    // Records are bounded by their bytes already.
    JsonFactory json =
        new JsonFactoryBuilder()
            .streamReadConstraints(
                StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .build();
    this.mapper = JsonMapper.builder(json).build();
    this.shapes = new JsonShapes(names, mapper);
    this.whole = mapper.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  }

  FieldNames names() {
    return names;
  }

  /** The values of a list; null if there are objects or lists among them. */
  @Nullable List<String> values(byte[] bytes) {
    JsonNode list;
    try {
      list = mapper.readTree(bytes);
    } catch (IOException e) {
      list = mended(new String(bytes, StandardCharsets.UTF_8));
    }
    if (list == null || !list.isArray()) {
      return null;
    }
    List<String> values = new ArrayList<>();
    for (JsonNode value : list) {
      if (value.isObject()) {
        return null;
      }
      values.add(String.join("\n\n", JsonValues.texts(value)));
    }
    return values;
  }

  private @Nullable JsonNode mended(String text) {
    try {
      return mapper.readTree(LooseJson.strict(text));
    } catch (IOException e) {
      return null;
    }
  }

  /** The records of objects that are written as texts. */
  List<ParsedRecord> escaped(List<String> objects, long position) {
    List<ParsedRecord> records = new ArrayList<>();
    for (String object : objects) {
      byte[] bytes = object.getBytes(StandardCharsets.UTF_8);
      records.addAll(read(bytes, 0, bytes.length, position + records.size(), false));
    }
    return records;
  }

  /**
   * Reads an object.
   *
   * @param cut whether the bytes end where the file ends, so that a mistake is likely a cut
   */
  List<ParsedRecord> read(byte[] bytes, int start, int end, long position, boolean cut) {
    List<ParsedRecord> read = strict(bytes, start, end, position, cut);
    if (read.size() == 1
        && read.get(0) instanceof ParsedRecord.Broken broken
        && broken.reason() != RejectReason.INVALID_ENCODING
        && broken.reason() != RejectReason.MISSING_FIELD) {
      String text = new String(bytes, start, end - start, StandardCharsets.UTF_8);
      String mended = LooseJson.strict(text);
      if (!mended.equals(text)) {
        byte[] object = mended.getBytes(StandardCharsets.UTF_8);
        List<ParsedRecord> again = strict(object, 0, object.length, position, cut);
        return again.stream().allMatch(ParsedRecord.Entry.class::isInstance) ? again : read;
      }
    }
    return read;
  }

  private List<ParsedRecord> strict(byte[] bytes, int start, int end, long position, boolean cut) {
    Fields fields = new Fields();
    try (JsonParser parser = mapper.createParser(bytes, start, end - start)) {
      JsonToken first = parser.nextToken();
      if (first == JsonToken.VALUE_STRING && parser.getText().strip().startsWith("{")) {
        byte[] inside = parser.getText().getBytes(StandardCharsets.UTF_8);
        return strict(inside, 0, inside.length, position, cut);
      }
      if (first != JsonToken.START_OBJECT) {
        return broken(
            bytes,
            start,
            end,
            position,
            "The record is no JSON object.",
            RejectReason.MALFORMED_RECORD);
      }
      if (shapes.hasPaths() || !readObject(parser, fields)) {
        return shapes.records(whole.readTree(bytes, start, end - start), position);
      }
      if (parser.nextToken() != null) {
        return broken(
            bytes,
            start,
            end,
            position,
            "Something follows the JSON object.",
            RejectReason.MALFORMED_RECORD);
      }
    } catch (IOException e) {
      String message = Reasons.of(e) + ".";
      boolean encoding = message.contains("Invalid UTF-8");
      String decoded = encoding ? Encoding.decode(bytes, start, end, this.encoding) : null;
      if (decoded != null) {
        // RFC 8259 wants UTF-8, but older exports are in what their country wrote before it.
        byte[] mended = decoded.getBytes(StandardCharsets.UTF_8);
        if (!Arrays.equals(mended, 0, mended.length, bytes, start, end)) {
          return strict(mended, 0, mended.length, position, cut);
        }
      }
      RejectReason reason =
          encoding
              ? RejectReason.INVALID_ENCODING
              : cut ? RejectReason.TRUNCATED : RejectReason.MALFORMED_RECORD;
      return broken(bytes, start, end, position, message, reason);
    }
    return List.of(new ParsedRecord.Entry(position, fields));
  }

  private static List<ParsedRecord> broken(
      byte[] bytes, int start, int end, long position, String detail, RejectReason reason) {
    String raw = new String(bytes, start, Math.min(end - start, 16384), StandardCharsets.UTF_8);
    return List.of(new ParsedRecord.Broken(position, reason, detail, raw));
  }

  /** Whether the object is a record as it stands; false if nested ones have to be looked at. */
  private boolean readObject(JsonParser parser, Fields fields) throws IOException {
    Map<DispatchField, Integer> ranks = new EnumMap<>(DispatchField.class);
    DateParts parts = new DateParts();
    boolean nests = false;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonToken token = parser.nextToken();
      DispatchField field = names.field(name);
      boolean listName = JsonShapes.isListName(name);
      if (token != null
          && token.isStructStart()
          && (field == null || listName || JsonFields.isMain(field))) {
        if (field != null || listName) {
          return false;
        }
        nests = true;
        parser.skipChildren();
        continue;
      }
      DateParts.Part part = names.datePart(name);
      if (part != null && token != null && token.isScalarValue()) {
        parts.put(part, parser.getText());
      }
      if (field == null || token == JsonToken.VALUE_NULL || token == null) {
        parser.skipChildren();
        continue;
      }
      int rank = names.rank(name);
      if (!field.isList() && ranks.getOrDefault(field, Integer.MAX_VALUE) <= rank) {
        if (field == DispatchField.URL && token.isScalarValue()) {
          fields.addUrl(parser.getText());
        }
        parser.skipChildren();
      } else if (readValue(parser, token, field, name, fields)) {
        ranks.put(field, rank);
      }
    }
    fields.date = parts.completed(fields.date);
    // A date may stand further in.
    boolean whole = fields.headline != null && fields.text != null && fields.date != null;
    return whole || !(nests || fields.isEmpty());
  }

  /** Whether there was a text that says something. */
  private static boolean readValue(
      JsonParser parser, JsonToken token, DispatchField field, String name, Fields fields)
      throws IOException {
    if (token.isScalarValue()) {
      String text = parser.getText();
      fields.set(field, name, text);
      return !MissingWords.isMissing(text);
    }
    JsonNode value = parser.readValueAsTree();
    List<String> texts =
        field == DispatchField.DATE ? JsonValues.dates(value) : JsonValues.texts(value);
    if (field.isList()) {
      texts.forEach(text -> fields.set(field, name, text));
    } else if (!texts.isEmpty()) {
      fields.set(field, name, texts.get(0));
    }
    return !texts.isEmpty();
  }
}
