package org.dateline.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The notebooks as they are kept: without what they said when they were run last. */
class NotebooksTest {
  private static final Path FOLDER = Path.of("notebooks");
  private static final Pattern MACHINE =
      Pattern.compile("(?<![\\w.])/(?:home|root|tmp|work|Users|mnt|var|opt)/");

  static Stream<Path> notebooks() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".ipynb")).sorted().toList().stream();
    }
  }

  @Test
  void thereAreTwoInTwoLanguages() throws IOException {
    assertThat(notebooks().map(file -> file.getFileName().toString()))
        .containsExactly(
            "coverage-of-north-korea-java.ipynb",
            "coverage-of-north-korea.ipynb",
            "who-is-named-with-whom-java.ipynb",
            "who-is-named-with-whom.ipynb");
  }

  @ParameterizedTest
  @MethodSource("notebooks")
  void holdsNoOutputsAndNoTraceOfAMachine(Path file) throws IOException {
    Notebook notebook = Notebook.read(file);
    for (JsonNode cell : notebook.cells("code")) {
      assertThat(cell.get("outputs")).isEmpty();
      assertThat(cell.get("execution_count").isNull()).isTrue();
    }
    assertThat(MACHINE.matcher(Files.readString(file)).results().map(found -> found.group()))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("notebooks")
  void isOfTheFormatFourPointFive(Path file) throws IOException {
    JsonNode json = Notebook.read(file).json();
    assertThat(json.get("nbformat").asInt()).isEqualTo(4);
    assertThat(json.get("nbformat_minor").asInt()).isEqualTo(5);
    assertThat(json.at("/metadata/kernelspec/name").asText())
        .isEqualTo(file.toString().contains("-java") ? "rapaio-jupyter-kernel" : "python3");
    Set<String> ids = new HashSet<>();
    for (JsonNode cell : json.get("cells")) {
      assertThat(cell.get("id").asText()).matches("[a-zA-Z0-9_-]{1,64}");
      assertThat(ids.add(cell.get("id").asText())).as("id of a cell, twice").isTrue();
      assertThat(cell.get("metadata")).isEmpty();
      assertThat(cell.get("source").isArray()).isTrue();
    }
  }

  @Test
  void bothLanguagesTellTheSameStory() throws IOException {
    for (String name : List.of("coverage-of-north-korea", "who-is-named-with-whom")) {
      Notebook python = Notebook.read(FOLDER.resolve(name + ".ipynb"));
      Notebook java = Notebook.read(FOLDER.resolve(name + "-java.ipynb"));
      assertThat(java.headings()).isEqualTo(python.headings()).contains("## What not to conclude");
      assertThat(java.cells("code")).hasSameSizeAs(python.cells("code"));
    }
  }
}
