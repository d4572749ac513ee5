package org.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.dateline.prepare.Preparer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Damaged messages of every format: whatever the damage, nothing is thrown, every record is
 * accounted for, and what is taken can be cleaned and dated without losing a character. {@code
 * -Ddateline.fuzz=100000} sets how many messages of each format are read.
 */
class FuzzTest {
  private static final int MESSAGES = Integer.getInteger("dateline.fuzz", 200);
  private static final long SEED = Long.getLong("dateline.fuzz.seed", 20240229L);
  private static final long SLOW_NANOS = 5_000_000_000L;
  private static final Preparer PREPARER = Samples.preparer();

  @ParameterizedTest
  @MethodSource("org.dateline.read.Seeds#kinds")
  void damageIsAccountedFor(String format) throws IOException {
    Configuration hadoop = MemoryFiles.configuration();
    MemoryFiles files = MemoryFiles.of(hadoop);
    Mutations mutations = new Mutations(SEED ^ format.hashCode(), Seeds.of(format));
    Account account = new Account(PREPARER);
    long started = System.nanoTime();
    for (int i = 0; i < MESSAGES; i++) {
      byte[] bytes = mutations.next();
      long before = cpuNanos();
      try {
        account.read(files.put("fuzz/" + format, bytes), hadoop);
      } catch (RuntimeException | Error e) {
        throw new AssertionError(shown(format, i, bytes), e);
      }
      if (cpuNanos() - before > SLOW_NANOS) {
        throw new AssertionError("It takes too long: " + shown(format, i, bytes));
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%s: %,d damaged files in %.1f s, %,d dispatches taken, %,d records refused%n",
        format,
        MESSAGES,
        (System.nanoTime() - started) / 1e9,
        account.taken(),
        account.refused());
    assertThat(account.taken()).as("some damage leaves a message readable").isPositive();
    assertThat(account.refused()).as("some does not").isPositive();
  }

  @Test
  void undamagedFilesAndThoseThatFuzzersFoundAreAccountedFor() throws IOException {
    Configuration hadoop = MemoryFiles.configuration();
    MemoryFiles files = MemoryFiles.of(hadoop);
    Account account = new Account(PREPARER);
    for (byte[] file : Seeds.all()) {
      account.read(files.put("seed", file), hadoop);
    }
    for (byte[] file : Seeds.found()) {
      account.read(files.put("found", file), hadoop);
    }
    assertThat(account.taken()).isPositive();
  }

  /** Of this thread: what else the machine does is no fault of a reader. */
  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static String shown(String format, int number, byte[] bytes) {
    return format + " " + number + ": " + HexFormat.of().formatHex(bytes);
  }
}
