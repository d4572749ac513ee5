package org.dateline.read;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.config.DispatchField;
import org.jspecify.annotations.Nullable;

/**
 * Which of our fields a column or key is. The usual names are known, the likelier first: where a
 * record has several, as "text" and "description", the likelier is taken.
 */
final class FieldNames {
  private static final Map<DispatchField, List<String>> USUAL =
      Map.of(
          DispatchField.HEADLINE,
          List.of("headline", "title", "headline_text", "head", "hl", "headline_main", "subject"),
          DispatchField.TEXT,
          List.of(
              "text",
              "body",
              "story",
              "story_text",
              "content",
              "article",
              "article_body",
              "full_text",
              "fulltext",
              "body_text",
              "description"),
          DispatchField.DATE,
          List.of(
              "date",
              "published",
              "published_at",
              "publish_date",
              "published_date",
              "date_published",
              "pub_date",
              "pubdate",
              "publication_date",
              "datetime",
              "timestamp",
              "time",
              "versioncreated",
              "created_at"),
          DispatchField.SOURCE,
          List.of("source", "agency", "publisher", "wire", "provider", "feed", "newspaper"),
          DispatchField.ID,
          List.of(
              "id",
              "guid",
              "source_ref",
              "ref",
              "article_id",
              "doc_id",
              "docid",
              "story_id",
              "uri"),
          DispatchField.BYLINE,
          List.of("byline", "author", "authors", "by", "writer"),
          DispatchField.LANGUAGE,
          List.of("language", "lang"),
          DispatchField.URL,
          List.of("url", "link", "href", "web_url"),
          DispatchField.KEYWORDS,
          List.of("keywords", "tags", "topics", "topic", "subjects", "categories", "section"));

  private final Map<String, DispatchField> mapped = new HashMap<>();
  private final Map<String, DispatchField> usual = new HashMap<>();

  /** Names by recognition, after those the user has said. */
  FieldNames(Map<String, String> said) {
    USUAL.forEach(
        (field, names) -> {
          if (!said.containsKey(field.code())) {
            names.forEach(name -> usual.put(name, field));
          }
        });
    said.forEach((field, name) -> mapped.put(normal(name), DispatchField.of(field)));
  }

  /** Our field for a name; null if it is none of ours. */
  @Nullable DispatchField field(String name) {
    String normal = normal(name);
    DispatchField field = mapped.get(normal);
    return field == null ? usual.get(normal) : field;
  }

  /** How likely a name is what it is taken for: 0 is the likeliest. */
  int rank(DispatchField field, String name) {
    int rank = USUAL.getOrDefault(field, List.of()).indexOf(normal(name));
    return mapped.containsKey(normal(name)) || rank < 0 ? 0 : rank;
  }

  /** "publish_date(yyyymmdd)", "Publish Date" and "publish-date" are one name. */
  private static String normal(String name) {
    int bracket = name.indexOf('(');
    String bare = bracket > 0 ? name.substring(0, bracket) : name;
    return bare.strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
  }

  /** The scheme of a keyword: the field's name in the singular. */
  static String scheme(String name) {
    String normal = normal(name);
    if (normal.endsWith("ies")) {
      return normal.substring(0, normal.length() - 3) + "y";
    }
    return normal.endsWith("s") ? normal.substring(0, normal.length() - 1) : normal;
  }
}
