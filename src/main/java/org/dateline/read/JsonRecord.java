package org.dateline.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dateline.config.DispatchField;
import org.dateline.text.record.RejectReason;
import org.jspecify.annotations.Nullable;

/** Reads one JSON object as a record. Of nested objects the first text is taken. */
final class JsonRecord {
  private static final List<String> INNER =
      List.of("main", "text", "value", "name", "title", "content", "original");

  private final JsonFactory json;
  private final FieldNames names;

  JsonRecord(FieldNames names) {
    this.names = names;
    // Records are bounded by their bytes already.
    this.json =
        new JsonFactoryBuilder()
            .streamReadConstraints(
                StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
            .build();
  }

  /**
   * Reads an object.
   *
   * @param cut whether the bytes end where the file ends, so that a mistake is likely a cut
   */
  ParsedRecord read(byte[] bytes, int start, int end, long position, boolean cut) {
    Fields fields = new Fields();
    try (JsonParser parser = json.createParser(bytes, start, end - start)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return broken(
            bytes,
            start,
            end,
            position,
            "The record is no JSON object.",
            RejectReason.MALFORMED_RECORD);
      }
      readObject(parser, fields);
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
      String message = String.valueOf(e.getMessage()).split("\n", 2)[0];
      boolean encoding = message.contains("Invalid UTF-8");
      String decoded = encoding ? Encoding.decode(bytes, start, end, null) : null;
      if (decoded != null && decoded.indexOf('\uFFFD') < 0) {
        // RFC 8259 wants UTF-8, but older exports are in Windows-1252, which takes fewer bytes.
        byte[] mended = decoded.getBytes(StandardCharsets.UTF_8);
        if (mended.length > end - start) {
          return read(mended, 0, mended.length, position, cut);
        }
      }
      RejectReason reason =
          encoding
              ? RejectReason.INVALID_ENCODING
              : cut ? RejectReason.TRUNCATED : RejectReason.MALFORMED_RECORD;
      return broken(bytes, start, end, position, message, reason);
    }
    return new ParsedRecord.Entry(position, fields);
  }

  private static ParsedRecord broken(
      byte[] bytes, int start, int end, long position, String detail, RejectReason reason) {
    String raw = new String(bytes, start, Math.min(end - start, 16384), StandardCharsets.UTF_8);
    return new ParsedRecord.Broken(position, reason, detail, raw);
  }

  private void readObject(JsonParser parser, Fields fields) throws IOException {
    Map<DispatchField, Integer> ranks = new EnumMap<>(DispatchField.class);
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonToken token = parser.nextToken();
      DispatchField field = names.field(name);
      if (field == null || token == JsonToken.VALUE_NULL || token == null) {
        parser.skipChildren();
        continue;
      }
      int rank = names.rank(field, name);
      if (!field.isList() && ranks.getOrDefault(field, Integer.MAX_VALUE) <= rank) {
        parser.skipChildren();
        continue;
      }
      if (readValue(parser, token, field, name, fields)) {
        ranks.put(field, rank);
      }
    }
  }

  /** Whether there was a text that is not blank. */
  private boolean readValue(
      JsonParser parser, JsonToken token, DispatchField field, String name, Fields fields)
      throws IOException {
    if (token == JsonToken.START_ARRAY) {
      StringBuilder all = new StringBuilder();
      for (JsonToken item = parser.nextToken();
          item != JsonToken.END_ARRAY && item != null;
          item = parser.nextToken()) {
        String text = item == JsonToken.START_OBJECT ? inner(parser) : text(parser, item);
        if (text == null) {
          continue;
        }
        if (field.isList()) {
          fields.set(field, name, text);
        } else {
          all.append(all.isEmpty() ? "" : "\n\n").append(text);
        }
      }
      if (!field.isList() && !all.isEmpty()) {
        fields.set(field, name, all.toString());
      }
      return field.isList() || !all.isEmpty();
    }
    String text = token == JsonToken.START_OBJECT ? inner(parser) : text(parser, token);
    if (text == null || text.isBlank()) {
      return false;
    }
    fields.set(field, name, text);
    return true;
  }

  private static @Nullable String text(JsonParser parser, JsonToken token) throws IOException {
    if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
      return parser.getText();
    }
    parser.skipChildren();
    return null;
  }

  /** The text of a nested object: under one of the usual names, else the first. */
  private static @Nullable String inner(JsonParser parser) throws IOException {
    String best = null;
    int bestRank = Integer.MAX_VALUE;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      int rank = INNER.indexOf(parser.currentName());
      JsonToken token = parser.nextToken();
      if (token == JsonToken.VALUE_STRING) {
        int order = rank < 0 ? INNER.size() : rank;
        if (order < bestRank) {
          best = parser.getText();
          bestRank = order;
        }
      } else {
        parser.skipChildren();
      }
    }
    return best;
  }
}
