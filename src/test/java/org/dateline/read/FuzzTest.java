package org.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.dateline.prepare.Preparer;
import org.dateline.text.clean.Cleaned;
import org.dateline.text.clean.Cleaner;
import org.dateline.text.clean.CutProof;
import org.dateline.text.date.DateRange;
import org.dateline.text.dateline.SourceOf;
import org.dateline.text.dating.Dating;
import org.dateline.text.dating.OfficeHolders;
import org.dateline.text.record.RawDispatch;
import org.dateline.text.record.RejectReason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Damaged messages of every format: whatever the damage, nothing is thrown, every record is
 * accounted for, and what is taken can be cleaned and dated without losing a character. {@code
 * -Ddateline.fuzz=100000} sets how many messages of each format are read.
 */
class FuzzTest {
  private static final int MESSAGES = Integer.getInteger("dateline.fuzz", 200);
  private static final long SEED = Long.getLong("dateline.fuzz.seed", 20240229L);
  private static final long SLOW_NANOS = 5_000_000_000L;
  private static final List<String> ENDING = List.of("parquet", "+", "unknown", "zip", "tar", "7z");
  private static final ReadOptions OPTIONS = new ReadOptions(Map.of(), 1 << 20, null);

  /** One dispatch of so many is prepared with all that is known, which takes longer. */
  private static final int SELDOM = 20;

  private static final Preparer PREPARER = Samples.preparer();

  private final Cleaner cleaner = new Cleaner();
  private final Dating dating =
      new Dating(DateRange.upTo(LocalDate.of(2026, 12, 31)), new OfficeHolders(List.of()), 0.9);
  private long taken;
  private long refused;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "newsml-g2",
        "newsml-1",
        "nitf",
        "rcv",
        "factiva-xml",
        "xml",
        "lexis-docx",
        "lexis-rtf",
        "xlsx",
        "ninjs",
        "iptc7901",
        "anpa1312",
        "sgml",
        "warc",
        "mail",
        "reuters21578",
        "jsonl",
        "json",
        "csv",
        "feed",
        "html",
        "encodings",
        "text",
        "dash_header",
        "factiva_html",
        "nexis_html",
        "nexis_txt",
        "europresse_html",
        "proquest_html",
        "proquest_txt",
        "parquet",
        "compressed",
        "archives"
      })
  void damageIsAccountedFor(String format) throws IOException {
    Configuration hadoop = MemoryFiles.configuration();
    MemoryFiles files = MemoryFiles.of(hadoop);
    Mutations mutations = new Mutations(SEED ^ format.hashCode(), seeds(format));
    long started = System.nanoTime();
    for (int i = 0; i < MESSAGES; i++) {
      byte[] bytes = mutations.next();
      long before = cpuNanos();
      try {
        read(files.put("fuzz/" + format, bytes), hadoop);
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
        taken,
        refused);
    assertThat(taken).as("some damage leaves a message readable").isPositive();
    assertThat(refused).as("some does not").isPositive();
  }

  /** Of this thread: what else the machine does is no fault of a reader. */
  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private void read(InputFile file, Configuration hadoop) throws IOException {
    long dispatches = 0;
    long rejects = 0;
    boolean broken = false;
    InputSummary summary = null;
    try (SliceReader reader = new SliceReader(new Slice(file, 0, file.size()), OPTIONS, hadoop)) {
      while (reader.hasNext()) {
        ReadItem item = reader.next();
        assertThat(summary).as("nothing follows the account").isNull();
        if (item instanceof ReadItem.Taken found) {
          dispatches++;
          prove(found.dispatch());
          if ((taken + dispatches) % SELDOM == 0) {
            PREPARER.prepare(found.dispatch());
          }
        } else if (item instanceof ReadItem.Refused found) {
          rejects++;
          assertThat(found.reject().detail()).isNotBlank();
          broken |= found.reject().reason() == RejectReason.UNREADABLE_FILE;
        } else if (item instanceof ReadItem.Finished finished) {
          summary = finished.summary();
        }
      }
    }
    taken += dispatches;
    refused += rejects;
    assertThat(summary).isNotNull();
    assertThat(summary.dispatchCount()).isEqualTo(dispatches);
    assertThat(summary.rejectCount()).isEqualTo(rejects);
    assertThat(summary.recordCount()).isEqualTo(dispatches + rejects);
    // Nothing is wrong with memory: only what has a check sum or a footer may break off.
    String format = summary.format();
    boolean mayBreak = ENDING.stream().anyMatch(format::contains);
    assertThat(broken && !mayBreak).as("breaks off reading %s", format).isFalse();
    if (format.equals("jsonl") && file.size() > 1) {
      assertThat(inHalves(file, hadoop)).isEqualTo(dispatches + rejects);
    }
  }

  /** How many records a file holds that is read in two slices where its format allows it. */
  private static long inHalves(InputFile file, Configuration hadoop) throws IOException {
    long half = SliceReader.isSplittable(file, hadoop) ? file.size() / 2 : file.size();
    long records = 0;
    for (long start = 0; start < file.size() || start == 0; start += Math.max(1, half)) {
      long end = start == 0 ? half : file.size();
      try (SliceReader reader = new SliceReader(new Slice(file, start, end), OPTIONS, hadoop)) {
        while (reader.hasNext()) {
          if (reader.next() instanceof ReadItem.Finished finished) {
            records += finished.summary().recordCount();
          }
        }
      }
      if (end == file.size()) {
        break;
      }
    }
    return records;
  }

  private void prove(RawDispatch raw) {
    Cleaned cleaned = cleaner.clean(raw);
    List<String> faults = CutProof.faults(raw, cleaned);
    assertThat(faults).isEmpty();
    dating.date(raw, cleaned);
    SourceOf.dispatch(raw, cleaned.dateline());
  }

  private static String shown(String format, int number, byte[] bytes) {
    return format + " " + number + ": " + HexFormat.of().formatHex(bytes);
  }

  private static List<byte[]> seeds(String format) throws IOException {
    if (format.equals("lexis-docx")) {
      return List.of(LexisDocxFormatTest.english().bytes());
    }
    if (format.equals("lexis-rtf")) {
      return List.of(LexisRtfFormatTest.export());
    }
    if (format.equals("xlsx")) {
      return List.of(XlsxFormatTest.korean());
    }
    if (List.of("parquet", "compressed", "archives").contains(format)) {
      return OddFiles.of(format);
    }
    List<byte[]> seeds = new ArrayList<>();
    try (Stream<Path> files = Files.list(Samples.FOLDER.resolve(format))) {
      for (Path file : files.sorted().toList()) {
        seeds.add(Files.readAllBytes(file));
      }
    }
    return seeds;
  }
}
