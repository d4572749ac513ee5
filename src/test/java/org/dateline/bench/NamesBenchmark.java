package org.dateline.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dateline.prepare.Recognisers;
import org.dateline.prepare.ShippedRecogniser;
import org.dateline.text.clean.Cleaned;
import org.dateline.text.clean.Cleaner;
import org.dateline.text.ner.NameRecogniser;
import org.dateline.text.ner.Tokens;
import org.dateline.text.record.RawDispatch;
import org.dateline.train.TrainingSets;
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
 * Finding names on one core, in words and marks per second: the column {@code tokens}. {@code
 * DATELINE_BENCH} names the file or folder to read (else the sample); for OpenNLP {@code
 * DATELINE_CORPORA} names the folder that holds {@code ner}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class NamesBenchmark {
  private static final int MAX = 3_000;

  /** Whose recogniser. */
  @Param({"shipped", "opennlp"})
  public String recogniser;

  private final List<Cleaned> dispatches = new ArrayList<>();
  private NameRecogniser names;
  private long size;

  /** Words and marks. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Throughput {
    /** Counted. */
    public long tokens;
  }

  /** Reads the dispatches. */
  @Setup
  public void read() {
    Cleaner cleaner = new Cleaner();
    Tokens tokens = new Tokens();
    for (RawDispatch raw : BenchDispatches.read(MAX)) {
      Cleaned cleaned = cleaner.clean(raw);
      dispatches.add(cleaned);
      size += tokens.read(cleaned.body(), 0, cleaned.body().length()).count();
      size += tokens.read(cleaned.headlinePlain(), 0, cleaned.headlinePlain().length()).count();
    }
    names =
        recogniser.equals("shipped")
            ? Recognisers.named(ShippedRecogniser.NAME).open()
            : OpenNlpRecogniser.trainedOn(
                TrainingSets.read(Path.of(System.getenv("DATELINE_CORPORA"))));
  }

  /** All dispatches once. */
  @Benchmark
  public void find(Throughput throughput, Blackhole sink) {
    for (Cleaned dispatch : dispatches) {
      sink.consume(names.find(dispatch.headlinePlain(), dispatch.body()));
    }
    throughput.tokens += size;
  }
}
