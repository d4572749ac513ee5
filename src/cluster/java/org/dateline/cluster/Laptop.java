package org.dateline.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import org.dateline.cli.SampleRun;

/** The run over the sample on a laptop, against which all others are held. */
final class Laptop {
  /** The input of all runs. */
  static final Path SAMPLE = Path.of("data", "sample").toAbsolutePath();

  /** What was compared, for the page about clusters: engine, table, rows. */
  private static final Path COMPARED = Path.of("target", "cluster.tsv");

  private Laptop() {}

  /** Holds an output against the laptop's: the same tables, rows, values and counts. */
  static void assertSame(String engine, Outputs.Output found)
      throws IOException, InterruptedException, SQLException {
    SampleRun.Ended ended = SampleRun.get().ended();
    assertThat(ended.code()).as(ended.err()).isZero();
    Outputs.Output laptop = new Outputs.Output(SampleRun.get().output(), SAMPLE.toString());
    Outputs.Compared compared = Outputs.compare(laptop, found);
    StringBuilder lines = new StringBuilder();
    compared
        .rows()
        .forEach((table, rows) -> lines.append(engine + "\t" + table + "\t" + rows + "\n"));
    Files.writeString(
        COMPARED,
        lines,
        StandardCharsets.UTF_8,
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
    assertThat(compared.differences()).as(engine).isEmpty();
    assertThat(compared.rows()).hasSizeGreaterThan(30);
  }
}
