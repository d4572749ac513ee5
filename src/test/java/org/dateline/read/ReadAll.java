package org.dateline.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.dateline.text.record.RawDispatch;
import org.dateline.text.record.Reject;

/** Reads files for tests, down to the last record, and checks that the account adds up. */
final class ReadAll {
  private static final Configuration HADOOP = new Configuration();
  static final ReadOptions OPTIONS = new ReadOptions(Map.of(), 1 << 20, null);

  final List<RawDispatch> dispatches = new ArrayList<>();
  final List<Reject> rejects = new ArrayList<>();
  final List<InputSummary> summaries = new ArrayList<>();

  static ReadAll of(Path file) {
    return of(file, OPTIONS);
  }

  static ReadAll of(Path file, ReadOptions options) {
    InputFile input = file(file);
    return of(List.of(new Slice(input, 0, input.size())), options);
  }

  static InputFile file(Path file) {
    return InputPlan.list(List.of(file.toString()), HADOOP).get(0);
  }

  static ReadAll of(List<Slice> slices, ReadOptions options) {
    ReadAll all = new ReadAll();
    for (Slice slice : slices) {
      try (SliceReader reader = new SliceReader(slice, options, HADOOP)) {
        while (reader.hasNext()) {
          ReadItem item = reader.next();
          if (item instanceof ReadItem.Taken taken) {
            all.dispatches.add(taken.dispatch());
          } else if (item instanceof ReadItem.Refused refused) {
            all.rejects.add(refused.reject());
          } else if (item instanceof ReadItem.Finished finished) {
            all.summaries.add(finished.summary());
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    long records = all.summaries.stream().mapToLong(InputSummary::recordCount).sum();
    if (all.summaries.size() != slices.size()
        || records != all.dispatches.size() + all.rejects.size()) {
      throw new AssertionError("The account does not add up: " + all.summaries);
    }
    return all;
  }

  List<String> headlines() {
    return dispatches.stream().map(RawDispatch::headline).toList();
  }

  List<String> reasons() {
    return rejects.stream().map(reject -> reject.reason().code()).toList();
  }

  String format() {
    return summaries.get(0).format();
  }
}
