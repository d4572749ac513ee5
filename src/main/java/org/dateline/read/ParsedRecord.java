package org.dateline.read;

import org.dateline.text.record.RejectReason;

/** A record as a format found it. */
sealed interface ParsedRecord {
  /** Where it begins: the offset of its first byte in the decompressed file, or a row number. */
  long position();

  /** A record whose fields could be read. */
  record Entry(long position, Fields fields) implements ParsedRecord {}

  /** A record that could not be read. */
  record Broken(long position, RejectReason reason, String detail, String raw)
      implements ParsedRecord {}
}
