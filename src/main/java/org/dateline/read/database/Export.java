package org.dateline.read.database;

import java.util.List;
import java.util.OptionalLong;
import org.dateline.read.ParsedRecord;

/**
 * What a file of a database holds.
 *
 * @param records its articles in order, and what could not be read
 * @param stated how many articles it says that it holds; empty where it does not
 */
record Export(List<ParsedRecord> records, OptionalLong stated) {
  Export {
    records = List.copyOf(records);
  }

  /** Of a file that does not count itself. */
  static Export uncounted(List<ParsedRecord> records) {
    return new Export(records, OptionalLong.empty());
  }
}
