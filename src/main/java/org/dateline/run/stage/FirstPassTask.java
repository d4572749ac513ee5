package org.dateline.run.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.dateline.prepare.Prepared;
import org.dateline.prepare.Preparer;
import org.dateline.read.FeedDateOrders;
import org.dateline.read.InputSummary;
import org.dateline.read.ReadItem;
import org.dateline.read.ReadOptions;
import org.dateline.read.Slice;
import org.dateline.read.SliceReader;
import org.dateline.table.corpus.FirstPass;
import org.dateline.table.corpus.Inputs;
import org.dateline.table.corpus.Rejects;
import org.dateline.table.row.QueuedIterator;
import org.dateline.text.record.Reject;
import org.jspecify.annotations.Nullable;

/**
 * One task of the first pass: reads its slices one after the other and makes rows of what is in
 * them.
 */
final class FirstPassTask extends QueuedIterator<Row> {
  private final Iterator<Slice> slices;
  private final ReadOptions options;
  private final Configuration hadoop;
  private final FeedHead feed;
  private final FeedDateOrders orders = new FeedDateOrders();
  private @Nullable SliceReader reader;

  FirstPassTask(
      Iterator<Slice> slices, ReadOptions options, Configuration hadoop, Preparer preparer) {
    this.slices = slices;
    this.options = options;
    this.hadoop = hadoop;
    this.feed = new FeedHead(preparer);
  }

  @Override
  protected boolean advance() {
    SliceReader open = reader;
    if (open != null && open.hasNext()) {
      feed.take(open.next()).forEach(this::add);
      return true;
    }
    if (nextSlice()) {
      return true;
    }
    List<FeedHead.Made> rest = feed.end();
    rest.forEach(this::add);
    return !rest.isEmpty();
  }

  private void add(FeedHead.Made made) {
    add(row(made));
  }

  private boolean nextSlice() {
    try {
      if (reader != null) {
        reader.close();
        reader = null;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!slices.hasNext()) {
      return false;
    }
    Slice slice = slices.next();
    feed.next(slice.file().path()).forEach(this::add);
    reader = new SliceReader(slice, options, hadoop, orders);
    return true;
  }

  private static Row row(FeedHead.Made made) {
    ReadItem item = made.item();
    Prepared prepared = made.prepared();
    if (prepared != null) {
      return FirstPass.ofDispatch(
          prepared.dispatch(),
          prepared.cuts(),
          prepared.mentions(),
          prepared.fingerprint(),
          prepared.edges());
    }
    if (item instanceof ReadItem.Refused refused) {
      return reject(refused.reject());
    }
    return input(((ReadItem.Finished) item).summary());
  }

  private static Row reject(Reject reject) {
    return FirstPass.ofReject(
        new Rejects.Rejected(
            reject.inputFile(),
            reject.inputPosition(),
            reject.reason().code(),
            reject.detail(),
            reject.raw()));
  }

  private static Row input(InputSummary summary) {
    return FirstPass.ofInput(
        new Inputs.Input(
            summary.path(),
            summary.sizeBytes(),
            Instant.ofEpochMilli(summary.modifiedMillis()),
            summary.sha256(),
            summary.format(),
            summary.recordCount(),
            summary.dispatchCount(),
            summary.rejectCount(),
            summary.statedCount(),
            summary.skippedCount()));
  }
}
