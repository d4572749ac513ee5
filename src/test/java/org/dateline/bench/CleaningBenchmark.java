package org.dateline.bench;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dateline.config.gazetteer.GazetteerLoader;
import org.dateline.prepare.OfficeRules;
import org.dateline.text.clean.Cleaned;
import org.dateline.text.clean.Cleaner;
import org.dateline.text.date.DateRange;
import org.dateline.text.date.Dated;
import org.dateline.text.dating.Dating;
import org.dateline.text.record.RawDispatch;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Cleaning and dating on one core, in bytes of raw text (UTF-8) per second: the column {@code
 * bytes}. Without the dates, they have to be inferred from the text.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class CleaningBenchmark {
  private static final int MAX = 10_000;

  /** Whether the record's own date is kept; if not, the year has to be inferred. */
  @Param({"true", "false"})
  public boolean dated;

  private List<RawDispatch> dispatches = List.of();
  private long size;
  private final Cleaner cleaner = new Cleaner();
  private final Dating dating =
      new Dating(
          DateRange.upTo(LocalDate.of(2026, 1, 1)),
          OfficeRules.holders(GazetteerLoader.load(List.of()).entries()),
          0.9);

  /** Bytes of raw text. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Throughput {
    /** Counted. */
    public long bytes;
  }

  /** Reads the dispatches: the file or folder that DATELINE_BENCH names, else the sample. */
  @Setup
  public void read() {
    dispatches = BenchDispatches.read(MAX).stream().map(raw -> dated ? raw : undated(raw)).toList();
    size =
        dispatches.stream()
            .mapToLong(raw -> raw.raw().getBytes(StandardCharsets.UTF_8).length)
            .sum();
  }

  private static RawDispatch undated(RawDispatch raw) {
    return new RawDispatch(
        "x", 0, raw.headline(), raw.text(), null, null, null, List.of(), null, null, List.of());
  }

  /** All dispatches once. */
  @Benchmark
  public void cleanAndDate(Throughput throughput, Blackhole sink) {
    for (RawDispatch raw : dispatches) {
      Cleaned cleaned = cleaner.clean(raw);
      Dated date = dating.date(raw, cleaned);
      sink.consume(cleaned);
      sink.consume(date);
    }
    throughput.bytes += size;
  }
}
