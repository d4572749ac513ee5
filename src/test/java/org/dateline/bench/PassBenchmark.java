package org.dateline.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dateline.config.EntitySettings;
import org.dateline.prepare.Preparer;
import org.dateline.prepare.ShippedRecogniser;
import org.dateline.read.Samples;
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
 * All that the first pass does with a dispatch once it is read, on one core, in dispatches per
 * second: the column {@code dispatches}. {@code DATELINE_BENCH} names the file or folder to read
 * (else the sample).
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class PassBenchmark {
  private static final int MAX = 3_000;

  /** Which recogniser finds names beside the gazetteer. */
  @Param({ShippedRecogniser.NAME, EntitySettings.NONE})
  public String recogniser;

  private List<RawDispatch> dispatches;
  private Preparer preparer;

  /** Dispatches. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Throughput {
    /** Counted. */
    public long dispatches;
  }

  /** Reads the dispatches. */
  @Setup
  public void read() {
    dispatches = BenchDispatches.read(MAX);
    preparer = new Preparer(Samples.resources(recogniser));
  }

  /** All dispatches once. */
  @Benchmark
  public void prepare(Throughput throughput, Blackhole sink) {
    for (RawDispatch dispatch : dispatches) {
      sink.consume(preparer.prepare(dispatch));
    }
    throughput.dispatches += dispatches.size();
  }
}
