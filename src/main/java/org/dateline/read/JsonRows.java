package org.dateline.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dateline.text.record.RejectReason;
import org.jspecify.annotations.Nullable;

/**
 * Records as lists of values, which a first list names or which are told by what they hold. What
 * comes before that is known is held back.
 */
final class JsonRows {
  /** So many rows are held back until it is told what their values are. */
  private static final int MOST_HELD = 30;

  private record Row(long position, List<String> values, String raw) {}

  private final JsonRecord json;
  private final FieldNames names;
  private final List<Row> held = new ArrayList<>();
  private @Nullable List<String> columns;

  JsonRows(JsonRecord json) {
    this.json = json;
    this.names = json.names();
  }

  /** The records that are known with one more list. */
  List<ParsedRecord> read(byte[] bytes, long position) {
    List<String> values = json.values(bytes);
    if (values == null) {
      return json.read(bytes, 0, bytes.length, position, false);
    }
    if (!values.isEmpty() && values.stream().allMatch(value -> value.startsWith("{"))) {
      return json.escaped(values, position);
    }
    if (CsvDialect.isHeader(values, names)) {
      List<ParsedRecord> before = flush();
      columns = values;
      return before;
    }
    held.add(
        new Row(
            position,
            values,
            new String(
                bytes, 0, Math.min(bytes.length, 4096), java.nio.charset.StandardCharsets.UTF_8)));
    return columns != null || held.size() >= MOST_HELD ? flush() : List.of();
  }

  /** The records of the lists that were held back. */
  List<ParsedRecord> flush() {
    if (columns == null && held.size() > 1) {
      columns = CsvColumns.told(held.stream().map(Row::values).toList(), true);
    }
    List<ParsedRecord> records = new ArrayList<>();
    for (Row row : held) {
      records.add(record(row));
    }
    held.clear();
    return records;
  }

  private ParsedRecord record(Row row) {
    List<String> named = columns;
    if (named == null || named.size() != row.values().size()) {
      String detail =
          named == null
              ? "The record is a list of values of which no name is known."
              : String.format(
                  Locale.ROOT,
                  "The list has %d values, but the first %d.",
                  row.values().size(),
                  named.size());
      return new ParsedRecord.Broken(
          row.position(), RejectReason.MALFORMED_RECORD, detail, row.raw());
    }
    return new ParsedRecord.Entry(row.position(), RowFields.of(named, row.values(), names));
  }
}
