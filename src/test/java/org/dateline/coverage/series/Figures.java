package org.dateline.coverage.series;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/** Where the simulations leave what they measured, for the docs: target/coverage-simulation.txt. */
final class Figures {
  private Figures() {}

  static void add(String format, Object... values) {
    Path file = Path.of("target", "coverage-simulation.txt");
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(
          file,
          String.format(Locale.ROOT, format, values) + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
