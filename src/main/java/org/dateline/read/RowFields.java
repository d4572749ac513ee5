package org.dateline.read;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dateline.config.DispatchField;
import org.dateline.text.date.MissingWords;

/** The fields of a row under the names of its columns. */
final class RowFields {
  private RowFields() {}

  /** Of several columns for one field the likeliest that says something is taken. */
  static Fields of(List<String> header, List<String> row, FieldNames names) {
    Fields fields = new Fields();
    Map<DispatchField, Integer> ranks = new EnumMap<>(DispatchField.class);
    DateParts parts = new DateParts();
    for (int i = 0; i < header.size(); i++) {
      DateParts.Part part = names.datePart(header.get(i));
      if (part != null) {
        parts.put(part, row.get(i));
      }
      DispatchField field = names.field(header.get(i));
      if (field == null || MissingWords.isMissing(row.get(i))) {
        continue;
      }
      int rank = names.rank(header.get(i));
      if (field.isList() || ranks.getOrDefault(field, Integer.MAX_VALUE) > rank) {
        fields.set(field, header.get(i), row.get(i));
        ranks.put(field, rank);
      } else if (field == DispatchField.URL) {
        fields.addUrl(row.get(i));
      }
    }
    fields.date = parts.completed(fields.date);
    return fields;
  }
}
