package org.dateline.report.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Renders {@code index.html} from the text of {@code data.json}.
 *
 * <p>The page holds all it needs: style, scripts, the charting library and the data. A content
 * security policy names the SHA-256 of each style and script and forbids everything else, so that
 * nothing is loaded from anywhere and no text of a dispatch can ever run.
 */
public final class Page {
  private static final String LIBRARY = "/META-INF/resources/webjars/echarts/5.5.0/echarts.min.js";

  /** In the order in which they stand on the page: what comes later uses what came before. */
  private static final List<String> SCRIPTS =
      List.of(
          "elements.js",
          "format.js",
          "state.js",
          "series.js",
          "evidence.js",
          "table.js",
          "download.js",
          "theme.js",
          "figure.js",
          "timechart.js",
          "switches.js",
          "coverage.js",
          "peaks.js",
          "topics.js",
          "names.js",
          "sources.js",
          "funnel.js",
          "trust.js",
          "page.js");

  private static final Pattern SLOT = Pattern.compile("\\{\\{(\\w+)}}");

  private Page() {}

  /**
   * The whole page.
   *
   * @param dataJson the text of {@code data.json}, an object of JSON
   * @return HTML, to be written as UTF-8
   * @throws IllegalArgumentException if the text is no object of JSON
   */
  public static String render(String dataJson) {
    JsonNode data = parsed(dataJson);
    String style = resource("report.css");
    String library = text(LIBRARY);
    String script = script();
    String policy =
        "default-src 'none'; script-src "
            + hash(library)
            + " "
            + hash(script)
            + "; style-src "
            + hash(style)
            + "; img-src data: blob:; base-uri 'none'; form-action 'none'";
    String subject = data.path("defaults").path("subject").asText();
    return filled(
        resource("index.html"),
        Map.of(
            "policy", policy,
            "title", escaped(data.path("title").asText("Dateline")),
            "answer", escaped(data.path("answer").path(subject).asText()),
            "style", style,
            // Outside of its strings JSON has no '<', and within them the escape means the same.
            "data", dataJson.replace("<", "\\u003c"),
            "library", library,
            "script", script));
  }

  private static JsonNode parsed(String dataJson) {
    try {
      JsonNode data = new ObjectMapper().readTree(dataJson);
      if (data == null || !data.isObject()) {
        throw new IllegalArgumentException("The data of a report must be an object of JSON.");
      }
      return data;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "The data of a report must be JSON: " + e.getOriginalMessage(), e);
    }
  }

  /** All scripts as one, in a function of its own, so that their names are nobody else's. */
  private static String script() {
    List<String> parts = new ArrayList<>();
    parts.add("(() => {\n'use strict';\n");
    SCRIPTS.forEach(name -> parts.add("// ---- " + name + "\n" + resource(name)));
    parts.add("})();\n");
    return String.join("\n", parts);
  }

  /** Puts the values into their slots in one pass: what a value holds is never taken for a slot. */
  private static String filled(String template, Map<String, String> values) {
    Matcher slot = SLOT.matcher(template);
    StringBuilder out = new StringBuilder();
    int from = 0;
    while (slot.find()) {
      String value = values.get(slot.group(1));
      if (value == null) {
        throw new IllegalStateException("The page has no value for its slot " + slot.group(1));
      }
      out.append(template, from, slot.start()).append(value);
      from = slot.end();
    }
    return out.append(template, from, template.length()).toString();
  }

  /** A source expression of CSP level 2 for an inline style or script. */
  private static String hash(String content) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String resource(String name) {
    return text("/org/dateline/report/page/" + name);
  }

  private static String text(String path) {
    try (InputStream in = Page.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("The jar lacks its file " + path + ".");
      }
      // A browser reads every line end as \n, and hashes what it has read.
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
