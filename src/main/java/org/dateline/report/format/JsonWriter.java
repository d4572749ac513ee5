package org.dateline.report.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows as JSON: an array of objects, one to a line. Numbers are numbers, flags are true or false,
 * dates "2006-10-09", instants "2006-10-09T04:35:00Z"; what is not known is null.
 */
public final class JsonWriter implements AutoCloseable {
  private final JsonGenerator json;

  /** Writes to {@code out}, which stays open. */
  public JsonWriter(Writer out) throws IOException {
    json =
        JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build()
            .createGenerator(out);
  }

  /** Begins an object whose fields are answers. */
  public void start() throws IOException {
    json.writeStartObject();
  }

  /** Names the answer that follows. */
  public void name(String name) throws IOException {
    json.writeFieldName(name);
  }

  /** Ends what {@link #start} began. */
  public void end() throws IOException {
    json.writeEndObject();
  }

  /** Writes all rows. */
  public void write(Rows rows) throws IOException {
    List<Column> columns = rows.columns();
    json.writeStartArray();
    for (List<@Nullable Object> row = rows.next(); row != null; row = rows.next()) {
      json.writeRaw('\n');
      json.writeStartObject();
      for (int i = 0; i < row.size(); i++) {
        json.writeFieldName(columns.get(i).name());
        value(row.get(i));
      }
      json.writeEndObject();
    }
    json.writeRaw('\n');
    json.writeEndArray();
  }

  private void value(@Nullable Object value) throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof Long whole) {
      json.writeNumber(whole);
    } else if (value instanceof Double number) {
      if (number.isNaN() || number.isInfinite()) {
        json.writeNull();
      } else {
        json.writeNumber(number);
      }
    } else if (value instanceof Boolean flag) {
      json.writeBoolean(flag);
    } else if (value instanceof List<?> list) {
      json.writeStartArray();
      for (Object item : list) {
        value(item);
      }
      json.writeEndArray();
    } else {
      json.writeString(value.toString());
    }
  }

  /** Ends the text with a line feed. */
  @Override
  public void close() throws IOException {
    json.writeRaw('\n');
    json.close();
  }
}
