package org.dateline.read;

import java.io.IOException;
import java.util.List;
import org.dateline.text.record.RejectReason;
import org.jspecify.annotations.Nullable;

/**
 * The records of a file that is read whole: a page, or an export of many articles. Its encoding is
 * told as that of a page of the web: by its bytes, then by what it says of itself.
 */
public abstract class WholeTextRecords extends QueuedRecords {
  private final Source source;
  private final int records;
  private boolean read;

  /** Nothing is read before the first record is asked for. */
  protected WholeTextRecords(Source source) {
    this(source, 1);
  }

  /**
   * The same for a file of many records.
   *
   * @param records for how many of the longest records the file may be long
   */
  protected WholeTextRecords(Source source, int records) {
    this.source = source;
    this.records = records;
  }

  /**
   * The records of the text, in order; their positions are 0, 1, 2, …
   *
   * @param text all of it, without a byte-order mark
   */
  protected abstract List<ParsedRecord> parse(String text);

  @Override
  final boolean advance() throws IOException {
    if (read) {
      return false;
    }
    read = true;
    long most = records * source.options().maxRecordBytes();
    long limit = Math.min(most, Integer.MAX_VALUE - 16);
    byte[] bytes = source.stream().readNBytes((int) limit + 1);
    if (bytes.length > limit) {
      String file = records == 1 ? "The file" : "The file, at " + records + " times a record,";
      add(broken(RejectReason.RECORD_TOO_LARGE, ReadOptions.tooLong(file, limit)));
      return true;
    }
    @Nullable String text = PageEncoding.decode(bytes, null);
    if (text == null) {
      add(broken(RejectReason.INVALID_ENCODING, "The file is in no known encoding."));
    } else {
      parse(text).forEach(this::add);
    }
    return true;
  }

  private ParsedRecord.Broken broken(RejectReason reason, String detail) {
    return new ParsedRecord.Broken(0, reason, detail, source.head().text());
  }
}
