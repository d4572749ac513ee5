package org.dateline.read;

import org.dateline.text.record.RejectReason;

/** A record as a format found it. */
public sealed interface ParsedRecord {
  /**
   * Where it begins: the offset of its first byte in the decompressed file, or its number in it.
   */
  long position();

  /**
   * A record whose fields could be read.
   *
   * @param position where it begins
   * @param fields what it says
   */
  record Entry(long position, Fields fields) implements ParsedRecord {}

  /**
   * A record that could not be read; it is set aside.
   *
   * @param position where it begins
   * @param reason why it is set aside
   * @param detail the reason in a sentence
   * @param raw its beginning
   */
  record Broken(long position, RejectReason reason, String detail, String raw)
      implements ParsedRecord {}

  /**
   * A record of a member of an archive.
   *
   * @param member the member's name within the archive
   * @param record what was found in it; its position counts within the member
   */
  record Within(String member, ParsedRecord record) implements ParsedRecord {
    @Override
    public long position() {
      return record.position();
    }
  }
}
