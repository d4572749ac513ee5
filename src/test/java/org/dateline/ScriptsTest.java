package org.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.nightly.Tool;
import org.junit.jupiter.api.Test;

/** What is started from {@code scripts}. */
class ScriptsTest {
  private static final String CHAOS = "scripts/chaos";

  private static List<String> scripts() throws IOException {
    List<String> found = new ArrayList<>(List.of(".ci/run"));
    try (Stream<Path> files = Files.list(Path.of("scripts"))) {
      for (Path file : files.sorted().toList()) {
        if (Files.readString(file, StandardCharsets.UTF_8).startsWith("#!/bin/bash")) {
          found.add(file.toString());
        }
      }
    }
    return found;
  }

  @Test
  void shellcheckFindsNothing() throws IOException, InterruptedException {
    Tool.need("shellcheck", "shellcheck");
    List<String> command = new ArrayList<>(List.of("shellcheck"));
    command.addAll(scripts());
    assertThat(Tool.run("", command.toArray(String[]::new))).isEqualTo(new Tool.Said(0, ""));
  }

  @Test
  void thePageOfFaultsTellsOfScenariosThatThereAre() throws IOException, InterruptedException {
    List<String> listed = Tool.run("", CHAOS, "list").text().lines().toList();
    assertThat(listed)
        .doesNotHaveDuplicates()
        .contains("driver-killed", "disk-full", "eight-at-once");
    String script = Files.readString(Path.of(CHAOS), StandardCharsets.UTF_8);
    assertThat(listed).allSatisfy(name -> assertThat(script).contains("\n" + name + "() {\n"));
    String page = Files.readString(Path.of("src/site/markdown/faults.md"), StandardCharsets.UTF_8);
    assertThat(page.lines())
        .filteredOn(line -> line.startsWith("| `"))
        .extracting(line -> line.substring(3, line.indexOf('`', 3)))
        .isNotEmpty()
        .isSubsetOf(listed);
  }

  @Test
  void aScenarioThatIsNotThereIsToldAndNothingIsTried() throws IOException, InterruptedException {
    Tool.Said said = Tool.run("", CHAOS, "earthquake");
    assertThat(said.code()).isEqualTo(1);
    assertThat(said.text())
        .isEqualTo("There is no scenario earthquake; scripts/chaos list has them all.\n");
    assertThat(Tool.run("", CHAOS).text()).startsWith("Breaks what Dateline runs on");
  }
}
