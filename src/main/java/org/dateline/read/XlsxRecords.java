package org.dateline.read;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dateline.config.DispatchField;
import org.dateline.config.Reasons;
import org.dateline.text.record.RejectReason;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** The rows of the sheets of a workbook, each under the names of its columns. */
final class XlsxRecords extends QueuedRecords {
  /** So many lines of title may stand above the names of columns. */
  private static final int TITLE_ROWS = 40;

  private static final int SHOWN = 2000;

  private final byte[] file;
  private final FieldNames names;
  private final long limit;
  private @Nullable ReadableWorkbook workbook;
  private @Nullable Iterator<Sheet> sheets;
  private @Nullable Iterator<Row> rows;
  private List<String> header = List.of();
  private final List<String> above = new ArrayList<>();
  private long position;
  private long passed;
  private boolean headed;
  private boolean ended;

  XlsxRecords(byte[] file, FieldNames names, long limit) {
    this.file = file;
    this.names = names;
    this.limit = limit;
  }

  /** Sheets without names of columns beside others that have them. */
  @Override
  public long skippedCount() {
    return headed ? passed : 0;
  }

  @Override
  boolean advance() throws IOException {
    if (ended) {
      return false;
    }
    try {
      step();
    } catch (IOException | RuntimeException e) {
      ended = true;
      add(damage(e));
    }
    if (ended && workbook != null) {
      workbook.close();
    }
    return true;
  }

  private void step() throws IOException {
    if (sheets == null) {
      open();
    } else if (rows != null && rows.hasNext()) {
      row(rows.next());
    } else if (sheets.hasNext()) {
      passed += rows != null && header.isEmpty() && !above.isEmpty() ? 1 : 0;
      header = List.of();
      above.clear();
      rows = sheets.next().openStream().iterator();
    } else {
      finish();
    }
  }

  private void open() throws IOException {
    // What is packed too well is found out before a library keeps it in memory.
    try (ZipFile zip = directory()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        try (InputStream part = zip.getInputStream(entry)) {
          OfficeParts.bounded(part, file.length).transferTo(OutputStream.nullOutputStream());
        }
      }
    }
    ReadableWorkbook opened =
        new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, true));
    workbook = opened;
    sheets = opened.getSheets().iterator();
  }

  private ZipFile directory() throws IOException {
    try {
      return ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get();
    } catch (IOException e) {
      EOFException cut = new EOFException("its directory, which stands at the end, is missing");
      cut.initCause(e);
      throw cut;
    }
  }

  private void row(Row row) {
    ReadableWorkbook book = workbook;
    boolean from1904 = book != null && book.isDate1904();
    List<String> cells = SheetRow.texts(row, header, names, from1904);
    if (cells.stream().allMatch(String::isBlank)) {
      return;
    }
    if (!header.isEmpty()) {
      if (!cells.equals(header)) {
        add(record(cells));
      }
    } else if (above.size() < TITLE_ROWS && isHeader(cells)) {
      header = cells;
      headed = true;
    } else if (above.size() < TITLE_ROWS) {
      above.add(String.join("\t", cells));
    }
  }

  /** Whether the cells are names, of which one is that of the headline or the text. */
  private boolean isHeader(List<String> cells) {
    int known = 0;
    boolean telling = false;
    for (String cell : cells) {
      DispatchField field = cell.length() > 60 ? null : names.field(cell);
      known += field == null ? 0 : 1;
      telling |= field == DispatchField.HEADLINE || field == DispatchField.TEXT;
    }
    long filled = cells.stream().filter(cell -> !cell.isBlank()).count();
    return telling && (known >= 2 || filled == 1);
  }

  private ParsedRecord record(List<String> cells) {
    long length = cells.stream().mapToLong(String::length).sum();
    if (length > limit) {
      return new ParsedRecord.Broken(
          position++, RejectReason.RECORD_TOO_LARGE, ReadOptions.tooLong("The row", limit), "");
    }
    List<String> fitted = new ArrayList<>(cells);
    while (fitted.size() < header.size()) {
      fitted.add("");
    }
    return new ParsedRecord.Entry(position++, RowFields.of(header, fitted, names));
  }

  private void finish() {
    ended = true;
    if (!headed) {
      String raw = String.join("\n", above);
      add(
          new ParsedRecord.Broken(
              position++,
              RejectReason.UNKNOWN_FORMAT,
              "No sheet of the workbook has a row of column names that are known; name them with"
                  + " --map.",
              raw.substring(0, Math.min(raw.length(), SHOWN))));
    }
  }

  private ParsedRecord damage(Exception e) {
    String said = String.valueOf(e.getMessage());
    boolean cut =
        e instanceof EOFException || said.contains("nexpected end") || said.contains("runcated");
    return new ParsedRecord.Broken(
        position++,
        cut ? RejectReason.TRUNCATED : RejectReason.MALFORMED_RECORD,
        String.format(
            Locale.ROOT,
            "The workbook cannot be read on (%s); what came before was taken.",
            Reasons.of(e)),
        "");
  }
}
