package org.dateline.cli;

import java.io.IOException;
import java.io.Writer;
import org.dateline.report.format.CsvWriter;
import org.dateline.report.format.JsonWriter;
import org.dateline.report.format.Rows;
import org.dateline.report.format.TextTable;
import picocli.CommandLine.Option;

/** How rows are printed by commands that print and write no file. */
final class FormatOption {
  /** How. */
  enum Format {
    TABLE,
    CSV,
    JSON
  }

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "table, csv or json; default: ${DEFAULT-VALUE}.")
  private Format format = Format.TABLE;

  FormatOption() {}

  Format format() {
    return format;
  }

  /** Whether people read it. */
  boolean isTable() {
    return format == Format.TABLE;
  }

  /** Prints rows. */
  void print(Rows rows, Writer out) throws IOException {
    switch (format) {
      case CSV -> CsvWriter.write(rows, out);
      case JSON -> {
        try (JsonWriter json = new JsonWriter(out)) {
          json.write(rows);
        }
      }
      case TABLE -> out.write(TextTable.of(rows, ShowCommand.width()));
    }
  }
}
