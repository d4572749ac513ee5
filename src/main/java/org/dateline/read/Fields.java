package org.dateline.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of one record, as far as they are ours. */
final class Fields {
  @Nullable String headline;
  @Nullable String text;
  @Nullable String date;
  @Nullable String source;
  @Nullable String id;
  @Nullable String language;
  @Nullable String url;
  final List<String> byline = new ArrayList<>();
  final List<String> keywords = new ArrayList<>();

  /**
   * Sets a field.
   *
   * @param field our name of it
   * @param name the record's name of it, which becomes the scheme of a keyword
   */
  void set(String field, String name, String value) {
    switch (field) {
      case "headline" -> headline = value;
      case "text" -> text = value;
      case "date" -> date = value;
      case "source" -> source = value;
      case "id" -> id = value;
      case "language" -> language = value;
      case "url" -> url = value;
      case "byline" -> {
        if (!value.isBlank()) {
          byline.add(value.strip());
        }
      }
      case "keywords" -> {
        if (!value.isBlank()) {
          keywords.add(FieldNames.scheme(name) + ":" + value.strip());
        }
      }
      default -> throw new IllegalArgumentException("There is no field " + field + ".");
    }
  }

  boolean isEmpty() {
    return isBlank(headline) && isBlank(text);
  }

  private static boolean isBlank(@Nullable String value) {
    return value == null || value.isBlank();
  }
}
