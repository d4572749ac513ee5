package org.dateline.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.cli.SampleRun;
import org.dateline.cli.SampleRun.Ended;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A release, unpacked where there is a Java and neither a checkout nor Maven; with -Prelease. */
class ReleaseIT {
  @TempDir static Path folder;
  private static Path home;
  private static Ended run;

  @BeforeAll
  static void unpackAndRun() throws IOException, InterruptedException {
    String release = System.getProperty("dateline.release");
    assumeTrue(
        release != null, "There is no release to try; mvn -Prelease verify makes one and tries it");
    Files.createDirectories(folder.resolve("empty"));
    SampleRun.ended(
        folder,
        new ProcessBuilder("tar", "xzf", release, "-C", folder.resolve("empty").toString()));
    try (Stream<Path> unpacked = Files.list(folder.resolve("empty"))) {
      home = unpacked.findFirst().orElseThrow();
    }
    run = dateline("run", "--input", home + "/data/sample/kcna", "--output", folder + "/out");
  }

  private static Ended dateline(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(home + "/bin/dateline"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("PATH", withoutMaven());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    return SampleRun.ended(folder, builder);
  }

  /** A folder that has what the machine has, but for Maven. */
  private static String withoutMaven() throws IOException {
    Path tools = folder.resolve("tools");
    if (!Files.exists(tools)) {
      Files.createDirectories(tools);
      try (Stream<Path> programs = Files.list(Path.of("/usr/bin"))) {
        for (Path program : programs.toList()) {
          if (!program.getFileName().toString().startsWith("mvn")) {
            Files.createSymbolicLink(tools.resolve(program.getFileName()), program);
          }
        }
      }
    }
    return tools.toString();
  }

  @Test
  void runsTheSample() {
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(folder.resolve("out/latest/report/index.html")).exists();
  }

  @Test
  void looksAtWhatItFound() throws IOException, InterruptedException {
    Ended shown = dateline("show", "coverage", "--output", folder + "/out", "--format", "csv");
    assertThat(shown.code()).as(shown.err()).isZero();
    assertThat(shown.out()).contains("north-korea");
  }

  @Test
  void hasTheLicencesAndTheBillOfMaterials() throws IOException {
    assertThat(home.resolve("LICENSE")).hasSameTextualContentAs(Path.of("LICENSE"));
    assertThat(home.resolve("NOTICE")).hasSameTextualContentAs(Path.of("NOTICE"));
    assertThat(home.resolve("licenses/Unicode-3.0.txt")).exists();
    try (Stream<Path> files = Files.list(home)) {
      Path bill =
          files.filter(file -> file.toString().endsWith(".cdx.json")).findFirst().orElseThrow();
      JsonNode materials = new ObjectMapper().readTree(bill.toFile());
      assertThat(materials.get("bomFormat").asText()).isEqualTo("CycloneDX");
      assertThat(materials.get("components").findValuesAsText("name"))
          .contains("spark-core_2.13", "picocli", "duckdb_jdbc")
          .doesNotContain("junit-jupiter");
    }
  }
}
