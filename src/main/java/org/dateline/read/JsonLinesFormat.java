package org.dateline.read;

import java.io.IOException;
import org.dateline.text.record.RejectReason;
import org.jspecify.annotations.Nullable;

/** JSON Lines: one object a line (jsonlines.org). */
final class JsonLinesFormat implements Format {
  @Override
  public String name() {
    return "jsonl";
  }

  @Override
  public boolean recognises(FileHead head) {
    if (head.firstCharacter() != '{') {
      return false;
    }
    String text = head.text().stripLeading();
    int lineEnd = text.indexOf('\n');
    if (lineEnd < 0) {
      return true;
    }
    // An object over several lines has its brace on a line of its own.
    return text.substring(0, lineEnd).strip().length() > 1;
  }

  @Override
  public boolean isSplittable() {
    return true;
  }

  @Override
  public Records open(Source source) throws IOException {
    LineReader lines =
        new LineReader(source.stream(), source.offset(), source.options().maxRecordBytes());
    if (source.offset() < source.slice().start()) {
      // The line that runs into this slice belongs to the one before.
      lines.next();
    }
    return new Lines(lines, new JsonRecord(source.names()), source);
  }

  private record Lines(LineReader lines, JsonRecord json, Source source) implements Records {
    @Override
    public @Nullable ParsedRecord next() throws IOException {
      while (lines.next()) {
        // Offsets of a compressed file are of what it holds; such a file is never split.
        if (!source.slice().isWhole() && lines.position() >= source.slice().end()) {
          return null;
        }
        if (lines.isTooLong()) {
          return new ParsedRecord.Broken(
              lines.position(),
              RejectReason.RECORD_TOO_LARGE,
              ReadOptions.tooLong("The line", source.options().maxRecordBytes()),
              lines.shown());
        }
        if (!lines.isBlank()) {
          return json.read(
              lines.bytes(), start(), lines.end(), lines.position(), lines.isUnended());
        }
      }
      return null;
    }

    /** Past a byte-order mark. */
    private int start() {
      byte[] bytes = lines.bytes();
      int start = lines.start();
      boolean marked =
          lines.position() == 0
              && lines.end() - start > 3
              && bytes[start] == (byte) 0xEF
              && bytes[start + 1] == (byte) 0xBB
              && bytes[start + 2] == (byte) 0xBF;
      return marked ? start + 3 : start;
    }
  }
}
