package org.dateline.read.database;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import org.dateline.read.ParsedRecord;
import org.dateline.read.Source;
import org.dateline.read.WholeTextRecords;

/** The articles of an export, and how many it says it holds. */
final class ExportRecords extends WholeTextRecords {
  /** An export holds many records, so that it may be longer than one of them. */
  private static final int RECORDS = 8;

  private final Function<String, Export> reader;
  private OptionalLong stated = OptionalLong.empty();

  /** Reads with a function of the whole text. */
  ExportRecords(Source source, Function<String, Export> reader) {
    super(source, RECORDS);
    this.reader = reader;
  }

  @Override
  protected List<ParsedRecord> parse(String text) {
    Export export = reader.apply(text);
    stated = export.stated();
    return export.records();
  }

  @Override
  public OptionalLong statedCount() {
    return stated;
  }
}
