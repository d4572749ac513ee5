package org.dateline.train;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.dateline.read.InputPlan;
import org.dateline.read.ReadItem;
import org.dateline.read.ReadOptions;
import org.dateline.read.Slice;
import org.dateline.read.SliceReader;
import org.dateline.text.clean.Cleaned;
import org.dateline.text.clean.Cleaner;

/** The clean dispatches of an archive without labels, in the order of their files. */
final class Unlabelled {
  private static final long MAX_RECORD = 16 << 20;

  private Unlabelled() {}

  static void forEach(List<String> paths, Consumer<Cleaned> dispatches) {
    Configuration hadoop = new Configuration();
    ReadOptions options = new ReadOptions(Map.of(), (int) MAX_RECORD, null);
    Cleaner cleaner = new Cleaner();
    for (List<Slice> task :
        InputPlan.tasks(InputPlan.list(paths, hadoop), Integer.MAX_VALUE, 1, hadoop)) {
      for (Slice slice : task) {
        try (SliceReader reader = new SliceReader(slice, options, hadoop)) {
          while (reader.hasNext()) {
            if (reader.next() instanceof ReadItem.Taken taken) {
              dispatches.accept(cleaner.clean(taken.dispatch()));
            }
          }
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }
}
