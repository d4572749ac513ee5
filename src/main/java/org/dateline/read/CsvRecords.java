package org.dateline.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dateline.config.DispatchField;
import org.dateline.text.date.DateFieldParser;
import org.dateline.text.record.RejectReason;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a file, told apart line by line. A row whose columns do not fit the header is set
 * aside; where a quote was opened and never closed, reading goes on with the next line that is a
 * whole row by itself.
 */
final class CsvRecords implements Records {
  /** Copies and downloads break off where a block ends. */
  private static final int BLOCK = 4096;

  private static final int SHOWN = 4096;
  private static final int LONGEST_DAY = 40;
  private static final String UNCLOSED = "A quote of the row is not closed before the next row.";
  private static final int LONGEST_NAME = 30;

  /**
   * A row that another has swallowed is looked for while no more was walked over than so many times
   * what was read: where quotes are all that a file has, each of its lines might begin one that
   * goes on for long.
   */
  private static final long MOST_WALKS = 32;

  private static final long LITTLE = 1 << 20;

  private record Line(long position, @Nullable String text, String shown, boolean tooLong) {
    String written() {
      return text == null ? shown : text;
    }
  }

  /**
   * Lines in which a row was open and did not end. Any other row that is open where one of them
   * begins does not end in them either, as it goes on alike: so a file of quotes that are never
   * closed is not read to its end from each of its lines.
   */
  private static final class OpenLines {
    /** Rows below this length are read however many are open at once. */
    private static final long LONG_ROW = 256 << 10;

    /** So many are read all the same: one may be long, and be what closes those before it. */
    private static final int MOST = 50;

    private long from = Long.MAX_VALUE;
    private long end;
    private int rows;

    void add(long began, long ended) {
      if (ended - began < LONG_ROW) {
        return;
      }
      boolean within = began > from && began < end;
      rows = within ? rows + 1 : 1;
      if (!within || ended - end >= LONG_ROW) {
        from = began;
        end = ended;
      }
    }

    /** Whether one row more, which is open where a line begins, is not to be read on. */
    boolean isTooMany(long began, long position) {
      return rows >= MOST && began > from && end - position >= LONG_ROW;
    }
  }

  private final LineReader lines;
  private final CsvDialect dialect;
  private final FieldNames names;
  private final @Nullable String encoding;
  private final long limit;
  private final CsvRow row;
  private final CsvRow other;
  private final OpenLines open = new OpenLines();
  private final OpenLines openOtherwise = new OpenLines();
  private final List<Line> held = new ArrayList<>();

  /** So many lines at the beginning of those that are held belong to rows that were given out. */
  private int taken;

  private List<String> columns;
  private boolean begun;
  private boolean cut;

  /** Characters of all lines so far, and those that were walked over to find where rows end. */
  private long read;

  private long walked;

  CsvRecords(Source source, CsvDialect dialect) {
    this.limit = source.options().maxRecordBytes();
    this.lines = new LineReader(source.stream(), source.offset(), limit);
    this.encoding = source.head().encoding();
    this.dialect = dialect;
    this.names = source.names();
    this.columns = dialect.columns();
    this.row = new CsvRow(dialect.writing());
    this.other = new CsvRow(dialect.writing().otherwise());
  }

