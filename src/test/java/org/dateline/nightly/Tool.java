package org.dateline.nightly;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A program of the machine that judges a text; a test that needs it is skipped where it is not. */
public final class Tool {
  private Tool() {}

  /** What a program said, and its exit code. */
  public record Said(int code, String text) {}

  /**
   * Skips the test where a program is not installed.
   *
   * @param debian the Debian package that has it
   */
  public static void need(String program, String debian) {
    boolean there =
        Arrays.stream(System.getenv("PATH").split(":", -1))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    assumeTrue(
        there, program + " is not installed, so this is not checked; on Debian it is in " + debian);
  }

  /** Runs a program with a text as its input. */
  public static Said run(String input, String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
    try (var in = process.getOutputStream()) {
      in.write(input.getBytes(StandardCharsets.UTF_8));
    }
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Said(process.waitFor(), text);
  }
}
