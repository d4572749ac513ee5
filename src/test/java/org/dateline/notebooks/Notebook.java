package org.dateline.notebooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A notebook of the format 4, as far as the tests look at it. */
record Notebook(Path file, JsonNode json) {
  private static final Pattern CHART = Pattern.compile("data:image/png;base64,[A-Za-z0-9+/]{1000}");

  static Notebook read(Path file) throws IOException {
    return new Notebook(file, new ObjectMapper().readTree(Files.readString(file)));
  }

  List<JsonNode> cells(String type) {
    List<JsonNode> cells = new ArrayList<>();
    for (JsonNode cell : json.get("cells")) {
      if (cell.get("cell_type").asText().equals(type)) {
        cells.add(cell);
      }
    }
    return cells;
  }

  /** Headings in order, without their marks. */
  List<String> headings() {
    return cells("markdown").stream()
        .flatMap(cell -> text(cell.get("source")).lines())
        .filter(line -> line.startsWith("#"))
        .toList();
  }

  /** What the cells printed, in order. */
  List<String> printed() {
    List<String> lines = new ArrayList<>();
    for (JsonNode cell : cells("code")) {
      for (JsonNode output : cell.get("outputs")) {
        if (output.path("name").asText().equals("stdout")) {
          text(output.get("text")).lines().forEach(lines::add);
        }
      }
    }
    return lines;
  }

  /** Charts among the outputs: pictures, or pages with a picture in them. */
  int charts() {
    int charts = 0;
    for (JsonNode cell : cells("code")) {
      for (JsonNode output : cell.get("outputs")) {
        JsonNode data = output.path("data");
        if (data.has("image/png") || CHART.matcher(text(data.path("text/html"))).find()) {
          charts++;
        }
      }
    }
    return charts;
  }

  /** Names of the errors among the outputs. */
  List<String> errors() {
    List<String> errors = new ArrayList<>();
    for (JsonNode cell : cells("code")) {
      for (JsonNode output : cell.get("outputs")) {
        if (output.path("output_type").asText().equals("error")) {
          errors.add(output.path("ename").asText() + ": " + output.path("evalue").asText());
        }
      }
    }
    return errors;
  }

  /** A text, which the format may cut into lines. */
  static String text(JsonNode node) {
    if (!node.isArray()) {
      return node.asText();
    }
    StringBuilder text = new StringBuilder();
    node.forEach(line -> text.append(line.asText()));
    return text.toString();
  }
}
