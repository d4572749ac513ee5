package org.dateline.read;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Queue;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.dateline.config.Reasons;
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
  private boolean opened;
  private boolean readable = true;
  private boolean finished;
  private long dispatches;
  private long rejects;

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
    Path path = new Path(file.path());
    try (FSDataInputStream in = path.getFileSystem(hadoop).open(path)) {
      FileHead head = new FileHead(in.readNBytes(FileHead.SIZE));
      Format format = Compression.of(head) == Compression.NONE ? Formats.of(head) : null;
      return format != null
          && format.isSplittable()
          && (!head.isBinary() || format.content() == Format.Content.FILE);
    } catch (IOException e) {
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
          records = null;
          found = faults.poll();
        }
      }
      return found == null ? finish() : item(found);
    } catch (IOException | RuntimeException e) {
      records = null;
      readable = false;
      return refuse(reject(0, reason(e), sentence(e), ""));
    }
  }

  private static RejectReason reason(Exception e) {
    String message = String.valueOf(e.getMessage());
    boolean cut =
        e instanceof EOFException
            || message.contains("Unexpected end")
            || message.contains("Truncated")
            || message.contains("truncated")
            || message.contains("unexpected end");
    return cut ? RejectReason.TRUNCATED : RejectReason.UNREADABLE_FILE;
  }

  private static String sentence(Exception e) {
    if (e instanceof FileNotFoundException) {
      return "The file cannot be opened: " + Reasons.of(e) + ".";
    }
    return String.format(
        Locale.ROOT, "The file cannot be read on (%s); what came before was taken.", Reasons.of(e));
  }

  /** Opens the file and finds its format; what it is refused for if it is refused whole. */
  private @Nullable Reject open() throws IOException {
    Path path = new Path(slice.file().path());
    FSDataInputStream file = path.getFileSystem(hadoop).open(path);
    stored = file;
    long offset = Math.max(0, slice.start() - 1);
    InputStream in = file;
    if (offset > 0) {
      file.seek(offset);
    } else if (slice.isWhole()) {
      digest = sha256();
      in = new DigestInputStream(file, digest);
    }
    stored = in;
    BufferedInputStream buffered = new BufferedInputStream(in, 128 << 10);
    Compression compression = offset > 0 ? Compression.NONE : Compression.of(peek(buffered));
    BufferedInputStream plain =
        compression == Compression.NONE
            ? buffered
            : new BufferedInputStream(compression.open(buffered, faults::add), 128 << 10);
    FileHead head = offset > 0 ? headOfFile() : peek(plain);
    Charset wide = head.wideEncoding();
    if (wide != null) {
      plain = new BufferedInputStream(Source.utf8(plain, wide), 128 << 10);
      head = peek(plain);
    }
    if (head.breaksByReturns()) {
      plain = new BufferedInputStream(new ReturnsAsBreaks(plain), 128 << 10);
      head = offset > 0 ? head.withBreaks() : peek(plain);
    }
    Format found = Formats.of(head);
    if (found != null
        && found.content() == Format.Content.FILE
        && compression != Compression.NONE) {
      found = null;
    }
    if (found == null || found.content() == Format.Content.TEXT) {
      if (head.isBlank() && head.text().length() < FileHead.SIZE / 2) {
        return reject(0, RejectReason.EMPTY_FILE, "The file holds nothing but white space.", "");
      }
      if (head.isBinary()) {
        return reject(0, RejectReason.BINARY_FILE, "The file is no text.", "");
      }
      if (found == null) {
        return reject(
            0, RejectReason.UNKNOWN_FORMAT, "No reader recognises the file.", head.text());
      }
    }
    Format format = Objects.requireNonNull(found);
    this.format = compression.named(format.name());
    records = format.open(new Source(slice, plain, head, offset, options, hadoop));
    return null;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  /** The first bytes; of a file that breaks off sooner, those before the break. */
  private static FileHead peek(BufferedInputStream in) throws IOException {
    in.mark(FileHead.SIZE + 1);
    byte[] head = new byte[FileHead.SIZE];
    int length = 0;
    try {
      for (int n = 0; n >= 0 && length < head.length; length += Math.max(n, 0)) {
        n = in.read(head, length, head.length - length);
      }
    } catch (IOException e) {
      if (length == 0) {
        throw e;
      }
    }
    in.reset();
    return new FileHead(Arrays.copyOf(head, length));
  }

  private FileHead headOfFile() throws IOException {
    Path path = new Path(slice.file().path());
    try (FSDataInputStream in = path.getFileSystem(hadoop).open(path)) {
      return new FileHead(in.readNBytes(FileHead.SIZE));
    }
  }

  private ReadItem item(ParsedRecord found) {
    if (found instanceof ParsedRecord.Broken broken) {
      if (broken.reason() == RejectReason.UNKNOWN_FORMAT) {
        format = Inputs.UNKNOWN_FORMAT;
      }
      return refuse(reject(broken.position(), broken.reason(), broken.detail(), broken.raw()));
    }
    Fields fields = ((ParsedRecord.Entry) found).fields();
    if (fields.isEmpty()) {
      return refuse(
          reject(
              found.position(),
              RejectReason.MISSING_FIELD,
              "The record has neither headline nor text; name their fields with --map.",
              String.format(
                  Locale.ROOT, "date=%s id=%s url=%s", fields.date, fields.id, fields.url)));
    }
    dispatches++;
    return new ReadItem.Taken(dispatch(found.position(), fields));
  }

  private RawDispatch dispatch(long position, Fields fields) {
    return new RawDispatch(
        slice.file().path(),
        position,
        fields.headline == null ? "" : fields.headline,
        fields.text == null ? "" : fields.text,
        fields.date,
        fields.source,
        fields.id,
        List.copyOf(fields.byline),
        fields.language,
        fields.url,
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
    Stamp stamp = DateFieldParser.parse(date);
    return stamp == null || !stamp.isAmbiguous()
        ? DateOrder.UNKNOWN
        : orders.of(slice.file(), options, hadoop);
  }

  private Reject reject(long position, RejectReason reason, String detail, String raw) {
    return new Reject(slice.file().path(), position, reason, detail, raw);
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
            rejects));
  }

  /**
   * Of the whole file: of what was read, or, with the first slice of several, in a reading of its
   * own.
   */
  private @Nullable String sha256OfFile() {
    if (!readable || slice.start() > 0) {
      return null;
    }
    try {
      if (digest == null) {
        return digestOfFile();
      }
      Objects.requireNonNull(stored).transferTo(java.io.OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      return null;
    }
  }

  private String digestOfFile() throws IOException {
    Path path = new Path(slice.file().path());
    MessageDigest whole = sha256();
    try (InputStream in = new DigestInputStream(path.getFileSystem(hadoop).open(path), whole)) {
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
