package org.dateline.read;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dateline.config.DispatchField;
import org.dateline.config.ReadSettings;
import org.dateline.text.record.RejectReason;
import org.jspecify.annotations.Nullable;

/** Rows under a header line, separated by commas, semicolons or tabs (RFC 4180). */
final class CsvFormat implements Format {
  /** Copies and downloads break off where a block ends. */
  private static final int BLOCK = 4096;

  @Override
  public String name() {
    return "csv";
  }

  @Override
  public boolean recognises(FileHead head) {
    List<String> lines = head.lines(1);
    if (lines.isEmpty()) {
      return false;
    }
    String header = lines.get(0);
    char separator = separator(header);
    if (header.length() > 4000 || header.indexOf(separator) < 0) {
      return false;
    }
    FieldNames names = new FieldNames(Map.of());
    int known = 0;
    int columns = 0;
    for (String name : header.split("[" + separator + "]", -1)) {
      columns++;
      known += names.field(unquoted(name)) != null ? 1 : 0;
      if (name.strip().split(" ", -1).length > 4) {
        return false;
      }
    }
    return known >= 2 || (known == 1 && columns <= 3) || looksLikeHeader(header, separator, lines);
  }

  /** With names that only the user knows: short lower-case words and nothing else. */
  private static boolean looksLikeHeader(String header, char separator, List<String> lines) {
    return lines.size() == 1
        && header.chars().filter(c -> c == separator).count() >= 2
        && header
            .chars()
            .allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == separator || c == '"');
  }

  private static String unquoted(String name) {
    return name.strip().replace("\"", "");
  }

  private static char separator(String header) {
    char best = ',';
    long most = 0;
    for (char candidate : new char[] {',', '\t', ';'}) {
      long count = header.chars().filter(c -> c == candidate).count();
      if (count > most) {
        most = count;
        best = candidate;
      }
    }
    return best;
  }

  @Override
  public Records open(Source source) throws IOException {
    char separator = separator(source.head().lines(1).get(0));
    Watched watched = new Watched(source.stream(), source.options().maxRecordBytes());
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(separator)
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setAllowMissingColumnNames(true)
            .setLenientEof(true)
            .setTrailingData(true)
            .get();
    CSVParser parser =
        CSVParser.builder()
            .setReader(new InputStreamReader(watched, StandardCharsets.UTF_8))
            .setCharset(StandardCharsets.UTF_8)
            .setTrackBytes(true)
            .setFormat(format)
            .get();
    return new Rows(parser, watched, source.names());
  }

  private static final class Rows implements Records {
    private final Iterator<CSVRecord> rows;
    private final List<String> header;
    private final Watched watched;
    private final FieldNames names;
    private long last;
    private boolean ended;

    Rows(CSVParser parser, Watched watched, FieldNames names) {
      this.rows = parser.iterator();
      this.header =
          parser.getHeaderNames().stream().map(name -> name.replace("\uFEFF", "")).toList();
      this.watched = watched;
      this.names = names;
    }

    @Override
    public @Nullable ParsedRecord next() throws IOException {
      if (ended) {
        return null;
      }
      try {
        watched.startRecord();
        if (!rows.hasNext()) {
          return null;
        }
        CSVRecord row = rows.next();
        last = row.getBytePosition();
        boolean isLast = !rows.hasNext();
        return found(row, isLast && watched.isCut());
      } catch (UncheckedIOException | IllegalStateException e) {
        ended = true;
        boolean tooLarge = watched.isOverrun();
        return new ParsedRecord.Broken(
            last,
            tooLarge ? RejectReason.RECORD_TOO_LARGE : RejectReason.MALFORMED_RECORD,
            (tooLarge
                    ? "A row is longer than " + ReadSettings.MAX_RECORD_BYTES.key()
                    : "The rows cannot be told apart any more (" + e.getMessage() + ")")
                + "; the rest of the file after this row was not read.",
            "");
      }
    }

    private ParsedRecord found(CSVRecord row, boolean cut) {
      String raw = String.join(",", row.values());
      boolean tooFew = row.size() < header.size();
      if (tooFew || cut) {
        return new ParsedRecord.Broken(
            row.getBytePosition(),
            cut ? RejectReason.TRUNCATED : RejectReason.MALFORMED_RECORD,
            cut
                ? "The file breaks off in this row, at the end of a block and without a line break."
                : String.format(
                    Locale.ROOT,
                    "The row has %d columns, but the header %d.",
                    row.size(),
                    header.size()),
            raw);
      }
      if (raw.indexOf('\uFFFD') >= 0) {
        return new ParsedRecord.Broken(
            row.getBytePosition(), RejectReason.INVALID_ENCODING, "The row is not UTF-8.", raw);
      }
      Fields fields = new Fields();
      int[] ranks = new int[header.size()];
      for (int i = 0; i < header.size(); i++) {
        DispatchField field = names.field(header.get(i));
        ranks[i] = field == null ? -1 : names.rank(header.get(i));
        if (field != null && !row.get(i).isBlank() && !isTaken(row, field, i, ranks)) {
          fields.set(field, header.get(i), row.get(i));
        }
      }
      return new ParsedRecord.Entry(row.getBytePosition(), fields);
    }

    /** Whether an earlier column with a likelier name has the field already. */
    private boolean isTaken(CSVRecord row, DispatchField field, int column, int[] ranks) {
      for (int i = 0; i < column; i++) {
        if (field == names.field(header.get(i))
            && ranks[i] <= ranks[column]
            && !row.get(i).isBlank()) {
          return true;
        }
      }
      return false;
    }
  }

  /** Counts the bytes, remembers the last one and stops a record that runs over its limit. */
  private static final class Watched extends FilterInputStream {
    private final long limit;
    private long count;
    private long atRecord;
    private int lastByte = '\n';
    private boolean overrun;

    Watched(InputStream in, long limit) {
      super(in);
      this.limit = limit;
    }

    void startRecord() {
      atRecord = count;
    }

    boolean isOverrun() {
      return overrun;
    }

    boolean isCut() {
      return lastByte != '\n' && lastByte != '\r' && count % BLOCK == 0;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      if (count - atRecord > limit + (1 << 16)) {
        overrun = true;
        throw new EOFException("A row is too long.");
      }
      int read = super.read(bytes, offset, length);
      if (read > 0) {
        count += read;
        lastByte = bytes[offset + read - 1];
      }
      return read;
    }
  }
}