  @Override
  public @Nullable ParsedRecord next() throws IOException {
    if (!begun) {
      begun = true;
      for (int i = 0; i < dialect.skipped(); i++) {
        lines.next();
      }
      if (dialect.hasHeader() && has(0)) {
        // A header that a lone carriage return ends is a line of which nothing else is known.
        take(Math.max(1, whole(row, 0, open)));
      }
    }
    while (has(0)) {
      ParsedRecord found = record();
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** Whether there is a line of that number behind those that were taken. */
  private boolean has(int number) throws IOException {
    while (held.size() - taken <= number) {
      if (!lines.next()) {
        return false;
      }
      if (held.size() == taken && lines.isBlank()) {
        continue;
      }
      String text = lines.isTooLong() ? null : lines.text(encoding);
      // Some programs write line feed and carriage return the wrong way round.
      text = text != null && text.startsWith("\r") ? text.substring(1) : text;
      String shown = text == null ? lines.shown() : "";
      Line line = new Line(lines.position(), text, shown, lines.isTooLong());
      held.add(line);
      read += line.written().length();
      long end = lines.position() + lines.end() - lines.start();
      cut = lines.isUnended() && end % BLOCK == 0;
    }
    return true;
  }

  private Line line(int number) {
    return held.get(taken + number);
  }

  private List<Line> first(int count) {
    return held.subList(taken, taken + count);
  }

  private void take(int count) {
    taken += count;
    // Not with each row: all that is held would move up.
    if (taken * 2 >= held.size()) {
      held.subList(0, taken).clear();
      taken = 0;
    }
  }

  /** The row that begins here; null if it is the header once more. */
  private @Nullable ParsedRecord record() throws IOException {
    Line first = line(0);
    if (first.tooLong()) {
      take(1);
      return broken(
          first,
          RejectReason.RECORD_TOO_LARGE,
          ReadOptions.tooLong("The line", limit),
          first.written());
    }
    int count = whole(row, 0, open);
    if (count > 0 && isHeader(row.fields())) {
      take(count);
      return null;
    }
    int swallowed = count < 0 ? 0 : swallowed(count);
    if (swallowed > 0) {
      return unclosed(first, swallowed);
    }
    List<String> fields = count < 0 ? List.of() : joined(fitted(row.fields()));
    if (count < 0 || fields.size() != columns.size()) {
      int otherwise = whole(other, 0, openOtherwise);
      List<String> others = otherwise < 0 ? List.of() : fitted(other.fields());
      if (others.size() == columns.size()) {
        count = otherwise;
        fields = others;
      } else if (count > 0 && endsEarly(fields)) {
        fields = filled(fields);
      } else {
        return unfit(first, count, fields.size());
      }
    }
    boolean unknown = first(count).stream().anyMatch(line -> line.text() == null);
    boolean ends = cut && !has(count);
    String raw = raw(count);
    take(count);
    if (unknown || ends) {
      return broken(
          first,
          ends ? RejectReason.TRUNCATED : RejectReason.INVALID_ENCODING,
          ends
              ? "The file breaks off in this row, at the end of a block and without a line break."
              : "The row is in no known encoding.",
          raw);
    }
    return new ParsedRecord.Entry(first.position(), RowFields.of(columns, fields, names));
  }

  /**
   * Whether a row is a header once more, as where files were put one behind the other; of columns
   * in another order from there on.
   */
  private boolean isHeader(List<String> fields) {
    if (!dialect.hasHeader()) {
      return false;
    }
    if (fields.equals(dialect.header())) {
      columns = dialect.columns();
      return true;
    }
    for (String field : fields) {
      if (field.length() > LONGEST_NAME) {
        return false;
      }
    }
    if (fields.size() < 2 || !CsvDialect.isHeader(fields, names)) {
      return false;
    }
    columns = fields;
    return true;
  }

  /**
   * Reads a row from a line on; the number of its lines, or -1 if it does not end within the file
   * or the limit.
   *
   * @param known where no row ends
   */
  private int whole(CsvRow into, int from, OpenLines known) throws IOException {
    into.clear();
    long length = 0;
    int count = 0;
    while (length <= limit && has(from + count)) {
      Line line = line(from + count);
      if (count > 0 && known.isTooMany(line(from).position(), line.position())) {
        return -1;
      }
      into.add(line.written());
      length += line.written().length();
      walked += line.written().length();
      count++;
      if (!into.isOpen()) {
        known.add(line(from).position(), line.position());
        return count;
      }
    }
    boolean more = has(from + count);
    known.add(line(from).position(), more ? line(from + count).position() : Long.MAX_VALUE);
    return -1;
  }

  /** Without fields beyond the header that hold nothing. */
  private List<String> fitted(List<String> fields) {
    int end = fields.size();
    while (end > columns.size() && fields.get(end - 1).isBlank()) {
      end--;
    }
    return fields.subList(0, end);
  }

  /**
   * Whether the row lacks cells at its end alone, as Excel leaves them out where they are empty: it
   * has its headline and its text, and the last of what it has is not one of these that a line
   * break may have cut.
   */
  private boolean endsEarly(List<String> fields) {
    int size = fields.size();
    if (!dialect.hasHeader() || size < 2 || size >= columns.size()) {
      return false;
    }
    return columns.subList(size, columns.size()).stream().noneMatch(this::isWords)
        && columns.subList(0, size).stream().anyMatch(this::isWords)
        && (row.endsInQuotes() || !isWords(columns.get(size - 1)));
  }

  private boolean isWords(String column) {
    DispatchField field = names.field(column);
    return field == DispatchField.TEXT || field == DispatchField.HEADLINE;
  }

  private List<String> filled(List<String> fields) {
    List<String> filled = new ArrayList<>(fields);
    while (filled.size() < columns.size()) {
      filled.add("");
    }
    return filled;
  }

  /**
   * A semicolon or bar before a blank is a mark of the text where a row has too many of them; a
   * comma is too common to tell.
   */
  private List<String> joined(List<String> fields) {
    if (fields.size() <= columns.size() || dialect.writing().separator() == ',') {
      return fields;
    }
    List<String> joined = new ArrayList<>();
    for (String field : fields) {
      int last = joined.size() - 1;
      if (last >= 0 && field.startsWith(" ") && !field.isBlank()) {
        joined.set(last, joined.get(last) + dialect.writing().separator() + field);
      } else {
        joined.add(field);
      }
    }
    return joined;
  }

  /** Sets a row aside, up to the next line that is a whole row by itself. */
  private ParsedRecord unfit(Line first, int count, int found) throws IOException {
    int lines = count < 0 ? held.size() - taken : count;
    boolean resumed = false;
    for (int i = 1; i < lines && !resumed; i++) {
      if (isRow(line(i)) || begins(i)) {
        lines = i;
        resumed = true;
      }
    }
    String raw = raw(lines);
    take(lines);
    if (count > 0 && !resumed) {
      return broken(
          first,
          RejectReason.MALFORMED_RECORD,
          String.format(
              Locale.ROOT, "The row has %d columns, but the header %d.", found, columns.size()),
          raw);
    }
    boolean tooLarge = !resumed && raw.length() > limit;
    return broken(
        first,
        tooLarge
            ? RejectReason.RECORD_TOO_LARGE
            : resumed ? RejectReason.MALFORMED_RECORD : RejectReason.TRUNCATED,
        tooLarge
            ? ReadOptions.tooLong("The row", limit)
            : resumed ? UNCLOSED : "The file ends before a quote of the row is closed.",
        raw);
  }

  /**
   * The number of the line on which a row begins that another took for a part of its text, as a
   * quote was never closed; 0 where none does. It is known by its day, or by its number, and by all
   * of its columns.
   */
  private int swallowed(int count) throws IOException {
    // The quote of the next row stands within a text then, as no program writes it.
    if (count < 2 || !row.isLoose()) {
      return 0;
    }
    for (int i = 1; i < count; i++) {
      if (begins(i)) {
        return i;
      }
    }
    return 0;
  }

  /** Whether a row of all columns begins on a line, with a day or a number where one belongs. */
  private boolean begins(int from) throws IOException {
    int telling = telling();
    if (telling < 0
        || walked > MOST_WALKS * read + LITTLE
        || line(from).written().indexOf(dialect.writing().separator()) < 0) {
      return false;
    }
    CsvRow begun = new CsvRow(dialect.writing());
    if (whole(begun, from, open) < 0 || begun.isLoose()) {
      return false;
    }
    List<String> fields = begun.fields();
    if (fields.size() != columns.size()) {
      return false;
    }
    String told = fields.get(telling).strip();
    return names.field(columns.get(telling)) == DispatchField.DATE
        ? told.length() <= LONGEST_DAY && DateFieldParser.parse(told) != null
        : !told.isEmpty() && told.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** The column of days, or of numbers by which records are called; -1 where there is none. */
  private int telling() {
    int numbered = -1;
    for (int i = 0; i < columns.size(); i++) {
      DispatchField field = names.field(columns.get(i));
      if (field == DispatchField.DATE) {
        return i;
      }
      numbered = field == DispatchField.ID && numbered < 0 ? i : numbered;
    }
    return numbered;
  }

  /** Sets a row aside up to the line on which the next one begins. */
  private ParsedRecord unclosed(Line first, int lines) {
    String raw = raw(lines);
    take(lines);
    return broken(first, RejectReason.MALFORMED_RECORD, UNCLOSED, raw);
  }

  private boolean isRow(Line line) {
    CsvRow alone = new CsvRow(dialect.writing());
    alone.add(line.written());
    return !alone.isOpen() && alone.fields().size() == columns.size();
  }

  private String raw(int count) {
    StringBuilder raw = new StringBuilder();
    for (Line line : first(count)) {
      raw.append(raw.isEmpty() ? "" : "\n").append(line.written());
    }
    return raw.toString();
  }

  private static ParsedRecord broken(Line first, RejectReason reason, String detail, String raw) {
    return new ParsedRecord.Broken(
        first.position(), reason, detail, raw.substring(0, Math.min(raw.length(), SHOWN)));
  }
}
