package org.dateline.read;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Queue;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSError;
import org.dateline.table.corpus.Inputs;
import org.dateline.table.row.QueuedIterator;
import org.dateline.text.date.DateFieldParser;
import org.dateline.text.date.DateOrder;
import org.dateline.text.date.Stamp;
import org.dateline.text.record.RawDispatch;
import org.dateline.text.record.Reject;
import org.dateline.text.record.RejectReason;
import org.jspecify.annotations.Nullable;

/**
 * Reads a slice: its dispatches and rejects, then its account. Bad data never ends it with an
 * exception: what cannot be read becomes a reject, and what came before stays.
 */
public final class SliceReader extends QueuedIterator<ReadItem> implements Closeable {
  private final Slice slice;
  private final ReadOptions options;
  private final Configuration hadoop;
  private @Nullable InputStream stored;
  private @Nullable MessageDigest digest;
  private @Nullable Records records;

  /** What is wrong with the compression and not yet told. */
  private final Queue<ParsedRecord.Broken> faults = new ArrayDeque<>();

  private String format = Inputs.UNKNOWN_FORMAT;
  private final FeedDateOrders orders;
  private boolean daysBehindYear;
  private boolean opened;
  private boolean finished;
  private long dispatches;
  private long rejects;
  private OptionalLong stated = OptionalLong.empty();
  private long skipped;

  /** Nothing is opened before the first item is asked for. */
  public SliceReader(Slice slice, ReadOptions options, Configuration hadoop) {
    this(slice, options, hadoop, new FeedDateOrders());
  }

  /**
   * The same for one of several slices.
   *
   * @param orders what was learned from files so far
   */
  public SliceReader(
      Slice slice, ReadOptions options, Configuration hadoop, FeedDateOrders orders) {
    this.slice = slice;
    this.options = options;
    this.hadoop = hadoop;
    this.orders = orders;
  }

  /** Whether a file can be cut into slices: it is not compressed and of a format that allows it. */
  static boolean isSplittable(InputFile file, Configuration hadoop) {
    try (FSDataInputStream in = file.open(hadoop)) {
      FileHead head = new FileHead(in.readNBytes(FileHead.SIZE));
      Format format = Compression.of(head) == Compression.NONE ? Formats.of(head) : null;
      return format != null
          && format.isSplittable()
          && (!head.isBinary() || format.content() != Format.Content.TEXT);
    } catch (IOException | FSError e) {
      return false;
    }
  }

  @Override
  protected boolean advance() {
    if (finished) {
      return false;
    }
    add(read());
    return true;
  }

  private ReadItem read() {
    try {
      if (!opened) {
        opened = true;
        Reject refused = open();
        if (refused != null) {
          return refuse(refused);
        }
      }
      ParsedRecord found = faults.poll();
      Records open = records;
      if (found == null && open != null) {
        found = open.next();
        if (found == null) {
          stated = open.statedCount();
          skipped = open.skippedCount();
          format = open.nameOf(format);
          records = null;
          found = faults.poll();
        }
      }
      return found == null ? finish() : item(found);
    } catch (IOException | RuntimeException | FSError e) {
      records = null;
      return refuse(reject(ReadFault.of(e), slice.file().path()));
    }
  }

