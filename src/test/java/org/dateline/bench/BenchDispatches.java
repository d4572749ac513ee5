package org.dateline.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.dateline.read.InputPlan;
import org.dateline.read.ReadItem;
import org.dateline.read.ReadOptions;
import org.dateline.read.Slice;
import org.dateline.read.SliceReader;
import org.dateline.text.record.RawDispatch;

/** What benchmarks of one core go over. */
final class BenchDispatches {
  private BenchDispatches() {}

  /**
   * The first dispatches of the file or folder that DATELINE_BENCH names, or of the sample.
   *
   * @param most so many, or fewer where there are fewer
   */
  static List<RawDispatch> read(int most) {
    String named = System.getenv("DATELINE_BENCH");
    Path path = Path.of(named == null ? "data/sample" : named);
    if (!Files.exists(path)) {
      throw new IllegalStateException(path + " does not exist.");
    }
    Configuration hadoop = new Configuration();
    ReadOptions options = new ReadOptions(Map.of(), 16 << 20, null);
    List<RawDispatch> dispatches = new ArrayList<>();
    for (List<Slice> task :
        InputPlan.tasks(InputPlan.list(List.of(path.toString()), hadoop), 1 << 30, 1, hadoop)) {
      for (Slice slice : task) {
        try (SliceReader reader = new SliceReader(slice, options, hadoop)) {
          while (reader.hasNext() && dispatches.size() < most) {
            if (reader.next() instanceof ReadItem.Taken taken) {
              dispatches.add(taken.dispatch());
            }
          }
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    return dispatches;
  }
}
