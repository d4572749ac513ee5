package org.dateline.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.apache.hadoop.conf.Configuration;
import org.dateline.store.LockWait;
import org.dateline.store.Output;
import org.dateline.store.OutputLock;

/** A process that holds the lock of an output for a moment and writes down when it did. */
final class LockHolder {
  private LockHolder() {}

  /**
   * Holds it.
   *
   * @param args the output, a file for the notes, and {@code dies} if it shall end without letting
   *     go
   */
  public static void main(String[] args) throws IOException {
    Output output = Output.open(args[0], new Configuration());
    LockWait wait = new LockWait(LockWait.FOREVER, Duration.ofMinutes(5), told -> {});
    try (OutputLock lock = OutputLock.take(output, "", wait)) {
      note(args[1], "begins");
      lock.check();
      if (args.length > 2) {
        note(args[1], "dies");
        Runtime.getRuntime().halt(1);
      }
      note(args[1], "ends");
    }
  }

  private static void note(String file, String what) throws IOException {
    Files.writeString(
        Path.of(file),
        what + " " + ProcessHandle.current().pid() + "\n",
        StandardCharsets.US_ASCII,
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }
}
