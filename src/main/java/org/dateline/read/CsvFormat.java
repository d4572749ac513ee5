package org.dateline.read;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;

/**
 * Rows under a header line, separated by commas, semicolons, tabs or bars (RFC 4180, and what
 * programs write in its place: {@link CsvDialect}). Without a header the columns are told by what
 * they hold: a day, a headline, a text.
 */
final class CsvFormat implements Format {
  @Override
  public String name() {
    return "csv";
  }

  @Override
  public boolean recognises(FileHead head) {
    return CsvDialect.of(head, new FieldNames(Map.of())) != null;
  }

  @Override
  public Records open(Source source) throws IOException {
    FieldNames usual = new FieldNames(Map.of());
    CsvDialect dialect = Objects.requireNonNull(CsvDialect.of(source.head(), usual));
    return new CsvRecords(source, numbered(dialect, source.options()));
  }

  /** With columns that the user names by their numbers, as "--map text=3". */
  private static CsvDialect numbered(CsvDialect dialect, ReadOptions options) {
    boolean numbers =
        options.names().values().stream()
            .anyMatch(name -> name.chars().allMatch(c -> c >= '0' && c <= '9'));
    return dialect.hasHeader() || !numbers ? dialect : dialect.withNumbers();
  }
}
