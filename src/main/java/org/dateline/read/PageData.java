package org.dateline.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of its article in JSON-LD (schema.org), alone or within a graph.
 *
 * @param published when it was published; null where it does not say
 * @param authors who wrote it
 */
record PageData(@Nullable String published, List<String> authors) {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final String SCRIPT = "script[type=application/ld+json]";

  /** For what is no JSON. */
  private static final Pattern PUBLISHED =
      Pattern.compile("\"datePublished\"\\s*:\\s*\"([^\"]{8,40})\"");

  private static final int MOST_AUTHORS = 10;

  /** Objects of a graph that are looked at. */
  private static final int MOST_NODES = 2000;

  PageData {
    authors = List.copyOf(authors);
  }

  static PageData of(Document page) {
    String loose = null;
    for (Element script : page.select(SCRIPT)) {
      String data = script.data();
      try {
        PageData found = article(MAPPER.readTree(data));
        if (found != null) {
          return found;
        }
      } catch (IOException e) {
        // Pages are written by hand; a date can be read where the rest cannot.
      }
      Matcher published = PUBLISHED.matcher(data);
      loose = loose == null && published.find() ? published.group(1) : loose;
    }
    return new PageData(loose, List.of());
  }

  /** Of the first object that has a type of article and a date; null where there is none. */
  private static @Nullable PageData article(@Nullable JsonNode root) {
    Deque<JsonNode> ahead = new ArrayDeque<>();
    if (root != null) {
      ahead.add(root);
    }
    for (int seen = 0; !ahead.isEmpty() && seen < MOST_NODES; seen++) {
      JsonNode node = ahead.remove();
      String published = node.path("datePublished").asText("");
      if (isArticle(node.path("@type")) && !published.isBlank()) {
        return new PageData(published.strip(), authors(node.path("author")));
      }
      node.forEach(
          child -> {
            if (child.isContainerNode()) {
              ahead.add(child);
            }
          });
    }
    return null;
  }

  private static boolean isArticle(JsonNode type) {
    if (type.isArray()) {
      for (JsonNode one : type) {
        if (isArticle(one)) {
          return true;
        }
      }
    }
    String name = type.asText("");
    return name.endsWith("Article") || name.endsWith("Posting") || name.endsWith("Report");
  }

  private static List<String> authors(JsonNode author) {
    List<String> names = new ArrayList<>();
    for (JsonNode one : author.isArray() ? author : List.of(author)) {
      String name = one.isTextual() ? one.asText() : one.path("name").asText("");
      boolean organisation = one.path("@type").asText("").endsWith("Organization");
      if (!name.isBlank() && !organisation && names.size() < MOST_AUTHORS) {
        names.add(name.strip());
      }
    }
    return names;
  }
}
