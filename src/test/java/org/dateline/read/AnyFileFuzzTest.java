package org.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.dateline.prepare.Preparer;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files as a fuzzer makes them that sees which code they reach. Nobody says of what format they
 * are: their bytes and their names tell, as those of any input. {@code scripts/fuzz} runs it; what
 * it finds, {@link FuzzTest} reads with all other tests.
 */
class AnyFileFuzzTest {
  private static final Preparer PREPARER = Samples.preparer();
  private static final Configuration HADOOP = MemoryFiles.configuration();
  private static final MemoryFiles FILES = MemoryFiles.of(HADOOP);

  /** Watching what code is reached costs some twenty times what reading does. */
  private static final long SLOW_NANOS = 60_000_000_000L;

  /** One file of so many is read twice. */
  private static final int SELDOM = 16;

  /** A name may tell a compression; it tells nothing else. */
  private static final List<String> NAMES =
      List.of("file", "a.txt", "a.xml", "a.json", "a.csv", "a.gz", "a.zip", "a.html", "a.warc.gz");

  /** Of one kind where {@code dateline.fuzz.kind} names it, else of all. */
  static List<byte[]> seeds() throws IOException {
    String kind = System.getProperty("dateline.fuzz.kind", "");
    return kind.isEmpty() ? Seeds.all() : Seeds.of(kind);
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "")
  void whateverAFileHoldsItIsAccountedFor(byte[] bytes) throws IOException {
    int chosen = Math.floorMod(Arrays.hashCode(bytes), NAMES.size() * SELDOM);
    InputFile file = FILES.put(NAMES.get(chosen % NAMES.size()), bytes);
    long before = cpuNanos();
    new Account(PREPARER).read(file, HADOOP);
    assertThat(cpuNanos() - before).as("CPU time in nanoseconds").isLessThan(SLOW_NANOS);
    if (chosen < NAMES.size()) {
      assertThat(items(file)).isEqualTo(items(file));
    }
  }

  private static List<ReadItem> items(InputFile file) throws IOException {
    List<ReadItem> items = new ArrayList<>();
    ReadOptions options = new ReadOptions(Map.of(), 1 << 20, null);
    try (SliceReader reader = new SliceReader(new Slice(file, 0, file.size()), options, HADOOP)) {
      reader.forEachRemaining(items::add);
    }
    return items;
  }

  /** Of this thread: what else the machine does is no fault of a reader. */
  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
