package org.dateline.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.dateline.Outputs;
import org.dateline.cli.SampleRun;
import org.jspecify.annotations.Nullable;

/** The run on a laptop, against which all others are held. */
final class Laptop {
  /** What was compared, for the page about clusters: engine, tables, rows, seconds. */
  private static final Path COMPARED = Path.of("target", "cluster.tsv");

  private static final Path FOLDER = Path.of("target", "laptop").toAbsolutePath();

  private static @Nullable Laptop made;

  private final Outputs.Output output;

  private Laptop(Outputs.Output output) {
    this.output = output;
  }

  /** The input of all runs: a part of the sample, and what the sample has none of. */
  static Path wire() throws IOException, InterruptedException, SQLException {
    return Path.of(get().output.input());
  }

  /** What the command line is told in all runs. */
  static String[] run(String input, String output) {
    String events = FOLDER.resolve("events.csv").toString();
    return new String[] {"run", "--input", input, "--output", output, "--events", events};
  }

  private static synchronized Laptop get() throws IOException, InterruptedException, SQLException {
    if (made == null) {
      Path wire = MadeWire.write(FOLDER);
      Path output = Files.createTempDirectory(FOLDER, "out").resolve("out");
      String arguments = String.join(" ", run(wire.toString(), output.toString()));
      SampleRun.Ended ended =
          SampleRun.java(FOLDER, "org.dateline.cli.Main", arguments + " --master local[2]");
      assertThat(ended.code()).as(ended.err()).isZero();
      made = new Laptop(new Outputs.Output(output, wire.toString()));
      made.tell("laptop", Outputs.compare(made.output, made.output), made.output);
    }
    return made;
  }

  /** Holds an output against the laptop's: the same tables, rows, values and counts. */
  static void assertSame(String engine, Outputs.Output found)
      throws IOException, InterruptedException, SQLException {
    Laptop laptop = get();
    Outputs.Compared compared = Outputs.compare(laptop.output, found);
    laptop.tell(engine, compared, found);
    assertThat(compared.differences()).as(engine).isEmpty();
    assertThat(compared.rows()).hasSizeGreaterThan(30);
  }

  private void tell(String engine, Outputs.Compared compared, Outputs.Output found)
      throws IOException {
    JsonNode manifest = new ObjectMapper().readTree(found.run().resolve("manifest.json").toFile());
    Duration took =
        Duration.between(
            Instant.parse(manifest.get("started_at").asText()),
            Instant.parse(manifest.get("ended_at").asText()));
    String line =
        String.format(
            Locale.ROOT,
            "%s\t%d tables\t%d rows\t%d differ\t%d s%n",
            engine,
            compared.rows().size(),
            compared.rows().values().stream().mapToLong(Long::longValue).sum(),
            compared.differences().size(),
            took.toSeconds());
    Files.writeString(
        COMPARED,
        line,
        StandardCharsets.UTF_8,
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }
}
