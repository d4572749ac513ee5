package org.dateline.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.conf.Configuration;
import org.dateline.config.EntitySettings;
import org.dateline.config.gazetteer.Gazetteer;
import org.dateline.config.gazetteer.GazetteerLoader;
import org.dateline.config.gazetteer.OccupationWords;
import org.dateline.prepare.GazetteerRules;
import org.dateline.prepare.OfficeRules;
import org.dateline.prepare.Preparer;
import org.dateline.prepare.PreparerResources;
import org.dateline.prepare.ShippedRecogniser;
import org.dateline.read.InputPlan;
import org.dateline.read.ReadItem;
import org.dateline.read.ReadOptions;
import org.dateline.read.Slice;
import org.dateline.read.SliceReader;
import org.dateline.text.date.DateRange;
import org.dateline.text.dating.Dating;
import org.dateline.text.name.Descriptions;
import org.dateline.text.name.NameLinker;
import org.dateline.text.name.NameMatcher;
import org.dateline.text.name.NameRule;
import org.dateline.text.name.Occupations;
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

  private final List<RawDispatch> dispatches = new ArrayList<>();
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
    String named = System.getenv("DATELINE_BENCH");
    Configuration hadoop = new Configuration();
    ReadOptions options = new ReadOptions(Map.of(), 16 << 20, null);
    for (List<Slice> task :
        InputPlan.tasks(
            InputPlan.list(List.of(named == null ? "data/sample" : named), hadoop),
            1 << 30,
            1,
            hadoop)) {
      for (Slice slice : task) {
        try (SliceReader reader = new SliceReader(slice, options, hadoop)) {
          while (reader.hasNext() && dispatches.size() < MAX) {
            if (reader.next() instanceof ReadItem.Taken taken) {
              dispatches.add(taken.dispatch());
            }
          }
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    preparer = new Preparer(resources());
  }

  private PreparerResources resources() {
    Gazetteer gazetteer = GazetteerLoader.load(List.of());
    List<NameRule> rules = GazetteerRules.of(gazetteer.entries(), gazetteer.nobodies());
    OccupationWords words = OccupationWords.load();
    Occupations occupations =
        new Occupations(
            words.byField(),
            words.heads(),
            words.people(),
            words.others(),
            words.modifiers(),
            words.past());
    return new PreparerResources(
        Map.of("", NameMatcher.of(rules)),
        new NameLinker(rules),
        new Descriptions(occupations, rules),
        recogniser,
        new Dating(
            DateRange.upTo(LocalDate.of(2026, 1, 1)),
            OfficeRules.holders(gazetteer.entries()),
            0.9),
        List.of("en"));
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