  /** Opens the file and finds its format; what it is refused for if it is refused whole. */
  private @Nullable Reject open() throws IOException {
    FSDataInputStream file = slice.file().open(hadoop);
    stored = file;
    Opening opening = new Opening(slice, null, options, hadoop);
    Opening.Opened opened;
    if (slice.start() > 1) {
      long offset = slice.start() - 1;
      file.seek(offset);
      opened = opening.openAt(file, offset, headOfFile());
    } else {
      InputStream in = file;
      if (slice.isWhole()) {
        digest = sha256();
        in = new DigestInputStream(file, digest);
        stored = in;
      }
      opened = opening.open(in, slice.file().size(), faults::add);
    }
    ParsedRecord.Broken refused = opened.refused();
    if (refused != null) {
      return reject(refused, slice.file().path());
    }
    format = Objects.requireNonNull(opened.format());
    records = opened.records();
    daysBehindYear = opened.daysBehindYear();
    return null;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  private FileHead headOfFile() throws IOException {
    try (FSDataInputStream in = slice.file().open(hadoop)) {
      return new FileHead(in.readNBytes(FileHead.SIZE));
    }
  }

  private ReadItem item(ParsedRecord found) {
    if (found instanceof ParsedRecord.Broken broken
        && broken.reason() == RejectReason.UNKNOWN_FORMAT) {
      format = Inputs.UNKNOWN_FORMAT;
    }
    return item(found, slice.file().path());
  }

  private ReadItem item(ParsedRecord found, String place) {
    if (found instanceof ParsedRecord.Within within) {
      return item(within.record(), place + RawDispatch.WITHIN + within.member());
    }
    if (found instanceof ParsedRecord.Broken broken) {
      return refuse(reject(broken, place));
    }
    Fields fields = ((ParsedRecord.Entry) found).fields();
    if (fields.isEmpty()) {
      String raw =
          String.format(Locale.ROOT, "date=%s id=%s url=%s", fields.date, fields.id, fields.url);
      return refuse(
          new Reject(
              place,
              found.position(),
              RejectReason.MISSING_FIELD,
              "The record has neither headline nor text; name their fields with --map.",
              raw));
    }
    dispatches++;
    return new ReadItem.Taken(dispatch(place, found.position(), fields));
  }

  private RawDispatch dispatch(String place, long position, Fields fields) {
    return new RawDispatch(
        place,
        position,
        fields.headline == null ? "" : WireControls.without(fields.headline),
        fields.text == null ? "" : WireControls.without(fields.text),
        fields.date,
        fields.source,
        fields.id,
        List.copyOf(fields.byline),
        fields.language,
        fields.address(),
        List.copyOf(fields.keywords),
        fields.feed(),
        order(fields.date),
        options.source());
  }

  /** The order of day and month; files are asked for it only where a date has two readings. */
  private DateOrder order(@Nullable String date) {
    DateOrder said = options.dateOrder();
    if (said != null || date == null) {
      return said == null ? DateOrder.UNKNOWN : said;
    }
    DateOrder told = DateFieldParser.order(date);
    boolean yearFirst =
        told == DateOrder.LEARNED_YEAR_DAY_FIRST
            || (daysBehindYear && DateFieldParser.mayHaveDayBehindYear(date));
    if (!yearFirst) {
      Stamp stamp = DateFieldParser.parse(date);
      if (stamp == null || !stamp.isAmbiguous()) {
        return DateOrder.UNKNOWN;
      }
    }
    return orders.of(slice.file(), options, hadoop, yearFirst);
  }

  private static Reject reject(ParsedRecord.Broken broken, String place) {
    return new Reject(place, broken.position(), broken.reason(), broken.detail(), broken.raw());
  }

  private ReadItem refuse(Reject reject) {
    rejects++;
    return new ReadItem.Refused(reject);
  }

  private ReadItem finish() {
    finished = true;
    String sha256 = sha256OfFile();
    InputFile file = slice.file();
    return new ReadItem.Finished(
        new InputSummary(
            file.path(),
            file.size(),
            file.modifiedMillis(),
            sha256,
            format,
            dispatches + rejects,
            dispatches,
            rejects,
            stated.isPresent() ? stated.getAsLong() : null,
            skipped));
  }

  /**
   * Of the whole file, also of one whose bytes make no sense: of what was read, or, with the first
   * slice of several, in a reading of its own.
   */
  private @Nullable String sha256OfFile() {
    if (slice.start() > 0) {
      return null;
    }
    try {
      if (digest == null || stored == null) {
        return digestOfFile();
      }
      stored.transferTo(java.io.OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException | FSError e) {
      return null;
    }
  }

  private String digestOfFile() throws IOException {
    MessageDigest whole = sha256();
    try (InputStream in = new DigestInputStream(slice.file().open(hadoop), whole)) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(whole.digest());
  }

  @Override
  public void close() throws IOException {
    if (stored != null) {
      stored.close();
    }
  }
}
