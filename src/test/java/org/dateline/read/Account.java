package org.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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

/**
 * Holds the reading of files to its promises, whatever is in them: every record is taken or refused
 * with a reason, the sums agree, only what has a check sum or a footer breaks off, and what is
 * taken can be cleaned and dated without losing a character.
 */
final class Account {
  private static final List<String> ENDING = List.of("parquet", "+", "unknown", "zip", "tar", "7z");
  private static final ReadOptions OPTIONS = new ReadOptions(Map.of(), 1 << 20, null);

  /** One dispatch of so many is prepared with all that is known, which takes longer. */
  private static final int SELDOM = 20;

  private final Preparer preparer;
  private final Cleaner cleaner = new Cleaner();
  private final Dating dating =
      new Dating(DateRange.upTo(LocalDate.of(2026, 12, 31)), new OfficeHolders(List.of()), 0.9);
  private long taken;
  private long refused;

  Account(Preparer preparer) {
    this.preparer = preparer;
  }

  long taken() {
    return taken;
  }

  long refused() {
    return refused;
  }

  /** Reads a file to its end. */
  void read(InputFile file, Configuration hadoop) throws IOException {
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
          if ((file.size() + dispatches) % SELDOM == 0) {
            preparer.prepare(found.dispatch());
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
}
